import Glibc
import Model
import Testing

@testable import Store

@Suite struct BrokenExchangeTests {
  private func pair(_ folder: Folder) throws -> (remote: String, liandu: Bureau, longquan: Bureau) {
    let remote = try makeRemote(in: folder)
    let liandu = try Bureau.founding(folder, "liandu")
    _ = try liandu.sync(remote: remote)
    return (remote, liandu, try Bureau.joining(folder, "longquan", from: remote))
  }

  @Test func `a folder that is no store is not synced`() throws {
    let folder = try Folder()
    let office = Bureau(folder, "nothing")
    guard case .store = office.failure() else {
      Issue.record("a missing folder was synced")
      return
    }
    #expect(!Files.exists(office.path))
  }

  @Test func `without a remote it is said how to give one`() throws {
    let folder = try Folder()
    let office = try Bureau.founding(folder, "liandu")
    let error = try #require(office.failure())
    guard case .noRemote = error else {
      Issue.record("\(error)")
      return
    }
    #expect(error.message.en.contains("--remote"))
  }

  @Test func `a wrong address is told and not remembered`() throws {
    let folder = try Folder()
    let (remote, liandu, _) = try pair(folder)
    let wrong = folder.path + "/nowhere.git"
    guard case .remoteMissing(wrong, _) = liandu.failure(remote: wrong) else {
      Issue.record("a wrong address was taken")
      return
    }
    #expect(try liandu.git.run(["remote", "get-url", "origin"]).text == remote)
    #expect(try liandu.sync() == Exchanged())
    #expect(rename(remote, wrong) == 0)
    guard case .remoteMissing(remote, _) = liandu.failure() else {
      Issue.record("a remote that is gone was taken")
      return
    }
    #expect(try liandu.sync(remote: wrong) == Exchanged())
  }

  @Test(arguments: [
    "git://127.0.0.1:1/none", "http://127.0.0.1:1/none", "http://no-such-host.invalid/none",
  ])
  func `without a network every edit stays here and goes out later`(address: String) throws {
    let folder = try Folder()
    let (remote, liandu, longquan) = try pair(folder)
    try liandu.git.run(["remote", "set-url", "origin", address])
    try liandu.write("remark", "断网时写的")
    let before = try liandu.lines()
    let error = try #require(liandu.failure())
    guard case .unreachable = error else {
      Issue.record("\(error)")
      return
    }
    #expect(try liandu.lines() == before)
    try liandu.git.run(["remote", "set-url", "origin", remote])
    #expect(try liandu.sync().sent.lines == 1)
    _ = try longquan.sync()
    #expect(try longquan.lines() == before)
  }

  @Test func `another store's remote is refused before anything is exchanged`() throws {
    let folder = try Folder()
    let (remote, liandu, _) = try pair(folder)
    let stranger = try Bureau.founding(folder, "stranger")
    guard case .otherStore(let found, let expected) = stranger.failure(remote: remote) else {
      Issue.record("another store was taken")
      return
    }
    #expect(found == (try liandu.open().identity.uuid))
    #expect(expected == (try stranger.open().identity.uuid))
    #expect(stranger.books().count == 1)
  }

  @Test func `a remote that holds something else is refused`() throws {
    let folder = try Folder()
    let remote = try makeRemote(in: folder)
    let work = folder.path + "/work"
    #expect(
      system(
        "cd '\(folder.path)' && git init -q -b main work && cd work && echo x > README.md "
          + "&& git add . && git -c user.name=x -c user.email=x commit -q -m x "
          + "&& git push -q '\(remote)' main:main") == 0)
    #expect(Files.exists(work))
    let office = try Bureau.founding(folder, "liandu")
    guard case .noStoreThere = office.failure(remote: remote) else {
      Issue.record("a remote that is no store was taken")
      return
    }
  }

  @Test func `the reason a hook gives is passed on, and nothing is lost`() throws {
    let folder = try Folder()
    let (remote, liandu, _) = try pair(folder)
    let hook = remote + "/hooks/pre-receive"
    try SystemDisk().replace(
      hook, Array("#!/bin/sh\necho 'log/x.log:3: not yours' >&2\nexit 1\n".utf8))
    chmod(hook, 0o755)
    try liandu.write("remark", "甲")
    let before = try liandu.lines()
    guard case .refused(let reasons) = liandu.failure() else {
      Issue.record("a refused push was no error")
      return
    }
    #expect(reasons == ["log/x.log:3: not yours"])
    #expect(try liandu.lines() == before)
    unlink(hook)
    #expect(try liandu.sync().sent.lines == 1)
  }

  @Test func `a rule set that both sides changed is named and left to people`() throws {
    let folder = try Folder()
    let (_, liandu, longquan) = try pair(folder)
    let text = try liandu.text("rules/LS-1.toml")
    try liandu.overwrite("rules/LS-1.toml", "# 甲\n" + text)
    try longquan.overwrite("rules/LS-1.toml", "# 乙\n" + text)
    try longquan.write("remark", "乙的修改")
    _ = try liandu.sync()
    let before = try longquan.lines()
    guard case .contested(let files) = longquan.failure() else {
      Issue.record("a conflict was merged")
      return
    }
    #expect(files == ["rules/LS-1.toml"])
    #expect(try longquan.lines() == before)
    #expect(try longquan.text("rules/LS-1.toml") == "# 乙\n" + text)
    #expect(!Files.exists(longquan.path + "/.git/MERGE_HEAD"))
    // Both the same, as the message says: it goes on.
    try longquan.overwrite("rules/LS-1.toml", "# 甲\n" + text)
    #expect(try longquan.sync().sent.lines == 2)
  }

  @Test func `the mark of an unfinished merge goes nowhere`() throws {
    let folder = try Folder()
    let (_, liandu, _) = try pair(folder)
    let text = try liandu.text("rules/LS-1.toml")
    try liandu.overwrite("rules/LS-1.toml", "# 甲\n<<<<<<< HEAD\n" + text)
    guard case .changedHere(let objections) = liandu.failure() else {
      Issue.record("a conflict mark was sent")
      return
    }
    #expect(objections == [Objection("rules/LS-1.toml", line: 2, .conflictMark)])
  }

  @Test func `a line that was changed or cut off here is not sent, and can be brought back`() throws
  {
    let folder = try Folder()
    let (_, liandu, _) = try pair(folder)
    let book = liandu.books()[0]
    let text = try liandu.text(book)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try liandu.overwrite(book, lines[0] + "\n")
    guard case .changedHere(let cut) = liandu.failure() else {
      Issue.record("a day-book that was cut off was sent")
      return
    }
    #expect(cut == [Objection(book, line: 2, .lineMissing)])
    unlink(liandu.path + "/" + book)
    guard case .changedHere(let gone) = liandu.failure() else {
      Issue.record("a day-book that is gone was taken from the others")
      return
    }
    #expect(gone == [Objection(book, .fileMissing)])
    try liandu.git.run(["checkout", "HEAD", "--", book])
    #expect(try liandu.text(book) == text)
    #expect(try liandu.sync() == Exchanged())
  }

  @Test func `a remote that dropped a line is told, and nothing is lost here`() throws {
    let folder = try Folder()
    let (_, liandu, longquan) = try pair(folder)
    try liandu.write("remark", "要紧的一行")
    _ = try liandu.sync()
    _ = try longquan.sync()
    // Somebody takes the last line out by hand and pushes that.
    let book = liandu.books()[0]
    let lines = try longquan.text(book).split(separator: "\n")
    try longquan.overwrite(book, lines.dropLast().joined(separator: "\n") + "\n")
    try longquan.git.run(["-c", "user.name=x", "-c", "user.email=x", "commit", "-aqm", "tidy up"])
    try longquan.git.run(["push", "-q", "origin", "main"])
    var before = try liandu.lines()
    guard case .spoiledThere(let objections) = liandu.failure() else {
      Issue.record("a merge that drops a line was kept")
      return
    }
    #expect(objections == [Objection(book, line: 3, .lineMissing)])
    #expect(try liandu.lines() == before)
    // What the message says: the commit is reverted there, and it goes on.
    try longquan.git.run([
      "-c", "user.name=x", "-c", "user.email=x", "revert", "--no-edit", "HEAD",
    ])
    try longquan.git.run(["push", "-q", "origin", "main"])
    try liandu.write("remark", "又一行", of: 2)
    before = try liandu.lines()
    #expect(try liandu.sync().sent.lines == 1)
    _ = try longquan.sync()
    #expect(try longquan.lines() == before)
  }

  @Test func `a line that the remote dropped comes back with the next line of its day-book`() throws
  {
    let folder = try Folder()
    let (_, liandu, longquan) = try pair(folder)
    try liandu.write("remark", "要紧的一行")
    _ = try liandu.sync()
    _ = try longquan.sync()
    let book = liandu.books()[0]
    let lines = try longquan.text(book).split(separator: "\n")
    try longquan.overwrite(book, lines.dropLast().joined(separator: "\n") + "\n")
    try longquan.git.run(["-c", "user.name=x", "-c", "user.email=x", "commit", "-aqm", "tidy up"])
    try longquan.git.run(["push", "-q", "origin", "main"])
    try liandu.write("remark", "又一行", of: 2)
    let before = try liandu.lines()
    let result = try liandu.sync()
    #expect(result.notices.count == 1)
    #expect(result.sent.lines == 2)
    _ = try longquan.sync()
    #expect(try liandu.lines() == before)
    #expect(try longquan.lines() == before)
  }

  @Test func `a force-push is told, and what it dropped goes up again`() throws {
    let folder = try Folder()
    let (_, liandu, longquan) = try pair(folder)
    let old = try #require(try longquan.git.commit("HEAD"))
    try liandu.write("remark", "甲")
    _ = try liandu.sync()
    try longquan.git.run(["push", "-q", "--force", "origin", old + ":refs/heads/main"])
    let result = try liandu.sync()
    #expect(result.notices.count == 1)
    #expect(result.sent.lines == 1)
    _ = try longquan.sync()
    #expect(try longquan.lines() == liandu.lines())
  }

  @Test func `a history that was written anew is told and merged`() throws {
    let folder = try Folder()
    let (remote, liandu, longquan) = try pair(folder)
    try liandu.write("remark", "甲")
    _ = try liandu.sync()
    // Another root, with the lines of the beginning and one more.
    try longquan.git.run(["checkout", "-q", "--orphan", "anew"])
    try longquan.git.run(["-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "anew"])
    try longquan.git.run(["branch", "-q", "-D", "main"])
    try longquan.git.run(["branch", "-q", "-m", "main"])
    try longquan.write("households", "9")
    try longquan.git.run(["push", "-q", "--force", "origin", "main"])
    let result = try liandu.sync()
    #expect(result.notices.count == 1)
    #expect(try longquan.sync().received.lines == 1)
    _ = try liandu.sync()
    #expect(try longquan.lines() == liandu.lines())
    let other = try Bureau.joining(folder, "other", from: remote)
    #expect(try other.lines() == liandu.lines())
    #expect(try liandu.open().integrity().isEmpty)
  }

  @Test func `an emptied remote is filled again`() throws {
    let folder = try Folder()
    let (remote, liandu, _) = try pair(folder)
    #expect(system("rm -rf '\(remote)'") == 0)
    _ = try makeRemote(in: folder)
    let result = try liandu.sync()
    #expect(result.notices.count == 1)
    #expect(result.sent.lines == 2)
    let other = try Bureau.joining(folder, "other", from: remote)
    #expect(try other.lines() == liandu.lines())
  }

  @Test func `work that git has not finished is left to the person who began it`() throws {
    let folder = try Folder()
    let (_, liandu, _) = try pair(folder)
    let head = try #require(try liandu.git.commit("HEAD"))
    try liandu.overwrite(".git/MERGE_HEAD", head + "\n")
    guard case .unfinished(let what) = liandu.failure() else {
      Issue.record("a half-done merge was passed over")
      return
    }
    #expect(what == ".git/MERGE_HEAD")
    unlink(liandu.path + "/.git/MERGE_HEAD")
    try liandu.overwrite(".git/index.lock", "")
    guard case .locked(let file) = liandu.failure() else {
      Issue.record("a lock was passed over")
      return
    }
    #expect(file == ".git/index.lock")
    unlink(liandu.path + "/.git/index.lock")
    try liandu.git.run(["checkout", "-q", "--detach"])
    guard case .branch(nil) = liandu.failure() else {
      Issue.record("a detached head was passed over")
      return
    }
    try liandu.git.run(["checkout", "-q", "-b", "other"])
    guard case .branch("other") = liandu.failure() else {
      Issue.record("another branch was passed over")
      return
    }
    try liandu.git.run(["checkout", "-q", "main"])
    #expect(try liandu.sync() == Exchanged())
  }

  @Test func `a link among the files of the remote is not taken`() throws {
    let folder = try Folder()
    let (_, liandu, longquan) = try pair(folder)
    symlink("/etc/passwd", longquan.path + "/rules/x.toml")
    try longquan.git.run(["add", "-A"])
    try longquan.git.run(["-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "x"])
    try longquan.git.run(["push", "-q", "origin", "main"])
    guard case .spoiledThere(let objections) = liandu.failure() else {
      Issue.record("a link was taken")
      return
    }
    #expect(objections == [Objection("rules/x.toml", .noPlainFile)])
    #expect(!Files.exists(liandu.path + "/rules/x.toml"))
  }

  @Test func `a torn line goes along and hurts nobody`() throws {
    let folder = try Folder()
    let (_, liandu, longquan) = try pair(folder)
    let book = liandu.books()[0]
    let descriptor = open(liandu.path + "/" + book, O_WRONLY | O_APPEND)
    #expect(write(descriptor, "0123", 4) == 4)
    close(descriptor)
    try liandu.write("remark", "甲")
    _ = try liandu.sync()
    _ = try longquan.sync()
    #expect(try longquan.lines() == liandu.lines())
    #expect(try longquan.open().ledger[Compound.self].record(id: number(1))?.remark == "甲")
    #expect(longquan.books().count == 2)
  }

  @Test func `a sync that was cut off while files were written is finished by the next`() throws {
    let folder = try Folder()
    let (_, liandu, longquan) = try pair(folder)
    try longquan.write("households", "5")
    _ = try longquan.sync()
    let expected = try longquan.lines()
    let book = try #require(longquan.books().first { $0.contains("/longquan") })
    let bytes = try Files.read(longquan.path + "/" + book)
    // The files are there, and git has not noted it yet; or only the beginning of a file is.
    for count in [bytes.count, bytes.count - 9, bytes.count - 200, 5] {
      let office = try Bureau.joining(folder, "cut-\(count)", from: longquan.path)
      try office.git.run(["reset", "-q", "--hard", "HEAD~1"])
      try office.git.run([
        "remote", "set-url", "origin", liandu.git.run(["remote", "get-url", "origin"]).text,
      ])
      #expect(!office.books().contains(book))
      try SystemDisk().create(office.path + "/" + book, Array(bytes.prefix(count)))
      _ = try office.sync()
      #expect(try office.lines() == expected)
      #expect(try office.open().integrity().isEmpty)
      #expect(try Files.read(office.path + "/" + book) == bytes)
    }
    _ = try liandu.sync()
    #expect(try liandu.lines() == expected)
  }

  @Test(arguments: [
    ("fatal: could not read Username for 'https://x': terminal prompts disabled", "permitted"),
    (
      "git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.",
      "permitted"
    ),
    ("fatal: unable to access 'https://x/': The requested URL returned error: 403", "permitted"),
    ("fatal: unable to access 'https://x/': Could not resolve host: x", "unreachable"),
    ("ssh: connect to host x port 22: Connection refused\nfatal: Could not read", "unreachable"),
    ("ssh: connect to host x port 22: No route to host", "unreachable"),
    ("fatal: repository 'https://x/' not found", "missing"),
    ("fatal: '/x' does not appear to be a git repository", "missing"),
    ("fatal: Unable to find remote helper for 'foo'", "missing"),
    ("error: cannot run ssh: No such file or directory\nfatal: unable to fork", "git"),
    ("fatal: detected dubious ownership in repository at '/x'", "owner"),
    ("fatal: Unable to create '/x/.git/index.lock': File exists.\n", "locked"),
    ("fatal: something else", "git"),
  ])
  func `what git complains of is told in words that say what to do`(said: String, kind: String) {
    let found =
      switch SyncError(command: "fetch", complaint: said) {
      case .notPermitted: "permitted"
      case .unreachable: "unreachable"
      case .remoteMissing: "missing"
      case .foreignOwner: "owner"
      case .locked: "locked"
      case .git: "git"
      default: "other"
      }
    #expect(found == kind)
  }

  @Test func `git that is missing, and git that hangs, are told apart`() throws {
    #expect(throws: Child.Failure.missing) {
      try Child.run(["no-such-program-here"], environment: [], input: [], seconds: 1)
    }
    #expect(throws: Child.Failure.tooSlow) {
      try Child.run(["sleep", "60"], environment: [], input: [], seconds: 0)
    }
    // More than a pipe holds, both ways.
    let bytes = [UInt8](repeating: 0x61, count: 1 << 20)
    let ending = try Child.run(["cat"], environment: [], input: bytes, seconds: 60)
    #expect(ending.output == bytes)
    #expect(ending.code == 0)
  }
}
