// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Committees that were formed and have no opinion of the community's party organisation after so many days
/// (市级设定). Source: 二(一) 社区党组织对业委会的指导把关.
public enum PartyGate: ReminderRule {
  public static let id = "party-gate"
  public static let name = Phrase(zh: "社区党组织未把关", en: "Party gate missing")
  public static let clause = "二(一)"
  public static let atoms = ["P1.3"]
  public static var kind: KindDeclaration { OwnersCommittee.declaration.kind }
  public static let remedies: [Remedy] = [.steps(OwnersCommittee.self, "party-opinion")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let committees = facts.ledger[OwnersCommittee.self]
    let states = committees.column(\.state).bytes
    let filed = committees.column(\.filedOn).words
    let terms = committees.column(\.termStart).words
    let gates = committees.column(\.partyGateOn).words
    let isFormed = facts.flags(
      CommitteeState.elected, .inOffice, .expiring, .expired)
    let length = facts.rules.value(of: .partyGateDays)
    let words = Phrase(
      zh: "补社区党组织把关意见", en: "Record the opinion of the community's party organisation")
    return facts.remind(Self.self, each: OwnersCommittee.self) { row in
      guard gates[row] == Column.missingWord, isFormed[Int(states[row])],
        let start = facts.day(terms[row]) ?? facts.day(filed[row]), facts.isSoon(start + length)
      else { return nil }
      return Notice(due: start + length, words: words)
    }
  }
}
