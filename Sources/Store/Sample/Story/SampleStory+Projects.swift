import Model

extension SampleStory {
  private static let fields =
    SampleStore.projectFields + [
      "leader-since", "leader-handover-on", "task-force-id", "funds-central", "funds-province",
      "funds-city",
      "funds-county", "funds-street", "funds-residents", "funds-social", "funds-operators",
      "issues", "fund-measure", "linked-works", "reserve-rank", "application", "consultation",
      "plan-approval", "scheme", "displayed-on", "joint-record", "start-evidence", "acceptance",
      "closing-form", "reviewed-on", "satisfaction", "satisfaction-count", "aside-until",
      "aside-approver", "aside-stage", "street-opinion", "county-checked-on", "city-sample",
    ]

  func projectBatch() -> SealedBatch {
    var sheet = SampleSheet(
      Project.declaration.kind, SampleStory.fields, bytes: projects.count * 700, hasLines: true)
    var answered: [String: [String]] = [:]
    for issue in issues {
      if let project = issue.project(today) { answered[project, default: []].append(issue.id) }
    }
    var ranks: [String: Int] = [:]
    for project in projects {
      sheet.begin(project.id)
      for (field, cell) in zip(SampleStore.projectFields, store.cells(of: project)) {
        sheet.put(field, cell)
      }
      if project.isAside { sheet.put("stage-since", asideDay(project)) }
      putPeople(project, &sheet)
      putFunds(project, &sheet)
      sheet.put("issues", answered[project.id, default: []].prefix(4).joined(separator: " "))
      if project.stage == .reserve || project.stage == .planned {
        ranks[project.unit.id, default: 0] += 1
        sheet.put("reserve-rank", ranks[project.unit.id])
      }
      putDocuments(project, &sheet)
      putReview(project, &sheet)
    }
    return sheet.sealed()
  }

  /// The day a project was set aside; most suspensions are of this autumn, a few too old (V35).
  func asideDay(_ project: SampleProject) -> Day {
    if project.stage == .suspended, project.draw.chance(955, 82) {
      return max(project.days[project.shown], today + -project.draw.within(10...85, 79))
    }
    return min(today, project.days[project.shown] + 40)
  }

  private func putPeople(_ project: SampleProject, _ sheet: inout SampleSheet) {
    let draw = project.draw
    if project.hasLeader {
      // A few leaders have changed lately.
      let hasChanged = draw.chance(60, 80)
      let since = hasChanged ? today + -draw.within(2...25, 81) : project.days[0] + 20
      sheet.put("leader-since", min(today, since))
      // Who came before the stage was reached has the work handed over by then.
      let reached = project.days[project.shown]
      if hasChanged, since <= reached { sheet.put("leader-handover-on", reached) }
    }
    sheet.put(
      "task-force-id", project.force.map { "GZ-" + project.unit.id + "-" + serial($0, 2) })
    guard project.isAside else { return }
    sheet.put("aside-stage", choice: ProjectStage.path[project.shown])
    if project.stage == .suspended {
      sheet.put("aside-until", project.place == 5 ? today + 4 : Day(iso: "2027-03-31"))
    }
    // One was set aside and nobody signed it.
    if project.place != 40 { sheet.put("aside-approver", person(draw, 83)) }
  }

  /// Eight sources that make up the whole.
  private func putFunds(_ project: SampleProject, _ sheet: inout SampleSheet) {
    let draw = project.draw
    let sources = [
      ("funds-central", 24), ("funds-province", 12), ("funds-city", 8), ("funds-county", 30),
      ("funds-street", 6), ("funds-residents", 7), ("funds-social", 5),
    ]
    var rest = project.investment
    for (number, source) in sources.enumerated() where draw.chance(350, 84 + number) {
      let part = project.investment / 100 * source.1
      sheet.put(source.0, hundredths: part)
      rest -= part
    }
    sheet.put("funds-operators", hundredths: rest)
    let fund = store.fund(Draw(.compound, project.unit.firstRow + project.place))
    if fund.state == .missing, project.shown >= 2, draw.chance(940, 91) {
      sheet.put("fund-measure", draw.pick(["首期按15元/㎡补建", "公共收益逐年补建", "即交即用即补"], 92))
    }
    if draw.chance(350, 93) {
      sheet.put("linked-works", draw.pick(["城镇老旧小区改造", "污水零直排", "加装电梯", "弱电上改下"], 94))
    }
  }

  /// The documents of the stages passed.
  private func putDocuments(_ project: SampleProject, _ sheet: inout SampleSheet) {
    let key = String(project.year) + "-" + serial(project.number + 1, 3)
    let documents = [
      (1, "application", "入库"), (1, "consultation", "征询"), (2, "plan-approval", "计划批复"),
      (3, "scheme", "一小区一策"), (3, "joint-record", "联议"), (4, "start-evidence", "进场"),
      (5, "acceptance", "验收"), (8, "closing-form", "销项"),
    ]
    for (step, field, word) in documents where project.shown >= step {
      sheet.put(field, word + key)
    }
    if project.shown >= 1 {
      sheet.put("street-opinion", choice: Decision.approved)
    } else if project.draw.chance(120, 97) {
      sheet.put("street-opinion", choice: Decision.refused)
    }
    if project.shown >= 8 {
      sheet.put("county-checked-on", past(project.days[8] + -6))
      sheet.put(
        "city-sample",
        choice: project.draw.chance(90, 98)
          ? CitySample.passed : project.draw.chance(20, 99) ? .failed : .notDrawn)
    }
    if project.shown >= 3 { sheet.put("displayed-on", past(project.days[3] + 6)) }
  }

  private func putReview(_ project: SampleProject, _ sheet: inout SampleSheet) {
    guard project.shown >= 8, let left = project.left else { return }
    // After half a year and after a year; a few visits are overdue.
    let visits = [left + 176, left + 358].filter { $0 <= today }
    let isMade = project.draw.chance(930, 94) || isKept(project.place, of: project.unit)
    let made = isMade ? visits : visits.dropLast()
    guard let last = made.last else { return }
    sheet.put("reviewed-on", last)
    sheet.put("satisfaction", project.draw.within(71...98, 95))
    sheet.put("satisfaction-count", project.draw.within(9...160, 96))
  }

  /// The dated steps S2, S3, S4, S5 and S8 of every project.
  func milestones() -> SealedBatch {
    var sheet = SampleSheet(of: Milestone.declaration.kind, bytes: projects.count * 5 * 100)
    for project in projects {
      for step in [2, 3, 4, 5, 8] {
        let id = "JD-" + project.id.dropFirst(3) + "-" + String(step)
        let isReached = step <= project.shown
        sheet.begin(id)
        sheet.put("project", project.id)
        sheet.put("unit", project.unit.id)
        sheet.put("stage", choice: ProjectStage.path[step])
        sheet.put("planned-on", project.planned[step])
        if isReached {
          sheet.put("actual-on", actualDay(project, step, id))
          sheet.put("evidence", "S" + String(step) + ".pdf")
        } else {
          sheet.put("forecast-on", max(project.days[step], today + 1))
        }
      }
    }
    return sheet.sealed()
  }

  private func actualDay(_ project: SampleProject, _ step: Int, _ id: String) -> Day {
    if SampleFault.takenTomorrow.hits(id) { return today + 11 }
    if SampleFault.takenTooEarly.hits(id) { return project.days[2] + -40 }
    return project.days[step]
  }
}
