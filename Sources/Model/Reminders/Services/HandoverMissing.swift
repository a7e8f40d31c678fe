// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Contracts in force of which a compound has no hand-over check; due so many days after they began
/// (市级设定). Source: 三(二)6 承接查验、项目交接查验.
///
/// A check counts that names the contract, or that names none and is no older than the grace before it.
public enum HandoverMissing: ReminderRule {
  public static let id = "handover-missing"
  public static let name = Phrase(zh: "合同在履行未查验", en: "Served without hand-over check")
  public static let clause = "三(二)6"
  public static let atoms = ["T6.4"]
  public static var kind: KindDeclaration { ServiceContract.declaration.kind }
  public static let remedies: [Remedy] = [
    .record(HandoverInspection.self, about: ServiceContract.self)
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let contracts = facts.ledger[ServiceContract.self]
    let starts = contracts.column(\.start).words
    let length = facts.rules.value(of: .handoverCheckDays)
    let isInForce = facts.isInForce()
    let checks = facts.ledger[HandoverInspection.self]
    let days = checks.column(\.day).words
    let contractOf = facts.ledger.links(\HandoverInspection.contract)
    let compoundOf = facts.ledger.links(\HandoverInspection.compound)
    let checksOf = compoundOf.inverted(count: facts.ledger[Compound.self].count)
    let links = facts.ledger.links(\ServiceContract.compounds)
    let words = Phrase(zh: "组织承接（交接）查验并公开", en: "Hold the hand-over check and publish it")
    return facts.remind(Self.self, each: ServiceContract.self) { row in
      guard isInForce[row], let start = facts.day(starts[row]), facts.isSoon(start + length) else {
        return nil
      }
      let earliest = (start + -length).number
      let isChecked = links.targets(of: row).allSatisfy { compound in
        checksOf.targets(of: Int(compound)).contains { check in
          contractOf.first(of: Int(check)).map { $0 == row } ?? (days[Int(check)] >= earliest)
        }
      }
      return isChecked ? nil : Notice(due: start + length, words: words)
    }
  }
}
