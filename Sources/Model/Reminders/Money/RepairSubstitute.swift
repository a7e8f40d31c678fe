// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Emergency repairs of compounds without a committee in office: the street acts in its place, within the
/// clock of the application (DR12). Source: 三(三)11 业委会缺位由乡镇(街道)代为维修.
public enum RepairSubstitute: ReminderRule {
  public static let id = "repair-substitute"
  public static let name = Phrase(zh: "街道代为维修", en: "Street acts for the committee")
  public static let clause = "三(三)11"
  public static let atoms = ["T11.7"]
  public static var kind: KindDeclaration { EmergencyRepair.declaration.kind }

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR12") else { return [] }
    let repairs = facts.ledger[EmergencyRepair.self]
    let states = repairs.column(\.state).bytes
    let applicants = repairs.column(\.applicant).bytes
    let applied = repairs.column(\.appliedOn).words
    let isOpen = facts.flags(RepairState.applied, .accepted, .reviewed)
    let compounds = facts.ledger.links(\EmergencyRepair.compound)
    let hasCommittee = committees(facts)
    let replace = Phrase(
      zh: "业委会缺位：改由街道(乡镇)申请并代修", en: "No committee: the street applies and repairs")
    let go = Phrase(zh: "业委会缺位：街道(乡镇)代为维修列支", en: "No committee: the street repairs and settles")
    let terms = [facts.weights.term(.safety)]
    return facts.remind(Self.self, each: EmergencyRepair.self) { row in
      guard isOpen[Int(states[row])], let start = facts.day(applied[row]), start <= facts.today,
        let compound = compounds.first(of: row), !hasCommittee[compound]
      else { return nil }
      let isStreet = applicants[row] == RepairApplicant.street.code
      return Notice(due: clock(start), words: isStreet ? go : replace, terms: terms)
    }
  }

  /// For every compound whether a committee is in office today: filed, and its term not over.
  private static func committees(_ facts: ReminderFacts) -> [Bool] {
    let committees = facts.ledger[OwnersCommittee.self]
    let states = committees.column(\.state).bytes
    let filed = committees.column(\.filedOn).words
    let ends = committees.column(\.termEnd).words
    let links = facts.ledger.links(\OwnersCommittee.compound)
    let isServing = facts.flags(CommitteeState.inOffice, .expiring)
    let today = facts.today.number
    var has = [Bool](repeating: false, count: facts.ledger[Compound.self].count)
    for row in committees.indices
    where isServing[Int(states[row])] && filed[row] != Column.missingWord
      && (ends[row] == Column.missingWord || ends[row] >= today)
    {
      links.each(row) { has[$0] = true }
    }
    return has
  }
}
