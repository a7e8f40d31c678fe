import Model

/// How large a sample store is.
public enum SampleScale: String, CaseIterable, Sendable {
  /// The ten units of Lishui with every kind of record: 600 compounds, 2,370 items, 24 months.
  case prefecture
  /// 90 units, 30,000 compounds, 150,000 items, six months of reports.
  case province
  /// 3,000 units, 220,000 compounds, 1,100,000 items, two months of reports.
  case nation

  var units: Int {
    switch self {
    case .prefecture: 10
    case .province: 90
    case .nation: 3_000
    }
  }

  var compounds: Int {
    switch self {
    case .prefecture: 603
    case .province: 30_000
    case .nation: 220_000
    }
  }

  var items: Int {
    switch self {
    case .prefecture: 2_370
    case .province: 150_000
    case .nation: 1_100_000
    }
  }

  /// The months before and with the last reported one that have reports.
  var reportedMonths: Int {
    switch self {
    case .prefecture: 24
    case .province: 6
    case .nation: 2
    }
  }
}

/// A unit of the sample: how much it has and how well it does.
struct SampleUnit: Sendable {
  let id: String
  /// The digits that its slips carry.
  let slip: String
  let name: String
  let shortName: String
  let group: String
  /// The ids of the streets its compounds lie in.
  let streets: [String]
  let compounds: Int
  let items: Int
  /// The compounds of all units before it.
  let firstRow: Int
  /// Compounds in a thousand with professional service at the baseline and now.
  let served: ClosedRange<Int>
  /// Compounds in a thousand with a committee at the baseline and now.
  let organised: ClosedRange<Int>
  /// From -1, most came early, to 1, most came lately.
  let bend: Double
  /// Items in a thousand that are closed in time.
  let punctual: Int
  /// Where the plan years begin among the projects, in hundredths.
  var planBounds = [0, 9, 24, 48, 78, 100]
  /// Where 2024, 2025 and 2026 begin among the items, in hundredths.
  var itemBounds = [0, 15, 45, 100]

  /// The projects: one per compound, some of which take in neighbours.
  var projects: Int { compounds }

  /// How much of its way since the baseline the unit had gone after this part of the time, 0…1.
  func advance(_ part: Double) -> Double {
    part + bend * 0.6 * part * (part - 1)
  }

  /// The part of the time after which the unit had gone this much of its way.
  func part(ofAdvance wanted: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if advance(middle) < wanted { low = middle } else { high = middle }
    }
    return low
  }
}

/// The units of a sample, and the ids and names of what they have.
struct SamplePlan: Sendable {
  /// In listing order.
  let units: [SampleUnit]
  /// In the order of their ids.
  let ordered: [SampleUnit]

  /// Sizes, in compounds, of the ten units of Lishui; drawn, as no figures are published.
  private static let lishui:
    [(
      size: Int, served: ClosedRange<Int>, organised: ClosedRange<Int>,
      bend: Double, punctual: Int
    )] = [
      (150, 520...905, 560...900, -0.4, 920), (62, 430...830, 410...790, 0.7, 880),
      (96, 380...870, 450...850, -0.8, 900), (38, 600...960, 620...985, 0.2, 955),
      (44, 350...700, 380...690, 0.9, 820), (74, 470...885, 500...870, -0.1, 905),
      (47, 410...765, 430...800, -0.9, 860), (41, 330...800, 360...740, 0.5, 890),
      (26, 450...850, 480...900, -0.6, 935), (25, 500...860, 500...860, 0.0, 900),
    ]

  /// The items of Lishui's units: enough a month to be scored, but in the small zone.
  private static let lishuiItems = [660, 220, 300, 180, 185, 240, 190, 180, 175, 40]

  /// Where the plan years begin in Lishui's units: some began early and refill slowly.
  private static let lishuiBounds = [
    [0, 16, 36, 58, 82, 100], [0, 20, 44, 66, 86, 100], [0, 12, 30, 54, 80, 100],
    [0, 24, 48, 70, 88, 100], [0, 10, 26, 52, 80, 100], [0, 18, 40, 62, 84, 100],
    [0, 14, 34, 56, 82, 100], [0, 12, 28, 50, 78, 100], [0, 18, 38, 62, 86, 100],
    [0, 20, 40, 60, 80, 100],
  ]

  init(_ scale: SampleScale) {
    let invented = scale.units - SamplePlan.lishui.count
    let known = SamplePlan.lishui.reduce(0) { $0 + $1.size }
    // Real plans range from 3 to 226 compounds a county, most of them small.
    let weights = (0..<invented).map { index -> Int in
      let part = Draw(.unit, index).fraction(0)
      return 30 + Int(2_230 * part * part)
    }
    let total = max(1, weights.reduce(0, +))
    var sum = 0
    let sizes =
      SamplePlan.lishui.map(\.size)
      + weights.map { weight in
        let before = sum * (scale.compounds - known) / total
        sum += weight
        return sum * (scale.compounds - known) / total - before
      }
    var units: [SampleUnit] = []
    var row = 0
    for (index, size) in sizes.enumerated() {
      let items =
        scale == .prefecture
        ? SamplePlan.lishuiItems[index]
        : (row + size) * scale.items / scale.compounds - row * scale.items / scale.compounds
      var unit =
        index < SamplePlan.lishui.count
        ? SamplePlan.lishuiUnit(index, items: items, firstRow: row)
        : SamplePlan.inventedUnit(
          index - SamplePlan.lishui.count, size: size, items: items, firstRow: row)
      if scale == .prefecture {
        unit.planBounds = SamplePlan.lishuiBounds[index]
        unit.itemBounds = [0, 12, 54, 100]
      }
      units.append(unit)
      row += size
    }
    self.units = units
    ordered = units.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private static func lishuiUnit(_ index: Int, items: Int, firstRow: Int) -> SampleUnit {
    let unit = Lishui.units[index]
    let facts = lishui[index]
    let streets = Lishui.divisions.filter { $0.unit == unit.id && $0.level != .county }
    let near = streets.filter { $0.level == .subdistrict }.map(\.id)
    let far = streets.filter { $0.level == .town }.prefix(2).map(\.id)
    return SampleUnit(
      id: unit.id, slip: unit == Lishui.developmentZone ? "331100" : unit.id, name: unit.name,
      shortName: unit.shortName, group: Lishui.name, streets: near + near + near + far,
      compounds: facts.size, items: items, firstRow: firstRow, served: facts.served,
      organised: facts.organised, bend: facts.bend, punctual: facts.punctual)
  }

  private static func inventedUnit(
    _ index: Int, size: Int, items: Int, firstRow: Int
  ) -> SampleUnit {
    let draw = Draw(.unit, index)
    let heads = SampleWords.countyHeads
    let tails = SampleWords.countyTails
    let short = heads[index % 60] + tails[(index / 60 + index % 60 * 7) % 60]
    let code = serial(990_001 + index, 6)
    func span(_ column: Int) -> ClosedRange<Int> {
      let base = draw.within(250...600, column)
      return base...min(990, base + draw.within(150...480, column + 1))
    }
    return SampleUnit(
      id: code, slip: code, name: short + draw.pick(SampleWords.countyKinds, 1), shortName: short,
      group: "示例" + serial(index / 11 + 1, 3) + "市",
      streets: (1...5).map { code + serial($0 < 4 ? $0 : 96 + $0, 3) + "000" }, compounds: size,
      items: items, firstRow: firstRow, served: span(2), organised: span(4),
      bend: draw.fraction(6) * 2 - 1, punctual: draw.within(800...960, 7))
  }
}

extension SampleUnit {
  /// The id of the compound at a place of the unit, from 0.
  func compoundID(_ place: Int) -> String { id + "-" + serial(place + 1, 4) }

  /// The name of the compound at a place.
  func compoundName(_ place: Int) -> String {
    let row = firstRow + place
    if row % 31 == 5 { return SampleWords.awkward[row / 31 % SampleWords.awkward.count] }
    let draw = Draw(.compound, row)
    return draw.pick(SampleWords.brands, 1) + draw.pick(SampleWords.kinds, 2)
      + draw.pick(SampleWords.parts, 3)
  }

  /// The street of the compound at a place.
  func street(_ place: Int) -> String { Draw(.compound, firstRow + place).pick(streets, 4) }

  /// The project at a place of the unit, from 0: its plan year and its number in that year, from 0.
  func project(_ place: Int) -> (year: Int, number: Int) {
    for (index, year) in SampleUnit.planYears.enumerated() {
      let range = projectPlaces(index)
      if range.contains(place) { return (year, place - range.lowerBound) }
    }
    return (SampleUnit.planYears[0], place)
  }

  /// The id of the project at a place.
  func projectID(_ place: Int) -> String {
    let (year, number) = project(place)
    return projectID(year: year, number: number)
  }

  /// The id of a project by plan year and number from 0.
  func projectID(year: Int, number: Int) -> String {
    "XM-" + String(year) + "-" + id + "-" + serial(number + 1, 3)
  }

  /// The plan years that the sample's projects belong to.
  static let planYears = [2023, 2024, 2025, 2026, 2027]

  /// The places of the projects of a plan year.
  func projectPlaces(_ yearIndex: Int) -> Range<Int> {
    projects * planBounds[yearIndex] / 100..<projects * planBounds[yearIndex + 1] / 100
  }

  /// The items of a year, of 2024, 2025 and 2026.
  func itemCount(_ yearIndex: Int) -> Int {
    items * itemBounds[yearIndex + 1] / 100 - items * itemBounds[yearIndex] / 100
  }
}
