import Model

/// A project of the sample: when it passed, or will pass, each stage.
struct SampleProject {
  let unit: SampleUnit
  let year: Int
  let number: Int
  /// Its place among the projects of the unit, which is that of its first compound.
  let place: Int
  let draw: Draw
  /// The day of each stage S0…S9 as it went or will go.
  let days: [Day]
  /// The day of each stage as it was planned.
  let planned: [Day]
  /// The last stage reached, as a place in `ProjectStage.path`.
  let reached: Int
  /// What is shown: the stage reached or a side state.
  let stage: ProjectStage

  var id: String { unit.projectID(year: year, number: number) }
  var isAside: Bool { !ProjectStage.path.contains(stage) }
  /// The last stage reached, before it was set aside.
  var shown: Int { isAside ? min(reached, 4) : reached }
  /// The places of its compounds; some projects take in neighbours.
  var places: ClosedRange<Int> {
    let last = place % 6 == 2 ? min(place + 1 + place % 2, unit.compounds - 1) : place
    return place...max(place, last)
  }
  /// A few have come to the plan without a leader or a task force (V07).
  var hasLeader: Bool { shown >= 2 ? !draw.chance(14, 2) : draw.chance(250, 2) }
  /// The number of its task force; nil where it has none.
  var force: Int? {
    let hasForce = shown >= 2 ? !draw.chance(9, 3) : draw.chance(200, 3)
    return hasForce ? draw.within(1...12, 10) : nil
  }
  var started: Day? { shown >= 4 ? days[4] : nil }
  var left: Day? { shown >= 8 && !isAside ? days[8] : nil }
  /// In 分.
  var investment: Int { draw.within(18...1_500, 4) * 1_000_000 }
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
    if scale == .prefecture { planned = replanned(days, of: unit, year: year, draw) }
    let reached = max(0, (days.firstIndex { $0 > today } ?? days.count) - 1)
    let stage: ProjectStage =
      switch place % 83 {
      case 5, 40: .suspended
      case 23: .withdrawn
      case 61: .restructured
      default: ProjectStage.path[reached]
      }
    return SampleProject(
      unit: unit, year: year, number: number, place: place, draw: draw, days: days,
      planned: planned, reached: reached, stage: stage)
  }

  /// The planned days of a project in the story: units keep more of them or fewer, and more lately.
  private func replanned(_ days: [Day], of unit: SampleUnit, year: Int, _ draw: Draw) -> [Day] {
    let first = Month(year: year, month: 1).firstDay + 9
    var planned = days
    for step in 1..<days.count {
      let isKept = draw.chance(quality(of: unit, in: .milestones, on: days[step]) + 60, 60 + step)
      let slack = isKept ? draw.within(0...25, 70 + step) : -draw.within(3...70, 70 + step)
      planned[step] = max(planned[step - 1] + 5, days[step] + slack)
      // The locked plan of a year starts in it, and hard cases were planned like all others.
      if step == 4 { planned[4] = max(first, planned[3] + 5, min(planned[4], days[0] + 150)) }
    }
    return planned
  }

  static let projectFields = [
    "id", "name", "compounds", "unit", "plan-year", "batch", "stage", "stage-since",
    "entered-on", "started-on", "left-on", "planned-on", "forecast-on", "leader", "leader-post",
    "task-force", "track-service", "track-committee", "track-party", "track-enclosure",
    "track-fund", "track-digital", "track-works", "investment", "arrived", "progress",
    "difficulty", "coordination", "highlight", "aside-reason",
  ]

  func projects() -> SealedBatch {
    var sheet = SampleSheet(
      Project.declaration.kind, SampleStore.projectFields, bytes: scale.compounds * 410)
    eachProject { sheet.add(cells(of: $0)) }
    return sheet.sealed()
  }

  /// Every project in the order of the ids: by plan year, then by unit.
  func eachProject(_ body: (SampleProject) -> Void) {
    for yearIndex in SampleUnit.planYears.indices {
      for unit in plan.ordered {
        for number in 0..<unit.projectPlaces(yearIndex).count {
          body(project(of: unit, yearIndex: yearIndex, number: number))
        }
      }
    }
  }

  /// The cells of `projectFields`.
  func cells(of project: SampleProject) -> [String] {
    let (unit, place, draw) = (project.unit, project.place, project.draw)
    let compounds = project.places.map { unit.compoundID($0) }
    let reached = project.shown
    let isAside = project.isAside
    let hasLeader = project.hasLeader
    let investment = project.investment
    let arrived = investment / 100 * min(100, reached * 12 + draw.below(12, 5))
    let tracks = (0..<7).map { track($0, reached: reached, draw).text }
    let since = project.days[reached]
    return [
      project.id,
      unit.compoundName(place) + (compounds.count > 1 ? "等\(compounds.count)个小区" : "")
        + "物业整治提升项目",
      compounds.joined(separator: " "), unit.id, String(project.year),
      "第" + ["一", "二", "三"][draw.below(3, 6)] + "批", project.stage.text,
      (isAside ? min(today, since + 40) : since).iso, project.days[0].iso,
      project.started.text, project.left.text,
      project.planned[8].iso, reached < 8 ? max(project.days[8], today + 5).iso : "",
      hasLeader ? person(draw, 7) : "", hasLeader ? draw.pick(SampleWords.posts, 9) : "",
      project.force.map { unit.shortName + "第" + String($0) + "专班" } ?? "",
      tracks[0], tracks[1], tracks[2], tracks[3], tracks[4], tracks[5], tracks[6],
      yuan(fen: investment), yuan(fen: arrived), progress(project, reached),
      reached < 8 ? draw.pick(SampleWords.difficulties, 11) : "",
      draw.chance(200, 12) ? draw.pick(SampleWords.bureaus, 13) : "",
      reached >= 5 ? draw.pick(SampleWords.highlights, 14) : "", asideReason(project.stage),
    ]
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
}
