import Model

extension SampleStore {
  static let compoundFields = [
    "id", "name", "other-names", "unit", "street", "community", "built-year", "buildings",
    "households", "floor-area", "open-state", "baseline-service", "service-mode", "fund-state",
    "fund-balance", "platform", "income", "disclosed-on", "surveyed-on", "register",
    "register-reason", "problems", "remark",
  ]

  func compounds() -> SealedBatch {
    var sheet = SampleSheet(
      Compound.declaration.kind, SampleStore.compoundFields, bytes: scale.compounds * 290)
    for unit in plan.ordered {
      for place in 0..<unit.compounds { sheet.add(compoundCells(place, of: unit)) }
    }
    return sheet.sealed()
  }

  /// The cells of `compoundFields`.
  func compoundCells(_ place: Int, of unit: SampleUnit) -> [String] {
    let draw = Draw(.compound, unit.firstRow + place)
    let size = unit.size(place)
    let service = service(of: unit, place)
    let register = register(place)
    let fund = fund(draw)
    let income = unit.income(place)
    let name = unit.compoundName(place)
    return [
      unit.compoundID(place), name,
      name.hasSuffix("小区") && draw.chance(120, 8) ? String(name.dropLast(2)) : "",
      unit.id, unit.street(place), unit.community(place),
      String(builtYear(draw)), String(size.buildings), String(size.households),
      FieldType.decimal(hundredths: Int64(size.area)), openState(of: unit, draw).text,
      baselineService(service, draw).text, service.mode.text, fund.state.text,
      fund.state == .missing ? "" : yuan(fen: fund.balance),
      unit.hasPlatform(place) ? "true" : "false",
      income == 0 ? "" : yuan(fen: income),
      income > 0 && draw.chance(850, 20) ? (today + -draw.within(3...230, 21)).iso : "",
      (Month(year: 2025, month: 3).firstDay + draw.below(590, 22)).iso, register.status.text,
      register.reason,
      draw.chance(450, 23)
        ? draw.pick(SampleWords.problems, 24) + (draw.chance(300, 25) ? "；停车位不足" : "") : "",
      draw.pick(SampleWords.remarks, 26),
    ]
  }

  /// One compound in ten was built after the register's years.
  func builtYear(_ draw: Draw) -> Int {
    if draw.chance(880, 5) { return 2000 - draw.below(24, 6) * draw.below(24, 7) / 24 }
    return draw.chance(800, 6) ? draw.within(2001...2005, 7) : draw.within(1949...1976, 7)
  }

  /// Most compounds are in the register; the others come at fixed places, so every sample has some.
  func register(_ place: Int) -> (status: RegisterStatus, reason: String) {
    switch place % 97 {
    case 13: (.candidate, "")
    case 31: (.merged, "与相邻小区合并管理（县政府会议纪要〔2025〕4号）")
    case 47: (.split, "按道路拆分为两个小区")
    case 61: (.removed, "已列入城中村拆除范围，经市级核准移出")
    case 80: (.candidate, "2026年新增摸排，待街道确认")
    default: (.inRegister, "")
    }
  }

  func fund(_ draw: Draw) -> (state: FundState, balance: Int) {
    let state: FundState =
      switch draw.below(100, 10) {
      case ..<24: .missing
      case ..<38: .rebuilt
      case ..<48: .refilling
      case ..<88: .normal
      default: .short
      }
    let most = state == .short ? 3_000_000 : state == .normal ? 90_000_000 : 20_000_000
    return (state, draw.within(50_000...most, 11))
  }

  func openState(of unit: SampleUnit, _ draw: Draw) -> OpenState {
    let enclosed = unit.organised.upperBound * 7 / 10
    switch draw.below(1_000, 12) {
    case ..<enclosed: return .enclosed
    case ..<(enclosed + 120): return .partial
    default: return .open
    }
  }

  private func baselineService(_ service: SampleService, _ draw: Draw) -> BaselineService {
    if let first = service.terms.first, first.start < Month(year: 2023, month: 1).firstDay {
      return .professional
    }
    return draw.pick([.nobody, .residents, .community, .community], 13)
  }
}

extension SampleUnit {
  /// The buildings, households and area in hundredths of a square metre of the compound at a place.
  ///
  /// 德州 2022 planned 3.7 buildings and 113 households a compound, 青岛 2024 7.8 and 306.
  func size(_ place: Int) -> (buildings: Int, households: Int, area: Int) {
    let draw = Draw(.compound, firstRow + place)
    let part = draw.fraction(14)
    let buildings = 1 + Int(17 * part * part * part + 4 * part)
    let households = buildings * draw.within(14...59, 15) + draw.below(9, 16)
    return (buildings, households, households * draw.within(6_200...11_400, 27))
  }
  /// The community the compound at a place belongs to.
  func community(_ place: Int) -> String {
    Draw(.compound, firstRow + place).pick(SampleWords.communities, 9) + "社区"
  }

  /// What the compound at a place earns in a year, in 分.
  func income(_ place: Int) -> Int {
    let draw = Draw(.compound, firstRow + place)
    return draw.chance(550, 18) ? draw.within(3...400, 19) * 100_000 : 0
  }

  func hasPlatform(_ place: Int) -> Bool {
    Draw(.compound, firstRow + place).chance(organised.upperBound - 150, 17)
  }
}
