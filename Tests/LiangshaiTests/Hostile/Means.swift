import Foundation
import Testing

/// What a test needs of the machine to be hostile to the program.
///
/// A machine that cannot be made hostile fails the test; only a person can excuse it, by naming it in
/// the environment: `LIANGSHAI_EXCUSED=strace,mount`.
enum Means: String {
  /// Following and failing system calls.
  case strace
  /// Mounting a small disk in a name space of its own.
  case mount
  /// Another time than the machine's.
  case faketime
  /// Being another account.
  case account

  /// Whether nobody has excused the tests that need it.
  var isExpected: Bool {
    let excused = ProcessInfo.processInfo.environment["LIANGSHAI_EXCUSED"] ?? ""
    return !excused.split(separator: ",").contains { $0 == rawValue }
  }

  /// Throws, with words, where the machine cannot do it.
  func require(on bench: Bench) throws {
    let answer = try bench.answer(of: trial)
    guard answer.code != 0 else { return }
    throw Missing(
      description: """
        \(trial.joined(separator: " ")) ended with \(answer.code): \(answer.errors)
        Run .ci/setup, allow it, or excuse these tests with LIANGSHAI_EXCUSED=\(rawValue)
        """)
  }

  /// A command that ends with 0 where the machine can do it.
  private var trial: [String] {
    switch self {
    case .strace: ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=write", "true"]
    case .mount: Means.unshare + ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"]
    case .faketime: ["faketime", "1970-01-02 00:00:00", "true"]
    case .account: Means.nobody + ["true"]
    }
  }

  /// The command that runs another in a name space of mounts of its own.
  static let unshare = ["unshare"] + (getuid() == 0 ? ["-m"] : ["-r", "-m"])
  /// The command that runs another as an account that nothing belongs to; needs to be root.
  static let nobody = [
    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
  ]

  /// The machine cannot do it.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }
}
