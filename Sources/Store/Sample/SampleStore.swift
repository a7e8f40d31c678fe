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

  /// A sample of this size as of `today`.
  public init(scale: SampleScale, today: Day = SampleStore.today) {
    self.scale = scale
    self.today = today
    plan = SamplePlan(scale)
  }

  /// The batches, one per kind; a prefecture takes some ten milliseconds, a nation some seconds.
  public func batches() -> [SealedBatch] {
    var batches = [
      units(), divisions(), compounds(), projects(), items(), committees(), contracts(), periods(),
      reports(), adjustments(),
    ]
    if scale == .prefecture { batches.append(milestones()) }
    return batches
  }

  /// An earlier day as long as it is not behind today.
  func past(_ day: Day) -> Day? { day <= today ? day : nil }

  /// An invented person: a surname and 某.
  func person(_ draw: Draw, _ column: Int) -> String {
    draw.pick(SampleWords.surnames, column) + (draw.chance(600, column + 1) ? "某某" : "某")
  }
}
