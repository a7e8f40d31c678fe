extension Guard {
  static let membersFit = Guard(
    "members-fit", "党员数、两委兼任数不多于委员数", "party and community members are no more than all"
  ) { attempt in
    guard let members = attempt.value(\OwnersCommittee.members) else { return nil }
    let fields = OwnersCommittee.declaration.fields
    let parts = [
      (fields.partyMembers.declaration, attempt.value(\OwnersCommittee.partyMembers)),
      (fields.concurrentMembers.declaration, attempt.value(\OwnersCommittee.concurrentMembers)),
    ]
    for case (let field, let count?) in parts where count > members {
      return .why(
        field.label, found: Phrase(String(count)),
        expected: Phrase(zh: "不多于委员数 \(members)", en: "\(members) at the most"),
        then: Phrase(zh: "请核对人数", en: "Check the numbers"))
    }
    return nil
  }

  static let isManagement = form(
    "is-management", .managementCommittee, "业委会换届请用“选出”", "Of an owners' committee, use elect")
  static let notManagement = form(
    "not-management", .committee, "物管会请用“物管会转正”", "Of a management committee, use convert")

  private static func form(
    _ id: String, _ kind: CommitteeKind, _ zh: String, _ en: String
  ) -> Guard {
    Guard(id, "组织形式为\(kind.label.zh)", "it is a \(kind.label.en.lowercased())") { attempt in
      let found = attempt.record(OwnersCommittee.self).kind ?? .committee
      guard found != kind else { return nil }
      return .why(
        OwnersCommittee.declaration.fields.kind.declaration.label, found: found.label,
        expected: kind.label, then: Phrase(zh: zh, en: en))
    }
  }

  /// Filing late is recorded with the reason. Source: DR07 of the rule set; 《浙江省物业管理条例》.
  static let filedInTime = Guard(
    "filed-in-time", "在时限内备案，逾期须写明原因", "it is filed in time, or a reason is given",
    onlyWhenActing: true
  ) { attempt in
    guard let elected = attempt.openElection?.electedOn,
      let filed = attempt.value(\OwnersCommittee.filedOn),
      let rule = attempt.circumstances.rules.deadline("DR07")
    else { return nil }
    let due = rule.dueDay(for: elected, calendar: attempt.circumstances.calendar)
    guard filed > due, !attempt.signature.hasReason else { return nil }
    return .why(
      OwnersCommittee.declaration.fields.filedOn.declaration.label, found: Phrase(filed.iso),
      expected: Phrase(
        zh: "不晚于 \(due.iso)（选出 \(elected.iso)，\(rule.phrase.zh)）",
        en: "\(due.iso) or earlier (elected \(elected.iso), \(rule.phrase.en))"),
      then: Phrase(zh: "逾期备案请写明原因（--reason）", en: "Say why it is late (--reason)"))
  }

  static let handedOver = Guard(
    "handed-over", "换届的已移交", "a renewal has handed over"
  ) { attempt in
    guard let election = attempt.openElection, election.kind == .renewal,
      election.handedOverOn == nil
    else { return nil }
    return .lacking(Election.declaration.fields.handedOverOn.declaration)
  }

  static let termAhead = Guard(
    "term-ahead", "届期止晚于届期起", "the term ends after it begins"
  ) { attempt in
    guard let start = attempt.value(\OwnersCommittee.termStart),
      let end = attempt.value(\OwnersCommittee.termEnd), end <= start
    else { return nil }
    return .why(
      OwnersCommittee.declaration.fields.termEnd.declaration.label, found: Phrase(end.iso),
      expected: Phrase(zh: "晚于届期起 \(start.iso)", en: "later than \(start.iso)"),
      then: Phrase(zh: "请核对届期", en: "Check the term"))
  }

  /// Source: 《浙江省物业管理条例》: a term of three to five years.
  static let termFits = Guard(
    "term-fits", "届期在规定年数内", "the term is as long as allowed"
  ) { attempt in
    let rules = attempt.circumstances.rules
    let (least, most) = (rules.value(of: .termYearsLeast), rules.value(of: .termYearsMost))
    guard let start = attempt.value(\OwnersCommittee.termStart),
      let end = attempt.value(\OwnersCommittee.termEnd)
    else { return nil }
    // A term's last day is the day before its anniversary.
    let (first, last) = (start.afterMonths(least * 12) + -1, start.afterMonths(most * 12))
    guard end < first || end > last else { return nil }
    return .why(
      OwnersCommittee.declaration.fields.termEnd.declaration.label, found: Phrase(end.iso),
      expected: Phrase(
        zh: "\(first.iso) 至 \(last.iso)（\(least) 至 \(most) 年）",
        en: "\(first.iso) to \(last.iso) (\(least) to \(most) years)"),
      then: Phrase(zh: "请核对届期", en: "Check the term"))
  }

  static let renewalDue = Guard(
    "renewal-due", "业委会已到可以换届筹备的时间", "the time to prepare a renewal has come"
  ) { attempt in
    let committee = attempt.record(OwnersCommittee.self)
    guard committee.kind != .managementCommittee else { return nil }
    guard let end = committee.termEnd else {
      return .lacking(OwnersCommittee.declaration.fields.termEnd.declaration)
    }
    let months = attempt.circumstances.rules.value(of: .termWarningMonths)
    let first = DueRule.months(max(1, months)).dueDay(
      before: end, calendar: attempt.circumstances.calendar)
    guard let day = attempt.value(\Election.preparedOn), day < first else { return nil }
    return .why(
      Election.declaration.fields.preparedOn.declaration.label, found: Phrase(day.iso),
      expected: Phrase(
        zh: "届满（\(end.iso)）前 \(months) 个月，即 \(first.iso) 起",
        en: "from \(first.iso), \(months) months before the term ends (\(end.iso))"),
      then: Phrase(zh: "请届时再启动", en: "Begin then"))
  }

  static let termOver = Guard(
    "term-over", "届期已满", "the term is over"
  ) { attempt in
    let field = OwnersCommittee.declaration.fields.termEnd.declaration
    guard let end = attempt.record(OwnersCommittee.self).termEnd else { return .lacking(field) }
    guard attempt.today <= end else { return nil }
    return .why(
      field.label, found: Phrase(end.iso),
      expected: Phrase(
        zh: "早于今天 \(attempt.today.iso)", en: "earlier than today \(attempt.today.iso)"),
      then: Phrase(zh: "届期未满，不能标为届满未换", en: "Its term still runs"))
  }
}
