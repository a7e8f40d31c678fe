import Model
import Testing

@testable import Store

/// What the store says of values that contradict each other, and how that ends.
@Suite struct ConflictTests {
  private let folder: Folder
  /// Two offices with a copy of one store each, as a share that was cut in two.
  private var east: Store
  private var west: Store

  private static let kind = Project.declaration.kind
  private static let id = "XM-2025-331102-001"

  init() throws {
    folder = try Folder()
    var store = try folder.makeStore()
    try store.write(
      [
        .new(
          kind: Self.kind, id: Self.id,
          values: [("name", "甲"), ("progress", "零"), ("stage-since", "2026-01-01")])
      ], by: folder.author("origin"))
    east = try Store(path: folder.store)
    west = try Store(path: folder.store)
  }

  private func set(_ field: String, _ text: String, seen: String) -> Act {
    .set(kind: Self.kind, id: Self.id, values: [(field, text)], seen: [field: seen])
  }

  private func shown(_ store: Store, _ field: String) -> String {
    store.present(Self.kind, Self.id, field)
  }

  @Test mutating func `the later of two values shows, both are told, until one is chosen`() throws {
    try east.write([set("progress", "东", seen: "零")], by: folder.author("east"))
    try west.write([set("progress", "西", seen: "零")], by: folder.author("west"))
    _ = east.refresh()
    for store in [east, west, try Store(path: folder.store)] {
      #expect(shown(store, "progress") == "西")
      let conflict = try #require(store.ledger.conflicts.first)
      #expect(store.ledger.conflicts.count == 1)
      #expect(conflict.id == Self.id && conflict.base == "零")
      #expect(conflict.claims.map(\.value) == ["东", "西"])
      #expect(conflict.claims.map(\.who) == ["east", "west"])
      #expect(conflict.shown == 1)
    }
    let conflict = try #require(east.ledger.conflicts.first)
    try east.write([.settle(conflict, value: "东")], by: folder.author("east"))
    _ = west.refresh()
    for store in [east, west, try Store(path: folder.store)] {
      #expect(shown(store, "progress") == "东")
      #expect(store.ledger.conflicts.isEmpty)
    }
    // The settlement can be taken back to what showed before it.
    try east.undo(by: folder.author("east"))
    #expect(shown(east, "progress") == "西")
  }

  @Test mutating func `of two dates that nobody may move unseen the earlier written one shows`()
    throws
  {
    try east.write(
      [set("stage-since", "2026-02-02", seen: "2026-01-01")], by: folder.author("east"))
    try west.write(
      [set("stage-since", "2026-03-03", seen: "2026-01-01")], by: folder.author("west"))
    #expect(shown(west, "stage-since") == "2026-02-02")
    #expect(west.ledger.conflicts.first?.claims.map(\.value) == ["2026-02-02", "2026-03-03"])
  }

  @Test mutating func `the same value written twice contradicts nothing`() throws {
    try east.write([set("progress", "同", seen: "零")], by: folder.author("east"))
    try west.write([set("progress", "同", seen: "零")], by: folder.author("west"))
    #expect(west.ledger.conflicts.isEmpty)
    #expect(shown(west, "progress") == "同")
  }

  @Test mutating func `a third office goes on from one of two values and the other stays told`()
    throws
  {
    try east.write([set("progress", "东", seen: "零")], by: folder.author("east"))
    try west.write([set("progress", "西", seen: "零")], by: folder.author("west"))
    try east.write([set("progress", "东二", seen: "东")], by: folder.author("east"))
    #expect(east.ledger.conflicts.first?.claims.map(\.value) == ["东二", "西"])
    #expect(shown(east, "progress") == "东二")
  }

  @Test mutating func `a settlement that did not know a third value leaves it told`() throws {
    try east.write([set("progress", "东", seen: "零")], by: folder.author("east"))
    try west.write([set("progress", "西", seen: "零")], by: folder.author("west"))
    let conflict = try #require(west.ledger.conflicts.first)
    try west.write([set("progress", "南", seen: "零")], by: folder.author("south"))
    try west.write([.settle(conflict, value: "东")], by: folder.author("west"))
    #expect(west.ledger.conflicts.first?.claims.map(\.value) == ["南", "东"])
  }

  @Test mutating func `a record that one voids while another changes it stays and is flagged`()
    throws
  {
    try east.write([.void(kind: Self.kind, id: Self.id)], by: folder.author("east"))
    #expect(east.ledger[Self.kind].row(of: Self.id) == nil)
    // The other office has not heard of it; its line is as its own screen had the record.
    let late = Store.Late(
      field: "progress", old: "零", new: "在建", after: try #require(east.lastStampForTests))
    try folder.append(late, kind: Self.kind, id: Self.id, who: "west", store: east)
    var store = try Store(path: folder.store)
    #expect(shown(store, "progress") == "在建")
    #expect(shown(store, "name") == "甲")
    let conflict = try #require(store.ledger.conflicts.first { $0.column == nil })
    #expect(conflict.claims.map(\.value) == [Conflict.voidWord, Conflict.keepWord])
    #expect(conflict.claims.map(\.who) == ["east", "west"])
    var other = store
    try store.write([.settle(conflict, value: Conflict.voidWord)], by: folder.author("east"))
    #expect(store.ledger[Self.kind].row(of: Self.id) == nil)
    #expect(store.ledger.conflicts.isEmpty)
    try store.write([.restore(kind: Self.kind, id: Self.id)], by: folder.author("east"))
    #expect(shown(store, "progress") == "在建")
    #expect(store.ledger.conflicts.isEmpty)
    _ = other.refresh()
    #expect(shown(other, "progress") == "在建")
  }

  @Test mutating func `two offices that make the same id contradict each other field by field`()
    throws
  {
    let id = "XM-2025-331102-009"
    func new(_ name: String) -> Line {
      Line(
        stamp: Stamp(milliseconds: 1_800_000_000_000), part: 1, parts: 1, who: name, verb: .new,
        kind: "project", id: id,
        changes: [
          .init(field: "name", old: nil, new: name), .init(field: "unit", old: nil, new: "331102"),
        ])
    }
    try folder.append([new("东"), new("西")], store: east)
    let store = try Store(path: folder.store)
    let conflicts = store.ledger.conflicts
    #expect(conflicts.count == 1)
    #expect(conflicts.first?.column == Self.kind.position(named: "name"))
    #expect(Set(conflicts.first?.claims.map(\.value) ?? []) == ["东", "西"])
  }
}
