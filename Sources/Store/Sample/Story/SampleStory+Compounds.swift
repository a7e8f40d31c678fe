import Model

extension SampleStory {
  private static let fields =
    SampleStore.compoundFields + [
      "platform-since", "platform-name", "grid", "smart-gate", "cameras", "fire-alarm-link",
      "surveyor", "survey-form", "registered-on", "left-register-on", "register-approver",
      "register-approval",
    ]

  func compounds() -> SealedBatch {
    var sheet = SampleSheet(
      Compound.declaration.kind, SampleStory.fields, bytes: store.scale.compounds * 400,
      hasLines: true)
    for (unit, place) in places {
      sheet.begin(unit.compoundID(place))
      for (field, cell) in zip(SampleStore.compoundFields, store.compoundCells(place, of: unit)) {
        sheet.put(field, cell)
      }
      let draw = Draw(.compound, unit.firstRow + place)
      putDigital(place, of: unit, draw, &sheet)
      putRegister(place, of: unit, draw, &sheet)
      putReason(place, of: unit, draw, &sheet)
      putServiceMode(place, of: unit, draw, &sheet)
      // One compound in sixteen has not been looked at for a year.
      let isStale = draw.chance(60, 53) && !isKept(place, of: unit)
      sheet.put(
        "surveyed-on", today + -(isStale ? draw.within(370...520, 54) : draw.within(6...320, 54)))
      if store.fund(draw).state != .missing {
        sheet.put("fund-balance", hundredths: figures(unit, place).balance)
      }
      sheet.put("surveyor", person(draw, 40))
      sheet.put("survey-form", "摸排表" + serial(unit.firstRow + place + 1, 4))
      if let morning = store.morning, morning.isPlace(place, of: unit, morning.disclosure) {
        sheet.put("income", hundredths: 8_600_000)
        sheet.put("disclosed-on", today + -310)
      }
      putFaults(unit.compoundID(place), place, of: unit, &sheet)
    }
    return sheet.sealed()
  }

  private func putDigital(
    _ place: Int, of unit: SampleUnit, _ draw: Draw, _ sheet: inout SampleSheet
  ) {
    sheet.put("grid", String(unit.community(place).dropLast(2)) + "第\(draw.within(1...9, 41))网格")
    sheet.put("smart-gate", draw.chance(380, 42))
    sheet.put("cameras", draw.chance(720, 43))
    sheet.put("fire-alarm-link", draw.chance(260, 44))
    guard unit.hasPlatform(place) else { return }
    // A fifth was there before the work began; the others came as the unit went its way.
    let since =
      draw.chance(200, 45)
      ? Month(year: 2021, month: 6).firstDay + draw.below(540, 46)
      : store.day(of: unit, way: draw.fraction(47), draw, 46)
    sheet.put("platform-since", since)
    sheet.put("platform-name", draw.pick(["未来e家", "未来e家", "未来e家", "浙里未来社区"], 48))
  }

  /// Most compounds were registered before the work began; later changes name their approval.
  private func putRegister(
    _ place: Int, of unit: SampleUnit, _ draw: Draw, _ sheet: inout SampleSheet
  ) {
    let status = store.register(place).status
    guard status != .candidate else { return }
    let isLate = status == .inRegister && place % 41 == 20
    let registered =
      isLate
      ? Month(year: 2024 + place % 3, month: 1 + place % 9).firstDay + 13
      : Month(year: 2022, month: 9).firstDay + draw.below(90, 49)
    sheet.put("registered-on", registered)
    if isLate { sheet.put("register-reason", "补充摸排新增入册") }
    let left = status == .inRegister ? nil : Month(year: 2025, month: 2 + place % 9).firstDay + 9
    sheet.put("left-register-on", left)
    guard isLate || left != nil else { return }
    sheet.put("register-approver", person(draw, 50))
    sheet.put(
      "register-approval",
      "丽建函〔" + String((left ?? registered).civil.year) + "〕" + String(draw.within(3...90, 52)) + "号"
    )
  }

  /// What was built after the register's years is there for a reason that is told, but for a few (V23).
  private func putReason(
    _ place: Int, of unit: SampleUnit, _ draw: Draw, _ sheet: inout SampleSheet
  ) {
    guard store.builtYear(draw) > 2000, store.register(place).status == .inRegister,
      place % 41 != 20, !draw.chance(50, 55)
    else { return }
    sheet.put("register-reason", draw.pick(["经市级同意，失管小区纳入", "与相邻老旧小区连片整治"], 56))
  }

  /// Where the last contract is over nobody serves, which a few have not entered yet (V19, V32).
  private func putServiceMode(
    _ place: Int, of unit: SampleUnit, _ draw: Draw, _ sheet: inout SampleSheet
  ) {
    guard let last = store.service(of: unit, place).terms.last, last.end < today,
      !draw.chance(120, 57)
    else { return }
    sheet.put("service-mode", choice: ServiceMode.nobody)
  }

  private func putFaults(
    _ id: String, _ place: Int, of unit: SampleUnit, _ sheet: inout SampleSheet
  ) {
    // One still lacks what the monthly report asks for.
    if id == "331126-0006" { sheet.put("floor-area", "") }
    if SampleFault.crowded.hits(id) {
      sheet.put("buildings", 1)
      sheet.put("households", 960)
    }
    if SampleFault.sameName.hits(id) {
      sheet.put("name", unit.compoundName(place - 1))
    }
    if SampleFault.wrongMeasure.hits(id) {
      sheet.put("floor-area", hundredths: unit.size(place).area / 10_000)
    }
    if SampleFault.contradictsContract.hits(id) {
      sheet.put("service-mode", choice: ServiceMode.selfManaged)
    }
    if SampleFault.unapproved.hits(id) {
      sheet.put("register-approver", "")
      sheet.put("register-approval", "")
    }
  }
}
