import Glibc
import Testing

@testable import Store

/// Every system call of every operation failing, killed at, torn, and losing what was not synced.
@Suite struct CrashTests {
  @Test(arguments: Operation.all)
  func `whatever goes wrong, nothing acknowledged is lost and nothing shows by halves`(
    operation: Operation
  ) throws {
    let tally = try Crashes.all(operation)
    print(tally.line(operation.name))
    #expect(tally.violations.isEmpty, "\(Array(tally.violations.prefix(8)))")
    #expect(tally.faults > 10 * tally.calls)
    #expect(tally.distinct > 2 * tally.calls)
  }

  @Test(arguments: [
    (BrokenDisk.Flaw.noDataSync, "further edit"), (.noFolderSync, "first edit of a month"),
    (.noFolderSync, "create a store"), (.noFileSync, "import"), (.retriesSync, "further edit"),
    (.appendsAfterTear, "further edit"), (.appendsAfterTear, "37 records in one act"),
    (.copies, "publish views"),
  ])
  func `the same tests find out a program that is careless`(
    flaw: BrokenDisk.Flaw, name: String
  ) throws {
    let operation = try #require(Operation.all.first { $0.name == name })
    let tally = try Crashes.all(operation, stopAtFirst: true) { BrokenDisk(disk: $0, flaw: flaw) }
    print(tally.line(name + ", with " + flaw.rawValue))
    #expect(!tally.violations.isEmpty)
    #expect(tally.count(.lost) + tally.count(.mixed) + tally.count(.unopened) > 0)
  }

  @Test func `a further edit costs one write and one fdatasync`() throws {
    let operation = try #require(Operation.all.first { $0.name == "further edit" })
    try Crashes.plain(operation) { disk in
      #expect(disk.calls.map(\.kind) == [.open, .status, .write, .fdatasync, .close])
    }
  }

  @Test func `a process that dies at a call leaves what the moment before that call shows`() throws
  {
    let operation = try #require(Operation.all.first { $0.name == "import" })
    var moments: [CrashDisk.Moment] = []
    try Crashes.plain(operation) { disk in moments = disk.moments.filter { $0.written == nil } }
    #expect(moments.count > 20)
    for moment in moments {
      let shown = moment.platter.seen()
      try Crashes.plain(operation, deathAt: moment.done) { disk in
        let left = Tree(of: disk.root)
        #expect(left.folders.sorted() == shown.folders.sorted())
        #expect(
          left.key([:], said: "") == Tree(shown.files, shown.folders).key([:], said: ""),
          "call \(moment.done)")
      }
    }
  }
}
