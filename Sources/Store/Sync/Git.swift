import Glibc
import Model

/// The program `git`, working in one folder: nothing of the person's own set-up that could change
/// bytes, run programs or ask questions has a say.
struct Git: Sendable {
  /// The folder it works in.
  let folder: String
  /// How long one command may take, in seconds.
  var patience = 300
  /// More of its environment, each `NAME=value`.
  var environment: [String] = []
  /// More settings, each `name=value`.
  var settings: [String] = []

  /// What a command answered.
  struct Answer {
    var code: Int32
    var output: [UInt8]
    var complaint: String

    /// The output as text without the newline at its end.
    var text: String {
      var text = String(decoding: output, as: UTF8.self)
      if text.hasSuffix("\n") { text.removeLast() }
      return text
    }

    /// The texts of an output in which each ends with a zero byte.
    var records: [String] {
      output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static let settings = [
    "core.fsync=all", "core.quotepath=off", "core.autocrlf=false", "core.safecrlf=false",
    "core.fileMode=false", "core.symlinks=true", "core.hooksPath=/dev/null",
    "core.excludesFile=/dev/null", "core.attributesFile=/dev/null", "core.fsmonitor=false",
    "merge.renames=false", "commit.gpgsign=false", "push.gpgSign=false", "push.followTags=false",
    "gc.autoDetach=false", "advice.detachedHead=false", "color.ui=false",
  ]

  /// What of the own environment git may see: the way to programs, keys and proxies.
  private static let inherited = [
    "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "XDG_CONFIG_HOME", "SSH_AUTH_SOCK",
    "GIT_SSH_COMMAND", "GIT_SSL_CAINFO", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
    "ALL_PROXY", "no_proxy", "NO_PROXY", "LIANGSHAI_USER", "LIANGSHAI_PUSHER",
  ]

  private static let fixed = [
    "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_PAGER=cat", "GIT_EDITOR=false",
    "GIT_LITERAL_PATHSPECS=1", "GIT_NO_REPLACE_OBJECTS=1",
  ]

  /// Runs a command and answers however it ended.
  func answer(_ words: [String], input: [UInt8] = []) throws(SyncError) -> Answer {
    var line = ["git", "-C", folder]
    for setting in Git.settings + settings { line += ["-c", setting] }
    let own = Git.inherited.compactMap { name in
      getenv(name).map { name + "=" + String(cString: $0) }
    }
    do throws(Child.Failure) {
      let ending = try Child.run(
        line + words, environment: own + Git.fixed + environment, input: input, seconds: patience)
      return Answer(
        code: ending.code, output: ending.output,
        complaint: String(decoding: ending.complaint, as: UTF8.self))
    } catch {
      switch error {
      case .missing: throw .noGit
      case .tooSlow: throw .tooSlow(command: words[0], seconds: patience)
      case .system(let number):
        throw .file(FileError(action: .reading, path: "git", number: number))
      }
    }
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func run(_ words: [String], input: [UInt8] = []) throws(SyncError) -> Answer {
    let answer = try answer(words, input: input)
    guard answer.code == 0 else {
      throw SyncError(command: words[0], complaint: answer.complaint)
    }
    return answer
  }

  /// Whether a command that answers by its exit code says yes.
  func holds(_ words: [String]) throws(SyncError) -> Bool { try answer(words).code == 0 }

  /// The commit that a name means, or nil.
  func commit(_ name: String) throws(SyncError) -> String? {
    let answer = try answer(["rev-parse", "--verify", "--quiet", name + "^{commit}"])
    return answer.code == 0 ? answer.text : nil
  }

  /// Writes a commit and returns its id.
  func commit(tree: String, parents: [String], message: String) throws(SyncError) -> String {
    var words = ["commit-tree", tree]
    for parent in parents { words += ["-p", parent] }
    return try run(words + ["-F", "-"], input: Array(message.utf8)).text
  }
}
