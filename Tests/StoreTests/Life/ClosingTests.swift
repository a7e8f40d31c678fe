import Glibc
import Model
import Testing

@testable import Store

/// A yearly closing changes nothing that anybody sees.
@Suite struct ClosingTests {
  private let folder: Folder
  private var store: Store
  private let author: Author

  init() throws {
    folder = try Folder()
    author = folder.author()
    store = try folder.makeStore([
      compounds([("331102-0001", "甲"), ("331102-0002", "乙, \"引\""), ("331102-0003", "丙")])
    ])
    try store.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("households", "77")])], by: author)
    try store.write(
      [.new(kind: compoundKind, id: "331102-0009", values: [("name", "手"), ("unit", "331102")])],
      by: author)
    try store.write([.void(kind: compoundKind, id: "331102-0003")], by: author)
  }

  private func cells(_ store: Store) -> [[String]] {
    let table = store.ledger[compoundKind]
    return (0..<table.count).map { row in
      compoundKind.fields.indices.map { table.canonicalText(row: row, column: $0) }
    }.sorted { $0[0] < $1[0] }
  }

  @Test mutating func `every record is as before, with the file and line it came from`() throws {
    let before = cells(store)
    try store.closeYear(2026, by: author)
    for store in [store, try Store(path: folder.store)] {
      #expect(cells(store) == before)
      #expect(store.ledger.conflicts.isEmpty)
      #expect(store.lastingDamage.isEmpty)
      let row = try #require(store.ledger[compoundKind].row(of: "331102-0002"))
      #expect(store.ledger[compoundKind].origin(row)?.source.origin == "台账.csv")
      #expect(store.ledger[compoundKind].origin(row)?.line == 3)
      let hand = try #require(store.ledger[compoundKind].row(of: "331102-0009"))
      #expect(store.ledger[compoundKind].origin(hand) == nil)
      #expect(store.integrity().isEmpty)
    }
    #expect(store.revisions(of: "331102-0001").count == 1)
    #expect(throws: StoreError.self) { try store.closeYear(2026, by: author) }
  }

  @Test mutating func `work goes on behind it, and what lies before it can be taken back`() throws {
    let act = try store.write(
      [.set(kind: compoundKind, id: "331102-0002", values: [("households", "5")])], by: author)
    try store.closeYear(2026, by: author)
    try store.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("households", "78")])], by: author)
    try store.undo(act, by: author)
    try store.write([.restore(kind: compoundKind, id: "331102-0003")], by: author)
    for store in [store, try Store(path: folder.store)] {
      #expect(store.present(compoundKind, "331102-0001", "households") == "78")
      #expect(store.present(compoundKind, "331102-0002", "households") == "100")
      #expect(store.ledger.conflicts.isEmpty)
      #expect(store.integrity().isEmpty)
    }
  }

  @Test mutating func `a line that comes to light later still counts, or is flagged`() throws {
    let stamp = try #require(store.lastStampForTests)
    try store.closeYear(2026, by: author)
    func late(_ who: String, _ id: String, _ old: String, _ new: String) -> Line {
      Line(
        stamp: Stamp(milliseconds: stamp.milliseconds, counter: 5_000), part: 1, parts: 1,
        who: who, verb: .set, kind: "compound", id: id,
        changes: [.init(field: "households", old: old, new: new)])
    }
    try folder.append(
      [late("west", "331102-0001", "77", "79"), late("east", "331102-0002", "99", "98")],
      store: store)
    let store = try Store(path: folder.store)
    #expect(store.present(compoundKind, "331102-0001", "households") == "79")
    #expect(store.ledger.conflicts.map(\.id) == ["331102-0002"])
  }

  @Test mutating func `a closing that cannot be relied on is passed over and told`() throws {
    let before = cells(store)
    try store.closeYear(2026, by: author)
    let heads = folder.store + "/periods/2026/heads"
    let bytes = try Files.read(heads)
    unlink(heads)
    try SystemDisk().create(heads, bytes + Array("log/2026-11/x.log\t1\t\n".utf8))
    let store = try Store(path: folder.store)
    #expect(cells(store) == before)
    #expect(store.damage.map(\.reason) == [.wrongClosing])
  }

  @Test mutating func `a closing whose batch holds something else is told by the check`() throws {
    try store.closeYear(2026, by: author)
    let line = try #require(
      store.history().last { $0.line.verb == .close && $0.line.kind == "compound" })
    let file = folder.store + "/" + (line.line.value("file") ?? "")
    var bytes = try Files.read(file)
    let place = try #require(bytes.firstIndex(of: 0x37))
    bytes[place] = 0x38
    unlink(file)
    try SystemDisk().create(file, bytes)
    #expect(try Store(path: folder.store).integrity().map(\.reason) == [.wrongHash])
  }

  @Test mutating func `nothing is closed while something is contested`() throws {
    for (who, text) in [("east", "1"), ("west", "2")] {
      var other = try Store(path: folder.store)
      try other.write(
        [
          .set(
            kind: compoundKind, id: "331102-0002", values: [("households", text)],
            seen: ["households": "100"])
        ], by: folder.author(who))
    }
    #expect(throws: StoreError.self) { try store.closeYear(2026, by: author) }
    #expect(!Files.exists(folder.store + "/periods/2026/heads"))
  }
}
