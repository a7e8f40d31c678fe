import Glibc
import Model
import Testing

@testable import Store

@Suite struct ExchangeTests {
  @Test func `what one office writes another has after both have synced`() throws {
    let folder = try Folder()
    let remote = try makeRemote(in: folder)
    let liandu = try Bureau.founding(folder, "liandu")
    let first = try liandu.sync(remote: remote)
    #expect(first.sent.commits == 1)
    #expect(first.sent.batches == 1)
    // The head of the day-book, and the line that admits the batch.
    #expect(first.sent.lines == 2)
    let longquan = try Bureau.joining(folder, "longquan", from: remote)
    try longquan.write("households", "128")
    try liandu.write("remark", "核实", of: 2)
    #expect(try longquan.sync().sent.lines == 2)
    let second = try liandu.sync()
    #expect(second.received.lines == 2)
    #expect(second.received.commits == 1)
    #expect(second.sent.lines == 1)
    // The edit of Liandu, and the merge.
    #expect(second.sent.commits == 2)
    _ = try longquan.sync()
    #expect(try longquan.lines() == liandu.lines())
    let record = try #require(try liandu.open().ledger[Compound.self].record(id: number(1)))
    #expect(record.households == 128)
    #expect(try longquan.views() == liandu.views())
    #expect(try liandu.sync() == Exchanged())
  }

  @Test func `only the files that offices share are committed`() throws {
    let folder = try Folder()
    let remote = try makeRemote(in: folder)
    let office = try Bureau.founding(folder, "liandu")
    try office.open().publishViews(of: KindDeclaration.all)
    try office.overwrite("quarantine/x.csv", "x")
    try office.overwrite("rules/LS-1.toml.99.new", "half")
    try office.overwrite("notes.txt", "private")
    // Many ignore *.log wherever it is, which must not keep day-books back.
    try office.git.run(["init", "--quiet", "-b", "main"])
    try office.overwrite(".git/info/exclude", "*.log\n")
    _ = try office.sync(remote: remote)
    let files = try Git(folder: remote).run(["ls-tree", "-r", "--name-only", "main"]).text
    let expected =
      [".gitattributes", ".gitignore", "STORE", "rules/LS-1.toml"] + office.books()
      + SharedFile.names(in: office.path).filter { $0.hasPrefix("batches/") }
    #expect(files.split(separator: "\n").map(String.init).sorted() == expected.sorted())
  }

  @Test func `a commit tells how far every day-book had grown`() throws {
    let folder = try Folder()
    let remote = try makeRemote(in: folder)
    let liandu = try Bureau.founding(folder, "liandu")
    _ = try liandu.sync(remote: remote)
    let longquan = try Bureau.joining(folder, "longquan", from: remote)
    for (office, text) in [(liandu, "1"), (longquan, "2"), (liandu, "3")] {
      try office.write("remark", text)
      _ = try office.sync()
    }
    let message = try liandu.git.run(["log", "-1", "--format=%B"]).text
    let section = message.split(separator: "\n").drop { $0 != "heads" }.dropFirst()
    let expected = try liandu.books().map { book in
      let text = try liandu.text(book)
      let last = try #require(text.split(separator: "\n").last)
      return "\(book)\t\(text.utf8.count)\t\(last.prefix(32))"
    }
    #expect(section.map(String.init) == expected)
    #expect(expected.count == 2)
    #expect(SyncHeads.recorded(in: liandu.path) == (try liandu.open().heads()))
    #expect(SyncHeads.recorded(in: folder.path) == nil)
  }

  @Test func `stores that began as copies of one folder find together`() throws {
    let folder = try Folder()
    let remote = try makeRemote(in: folder)
    let liandu = try Bureau.founding(folder, "liandu")
    let longquan = Bureau(folder, "longquan")
    #expect(system("cp -r '\(liandu.path)' '\(longquan.path)'") == 0)
    try liandu.write("households", "7")
    try longquan.write("remark", "乙")
    _ = try liandu.sync(remote: remote)
    _ = try longquan.sync(remote: remote)
    _ = try liandu.sync()
    #expect(try liandu.lines() == longquan.lines())
    #expect(try liandu.open().integrity().isEmpty)
    #expect(try liandu.views() == longquan.views())
  }

  @Test func `a writer that went on in two places keeps both whole chains`() throws {
    let folder = try Folder()
    let remote = try makeRemote(in: folder)
    let liandu = try Bureau.founding(folder, "liandu")
    _ = try liandu.sync(remote: remote)
    // A backup of the whole machine, its state folder too, is brought back a week later.
    #expect(
      system(
        "cd '\(folder.path)' && cp -r liandu backup && cp -r state-liandu state-backup"
      ) == 0)
    try liandu.write("households", "7")
    try liandu.write("remark", "甲")
    _ = try liandu.sync()
    #expect(
      system(
        "cd '\(folder.path)' && rm -r liandu state-liandu && mv backup liandu "
          + "&& mv state-backup state-liandu") == 0)
    try liandu.write("remark", "乙", of: 2)
    let before = try liandu.lines()
    #expect(try liandu.sync().notices.count == 1)
    #expect(Set(try liandu.lines()).isSuperset(of: before))
    let books = try liandu.books().map { try Array(liandu.text($0).utf8) }
    #expect(books.count == 2, "\(liandu.books())")
    for bytes in books {
      var reader = DayBookReader(file: "x.log")
      #expect(bytes.withUnsafeBytes { reader.read($0) }.damage.isEmpty)
    }
    let ledger = try liandu.open().ledger[Compound.self]
    #expect(ledger.record(id: number(1))?.households == 7)
    #expect(ledger.record(id: number(1))?.remark == "甲")
    #expect(ledger.record(id: number(2))?.remark == "乙")
    // And it goes on from there.
    try liandu.write("households", "8", of: 2)
    #expect(try liandu.sync().sent.lines >= 1)
    let other = try Bureau.joining(folder, "other", from: remote)
    #expect(try other.lines() == liandu.lines())
  }
}
