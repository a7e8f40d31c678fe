// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Contracts that end within 90 days, said again at 30 (DR16), until another contract serves the compounds.
/// Source: 三(二)5.
public enum ContractEnding: ReminderRule {
  public static let id = "contract-ending"
  public static let name = Phrase(zh: "合同到期", en: "Contract ends")
  public static let clause = "三(二)5"
  public static let atoms = ["T5.1"]
  public static var kind: KindDeclaration { ServiceContract.declaration.kind }
  public static let remedies: [Remedy] = [
    .record(ServiceContract.self, about: ServiceContract.self, asking: \.company)
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let earliest = facts.clock("DR16-C90") else { return [] }
    let later = facts.clock("DR16-C30")
    let contracts = facts.ledger[ServiceContract.self]
    let modes = contracts.column(\.mode).bytes
    let ends = contracts.column(\.end).words
    let isContract = facts.flags(
      ServiceMode.hired, .areaBundle, .companyInCommunity, .jointVenture)
    let isFollowed = facts.isFollowed()
    let words = [
      Phrase(zh: "合同将满：评估并准备续聘或选聘", en: "The contract ends: weigh renewing it or choosing anew"),
      Phrase(zh: "合同将满：表决续聘或选聘", en: "The contract ends: vote on renewing it or choosing anew"),
      Phrase(zh: "合同已满：签约，勿使服务中断", en: "The contract has ended: sign, so that service goes on"),
    ]
    return facts.remind(Self.self, each: ServiceContract.self) { row in
      guard isContract[Int(modes[row])], let end = facts.day(ends[row]),
        facts.today >= earliest(end), !isFollowed[row]
      else { return nil }
      let isLater = later.map { facts.today >= $0(end) } ?? false
      return Notice(
        due: end, words: facts.today > end ? words[2] : isLater ? words[1] : words[0],
        terms: facts.terms(serviceEnd: end), known: facts.known(after: end))
    }
  }
}
