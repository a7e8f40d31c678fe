/// A compound that came into the register or left it between two days (底数变动): it moves the denominators
/// that are counted from the register. Source: 二(二) 底数摸排; 四(二).
public struct RegisterChange: Hashable, Sendable {
  /// The row of the compound.
  public let compound: Int
  /// Its unit.
  public let unit: String
  /// The day.
  public let day: Day
  /// Whether it came in; it left otherwise.
  public let isEntry: Bool
  /// Who approved it; empty where nobody is named.
  public let approver: String
  /// The number of the approval; empty where there is none.
  public let approval: String

  /// Whether it was approved with a document.
  public var isApproved: Bool { !approval.isEmpty }
}

extension RegisterChange {
  /// The changes after one day and up to another, by day and then by id. O(compounds).
  public static func all(_ ledger: Ledger, after start: Day, through end: Day) -> [RegisterChange] {
    let compounds = ledger[Compound.self]
    let came = compounds.column(\.registeredOn).words
    let left = compounds.column(\.leftRegisterOn).words
    let units = compounds.column(\.unit)
    func isWithin(_ day: Int32) -> Bool { day > start.number && day <= end.number }
    var changes: [RegisterChange] = []
    for row in compounds.indices where isWithin(came[row]) || isWithin(left[row]) {
      let unit = units.number(row).map { units.dictionary.texts[Int($0)] } ?? ""
      let compound = compounds[row]
      for (day, isEntry) in [(came[row], true), (left[row], false)] where isWithin(day) {
        changes.append(
          RegisterChange(
            compound: row, unit: unit, day: Day(number: day), isEntry: isEntry,
            approver: compound.registerApprover ?? "", approval: compound.registerApproval ?? ""))
      }
    }
    return changes.sorted { ($0.day.number, $0.compound) < ($1.day.number, $1.compound) }
  }
}
