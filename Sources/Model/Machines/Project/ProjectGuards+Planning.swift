// From the survey to the start of works.
extension Guard {
  static let inRegister = everyCompound(
    "in-register", Phrase(zh: "在册", en: "is in the register"),
    then: Phrase(zh: "请先把小区列入底数台账", en: "Put it into the register first")
  ) { compound, _ in
    guard let status = compound.register else { return false }
    return status != .inRegister
  }

  /// Source: 二(二) 底数摸排.
  static let surveyed = everyCompound(
    "surveyed", Phrase(zh: "已摸排并有摸排表", en: "is surveyed, with its form"),
    then: Phrase(zh: "请先补摸排日期和摸排表", en: "Enter the day and the form of its survey")
  ) { compound, _ in compound.surveyedOn == nil || compound.surveyForm == nil }

  static let issuesListed = everyCompound(
    "issues-listed", Phrase(zh: "已列出问题", en: "has its issues listed"),
    then: Phrase(zh: "请先登记该小区的问题", en: "Enter its issues first")
  ) { compound, attempt in
    attempt.ledger[Issue.self].naming(
      compound.recordID, in: \.compound, unit: compound.unit ?? "", by: attempt.mentions
    ).isEmpty
  }

  static let streetAgrees = Guard(
    "street-agrees", "街道(乡镇)意见为同意", "the street agrees"
  ) { attempt in
    let opinion = attempt.value(\Project.streetOpinion)
    guard opinion != .approved else { return nil }
    return .why(
      Project.declaration.fields.streetOpinion.declaration.label,
      found: opinion?.label ?? Phrase(zh: "空", en: "nothing"), expected: Decision.approved.label,
      then: Phrase(zh: "请先取得街道(乡镇)同意", en: "Have the street agree first"))
  }

  /// Source: 二(二) 改造小区任务清单.
  static let inAnnualPlan = Guard(
    "in-annual-plan", "列入当年年度计划", "it stands in the year's plan"
  ) { attempt in
    guard let year = attempt.value(\Project.planYear), attempt.planEntries.isEmpty else {
      return nil
    }
    return .why(
      PlanEntry.declaration.kind.label, found: Phrase(zh: "没有本项目", en: "no entry of this project"),
      expected: Phrase(
        zh: "\(year)年度计划中有本项目或其小区",
        en: "an entry of the project or its compounds in the plan of \(year)"),
      then: Phrase(zh: "请先列入年度计划", en: "Enter it in the plan first"))
  }

  static let hasTaskForce = Guard(
    "task-force", "有工作专班", "a task force is named",
    answer: Project.declaration.fields.taskForce.declaration
  ) { attempt in
    guard attempt.value(\Project.taskForce) == nil, attempt.value(\Project.taskForceID) == nil
    else { return nil }
    return .lacking(Project.declaration.fields.taskForce.declaration)
  }

  static let planLocked = Guard(
    "plan-locked", "年度计划版本已锁定", "the plan's version is locked"
  ) { attempt in
    let day = attempt.value(\Project.stageSince) ?? attempt.today
    guard !attempt.planEntries.contains(where: { $0.lockedOn.map { $0 <= day } ?? false })
    else { return nil }
    return .why(
      PlanEntry.declaration.fields.lockedOn.declaration.label,
      found: Phrase(zh: "未锁定", en: "not locked"),
      expected: Phrase(zh: "不晚于 \(day.iso)", en: "\(day.iso) or earlier"),
      then: Phrase(zh: "请先锁定年度计划", en: "Lock the plan first"))
  }

  /// Every gap of the project's compounds is closed, or has a planned answer and a project.
  ///
  /// Source: 三(一)1 精准识别每个小区漏洞，综合施策提出改造计划.
  static let gapsAnswered = everyCompound(
    "gaps-answered",
    Phrase(zh: "的漏洞都有对应举措和项目", en: "has every gap answered by a measure and a project"),
    then: Phrase(zh: "请先为每个漏洞填写对应举措和对应项目", en: "Give every gap its planned answer and project")
  ) { compound, attempt in
    let named = Set((attempt.value(\Project.issues) ?? "").split(separator: " ").map(String.init))
    return attempt.ledger[Issue.self].naming(
      compound.recordID, in: \.compound, unit: compound.unit ?? "", by: attempt.mentions
    ).contains { issue in
      issue.kind == .gap && issue.closedOn == nil
        && (issue.plannedFix == nil
          || (issue.project == nil && !named.contains(issue.recordID)))
    }
  }

  /// Source: 三(三)11 未设立维修资金的，结合改造明确筹集措施.
  static let fundMeasured = Guard(
    "fund-measured", "有小区未设立维修资金的，明确筹集措施",
    "where a compound has no fund, how it will be raised is said"
  ) { attempt in
    guard attempt.value(\Project.fundMeasure) == nil,
      let names = attempt.compounds(where: { attempt.isUnfunded($0) })
    else { return nil }
    return .why(
      Project.declaration.fields.fundMeasure.declaration.label,
      found: Phrase(zh: "空（\(names.zh)未设立维修资金）", en: "nothing (\(names.en) without a fund)"),
      expected: Phrase(zh: "筹集措施", en: "how the fund is raised"),
      then: Phrase(zh: "请写明筹集措施", en: "Say how it is raised"))
  }

  /// The scheme stood on display for as long as the rule set asks.
  static let displayed = Guard(
    "displayed", "方案公示期满", "the scheme's display is over"
  ) { attempt in
    guard let from = attempt.value(\Project.displayedOn),
      let rule = attempt.circumstances.rules.deadline("DR15")
    else { return nil }
    let until = rule.dueDay(for: from, calendar: attempt.circumstances.calendar)
    let day = attempt.value(\Project.stageSince) ?? attempt.today
    guard day <= until else { return nil }
    return .why(
      Project.declaration.fields.displayedOn.declaration.label,
      found: Phrase(zh: "\(from.iso) 起公示", en: "on display since \(from.iso)"),
      expected: Phrase(
        zh: "公示期（\(rule.phrase.zh)）至 \(until.iso) 届满后",
        en: "a day after \(until.iso), when the display (\(rule.phrase.en)) ends"),
      then: Phrase(zh: "请等公示期满", en: "Wait for its end"))
  }
}

extension Attempt {
  /// The entries of the year's plan for the project or its compounds, without what was removed.
  fileprivate var planEntries: [Record<PlanEntry>] {
    let project = record(Project.self)
    let year = value(\Project.planYear)
    let entries = ledger[PlanEntry.self]
    let own = entries.naming(id, in: \.project, unit: unit, by: mentions)
    let byCompound = (project.compounds ?? "").split(separator: " ").flatMap {
      entries.naming(String($0), in: \.compound, unit: unit, by: mentions)
    }.filter { $0.project == nil }
    let all = (own + byCompound).filter { $0.year == year }
    let removed = all.filter { $0.change == .removed }
    return all.filter { entry in
      entry.change != .removed
        && !removed.contains {
          $0.compound == entry.compound && ($0.version ?? 0) > (entry.version ?? 0)
        }
    }
  }

  /// Whether a compound has no maintenance fund, by its fund's record or its own column.
  fileprivate func isUnfunded(_ compound: Record<Compound>) -> Bool {
    let funds = ledger[MaintenanceFund.self].naming(
      compound.recordID, in: \.compound, unit: compound.unit ?? "", by: mentions)
    return (funds.last?.state ?? compound.fundState ?? .missing) == .missing
  }
}
