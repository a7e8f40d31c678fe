import ArgumentParser
import Canvas
import Dashboard
import Glibc
import Model
import Store

/// The dashboard without a screen: its pages as lines to be heard, and at a terminal a line typed for
/// each key pressed.
struct PlainRun {
  let opening: Opening
  /// The page to begin with; nil for the overview.
  let screen: ScreenName?
  /// The unit it is about; nil for the first.
  let unit: String?

  /// Tells the page, and goes on while somebody types.
  func play() throws {
    var state = opening.state(size: Size(columns: 120, rows: 40), trends: 0)
    var clerk = Clerk(opening)
    if state.readOnlyReason == nil { state.readOnlyReason = clerk.writeRefusal() }
    if let screen {
      state.show(screen, unit: unit ?? state.situation.units.first?.id ?? "")
    }
    guard isatty(STDIN_FILENO) != 0 else {
      tell(PlainText(state).lines)
      return
    }
    let start = PlainText(state)
    tell([start.title, start.selection, PlainRun.guide(state.language)].compactMap { $0 })
    while let line = readLine() {
      if isWholePage(line), PlainText(state).question == nil {
        tell(PlainText(state).lines)
        continue
      }
      guard let actions = state.actions(typed: line) else {
        tell([
          Phrase(zh: "没有这样的键或命令：\(line)", en: "no such key or command: \(line)")(state.language)
        ])
        continue
      }
      let before = PlainText(state)
      let former = (before.title, before.selection)
      for action in actions where !take(action, into: &state, clerk: &clerk) {
        try clerk.publishViews()
        return
      }
      let after = PlainText(state)
      let title = after.title == former.0 ? nil : after.title
      let selection = title == nil && after.selection == former.1 ? nil : after.selection
      let told = [title, after.message, after.question, selection].compactMap { $0 }
      tell(told.isEmpty ? [after.selection ?? after.title] : told)
    }
    try clerk.publishViews()
  }

  /// Takes an action and what follows from it; false where the user leaves.
  private func take(_ action: Action, into state: inout State, clerk: inout Clerk) -> Bool {
    var waiting = [action]
    while !waiting.isEmpty {
      for effect in update(&state, waiting.removeFirst()) {
        if effect == .quit { return false }
        waiting += clerk.carryOut(effect)
      }
    }
    return true
  }

  private func tell(_ lines: [String]) { Out.write(lines.map { $0 + "\n" }.joined()) }

  private func isWholePage(_ line: String) -> Bool { ["全页", "page"].contains(line) }

  private static func guide(_ language: Language) -> String {
    Phrase(
      zh: "输入键名或命令名后回车；“全页”读整页，? 是帮助，q 返回或退出",
      en: "type a key or a command and Enter; page reads the whole page, ? helps, q leaves")(
        language)
  }
}
