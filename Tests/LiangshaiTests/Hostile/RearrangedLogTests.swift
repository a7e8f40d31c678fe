import Foundation
import Testing

/// Day-books that a sync tool, an editor or a breakdown has rearranged.
struct RearrangedLogTests {
  private static let all = (1...20).map(String.init)

  /// Ways in which all lines are there, the head first or not.
  enum Arrangement: CaseIterable {
    case reversed, rotated, everyLineTwice, wholeTwice, halvesInterleaved, oddLinesFirst

    func order(_ lines: [String]) -> [String] {
      let half = lines.count / 2
      switch self {
      case .reversed: return lines.reversed()
      case .rotated: return Array(lines[half...] + lines[..<half])
      case .everyLineTwice: return lines.flatMap { [$0, $0] }
      case .wholeTwice: return lines + lines
      case .halvesInterleaved:
        return zip(lines[...half], lines[half...]).flatMap { [$0, $1] }.uniqued()
      case .oddLinesFirst:
        let odd = lines.indices.filter { $0 % 2 == 1 }.map { lines[$0] }
        return odd + lines.indices.filter { $0 % 2 == 0 }.map { lines[$0] }
      }
    }
  }

  @Test(arguments: Arrangement.allCases)
  func `every line counts once, wherever it stands`(_ arrangement: Arrangement) throws {
    let bench = try DayBookBench(edits: 20)
    let lines = try bench.lines()
    try #require(lines.count == 21)
    let arranged = arrangement.order(lines)
    #expect(Set(arranged) == Set(lines) && arranged != lines)
    try bench.replace(by: arranged)
    #expect(try bench.remarks() == Self.all)
    let shown = try bench.bench.runWell("show", bench.store, DayBookBench.compound, "--json").output
    #expect(shown.contains("\"20\""))
    // Doubled lines are harmless; others are told where they do not stand behind the line before.
    let damage = try bench.check().damage
    #expect(damage.allSatisfy { bench.book.path.hasSuffix($0.file) && $0.line != nil })
    #expect(damage.isEmpty == (arranged.count > lines.count), "\(damage)")
    #expect(try bench.goesOn())
  }

  @Test(arguments: [1...1, 7...7, 8...11, 19...19])
  func `lines cut out of the middle are told, and only the line behind them goes with them`(
    cut: ClosedRange<Int>
  ) throws {
    let bench = try DayBookBench(edits: 20)
    var lines = try bench.lines()
    lines.removeSubrange(cut)
    try bench.replace(by: lines)
    // Whether the line behind the cut is as it was written, nothing proves.
    let missing = Set(cut).union([cut.upperBound + 1])
    #expect(try bench.remarks() == Self.all.filter { !missing.contains(Int($0) ?? 0) })
    let (code, damage) = try bench.check()
    #expect(code == 1)
    #expect(damage.map(\.line) == [cut.lowerBound + 1])
    #expect(damage.allSatisfy { bench.book.path.hasSuffix($0.file) })
    #expect(try bench.goesOn())
  }

  @Test func `bytes cut out across a line end take the two lines with them and no more`() throws {
    let bench = try DayBookBench(edits: 20)
    let lines = try bench.lines()
    let text = Array(lines.joined().utf8)
    // From the middle of line 6 to the middle of line 7: the edits 5 and 6.
    let start = lines[..<5].joined().utf8.count + 60
    try Data(text[..<start] + text[(start + 70)...]).write(to: bench.book)
    #expect(try bench.remarks() == Self.all.filter { !["5", "6", "7"].contains($0) })
    #expect(try bench.check().code == 1)
    #expect(try bench.check().damage.allSatisfy { (6...7).contains($0.line ?? 0) })
  }

  @Test func `a day-book cut at a good line is found out by what a closing recorded`() throws {
    let bench = try DayBookBench(edits: 20)
    try bench.bench.runWell("close", bench.store, "--year", "2025")
    #expect(try bench.check().code == 0)
    try bench.replace(by: Array(try bench.lines().dropLast(5)))
    #expect(try bench.remarks() == Array(Self.all.dropLast(5)))
    let (code, damage) = try bench.check()
    #expect(code == 1)
    #expect(damage.contains { bench.book.path.hasSuffix($0.file) && $0.message.contains("短") })
    #expect(try bench.goesOn())
  }

  /// Where a sync tool leaves what two machines wrote behind the same ten lines.
  enum Merge: CaseIterable { case conflictCopy, behindEachOther, interleaved }

  @Test(arguments: Merge.allCases)
  func `two tails of one day-book both count, and what they share counts once`(
    merge: Merge
  ) throws {
    let bench = try DayBookBench(edits: 10)
    let shared = try bench.lines()
    try DayBookBench.edit(["甲1", "甲2", "甲3"], bench.store, on: bench.bench)
    let first = try bench.lines()
    // The folder comes back from a backup, and the same desk goes on.
    try bench.replace(by: shared)
    try DayBookBench.edit(["乙1", "乙2", "乙3"], bench.store, on: bench.bench)
    let second = try bench.lines()
    try #require(first.count == 14 && second.count == 14 && first != second)
    switch merge {
    case .conflictCopy:
      let name = bench.book.deletingPathExtension().lastPathComponent
      let copy = bench.book.deletingLastPathComponent()
        .appending(path: name + ".sync-conflict-20261123-101112-ABCDEFG.log")
      try Data(first.joined().utf8).write(to: copy)
    case .behindEachOther: try bench.replace(by: second + first.dropFirst(11))
    case .interleaved:
      try bench.replace(
        by: shared + zip(second.dropFirst(11), first.dropFirst(11)).flatMap { [$0, $1] })
    }
    let values = try bench.remarks()
    #expect(
      values.sorted() == (Self.all.prefix(10) + ["甲1", "甲2", "甲3", "乙1", "乙2", "乙3"]).sorted())
    // That one desk wrote from two places is told, with the file, and is a conflict to settle.
    let (code, damage) = try bench.check()
    #expect(code == 1)
    #expect(damage.contains { $0.message.contains("同一个日志在两台机器上各自续写") }, "\(damage)")
    #expect(try bench.goesOn())
    #expect(
      try bench.bench.run("conflicts", bench.store).output.contains(DayBookBench.compound))
  }
}

extension [String] {
  /// Each text once, where it stands first.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
