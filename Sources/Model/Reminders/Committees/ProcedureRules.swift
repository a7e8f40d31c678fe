// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Committees in office whose rules of procedure are missing or older than their term; due so many days
/// after the term began (市级设定). Source: 三(一)2 议事程序有章可循.
public enum ProcedureRules: ReminderRule {
  public static let id = "procedure-rules"
  public static let name = Phrase(zh: "议事规则缺失或过旧", en: "Rules of procedure missing or old")
  public static let clause = "三(一)2"
  public static let atoms = ["T2.3"]
  public static var kind: KindDeclaration { OwnersCommittee.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\OwnersCommittee.rulesAdoptedOn)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let committees = facts.ledger[OwnersCommittee.self]
    let states = committees.column(\.state).bytes
    let starts = committees.column(\.termStart).words
    let adopted = committees.column(\.rulesAdoptedOn).words
    let isServing = facts.flags(CommitteeState.inOffice, .expiring)
    let length = facts.rules.value(of: .procedureRulesDays)
    let missing = Phrase(zh: "制定并备案议事规则", en: "Adopt and file rules of procedure")
    let old = Phrase(zh: "本届重新通过议事规则", en: "Adopt the rules of procedure anew for this term")
    return facts.remind(Self.self, each: OwnersCommittee.self) { row in
      guard isServing[Int(states[row])], let start = facts.day(starts[row]),
        adopted[row] < starts[row], facts.isSoon(start + length)
      else { return nil }
      return Notice(
        due: start + length, words: adopted[row] == Column.missingWord ? missing : old)
    }
  }
}
