import Model

extension SampleStory {
  private static let fields =
    SampleStore.contractFields + [
      "company-id", "conversion-voted-on", "owners", "owners-voted", "owners-agreed", "area",
      "area-voted", "area-agreed", "price-basis", "yearly-cost", "prepaid", "arrears-measure",
    ]

  func contractBatch() -> SealedBatch {
    var sheet = SampleSheet(
      ServiceContract.declaration.kind, SampleStory.fields, bytes: contracts.count * 280,
      hasLines: true)
    for contract in contracts {
      let draw = contract.draw
      sheet.begin(contract.id)
      for (field, cell) in zip(SampleStore.contractFields, store.cells(of: contract)) {
        sheet.put(field, cell)
      }
      let company = company(of: contract)
      sheet.put("company", company.name)
      sheet.put("company-id", company.id)
      if SampleFault.endsBeforeStart.hits(contract.id) { sheet.put("end", contract.start + -1) }
      if contract.isConverted { sheet.put("conversion-voted-on", contract.selectedOn + 10) }
      // Votes are known of what was decided since the work is watched.
      if contract.start >= SampleStory.begin.firstDay { putVotes(contract, &sheet) }
      sheet.put("price-basis", choice: draw.chance(700, 40) ? PriceBasis.guided : .market)
      sheet.put("yearly-cost", hundredths: contract.due / 100 * draw.within(78...125, 41))
      if draw.chance(60, 42) { sheet.put("prepaid", true) }
      if contract.paid < contract.due / 100 * 75 {
        sheet.put("arrears-measure", draw.pick(["上门催缴", "社区联调", "物业费与信用挂钩"], 43))
      }
    }
    return sheet.sealed()
  }

  private func putVotes(_ contract: SampleContract, _ sheet: inout SampleSheet) {
    let draw = contract.draw
    let owners = contract.service.places.reduce(0) { $0 + contract.unit.size($1).households }
    let voted = draw.within(67...96, 44)
    let agreed = draw.within(52...voted, 45)
    sheet.put("owners", owners)
    sheet.put("owners-voted", owners * voted / 100)
    sheet.put("owners-agreed", owners * agreed / 100)
    sheet.put("area", hundredths: contract.area)
    sheet.put("area-voted", hundredths: contract.area / 100 * voted)
    sheet.put("area-agreed", hundredths: contract.area / 100 * agreed)
  }

  /// A hand-over check for every compound of every contract that began published or not.
  func handovers() -> SealedBatch {
    var sheet = SampleSheet(of: HandoverInspection.declaration.kind, bytes: 120_000)
    for contract in contracts {
      for place in contract.service.places {
        let draw = Draw(.handover, (contract.unit.firstRow + place) * 8 + contract.term)
        let day = contract.start + draw.within(-6...8, 0)
        // One compound in five hundred was taken over without a check (V18).
        guard day <= today, contract.end > today + -700,
          draw.chance(998, 1) || isKept(place, of: contract.unit)
        else { continue }
        sheet.begin("CY-" + contract.unit.compoundID(place) + "-" + String(contract.term + 1))
        sheet.put("compound", contract.unit.compoundID(place))
        sheet.put("unit", contract.unit.id)
        sheet.put("contract", contract.id)
        sheet.put("kind", choice: contract.term == 0 ? HandoverKind.takeover : .change)
        sheet.put("day", day)
        if draw.chance(500, 9) { sheet.put("parties", "社区、业委会、物业企业") }
        let defects = draw.below(14, 2)
        sheet.put("defects", defects)
        sheet.put("defects-closed", draw.chance(700, 3) ? defects : defects / 2)
        putPublication(contract, place, day, draw, &sheet)
      }
    }
    return sheet.sealed()
  }

  private func putPublication(
    _ contract: SampleContract, _ place: Int, _ day: Day, _ draw: Draw, _ sheet: inout SampleSheet
  ) {
    let isTimely = draw.chance(store.quality(of: contract.unit, in: .handovers, on: day), 4)
    let isNever =
      !isTimely && day > today + -400 && draw.chance(105, 5)
      && !isKept(place, of: contract.unit)
    guard !isNever,
      let published = past(day + (isTimely ? draw.within(2...14, 6) : draw.within(20...60, 6)))
    else { return }
    sheet.put("published-on", published)
    sheet.put("published-at", draw.pick(["小区公告栏", "未来e家", "社区公示栏"], 7))
    if draw.chance(600, 8) { sheet.put("photo", "照片/公示.jpg") }
  }

  /// How owners, streets and the regulator judge, with what a patrol found done.
  func evaluations() -> SealedBatch {
    var sheet = SampleSheet(of: Evaluation.declaration.kind, bytes: 90_000)
    for contract in contracts
    where contract.end >= Day(number: today.number - 500) && contract.start <= today {
      let place = contract.service.places.lowerBound
      for (number, kind) in EvaluationKind.allCases.enumerated() {
        let draw = Draw(
          .evaluation, (contract.unit.firstRow + place) * 16 + contract.term * 4 + number)
        guard draw.chance(kind == .owner ? 400 : 220, 0) else { continue }
        let day = min(
          min(today, contract.end), max(contract.start, today + -draw.within(5...420, 1)))
        sheet.begin("PJ-" + contract.id.dropFirst(3) + "-" + String(number + 1))
        sheet.put("compound", contract.unit.compoundID(place))
        sheet.put("unit", contract.unit.id)
        sheet.put("company", company(of: contract).id)
        sheet.put("kind", choice: kind)
        sheet.put("period", String(day.civil.year) + (day.civil.month < 7 ? "H1" : "H2"))
        sheet.put("day", day)
        sheet.put("score", draw.within(58...98, 2))
        if kind == .owner { sheet.put("count", draw.within(8...150, 3)) }
        guard kind == .regulator else { continue }
        for (column, field) in [
          "security", "vehicles", "common-parts", "equipment", "greenery", "waste",
        ].enumerated() {
          sheet.put(field, draw.chance(820, 4 + column))
        }
      }
    }
    return sheet.sealed()
  }

  /// Grades of service with quantities and guided prices.
  func standards() -> SealedBatch {
    var sheet = SampleSheet(of: ServiceStandard.declaration.kind)
    for unit in units {
      for (level, grade) in ["一级", "二级", "三级"].enumerated() {
        for (number, service) in SampleWords.services.enumerated() {
          let draw = draw(.standard, unit, level * 4 + number)
          sheet.begin("BZ-" + unit.id + "-\(level + 1)\(number + 1)")
          sheet.put("unit", unit.id)
          sheet.put("version", "2024")
          sheet.put("grade", grade)
          sheet.put("service", service)
          sheet.put("quantity", ["每日2次", "每日1次", "每周3次"][level])
          sheet.put("price-from", hundredths: 70 - level * 20)
          sheet.put("price-to", hundredths: 130 - level * 30 + draw.below(10, 0))
          sheet.put("valid-from", Day(iso: "2024-03-01"))
        }
      }
    }
    return sheet.sealed()
  }

  /// Services that owners choose and pay for one by one; six of one compound repeat each other (V25).
  func menuItems() -> SealedBatch {
    var sheet = SampleSheet(of: MenuItem.declaration.kind)
    for unit in units {
      for number in 0..<(6 + unit.compounds / 8) {
        let isRepeated = unit.id == "331126" && number < 6
        let draw = draw(.menu, unit, isRepeated ? 0 : number)
        let place = draw.below(unit.compounds, 0)
        let households = unit.size(place).households
        let surveyed = isRepeated ? 100 : households * draw.within(30...80, 1) / 100
        sheet.begin("CD-" + unit.id + "-" + serial(number + 1, 4))
        sheet.put("compound", unit.compoundID(place))
        sheet.put("unit", unit.id)
        sheet.put("service", draw.pick(SampleWords.menus, 2))
        sheet.put("price", hundredths: draw.within(2...20, 3) * 500)
        sheet.put("per", "次")
        sheet.put("households", isRepeated ? 20 : surveyed * draw.within(5...40, 4) / 100)
        sheet.put("price-basis", choice: draw.chance(150, 5) ? PriceBasis.guided : .market)
        sheet.put("surveyed", surveyed)
        sheet.put("willing", isRepeated ? 50 : surveyed * draw.within(30...70, 6) / 100)
      }
    }
    return sheet.sealed()
  }
}
