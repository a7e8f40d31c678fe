import Foundation
import Testing

/// Links, pipes, devices and folders where the store expects plain files.
struct StrayFileTests {
  /// What lies there instead.
  enum Stray: String, CaseIterable { case link, danglingLink, pipe, device, folder, foreign }

  /// Puts something in the place of a file; a link leads to `target`. False where it cannot be made.
  private func put(_ stray: Stray, at url: URL, target: URL) throws -> Bool {
    switch stray {
    case .link:
      try FileManager.default.createSymbolicLink(at: url, withDestinationURL: target)
    case .danglingLink:
      let nowhere = target.appendingPathExtension("无")
      try FileManager.default.createSymbolicLink(at: url, withDestinationURL: nowhere)
    case .pipe: try #require(mkfifo(url.path, 0o644) == 0)
    case .device:
      // /dev/zero, which never ends; only the superuser can make one, others link to it.
      if getuid() == 0 {
        try #require(mknod(url.path, S_IFCHR | 0o644, 0x105) == 0)
      } else {
        let zero = URL(filePath: "/dev/zero")
        try FileManager.default.createSymbolicLink(at: url, withDestinationURL: zero)
      }
    case .folder:
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    case .foreign:
      try FileManager.default.copyItem(at: target, to: url)
      guard getuid() == 0 else { return false }
      try #require(chown(url.path, 65_534, 65_534) == 0)
    }
    return true
  }

  @Test(arguments: [Stray.link, .danglingLink, .pipe, .device, .folder])
  func `what is named like a day-book and is no plain file is told and not opened`(
    stray: Stray
  ) throws {
    let bench = try DayBookBench(edits: 3)
    let outside = bench.bench.folder.appending(path: "别处.log")
    try FileManager.default.copyItem(at: bench.book, to: outside)
    let name = "stray-0000000a.log"
    let url = bench.book.deletingLastPathComponent().appending(path: name)
    _ = try put(stray, at: url, target: outside)
    #expect(try bench.remarks() == ["1", "2", "3"])
    let (code, damage) = try bench.check()
    #expect(code == 1)
    #expect(damage.count == 1 && damage[0].file.hasSuffix(name), "\(damage)")
    #expect(damage.first?.message.contains("不是普通文件") == true)
    #expect(try bench.goesOn())
  }

  @Test(arguments: Stray.allCases)
  func `a desk whose own day-book became something else writes to a new one`(stray: Stray) throws {
    let bench = try DayBookBench(edits: 3)
    let outside = bench.bench.folder.appending(path: "别处.log")
    try FileManager.default.moveItem(at: bench.book, to: outside)
    let kept = try Data(contentsOf: outside)
    guard try put(stray, at: bench.book, target: outside) else { return }
    try DayBookBench.edit(["4"], bench.store, on: bench.bench)
    #expect(try bench.remarks().last == "4")
    // Nothing went through the link or behind the foreign lines.
    #expect(try Data(contentsOf: outside) == kept)
    if stray == .foreign { #expect(try Data(contentsOf: bench.book) == kept) }
  }

  @Test(arguments: [Stray.link, .danglingLink, .pipe, .device, .folder])
  func `a batch that is no plain file is told, and the rest is read`(stray: Stray) throws {
    let bench = try DayBookBench(edits: 3)
    let folder = URL(filePath: bench.store).appending(path: "batches")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    // The streets; the units stay.
    let batch = try #require(
      try names?.map { folder.appending(path: $0) }.filter { $0.pathExtension == "csv" }
        .max { try Data(contentsOf: $0).count < Data(contentsOf: $1).count })
    let outside = bench.bench.folder.appending(path: "别处.csv")
    try FileManager.default.moveItem(at: batch, to: outside)
    _ = try put(stray, at: batch, target: outside)
    #expect(try bench.remarks() == ["1", "2", "3"])
    let (code, damage) = try bench.check()
    #expect(code == 1)
    #expect(Set(damage.map(\.file)).count == 1, "\(damage)")
    #expect(damage.first.map { batch.path.hasSuffix($0.file) } == true)
    let units = try bench.bench.runWell("list", bench.store, "unit", "--json").json([Row].self)
    #expect(units.count >= 10)
  }

  @Test(arguments: [true, false])
  func `a folder of day-books that is a link is told and not followed`(isMonth: Bool) throws {
    let bench = try DayBookBench(edits: 3)
    let month = bench.book.deletingLastPathComponent()
    let moved = isMonth ? month : month.deletingLastPathComponent()
    let outside = bench.bench.folder.appending(path: "别处")
    try FileManager.default.moveItem(at: moved, to: outside)
    try FileManager.default.createSymbolicLink(at: moved, withDestinationURL: outside)
    let (code, damage) = try bench.check()
    #expect(code == 1)
    #expect(damage.contains { moved.path.hasSuffix($0.file) && $0.message.contains("链接") })
    // Nothing is written through it.
    let before = FileManager.default.subpaths(atPath: outside.path)
    let answer = try bench.bench.run("set", bench.store, DayBookBench.compound, "remark=一")
    #expect(answer.code != 0 && !answer.errors.isEmpty && answer.output.isEmpty)
    #expect(FileManager.default.subpaths(atPath: outside.path) == before)
  }
}
