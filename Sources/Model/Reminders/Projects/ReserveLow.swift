// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Units whose reserve would last fewer months than it should at the exits of the last year (市级设定); due
/// for the cut-off of the month. Source: 二(三) 储备一批.
public enum ReserveLow: ReminderRule {
  public static let id = "reserve-low"
  public static let name = Phrase(zh: "储备不足", en: "Reserve low")
  public static let clause = "二(三)"
  public static let atoms = ["P3.7"]
  public static var kind: KindDeclaration { ReportingUnit.declaration.kind }
  public static let remedies: [Remedy] = [.ofUnit(.projects(.surveyed))]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let least = facts.rules.value(of: .reserveMonths)
    let figures = Dictionary(
      PoolFigures.all(facts.circumstances).map { ($0.unit, $0) }, uniquingKeysWith: { $1 })
    return facts.remind(Self.self, each: ReportingUnit.self) { row in
      let unit = facts.ledger[ReportingUnit.self].table.id(row)
      guard let months = figures[unit]?.reserveMonths, months < Rational(least) else { return nil }
      let shown = months.rounded(places: 1)
      return Notice(
        due: facts.monthEnd,
        words: Phrase(
          zh: "储备只够 \(shown) 个月（应不少于 \(least) 个月），补充储备项目",
          en: "The reserve lasts \(shown) months, expected \(least): add to it"))
    }
  }
}
