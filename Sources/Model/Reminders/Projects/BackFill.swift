// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Units out of whose pool more compounds went in the last 12 months than came in, approved: the place of
/// the first that nothing has filled is due so many days after it was left (市级设定). Source: 二(三) 递补入库.
public enum BackFill: ReminderRule {
  public static let id = "back-fill"
  public static let name = Phrase(zh: "递补告警", en: "Back-fill alarm")
  public static let clause = "二(三)"
  public static let atoms = ["P3.7"]
  public static var kind: KindDeclaration { ReportingUnit.declaration.kind }
  public static let remedies: [Remedy] = [.ofUnit(.projects(.surveyed))]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let moves = PoolMoves(facts.circumstances)
    let length = facts.rules.value(of: .backFillDays)
    return facts.remind(Self.self, each: ReportingUnit.self) { row in
      let unit = facts.ledger[ReportingUnit.self].table.id(row)
      guard let balance = moves.yearly[unit], balance.gap > 0, let open = balance.firstUnfilled
      else { return nil }
      return Notice(
        due: open + length,
        words: Phrase(
          zh: "近 12 个月出库 \(balance.exits) 个、递补 \(balance.entries) 个小区，还需递补 \(balance.gap) 个",
          en: "\(balance.exits) compounds out and \(balance.entries) in over 12 months: "
            + "\(balance.gap) to bring in"))
    }
  }
}
