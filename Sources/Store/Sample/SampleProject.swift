import Model

/// A project of the sample: when it passed, or will pass, each stage.
struct SampleProject {
  let year: Int
  let number: Int
  /// The day of each stage S0…S9 as it went or will go.
  let days: [Day]
  /// The day of each stage as it was planned.
  let planned: [Day]
  /// The last stage reached, as a place in `ProjectStage.path`.
  let reached: Int
  /// What is shown: the stage reached or a side state.
  let stage: ProjectStage
}

extension SampleStore {
  /// The usual days from one stage to the next.
  private static let usual = [30, 60, 55, 60, 150, 20, 60, 130, 182]

  /// The project at a place of a unit.
  func project(of unit: SampleUnit, yearIndex: Int, number: Int) -> SampleProject {
    let place = unit.projectPlaces(yearIndex).lowerBound + number
    let draw = Draw(.project, unit.firstRow + place)
    let year = SampleUnit.planYears[yearIndex]
    var planned = [Month(year: year - 1, month: 6).firstDay + draw.below(170, 0)]
    var days = planned
    // Hard cases take three times as long; units that close items late build late too.
    let pace = (draw.chance(110, 1) ? 260 : draw.within(75...150, 1)) + (950 - unit.punctual) / 4
    for (step, usual) in SampleStore.usual.enumerated() {
      planned.append(planned[step] + usual)
      days.append(days[step] + max(3, usual * pace / 100 + draw.within(-8...14, 30 + step)))
    }
    let reached = max(0, (days.firstIndex { $0 > today } ?? days.count) - 1)
    let stage: ProjectStage =
      switch place % 83 {
      case 5, 40: .suspended
      case 23: .withdrawn
      case 61: .restructured
      default: ProjectStage.path[reached]
      }
    return SampleProject(
      year: year, number: number, days: days, planned: planned, reached: reached, stage: stage)
  }

  func projects() -> SealedBatch {
    var sheet = SampleSheet(
      Project.declaration.kind,
      [
        "id", "name", "compounds", "unit", "plan-year", "batch", "stage", "stage-since",
        "entered-on", "started-on", "left-on", "planned-on", "forecast-on", "leader", "leader-post",
        "task-force", "track-service", "track-committee", "track-party", "track-enclosure",
        "track-fund", "track-digital", "track-works", "investment", "arrived", "progress",
        "difficulty", "coordination", "highlight", "aside-reason",
      ], bytes: scale.compounds * 410)
    for yearIndex in SampleUnit.planYears.indices {
      for unit in plan.ordered {
        let places = unit.projectPlaces(yearIndex)
        for number in 0..<places.count {
          let project = project(of: unit, yearIndex: yearIndex, number: number)
          add(project, place: places.lowerBound + number, of: unit, to: &sheet)
        }
      }
    }
    return sheet.sealed()
  }

  private func add(
    _ project: SampleProject, place: Int, of unit: SampleUnit, to sheet: inout SampleSheet
  ) {
    let draw = Draw(.project, unit.firstRow + place)
    let stage = project.stage
    let isAside = !ProjectStage.path.contains(stage)
    let reached = isAside ? min(project.reached, 4) : project.reached
    let last = place % 6 == 2 ? min(place + 1 + place % 2, unit.compounds - 1) : place
    let compounds = (place...max(place, last)).map { unit.compoundID($0) }
    // A few have come to the plan without a leader or a task force (V07).
    let hasLeader = reached >= 2 ? !draw.chance(14, 2) : draw.chance(250, 2)
    let hasForce = reached >= 2 ? !draw.chance(9, 3) : draw.chance(200, 3)
    let investment = draw.within(18...1_500, 4) * 1_000_000
    let arrived = investment / 100 * min(100, reached * 12 + draw.below(12, 5))
    let tracks = (0..<7).map { track($0, reached: reached, draw).text }
    let since = project.days[reached]
    sheet.add(
      unit.projectID(year: project.year, number: project.number),
      unit.compoundName(place) + (compounds.count > 1 ? "等\(compounds.count)个小区" : "")
        + "物业整治提升项目",
      compounds.joined(separator: " "), unit.id, String(project.year),
      "第" + ["一", "二", "三"][draw.below(3, 6)] + "批", stage.text,
      (isAside ? min(today, since + 40) : since).iso, project.days[0].iso,
      reached >= 4 ? project.days[4].iso : "", reached >= 8 && !isAside ? project.days[8].iso : "",
      project.planned[8].iso, reached < 8 ? max(project.days[8], today + 5).iso : "",
      hasLeader ? person(draw, 7) : "", hasLeader ? draw.pick(SampleWords.posts, 9) : "",
      hasForce ? unit.shortName + "第" + String(draw.within(1...12, 10)) + "专班" : "",
      tracks[0], tracks[1], tracks[2], tracks[3], tracks[4], tracks[5], tracks[6],
      yuan(fen: investment), yuan(fen: arrived), progress(project, reached),
      reached < 8 ? draw.pick(SampleWords.difficulties, 11) : "",
      draw.chance(200, 12) ? draw.pick(SampleWords.bureaus, 13) : "",
      reached >= 5 ? draw.pick(SampleWords.highlights, 14) : "", asideReason(stage))
  }

  private func track(_ track: Int, reached: Int, _ draw: Draw) -> TrackState {
    if draw.chance(track == 6 ? 450 : 60, 15 + track) { return .notApplicable }
    if reached >= 5 { return .done }
    guard reached == 4 else { return .todo }
    return draw.pick([.doing, .doing, .done, .done, .todo, .blocked], 22 + track)
  }

  private func progress(_ project: SampleProject, _ reached: Int) -> String {
    [
      "已完成入户摸排", "已入储备库，待县级审核排序", "已列入年度计划", "一小区一策方案征求意见中", "正在实施，完成形象进度约六成", "已通过联合验收",
      "查验结果已公示", "物业合同履行正常", "已销号出库", "回访满意",
    ][reached]
  }

  private func asideReason(_ stage: ProjectStage) -> String {
    switch stage {
    case .suspended: "配套管网年度计划未下达，暂缓至2027年3月"
    case .withdrawn: "列入征收范围，经市级同意退库"
    case .restructured: "与相邻项目合并实施"
    default: ""
    }
  }

  /// The dated steps S2, S3, S4, S5 and S8 of every project.
  func milestones() -> SealedBatch {
    var sheet = SampleSheet(
      Milestone.declaration.kind,
      [
        "id", "project", "unit", "stage", "planned-on", "forecast-on", "actual-on", "evidence",
      ], bytes: scale.compounds * 5 * 100)
    for yearIndex in SampleUnit.planYears.indices {
      for unit in plan.ordered {
        for number in 0..<unit.projectPlaces(yearIndex).count {
          let project = project(of: unit, yearIndex: yearIndex, number: number)
          let id = unit.projectID(year: project.year, number: number)
          for step in [2, 3, 4, 5, 8] {
            let isReached = step <= project.reached && project.days[step] <= today
            sheet.add(
              "JD-" + id.dropFirst(3) + "-" + String(step), id, unit.id,
              ProjectStage.path[step].text, project.planned[step].iso,
              isReached ? "" : max(project.days[step], today + 1).iso,
              isReached ? project.days[step].iso : "",
              isReached ? "佐证/" + id + "/S" + String(step) + ".pdf" : "")
          }
        }
      }
    }
    return sheet.sealed()
  }
}
