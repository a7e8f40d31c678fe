/// The log of the pool, and what it says of every unit's last 12 months (出入库). Source: 二(三).
///
/// Only moves that were approved count; all are in the log.
public struct PoolMoves: Sendable {
  /// Every move up to the day, by day and then by id.
  public let log: [Move]
  /// What came in and went out over the last 12 months, by unit.
  public let yearly: [String: Balance]
  /// What came in and went out in this month, by unit.
  public let monthly: [String: Balance]
  /// What went out over the months that throughput is measured by, by unit.
  public let recent: [String: Balance]

  /// A line of the log.
  public struct Move: Hashable, Sendable {
    /// The row of the move.
    public let row: Int
    /// Its day.
    public let day: Day
    /// Its unit.
    public let unit: String
    /// What happened.
    public let type: PoolMoveType
    /// How many compounds it moved.
    public let compounds: Int
    /// Whether it was approved.
    public let isApproved: Bool
  }

  /// Compounds that came in and went out over some time.
  public struct Balance: Hashable, Sendable {
    /// Compounds that came in.
    public var entries = 0
    /// Compounds that went out.
    public var exits = 0
    /// The day of the first exit that no entry of the time has made up for; nil where there is none.
    public var firstUnfilled: Day?

    /// How many compounds more went out than came in; negative where more came in.
    public var gap: Int { exits - entries }
  }

  /// Reads the log. O(moves).
  public init(_ circumstances: Circumstances) {
    let moves = circumstances.ledger[PoolMove.self]
    let days = moves.column(\.day).words
    let types = moves.column(\.type).bytes
    let counts = moves.column(\.compounds).words
    let approved = moves.column(\.approvedOn).words
    let units = moves.column(\.unit)
    let today = circumstances.today
    log = moves.indices.compactMap { row -> Move? in
      guard days[row] != Column.missingWord, days[row] <= today.number,
        let unit = units.number(row), let type = PoolMoveType.value(stored: Int64(types[row]))
      else { return nil }
      return Move(
        row: row, day: Day(number: days[row]), unit: units.dictionary.texts[Int(unit)], type: type,
        compounds: max(0, Int(counts[row])), isApproved: approved[row] != Column.missingWord)
    }.sorted { ($0.day.number, $0.row) < ($1.day.number, $1.row) }
    let span = circumstances.rules.value(of: .throughputMonths)
    yearly = PoolMoves.balances(log, after: today.advanced(months: -12))
    monthly = PoolMoves.balances(log, after: today.month.firstDay + -1)
    recent = PoolMoves.balances(log, after: today.advanced(months: -span))
  }

  private static func balances(_ log: [Move], after start: Day) -> [String: Balance] {
    var balances: [String: Balance] = [:]
    for move in log where move.day > start && move.isApproved {
      switch move.type {
      case .entry: balances[move.unit, default: Balance()].entries += move.compounds
      case .exit: balances[move.unit, default: Balance()].exits += move.compounds
      case .suspended, .resumed, .withdrawn, .restructured: break
      }
    }
    // The places left first are filled first.
    var filled = balances.mapValues(\.entries)
    for move in log where move.day > start && move.isApproved && move.type == .exit {
      let left = (filled[move.unit] ?? 0) - move.compounds
      filled[move.unit] = left
      if left < 0, balances[move.unit]?.firstUnfilled == nil {
        balances[move.unit]?.firstUnfilled = move.day
      }
    }
    return balances
  }
}
