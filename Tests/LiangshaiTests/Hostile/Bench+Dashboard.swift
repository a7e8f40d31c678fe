import Foundation
import TerminalScreen
import Testing

extension Bench {
  /// The dashboard on a store, once it is painted; `wrapper` is the command line of another program
  /// that runs it, `arguments` follow the store, `variables` are added to its environment.
  func dashboard(
    _ store: String, _ arguments: [String] = [], under wrapper: [String] = [],
    variables: [String: String] = [:], columns: Int = 120, ambiguousColumns: Int? = 1
  ) throws -> TerminalScreen {
    let screen = try TerminalScreen(
      "/usr/bin/env", wrapper + [Bench.program, "open", store] + arguments,
      environment: environment.merging(variables) { $1 }, columns: columns, rows: 40,
      ambiguousColumns: ambiguousColumns)
    try #require(screen.wait(forText: "晾晒台"))
    return screen
  }

  /// Whether a program with this folder for its state has found that appending works.
  func hasProbed(stateFolder: String) -> Bool {
    FileManager.default.fileExists(atPath: stateFolder + "/liangshai/appends")
  }
}
