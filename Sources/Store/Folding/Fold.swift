import Model

/// The state of a store as a pure function of the set of its lines and batches: any order, any split and any
/// doubling of the same lines gives the same records.
struct Fold: Sendable {
  /// Every record, with what contradicts each other.
  var ledger = Ledger()
  /// What was found wrong.
  var damage: [Damage] = []
  /// The bytes of batches that were read.
  var bytesRead = 0
  /// Batches whose file is not there yet.
  var awaited: [Arrival] = []
  /// The files of batches that were admitted but are not there yet.
  var awaitedFiles: [String] { awaited.compactMap { $0.line.value("file") } }

  /// A record of any kind.
  struct Key: Hashable {
    let kind: Int
    let id: String
  }

  /// What lines did to records, as far as any did.
  var records: [Key: RecordHistory] = [:]
  /// The records that somebody once declared void.
  var mortal: Set<Key> = []
  /// The batches that were admitted, and those whose rows somebody took out again.
  var batches: Set<String> = []
  private var retracted: Set<String> = []
  /// The batches that brought the rows of each table.
  var bringers: [[Bringer]]
  var contradictions: [Key: [Conflict]] = [:]

  /// The batch that brought the rows of a table up to `end`.
  struct Bringer {
    let end: Int
    let arrival: Arrival
  }

  /// Where the bytes of a batch are found; nil where they are not.
  typealias Library = (_ file: String) -> ByteRegion?

  /// The closing that the state rests on, or nil.
  private(set) var closing: Closing?
  let migrations: [Migration]

  /// The state that these lines make.
  ///
  /// - Parameters:
  ///   - migrations: How batches of older forms are lifted.
  ///   - heads: The text of the file that a closing names; nil where there is none.
  init(
    _ arrivals: [Arrival] = [], migrations: [Migration] = Migration.all,
    library: Library = { _ in nil }, heads: (_ file: String) -> String? = { _ in nil }
  ) {
    self.migrations = migrations
    bringers = Array(repeating: [], count: ledger.tables.count)
    let sorted = arrivals.sorted { $0.order < $1.order }
    closing = Closing.last(in: sorted, heads: heads)
    tellUselessClosings(sorted)
    // Which batches count and which records are void is known before the first row is read.
    var isRetracted: [String: Bool] = [:]
    for arrival in sorted where arrival.line.verb == .retract || arrival.line.verb == .batch {
      isRetracted[arrival.line.id] = arrival.line.verb == .retract
    }
    retracted = Set(isRetracted.keys.filter { isRetracted[$0] == true })
    for arrival in sorted { takeLife(arrival) }
    let kept = sorted.filter {
      closing?.covers($0) != true
        && ($0.line.verb != .batch || isRetracted[$0.line.id] == false)
    }
    var touched: Set<Key> = []
    admit((closing?.lines ?? []) + kept.filter { $0.line.verb == .batch }, library, &touched)
    for arrival in kept { takeCells(arrival, &touched) }
    settle(touched)
    removeVoid()
  }

  /// Takes lines in that were not there before; false where the whole must be folded anew, because a
  /// record became void or came back, or rows of a batch went: nothing is taken then.
  mutating func take(_ arrivals: [Arrival], library: Library) -> Bool {
    for arrival in arrivals {
      switch arrival.line.verb {
      case .retract, .void, .restore, .close: return false
      case .batch:
        let isKnown =
          batches.contains(arrival.line.id) || retracted.contains(arrival.line.id)
        if isKnown || !mortal.isEmpty { return false }
      case .new, .set, .settle:
        if let key = key(of: arrival.line), mortal.contains(key) { return false }
      case .open, .return: break
      }
    }
    let waiting = awaited
    awaited = []
    damage.removeAll { $0.reason == .missingBatch }
    let sorted = (waiting + arrivals).sorted { $0.order < $1.order }
    var touched: Set<Key> = []
    admit(sorted.filter { $0.line.verb == .batch }, library, &touched)
    for arrival in sorted { takeCells(arrival, &touched) }
    settle(touched)
    return true
  }

  /// Whether a line lies behind the closing that the state rests on.
  func isClosed(_ arrival: Arrival) -> Bool { closing?.covers(arrival) ?? false }

  /// Tells closings later than the one that can be relied on.
  private mutating func tellUselessClosings(_ sorted: [Arrival]) {
    let last = closing?.lines.first?.order
    for arrival in sorted where arrival.line.verb == .close && arrival.line.part == 1 {
      if last.map({ arrival.order > $0 }) ?? true { tell(.wrongClosing, arrival) }
    }
  }

  /// Whether anything of a record was changed since it was made.
  func isChanged(_ kind: KindDeclaration, _ id: String) -> Bool {
    records[Key(kind: kind.ordinal, id: id)]?.isChanged ?? false
  }

  // MARK: Lines

  private func key(of line: Line) -> Key? {
    KindDeclaration.named(line.kind).map { Key(kind: $0.ordinal, id: line.id) }
  }

  private mutating func takeLife(_ arrival: Arrival) {
    let line = arrival.line
    guard line.verb == .void || line.verb == .restore, let key = key(of: line) else { return }
    let seen = line.fieldChanges.map { ($0.field, $0.old ?? "") }
    mortal.insert(key)
    records[key, default: RecordHistory()].take(
      RecordHistory.Life(
        order: arrival.order, line: arrival.hash, who: line.who, isVoid: line.verb == .void,
        isClosed: isClosed(arrival), seen: Dictionary(seen) { $1 }))
  }

  private mutating func takeCells(_ arrival: Arrival, _ touched: inout Set<Key>) {
    let line = arrival.line
    let manner: CellHistory.Write.Manner
    switch line.verb {
    case .new: manner = .creation
    case .set: manner = .change
    case .settle:
      manner = .settlement(
        seen: line.value("#seen")?.split(separator: " ").map(String.init) ?? [])
    case .open, .batch, .retract, .void, .restore, .return, .close: return
    }
    guard let kind = KindDeclaration.named(line.kind) else {
      tell(.unknownName(line.kind), arrival)
      return
    }
    guard kind.idPattern.accepts(line.id) else {
      tell(.wrongIdentifier(line.id), arrival)
      return
    }
    let key = Key(kind: kind.ordinal, id: line.id)
    if line.verb == .new { records[key, default: RecordHistory()].isCreated = true }
    for change in line.fieldChanges { takeChange(change, manner, arrival, key, kind) }
    touched.insert(key)
  }

  mutating func takeChange(
    _ change: Line.Change, _ manner: CellHistory.Write.Manner, _ arrival: Arrival, _ key: Key,
    _ kind: KindDeclaration
  ) {
    guard let column = kind.position(named: change.field) else {
      tell(.unknownName(kind.identifier + "." + change.field), arrival)
      return
    }
    guard column > 0 else { return }
    take(
      CellHistory.Write(
        order: arrival.order, line: arrival.hash, who: arrival.line.who, manner: manner,
        old: change.old ?? "", new: change.new ?? ""), at: column, of: key, kind)
  }

  mutating func take(
    _ write: CellHistory.Write, at column: Int, of key: Key, _ kind: KindDeclaration
  ) {
    if records[key] == nil {
      records[key] = RecordHistory()
      records[key]?.isCreated = ledger[kind].row(of: key.id) != nil
    }
    if records[key]?.cells[column] == nil {
      var history = CellHistory()
      if let row = ledger[kind].row(of: key.id), let bringer = bringer(of: row, kind) {
        records[key]?.isCreated = true
        let value = ledger[kind].canonicalText(row: row, column: column)
        if !value.isEmpty {
          history.take(
            CellHistory.Write(
              order: bringer.order, line: bringer.hash, who: bringer.line.who, manner: .creation,
              old: "", new: value))
        }
      }
      records[key]?.cells[column] = history
    }
    records[key]?.cells[column]?.take(write)
  }

  /// The line that brought a row; nil for one entered by hand.
  private func bringer(of row: Int, _ kind: KindDeclaration) -> Arrival? {
    guard !ledger[kind].isAppended(row) else { return nil }
    let list = bringers[kind.ordinal]
    return list.first { row < $0.end }?.arrival
  }

  mutating func tell(_ reason: Damage.Reason, _ arrival: Arrival) {
    damage.append(Damage(file: arrival.file, line: arrival.number, reason: reason))
  }
}

extension Arrival {
  /// The line's hash; every line that was read has one.
  var hash: LineHash { line.hash ?? LineHash(after: nil, body: line.body) }
}
