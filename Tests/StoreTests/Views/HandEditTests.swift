import Model
import Testing

@testable import Store

/// Hand edits at random, between edits of the store and publishing, against a model that keeps book.
@Suite struct HandEditTests {
  @Test(arguments: 1...8)
  func `every change is offered once, nothing else is, and decisions hold`(_ seed: UInt64) throws {
    var office = try Office(seed: seed)
    for _ in 0..<60 { try office.act() }
    try office.finish()
    #expect(office.handEdits >= 40)
    #expect(office.offered == Set(1...office.handEdits))
    #expect(Set(office.decided.keys) == office.offered)
    #expect(office.decided.values.contains(.accepted) && office.decided.values.contains(.returned))
  }
}

/// An office that edits its store and its spreadsheet, and the book of what should come of it.
private struct Office {
  /// A cell of a record.
  struct Key: Hashable {
    let id: String
    let field: String
  }

  /// What became of a change.
  enum Decision: CaseIterable {
    case accepted, returned
    /// Somebody wrote the same into the store before it was decided on.
    case overtaken
  }

  /// A saved file: what it showed of each cell when it was published.
  struct Copy {
    var sheet: SheetCopy
    var shown: [Key: String]
  }

  private static let fields = ["progress", "evidence", "current-due", "urgency", "requirement"]
  private static let records = 16

  private let folder = try? Folder()
  private var store: Store
  private var draw: SplitMix
  /// What the store should hold.
  private var held: [Key: String] = [:]
  /// The file as it lies on the disk, and what was typed into it.
  private var copy: Copy
  private var typed: [Key: String] = [:]
  /// Copies of earlier publishings.
  private var stale: [Copy] = []
  /// What was written or returned since the view was published.
  private var settled: [Key: Set<String>] = [:]
  private var number = 0

  /// The number of changes made by hand; each has its number.
  var handEdits = 0
  /// The changes in the present file.
  private var changes: [Key: Int] = [:]
  /// Those that were ever offered.
  var offered: Set<Int> = []
  /// What became of them.
  var decided: [Int: Decision] = [:]

  init(seed: UInt64) throws {
    let folder = try #require(folder)
    draw = SplitMix(seed: seed)
    store = try folder.makeItems(Office.records)
    copy = Copy(sheet: try SheetCopy(folder.view()), shown: [:])
    for id in 1...Office.records {
      for field in Office.fields {
        held[Key(id: itemID(id), field: field)] = store.value(itemID(id), field)
      }
    }
    copy.shown = held
  }

  private func path() throws -> String { try #require(folder).view() }

  private func author(_ name: String) throws -> Author { try #require(folder).author(name) }

  private mutating func randomKey() -> Key {
    Key(
      id: itemID(draw.below(Office.records) + 1),
      field: Office.fields[draw.below(Office.fields.count)])
  }

  /// A new value for a field: what is typed, and what it means.
  private mutating func value(for field: String) -> (text: String, canonical: String) {
    number += 1
    switch field {
    case "current-due":
      let day = Day(number: 21_000 + Int32(number))
      let civil = day.civil
      let forms = [
        "\(civil.year)/\(civil.month)/\(civil.day)", "\(civil.year)年\(civil.month)月\(civil.day)日",
        day.iso, String(day.number + 25_569),
      ]
      return (forms[draw.below(forms.count)], day.iso)
    case "urgency":
      let words = [("一般", "general"), ("重要", "important"), ("急", "urgent")]
      return words[draw.below(words.count)]
    default:
      let words = ["第\(number)次", "=\(number)+1", "a,b\"\(number)", "-备注\(number)", "00\(number)"]
      let text = words[draw.below(words.count)]
      return (draw.below(2) == 0 ? CSVWriter.safe(text) : text, text)
    }
  }

  // MARK: Acting

  /// Does one thing at random and looks at what is pending.
  mutating func act() throws {
    switch draw.below(10) {
    case 0, 1: try editStore()
    case 2...6: for _ in 0...draw.below(4) { try editByHand() }
    case 7: try publish()
    case 8: try decide()
    default: try bringBackStale()
    }
    try check()
  }

  private mutating func editStore() throws {
    let key = randomKey()
    let value = value(for: key.field).canonical
    var other = try Store(path: store.path)
    try other.write(
      [.set(kind: itemKind, id: key.id, values: [(key.field, value)])], by: author("wang"))
    held[key] = value
    settled[key, default: []].insert(value)
    if typed[key] == value { settle(key, .overtaken) }
    _ = store.refresh()
    try publish()
  }

  private mutating func settle(_ key: Key, _ decision: Decision) {
    guard let change = changes[key] else { return }
    if decided[change] == nil { decided[change] = decision }
  }

  private mutating func change(_ key: Key, to value: String) {
    typed[key] = value
    handEdits += 1
    changes[key] = handEdits
  }

  private mutating func editByHand() throws {
    let key = randomKey()
    let value = value(for: key.field)
    // Typing what the file shows, the store holds or somebody turned down is no new change.
    guard typed[key] == nil, value.canonical != copy.shown[key], value.canonical != held[key],
      settled[key]?.contains(value.canonical) != true
    else { return }
    let column = try #require(itemKind.position(named: key.field))
    try copy.sheet.type(value.text, key.id, itemKind.fields[column].label.zh)
    change(key, to: value.canonical)
    try save()
  }

  /// Saves the file as one or another spreadsheet does.
  private mutating func save() throws {
    if draw.below(3) == 0 {
      let rows = copy.sheet.cells.dropFirst().sorted { $0[1] < $1[1] }
      copy.sheet.cells = [copy.sheet.cells[0]] + (draw.below(2) == 0 ? rows : rows.reversed())
    }
    var saved = copy.sheet
    if draw.below(2) == 0 {
      for heading in ["交办日期", "原定时限"] {
        let column = try saved.column(heading)
        for row in saved.cells.indices.dropFirst() {
          saved.cells[row][column] = saved.cells[row][column].split(separator: "-")
            .compactMap { Int($0) }.map(String.init).joined(separator: "/")
        }
      }
      saved.cells = saved.cells.map { $0 + [""] } + [[""]]
    }
    switch draw.below(3) {
    case 0: try saved.saveInGB18030()
    case 1: try saved.save(ending: "\n", mark: false)
    default: try saved.save()
    }
  }

  private mutating func publish() throws {
    let kept = try store.publishViews(of: [itemKind])
    #expect(kept.isEmpty == expected().isEmpty)
    if kept.isEmpty { try startAnew() }
  }

  /// The view was published: the file shows what the store holds.
  private mutating func startAnew() throws {
    let sheet = try SheetCopy(path())
    #expect(sheet.cells.count == Office.records + 1)
    stale.append(copy)
    copy = Copy(sheet: sheet, shown: held)
    typed = [:]
    changes = [:]
    settled = [:]
  }

  /// Somebody saves an older copy of the view over the present one.
  private mutating func bringBackStale() throws {
    guard expected().isEmpty, let old = stale.randomElement(using: &draw) else { return }
    try publish()
    copy = old
    copy.sheet = try SheetCopy(path()).holding(old.sheet.cells)
    // What had been typed into it is typed into it still: it is a change again where the store holds another
    // value by now.
    for (key, value) in try read(copy) where value != copy.shown[key] {
      if value == held[key] { typed[key] = value } else { change(key, to: value) }
    }
    try save()
  }

  /// What a copy means, cell by cell.
  private func read(_ copy: Copy) throws -> [Key: String] {
    var values: [Key: String] = [:]
    var reader = ValueReader(itemKind, ledger: store.ledger, today: nil)
    for key in copy.shown.keys {
      let column = try #require(itemKind.position(named: key.field))
      let text = try copy.sheet[key.id, itemKind.fields[column].label.zh]
      guard case .value(let value) = reader.read(text, column: column, unit: "") else { continue }
      values[key] = value
    }
    return values
  }

  // MARK: Looking

  /// What should be pending.
  private func expected() -> [Key: String] {
    typed.filter { key, value in
      value != held[key] && settled[key]?.contains(value) != true
    }
  }

  private mutating func check() throws {
    let fresh = try Store(path: store.path)
    let batch = fresh.pending()
    var pending: [Key: String] = [:]
    for row in batch?.rows ?? [] {
      #expect(row.question == nil)
      for cell in row.cells {
        let key = Key(id: row.id, field: itemKind.fields[cell.column].identifier)
        pending[key] = cell.proposed
        #expect(cell.published == copy.shown[key])
        #expect(cell.current == held[key])
        #expect(cell.problem == nil)
        if let change = changes[key] { offered.insert(change) }
      }
    }
    #expect(pending == expected())
    #expect(batch?.notes ?? [] == [])
    for (key, value) in held { #expect(fresh.value(key.id, key.field) == value) }
  }

  /// Accepts or returns some of what is pending.
  private mutating func decide() throws {
    guard let batch = store.pending() else { return }
    let isAccepting = draw.below(2) == 0
    var choices: [PendingChoice] = []
    for row in batch.rows {
      for cell in row.cells where draw.below(3) > 0 {
        choices.append(
          PendingChoice(file: batch.file, line: row.line, id: row.id, column: cell.column))
      }
    }
    try carryOut(choices, of: batch, isAccepting: isAccepting)
  }

  private mutating func carryOut(
    _ choices: [PendingChoice], of batch: PendingBatch, isAccepting: Bool
  ) throws {
    guard !choices.isEmpty else { return }
    let done =
      isAccepting
      ? try store.accept(choices, in: [batch], by: author("li"))
      : try store.turnDown(choices, in: [batch], reason: "不对", by: author("li"))
    #expect(done.left == [] && done.cells == choices.count)
    for choice in choices {
      let field = itemKind.fields[try #require(choice.column)].identifier
      let key = Key(id: choice.id, field: field)
      let value = try #require(typed[key])
      if isAccepting {
        held[key] = value
      }
      settled[key, default: []].insert(value)
      settle(key, isAccepting ? .accepted : .returned)
    }
    if done.kept.isEmpty { try startAnew() }
  }

  /// Decides on all that is left.
  mutating func finish() throws {
    if let batch = store.pending() {
      let choices = batch.rows.flatMap { row in
        row.cells.map {
          PendingChoice(file: batch.file, line: row.line, id: row.id, column: $0.column)
        }
      }
      try carryOut(choices, of: batch, isAccepting: true)
    }
    try publish()
    try check()
    #expect(store.pendingBatches().isEmpty)
  }
}
