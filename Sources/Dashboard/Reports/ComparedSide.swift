import Model

/// One side of a comparison: a unit in a period.
struct ComparedSide {
  /// The unit's id.
  let id: String
  /// The period.
  let period: Period
  /// Whether it is the period that is shown everywhere: of another there are no pages.
  let isCurrent: Bool
  /// What stands above its column.
  let heading: String
  private let row: LeagueTable.Row?
  private let targets: [TargetLine]
  private let unit: UnitSituation?
  private let rules: RuleSet
  private let reports: [String: Page.Place]

  init(
    _ id: String, in period: Period, heading: String, _ leagues: inout Leagues, _ state: State
  ) {
    self.id = id
    self.period = period
    self.heading = heading
    isCurrent = period == state.situation.period
    row = leagues.table(for: period).row(of: id)
    targets = leagues.targetLines(in: period, units: [id]).filter { $0.unit == id }
    unit = isCurrent ? state.unit(id) : nil
    // A figure of another period comes from the report of that period, where it was reported.
    var reports: [String: Page.Place] = [:]
    for (position, indicator) in state.rules.indicators.enumerated() {
      reports[indicator.code] = leagues.report(of: position, unit: id, in: period)
        .flatMap(Page.Place.init)
    }
    self.reports = reports
    // A frozen period has the indicators of the rule set it was frozen under.
    rules = leagues.frozen(period)?.rules ?? state.rules
  }

  /// A number of the unit's row of the league.
  func score(_ pick: (LeagueTable.Row) -> Int?) -> ComparedFigure.Value {
    let number = row.flatMap(pick)
    return ComparedFigure.Value(
      number: number, text: number.map(decimal) ?? "-",
      place: isCurrent ? .report(.score(unit: id)) : nil)
  }

  /// Its place in the league.
  var rank: ComparedFigure.Value {
    ComparedFigure.Value(
      number: row?.rank, text: row?.rank.map(String.init) ?? "-",
      place: isCurrent ? .league : nil)
  }

  /// The points of an indicator, with its figures.
  func indicator(_ code: String, _ language: Language) -> ComparedFigure.Value {
    let position = rules.index(of: code)
    let score = position.flatMap { row?.score.indicators[$0] }
    let points = score?.text ?? score?.absence?.label(language) ?? "-"
    let share = score?.share.map { "  " + $0.fraction } ?? ""
    return ComparedFigure.Value(
      number: score?.score?.hundredths, text: points + share,
      place: isCurrent ? .report(.indicator(unit: id, code: code)) : reports[code])
  }

  /// A ratio of a target in hundredths of a per cent.
  func target(_ code: String, ratio pick: (TargetStanding) -> Rational?) -> ComparedFigure.Value {
    let number = line(code).flatMap { pick($0.standing) }.map { ($0 * 100).hundredths }
    return ComparedFigure.Value(
      number: number, text: number.map(decimal) ?? "-", place: targetPlace)
  }

  /// How many more a target takes.
  func gap(_ code: String) -> ComparedFigure.Value {
    let number = line(code)?.gap
    return ComparedFigure.Value(
      number: number, text: number.map(grouped) ?? "-", place: targetPlace)
  }

  /// A count of the unit as it is now.
  func count(_ pick: (UnitSituation) -> Int) -> ComparedFigure.Value {
    let number = unit.map(pick)
    return ComparedFigure.Value(
      number: number, text: number.map(grouped) ?? "-", place: unit == nil ? nil : .county(id))
  }

  /// The codes of the targets that have a value.
  var targetCodes: [String] { targets.map(\.indicator.code) }

  private func line(_ code: String) -> TargetLine? {
    targets.first { $0.indicator.code == code }
  }

  private var targetPlace: Page.Place? {
    isCurrent ? .report(.targets(unit: id)) : nil
  }
}
