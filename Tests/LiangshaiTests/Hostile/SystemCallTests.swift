import Foundation
import Testing

/// What one edit asks of the disk, and what becomes of it where the disk says no.
@Suite(.enabled(if: Means.strace.isExpected, "excused")) struct SystemCallTests {
  private static let compound = "331102-0001"
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try Means.strace.require(on: bench)
  }

  private func smallStore() throws -> String {
    let store = bench.path("库")
    try bench.makeStore(store, compounds: [Self.compound])
    return store
  }

  private func set(_ value: String, _ store: String) -> [String] {
    ["set", store, Self.compound, "remark=" + value]
  }

  private func remarks(_ store: String) throws -> [String] {
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    return log.flatMap(\.changes).filter { $0.field == "remark" }.compactMap(\.new)
  }

  @Test func `an edit is one write and one fdatasync of one day-book at any size`() throws {
    let stores = [(try smallStore(), Self.compound), (try bench.sample(), "DB〔2026〕331102-0299")]
    for (store, id) in stores {
      let field = id == Self.compound ? "remark=" : "title="
      // The first edit of a month makes the day-book.
      try bench.runWell("set", store, id, field + "之前")
      let (answer, calls) = try bench.trace(["set", store, id, field + "之后"])
      #expect(answer.code == 0 && answer.output == id + " 已保存\n")
      let log = calls.filter { $0.isInLog && $0.writes }
      #expect(log.map(\.name) == ["openat", "write", "fdatasync"])
      #expect(Set(log.map(\.file)).count == 1 && log.allSatisfy { $0.file.hasSuffix(".log") })
      #expect(log[1].answer > 0 && log[2].answer == 0)
      // The word is said when the bytes are on the disk, and before the tables are written.
      let word = calls.firstIndex { $0.name == "write" && $0.file.hasSuffix(".out") }
      let synced = calls.firstIndex { $0.name == "fdatasync" }
      let published = calls.firstIndex { $0.name == "fsync" }
      #expect(try #require(synced) < #require(word))
      #expect(published.map { $0 > word ?? .max } ?? true)
    }
  }

  @Test func `fifty edits of a running program are fifty writes, each synced before the next`()
    throws
  {
    let store = try smallStore()
    try bench.runWell("set", store, Self.compound, "remark=之前")
    let rows = (1...50).map { "\(Self.compound),remark,\($0)\n" }.joined()
    let file = try bench.write("id,field,new\n" + rows, to: "修改.csv")
    let (answer, calls) = try bench.trace(["apply", store, file])
    #expect(answer.lines == Array(repeating: Self.compound + " 已保存", count: 50))
    let pattern = ["openat", "write", "fdatasync"]
    #expect(
      calls.filter { $0.isInLog && $0.writes }.map(\.name)
        == Array(repeating: pattern, count: 50).flatMap { $0 })
  }

  /// What a disk answers, and whether the whole disk is broken or only the day-book.
  static let faults = [
    "fdatasync:error=EIO:when=1", "fdatasync:error=ENOSPC:when=1", "write:error=ENOSPC:when=1",
    "write:error=EIO:when=1", "write:error=EDQUOT:when=1", "write:retval=10:when=1",
  ]

  @Test(arguments: faults)
  func `a day-book whose disk failed once is left for a new one that has the edit`(
    fault: String
  ) throws {
    let store = try smallStore()
    try bench.runWell("set", store, Self.compound, "remark=之前")
    let book = try #require(try dayBooks(of: store).last)
    let (answer, calls) = try bench.trace(set("之中", store), faults: [fault])
    #expect(answer.code == 0 && answer.output == Self.compound + " 已保存\n")
    // The file that failed is asked once and never again; the edit stands in another.
    let changing = calls.filter { $0.isInLog && $0.writes && $0.name != "openat" }
    let failed = changing.filter { $0.file == book.lastPathComponent }
    let expected = fault.hasPrefix("write") ? ["write"] : ["write", "fdatasync"]
    #expect(failed.map(\.name) == expected)
    let others = Set(changing.map(\.file)).subtracting([book.lastPathComponent])
      .filter { $0.hasSuffix(".log") }
    #expect(others.count == 1)
    #expect(changing.last.map { others.contains($0.file) && $0.name == "fdatasync" } == true)
    let left = try Data(contentsOf: book)
    #expect(try remarks(store).last == "之中")
    let new = try #require(try dayBooks(of: store).first { others.contains($0.lastPathComponent) })
    #expect(try String(contentsOf: new, encoding: .utf8).contains("之中"))
    // Later sessions leave it alone too.
    for value in ["之后", "再后"] { try bench.runWell("set", store, Self.compound, "remark=" + value) }
    #expect(try Data(contentsOf: book) == left)
    #expect(try remarks(store).suffix(3) == ["之中", "之后", "再后"])
    #expect(try bench.run("check", "--integrity", store).code == 0)
  }

  /// What a disk answers from the first call on.
  static let breakdowns = [
    "fdatasync:error=EIO:when=1+", "fsync:error=EIO:when=1+", "write:error=ENOSPC:when=1..3",
    "write:error=EIO:when=1..3",
  ]

  @Test(arguments: breakdowns)
  func `an edit that no day-book takes is refused with words and never called saved`(
    fault: String
  ) throws {
    let store = try smallStore()
    try bench.runWell("set", store, Self.compound, "remark=之前")
    var faults = [fault]
    // The own day-book must fail for a new one, which is synced as a new file, to be asked for.
    if fault.hasPrefix("fsync") { faults.append("fdatasync:error=EIO:when=1") }
    let (answer, calls) = try bench.trace(set("之中", store), faults: faults)
    #expect(answer.code == 5)
    #expect(answer.output.isEmpty)
    #expect(answer.lines(of: answer.errors) == 1 && answer.errors.contains("无法"))
    // No sync that failed is tried again on the same file.
    let syncs = calls.filter { $0.name.hasSuffix("sync") && $0.isInLog && $0.answer < 0 }
    #expect(Set(syncs.map(\.file)).count == syncs.count)
    try bench.runWell("set", store, Self.compound, "remark=之后")
    #expect(try remarks(store).first == "之前" && remarks(store).last == "之后")
    #expect(Set(try remarks(store)).isSubset(of: ["之前", "之中", "之后"]))
    #expect(try bench.run("check", "--integrity", store).code == 0)
  }

  @Test func `a folder that cannot be synced refuses the first edit of a new desk`() throws {
    let store = try smallStore()
    let variables = ["XDG_STATE_HOME": bench.path("另一台")]
    let wrapper = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync"]
    let answer = try bench.answer(
      set("之中", store), under: wrapper + ["-e", "inject=fsync:error=EIO:when=1+"],
      variables: variables)
    #expect(answer.code == 5 && answer.output.isEmpty)
    #expect(try remarks(store).isEmpty)
  }
}

extension Bench.Answer {
  /// The number of lines of a text.
  func lines(of text: String) -> Int { text.split(separator: "\n").count }
}

/// The day-books of a store, the oldest first.
func dayBooks(of store: String) throws -> [URL] {
  let log = URL(filePath: store).appending(path: "log")
  let names = FileManager.default.enumerator(atPath: log.path)?.compactMap { $0 as? String } ?? []
  return try names.filter { $0.hasSuffix(".log") }.map { log.appending(path: $0) }
    .sorted {
      try $0.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
        ?? .distantPast
        < $1.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
        ?? .distantPast
    }
}
