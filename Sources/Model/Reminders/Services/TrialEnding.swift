// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Trials that end within 30 days, said again at 15 and 7 (DR16), until another contract serves the compounds.
/// Source: 三(二)5 先尝后买.
public enum TrialEnding: ReminderRule {
  public static let id = "trial-ending"
  public static let name = Phrase(zh: "试用到期", en: "Trial ends")
  public static let clause = "三(二)5"
  public static let atoms = ["T5.2"]
  public static var kind: KindDeclaration { ServiceContract.declaration.kind }
  public static let remedies: [Remedy] = [
    .record(ServiceContract.self, about: ServiceContract.self, asking: \.company)
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let contracts = facts.ledger[ServiceContract.self]
    let modes = contracts.column(\.mode).bytes
    let ends = contracts.column(\.end).words
    let clocks = ["DR16", "DR16-15", "DR16-7"].map { facts.clock($0) }
    guard let earliest = clocks[0] else { return [] }
    let isFollowed = facts.isFollowed()
    let words = [
      Phrase(zh: "试用将满：准备转正表决", en: "The trial ends: prepare the vote on converting it"),
      Phrase(zh: "试用将满：公告转正表决", en: "The trial ends: announce the vote on converting it"),
      Phrase(zh: "试用将满：完成表决签约", en: "The trial ends: vote and sign"),
      Phrase(zh: "试用已满：签约或调整物业模式", en: "The trial has ended: sign, or change the mode"),
    ]
    return facts.remind(Self.self, each: ServiceContract.self) { row in
      guard modes[row] == ServiceMode.trial.code, let end = facts.day(ends[row]),
        facts.today >= earliest(end), !isFollowed[row]
      else { return nil }
      let reached = clocks.lastIndex { $0.map { facts.today >= $0(end) } ?? false } ?? 0
      return Notice(
        due: end, words: facts.today > end ? words[3] : words[reached],
        terms: facts.terms(serviceEnd: end), known: facts.known(after: end))
    }
  }
}
