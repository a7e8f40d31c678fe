import Canvas
import Model

/// One conflict: the value both began from and the values claimed, one key each.
struct SettlingScreen {
  let state: State

  init(_ state: State) { self.state = state }

  /// A value that can be chosen.
  private struct Choice {
    let key: String
    let name: String
    let value: String
    let who: String
    let when: String
    let isShown: Bool
  }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let (summary, rest) = body.splitTop(1)
    guard let conflict = state.openConflict else {
      canvas.write(
        Phrase(
          zh: " 这处冲突已经裁定，\(state.key("escape")) 返回",
          en: " this conflict is settled; \(state.key("escape")) goes back")(
            state.language), at: body.origin, style: Style(.good), columns: body.columns)
      return
    }
    drawSummary(conflict, in: summary, on: &canvas)
    let choices = choices(of: conflict)
    if rest.columns >= 26 * choices.count, rest.rows >= 8 {
      let width = rest.columns / choices.count - 4
      let longest = choices.map { $0.value.wrapped(to: width, in: canvas.symbols.metrics).count }
      let (top, below) = rest.splitTop((longest.max() ?? 1) + 6)
      let boxes = top.columns(choices.map { _ in .flex() })
      for (choice, box) in zip(choices, boxes) { draw(choice, in: box, on: &canvas) }
      drawRecord(of: conflict, in: below, on: &canvas)
    } else {
      let lines = lines(choices, columns: rest.columns).dropFirst(state.page.cursor.selected)
      let (top, below) = rest.splitTop(lines.count + 1)
      for (place, line) in lines.prefix(top.rows).enumerated() {
        canvas.write(
          line, at: Point(column: top.left, row: top.top + place), columns: top.columns)
      }
      drawRecord(of: conflict, in: below, on: &canvas)
    }
  }

  /// Draws the record that the conflict is about, so that it is settled knowingly.
  private func drawRecord(of conflict: Conflict, in area: Rect, on canvas: inout Canvas) {
    let kind = KindDeclaration.all[conflict.kind]
    guard area.rows >= 5, let row = state.ledger[kind].row(of: conflict.id) else { return }
    let content = CardContent(kind, row: row, links: [], in: state)
    state.drawDetail(content.entries, title: kind.label, in: area, on: &canvas)
  }

  /// The lines of the page where its values stand one below the other.
  func lineCount(_ body: Rect) -> Int {
    guard let conflict = state.openConflict else { return 1 }
    return 1 + lines(choices(of: conflict), columns: body.columns).count
  }

  private func drawSummary(_ conflict: Conflict, in line: Rect, on canvas: inout Canvas) {
    canvas.fill(line, style: Style(on: .header))
    let all = state.ledger.conflicts
    let place = (all.firstIndex { $0.place == conflict.place } ?? 0) + 1
    let kind = KindDeclaration.all[conflict.kind]
    let title =
      state.ledger[kind].row(of: conflict.id).map { state.title(of: kind, row: $0) } ?? ""
    canvas.write(
      [
        Piece(" \(place)/\(all.count) ", .dim), Piece(state.fieldWords(of: conflict), .title),
        Piece("  " + title, .text), Piece("  " + conflict.id, .dim),
      ], at: line.origin, on: .header, columns: line.columns)
  }

  private func choices(of conflict: Conflict) -> [Choice] {
    let base = Choice(
      key: "0", name: Phrase(zh: "原值", en: "Base")(state.language),
      value: state.words(of: conflict.base, in: conflict), who: "", when: "", isShown: false)
    let claims = conflict.claims.enumerated().map { place, claim in
      Choice(
        key: place < 9 ? "\(place + 1)" : "", name: state.claimName(place),
        value: state.words(of: claim.value, in: conflict), who: claim.who, when: claim.when,
        isShown: place == conflict.shown)
    }
    return conflict.column == nil ? claims : [base] + claims
  }

  private var shownWords: String { Phrase(zh: "现在显示", en: "shown now")(state.language) }

  private func draw(_ choice: Choice, in box: Rect, on canvas: inout Canvas) {
    canvas.box(
      box, style: Style(choice.isShown ? .focus : .border), title: "\(choice.key) \(choice.name)",
      titleStyle: Style(.key, bold: true))
    let area = box.inset(columns: 2)
    let metrics = canvas.symbols.metrics
    let value = choice.value.wrapped(to: area.columns, in: metrics).map { Piece($0, .title) }
    let dot = String(canvas.symbols.dot)
    let below =
      (choice.who.isEmpty ? [] : [Piece(choice.who), Piece(choice.when, .dim)])
      + (choice.isShown ? [Piece("\(dot) \(shownWords)", .accent)] : [])
    let lines = value.prefix(max(1, area.rows - below.count - 1)) + [Piece("")] + below
    for (place, piece) in lines.enumerated() where place < area.rows {
      canvas.write(
        canvas.fitted(piece.text, area.columns),
        at: Point(column: area.left, row: area.top + place), style: piece.style)
    }
  }

  private func lines(_ choices: [Choice], columns: Int) -> [[Piece]] {
    choices.flatMap { choice -> [[Piece]] in
      let head = " \(choice.key) \(choice.name)  "
      let indent = head.columns(in: state.symbols.metrics)
      let space = String(repeating: " ", count: indent)
      let wrapped = choice.value.wrapped(to: max(2, columns - indent), in: state.symbols.metrics)
      let value = wrapped.enumerated().map { place, text in
        [Piece(place == 0 ? head : space, .key), Piece(text, .title)]
      }
      guard !choice.who.isEmpty else { return value }
      let mark = choice.isShown ? [Piece(shownWords + "  ", .accent)] : []
      let when = Piece(space + state.shortTime(choice.when) + "  ", .dim)
      return value + [[when] + mark + [Piece(choice.who)]]
    }
  }
}
