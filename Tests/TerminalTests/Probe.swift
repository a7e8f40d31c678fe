import Glibc
import TerminalScreen

/// The test-only program, found beside the tests' own.
enum Probe {
  /// Its file.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let folders = [String(decoding: own, as: UTF8.self)] + CommandLine.arguments
    for file in folders {
      // The test program, or the bundle it was told to load.
      guard let slash = file.lastIndex(of: "/") else { continue }
      let probe = file[..<slash] + "/TerminalProbe"
      if access(String(probe), X_OK) == 0 { return String(probe) }
    }
    return "TerminalProbe is not built"
  }()

  /// Starts it and waits until it shows its first screen.
  static func start(
    _ arguments: String..., environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    ambiguousColumns: Int? = 1, showing text: String = "READY"
  ) throws -> TerminalScreen {
    let screen = try TerminalScreen(
      path, arguments, environment: environment, columns: columns, rows: rows,
      ambiguousColumns: ambiguousColumns)
    guard screen.wait(forText: text) else { throw NothingShown(lines: screen.lines) }
    return screen
  }

  /// The probe did not come up.
  struct NothingShown: Error {
    var lines: [String]
  }
}
