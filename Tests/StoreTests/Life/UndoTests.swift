import Model
import Testing

@testable import Store

/// Acts are taken back whole, by anybody who still finds them as they were left.
@Suite struct UndoTests {
  private let folder: Folder
  private var store: Store
  private let author: Author

  private static let ids = (1...37).map { "331102-\($0 + 1000)" }

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([compounds(Self.ids.map { ($0, "小区" + $0) })])
    author = folder.author()
  }

  private func values(_ store: Store, _ field: String) -> [String] {
    Self.ids.map { store.present(compoundKind, $0, field) }
  }

  @Test mutating func `37 records changed in one act are one undo and one redo`() throws {
    let act = try store.write(
      Self.ids.map {
        .set(kind: compoundKind, id: $0, values: [("households", "7"), ("community", "新")])
      }, by: author)
    #expect(Set(values(store, "households")) == ["7"])
    let undone = try store.undo(by: author)
    #expect(undone.transaction == act)
    #expect(Set(undone.ids) == Set(Self.ids))
    #expect(undone.fields == ["households", "community"])
    #expect(Set(values(store, "households")) == ["100"])
    #expect(Set(values(store, "community")) == [""])
    let redone = try store.redo(by: author)
    #expect(Set(values(store, "households")) == ["7"])
    // The audit shows three acts of 37 lines, each naming what it takes back.
    let revisions = store.revisions().filter { $0.action == .set }
    let acts = Dictionary(grouping: revisions, by: \.transaction)
    #expect(acts.mapValues(\.count) == [act: 37, undone.by: 37, redone.by: 37])
    #expect(acts[undone.by]?.first?.undoes == act)
    #expect(acts[redone.by]?.first?.undoes == undone.by)
    #expect(try Store(path: folder.store).ledger.conflicts.isEmpty)
  }

  @Test mutating func `undo goes back act by act and stops where nothing is left`() throws {
    for text in ["1", "2", "3"] {
      try store.write(
        [.set(kind: compoundKind, id: Self.ids[0], values: [("households", text)])], by: author)
    }
    for expected in ["2", "1", "100"] {
      try store.undo(by: author)
      #expect(values(store, "households")[0] == expected)
    }
    for expected in ["1", "2", "3"] {
      try store.redo(by: author)
      #expect(values(store, "households")[0] == expected)
    }
    #expect(throws: StoreError.self) { try store.redo(by: author) }
    try store.undo(by: author)
    // A new act ends what could be done again.
    try store.write(
      [.set(kind: compoundKind, id: Self.ids[1], values: [("households", "9")])], by: author)
    #expect(throws: StoreError.self) { try store.redo(by: author) }
  }

  @Test mutating func `an act that somebody has gone on from is not taken back`() throws {
    let act = try store.write(
      Self.ids.prefix(3).map {
        .set(kind: compoundKind, id: $0, values: [("households", "7")])
      }, by: author)
    var other = try Store(path: folder.store)
    try other.write(
      [.set(kind: compoundKind, id: Self.ids[1], values: [("households", "8")])],
      by: folder.author("li"))
    #expect(throws: StoreError.self) { try store.undo(act, by: author) }
    #expect(values(store, "households").prefix(3) == ["7", "8", "7"])
  }

  @Test mutating func `an act of another office can be taken back after a sync, by its number`()
    throws
  {
    var other = try Store(path: folder.store)
    let act = try other.write(
      [.set(kind: compoundKind, id: Self.ids[0], values: [("households", "8")])],
      by: folder.author("li"))
    // Of the own acts only the import is left, and that is not the last one.
    let undone = try store.undo(String(act.prefix(6)), by: author)
    #expect(undone.transaction == act)
    #expect(values(store, "households")[0] == "100")
    #expect(throws: StoreError.self) { try store.undo(act, by: author) }
  }

  @Test mutating func `a new record is taken back by voiding it and done again by restoring it`()
    throws
  {
    try store.write(
      [.new(kind: compoundKind, id: "331102-9000", values: [("name", "新村"), ("unit", "331102")])],
      by: author)
    try store.undo(by: author)
    #expect(store.ledger[compoundKind].row(of: "331102-9000") == nil)
    #expect(store.ledger[compoundKind].count == 37)
    try store.redo(by: author)
    #expect(store.present(compoundKind, "331102-9000", "name") == "新村")
    #expect(store.revisions(of: "331102-9000").map(\.action) == [.new, .void, .restore])
  }

  @Test mutating func `an import is taken back whole and done again, unless its rows were changed`()
    throws
  {
    let act = try store.write(
      [.admit(compounds([("331102-5001", "甲"), ("331102-5002", "乙")]))], by: author)
    try store.undo(act, by: author)
    for store in [store, try Store(path: folder.store)] {
      #expect(store.ledger[compoundKind].count == 37)
    }
    try store.redo(by: author)
    for store in [store, try Store(path: folder.store)] {
      #expect(store.ledger[compoundKind].count == 39)
      #expect(store.present(compoundKind, "331102-5002", "name") == "乙")
    }
    try store.write(
      [.set(kind: compoundKind, id: "331102-5002", values: [("name", "丙")])], by: author)
    #expect(throws: StoreError.self) { try store.undo(act, by: author) }
  }

  @Test mutating func `changes that an import brought contradict and are taken back like any`()
    throws
  {
    let batch = ChangeBatch.sealed(
      [.init(id: Self.ids[0], field: "households", old: "100", new: "120")], of: compoundKind,
      origin: "三月.csv")
    let act = try store.write([.admit(batch)], by: author)
    #expect(values(store, "households")[0] == "120")
    var other = try Store(path: folder.store)
    try other.write(
      [
        .set(
          kind: compoundKind, id: Self.ids[0], values: [("households", "90")],
          seen: ["households": "100"])
      ], by: folder.author("li"))
    #expect(other.ledger.conflicts.first?.claims.map(\.value) == ["120", "90"])
    try other.undo(by: folder.author("li"))
    _ = store.refresh()
    #expect(throws: StoreError.self) { try store.undo("zzzz", by: author) }
    try store.undo(act, by: author)
    #expect(values(try Store(path: folder.store), "households")[0] == "100")
  }
}
