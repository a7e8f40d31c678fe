/// An indicator that is counted from the store's own records. One conforming type, one file.
public protocol RecordIndicator: Sendable {
  /// Its code in rule sets, such as `A1`.
  static var code: String { get }
  /// The kind of record whose rows are counted.
  static var kind: KindDeclaration { get }
  /// What each row of the kind is to the indicator in a period. O(rows).
  static func judge(_ facts: CountingFacts, over period: Period) -> [Verdict]
}

/// What a record is to an indicator.
public enum Verdict: UInt8, Sendable {
  /// In neither the numerator nor the denominator.
  case excluded
  /// In the denominator only.
  case open
  /// In the numerator and the denominator.
  case counted
}

/// The indicators that can be counted from records.
public enum RecordIndicators {
  /// Every one, by its code.
  public static let all: [any RecordIndicator.Type] = [
    ProfessionalServiceCoverage.self, CommitteeCoverage.self, ItemsClosedOnTime.self,
  ]

  /// The indicator with this code, or nil where it can only be reported.
  public static func named(_ code: String) -> (any RecordIndicator.Type)? {
    all.first { $0.code == code }
  }
}

/// What the indicators need of a ledger, found once: which rows mean which compounds and units.
public struct CountingFacts: Sendable {
  /// The records.
  public let ledger: Ledger
  /// How records are counted.
  public let rule: CountingRule
  /// The ids of the units, in listing order.
  public let units: [String]
  /// For every contract the rows of the compounds it serves.
  let contractCompounds: Links
  /// For every committee the row of its compound.
  let committeeCompounds: Links
  private let unitNumbers: [String: Int]

  /// Finds what is needed; costs a pass over contracts and committees.
  public init(_ ledger: Ledger, rule: CountingRule) {
    self.ledger = ledger
    self.rule = rule
    units = ledger.unitsInOrder
    unitNumbers = Dictionary(
      units.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let compounds = ledger[Compound.self].table
    contractCompounds = Links(
      from: ledger[ServiceContract.self].table,
      column: ServiceContract.declaration.position(of: \.compounds), to: compounds)
    committeeCompounds = Links(
      from: ledger[OwnersCommittee.self].table,
      column: OwnersCommittee.declaration.position(of: \.compound), to: compounds)
  }

  /// For each code of a unit column, the number of the unit in `units`, or -1.
  func unitNumbers(of column: Column) -> [Int32] {
    column.dictionary.texts.map { Int32(unitNumbers[$0] ?? -1) }
  }

  /// The counted and the counted-or-open rows of each unit.
  func totals(_ verdicts: [Verdict], units column: Column) -> [(numerator: Int, denominator: Int)] {
    let numbers = unitNumbers(of: column)
    var totals = Array(repeating: (numerator: 0, denominator: 0), count: units.count)
    for (row, verdict) in verdicts.enumerated() where verdict != .excluded {
      let code = column.words[row]
      guard code != Column.missingWord, numbers[Int(code)] >= 0 else { continue }
      totals[Int(numbers[Int(code)])].denominator += 1
      if verdict == .counted { totals[Int(numbers[Int(code)])].numerator += 1 }
    }
    return totals
  }
}

extension Ledger {
  /// The ids of the units in listing order: by position, then by id.
  public var unitsInOrder: [String] {
    let units = self[ReportingUnit.self]
    let positions = units.column(\.position)
    return units.indices.sorted {
      (positions.number($0) ?? .max, $0) < (positions.number($1) ?? .max, $1)
    }.map { units.table.id($0) }
  }
}
