/// V20 W: a committee is said to be in office although its term is over.
enum V20EndedTerm: Check {
  static let rule = CheckRule(
    20, .warning, zh: "届期已满而状态仍为履职", en: "In office after the end of its term",
    advice: Phrase(
      zh: "改为“换届筹备”或“届满未换”，或登记改选后的届期",
      en: "mark the term as ending or expired, or enter the new term"),
    clause: "三(二)8")

  static let passes = [
    CheckPass.rows(of: OwnersCommittee.self) { facts, committees in
      let states = committees.column(\.state).bytes
      let ends = committees.column(\.termEnd).words
      let place = committees.position(of: \.state)
      return { row, found in
        guard states[row] == CommitteeState.inOffice.code, ends[row] != Column.missingWord,
          ends[row] < facts.today
        else { return }
        let end = Day(number: ends[row]).iso
        found.add(
          row, place,
          expected: Phrase(
            zh: "换届筹备或届满未换(届期止 \(end))", en: "term ending or expired (the term ended on \(end))"))
      }
    }
  ]
}
