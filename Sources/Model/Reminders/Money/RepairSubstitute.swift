// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Emergency repairs of compounds without a committee in office: the street acts in its place, within the
/// clock of each step (DR12). Source: 三(三)11 业委会缺位由乡镇(街道)代为维修.
public enum RepairSubstitute: ReminderRule {
  public static let id = "repair-substitute"
  public static let name = Phrase(zh: "街道代为维修", en: "Street acts for the committee")
  public static let clause = "三(三)11"
  public static let atoms = ["T11.7"]
  public static var kind: KindDeclaration { EmergencyRepair.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(EmergencyRepair.self, "pay", "review", "accept"), .fields(\EmergencyRepair.applicant),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let repairs = facts.ledger[EmergencyRepair.self]
    let states = repairs.column(\.state).bytes
    let applicants = repairs.column(\.applicant).bytes
    let applied = repairs.column(\.appliedOn).words
    let isSubstitute = isSubstitute(facts)
    let replace = Phrase(
      zh: "业委会缺位：改由街道(乡镇)申请并代修", en: "No committee: the street applies and repairs")
    let go = Phrase(zh: "业委会缺位：街道(乡镇)代为维修列支", en: "No committee: the street repairs and settles")
    let starts = [
      (state: RepairState.applied, days: applied, clock: facts.clock("DR12")),
      (state: .accepted, days: repairs.column(\.acceptedOn).words, clock: facts.clock("DR12-R")),
      (state: .reviewed, days: repairs.column(\.reviewedOn).words, clock: facts.clock("DR12-P")),
    ]
    let terms = [facts.weights.term(.safety)]
    return facts.remind(Self.self, each: EmergencyRepair.self) { row in
      guard isSubstitute[row],
        let step = starts.first(where: { $0.state.code == states[row] }), let clock = step.clock,
        let start = facts.day(step.days[row]) ?? facts.day(applied[row]), start <= facts.today
      else { return nil }
      let isStreet = applicants[row] == RepairApplicant.street.code
      return Notice(due: clock(start), words: isStreet ? go : replace, terms: terms)
    }
  }

  /// For every repair whether the street acts in the place of a committee: the rule then tells of the
  /// whole case, and the clocks of acceptance, review and payment are silent about it.
  static func isSubstitute(_ facts: ReminderFacts) -> [Bool] {
    let compounds = facts.ledger.links(\EmergencyRepair.compound)
    let states = facts.ledger[EmergencyRepair.self].column(\.state).bytes
    let isOpen = facts.flags(RepairState.applied, .accepted, .reviewed)
    let hasCommittee = committees(facts)
    return states.indices.map { row in
      isOpen[Int(states[row])] && compounds.first(of: row).map { !hasCommittee[$0] } ?? false
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
