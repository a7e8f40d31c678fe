import Model

/// Why offices could not exchange. In every case what was saved here stays saved.
public enum SyncError: Error, Sendable {
  /// The folder holds no store that can be read.
  case store(StoreError)
  /// A file failed.
  case file(FileError)
  /// There is no git on this machine.
  case noGit
  /// Git failed, in its own words.
  case git(command: String, said: String)
  /// A command took longer than it may.
  case tooSlow(command: String, seconds: Int)
  /// The folder belongs to another account, and git refuses to work in it.
  case foreignOwner(said: String)
  /// Another sync of this folder is running.
  case busy
  /// Git's own lock is there.
  case locked(file: String)
  /// Something that somebody began with git by hand is not finished.
  case unfinished(what: String)
  /// The folder is not on the branch `main`; nil where it is on none.
  case branch(String?)
  /// Nobody has said yet with whom to exchange.
  case noRemote
  /// There is no repository at the address.
  case remoteMissing(address: String, said: String)
  /// The remote cannot be reached.
  case unreachable(said: String)
  /// The remote does not let this account read or write.
  case notPermitted(said: String)
  /// The remote holds something else than a store.
  case noStoreThere
  /// The remote holds another store.
  case otherStore(found: String, expected: String)
  /// The remote's own check refused, for these reasons.
  case refused([String])
  /// These files were changed here and there, and only people can say what is right.
  case contested([String])
  /// Something here is not as it was when it was last exchanged.
  case changedHere([Objection])
  /// Taking what the remote has would lose or spoil something.
  case spoiledThere([Objection])
  /// Others were faster every time.
  case crowded(tries: Int)
  /// The folder is no repository that can be shared.
  case noBareRepository(path: String)
  /// The shared repository has another hook, which is left alone.
  case otherHook(path: String)

  /// What a failed command's words mean.
  init(command: String, complaint: String) {
    let lines = complaint.split(separator: "\n").map { String($0) }.filter {
      !$0.hasPrefix("hint:") && !$0.allSatisfy(\.isWhitespace)
    }
    let said = lines.joined(separator: "; ")
    func has(_ words: String...) -> Bool {
      words.contains { complaint.lowercased().contains($0.lowercased()) }
    }
    if has("dubious ownership") {
      self = .foreignOwner(said: said)
    } else if has(
      "could not resolve", "connection refused", "connection timed out", "connection reset",
      "network is unreachable", "no route to host", "failed to connect", "couldn't connect",
      "operation timed out", "connection closed", "temporary failure in name resolution")
    {
      self = .unreachable(said: said)
    } else if has(
      "permission denied", "authentication failed", "could not read username",
      "could not read password", "error: 403", "error: 401", "access denied", "read-only file",
      "insufficient permission", "unable to create temporary object", "host key verification")
    {
      self = .notPermitted(said: said)
    } else if has(
      "does not appear to be a git repository", "repository not found", "' not found",
      "unable to find remote helper")
    {
      self = .remoteMissing(address: "", said: said)
    } else if has(".lock': file exists") {
      self = .locked(file: said)
    } else {
      self = .git(command: command, said: said)
    }
  }

  /// Whether an answer would have to be no however often it is asked, until a person does something.
  public var isRefusal: Bool {
    switch self {
    case .noStoreThere, .otherStore, .refused, .contested, .changedHere, .spoiledThere: true
    default: false
    }
  }
}
