/// The catalogue V01–V35 over the records of a day.
///
/// Costs a pass over the tables that the wanted rules look at; what they look up in other tables is
/// found once, and only where a rule asks for it.
public struct CheckRun {
  private let circumstances: Circumstances
  private let frozen: FrozenFigures?
  private let entered: (KindDeclaration, Int) -> Day?

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - frozen: the figures of the last frozen period, or nil where none is.
  ///   - entered: the day a record came into the store; nil where that is not known.
  public init(
    _ circumstances: Circumstances, frozen: FrozenFigures? = nil,
    entered: @escaping (KindDeclaration, Int) -> Day? = { _, _ in nil }
  ) {
    self.circumstances = circumstances
    self.frozen = frozen
    self.entered = entered
  }

  /// What the wanted rules find in the wanted records.
  ///
  /// Findings about chosen rows are those of a run over everything that lie in these rows: what an edit
  /// makes wrong in a record that was not chosen is found by a run over that record.
  public func report(_ scope: CheckScope = .everything) -> CheckReport {
    let facts = CheckFacts(circumstances, frozen: frozen, entered: entered)
    var rows: [Int: [Int]?] = [:]
    var found = Findings()
    for check in Checks.all where scope.wants(check.rule) {
      for pass in check.passes {
        let table = facts.ledger[pass.kind]
        let kind = pass.kind.ordinal
        if rows[kind] == nil { rows[kind] = .some(scope.rows(of: table)) }
        guard table.count > 0, let chosen = rows[kind], chosen?.isEmpty != true else { continue }
        found.begin(check.rule, in: table)
        let judge = pass.judge(facts)
        if let chosen {
          for row in chosen { judge(row, &found) }
        } else {
          for row in 0..<table.count { judge(row, &found) }
        }
      }
    }
    return CheckReport(found.list.sorted(by: Finding.precedes))
  }
}

/// What a run has found.
public struct CheckReport: Sendable {
  /// Graver findings first, then by rule, kind, id and field.
  public let findings: [Finding]

  /// Findings in their order.
  init(_ findings: [Finding]) { self.findings = findings }

  /// Whether a finding is an error.
  public var hasErrors: Bool { findings.first?.severity == .error }

  /// The number of findings of each severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The rules that found something, by their code, with the number of findings.
  public var countsByRule: [(rule: CheckRule, count: Int)] {
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    return CheckRule.all.compactMap { rule in counts[rule.code].map { (rule, $0) } }
  }

  /// The number of findings of each unit by its id; "" for records that belong to none.
  public var countsByUnit: [String: Int] {
    Dictionary(grouping: findings) { $0.unit ?? "" }.mapValues(\.count)
  }
}
