import Testing

@testable import Model

/// A row of a machine's table, a record that it can be done to, and how each of its rules refuses it.
struct TransitionCase: Sendable, CustomTestStringConvertible {
  /// Fields of a record written beforehand.
  typealias Given = (id: String, fields: [String: String])

  /// What makes one rule refuse, and a word that the reason must hold.
  struct Break: Sendable {
    var rule: String
    var given: [Given] = []
    var inputs: [String: String] = [:]
    var person: String?
    var hasReason: Bool?
    /// Whether the rule set loses its deadlines.
    var hasNoDeadlines = false
    /// Whether no other rule refuses as well.
    var isAlone = true
    var says: String

    init(
      _ rule: String, _ given: [Given] = [], inputs: [String: String] = [:],
      person: String? = nil, hasReason: Bool? = nil, hasNoDeadlines: Bool = false,
      isAlone: Bool = true, says: String
    ) {
      self.rule = rule
      self.given = given
      self.inputs = inputs
      self.person = person
      self.hasReason = hasReason
      self.hasNoDeadlines = hasNoDeadlines
      self.isAlone = isAlone
      self.says = says
    }
  }

  var id: String
  var action: String
  /// What the record holds beforehand, with whatever else the action looks at.
  var given: [Given]
  var inputs: [String: String]
  var reason: String?
  /// The state it leads to.
  var to: String
  var breaks: [Break]

  init(
    _ id: String, _ action: String, _ fields: [String: String] = [:], also: [Given] = [],
    inputs: [String: String] = [:], reason: String? = nil, to: String, breaks: [Break] = []
  ) {
    self.id = id
    self.action = action
    given = [(id, fields)] + also
    self.inputs = inputs
    self.reason = reason
    self.to = to
    self.breaks = breaks
  }

  var testDescription: String { "\(id) \(action) → \(to)" }

  /// The desk with everything that the action needs.
  func desk() throws -> MachineDesk {
    var desk = try MachineDesk()
    try desk.give(given)
    return desk
  }

  static let all: [TransitionCase] = [
    itemCases, projectCases, sideCases, committeeCases, repairCases, compoundCases, serviceCases,
    fundCases,
  ].flatMap { $0 }
}

extension MachineDesk {
  mutating func give(_ given: [TransitionCase.Given]) throws {
    for (id, fields) in given { try put(ledger.place(of: id)?.kind.identifier ?? "", id, fields) }
  }
}
