import ArgumentParser
import Canvas
import Glibc
import Model
import Store

/// How the program ends, for other programs.
enum Exit {
  /// Done, and the answer is no: findings, rejects, nothing matched where one was named.
  static let no = ExitCode(1)
  /// The command line cannot be understood.
  static let usage = ExitCode(2)
  /// The store cannot be opened or is damaged.
  static let unopened = ExitCode(3)
  /// Refused by a rule.
  static let refused = ExitCode(4)
  /// Could not be saved; nothing changed.
  static let unsaved = ExitCode(5)
}

/// Writes to the standard streams.
enum Out {
  /// Writes text to stdout.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to stdout; ends the program quietly where nobody reads them any more.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { _exit(errno == EPIPE ? 0 : 5) }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes one line to stderr.
  static func complain(_ text: String) {
    let bytes = Array((text.sanitised + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

extension Phrase {
  /// Says it on stderr and returns the code to end with.
  func ending(_ code: ExitCode, in language: Language) -> ExitCode {
    Out.complain(self(language))
    return code
  }
}
