import Glibc
import Model

extension Exchange {
  /// Makes the folder a repository where it is none, and says who commits where git does not know.
  mutating func prepare() throws(SyncError) {
    if !Files.exists(path + "/.git") { try git.run(["init", "--quiet", "-b", "main"]) }
    for (name, value) in [("user.name", author.name), ("user.email", author.name + "@localhost")]
    where try git.answer(["config", "--get", name]).text.isEmpty {
      git.settings.append(name + "=" + value)
    }
  }

  /// Stops where git is in the middle of something, or on another branch.
  func refuseUnfinishedWork() throws(SyncError) {
    let folder = try git.run(["rev-parse", "--absolute-git-dir"]).text
    let traces = [
      "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply", "BISECT_LOG",
    ]
    for trace in traces where Files.exists(folder + "/" + trace) {
      throw .unfinished(what: ".git/" + trace)
    }
    let branch = try git.answer(["symbolic-ref", "--quiet", "HEAD"])
    guard branch.code == 0 else { throw .branch(nil) }
    if branch.text != "refs/heads/main" {
      guard try git.commit("HEAD") == nil else {
        throw .branch(String(branch.text.dropFirst("refs/heads/".count)))
      }
      try git.run(["symbolic-ref", "HEAD", "refs/heads/main"])
    }
    // A git that is at work lets its lock go within moments.
    for name in ["index.lock", "HEAD.lock"] {
      for attempt in 0... {
        guard Files.exists(folder + "/" + name) else { break }
        guard attempt < 20 else { throw .locked(file: ".git/" + name) }
        usleep(100_000)
      }
    }
  }

  /// Remembers the remote's address once it has answered; stops where there is none.
  func settle(remote address: String?) throws(SyncError) {
    let known = try git.answer(["config", "--get", "remote.\(Exchange.remote).url"]).text
    guard let address, !address.isEmpty else {
      guard !known.isEmpty else { throw .noRemote }
      return
    }
    let url = Exchange.absolute(address)
    guard url != known else { return }
    let answer = try git.answer(["ls-remote", "--heads", "--", url])
    guard answer.code == 0 else {
      throw SyncError(command: "ls-remote", complaint: answer.complaint).about(url)
    }
    // What was known of the old remote says nothing of the new one.
    if try git.commit(Exchange.tracked) != nil {
      try git.run(["update-ref", "-d", Exchange.tracked])
    }
    try git.run(["remote"] + (known.isEmpty ? ["add"] : ["set-url"]) + [Exchange.remote, url])
  }

  /// A folder's address does not depend on where the program was started.
  private static func absolute(_ address: String) -> String {
    guard !address.contains("://"), let real = realpath(address, nil) else { return address }
    defer { free(real) }
    return String(cString: real)
  }
}

extension SyncError {
  /// The same with the address at which there is nothing.
  func about(_ url: String) -> SyncError {
    guard case .remoteMissing(_, let said) = self else { return self }
    return .remoteMissing(address: url, said: said)
  }
}
