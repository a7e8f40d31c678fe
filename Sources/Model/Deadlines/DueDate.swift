/// A due day together with the arithmetic that led to it.
public struct DueDate: Hashable, Sendable {
  /// One day that was looked at while counting.
  public struct Step: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The number it was given, from 1; nil where it was not counted.
    public let number: Int?
    /// What the day is, and so why it was counted or skipped.
    public let kind: DayKind

    /// Why the day counts or does not.
    public var reason: Phrase { kind.reason }
  }

  /// The day that nothing is counted on: the day the matter began.
  public let start: Day
  /// The rule that was applied.
  public let rule: DueRule
  /// The last day in time, until 24:00.
  public let day: Day
  /// Each day after `start` up to `day` in order; months and fixed dates show only the last days.
  public let steps: [Step]
  /// How reliable the holidays between `start` and `day` are.
  public let status: CalendarStatus

  /// Whether the date may still move because a year's notice is missing.
  public var isProvisional: Bool { !status.isCertain }
}

extension DueRule {
  /// The due day with every day that was counted; cost grows with the days listed.
  public func due(from start: Day, calendar: WorkCalendar) -> DueDate {
    let due = dueDay(from: start, calendar: calendar)
    var steps: [DueDate.Step] = []
    func look(at day: Day, number: Int?) {
      steps.append(DueDate.Step(day: day, number: number, kind: calendar.kind(of: day)))
    }
    switch self {
    case .workingDays:
      var number = 0
      var day = start + 1
      while day <= due {
        let isCounted = calendar.isWorking(day)
        if isCounted { number += 1 }
        look(at: day, number: isCounted ? number : nil)
        day = day + 1
      }
    case .calendarDays(let length):
      for number in 1...length { look(at: start + number, number: number) }
      lookPast(nominalDay(from: start))
    case .months(let length):
      let nominal = nominalDay(from: start)
      look(at: nominal, number: length)
      lookPast(nominal)
    case .fixed:
      look(at: due, number: nil)
    }
    func lookPast(_ nominal: Day) {
      var day = nominal + 1
      while day <= due {
        look(at: day, number: nil)
        day = day + 1
      }
    }
    return DueDate(
      start: start, rule: self, day: due, steps: steps,
      status: calendar.status(from: start, through: due))
  }
}
