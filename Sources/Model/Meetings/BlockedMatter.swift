/// Something that does not move and that a meeting may have to settle (难点堵点).
///
/// Source: 二(三) 难点堵点、滚动式管理; 四(一).
public struct BlockedMatter: Hashable, Sendable {
  /// Why it does not move.
  public enum Cause: Hashable, Sendable {
    /// An open difficulty; the level of government it is handled at, nil where none was named.
    case difficulty(HandlingLevel?)
    /// A project set aside until a day, where one is known.
    case setAside(until: Day?)
    /// A project too long in its stage.
    case stuck(StuckProject)
  }

  /// Why it does not move.
  public let cause: Cause
  /// The row of the issue or of the project, as `kind` says.
  public let row: Int
  /// The unit it belongs to; empty where it names none.
  public let unit: String
  /// The rows of its compounds.
  public let compounds: [Int]
  /// The households of those.
  public let households: Int
  /// The calendar days since it was discovered, set aside, or came into its stage; nil where not known.
  public let days: Int?

  /// The kind of record it is.
  public var kind: KindDeclaration {
    if case .difficulty = cause { Issue.declaration.kind } else { Project.declaration.kind }
  }

  /// What does not move on a day.
  ///
  /// Open difficulties come first, those handled at the highest level before the others; then projects set
  /// aside; then stuck ones. Of equals the longest first, then those of most households.
  static func all(_ circumstances: Circumstances) -> [BlockedMatter] {
    let pool = PoolFigures.all(circumstances).last
    return
      (difficulties(circumstances) + setAside(circumstances)
      + (pool?.stuck ?? []).map { stuck in
        project(stuck.row, .stuck(stuck), days: stuck.days, circumstances.ledger)
      }).sorted { $0.order < $1.order }
  }

  private static func difficulties(_ circumstances: Circumstances) -> [BlockedMatter] {
    let ledger = circumstances.ledger
    let issues = ledger[Issue.self]
    let kinds = issues.column(\.kind).bytes
    let closed = issues.column(\.closedOn).words
    return issues.indices.compactMap { row in
      guard kinds[row] == IssueKind.difficulty.code, closed[row] == Column.missingWord else {
        return nil
      }
      let issue = issues[row]
      let compound = issue.compound.flatMap { ledger[Compound.self].table.row(of: $0) }
      return BlockedMatter(
        .difficulty(issue.level), row: row, unit: issue.unit,
        compounds: compound.map { [$0] } ?? [],
        days: issue.discoveredOn.map { circumstances.today - $0 }, ledger)
    }
  }

  private static func setAside(_ circumstances: Circumstances) -> [BlockedMatter] {
    let projects = circumstances.ledger[Project.self]
    let stages = projects.column(\.stage).bytes
    return projects.indices.filter { stages[$0] == ProjectStage.suspended.code }.map { row in
      project(
        row, .setAside(until: projects[row].asideUntil),
        days: projects[row].stageSince.map { circumstances.today - $0 }, circumstances.ledger)
    }
  }

  private static func project(_ row: Int, _ cause: Cause, days: Int?, _ ledger: Ledger)
    -> BlockedMatter
  {
    let project = ledger[Project.self][row]
    let compounds = (project.compounds ?? "").split(separator: " ").compactMap {
      ledger[Compound.self].table.row(of: String($0))
    }
    return BlockedMatter(
      cause, row: row, unit: project.unit, compounds: compounds, days: days, ledger)
  }

  private init(
    _ cause: Cause, row: Int, unit: String?, compounds: [Int], days: Int?, _ ledger: Ledger
  ) {
    self.cause = cause
    self.row = row
    self.unit = unit ?? ""
    self.compounds = compounds
    self.days = days
    households = compounds.reduce(0) { $0 + (ledger[Compound.self][$1].households ?? 0) }
  }

  private var order: (Int, Int, Int, Int, Int) {
    let place: (Int, Int) =
      switch cause {
      case .difficulty(let level): (0, -Int(level?.code ?? 0))
      case .setAside: (1, 0)
      case .stuck: (2, 0)
      }
    return (place.0, place.1, -(days ?? -1), -households, row)
  }
}
