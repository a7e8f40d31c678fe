/// What the indicators need of a ledger, found once: which rows mean which compounds, units and
/// items.
public struct CountingFacts: Sendable {
  /// The records.
  public let ledger: Ledger
  /// The rule set they are counted by.
  public let rules: RuleSet
  /// How records are counted where the notice leaves it open.
  public let rule: CountingRule
  /// The calendar that due days follow.
  public let calendar: WorkCalendar
  /// The ids of the units, in listing order.
  public let units: [String]
  /// For every contract the rows of the compounds it serves.
  let contractCompounds: Links
  /// For every committee the row of its compound.
  let committeeCompounds: Links
  /// For every enclosure plan, fund, income statement and asset the row of its compound.
  let enclosureCompounds: Links
  let fundCompounds: Links
  let incomeCompounds: Links
  let assetCompounds: Links
  /// For every plan entry the rows of its compound and of the project it names.
  let planCompounds: Links
  let planProjects: Links
  /// For every compound the projects that serve it; nil where no plan asks for them.
  let compoundProjects: Links?
  /// What extensions, escalations and reopenings say of every item.
  let items: ItemFacts
  private let unitNumbers: [String: Int]

  /// Finds what is needed; costs a pass over every kind that is counted.
  public init(_ ledger: Ledger, rules: RuleSet, calendar: WorkCalendar = .standard) {
    self.ledger = ledger
    self.rules = rules
    self.calendar = calendar
    rule = rules.counting
    units = ledger.unitsInOrder
    unitNumbers = Dictionary(
      units.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    contractCompounds = ledger.links(\ServiceContract.compounds)
    committeeCompounds = ledger.links(\OwnersCommittee.compound)
    enclosureCompounds = ledger.links(\EnclosurePlan.compound)
    fundCompounds = ledger.links(\MaintenanceFund.compound)
    incomeCompounds = ledger.links(\IncomeStatement.compound)
    assetCompounds = ledger.links(\PropertyAsset.compound)
    planCompounds = ledger.links(\PlanEntry.compound)
    planProjects = ledger.links(\PlanEntry.project)
    compoundProjects =
      ledger[PlanEntry.self].isEmpty
      ? nil : ledger.links(\Project.compounds).inverted(count: ledger[Compound.self].count)
    items = ItemFacts(ledger, reopenDays: rules.value(of: .reopenDays))
  }

  /// The same facts counted by another rule.
  public func counted(by rule: CountingRule) -> CountingFacts { CountingFacts(self, rule: rule) }

  private init(_ other: CountingFacts, rule: CountingRule) {
    ledger = other.ledger
    rules = other.rules
    self.rule = rule
    calendar = other.calendar
    units = other.units
    contractCompounds = other.contractCompounds
    committeeCompounds = other.committeeCompounds
    enclosureCompounds = other.enclosureCompounds
    fundCompounds = other.fundCompounds
    incomeCompounds = other.incomeCompounds
    assetCompounds = other.assetCompounds
    planCompounds = other.planCompounds
    planProjects = other.planProjects
    compoundProjects = other.compoundProjects
    items = other.items
    unitNumbers = other.unitNumbers
  }

  /// The number of a unit in `units`, or nil.
  func number(ofUnit id: String) -> Int? { unitNumbers[id] }

  /// For each code of a unit column, the number of the unit in `units`, or -1.
  func unitNumbers(of column: Column) -> [Int32] {
    column.dictionary.texts.map { Int32(unitNumbers[$0] ?? -1) }
  }

  /// The numerator and denominator of each unit.
  func totals(_ judgements: [Judgement], units column: Column) -> [Total] {
    let numbers = unitNumbers(of: column)
    var totals = Array(repeating: Total(), count: units.count)
    for (row, judgement) in judgements.enumerated()
    where judgement.denominator != 0 || judgement.numerator != 0 {
      let code = column.words[row]
      guard code != Column.missingWord, numbers[Int(code)] >= 0 else { continue }
      totals[Int(numbers[Int(code)])].add(judgement)
    }
    return totals
  }
}

/// A numerator and a denominator as they are added up.
public struct Total: Hashable, Sendable {
  /// What was achieved.
  public var numerator = 0
  /// Out of what.
  public var denominator = 0

  /// Adds what a record is judged to add.
  mutating func add(_ judgement: Judgement) {
    numerator += Int(judgement.numerator)
    denominator += Int(judgement.denominator)
  }

  /// The same as a share.
  public var share: Share { Share(Rational(numerator), of: Rational(denominator)) }
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
