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
  /// How many commands the page below has.
  let allCount: Int

  /// How many blocks of lines stand side by side in so many columns.
  static func blocks(_ columns: Int) -> Int { max(1, min(3, columns / 58)) }

  /// The lines with the words that are looked for; all where nothing is.
  init(_ state: State) {
    var below = state
    if below.pages.count > 1, below.page.scope == .help { below.pages.removeLast() }
    let scope = below.page.scope
    let language = state.language
    let all = Command.all.filter {
      $0.scopes.contains($0.group == .input ? .prompt : scope)
    }
    let found = all.filter { state.isCalled($0, state.activeFilter) }
    var lines: [Line] = []
    for group in Command.Group.allCases {
      let commands = found.filter { $0.group == group }
      guard !commands.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.gap) }
      let place = group == .input ? "" : " · " + scope.label(language)
      lines.append(.heading(group.label(language) + place))
      lines += commands.map { .command($0, reason: $0.unavailable(below)) }
    }
    if state.activeFilter.isEmpty {
      lines += [.gap, .heading(Phrase(zh: "说明", en: "Notes")(language))]
      let check = state.symbols.check
      let signs = Phrase(
        zh: "! 有冲突，* 没有保存，\(check) 已选。", en: "! in conflict, * not saved, \(check) marked.")
      lines += (HelpContent.notes + [signs]).map { .words($0(language)) }
    } else if found.isEmpty {
      lines.append(
        .words(
          Phrase(
            zh: "没有符合“\(state.activeFilter)”的命令，\(state.key("escape")) 取消筛选",
            en:
              "no command matches “\(state.activeFilter)”; \(state.key("escape")) drops the filter")(
              language)))
    }
    self.lines = lines
    allCount = all.count
  }

  /// How many commands are listed.
  var commandCount: Int {
    lines.count { line in
      if case .command = line { true } else { false }
    }
  }

  private static let notes = [
    Phrase(zh: "全角输入照样有效：“：”即“:”，“／”即“/”。", en: "Full-width input works as well."),
    Phrase(zh: "灰色的命令现在不能用，原因写在后面。", en: "Dim commands cannot run now; the reason follows."),
  ]
}

/// The help page.
struct HelpScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let lines = HelpContent(state).lines
    let (main, rail) = body.splitLeft(body.columns - 1)
    let blocks = main.columns(
      Array(repeating: .flex(), count: HelpContent.blocks(body.columns)), gap: 1)
    let first = state.page.cursor.viewport.offset
    for (block, area) in blocks.enumerated() {
      let shown = Viewport(offset: first + block * body.rows).visible(
        height: body.rows, count: lines.count)
      for (place, index) in shown.enumerated() {
        let line = Rect(column: area.left, row: area.top + place, columns: area.columns, rows: 1)
        draw(lines[index], in: line, on: &canvas)
      }
    }
    ScrollMark(offset: first, height: body.rows * blocks.count, count: lines.count).draw(
      in: rail, on: &canvas)
  }

  private func draw(_ line: HelpContent.Line, in rect: Rect, on canvas: inout Canvas) {
    switch line {
    case .gap: break
    case .heading(let words):
      canvas.write(
        " " + words, at: rect.origin, style: Style(.heading, bold: true), columns: rect.columns)
    case .words(let words):
      canvas.write(
        canvas.fitted(" " + words, rect.columns), at: rect.origin, style: Style(.dim))
    case .command(let command, let reason):
      draw(command, reason: reason, in: rect, on: &canvas)
    }
  }

  private func draw(
    _ command: Command, reason: Phrase?, in rect: Rect, on canvas: inout Canvas
  ) {
    let isNarrow = rect.columns < 50
    let parts = rect.columns([
      .fixed(1), .fixed(isNarrow ? 10 : 13), .fixed(isNarrow ? 12 : 15), .flex(),
    ])
    let language = state.language
    let keys = state.keymap.keys(of: command).map(\.glyph).joined(separator: " ")
    let words =
      reason.map { Phrase(zh: "现在不能：\($0.zh)", en: "not now: \($0.en)")(language) }
      ?? state.keymap.help(of: command)(language)
    let texts = [
      (parts[1], keys, reason == nil ? Role.key : .dim),
      (parts[2], command.title(language), reason == nil ? .text : .dim), (parts[3], words, .dim),
    ]
    for (part, text, role) in texts {
      canvas.write(
        canvas.fitted(text, max(0, part.columns - 1)), at: part.origin, style: Style(role))
    }
  }
}

extension State {
  /// Whether a command's id, words or keys hold what was typed.
  fileprivate func isCalled(_ command: Command, _ typed: String) -> Bool {
    let wanted = typed.folded.lowercased()
    guard !wanted.isEmpty else { return true }
    let help = keymap.help(of: command)
    let keys = keymap.keys(of: command).flatMap { [$0.glyph, $0.notation] }
    return ([command.id, command.title.zh, command.title.en, help.zh, help.en] + keys).contains {
      $0.lowercased().contains(wanted)
    }
  }
}
