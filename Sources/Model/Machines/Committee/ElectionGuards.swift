// The gates of candidates and the assembly. Source: 三(二)8 推荐关、审核关; 二(一) 指导把关.
extension Guard {
  static let candidatesListed = Guard(
    "candidates-listed", "已登记候选人", "candidates are listed"
  ) { attempt in
    guard attempt.openElection != nil, attempt.candidates.isEmpty else { return nil }
    return .why(
      Candidate.declaration.kind.label, found: Phrase(zh: "没有", en: "none"),
      expected: Phrase(zh: "至少一名", en: "one or more"),
      then: Phrase(zh: "请先登记候选人", en: "Enter the candidates first"))
  }

  static let recommended = gate(
    "recommended", Phrase(zh: "推荐关", en: "the recommendation")
  ) { $0.recommendation == nil }

  /// Before the vote nobody stands who has not passed both gates and the community party's opinion.
  static let gatesPassed = gate(
    "gates-passed", Phrase(zh: "推荐关、审核关和社区党组织把关", en: "both gates and the party's opinion")
  ) { $0.recommendation == nil || $0.review == nil || $0.partyOpinion == nil }

  private static func gate(
    _ id: String, _ gate: Phrase, isOpen: @escaping @Sendable (Record<Candidate>) -> Bool
  ) -> Guard {
    Guard(id, "每名候选人都过了\(gate.zh)", "every candidate passed \(gate.en)") { attempt in
      let open = attempt.standingCandidates.filter(isOpen).map(\.recordID)
      guard !open.isEmpty else { return nil }
      let names = Phrase.naming(open)
      return .why(
        Candidate.declaration.kind.label,
        found: Phrase(zh: "\(names.zh) 未过", en: "\(names.en) not through"),
        expected: Phrase(zh: "都过\(gate.zh)", en: "every candidate through \(gate.en)"),
        then: Phrase(
          zh: "请先填写结果，不通过的注明原因", en: "Enter the results, with the reason of each refusal"))
    }
  }

  static let enoughCandidates = Guard(
    "enough-candidates", "过关的候选人够数", "enough candidates stand"
  ) { attempt in
    let least = attempt.circumstances.rules.value(of: .leastCandidates)
    let count = attempt.standingCandidates.count
    guard attempt.openElection != nil, count < least else { return nil }
    return .why(
      Candidate.declaration.kind.label, found: Phrase(zh: "\(count) 名", en: "\(count)"),
      expected: Phrase(zh: "不少于 \(least) 名", en: "\(least) or more"),
      then: Phrase(zh: "请补充推荐", en: "Nominate more"))
  }

  /// Source: DR09 of the rule set; 《浙江省物业管理条例》.
  static let announcedInTime = Guard(
    "announced-in-time", "议题提前公告", "the agenda was announced in time"
  ) { attempt in
    guard let announced = attempt.value(\Election.announcedOn),
      let voted = attempt.value(\Election.votedOn),
      let rule = attempt.circumstances.rules.deadline("DR09")
    else { return nil }
    let last = rule.dueDay(for: voted, calendar: attempt.circumstances.calendar)
    guard announced > last else { return nil }
    return .why(
      Election.declaration.fields.announcedOn.declaration.label, found: Phrase(announced.iso),
      expected: Phrase(
        zh: "不晚于 \(last.iso)（业主大会 \(voted.iso)，\(rule.phrase.zh)）",
        en: "\(last.iso) or earlier (assembly \(voted.iso), \(rule.phrase.en))"),
      then: Phrase(zh: "请改期召开", en: "Hold the assembly later"))
  }

  static let assemblyHeld = Guard(
    "assembly-held", "业主大会已表决", "the assembly has voted"
  ) { attempt in
    guard let election = attempt.openElection else { return nil }
    let field = Election.declaration.fields.votedOn.declaration
    guard let voted = election.votedOn else {
      return .why(
        field.label, found: Phrase(zh: "空", en: "nothing"),
        expected: Phrase(zh: "表决日期", en: "the day of the vote"),
        then: Phrase(zh: "请先召开业主大会", en: "Hold the assembly first"))
    }
    guard let elected = attempt.value(\Election.electedOn), elected < voted else { return nil }
    return .why(
      Election.declaration.fields.electedOn.declaration.label, found: Phrase(elected.iso),
      expected: Phrase(zh: "不早于表决日期 \(voted.iso)", en: "\(voted.iso) or later"),
      then: Phrase(zh: "请核对日期", en: "Check the dates"))
  }

  /// Two thirds of owners and of area take part, and more than half of each that takes part agrees.
  ///
  /// Source: 民法典 §278.
  static let quorum = Guard(
    "quorum", "参加表决达到三分之二，同意过半数（人数和面积）",
    "two thirds took part and more than half of them agreed, by owners and by area"
  ) { attempt in
    guard let election = attempt.openElection else { return nil }
    guard let owners = election.owners, let voted = election.ownersVoted,
      let agreed = election.ownersAgreed, let area = election.area?.hundredths,
      let areaVoted = election.areaVoted?.hundredths,
      let areaAgreed = election.areaAgreed?.hundredths
    else {
      return .why(
        Phrase(zh: "表决结果", en: "the vote"), found: Phrase(zh: "人数或面积未填", en: "figures missing"),
        expected: Phrase(
          zh: "业主总人数、参加人数、同意人数和对应面积", en: "owners, voted, agreed, and the area of each"),
        then: Phrase(zh: "请先填写 \(election.recordID)", en: "Fill in \(election.recordID) first"))
    }
    let isQuorate = voted * 3 >= owners * 2 && areaVoted * 3 >= area * 2
    let isAgreed = agreed * 2 > voted && areaAgreed * 2 > areaVoted
    guard !isQuorate || !isAgreed else { return nil }
    return .why(
      Phrase(zh: "表决结果", en: "the vote"),
      found: Phrase(
        zh: "\(owners)人中参加\(voted)人、同意\(agreed)人",
        en: "\(voted) of \(owners) owners voted, \(agreed) agreed"),
      expected: Phrase(
        zh: "参加的人数和面积都不少于三分之二，其中同意的都过半数",
        en: "two thirds by owners and by area, and more than half of those agreeing"),
      then: Phrase(zh: "请重新表决", en: "Hold the vote again"))
  }
}
