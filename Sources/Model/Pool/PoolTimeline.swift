/// The milestones of the pool by month (时序化). Source: 四(二).
public struct PoolTimeline: Sendable {
  /// The months that hold milestones, the earliest first.
  public let months: [MonthPlan]

  /// The milestones planned for a month, the first planned first.
  public struct MonthPlan: Sendable {
    /// The month.
    public let month: Month
    /// Its milestones.
    public let steps: [Step]
    /// How many of them were reached.
    public var reached: Int { steps.count { $0.actual != nil } }
    /// How many are late or were reached late.
    public var late: Int { steps.count { $0.lamp == .overdue || $0.lamp == .closedLate } }
  }

  /// A milestone.
  public struct Step: Hashable, Sendable {
    /// The row of the milestone.
    public let row: Int
    /// The row of its project; nil where that is not known.
    public let project: Int?
    /// The stage it reaches.
    public let stage: ProjectStage
    /// The day it is planned for.
    public let planned: Day
    /// The day it is expected; nil where nobody has said.
    public let forecast: Day?
    /// The day it was reached; nil before.
    public let actual: Day?
    /// Its lamp: lateness is never erased.
    public let lamp: Lamp

    /// How many days later than planned it was reached, or is expected; negative where earlier.
    public var slip: Int? { (actual ?? forecast).map { $0 - planned } }
  }

  /// The timeline of a unit, or of all units. O(milestones).
  public init(_ circumstances: Circumstances, unit: String? = nil) {
    let milestones = circumstances.ledger[Milestone.self]
    let stages = milestones.column(\.stage)
    let planned = milestones.column(\.plannedOn)
    let forecasts = milestones.column(\.forecastOn)
    let actuals = milestones.column(\.actualOn)
    let projects = circumstances.ledger.links(\Milestone.project)
    func day(_ column: Column, _ row: Int) -> Day? { column.number(row).flatMap(Day.value) }
    let steps = milestones.rows(ofUnit: unit).compactMap { row -> Step? in
      guard let plannedOn = day(planned, row),
        let stage = stages.number(row).flatMap(ProjectStage.value)
      else { return nil }
      let actual = day(actuals, row)
      return Step(
        row: row, project: projects.first(of: row), stage: stage, planned: plannedOn,
        forecast: day(forecasts, row), actual: actual,
        lamp: Lamp(
          due: plannedOn, today: circumstances.today, closed: actual, suspended: false,
          dueSoon: circumstances.rules.lamps.dueSoon, calendar: circumstances.calendar))
    }
    months = Dictionary(grouping: steps, by: \.planned.month).sorted { $0.key < $1.key }.map {
      MonthPlan(
        month: $0, steps: $1.sorted { ($0.planned.number, $0.row) < ($1.planned.number, $1.row) })
    }
  }
}
