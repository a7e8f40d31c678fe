import Glibc
import Model

/// What a push would do to one branch.
public struct PushUpdate: Sendable, Equatable {
  /// The commit before; nil where the branch is new.
  let old: String?
  /// The commit after; nil where the branch is removed.
  let new: String?
  /// The branch, `refs/heads/main`.
  let branch: String

  /// A branch that moves from one commit to another.
  init(old: String?, new: String?, branch: String) {
    self.old = old
    self.new = new
    self.branch = branch
  }

  /// Reads a line that git gives to a pre-receive hook: `old new ref`; nil where it is none.
  public init?(line: Substring) {
    let cells = line.split(separator: " ").map { String($0) }
    guard cells.count == 3,
      cells.dropLast().allSatisfy({ $0.utf8.count >= 40 && $0.allSatisfy(\.isHexDigit) })
    else { return nil }
    let ids = cells.map { cell in cell.allSatisfy { $0 == "0" } ? nil : cell }
    self.init(old: ids[0], new: ids[1], branch: cells[2])
  }
}

/// The check of the shared repository: what a push may bring.
///
/// A push may only add: lines at the end of day-books, written by the pusher, about records of the units
/// that the rights file gives them; batches named by their bytes; periods. `who` is what the line says and
/// the pusher what the server says: the check is as good as the server's log-in.
public struct PushGuard: Sendable {
  private let repository: String
  private let pusher: String
  private let git: Git

  /// The check of the repository in a folder, for a pusher.
  public init(repository: String, pusher: String) {
    self.repository = repository
    self.pusher = pusher
    var git = Git(folder: repository)
    // Git keeps what is pushed apart until the check has passed, and says so here.
    git.environment = ["GIT_DIR=" + repository]
    for name in ["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"]
    {
      if let value = getenv(name) { git.environment.append(name + "=" + String(cString: value)) }
    }
    self.git = git
  }

  /// The pusher as the server knows them: `LIANGSHAI_PUSHER`, else the account of the system.
  public static func pusher() -> String {
    if let value = getenv("LIANGSHAI_PUSHER"), value.pointee != 0 { return String(cString: value) }
    guard let entry = getpwuid(getuid()) else { return "uid-\(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }

  /// Why a push is not taken; empty where it is.
  public func objections(to updates: [PushUpdate]) throws(SyncError) -> [Objection] {
    let rights: Rights
    do throws(RightsProblem) {
      guard let bytes = try? Files.readPlain(repository + "/" + Rights.file) else {
        throw RightsProblem(
          phrase: Phrase(
            zh: "没有这个文件；请管理员用 liangshai guard --install 写一个",
            en: "there is no such file; its keeper makes one with liangshai guard --install"))
      }
      rights = try Rights(toml: String(decoding: bytes, as: UTF8.self))
      guard rights.knows(pusher) else {
        throw RightsProblem(
          phrase: Phrase(
            zh: "没有账号“\(pusher)”；请管理员在 [accounts] 中加上",
            en: "knows no account “\(pusher)”; ask its keeper to add it under [accounts]"))
      }
    } catch { return [Objection(Rights.file, .rights(error.phrase))] }
    var objections: [Objection] = []
    for update in updates { objections += try self.objections(to: update, rights) }
    return objections
  }

  private func objections(to update: PushUpdate, _ rights: Rights) throws(SyncError) -> [Objection]
  {
    guard update.branch == "refs/heads/main" else { return [Objection(update.branch, .branch)] }
    guard let new = update.new else { return [Objection(update.branch, .branchRemoved)] }
    if let old = update.old, !(try git.holds(["merge-base", "--is-ancestor", old, new])) {
      return [Objection(update.branch, .notForward)]
    }
    var objections = try historyObjections(from: update.old, to: new)
    let step = try TreeStep(git, from: update.old, to: new)
    if objections.isEmpty { objections = step.objections(.onlyGrows) }
    // Nothing of a tree that is not sound is opened.
    guard objections.isEmpty else { return objections }
    return try lineObjections(step, from: update.old, to: new, rights)
  }

  /// What is lost or spoiled on the way: from each commit to the next, from both sides into each merge.
  private func historyObjections(from old: String?, to new: String) throws(SyncError) -> [Objection]
  {
    let exclusion = old.map { ["^" + $0] } ?? []
    let history = try git.run(["rev-list", "--reverse", "--parents", new] + exclusion).text
    var objections: [Objection] = []
    for entry in history.split(separator: "\n") {
      let commits = entry.split(separator: " ").map(String.init)
      let parents: [String?] = commits.count > 1 ? commits.dropFirst().map { $0 } : [nil]
      for parent in parents {
        let found = try TreeStep(git, from: parent, to: commits[0]).objections(.keepsLines)
        objections += found.filter { !objections.contains($0) }
      }
    }
    return objections
  }

  /// What is wrong with the lines that are new, and with the pusher's right to them.
  private func lineObjections(
    _ step: TreeStep, from old: String?, to new: String, _ rights: Rights
  ) throws(SyncError) -> [Objection] {
    let answer = try git.answer(["cat-file", "blob", new + ":STORE"])
    guard let identity = StoreIdentity(text: answer.text + "\n") else {
      return [Objection("STORE", .fileMissing)]
    }
    var objections: [Objection] = []
    var pushed: [PushedLines] = []
    for change in step.changes {
      switch SharedFile(path: change.path) {
      case .dayBook:
        let lines = PushedLines(
          change.path, before: step.before(change), after: step.after(change), uuid: identity.uuid,
          mayBring: { rights.may(pusher, bring: $0) })
        objections += lines.objections
        pushed.append(lines)
      case .batch: break
      default:
        if !rights.mayTouchAll(pusher) {
          objections.append(Objection(change.path, .everybody(change.path)))
        }
      }
    }
    guard objections.isEmpty, !rights.mayTouchAll(pusher) else { return objections }
    return try unitObjections(pushed, from: old, to: new, rights)
  }

  /// Lines about records of units that the pusher has no rights for.
  private func unitObjections(
    _ pushed: [PushedLines], from old: String?, to new: String, _ rights: Rights
  ) throws(SyncError) -> [Objection] {
    let scratch = try ScratchFolder(in: repository)
    let before: Store? = if let old { try open(old, in: scratch) } else { nil }
    let units = TouchedUnits(before: before, after: try open(new, in: scratch))
    var objections: [Objection] = []
    for book in pushed {
      for line in book.lines {
        for answer in units.touched(by: line.text) {
          switch answer {
          case .unit(let unit):
            if !rights.may(pusher, touch: unit) {
              objections.append(Objection(book.file, line: line.number, .unit(unit)))
            }
          case .everybody(let what):
            objections.append(Objection(book.file, line: line.number, .everybody(what)))
          }
        }
      }
    }
    return objections
  }

  /// The store of a commit, written out into a folder of its own.
  private func open(_ commit: String, in scratch: ScratchFolder) throws(SyncError) -> Store {
    let folder = scratch.path + "/" + commit
    guard mkdir(folder, 0o700) == 0 else {
      throw .file(FileError(action: .creating, path: folder, number: errno))
    }
    var git = git
    git.environment += ["GIT_INDEX_FILE=\(folder).index", "GIT_WORK_TREE=" + folder]
    try git.run(["read-tree", commit])
    try git.run(["checkout-index", "--all", "--quiet", "--prefix=\(folder)/"])
    do { return try Store(path: folder) } catch { throw .store(error) }
  }
}
