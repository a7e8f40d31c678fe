import Model
import Testing

@testable import Store

/// Two offices that close the same period.
@Suite struct PeriodSyncTests {
  private let folder: Folder
  private let first: Bureau
  private let second: Bureau

  /// Two offices that hold the same records and a locked January.
  init() throws {
    folder = try Folder()
    let remote = try makeRemote(in: folder)
    first = Bureau(folder, "store")
    var store = try folder.makePeriodStore()
    try store.lock(january, on: closeOver, by: first.author)
    _ = try first.sync(remote: remote)
    second = try Bureau.joining(folder, "second", from: remote)
  }

  private func exchange() throws {
    _ = try first.sync()
    _ = try second.sync()
    _ = try first.sync()
  }

  @Test func `who freezes the same figures makes the same bytes`() throws {
    var seals: [String] = []
    for office in [first, second] {
      var store = try office.open()
      seals.append(try store.freeze(january, on: closeOver, by: office.author).seal)
    }
    #expect(seals[0] == seals[1])
    try exchange()
    for office in [first, second] {
      let store = try office.open()
      #expect(store.ledger.conflicts.isEmpty)
      #expect(store.integrity().isEmpty)
      #expect(store.sealedFiles().count == 10)
      #expect(store.state(of: january) == .frozen)
    }
    #expect(try first.open().sealedFiles() == second.open().sealedFiles())
  }

  @Test func `who freezes different figures contradicts, until somebody settles it`() throws {
    var store = try first.open()
    let kept = try store.freeze(january, on: closeOver, by: first.author).seal
    var other = try second.open()
    try other.reportLess(by: second.author)
    let lost = try other.freeze(january, on: closeOver, by: second.author).seal
    #expect(kept != lost)
    try exchange()
    for office in [first, second] {
      var store = try office.open()
      #expect(store.integrity() == [Damage("periods/2026-01", .contested)])
      #expect(try store.periodBook()[january]?.isContested == true)
      #expect(
        refusal {
          try store.publish(
            january, number: documentNumber, issuedBy: "甲", copyTo: [], on: closeOver,
            by: office.author)
        }?.contains("Settle") == true)
      #expect(store.sealedFiles().count == 20)
    }
    store = try first.open()
    let conflict = try #require(store.ledger.conflicts.first)
    try store.write([.settle(conflict, value: kept)], by: first.author)
    try exchange()
    for office in [first, second] {
      let store = try office.open()
      #expect(store.integrity().isEmpty)
      #expect(try store.standing() == ["331102 81.00 1", "331121 68.00 2"])
    }
  }

  @Test func `what is published travels, and the guard of the remote takes no change of it`() throws
  {
    var store = try first.open()
    try store.freeze(january, on: closeOver, by: first.author)
    try store.publish(
      january, number: documentNumber, issuedBy: "丽水市建设局", copyTo: [], on: closeOver,
      by: first.author)
    try exchange()
    #expect(try second.open().periodBook()[january]?.publication?.number == documentNumber)
    let file = try #require(
      try second.open().sealedFiles().keys.first { $0.hasSuffix("/table.csv") })
    try second.overwrite(file, "x")
    guard case .changedHere(let objections) = second.failure() else {
      Issue.record("a changed sealed file was sent")
      return
    }
    #expect(objections == [Objection(file, .bytesChanged)])
  }
}
