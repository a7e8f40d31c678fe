// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// D1 经营性收支公示率: compounds of the register with income whose accounts of the last half-year due were
/// posted by the day they were due (DR11).
///
/// A compound has income where a statement of the months of the rule set shows some, or an asset
/// earns. The accounts of a half-year are the statement that covers its last day. Source:
/// 丽建发〔2023〕22号 三(一)4.
public enum IncomeDisclosed: RecordIndicator {
  public static let code = "D1"
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .compounds }
  public static func isRecorded(in ledger: Ledger) -> Bool {
    !ledger[IncomeStatement.self].isEmpty || !ledger[PropertyAsset.self].isEmpty
  }

  public enum Why: UInt8, CountingReason {
    case posted, late, notPosted, noStatement, noIncome, noDeadline, outside
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let hasIncome = hasIncome(facts, at: period.lastDay)
    let half = lastHalf(facts, at: period.lastDay)
    var judgements = facts.register(at: period.lastDay).enumerated().map { row, isThere in
      if !isThere { return Judgement.out(Why.outside) }
      if !hasIncome[row] { return .out(Why.noIncome) }
      return half == nil ? .out(Why.noDeadline) : .open(Why.noStatement)
    }
    guard let half else { return judgements }
    let statements = facts.ledger[IncomeStatement.self]
    let starts = statements.column(\.from).words
    let ends = statements.column(\.until).words
    let posted = statements.column(\.postedOn).words
    for row in statements.indices
    where starts[row] <= half.end.number && ends[row] >= half.end.number {
      let day = posted[row]
      let why: Why =
        day == Column.missingWord ? .notPosted : day <= half.due.number ? .posted : .late
      facts.incomeCompounds.each(row) { compound in
        let before = judgements[compound]
        guard before.denominator > 0, before.why > why.rawValue else { return }
        judgements[compound] = why == .posted ? .counted(why, by: row) : .open(why, by: row)
      }
    }
    return judgements
  }

  /// Which compounds have income at a cut-off.
  static func hasIncome(_ facts: CountingFacts, at cutoff: Day) -> [Bool] {
    var hasIncome = [Bool](repeating: false, count: facts.ledger[Compound.self].count)
    let statements = facts.ledger[IncomeStatement.self]
    let ends = statements.column(\.until).words
    let incomes = statements.column(\.income).longs
    let start = cutoff.startOfMonths(facts.rules.value(of: .incomeMonths)).number
    for row in statements.indices
    where incomes[row] > 0 && ends[row] >= start && ends[row] <= cutoff.number {
      facts.incomeCompounds.each(row) { hasIncome[$0] = true }
    }
    let isEarning = facts.ledger[PropertyAsset.self].column(\.isEarning).bytes
    for row in isEarning.indices where isEarning[row] == 1 {
      facts.assetCompounds.each(row) { hasIncome[$0] = true }
    }
    return hasIncome
  }

  /// The last half-year whose accounts were due by a cut-off: its last day, and the day they were
  /// due.
  static func lastHalf(_ facts: CountingFacts, at cutoff: Day) -> (end: Day, due: Day)? {
    guard let rule = facts.rules.deadline("DR11") else { return nil }
    let month = cutoff.month
    var end = Month(year: month.year, month: month.month > 6 ? 12 : 6)
    // A term of any length ends within the two years that are looked back on.
    for _ in 0..<5 {
      let due = rule.dueDay(for: end.lastDay, calendar: facts.calendar)
      if end.lastDay <= cutoff, due <= cutoff { return (end.lastDay, due) }
      end = end + -6
    }
    return nil
  }
}

extension IncomeDisclosed.Why {
  public var reason: Reason {
    switch self {
    case .posted: .counted("posted", zh: "按期公示", en: "posted in time", by: "income")
    case .late: .open("late", zh: "逾期公示", en: "posted late", by: "income")
    case .notPosted: .open("not-posted", zh: "有收支表未公示", en: "accounts not posted", by: "income")
    case .noStatement: .open("no-statement", zh: "无该半年收支表", en: "no accounts of the half-year")
    case .noIncome: .out("no-income", zh: "无经营性收入", en: "without income")
    case .noDeadline: .noDeadline
    case .outside: .outside
    }
  }
}
