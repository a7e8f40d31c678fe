import Glibc
import Model
import Testing

@testable import Store

/// A disk whose fdatasync says once that it failed, though the bytes are there.
private final class DoubtfulDisk: Disk, @unchecked Sendable {
  private let system = SystemDisk()
  private var isDoubtful = true

  func open(_ path: String, _ flags: Int32) -> Int32 { system.open(path, flags) }
  func close(_ descriptor: Int32) -> Int32 { system.close(descriptor) }
  func status(_ descriptor: Int32, _ status: inout stat) -> Int32 {
    system.status(descriptor, &status)
  }
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    system.write(descriptor, bytes)
  }
  func fdatasync(_ descriptor: Int32) -> Int32 {
    defer { isDoubtful = false }
    return isDoubtful ? -EIO : system.fdatasync(descriptor)
  }
  func fsync(_ descriptor: Int32) -> Int32 { system.fsync(descriptor) }
  func rename(_ from: String, _ to: String) -> Int32 { system.rename(from, to) }
  func unlink(_ path: String) -> Int32 { system.unlink(path) }
  func mkdir(_ path: String) -> Int32 { system.mkdir(path) }
  func rmdir(_ path: String) -> Int32 { system.rmdir(path) }
}

@Suite struct FailedBookTests {
  @Test func `a transaction that stands in two day-books is one act, undone once`() throws {
    let folder = try Folder()
    _ = try folder.makeStore([compounds([("331102-0001", "甲"), ("331102-0002", "乙")])])
    var store = try Store(path: folder.store, disk: DoubtfulDisk())
    let ids = ["331102-0001", "331102-0002"]
    try store.write(
      ids.map { .set(kind: compoundKind, id: $0, values: [("households", "7")]) },
      by: folder.author())
    // Both day-books hold both lines.
    #expect(folder.dayBooks().count == 2)
    store = try Store(path: folder.store)
    #expect(store.revisions().filter { $0.action == .set }.map(\.id) == ids)
    #expect(store.ledger.conflicts.isEmpty)
    try store.undo(by: folder.author())
    #expect(store.ledger[Compound.self].map(\.households) == [100, 100])
    try store.redo(by: folder.author())
    let again = try Store(path: folder.store)
    #expect(again.ledger[Compound.self].map(\.households) == [7, 7])
    #expect(again.ledger.conflicts.isEmpty)
  }

  @Test func `a value that was written over one that is lost shows, and the gap is told`() throws {
    let folder = try Folder()
    var store = try folder.makeStore([compounds([("331102-0001", "甲")])])
    for field in ["community", "surveyed-on"] {
      let (old, new) = field == "community" ? ("失", "后") : ("2026-01-01", "2026-02-02")
      try store.write(
        [
          .set(
            kind: compoundKind, id: "331102-0001", values: [(field, new)], seen: [field: old])
        ], by: folder.author())
      #expect(store.present(compoundKind, "331102-0001", field) == new)
    }
    #expect(store.ledger.conflicts.count == 2)
  }
}
