import Glibc
import Model

/// What a sync exchanged.
public struct Exchanged: Sendable, Equatable {
  /// What went to the remote.
  public var sent = SyncAmount()
  /// What came from the remote.
  public var received = SyncAmount()
  /// How often it was tried to send; 0 where there was nothing to send.
  public var tries = 0
  /// What a person should know, though all went well.
  public var notices: [Phrase] = []
}

/// The exchange of a store with the git repository that offices share.
///
/// Only named files are committed; what others wrote is merged, never rebased, and a merge is kept only
/// when not one line of either side is missing from it. Nothing in the folder changes before that.
public struct Exchange: Sendable {
  let path: String
  let author: Author
  var git: Git

  static let remote = "origin"
  static let tracked = "refs/remotes/origin/main"
  private static let mostTries = 8

  /// An exchange of the store in a folder, by a person; a command of git may take `patience` seconds.
  public init(store path: String, by author: Author, patience: Int = 300) {
    self.path = path
    self.author = author
    git = Git(folder: path, patience: patience)
    git.environment = ["GIT_CEILING_DIRECTORIES=" + Exchange.folderAbove(path)]
  }

  /// Commits what is new here, takes what is new there, and sends, trying again where others were faster.
  ///
  /// - Parameters:
  ///   - address: The remote, where it is not known yet or has moved; git remembers it.
  ///   - progress: Told what is being done.
  public func run(
    remote address: String? = nil, progress: (Phrase) -> Void = { _ in }
  ) throws(SyncError) -> Exchanged {
    let identity: StoreIdentity
    do { identity = try StoreIdentity(of: path) } catch { throw .store(error) }
    var exchange = self
    try exchange.prepare()
    let lock = try FolderLock(try git.run(["rev-parse", "--absolute-git-dir"]).text)
    defer { lock.release() }
    try exchange.refuseUnfinishedWork()
    try exchange.settle(remote: address)
    progress(Phrase(zh: "正在登记本机的修改…", en: "committing what is new here…"))
    var result = Exchanged()
    try exchange.commit()
    for attempt in 1...Exchange.mostTries {
      progress(Phrase(zh: "正在从远程获取…", en: "fetching from the remote…"))
      try exchange.take(of: identity, into: &result, progress: progress)
      guard let ours = try git.commit("HEAD") else { throw .branch(nil) }
      let theirs = try git.commit(Exchange.tracked)
      if ours == theirs { return result }
      progress(
        Phrase(zh: "正在发送（第 \(attempt) 次）…", en: "sending (attempt \(attempt))…"))
      result.tries = attempt
      if try exchange.send(ours) {
        let step = try TreeStep(git, from: theirs, to: ours)
        result.sent = step.amount
        result.sent.commits = try exchange.commits(in: ours, without: theirs)
        return result
      }
      Exchange.pause(before: attempt)
    }
    throw .crowded(tries: Exchange.mostTries)
  }

  /// How many commits one has that the other has not.
  func commits(in some: String, without others: String?) throws(SyncError) -> Int {
    let exclusion = others.map { ["^" + $0] } ?? []
    return Int(try git.run(["rev-list", "--count", some] + exclusion).text) ?? 0
  }

  /// Sends a commit; false where somebody else was faster.
  private func send(_ commit: String) throws(SyncError) -> Bool {
    let answer = try git.answer([
      "push", "--porcelain", "--no-verify", Exchange.remote, commit + ":refs/heads/main",
    ])
    if answer.code == 0 { return true }
    let verdict = answer.text.split(separator: "\n").first { $0.hasPrefix("!") } ?? ""
    let lateness = [
      "[rejected]", "cannot lock ref", "failed to update ref", "failed to lock",
      "incorrect old value", "reference already exists",
    ]
    if lateness.contains(where: { verdict.contains($0) }) { return false }
    if verdict.contains("[remote rejected]") {
      let reasons = answer.complaint.split(separator: "\n").filter { $0.hasPrefix("remote:") }
        .map { $0.dropFirst(7).split(separator: " ").joined(separator: " ") }
        .filter { !$0.isEmpty }
      if verdict.contains("unpacker error") {
        throw SyncError(command: "push", complaint: answer.complaint + "\n" + verdict)
      }
      let words = verdict.split(separator: "\t").last.map { [String($0)] } ?? []
      throw .refused(reasons.isEmpty ? words : reasons)
    }
    throw SyncError(command: "push", complaint: answer.complaint)
  }

  /// Waits longer after each attempt, and never as long as the others do.
  private static func pause(before attempt: Int) {
    let longest = min(3_000_000, 50_000 << attempt)
    usleep(UInt32.random(in: UInt32(longest / 4)...UInt32(longest)))
  }

  private static func folderAbove(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return Files.folder(of: path) }
    defer { free(real) }
    return Files.folder(of: String(cString: real))
  }
}
