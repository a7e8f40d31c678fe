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
    ("morning", "keys m"), ("score", "keys x j j"), ("indicator", "keys x j j enter"),
    ("targets", "keys t"), ("board", "keys b l"), ("findings", "keys V"),
    ("escalations", "keys E E"),
    ("act", "keys 3 j j j d"), ("act-form", "keys 3 j d\ntype 续报\nkeys enter"),
    ("sheet-sorted", "keys 5 l l s l S S"),
    ("sheet-arranged", "keys 5 l l ( l { l > > | o\ntype 建筑\nkeys space enter l l l l"),
    ("sheet-columns", "keys 5 o down down space down"), ("sheet-frequency", "keys 5 l l F j"),
    ("sheet-completion", "keys 5 /\ntype 物业模式=\nkeys tab tab"),
    ("sheet-error", "keys 5 /\ntype 单位=莲都 且 (户数>"), ("sheet-numbers", "keys 5 l l l F"),
    ("record-form", "keys 5 enter M tab\ntype 白云"),
    ("day-form", "keys 3 j l l l e\nkeys ctrl-u\ntype +5工"),
    ("comparison", "keys & l & j j j j j"), ("comparison-periods", "keys 2 & & j"),
    ("themes", "keys alt-t"),
    ("new", "keys 3 I\ntype 道闸\nkeys enter"), ("project", "keys 4 enter"),
  ]

  /// Pages of a store with conflicts and hand edits, and what stands on every page when something is
  /// not saved, not of today or not to be changed.
  static let troubles = [
    ("conflicts", "keys c j"), ("settling", "keys c j enter"),
    ("settling-record", "keys c G enter"),
    ("journal", "keys J j"), ("history", "keys 3 j H"), ("review", "keys p j j j j j j"),
    ("as-of", "keys 3 @\ntype 2026.10.31\nkeys enter"),
    ("unsaved", "keys 5 enter tab j j j j j j j j e ctrl-u\ntype 328\nkeys enter q"),
    ("unsaved-card", "keys 5 enter tab j j j j j j j j e ctrl-u\ntype 328\nkeys enter j"),
    ("conflict-card", "keys 5 j enter tab j j j j j j j j j j j j"),
    ("marks", "keys 3 space j space"),
    ("bulk", "keys 3 ~ l l l e ctrl-u\ntype 2026-12-15\nkeys enter"),
  ]

  @Test(arguments: scripts, sizes)
  func `a screen is the one that was looked at`(
    script: (name: String, steps: String), size: (columns: Int, rows: Int)
  ) throws {
    let state = lishuiState(size: Size(columns: size.columns, rows: size.rows))
    try compare(script.name, script.steps, state, size)
  }

  @Test(arguments: troubles, sizes)
  func `a screen of a store in trouble is the one that was looked at`(
    script: (name: String, steps: String), size: (columns: Int, rows: Int)
  ) throws {
    let state = troubledState(size: Size(columns: size.columns, rows: size.rows))
    try compare(script.name, script.steps, state, size)
  }

  private func compare(
    _ name: String, _ steps: String, _ former: State, _ size: (columns: Int, rows: Int)
  ) throws {
    var state = former
    let pictures = try Script(steps + "\nscreen it").run(on: &state, perform: answer)
    let text = pictures[0].lines.joined(separator: "\n") + "\n"
    let name = "\(name)-\(size.columns)x\(size.rows).txt"
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
    ledger: lishuiLedger(), situation: lishuiSituation(), rules: fixtureRules, today: monday,
    size: size, language: language, storeName: "丽水市", isSample: true)
}
