import Canvas
import Model

/// Which records a list is about before its reader filters it.
struct RowScope: Hashable, Sendable {
  /// Only records of the unit with this id; nil for all.
  var unit: String?
  /// Only projects in this stage; nil for all.
  var stage: ProjectStage?
  /// Only records that name this one in a field; nil for all.
  var link: Link?
  /// Only items that are open past their due day.
  var isOverdueOnly = false

  /// A field that names another record.
  struct Link: Hashable, Sendable {
    /// The field's column.
    var column: Int
    /// The id it holds.
    var id: String
  }

  /// The scope as a filter expression of the kind; empty for all records.
  func expression(of kind: KindDeclaration) -> String {
    var parts: [String] = []
    if let unit { parts.append("unit=\"\(unit)\"") }
    if let stage { parts.append("stage=\(stage.rawValue)") }
    if let link, kind.fields.indices.contains(link.column) {
      parts.append("\(kind.fields[link.column].identifier)=\"\(link.id)\"")
    }
    return parts.joined(separator: " and ")
  }
}

/// A list of records: which, in what order, and where its reader is.
///
/// The rows are found once for each filter and order; drawing and moving never copy them.
struct Listing: Sendable {
  /// The kind of the records.
  let kind: KindDeclaration
  /// Which records the list is about.
  let scope: RowScope
  /// What the reader filters by; empty for all.
  var filterText = ""
  /// What is wrong with the filter; the rows are then those of the last good one.
  var filterError: FilterError?
  /// The order the reader asked for, or nil for the kind's own.
  var order: SortOrder?
  /// The table rows in the order shown.
  var rows: [Int32] = []
  /// What columns add up to over the rows, in the units they store; those asked for since the rows
  /// were found.
  private(set) var sums: [Int: Int64] = [:]
  /// Where the reader is.
  var cursor = Cursor()
  /// The table rows that the reader marked, shown or not.
  var marked: Set<Int32> = []
  /// The row marked last, from which a range is marked; nil where there is none.
  var markedLast: Int32?

  /// The rows of the scope in the order of the table, in which filters read them fastest.
  private(set) var scopeRows: [Int32] = []
  /// The filter that was read last; nil before there was one.
  private var goodFilter: Filter?
  /// The rows, in the order shown, that a filter which takes long has not been asked of.
  private var unasked: ArraySlice<Int32> = []
  /// The row the reader was at while the filter has not been asked of it, and where they are instead.
  private var sought: (row: Int32, instead: Int)?
  /// All rows of the scope in the orders that were found, the latest last.
  private var known: [(order: SortOrder?, rows: [Int32])] = []
  /// All rows of the scope as they were shown last.
  private var whole: [Int32] = []
  /// Whether the rows are still in another order than the one asked for, which takes longer to find
  /// than a key may.
  private(set) var isUnordered = false
  /// How many orders are kept.
  private static let mostKnown = 6
  private var revision = -1
  /// The id of the record the reader was at in the ledger before; nil while that is the same.
  private var rememberedID: String?
  /// The ids of the marked records, as long.
  private var rememberedMarks: [String] = []

  /// A list that is not made yet.
  init(_ kind: KindDeclaration, _ scope: RowScope, order keys: [SortOrder.Key] = []) {
    self.kind = kind
    self.scope = scope
    order = keys.isEmpty ? nil : SortOrder(keys: keys)
  }

  /// The table row the reader is at, or nil in an empty list.
  var selectedRow: Int? {
    rows.indices.contains(cursor.selected) ? Int(rows[cursor.selected]) : nil
  }

  /// The record the reader is at, also while the list is not made; nil in an empty list.
  func readerID(in ledger: Ledger) -> String? {
    if let rememberedID { return rememberedID }
    return selectedRow.flatMap { $0 < ledger[kind].count ? ledger[kind].id($0) : nil }
  }

  /// How many records the list has without the reader's filter.
  var scopeCount: Int { scopeRows.count }

  /// Goes to the record with this id where it is listed.
  mutating func select(id: String, in state: State) {
    refresh(from: state)
    guard let row = state.ledger[kind].row(of: id), let place = rows.firstIndex(of: Int32(row))
    else { return }
    cursor.selected = place
  }

  /// Goes to the record with this id when the list is made, where it is listed then.
  mutating func goOn(at id: String) { rememberedID = id }

  /// Makes the list anew where the state's ledger or day changed since.
  mutating func refresh(from state: State) {
    guard revision != state.revision else { return }
    revision = state.revision
    let filter = try? Filter(scope.expression(of: kind), kind: kind)
    let formerRows = scopeRows
    scopeRows = filter?.rows(in: state.ledger) ?? []
    known = []
    if scope.isOverdueOnly {
      let items = ItemRows(state.ledger[kind])
      scopeRows = scopeRows.filter { items.isOverdue($0, on: state.today) }
    }
    if scopeRows != formerRows { whole = scopeRows }
    let former = rememberedID.flatMap { state.ledger[kind].row(of: $0) }
    rememberedID = nil
    if !rememberedMarks.isEmpty {
      marked = Set(
        rememberedMarks.compactMap { state.ledger[kind].row(of: $0).map { Int32($0) } })
      rememberedMarks = []
    }
    find(in: state, former: former)
  }

  /// Keeps the ids of the marked records and of the one the reader is at, for when another ledger
  /// takes the place of this.
  mutating func remember(in ledger: Ledger) {
    if rememberedMarks.isEmpty {
      rememberedMarks = marked.map(Int.init).filter { $0 < ledger[kind].count }.sorted().map {
        ledger[kind].id($0)
      }
      marked = []
      markedLast = nil
    }
    if rememberedID == nil, let row = selectedRow, row < ledger[kind].count {
      rememberedID = ledger[kind].id(row)
    }
  }

  /// Adds up columns over the rows where that is not done yet.
  mutating func sum(_ columns: [Int], in ledger: Ledger) {
    for column in columns where sums[column] == nil {
      sums[column] = ledger[kind].sum(of: rows, column: column)
    }
  }

  /// Filters and orders the scope's rows and stays at the record the reader was at.
  mutating func select(in state: State) { find(in: state, former: selectedRow) }

  private mutating func find(in state: State, former: Int?) {
    sums = [:]
    do throws(FilterError) {
      goodFilter = try Filter(filterText, kind: kind)
      filterError = nil
    } catch {
      // A filter that cannot be read yet leaves the rows of the last good one.
      filterError = error
    }
    unasked = []
    sought = nil
    isUnordered = false
    if let filter = goodFilter, !filter.isEmpty {
      if step(of: filter, in: state) < scopeRows.count {
        unasked = wholeScope(in: state)[...]
        rows = []
        askOn(in: state)
      } else {
        rows = ordered(filter.rows(in: state.ledger, among: scopeRows), in: state)
      }
    } else {
      rows = wholeScope(in: state)
    }
    if let former, let place = rows.firstIndex(of: Int32(former)) {
      cursor.selected = place
    } else if let former {
      cursor.selected = min(cursor.selected, max(0, rows.count - 1))
      if hasMoreToAsk { sought = (Int32(former), cursor.selected) }
    }
  }

  /// How many rows a filter is asked of at a time, what passed being shown in between.
  ///
  /// What can be asked of all rows at once still takes longer than a key may where they are very many.
  private func step(of filter: Filter, in state: State) -> Int {
    if let step = filter.step { return min(step, max(1, state.patience)) }
    let isQuick = scopeRows.count <= Listing.quickTimes * state.patience
    return isQuick ? scopeRows.count : 2 * max(1, state.patience)
  }

  /// How many times as many rows as a key may look into one pass over all of them is quick for.
  private static let quickTimes = 8

  /// How much of the scope the filter was asked of, in per cent.
  var askedShare: Int {
    scopeRows.isEmpty ? 100 : 100 - unasked.count * 100 / scopeRows.count
  }

  /// Whether a filter that takes long has more rows to look into.
  var hasMoreToAsk: Bool { !unasked.isEmpty }

  /// Looks into the next rows; those that pass are listed behind the others. A step takes no longer
  /// than a key may.
  mutating func askOn(in state: State) {
    guard let filter = goodFilter else { return }
    let next = unasked.prefix(step(of: filter, in: state))
    unasked = unasked.dropFirst(next.count)
    let found = filter.rows(in: state.ledger, among: Array(next))
    if let sought, cursor.selected == sought.instead, let place = found.firstIndex(of: sought.row) {
      cursor.selected = rows.count + place
      self.sought = nil
    }
    rows += found
    sums = [:]
  }

  /// All rows of the scope in the order shown, found once for each order; in the one before while that
  /// takes long.
  private mutating func wholeScope(in state: State) -> [Int32] {
    if let found = known.first(where: { $0.order == order }) {
      whole = found.rows
    } else if isOrderLong(scopeRows.count, state) {
      isUnordered = true
    } else {
      whole = ordered(scopeRows, in: state)
      keep(whole, in: order)
    }
    return whole
  }

  private mutating func keep(_ rows: [Int32], in order: SortOrder?) {
    known = Array(known.suffix(Listing.mostKnown - 1))
    known.append((order, rows))
  }

  /// Rows in the order the reader asked for, else in the kind's own.
  private mutating func ordered(_ rows: [Int32], in state: State) -> [Int32] {
    if let order {
      guard isOrderLong(rows.count, state) else {
        return order.sorted(rows, in: state.ledger, kind: kind)
      }
      var isWanted = [Bool](repeating: false, count: state.ledger[kind].count)
      for row in rows { isWanted[Int(row)] = true }
      return wholeScope(in: state).filter { isWanted[Int($0)] }
    }
    switch kind.identifier {
    case "item": return ItemRows(state.ledger[kind]).byUrgency(rows, in: state.ledger)
    case "project": return ProjectRows(state.ledger[kind]).byWork(rows, in: state.ledger)
    default: return rows
    }
  }

  // MARK: Orders that take long

  /// Whether so many rows cannot be ordered while a key waits: that reads every text of a column.
  private func isOrderLong(_ count: Int, _ state: State) -> Bool {
    count > state.patience && order?.readsTexts(of: kind) == true
  }

  /// What is to be found beside the keys for the rows to be in the order asked for; nil where they are.
  func ordering(of ledger: Ledger) -> Reckoning? {
    guard isUnordered, let order else { return nil }
    let stamp = Reckoning.Stamp(
      subject: .order(kind: kind.ordinal, scope, order), revision: revision)
    return Reckoning(stamp) { [scopeRows, kind] in
      .rows(order.sorted(scopeRows, in: ledger, kind: kind))
    }
  }

  /// Takes in the rows of the scope in an order; the reader stays at the record they were at.
  mutating func take(_ rows: [Int32], in order: SortOrder, from state: State) {
    keep(rows, in: order)
    select(in: state)
  }
}
