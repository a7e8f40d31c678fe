/// What a joint meeting has to look at, the worst first (议题).
///
/// Source: 四(一) 联席会议制度、例会机制.
public struct AgendaMatters: Sendable {
  /// The late items: highest level first, then most working days late, then most households.
  public let items: [LateMatter]
  /// The targets behind their pace, the farthest first.
  public let behind: [TargetLine]
  private let circumstances: Circumstances

  /// The matters of a day; costs a pass over the items.
  ///
  /// - Parameter targets: Where every unit stands against every target; those on pace are left out.
  public init(_ circumstances: Circumstances, targets: [TargetLine]) {
    self.circumstances = circumstances
    items = LateMatter.all(circumstances)
    behind = AgendaMatters.behind(targets)
  }

  /// What does not move: open difficulties, then projects set aside, then projects stuck in a stage.
  ///
  /// Worked out when asked for: O(issues + projects + milestones).
  public var blocked: [BlockedMatter] { BlockedMatter.all(circumstances) }

  private static func behind(_ targets: [TargetLine]) -> [TargetLine] {
    func distance(_ line: TargetLine) -> Rational {
      (line.standing.pace ?? line.standing.value) - line.standing.value
    }
    return targets.enumerated().filter { $0.element.standing.lamp == .behindPace }
      .sorted {
        let (left, right) = (distance($0.element), distance($1.element))
        return left == right ? $0.offset < $1.offset : left > right
      }.map(\.element)
  }
}

/// A late item with what it is sorted by.
public struct LateMatter: Sendable {
  /// The item, the day it was due and how late it is.
  public let late: OverdueItem
  /// How far its supervision has been raised; nil where it was not.
  public let level: EscalationLevel?
  /// The households of its compound; 0 where it has none.
  public let households: Int
  /// The unit that has to act; empty where the item names none.
  public let unit: String

  /// The late items of a day, in the order of a meeting's agenda.
  static func all(_ circumstances: Circumstances) -> [LateMatter] {
    let ledger = circumstances.ledger
    return ledger.overdueItems(on: circumstances.today, calendar: circumstances.calendar)
      .map { late in
        let item = ledger[SupervisionItem.self][late.row]
        let compound = item.compound.flatMap { ledger[Compound.self].record(id: $0) }
        return LateMatter(
          late: late, level: item.level, households: compound?.households ?? 0,
          unit: item.unit ?? "")
      }.sorted { $0.order < $1.order }
  }

  private var order: (Int, Int, Int, Int) {
    (-Int(level?.code ?? 0), -late.lateness.workingDays, -households, late.row)
  }
}
