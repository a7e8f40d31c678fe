import Glibc
import Model
import Testing

@testable import Store

@Suite struct GuardTests {
  /// A shared repository with a check, a founder who may do everything, and a county that may not.
  private struct Court {
    let folder: Folder
    let remote: String
    let keeper: Bureau
    let county: Bureau

    init(county units: [String] = ["331102"]) throws {
      folder = try Folder()
      remote = try makeRemote(in: folder)
      keeper = try Bureau.founding(folder, "keeper")
      _ = try keeper.sync(remote: remote)
      county = try Bureau.joining(folder, "zhang", from: remote)
      try grant("zhang = \(units)\nkeeper = [\"*\"]\n")
    }

    func grant(_ accounts: String, writers: String = "") throws {
      try SystemDisk().replace(
        remote + "/rights.toml", Array("[accounts]\n\(accounts)[writers]\n\(writers)".utf8))
    }

    /// What the check says to the head of an office, pushed by an account.
    func objections(
      to office: Bureau, by pusher: String? = nil, branch: String = "refs/heads/main"
    ) throws -> [Objection] {
      let git = Git(folder: remote)
      try git.run(["fetch", "-q", office.path, "+HEAD:refs/incoming/head"])
      return try PushGuard(repository: remote, pusher: pusher ?? office.author.name).objections(
        to: [
          PushUpdate(
            old: try git.commit("refs/heads/main"), new: try git.commit("refs/incoming/head"),
            branch: branch)
        ])
    }

    /// Commits what an office has by hand, past every check of ours.
    func commit(_ office: Bureau) throws {
      try office.git.run(["add", "-A", "-f", "log", "batches", "rules", "STORE"])
      try office.git.run(["-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "x"])
    }

    /// Commits as sync does, without sending.
    func settle(_ office: Bureau) throws {
      var exchange = Exchange(store: office.path, by: office.author)
      try exchange.prepare()
      try exchange.commit()
    }

    /// The only day-book of an office's account.
    func book(of office: Bureau) throws -> String {
      try #require(office.books().first { $0.contains("/" + office.author.name) })
    }
  }

  @Test func `what is one's own and about one's own unit is taken`() throws {
    let court = try Court()
    try court.county.write("remark", "核实")
    try court.settle(court.county)
    #expect(try court.objections(to: court.county).isEmpty)
    // The keeper brings nothing new, and the same commit is fine from them as well.
    #expect(try court.objections(to: court.keeper).isEmpty)
  }

  @Test func `the beginning of a store is taken from who has all rights, and from nobody else`()
    throws
  {
    let court = try Court()
    let git = Git(folder: court.remote)
    let head = try git.commit("main")
    let beginning = PushUpdate(old: nil, new: head, branch: "refs/heads/main")
    #expect(
      try PushGuard(repository: court.remote, pusher: "keeper").objections(to: [beginning]).isEmpty)
    let refused = try PushGuard(repository: court.remote, pusher: "zhang").objections(to: [
      beginning
    ])
    #expect(refused.contains(Objection("STORE", .everybody("STORE"))))
    let book = try court.book(of: court.keeper)
    #expect(refused.contains(Objection(book, line: 1, .writtenBy("keeper"))))
  }

  @Test func `a line about another unit's record is refused with its place`() throws {
    let court = try Court(county: ["331181"])
    try court.county.write("remark", "别家的小区")
    try court.settle(court.county)
    let book = try court.book(of: court.county)
    #expect(try court.objections(to: court.county) == [Objection(book, line: 2, .unit("331102"))])
  }

  @Test func `nobody takes a record away from a unit by saying it is theirs`() throws {
    let court = try Court(county: ["331181"])
    try court.county.write("unit", "331181")
    try court.settle(court.county)
    let book = try court.book(of: court.county)
    #expect(try court.objections(to: court.county) == [Objection(book, line: 2, .unit("331102"))])
  }

  @Test func `a void record still belongs to its unit`() throws {
    let court = try Court(county: ["331181"])
    var store = try court.keeper.open()
    try store.write([.void(kind: compoundKind, id: number(1))], by: court.keeper.author)
    _ = try court.keeper.sync()
    _ = try court.county.sync()
    var other = try court.county.open()
    try other.write(
      [.set(kind: compoundKind, id: number(1), values: [("unit", "331181")])],
      by: court.county.author)
    try court.settle(court.county)
    let book = try court.book(of: court.county)
    #expect(try court.objections(to: court.county) == [Objection(book, line: 2, .unit("331102"))])
  }

  @Test func `a batch of changes and its retraction touch the records it names`() throws {
    let court = try Court(county: ["331181"])
    let batch = ChangeBatch.sealed(
      [.init(id: number(1), field: "remark", old: nil, new: "改")], of: compoundKind, origin: "x")
    var store = try court.county.open()
    try store.write([.admit(batch)], by: court.county.author)
    try store.write([.retract(batch: batch.hash)], by: court.county.author)
    try court.settle(court.county)
    let book = try court.book(of: court.county)
    #expect(
      try court.objections(to: court.county)
        == [2, 3].map { Objection(book, line: $0, .unit("331102")) })
  }

  @Test func `the units of a batch are those of its rows`() throws {
    for (units, isTaken) in [(["331102"], true), (["331181"], false)] {
      let court = try Court(county: units)
      var store = try court.county.open()
      try store.write([.admit(compounds([(number(7), "新小区")]))], by: court.county.author)
      try court.settle(court.county)
      let book = try court.book(of: court.county)
      #expect(
        try court.objections(to: court.county)
          == (isTaken ? [] : [Objection(book, line: 2, .unit("331102"))]))
    }
  }

  @Test func `what belongs to no unit takes the rights for all`() throws {
    let court = try Court()
    var store = try court.county.open()
    try store.write(
      [.new(kind: ReportingUnit.declaration.kind, id: "LS-NEW", values: [("name", "新区")])],
      by: court.county.author)
    try court.county.overwrite("rules/LS-1.toml", "# 改\n" + court.county.text("rules/LS-1.toml"))
    try court.settle(court.county)
    let book = try court.book(of: court.county)
    #expect(
      try court.objections(to: court.county)
        == [Objection("rules/LS-1.toml", .everybody("rules/LS-1.toml"))])
    try court.county.overwrite("rules/LS-1.toml", court.keeper.text("rules/LS-1.toml"))
    try court.settle(court.county)
    #expect(
      try court.objections(to: court.county) == [Objection(book, line: 2, .everybody("unit"))])
    try court.grant("zhang = [\"*\"]\n")
    #expect(try court.objections(to: court.county).isEmpty)
  }

  @Test func `another's line is refused, unless the rights file lets the pusher bring it`() throws {
    let court = try Court()
    let li = Author(name: "li", stateFolder: court.folder.path + "/state-li")
    var store = try court.county.open()
    try store.write(
      [.set(kind: compoundKind, id: number(1), values: [("remark", "李写的")])], by: li)
    try court.settle(court.county)
    let book = try #require(court.county.books().first { $0.contains("/li-") })
    #expect(
      try court.objections(to: court.county)
        == [Objection(book, line: 1, .writtenBy("li"))])
    try court.grant("zhang = [\"331102\"]\n", writers: "zhang = [\"li\"]\n")
    #expect(try court.objections(to: court.county).isEmpty)
  }

  @Test func `nobody adds to the day-book of another, though the line is their own`() throws {
    let court = try Court()
    let book = try court.book(of: court.keeper)
    let text = try court.county.text(book)
    let last = try #require(text.split(separator: "\n").last)
    var chain = Chain(head: LineHash(last.utf8.prefix(32)))
    let line = Line(
      stamp: .now(), part: 1, parts: 1, who: "zhang", verb: .set, kind: "compound", id: number(1),
      changes: [.init(field: "remark", old: nil, new: "x")])
    try court.county.overwrite(book, text + chain.append(line))
    try court.commit(court.county)
    #expect(try court.objections(to: court.county) == [Objection(book, line: 3, .bookOf("keeper"))])
    #expect(
      try court.objections(to: court.county, by: "keeper")
        == [Objection(book, line: 3, .writtenBy("zhang"))])
  }

  @Test func `a line that is changed, cut off or put in between is refused`() throws {
    let court = try Court()
    let book = try court.book(of: court.keeper)
    let text = try court.keeper.text(book)
    let lines = text.split(separator: "\n").map { String($0) + "\n" }
    let cases: [(String, Objection)] = [
      (
        text.replacing("set", with: "sat").replacing("batch", with: "botch"),
        Objection(book, line: 2, .lineMissing)
      ),
      (lines[0], Objection(book, line: 2, .lineMissing)),
      (lines[0] + lines[0] + lines[1], Objection(book, line: 2, .notAppended)),
      (text + lines[1], Objection(book, line: 3, .brokenChain)),
      (text + "x\n", Objection(book, line: 3, .malformed)),
      (text + "<<<<<<< HEAD\n", Objection(book, line: 3, .conflictMark)),
    ]
    for (changed, objection) in cases {
      let office = try Bureau.joining(court.folder, "county-\(changed.count)", from: court.remote)
      try office.overwrite(book, changed)
      try court.commit(office)
      #expect(try court.objections(to: office, by: "keeper").contains(objection), "\(objection)")
    }
  }

  @Test func `files are neither removed nor renamed, and only named files come`() throws {
    let court = try Court()
    let book = try court.book(of: court.keeper)
    let batch = try #require(
      SharedFile.names(in: court.keeper.path).first { $0.hasPrefix("batches/") })
    func expect(_ commands: String, _ expected: [Objection]) throws {
      let office = try Bureau.joining(court.folder, "try-\(commands.hashValue)", from: court.remote)
      #expect(system("cd '\(office.path)' && \(commands)") == 0)
      #expect(try court.objections(to: office, by: "keeper") == expected)
    }
    let commit =
      "{ git add -A -f . && git -c user.name=x -c user.email=x commit -qm x; } 2>/dev/null"
    try expect("rm '\(book)' && \(commit)", [Objection(book, .fileMissing)])
    try expect(
      "mv '\(book)' '\(book).old.log' && \(commit)", [Objection(book, .fileMissing)])
    try expect("rm '\(batch)' && \(commit)", [Objection(batch, .fileMissing)])
    try expect("echo >> '\(batch)' && \(commit)", [Objection(batch, .bytesChanged)])
    try expect(
      "echo x > batches/2026-01.csv && \(commit)", [Objection("batches/2026-01.csv", .noSharedFile)]
    )
    let name = "batches/2026-01/\(String(repeating: "0", count: 64)).csv"
    try expect(
      "mkdir -p batches/2026-01 && echo x > \(name) && \(commit)", [Objection(name, .wrongHash)])
    try expect(
      "ln -s /etc/passwd rules/x.toml && \(commit)", [Objection("rules/x.toml", .noPlainFile)])
    try expect(
      "cp rules/LS-1.toml rules/x.toml && chmod +x rules/x.toml && \(commit)",
      [Objection("rules/x.toml", .noPlainFile)])
    try expect("echo x > README.md && \(commit)", [Objection("README.md", .noSharedFile)])
    try expect(
      "git init -q rules/sub && git -C rules/sub -c user.name=x -c user.email=x commit -q "
        + "--allow-empty -m x && \(commit)", [Objection("rules/sub", .noSharedFile)])
    try expect(
      "sed -i 's/\\t[0-9a-f]/\\tz/' STORE && \(commit)", [Objection("STORE", .otherStore)])
  }

  @Test func `what a later commit hides is refused as well`() throws {
    let court = try Court()
    let office = court.county
    let book = try court.book(of: court.keeper)
    let text = try office.text(book)
    try office.overwrite(book, String(text.split(separator: "\n")[0]) + "\n")
    try court.commit(office)
    try office.overwrite(book, text)
    try court.commit(office)
    #expect(
      try court.objections(to: office, by: "keeper") == [Objection(book, line: 2, .lineMissing)])
  }

  @Test func `a merge holds both sides whole`() throws {
    let court = try Court()
    try court.keeper.write("remark", "甲")
    _ = try court.keeper.sync()
    try court.county.write("households", "5")
    try court.settle(court.county)
    let ours = try #require(try court.county.git.commit("HEAD"))
    try court.county.git.run(["fetch", "-q", "origin"])
    // A merge that leaves out what is on the remote: -s ours.
    try court.county.git.run([
      "-c", "user.name=x", "-c", "user.email=x", "merge", "-q", "-s", "ours", "--no-edit",
      "origin/main",
    ])
    let book = try court.book(of: court.keeper)
    #expect(try court.objections(to: court.county) == [Objection(book, line: 3, .lineMissing)])
    try court.county.git.run(["reset", "-q", "--hard", ours])
    try court.county.git.run([
      "-c", "user.name=x", "-c", "user.email=x", "merge", "-q", "--no-edit", "origin/main",
    ])
    #expect(try court.objections(to: court.county).isEmpty)
  }

  @Test func `only main moves, and only forward`() throws {
    let court = try Court()
    #expect(
      try court.objections(to: court.keeper, branch: "refs/heads/other")
        == [Objection("refs/heads/other", .branch)])
    let check = PushGuard(repository: court.remote, pusher: "keeper")
    let head = try #require(try Git(folder: court.remote).commit("main"))
    let main = "refs/heads/main"
    #expect(
      try check.objections(to: [PushUpdate(old: head, new: nil, branch: main)])
        == [Objection(main, .branchRemoved)])
    try court.keeper.write("remark", "甲")
    _ = try court.keeper.sync()
    let next = try #require(try Git(folder: court.remote).commit("main"))
    #expect(
      try check.objections(to: [PushUpdate(old: next, new: head, branch: main)])
        == [Objection(main, .notForward)])
  }

  @Test func `without a rights file, or with a broken one, nothing is taken`() throws {
    let court = try Court()
    try court.county.write("remark", "核实")
    try court.settle(court.county)
    func isRefused() throws -> Bool {
      let objections = try court.objections(to: court.county)
      guard objections.count == 1, case .rights = objections[0].reason else { return false }
      return objections[0].place == "rights.toml"
    }
    try court.grant("keeper = [\"*\"]\n")
    #expect(try isRefused())
    try court.grant("zhang = \"331102\"\n")
    #expect(try isRefused())
    try court.grant("zhang = [331102]\n")
    #expect(try isRefused())
    try court.grant("zhang == \n")
    #expect(try isRefused())
    unlink(court.remote + "/rights.toml")
    #expect(try isRefused())
  }

  @Test func `the hook is written once, and what is there is left alone`() throws {
    let court = try Court()
    let rights = try Files.read(court.remote + "/rights.toml")
    let installed = try GuardHook.install(into: court.remote, program: "/opt/it's/liangshai")
    #expect(!installed.isRightsNew)
    #expect(try Files.read(court.remote + "/rights.toml") == rights)
    #expect(access(installed.hook, X_OK) == 0)
    let text = String(decoding: try Files.read(installed.hook), as: UTF8.self)
    #expect(text.hasSuffix("exec '/opt/it'\\''s/liangshai' guard\n"))
    // A newer program may write its own hook anew, but no other.
    _ = try GuardHook.install(into: court.remote, program: "/usr/bin/liangshai")
    try SystemDisk().replace(installed.hook, Array("#!/bin/sh\nexit 0\n".utf8))
    #expect(throws: SyncError.self) {
      try GuardHook.install(into: court.remote, program: "/usr/bin/liangshai")
    }
    let fresh = try makeRemote(in: court.folder, "fresh.git")
    #expect(try GuardHook.install(into: fresh, program: "/usr/bin/liangshai").isRightsNew)
    #expect(try Rights(toml: Rights.example).knows("zhang") == false)
    #expect(throws: SyncError.self) {
      try GuardHook.install(into: court.keeper.path, program: "/usr/bin/liangshai")
    }
  }

  @Test func `a line of git's is read as an update`() {
    let (zeros, some) = (String(repeating: "0", count: 40), String(repeating: "a", count: 40))
    #expect(
      PushUpdate(line: "\(zeros) \(some) refs/heads/main")
        == PushUpdate(old: nil, new: some, branch: "refs/heads/main"))
    #expect(PushUpdate(line: "\(some) \(zeros) refs/heads/x")?.new == nil)
    #expect(PushUpdate(line: "nonsense") == nil)
  }
}
