@testable import Dashboard
import Canvas
import Foundation
import Model
import Testing

/// Whole screens, compared with the ones that were looked at and kept.
@Suite struct GoldenTests {
  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60), (300, 80)]

  static let scripts = [
    ("overview", ""), ("county", "keys enter"), ("items", "keys 3"), ("league", "keys 2"),
    ("card", "keys 5 enter"), ("help", "keys ?"), ("projects", "keys 4"),
    ("filter", "keys 3 /\ntype 小区"), ("list", "keys o o"),
  ]

  @Test(arguments: scripts, sizes)
  func `a screen is the one that was looked at`(
    script: (name: String, steps: String), size: (columns: Int, rows: Int)
  ) throws {
    var state = lishuiState(size: Size(columns: size.columns, rows: size.rows))
    let pictures = try Script(script.steps + "\nscreen it").run(on: &state)
    let text = pictures[0].lines.joined(separator: "\n") + "\n"
    let name = "\(script.name)-\(size.columns)x\(size.rows).txt"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Goldens").appending(path: name)
    if ProcessInfo.processInfo.environment["GOLDENS"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "\(name) differs; look at it, then keep it with GOLDENS=write")
  }
}

/// The dashboard of the fixture store.
func lishuiState(
  size: Size = Size(columns: 120, rows: 40), language: Language = .zh
) -> State {
  State(
    ledger: lishuiLedger(), situation: lishuiSituation(), today: monday, size: size,
    language: language, storeName: "丽水市", isSample: true)
}
