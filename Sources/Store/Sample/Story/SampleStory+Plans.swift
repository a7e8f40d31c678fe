import Model

extension SampleStory {
  /// The yearly plans: the first version, locked at the turn of the year, and what was changed later.
  func planEntries() -> SealedBatch {
    var sheet = SampleSheet(of: PlanEntry.declaration.kind, bytes: projects.count * 190)
    var numbers: [String: Int] = [:]
    for project in projects {
      let draw = Draw(.plan, project.unit.firstRow + project.place)
      let isAdded = project.year < 2027 && draw.chance(70, 0)
      let isRemoved = project.stage == .withdrawn || project.stage == .restructured
      for place in project.places {
        let key = String(project.year) + "-" + project.unit.id
        func add(_ version: Int, _ change: PlanChange) {
          numbers[key, default: 0] += 1
          sheet.begin("JH-" + key + "-" + serial(numbers[key] ?? 0, 3))
          sheet.put("unit", project.unit.id)
          sheet.put("year", project.year)
          sheet.put("version", version)
          sheet.put("change", choice: change)
          sheet.put("compound", project.unit.compoundID(place))
          sheet.put("project", project.id)
          sheet.put("batch", "第" + ["一", "二", "三"][project.draw.below(3, 6)] + "批")
          sheet.put("planned-start-on", project.planned[4])
          sheet.put("planned-finish-on", project.planned[8])
          putApproval(version, change, of: project, draw, &sheet)
        }
        if isAdded { add(2, .added) } else { add(1, .original) }
        if isRemoved, place == project.place { add(isAdded ? 3 : 2, .removed) }
      }
    }
    return sheet.sealed()
  }

  private func putApproval(
    _ version: Int, _ change: PlanChange, of project: SampleProject, _ draw: Draw,
    _ sheet: inout SampleSheet
  ) {
    let first = Month(year: project.year, month: 1).firstDay
    guard version > 1 else {
      // The plan of 2027 is out for comment in half the units.
      let locked = first + -12
      let isEarly = project.unit.punctual > 900
      sheet.put("locked-on", project.year == 2027 ? (isEarly ? today + -6 : nil) : locked)
      if project.year < 2027 || isEarly {
        sheet.put("approver", "县政府")
        sheet.put("approval", "〔" + String(project.year - 1) + "〕计划1号")
      }
      return
    }
    sheet.put("locked-on", past(first + (change == .added ? 120 : 200)) ?? today + -30)
    sheet.put("approver", person(draw, 2))
    sheet.put("approval", "〔" + String(min(2026, project.year)) + "〕计划调整\(version)号")
    sheet.put("reason", change == .added ? "居民意愿成熟，提前实施" : "列入征收或合并实施")
  }

  /// The log of the pool: entries and exits as the projects have them, and what was set aside.
  func poolMoves() -> SealedBatch {
    var sheet = SampleSheet(of: PoolMove.declaration.kind, bytes: projects.count * 180)
    var left: [String: [String]] = [:]
    for project in projects where project.left != nil {
      left[project.unit.id, default: []].append(project.id)
    }
    for project in projects {
      let draw = Draw(.move, project.unit.firstRow + project.place)
      func add(_ sign: String, _ type: PoolMoveType, _ day: Day, _ reason: String) {
        sheet.begin("CR-" + project.id.dropFirst(3) + "-" + sign)
        sheet.put("project", project.id)
        sheet.put("unit", project.unit.id)
        sheet.put("type", choice: type)
        sheet.put("day", day)
        sheet.put("compounds", project.places.count)
        sheet.put("reason", reason)
      }
      func approve(_ day: Day, _ document: String) {
        sheet.put("approved-on", day)
        sheet.put("approver", person(draw, 1))
        sheet.put("document", document)
      }
      let entered = project.days[0]
      add("1", .entry, entered, project.draw.chance(110, 1) ? "疑难小区入库" : "摸排入库")
      // Some entries still wait for the county, more where the pool is looked after less.
      let quality = store.quality(of: project.unit, in: .entries, on: entered)
      if draw.chance(quality + 120, 2) || project.year < 2025 {
        approve(min(today, entered + draw.within(2...20, 3)), "入库" + String(project.year))
      }
      if let leavers = left[project.unit.id], project.year >= 2026, draw.chance(500, 4) {
        sheet.put("backfills", leavers[draw.below(leavers.count, 5)])
      }
      if let day = project.left {
        add("2", .exit, day, "销项出库")
        approve(day, "销项" + String(project.year))
      }
      addAside(project, draw, add, approve)
    }
    return sheet.sealed()
  }

  private func addAside(
    _ project: SampleProject, _ draw: Draw,
    _ add: (String, PoolMoveType, Day, String) -> Void, _ approve: (Day, String) -> Void
  ) {
    let type: PoolMoveType
    let reason: String
    switch project.stage {
    case .suspended: (type, reason) = (.suspended, "配套管网年度计划未下达")
    case .withdrawn: (type, reason) = (.withdrawn, "列入征收范围")
    case .restructured: (type, reason) = (.restructured, "与相邻项目合并实施")
    default:
      // A few were suspended for a while and taken up again.
      guard project.shown >= 4, draw.chance(25, 6) else { return }
      add("3", .suspended, project.days[2] + 5, "资金未落实")
      approve(project.days[2] + 5, "暂缓")
      add("4", .resumed, project.days[3], "资金已落实")
      approve(project.days[3], "恢复")
      return
    }
    let day = asideDay(project)
    add("3", type, day, reason)
    approve(day, "调整")
  }

  /// Task forces of the city, the counties, the streets and the compounds.
  func taskForces() -> SealedBatch {
    var sheet = SampleSheet(of: TaskForce.declaration.kind)
    func add(
      _ id: String, _ name: String, _ unit: SampleUnit?, _ level: TaskForceLevel, _ number: Int
    ) {
      let draw = Draw(.force, (unit?.firstRow ?? 5_000) * 64 + number)
      sheet.begin(id)
      sheet.put("name", name)
      sheet.put("unit", unit?.id)
      sheet.put("level", choice: level)
      sheet.put("lead", person(draw, 0))
      let first = draw.below(5, 2)
      sheet.put("members", SampleWords.offices[first..<first + 3].joined(separator: "、"))
      sheet.put("cadence", level == .compound ? 14 : 30)
      sheet.put("set-up-on", Month(year: 2023, month: 5).firstDay + draw.below(200, 3))
    }
    add("GZ-331100-01", "市老旧小区物业整治提升工作专班", nil, .city, 0)
    for unit in units {
      for number in 1...12 {
        add(
          "GZ-" + unit.id + "-" + serial(number, 2), unit.shortName + "第\(number)专班", unit,
          .compound, number)
      }
      add("GZ-" + unit.id + "-20", unit.shortName + "县级工作专班", unit, .county, 20)
      for (number, street) in unit.ownStreets.enumerated() {
        add(
          "GZ-" + unit.id + "-" + serial(31 + number, 2), streetName(street) + "工作专班", unit,
          .street, 31 + number)
      }
    }
    return sheet.sealed()
  }

  func streetName(_ id: String) -> String {
    Lishui.divisions.first { $0.id == id }?.name ?? id
  }
}

extension SampleUnit {
  /// The streets of its compounds, each once.
  var ownStreets: [String] { Set(streets).sorted() }
}
