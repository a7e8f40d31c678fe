// From the works to the way out of the pool.
extension Guard {
  /// Source: 二(二) 多方联动: seven tracks.
  static let tracksDone = Guard(
    "tracks-done", "七条线都已完成或不涉及", "every track is done or not needed"
  ) { attempt in
    let project = attempt.record(Project.self)
    let fields = Project.declaration.fields
    let tracks = [
      (fields.serviceTrack, project.serviceTrack), (fields.committeeTrack, project.committeeTrack),
      (fields.partyTrack, project.partyTrack), (fields.enclosureTrack, project.enclosureTrack),
      (fields.fundTrack, project.fundTrack), (fields.digitalTrack, project.digitalTrack),
      (fields.worksTrack, project.worksTrack),
    ]
    let open = tracks.filter { $1 != .done && $1 != .notApplicable }
    guard !open.isEmpty else { return nil }
    let words = open.map { field, state in
      (field.declaration.label, state?.label ?? Phrase(zh: "未填写", en: "not filled in"))
    }
    return .why(
      Phrase(zh: "任务线", en: "tracks"),
      found: Phrase(
        zh: words.map { $0.zh + $1.zh }.joined(separator: "、"),
        en: words.map { "\($0.en) \($1.en.lowercased())" }.joined(separator: ", ")),
      expected: Phrase(zh: "已完成或不涉及", en: "done or not needed"),
      then: Phrase(zh: "请先完成或注明不涉及", en: "Finish them, or say they are not needed"))
  }

  /// Source: 三(二)6 承接查验、项目交接查验.
  static let takenOver = everyCompound(
    "taken-over", Phrase(zh: "有承接(交接)查验记录", en: "has a record of its hand-over check"),
    then: Phrase(zh: "请先登记查验", en: "Enter the check first")
  ) { compound, attempt in attempt.handovers(of: compound).isEmpty }

  static let defectsClosed = everyCompound(
    "defects-closed", Phrase(zh: "查验缺陷都已整改", en: "has the defects of its check closed"),
    then: Phrase(zh: "请先整改并更新已整改数", en: "Have them closed and enter how many")
  ) { compound, attempt in
    attempt.handovers(of: compound).contains { ($0.defectsClosed ?? 0) < ($0.defects ?? 0) }
  }

  /// Source: 三(二)6 公开查验结果.
  static let checkPublished = everyCompound(
    "check-published",
    Phrase(zh: "的查验结果已公开（日期、地点）", en: "has its check published, with day and place"),
    then: Phrase(zh: "请先公开查验结果并登记", en: "Publish the result and enter it")
  ) { compound, attempt in attempt.publication(of: compound) == nil }

  static let objectionsOver = everyCompound(
    "objections-over", Phrase(zh: "的异议期已满", en: "has its time for objections over"),
    then: Phrase(zh: "请等异议期满", en: "Wait for its end")
  ) { compound, attempt in
    let length = attempt.circumstances.rules.value(of: .handoverObjectionDays)
    let day = attempt.value(\Project.stageSince) ?? attempt.today
    return attempt.publication(of: compound).map { day <= $0 + length } ?? true
  }

  /// Source: 三(二)5.
  static let underContract = everyCompound(
    "under-contract", Phrase(zh: "有在期物业合同", en: "has a contract in force"),
    then: Phrase(zh: "请先登记在期合同", en: "Enter the contract in force")
  ) { compound, attempt in
    let day = attempt.value(\Project.stageSince) ?? attempt.today
    return !attempt.ledger[ServiceContract.self].naming(
      compound.recordID, in: \.compounds, unit: compound.unit ?? "", by: attempt.mentions
    ).contains { contract in
      guard let start = contract.start, let end = contract.end else { return false }
      return start <= day && day <= end && contract.mode != .nobody
    }
  }

  /// Source: 三(二)8.
  static let committeeFiled = everyCompound(
    "committee-filed", Phrase(zh: "业委会(物管会)已备案", en: "has its committee filed"),
    then: Phrase(zh: "请先完成备案", en: "File the committee first")
  ) { compound, attempt in
    let day = attempt.value(\Project.stageSince) ?? attempt.today
    return attempt.ledger.committeeInOffice(of: compound, on: day, by: attempt.mentions) == nil
  }

  /// Source: 三(一)4 小区经营性收支公示.
  static let incomePosted = everyCompound(
    "income-posted", Phrase(zh: "收支公示过至少一次", en: "has posted its income once"),
    then: Phrase(zh: "请先公示收支并登记", en: "Post a statement and enter it")
  ) { compound, attempt in
    let day = attempt.value(\Project.stageSince) ?? attempt.today
    return !attempt.ledger[IncomeStatement.self].naming(
      compound.recordID, in: \.compound, unit: compound.unit ?? "", by: attempt.mentions
    ).contains { $0.postedOn.map { $0 <= day } ?? false }
  }

  static let stable = Guard(
    "stable", "长效运行满规定月数", "it has run for the months asked", about: .stay
  ) { attempt in
    let months = attempt.circumstances.rules.value(of: .stableMonths)
    guard let since = attempt.record(Project.self).stageSince,
      let day = attempt.value(\Project.stageSince)
    else { return nil }
    let bound = since.afterMonths(months)
    guard day < bound else { return nil }
    return .why(
      ProjectStage.operating.label, found: Phrase(zh: "自 \(since.iso) 起", en: "since \(since.iso)"),
      expected: Phrase(
        zh: "满 \(months) 个月，即 \(bound.iso) 起", en: "\(months) months, from \(bound.iso) on"),
      then: Phrase(zh: "请到期后再办", en: "Come back then"))
  }

  /// Source: 二(三) 督查督办.
  static let citySampled = Guard(
    "city-sampled", "市级抽查通过或未抽中", "the city's sample passed it or did not draw it"
  ) { attempt in
    let sample = attempt.value(\Project.citySample)
    guard sample == nil || sample == .failed else { return nil }
    return .why(
      Project.declaration.fields.citySample.declaration.label,
      found: sample?.label ?? Phrase(zh: "空", en: "nothing"),
      expected: Phrase(zh: "抽查通过或未抽中", en: "passed or not drawn"),
      then: Phrase(zh: "请等市级抽查结果", en: "Wait for the city's sample"))
  }

  /// The first review comes some months after the project left, the last one some months later.
  static let reviewDue = Guard(
    "review-due", "已到回头看的时间", "the time for a review has come", about: .stay
  ) { attempt in
    let project = attempt.record(Project.self)
    let isFirst = project.stage == .closed
    let months = attempt.circumstances.rules.value(
      of: isFirst ? .reviewFirstMonths : .reviewSecondMonths)
    guard let left = project.leftOn, let day = attempt.value(\Project.reviewedOn) else {
      return project.leftOn == nil ? .lacking(Project.declaration.fields.leftOn.declaration) : nil
    }
    let bound = left.afterMonths(months)
    guard day < bound else { return nil }
    return .why(
      Project.declaration.fields.reviewedOn.declaration.label, found: Phrase(day.iso),
      expected: Phrase(
        zh: "出库（\(left.iso)）满 \(months) 个月，即 \(bound.iso) 起",
        en: "\(months) months after it left (\(left.iso)), from \(bound.iso) on"),
      then: Phrase(zh: "请到期后再回访", en: "Come back then"))
  }
}

extension Attempt {
  /// The day the last hand-over check of a compound was published, with its place; nil where it was not.
  fileprivate func publication(of compound: Record<Compound>) -> Day? {
    let day = value(\Project.stageSince) ?? today
    return handovers(of: compound).compactMap { check -> Day? in
      guard let published = check.publishedOn, published <= day, check.publishedAt != nil
      else { return nil }
      return published
    }.max()
  }
}

extension Day {
  /// The same day of the month some months later, or the month's last day where it is shorter.
  func afterMonths(_ count: Int) -> Day {
    count == 0 ? self : DueRule.months(count).nominalDay(from: self)
  }
}

extension Ledger {
  /// The committee of a compound that is filed, in office and in its term on a day; nil where none is.
  func committeeInOffice(
    of compound: Record<Compound>, on day: Day, by mentions: Mentions? = nil
  ) -> Record<OwnersCommittee>? {
    self[OwnersCommittee.self].naming(
      compound.recordID, in: \.compound, unit: compound.unit ?? "", by: mentions
    ).last { committee in
      guard committee.state == .inOffice || committee.state == .expiring,
        let filed = committee.filedOn, filed <= day
      else { return false }
      return (committee.termStart.map { $0 <= day } ?? true)
        && (committee.termEnd.map { day <= $0 } ?? false)
    }
  }
}
