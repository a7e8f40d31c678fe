// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Committees whose term ends: from 6 months before (市级设定), with the re-election due to begin 2 months before
/// (DR08) and, once begun, to be done by the end. Source: 三(一)3 换届; 三(二)8.
///
/// One that a later committee of the compound has followed, or that was dissolved, is left alone.
public enum TermEnd: ReminderRule {
  public static let id = "term-end"
  public static let name = Phrase(zh: "届期将满", en: "Term ends")
  public static let clause = "三(二)8"
  public static let atoms = ["T3.5", "T8.1"]
  public static var kind: KindDeclaration { OwnersCommittee.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(
      OwnersCommittee.self, "convert", "elect", "hold-assembly", "vet", "nominate",
      "prepare-renewal", "prepare")
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let committees = facts.ledger[OwnersCommittee.self]
    let states = committees.column(\.state).bytes
    let ends = committees.column(\.termEnd).words
    let isServing = facts.flags(CommitteeState.inOffice, .expiring, .expired)
    let isBegun = renewals(facts)
    let latest = latestTerms(facts)
    let compounds = facts.ledger.links(\OwnersCommittee.compound)
    let clock = facts.clock("DR08")
    let first = facts.rules.value(of: .termWarningMonths)
    let second = facts.rules.value(of: .termUrgingMonths)
    return facts.remind(Self.self, each: OwnersCommittee.self) { row in
      guard isServing[Int(states[row])], let end = facts.day(ends[row]),
        facts.today >= end.advanced(months: -first)
      else { return nil }
      if let compound = compounds.first(of: row), latest[compound] > ends[row] { return nil }
      let begin = clock?(end)
      let hasBegun = isBegun[row] || states[row] == CommitteeState.expiring.code
      let due = hasBegun ? end : begin ?? end
      return Notice(
        due: due,
        words: words(
          facts.today, end: end, hasBegun: hasBegun,
          isUrging: facts.today >= end.advanced(months: -second)))
    }
  }

  private static func words(_ today: Day, end: Day, hasBegun: Bool, isUrging: Bool) -> Phrase {
    if today > end {
      return Phrase(
        zh: "已届满（\(end.iso)）：尽快改选备案", en: "The term ended on \(end.iso): elect and file")
    }
    if hasBegun {
      return Phrase(zh: "届满（\(end.iso)）前完成改选移交", en: "Elect and hand over before \(end.iso)")
    }
    return isUrging
      ? Phrase(zh: "届期 \(end.iso) 满：启动换届", en: "The term ends on \(end.iso): begin re-election")
      : Phrase(zh: "届期 \(end.iso) 满：准备换届", en: "The term ends on \(end.iso): prepare re-election")
  }

  /// For every committee whether its re-election is being prepared.
  private static func renewals(_ facts: ReminderFacts) -> [Bool] {
    let elections = facts.ledger[Election.self]
    let kinds = elections.column(\.kind).bytes
    let prepared = elections.column(\.preparedOn).words
    let links = facts.ledger.links(\Election.committee)
    var isBegun = [Bool](repeating: false, count: facts.ledger[OwnersCommittee.self].count)
    for row in elections.indices
    where kinds[row] == ElectionKind.renewal.code && prepared[row] != Column.missingWord {
      links.each(row) { isBegun[$0] = true }
    }
    return isBegun
  }

  /// For every compound the last day of the latest term of its committees.
  private static func latestTerms(_ facts: ReminderFacts) -> [Int32] {
    let ends = facts.ledger[OwnersCommittee.self].column(\.termEnd).words
    let links = facts.ledger.links(\OwnersCommittee.compound)
    var latest = [Int32](repeating: Column.missingWord, count: facts.ledger[Compound.self].count)
    for row in ends.indices { links.each(row) { latest[$0] = max(latest[$0], ends[row]) } }
    return latest
  }
}
