import Glibc
import Model
import Testing

@testable import Store

/// The store as it was, older forms of it, and clocks that are wrong.
@Suite struct TimeTests {
  private let folder: Folder
  private var store: Store
  private let author: Author

  private static let id = "331102-0001"

  init() throws {
    folder = try Folder()
    author = folder.author()
    store = try Store.create(
      at: folder.store, rules: RuleSet.defaultText, isSample: false,
      batches: [compounds([(Self.id, "甲")])], by: author, now: Self.noon("2026-03-01"))
  }

  private static func noon(_ day: String) -> Stamp {
    Stamp(endOf: Day(iso: day) ?? Day(number: 0)).adding(hours: -12)
  }

  private mutating func set(_ text: String, on day: String) throws {
    try store.write(
      [.set(kind: compoundKind, id: Self.id, values: [("households", text)])], by: author,
      now: Self.noon(day))
  }

  private func households(_ store: Store) -> String {
    store.present(compoundKind, Self.id, "households")
  }

  @Test mutating func `a store is read as it was at the end of a day`() throws {
    try set("1", on: "2026-03-10")
    try set("2", on: "2026-04-10")
    try store.write(
      [.void(kind: compoundKind, id: Self.id)], by: author, now: Self.noon("2026-05-10"))
    func asOf(_ day: String) throws -> Store {
      try Store(path: folder.store, asOf: Stamp(endOf: try #require(Day(iso: day))))
    }
    #expect(try asOf("2026-02-28").ledger[compoundKind].count == 0)
    #expect(try households(asOf("2026-03-09")) == "100")
    #expect(try households(asOf("2026-03-10")) == "1")
    #expect(try households(asOf("2026-05-09")) == "2")
    #expect(try asOf("2026-05-10").ledger[compoundKind].count == 0)
    #expect(try asOf("2026-04-30").revisions().count == store.revisions().count - 1)
    var past = try asOf("2026-04-30")
    #expect(throws: StoreError.self) {
      try past.write(
        [.set(kind: compoundKind, id: Self.id, values: [("households", "9")])], by: author)
    }
    #expect(try past.revisions() == asOf("2026-04-30").revisions())
  }

  @Test mutating func `a closing does not hide what was before it`() throws {
    try set("1", on: "2026-03-10")
    try set("2", on: "2026-04-10")
    try store.closeYear(2026, by: author, now: Self.noon("2026-12-31"))
    let past = try Store(
      path: folder.store, asOf: Stamp(endOf: try #require(Day(iso: "2026-03-31"))))
    #expect(households(past) == "1")
  }

  @Test mutating func `a clock that went back writes later lines all the same`() throws {
    try set("1", on: "2026-06-01")
    try set("2", on: "1970-01-01")
    try set("3", on: "2026-05-31")
    for store in [store, try Store(path: folder.store)] { #expect(households(store) == "3") }
    #expect(store.revisions().compactMap { $0.changes.first?.new }.suffix(3) == ["1", "2", "3"])
  }

  @Test mutating func `a clock far ahead is refused, and nothing changes`() throws {
    #expect(throws: StoreError.self) { try set("1", on: "2099-01-01") }
    #expect(households(try Store(path: folder.store)) == "100")
    // A line that such a machine wrote elsewhere is taken and told; later edits come after it.
    let line = Line(
      stamp: Self.noon("2099-01-01"), part: 1, parts: 1, who: "west", verb: .set,
      kind: "compound", id: Self.id,
      changes: [.init(field: "households", old: "100", new: "5")])
    try folder.append([line], store: store)
    _ = store.refresh()
    #expect(households(store) == "5")
    #expect(store.integrity().map(\.reason) == [.ahead(of: line.stamp.localText)])
    try set("6", on: "2026-06-01")
    #expect(households(try Store(path: folder.store)) == "6")
    #expect(store.ledger.conflicts.isEmpty)
  }

  // MARK: Forms

  @Test func `lines of older forms are lifted form by form while they are read`() {
    let migrations = [
      Migration(schema: 2, kinds: ["estate": "compound"], fields: ["compound.flats": "homes"]),
      Migration(
        schema: 3, fields: ["compound.homes": "households"],
        words: ["compound.status=gated": "closed"]),
    ]
    let old = Line(
      stamp: Stamp(milliseconds: 1), part: 1, parts: 1, who: "x", verb: .set, kind: "estate",
      id: "331102-0001",
      changes: [
        .init(field: "flats", old: nil, new: "8"),
        .init(field: "status", old: "gated", new: "open"),
        .init(field: "#reason", old: nil, new: "flats"),
      ])
    let lifted = Migration.lift(old, from: 1, through: migrations)
    #expect(lifted.kind == "compound")
    #expect(
      lifted.changes == [
        .init(field: "households", old: nil, new: "8"),
        .init(field: "status", old: "closed", new: "open"),
        .init(field: "#reason", old: nil, new: "flats"),
      ])
    #expect(Migration.lift(lifted, from: 3, through: migrations) == lifted)
    #expect(
      Migration.lift(
        heading: ["id", "flats", "line"], of: "compound", from: 1, through: migrations)
        == ["id", "households", "line"])
  }

  @Test mutating func `a fold lifts lines and batches of an older form alike`() throws {
    let migrations = [
      Migration(schema: 2), Migration(schema: 3, fields: ["compound.flats": "households"]),
    ]
    let bytes = Array("id,name,flats\n331102-0001,甲,8\n331102-0002,乙,9\n".utf8)
    let hash = SHA256.hex(bytes)
    let file = "batches/2026-11/\(hash).csv"
    let batch = Line(
      stamp: Stamp(milliseconds: 1), part: 1, parts: 1, who: "x", verb: .batch, kind: "compound",
      id: hash,
      changes: [
        .init(field: "file", old: nil, new: file), .init(field: "rows", old: nil, new: "2"),
      ])
    let edit = Line(
      stamp: Stamp(milliseconds: 2), part: 1, parts: 1, who: "x", verb: .set, kind: "compound",
      id: "331102-0002", changes: [.init(field: "flats", old: "9", new: "10")])
    let amended = ChangeBatch.sealed(
      [.init(id: "331102-0001", field: "flats", old: "8", new: "11")], of: compoundKind, origin: "x"
    )
    let amendedFile = "batches/2026-11/\(amended.hash).csv"
    let amendment = Line(
      stamp: Stamp(milliseconds: 3), part: 1, parts: 1, who: "x", verb: .batch, kind: "compound",
      id: amended.hash,
      changes: [
        .init(field: "file", old: nil, new: amendedFile),
        .init(field: "rows", old: nil, new: "1"),
        .init(field: "form", old: nil, new: ChangeBatch.form),
      ])
    let files = [file: bytes, amendedFile: amended.bytes]
    let arrivals = [batch, edit, amendment].enumerated().map { number, line in
      Arrival(
        line: Migration.lift(line, from: 2, through: migrations), writer: "x", file: "log/x.log",
        number: number + 1, schema: 2)
    }
    let fold = Fold(arrivals, migrations: migrations, library: { files[$0].map { region($0) } })
    #expect(fold.ledger[Compound.self].map(\.households) == [11, 10])
    #expect(fold.ledger.conflicts.isEmpty && fold.damage.isEmpty)
  }

  @Test
  mutating func `a store of the first form takes what that form knew, and is lifted on demand`()
    throws
  {
    let identity = folder.store + "/STORE"
    let text = String(decoding: try Files.read(identity), as: UTF8.self)
    let old = text.replacing("schema \(StoreIdentity.currentSchema)", by: "schema 1")
    try SystemDisk().replace(identity, Array(old.utf8))
    store = try Store(path: folder.store)
    try set("1", on: "2026-03-10")
    #expect(throws: StoreError.self) {
      try store.write([.void(kind: compoundKind, id: Self.id)], by: author)
    }
    #expect(households(store) == "1")
    try store.upgrade()
    try store.write([.void(kind: compoundKind, id: Self.id)], by: author)
    let again = try Store(path: folder.store)
    #expect(again.identity.schema == StoreIdentity.currentSchema)
    #expect(again.ledger[compoundKind].count == 0)
    #expect(again.lastingDamage.isEmpty)
  }
}

extension Stamp {
  fileprivate func adding(hours: Int64) -> Stamp {
    Stamp(milliseconds: milliseconds + hours * 3_600_000)
  }
}

extension String {
  fileprivate func replacing(_ found: String, by other: String) -> String {
    guard let range = self.firstRange(of: found) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
