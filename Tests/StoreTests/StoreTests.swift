import Glibc
import Model
import Testing

@testable import Store

@Suite struct StoreTests {
  @Test func `an edit is there when the store is opened again`() throws {
    let folder = try Folder()
    var store = try folder.makeStore([compounds([("331102-0001", "丽阳花园")])])
    try store.write(
      [
        .set(
          kind: compoundKind, id: "331102-0001",
          values: [("households", "128"), ("remark", "逗号,引号\"")])
      ],
      reason: "核实", by: folder.author())
    let again = try Store(path: folder.store)
    let record = try #require(again.ledger[Compound.self].record(id: "331102-0001"))
    #expect(record.households == 128)
    #expect(record.remark == "逗号,引号\"")
    #expect(record.name == "丽阳花园")
    let last = try #require(again.history(of: "331102-0001").last)
    #expect(last.line.changes.first { $0.field == "households" }?.old == "100")
    #expect(last.line.changes.last == Line.Change(field: "#reason", old: nil, new: "核实"))
  }

  @Test func `a transaction is one write to one file, and its lines are counted`() throws {
    let folder = try Folder()
    var store = try folder.makeStore([compounds([("331102-0001", "甲"), ("331102-0002", "乙")])])
    let before = folder.dayBooks().compactMap { Files.size($0) }.reduce(0, +)
    try store.write(
      ["331102-0001", "331102-0002"].map {
        .set(kind: compoundKind, id: $0, values: [("community", "丽阳社区")])
      }, by: folder.author())
    #expect(folder.dayBooks().count == 1)
    #expect(folder.dayBooks().compactMap { Files.size($0) }.reduce(0, +) > before)
    #expect(store.history().suffix(2).map { "\($0.line.part)/\($0.line.parts)" } == ["1/2", "2/2"])
  }

  @Test func `two sessions of one person write to different files`() throws {
    let folder = try Folder()
    var first = try folder.makeStore([compounds([("331102-0001", "甲")])])
    var second = try Store(path: folder.store)
    try first.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("community", "一")])],
      by: folder.author())
    try second.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("households", "7")])],
      by: folder.author())
    #expect(folder.dayBooks().count == 2)
    let hasNews = first.refresh()
    #expect(hasNews)
    #expect(first.ledger[Compound.self].record(id: "331102-0001")?.households == 7)
    let hasMore = first.refresh()
    #expect(!hasMore)
  }

  @Test func `a batch adds what is new and changes what is known, but its blanks erase nothing`()
    throws
  {
    let folder = try Folder()
    var store = try folder.makeStore([compounds([("331102-0001", "甲"), ("331102-0003", "丙")])])
    try store.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("community", "一社区")])],
      by: folder.author())
    let kind = compoundKind
    var builder = BatchBuilder(
      kind, fields: ["id", "name", "community"].compactMap { kind.position(named: $0) })
    builder.add(["331102-0002", "乙", "二社区"])
    builder.add(["331102-0001", "甲一期", ""])
    try store.write([.admit(builder.sealed(origin: "二.csv"))], by: folder.author())
    for store in [store, try Store(path: folder.store)] {
      let records = store.ledger[Compound.self]
      #expect(records.count == 3)
      #expect(records.record(id: "331102-0001")?.name == "甲一期")
      #expect(records.record(id: "331102-0001")?.community == "一社区")
      #expect(records.record(id: "331102-0001")?.households == 100)
      #expect(records.record(id: "331102-0002")?.community == "二社区")
      #expect(records.record(id: "331102-0003")?.name == "丙")
    }
  }

  @Test func `records entered by hand and rows of later batches do not take each other's places`()
    throws
  {
    let folder = try Folder()
    var store = try folder.makeStore([compounds([("331102-0001", "甲")])])
    try store.write(
      [.new(kind: compoundKind, id: "331102-0009", values: [("name", "手"), ("unit", "331102")])],
      by: folder.author())
    try store.write(
      [.admit(compounds([("331102-0004", "丁"), ("331102-0005", "戊")]))], by: folder.author())
    for store in [store, try Store(path: folder.store)] {
      let names = ["331102-0001", "331102-0009", "331102-0004", "331102-0005"].map {
        store.ledger[Compound.self].record(id: $0)?.name
      }
      #expect(names == ["甲", "手", "丁", "戊"])
    }
  }

  @Test func `a row tells the file and the line it came from`() throws {
    let folder = try Folder()
    let store = try folder.makeStore([
      compounds([("331102-0001", "甲"), ("331102-0002", "乙")], origin: "莲都台账.csv")
    ])
    let row = try #require(store.ledger[compoundKind].row(of: "331102-0002"))
    let origin = try #require(store.ledger[compoundKind].origin(row))
    #expect(origin.source.origin == "莲都台账.csv")
    #expect(origin.line == 3)
  }

  @Test func `a day-book with a torn tail is never appended to again`() throws {
    let folder = try Folder()
    var store = try folder.makeStore([compounds([("331102-0001", "甲")])])
    let book = try #require(folder.dayBooks().first)
    let descriptor = open(book, O_WRONLY | O_APPEND)
    _ = write(descriptor, "0123", 4)
    close(descriptor)
    let size = try #require(Files.size(book))
    try store.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("households", "9")])],
      by: folder.author())
    #expect(Files.size(book) == size)
    #expect(folder.dayBooks().count == 2)
    #expect(try Store(path: folder.store).ledger[Compound.self][0].households == 9)
  }

  @Test func `where nothing can be written the edit is refused and nothing changes`() throws {
    guard getuid() != 0 else { return }
    let folder = try Folder()
    var store = try folder.makeStore([compounds([("331102-0001", "甲")])])
    for book in folder.dayBooks() { chmod(book, 0o400) }
    for month in Files.names(in: folder.store + "/log") {
      chmod(folder.store + "/log/" + month, 0o500)
    }
    #expect(throws: StoreError.self) {
      try store.write(
        [.set(kind: compoundKind, id: "331102-0001", values: [("households", "9")])],
        by: folder.author())
    }
    #expect(store.ledger[Compound.self][0].households == 100)
    for month in Files.names(in: folder.store + "/log") {
      chmod(folder.store + "/log/" + month, 0o700)
    }
  }

  @Test func `the check finds a changed batch, a missing one and a changed line`() throws {
    let folder = try Folder()
    var store = try folder.makeStore([
      compounds([("331102-0001", "甲")]), compounds([("331102-0002", "乙")]),
    ])
    try store.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("households", "9")])],
      by: folder.author())
    #expect(store.integrity().isEmpty)
    let month = try #require(Files.names(in: folder.store + "/batches").first)
    let batches = Files.names(in: folder.store + "/batches/" + month).map {
      folder.store + "/batches/" + month + "/" + $0
    }
    var bytes = try Files.read(batches[0])
    bytes[bytes.count - 3] ^= 1
    unlink(batches[0])
    try SystemDisk().create(batches[0], bytes)
    #expect(try Store(path: folder.store).integrity().map(\.reason) == [.wrongHash])
    unlink(batches[0])
    #expect(try Store(path: folder.store).integrity().map(\.reason) == [.missingBatch])
  }

  @Test func `a folder that is no store is refused with words`() throws {
    let folder = try Folder()
    #expect(throws: StoreError.self) { try Store(path: folder.path) }
    #expect(StoreIdentity(text: "liangshai-store 1\tschema 1\tabc\n")?.schema == 1)
    #expect(StoreIdentity(text: "liangshai-store 1\tschema 1\t../etc\n") == nil)
    #expect(StoreIdentity(text: "something else") == nil)
  }

  @Test func `names in day-books never become paths outside the store`() {
    let hash = String(repeating: "a", count: 64)
    #expect(Batches.isPlainName("batches/2026-11/\(hash).csv"))
    #expect(!Batches.isPlainName("batches/../\(hash).csv"))
    #expect(!Batches.isPlainName("/etc/passwd"))
    #expect(!Batches.isPlainName("batches/2026-11/../../\(hash).csv"))
  }
}
