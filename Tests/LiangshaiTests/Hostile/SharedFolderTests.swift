import Foundation
import Testing

/// Stores that several accounts share, and what must not lead out of them.
struct SharedFolderTests {
  private static let compound = "331102-0001"
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = bench.path("库")
  }

  /// What the system knows of everything below a folder.
  private func statuses(below folder: String) throws -> [String: stat] {
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        var status = stat()
        try #require(lstat(folder + "/" + name, &status) == 0)
        return (name, status)
      })
  }

  @Test func `new files and folders keep to the umask`() throws {
    let commands = """
      umask 027; "$0" init "$1" && "$0" new "$1" compound id=\(Self.compound) name=花园新村 \
      unit=莲都区 street=331102001000 built-year=1995 buildings=4 households=120 && \
      "$0" set "$1" \(Self.compound) remark=一
      """
    let answer = try bench.answer(of: ["sh", "-c", commands, Bench.program, store])
    #expect(answer.code == 0, "\(answer.errors)")
    let statuses = try statuses(below: store)
    #expect(statuses.keys.contains { $0.hasSuffix(".log") })
    #expect(statuses.keys.contains { $0.hasPrefix("tables/") && $0.hasSuffix(".csv") })
    for (name, status) in statuses {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      #expect(status.st_mode & 0o777 == (isFolder ? 0o750 : 0o640), "\(name)")
    }
  }

  /// A group of this account's other than the one its files get; any for the superuser.
  private var otherGroup: gid_t? {
    if getuid() == 0 { return 65_534 }
    var groups = [gid_t](repeating: 0, count: 256)
    let count = getgroups(256, &groups)
    return groups.prefix(max(0, Int(count))).first { $0 != getegid() }
  }

  @Test(arguments: [true, false])
  func `what is added to a shared folder belongs to the folder's group`(isSetgid: Bool) throws {
    // An account with one group only cannot share a folder.
    guard let group = otherGroup else { return }
    try bench.makeStore(store, compounds: [Self.compound])
    try #require(bench.answer(of: ["chgrp", "-R", "\(group)", store]).code == 0)
    try #require(
      bench.answer(
        of: ["find", store, "-type", "d", "-exec", "chmod", isSetgid ? "g+s" : "g-s"]
          + ["{}", "+"]
      ).code == 0)
    let before = try statuses(below: store)
    // Another desk, which makes a day-book; and a month that has no folder yet.
    for time in ["", "2027-03-04 00:00:00"] {
      let wrapper = time.isEmpty ? [] : ["faketime", time]
      let answer = try bench.answer(
        ["set", store, Self.compound, "remark=一" + time], under: wrapper,
        variables: ["XDG_STATE_HOME": bench.path("另一台")])
      #expect(answer.code == 0, "\(answer.errors)")
    }
    let after = try statuses(below: store)
    let added = after.keys.filter { before[$0] == nil }
    #expect(added.contains { $0.hasPrefix("log/2027-03/") && $0.hasSuffix(".log") })
    #expect(added.contains("log/2027-03"))
    for name in after.keys.sorted() {
      #expect(after[name]?.st_gid == group, "\(name)")
    }
  }

  @Test(arguments: [
    "../../x", "/etc/passwd", "..", "331102-0001/../../x", "~", "331102-\u{202E}0001", "-rf",
    "XM-../../../x",
  ])
  func `an id never becomes a path`(id: String) throws {
    try bench.makeStore(store, compounds: [Self.compound])
    let before = Set(FileManager.default.subpaths(atPath: bench.folder.path) ?? [])
    let values = [
      "name=花园新村", "unit=莲都区", "street=331102001000", "built-year=1995", "buildings=4",
      "households=120",
    ]
    let made = try bench.answer(["new", store, "compound", "id=" + id] + values)
    #expect(made.code == 4 && made.errors.contains("编号"), "\(made.errors)")
    for command in ["show", "log", "void", "set"] {
      let rest = command == "set" ? ["remark=一"] : []
      let answer = try bench.answer([command, store, "--"] + [id] + rest)
      #expect(answer.code != 0 && !answer.errors.isEmpty, "\(command)")
    }
    let heading = "id,name,unit,street,built-year,buildings,households\n"
    let quoted = "\"" + id + "\""
    let table = try bench.write(heading + quoted + ",花园,莲都区,331102001000,1995,4,120\n", to: "表.csv")
    let taken = try bench.answer(["import", store, table, "--kind", "compound", "--yes"])
    #expect(taken.code != 0)
    let list: [Row] = try bench.runWell("list", store, "compound", "--json").json()
    #expect(list.map(\.id) == [Self.compound])
    // Nothing is new but what this test and the runs of the program leave in the test's own folder.
    let added = Set(FileManager.default.subpaths(atPath: bench.folder.path) ?? [])
      .subtracting(before)
    #expect(added.allSatisfy { $0.hasPrefix("run-") || $0.hasPrefix("表") }, "\(added)")
  }

  @Test func `a forged line that names a file elsewhere is told, and the file is not read`() throws
  {
    try bench.makeStore(store, compounds: [Self.compound])
    try bench.write("id,name\n331102-0009,机密\n", to: "机密.csv")
    let identity = try String(contentsOfFile: store + "/STORE", encoding: .utf8)
    let uuid = identity.split(separator: "\t")[2].trimmingCharacters(in: .newlines)
    let hash = String(repeating: "ab", count: 32)
    let stamp = "2026-11-01T00:00:00.000Z.000"
    func batch(_ number: Int, _ file: String) -> String {
      "\(stamp)\(number)\t1/1\tx\tbatch\tcompound\t\(hash)\tfile\t\\N\t\(file)\trows\t\\N\t1"
        + "\torigin\t\\N\tx"
    }
    let bodies = [
      "\(stamp)0\t1/1\tx\topen\tlog\tx-00000000\tstore\t\\N\t\(uuid)\tschema\t\\N\t2",
      batch(1, "../机密.csv"), batch(2, "batches/../../机密.csv"), batch(3, "/etc/passwd"),
      "\(stamp)4\t1/1\tx\tnew\tcompound\t../../机密\tname\t\\N\t机密",
    ]
    var book = ""
    var previous = ""
    for body in bodies {
      let sum = try bench.answer(of: ["sh", "-c", "printf %s \"$0\" | sha256sum", previous + body])
      previous = String(sum.output.prefix(32))
      book += previous + "\t" + body + "\n"
    }
    try bench.write(book, to: "库/log/2026-11/x-00000000.log")
    let check = try bench.run("check", "--integrity", store, "--json")
    #expect(check.code == 1)
    let damage = try check.json(Check.self).integrity
    #expect(
      damage.contains { $0.file == "../机密.csv" } && damage.contains { $0.file == "/etc/passwd" })
    let everything = try bench.runWell("list", store, "compound", "--json").output
    #expect(!everything.contains("机密.csv") && !everything.contains("331102-0009"))
    let (answer, calls) = try bench.trace(["list", store, "compound", "--json"])
    #expect(answer.code == 0)
    #expect(
      !calls.contains { $0.file.contains("passwd") || $0.file.hasSuffix(".csv") && !$0.isSealed })
    // Publishing the tables makes no file of the forged id either.
    let views = try bench.run("views", store)
    #expect(views.code == 0, "\(views.errors)")
    let outside = FileManager.default.subpaths(atPath: bench.folder.path)?.filter {
      !$0.hasPrefix("库/") && $0.contains("机密")
    }
    #expect(outside == ["机密.csv"])
  }
}

extension SystemCall {
  /// Whether the file has the name of a sealed batch.
  fileprivate var isSealed: Bool { file.utf8.count == 68 }
}
