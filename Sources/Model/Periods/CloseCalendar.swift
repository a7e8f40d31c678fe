/// The days on which a period is closed: reports, county check, the units' objections, publication.
///
/// The lengths are limits of the rule set (市级设定).
public struct CloseCalendar: Hashable, Sendable {
  /// The last day of the period, whose 24:00 is the cut-off.
  public let cutoff: Day
  /// The last day for the units' reports; nil where the rule set has no such deadline.
  public let reportsDue: Day?
  /// The last day of the county's check.
  public let countyCheckDue: Day
  /// The first day on which the units may object (预公示).
  public let objectionFrom: Day
  /// The last day on which they may; the period is frozen at its 24:00.
  public let objectionTo: Day
  /// The last day for publication.
  public let publicationDue: Day
  /// How reliable the holidays are that these days rest on.
  public let status: CalendarStatus

  /// The deadline of the units' reports.
  private static let reports = "DR14"

  /// The days of a period's close.
  ///
  /// - Parameter cutoff: the cut-off; nil for the period's last day.
  public init(of period: Period, cutoff: Day? = nil, rules: RuleSet, calendar: WorkCalendar) {
    let cutoff = cutoff ?? period.lastDay
    func day(_ limit: Limit, after start: Day) -> Day {
      calendar.workingDay(rules.value(of: limit), after: start)
    }
    self.cutoff = cutoff
    reportsDue = rules.deadline(CloseCalendar.reports)?.dueDay(for: cutoff, calendar: calendar)
    countyCheckDue = day(.countyCheckDays, after: cutoff)
    objectionFrom = calendar.workingDay(1, after: countyCheckDue)
    objectionTo = day(.objectionDays, after: countyCheckDue)
    publicationDue = day(.publicationDays, after: cutoff)
    status = calendar.status(from: cutoff, through: max(publicationDue, objectionTo))
  }

  /// The days in one line of words.
  public var phrase: Phrase {
    let reports = reportsDue?.iso ?? "—"
    return Phrase(
      zh: "截止 \(cutoff.iso)，报表 \(reports)，县级核对 \(countyCheckDue.iso)，预公示 "
        + "\(objectionFrom.iso) 至 \(objectionTo.iso)，发布不晚于 \(publicationDue.iso)",
      en: "cut-off \(cutoff.iso), reports \(reports), county check \(countyCheckDue.iso), "
        + "objections \(objectionFrom.iso) to \(objectionTo.iso), publication by "
        + publicationDue.iso)
  }
}
