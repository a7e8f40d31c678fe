import Canvas
import Model

/// What stands above the input line while a command or a place is named: what can be picked, the chosen
/// one marked, with what it is and its key.
struct PalettePanel {
  /// The most columns it takes.
  private static let mostColumns = 76

  private let prompt: Prompt
  private let state: State

  /// The list for the line being typed, or nil where that names no command or place.
  init?(_ state: State) {
    guard let prompt = state.prompt, !state.jumps.isEmpty else { return nil }
    self.prompt = prompt
    self.state = state
  }

  /// Draws the list at the bottom of the body.
  func draw(in body: Rect, on canvas: inout Canvas) {
    let columns = min(body.columns, PalettePanel.mostColumns)
    let jumps = state.jumps
    let height = min(jumps.count, body.rows - 2)
    guard columns > 20, height > 0 else { return }
    let title: Phrase =
      if case .jump = prompt.purpose { Phrase(zh: "跳转", en: "Jump") } else {
        Phrase(zh: "命令和去处", en: "Commands and places")
      }
    let area = canvas.popup(
      Rect(
        column: body.left, row: body.bottom - height - 2, columns: columns, rows: height + 2),
      title: title(state.language))
    var view = Viewport()
    view.reveal(prompt.choice, height: height, count: jumps.count)
    for (place, index) in view.visible(height: height, count: jumps.count).enumerated() {
      let line = Rect(column: area.left, row: area.top + place, columns: area.columns, rows: 1)
      canvas.offer(.choice(index), in: line)
      draw(jumps[index], isChosen: index == prompt.choice, in: line, on: &canvas)
    }
  }

  private func draw(_ jump: Jump, isChosen: Bool, in line: Rect, on canvas: inout Canvas) {
    let language = state.language
    let ground: Ground = isChosen ? .selected : .popup
    canvas.fill(line, style: Style(on: ground))
    let isOff = jump.refusal != nil
    let parts = line.columns([.fixed(2), .flex(), .fixed(9), .fixed(7)])
    let about = jump.refusal ?? jump.place
    canvas.write(
      [Piece(isChosen ? "\(canvas.symbols.right)" : " ", .accent)], at: line.origin, on: ground,
      columns: 2)
    let pieces = [
      Piece(jump.label(language), isOff ? .dim : .title), Piece("  " + about(language), .dim),
    ]
    let room = parts[1].columns - 1
    canvas.write(canvas.whole(pieces, in: room), at: parts[1].origin, on: ground, columns: room)
    canvas.write(
      [Piece(jump.sort.label(language), .dim)], at: parts[2].origin, on: ground, columns: 8)
    canvas.write(
      [Piece(jump.keys, isOff ? .dim : .key)], endingAt: line.right, row: line.top, on: ground,
      columns: 7)
  }
}
