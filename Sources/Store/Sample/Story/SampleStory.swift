import Model

/// What the records of a prefecture know of each other, so that they tell one story.
struct SampleStory {
  let store: SampleStore
  /// In the order of their ids.
  let units: [SampleUnit]
  let matters: [SampleMatter]
  let projects: [SampleProject]
  let contracts: [SampleContract]
  let committees: [SampleCommittee]
  let issues: [SampleIssue]
  let companies: [SampleCompany]

  var today: Day { store.today }
  var calendar: WorkCalendar { store.calendar }
  /// The first month of the story; the pool and the register begin before it.
  static let begin = Month(year: 2024, month: 1)

  init(_ store: SampleStore) {
    self.store = store
    units = store.plan.ordered
    var matters: [SampleMatter] = []
    store.eachMatter { matters.append($0) }
    self.matters = matters
    var projects: [SampleProject] = []
    store.eachProject { projects.append($0) }
    self.projects = projects
    contracts = units.flatMap { store.contracts(of: $0) }
    committees = units.flatMap { store.committees(of: $0) }
    issues = SampleIssue.all(matters, store)
    companies = SampleCompany.all(units)
  }

  /// One batch for every kind, in the order of `KindDeclaration.all`.
  func batches() -> [SealedBatch] {
    [
      store.units(), store.divisions(), compounds(), issueBatch(), departmentFacts(),
      projectBatch(), milestones(), planEntries(), poolMoves(), taskForces(), items(),
      extensions(), escalations(), meetings(), resolutions(), committeeBatch(), elections(),
      candidates(), pacts(), dutyLists(), deliberations(), jointActions(), disputes(),
      contractBatch(), companyBatch(), evaluations(), creditEvents(), handovers(), standards(),
      menuItems(), enclosures(), assets(), incomeStatements(), funds(), repairs(), subsidies(),
      streetCapacities(), policies(), highlights(), commendations(), publicity(),
      store.periods(), reports(), store.adjustments(), rechecks(),
      signOffs(), rulings(),
    ]
  }

  func person(_ draw: Draw, _ column: Int) -> String { store.person(draw, column) }
  func past(_ day: Day) -> Day? { store.past(day) }

  /// Whether a place lies in the street of the morning, which keeps its matters in order.
  func isKept(_ place: Int, of unit: SampleUnit) -> Bool {
    store.morning?.isKept(place, of: unit) ?? false
  }

  /// A day between `first` and today, later days more often than earlier ones.
  func day(from first: Day, _ draw: Draw, _ column: Int) -> Day {
    let part = draw.fraction(column)
    return first + Int(Double(today - first) * part * (1.6 - 0.6 * part))
  }

  /// A number of a unit for a table whose rows are drawn by unit and number.
  func draw(_ table: Draw.Table, _ unit: SampleUnit, _ number: Int) -> Draw {
    Draw(table, unit.firstRow * 64 + number)
  }

  /// Every compound: its unit and its place.
  var places: [(unit: SampleUnit, place: Int)] {
    units.flatMap { unit in (0..<unit.compounds).map { (unit, $0) } }
  }
}
