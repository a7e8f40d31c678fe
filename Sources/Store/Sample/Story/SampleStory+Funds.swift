import Model

extension SampleStory {
  private func fundID(_ unit: SampleUnit, _ place: Int) -> String { "WX-" + unit.compoundID(place) }

  /// What a fund should have, has had and has, in 分.
  func figures(_ unit: SampleUnit, _ place: Int) -> (due: Int, collected: Int, balance: Int) {
    let draw = Draw(.fund, unit.firstRow + place)
    let due = unit.size(place).area / 100 * draw.pick([15, 20, 30], 7) * 100
    // A fund or two say that more was paid than owed (V11).
    let collected = draw.chance(4, 8) ? due + 5_000 : due / 100 * draw.within(72...100, 10)
    let isShort = store.fund(Draw(.compound, unit.firstRow + place)).state == .short
    let left = isShort ? draw.within(4...24, 11) : draw.within(52...96, 11)
    return (due, collected, collected / 100 * left)
  }

  /// The fund of every compound, with when it had to be set up or filled and when it was.
  func funds() -> SealedBatch {
    var sheet = SampleSheet(of: MaintenanceFund.declaration.kind, bytes: 100_000)
    for (unit, place) in places {
      let compound = Draw(.compound, unit.firstRow + place)
      let draw = Draw(.fund, unit.firstRow + place)
      let fund = store.fund(compound)
      sheet.begin(fundID(unit, place))
      sheet.put("compound", unit.compoundID(place))
      sheet.put("unit", unit.id)
      sheet.put("state", choice: fund.state)
      sheet.put("mode", choice: draw.chance(120, 0) ? FundMode.payAsYouGo : .usual)
      let isDone = fund.state == .rebuilt || fund.state == .normal && draw.chance(420, 1)
      let needs = isDone || fund.state != .normal
      let since =
        fund.state == .refilling && draw.chance(400, 2)
        ? day(from: SampleStory.begin.firstDay, draw, 3)
        : Month(year: 2022, month: 3).firstDay + draw.below(280, 3)
      let done = max(since + 40, store.day(of: unit, way: draw.fraction(4), draw, 5))
      if needs {
        sheet.put("needs-since", since)
        if fund.state != .missing || draw.chance(930, 12) {
          sheet.put("measure", draw.pick(["业主补缴首期", "公共收益转入", "财政补助加业主出资"], 6))
        }
      }
      if isDone { sheet.put("done-on", past(done)) }
      sheet.put("state-since", isDone ? past(done) : since)
      let figures = figures(unit, place)
      sheet.put("first-amount", hundredths: figures.due / 2)
      sheet.put("due", hundredths: figures.due)
      guard fund.state != .missing else { continue }
      sheet.put("collected", hundredths: figures.collected)
      sheet.put("balance", hundredths: figures.balance)
      sheet.put("balance-on", today + -draw.within(5...80, 9))
    }
    return sheet.sealed()
  }

  /// Emergency repairs of every category; the street acts where no committee is in office.
  func repairs() -> SealedBatch {
    var sheet = SampleSheet(of: EmergencyRepair.declaration.kind, bytes: 100_000)
    let committees = Dictionary(
      committees.map { ($0.unit.compoundID($0.place), $0) }, uniquingKeysWith: { first, _ in first }
    )
    for unit in units {
      for number in 0..<(12 + unit.compounds * 3 / 5) {
        let draw = draw(.repair, unit, number)
        let isWaiting = number == 0 && store.morning?.unit.id == unit.id
        let place = isWaiting ? store.morning?.repair ?? 0 : draw.below(unit.compounds, 0)
        let applied =
          isWaiting
          ? today + -1 : number == 1 ? today + -6 : day(from: SampleStory.begin.firstDay, draw, 1)
        let id = "JX-" + unit.id + "-" + serial(number + 1, 4)
        let isLawful = committees[unit.compoundID(place)]?.isInOffice(applied) ?? false
        let category = isWaiting ? RepairCategory.roofLeak : draw.pick(RepairCategory.allCases, 3)
        // Fire protection and lifts have a way of their own, which the company takes.
        let isSpecial = category == .fire || category == .lift
        let applicant: RepairApplicant =
          SampleFault.unlawfulApplicant.hits(id)
          ? .committee : isLawful ? (isSpecial ? .company : .committee) : .street
        sheet.begin(id)
        sheet.put("compound", unit.compoundID(place))
        sheet.put("unit", unit.id)
        sheet.put("street", unit.street(place))
        sheet.put("fund", fundID(unit, place))
        sheet.put("category", choice: category)
        sheet.put("applicant", choice: applicant)
        sheet.put("applied-on", applied)
        if applicant != .company, draw.chance(300, 15) {
          sheet.put("applicant-reason", applicant == .street ? "业委会缺位" : "业委会在任")
        }
        sheet.put("files", draw.chance(500, 4) ? "申请表、现场照片" : "申请表")
        putClocks(applied, of: unit, isNew: isWaiting, draw, &sheet)
      }
    }
    return sheet.sealed()
  }

  /// Accepted in one working day, reviewed in three, paid in five; or later.
  private func putClocks(
    _ applied: Day, of unit: SampleUnit, isNew: Bool, _ draw: Draw, _ sheet: inout SampleSheet
  ) {
    if isNew {
      sheet.put("state", choice: RepairState.applied)
      return
    }
    if draw.chance(45, 5) {
      sheet.put("state", choice: RepairState.refused)
      sheet.put("refusal", "不属于紧急情形")
      return
    }
    let isTimely = draw.chance(store.quality(of: unit, in: .repairs, on: applied) + 30, 6)
    let slow = isTimely ? 0 : draw.within(1...3, 7)
    func after(_ day: Day, _ days: Int, _ step: Int) -> Day {
      calendar.workingDay(days + (slow == step ? draw.within(2...9, 8) : 0), after: day)
    }
    let accepted = after(applied, 1, 1)
    let reviewed = after(accepted, draw.within(1...3, 9), 2)
    let paid = after(reviewed, draw.within(2...5, 10), 3)
    let finished = paid + draw.within(3...40, 11)
    let days = [accepted, reviewed, paid, finished]
    let reached = days.prefix { $0 <= today }.count
    for (field, day) in zip(["accepted-on", "reviewed-on", "paid-on", "finished-on"], days).prefix(
      reached)
    {
      sheet.put(field, day)
    }
    sheet.put(
      "state", choice: [RepairState.applied, .accepted, .reviewed, .paid, .finished][reached])
    let amount = draw.within(4...180, 12) * 50_000
    sheet.put("amount", hundredths: amount)
    let fromIncome = draw.chance(250, 13) ? amount / 10 : 0
    if fromIncome > 0 { sheet.put("from-income", hundredths: fromIncome) }
    // What goes beyond the limit that owners gave was voted on.
    if amount > 6_000_000 { sheet.put("voted-on", min(reviewed, today)) }
    guard reached >= 3 else { return }
    // One apportionment in five hundred does not add up (V15).
    sheet.put("apportioned", hundredths: amount - fromIncome + (draw.chance(2, 14) ? 3_000 : 0))
    sheet.put("apportion-posted-on", past(paid + 2))
  }
}
