import Model

/// A store of invented records (示例数据), the same bytes for the same scale and version.
///
/// Every value follows from its table, row and field; no clock is read and no number is drawn. The
/// figures stand for nothing: Lishui has not published its counties' registers. Sizes and shapes follow
/// published plans of 德州 2022 and 青岛 2024.
public struct SampleStore: Sendable {
  /// The day the sample is made for.
  public static let today = Month(year: 2026, month: 11).firstDay + 19

  /// How large it is.
  public let scale: SampleScale
  /// The day nothing in it lies behind, but for deadlines, terms and plans.
  public let today: Day
  let plan: SamplePlan
  let calendar = WorkCalendar.standard
  /// The work that waits in one street; nil where the sample tells no story.
  let morning: SampleMorning?

  /// A sample of this size as of `today`.
  public init(scale: SampleScale, today: Day = SampleStore.today) {
    self.scale = scale
    self.today = today
    plan = SamplePlan(scale)
    morning = scale == .prefecture ? SampleMorning(plan) : nil
  }

  /// The batches, one per kind: every kind for a prefecture, which takes some hundred milliseconds; for the larger scales
  /// the main kinds and reports of the rest, which takes a nation some seconds.
  public func batches() -> [SealedBatch] {
    if scale == .prefecture { return SampleStory(self).batches() }
    return [
      units(), divisions(), compounds(), projects(), items(), committees(), contracts(), periods(),
      reports(), adjustments(),
    ]
  }

  /// An earlier day as long as it is not behind today.
  func past(_ day: Day) -> Day? { day <= today ? day : nil }

  /// An invented person: a surname and 某.
  func person(_ draw: Draw, _ column: Int) -> String {
    draw.pick(SampleWords.surnames, column) + (draw.chance(600, column + 1) ? "某某" : "某")
  }

  /// The day on which a unit had gone this part of its way since the baseline.
  func day(of unit: SampleUnit, way: Double, _ draw: Draw, _ column: Int) -> Day {
    let month = min(45, Int(46 * unit.part(ofAdvance: way)))
    return (Month(year: 2023, month: 1) + month).firstDay + draw.below(28, column)
  }

  /// How many in a thousand a unit does well in a matter: units differ, most rise, a few fall.
  func quality(of unit: SampleUnit, in matter: SampleMatterOfQuality, on day: Day) -> Int {
    let draw = Draw(.quality, unit.firstRow * 32 + matter.rawValue)
    let first = 560 + (unit.punctual - 820) + draw.within(-90...90, 0)
    let gain = draw.chance(160, 1) ? -draw.within(30...90, 2) : draw.within(80...250, 2)
    let begin = Month(year: 2024, month: 1).firstDay
    let part = Double(min(1_054, max(0, day - begin))) / 1_054
    return min(985, max(200, first + Int(Double(gain) * unit.advance(part))))
  }
}

/// What a unit of the sample does better or worse than others.
enum SampleMatterOfQuality: Int {
  case milestones, reports, checks, disclosure, handovers, funds, repairs, party, entries
}
