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

  /// Every kind of slide: turned to, and left to rest.
  static let slides = [
    "title", "targets", "map", "league", "race", "unit", "overdue", "decisions", "resolutions",
    "practice", "next",
  ]

  @Test(arguments: slides, sizes)
  func `a slide is the one that was looked at`(
    slide: String, size: (columns: Int, rows: Int)
  ) throws {
    let state = meetingState(size: Size(columns: size.columns, rows: size.rows))
    try compare("slide-" + slide, try steps(to: slide, in: state), state, size)
  }

  @Test(arguments: slides, [(40, 12), (80, 24)])
  func `a slide on a terminal that draws signs wide is the one that was looked at`(
    slide: String, size: (columns: Int, rows: Int)
  ) throws {
    var state = meetingState(size: Size(columns: size.columns, rows: size.rows))
    state.symbols = .wideSafe
    try compare("slide-wide-" + slide, try steps(to: slide, in: state), state, size)
  }

  /// The keys that lead to a slide.
  private func steps(to slide: String, in former: State) throws -> String {
    var state = former
    state.present()
    let slides = try #require(state.presentation).slides.map(\.name.rawValue)
    let place = try #require(slides.firstIndex(of: slide == "unit" ? "units" : slide))
    let digits = String(place + 1).map(String.init).joined(separator: " ")
    return "keys P \(digits) enter\nwait idle"
  }

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

/// The dashboard of the fixture store on the eve of a meeting: there was one before it, and good practice.
func meetingState(size: Size) -> State {
  var state = lishuiState(size: size)
  state.ledger.add(
    "meeting", "HY-331100-2026-10",
    ["kind": "joint", "day": "2026-10-22", "minutes": "联席会议纪要〔2026〕10号", "next-on": "2026-11-24"])
  for (number, unit, due, done) in [
    ("01", "331102", "2026-11-12", "2026-11-10"), ("02", "331181", "2026-11-16", ""),
    ("03", "331127", "2026-12-04", ""),
  ] {
    state.ledger.add(
      "resolution", "YD-2026-10-" + number,
      [
        "meeting": "HY-331100-2026-10", "unit": unit, "text": "约谈欠费集中的楼道", "due-on": due,
        "done-on": done,
      ])
  }
  state.ledger.add(
    "highlight", "LL-2026-331125-001",
    [
      "kind": "practice", "unit": "331125", "title": "红色物业带动收缴", "day": "2026-09-18",
      "result": "收缴率升至九成", "indicator": "A1",
    ])
  state.ledger.add(
    "issue", "WT-2026-331181-001",
    [
      "compound": "331181-0001", "unit": "331181", "kind": "difficulty", "description": "雨污混接",
      "discovered-on": "2026-10-09", "level": "city",
    ])
  state.revision += 1
  state.fit()
  return state
}

/// The dashboard of the fixture store.
func lishuiState(
  size: Size = Size(columns: 120, rows: 40), language: Language = .zh
) -> State {
  State(
    ledger: lishuiLedger(), situation: lishuiSituation(), rules: fixtureRules, today: monday,
    size: size, language: language, storeName: "丽水市", isSample: true)
}
