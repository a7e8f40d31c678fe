extension Day {
  /// The same day so many months later (earlier where negative); the last day of a month that is too short.
  func advanced(months: Int) -> Day {
    let target = month + months
    let day = min(civil.day, Day.length(ofMonth: target.month, year: target.year))
    return target.firstDay + (day - 1)
  }
}
