import Canvas
import Model

/// The lines of the help page: the commands of the page below, by group.
struct HelpContent {
  /// A line of help.
  enum Line {
    case heading(String)
    case command(Command, reason: Phrase?)
    case words(String)
    case gap
  }

  /// The lines from the top.
  let lines: [Line]

  init(_ state: State, columns: Int) {
    var page = state
    if page.pages.count > 1, page.page.scope == .help { page.pages.removeLast() }
    page.isZoomed = false
    let scope = page.page.scope
    let language = state.language
    var lines: [Line] = []
    for group in Command.Group.allCases {
      let commands = Command.all.filter {
        $0.group == group && $0.scopes.contains(group == .input ? .prompt : scope)
      }
      guard !commands.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.gap) }
      let place = group == .input ? "" : " · " + scope.label(language)
      lines.append(.heading(group.label(language) + place))
      lines += commands.map { .command($0, reason: $0.unavailable(page)) }
    }
    lines.append(.gap)
    lines.append(.heading(Phrase(zh: "说明", en: "Notes")(language)))
    lines.append(
      .words(
        Phrase(
          zh: "全角输入照样有效：“：”即“:”，“／”即“/”。灰色的命令现在不能用，原因写在后面。",
          en:
            "Full-width input works as well. A dim command cannot run now; its reason stands behind."
        )(
          language)))
    self.lines = lines
  }
}

/// The help page.
struct HelpScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let content = HelpContent(state, columns: body.columns)
    let (main, rail) = body.splitLeft(body.columns - 1)
    let isNarrow = body.columns < 60
    let parts = main.columns([
      .fixed(1), .fixed(isNarrow ? 10 : 16), .fixed(isNarrow ? 12 : 16), .flex(),
    ])
    let shown = Viewport(offset: state.page.cursor.viewport.offset).visible(
      height: body.rows, count: content.lines.count)
    for (place, index) in shown.enumerated() {
      let row = body.top + place
      switch content.lines[index] {
      case .gap: break
      case .heading(let words):
        canvas.write(
          " " + words, at: Point(column: main.left, row: row), style: Style(.heading, bold: true),
          columns: main.columns)
      case .words(let words):
        canvas.write(
          words, at: Point(column: main.left + 1, row: row), style: Style(.dim),
          columns: main.columns - 1)
      case .command(let command, let reason):
        draw(command, reason: reason, parts, row: row, on: &canvas)
      }
    }
    ScrollMark(
      offset: state.page.cursor.viewport.offset, height: body.rows, count: content.lines.count
    ).draw(in: rail, on: &canvas)
  }

  private func draw(
    _ command: Command, reason: Phrase?, _ parts: [Rect], row: Int, on canvas: inout Canvas
  ) {
    let language = state.language
    let keys = command.keys.map(\.glyph).joined(separator: " ")
    let words =
      reason.map {
        command.help(language) + Phrase(zh: "（现在不能：\($0.zh)）", en: " (not now: \($0.en))")(language)
      } ?? command.help(language)
    let texts = [
      (parts[1], keys, reason == nil ? Role.key : .dim),
      (parts[2], command.title(language), reason == nil ? .text : .dim), (parts[3], words, .dim),
    ]
    for (part, text, role) in texts {
      canvas.write(
        canvas.fitted(text, max(0, part.columns - 1)), at: Point(column: part.left, row: row),
        style: Style(role))
    }
  }
}
