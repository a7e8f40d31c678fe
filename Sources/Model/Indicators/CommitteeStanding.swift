/// What a committee is at a cut-off: the one reading that A2, A3 and A4 share.
///
/// Source: 丽建发〔2023〕22号 一; 三(二)8; which committees count is the reading Q3 (市级设定).
enum CommitteeStanding: UInt8, CaseIterable, Sendable {
  case present, inGrace, superseded, expired, undated, notBegun, notFiled, vacant, outside

  /// Whether it counts as there.
  var isPresent: Bool { self == .present || self == .inGrace }

  /// Why it does not count as there, or that it does.
  var reason: (id: String, words: Phrase) {
    switch self {
    case .present: ("filed", Phrase(zh: "已备案且在届期内", en: "filed and in term"))
    case .inGrace: ("in-grace", Phrase(zh: "已届满，在宽限期内", en: "expired, within the days of grace"))
    case .superseded: ("superseded", Phrase(zh: "同小区已有新一届", en: "a later committee is in office"))
    case .expired: ("expired", Phrase(zh: "届满未换届，已过宽限期", en: "expired beyond the days of grace"))
    case .undated: ("undated", Phrase(zh: "缺届期截止日", en: "the end of the term is not recorded"))
    case .notBegun: ("not-begun", Phrase(zh: "届期尚未开始", en: "the term has not begun"))
    case .notFiled: ("not-filed", Phrase(zh: "截止日尚未备案", en: "not filed by the cut-off"))
    case .vacant: ("vacant", Phrase(zh: "缺位或已解散", en: "vacant or dissolved"))
    case .outside: ("outside", Reason.outside.words)
    }
  }
}

extension CountingFacts {
  /// What every committee is at a cut-off; of several that count in one compound the latest does.
  func committeeStandings(at cutoff: Day) -> [CommitteeStanding] {
    let committees = ledger[OwnersCommittee.self]
    let starts = committees.column(\.termStart).words
    let register = register(at: cutoff)
    var standings = plainStandings(at: cutoff)
    var present = [Int32](repeating: -1, count: register.count)
    for row in standings.indices {
      guard let compound = committeeCompounds.first(of: row), register[compound] else {
        standings[row] = .outside
        continue
      }
      guard standings[row].isPresent else { continue }
      let other = Int(present[compound])
      let isLater = other < 0 || starts[row] >= starts[other]
      if other >= 0 { standings[isLater ? other : row] = .superseded }
      if isLater { present[compound] = Int32(row) }
    }
    return standings
  }

  /// What every committee is by its own row.
  private func plainStandings(at cutoff: Day) -> [CommitteeStanding] {
    let committees = ledger[OwnersCommittee.self]
    let states = committees.column(\.state).bytes
    let filed = committees.column(\.filedOn).words
    let starts = committees.column(\.termStart).words
    let ends = committees.column(\.termEnd).words
    let gone = [CommitteeState.dissolved.code, CommitteeState.absent.code]
    let grace = Int32(clamping: rule.committeeGraceDays)
    let end = cutoff.number
    let isEverFormed = rule.committees == .everFormed
    return committees.indices.map { row in
      let isFiled = filed[row] != Column.missingWord && filed[row] <= end
      if isEverFormed { return isFiled ? .present : .notFiled }
      if gone.contains(states[row]) { return .vacant }
      if !isFiled { return .notFiled }
      if starts[row] > end { return .notBegun }
      if ends[row] == Column.missingWord { return .undated }
      if ends[row] >= end { return .present }
      return ends[row] + grace >= end ? .inGrace : .expired
    }
  }
}
