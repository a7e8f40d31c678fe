import Canvas

/// The page of themes: every role of the theme in use on every ground.
struct ThemesScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let (main, rail) = body.splitLeft(body.columns - 1)
    let offset = state.page.cursor.viewport.offset
    let preview = Rect(
      column: main.left + 1, row: main.top - offset, columns: max(0, main.columns - 2),
      rows: max(ThemePreview.size.rows, main.rows + offset))
    canvas.clipped(to: main) { canvas in
      ThemePreview(title: state.themeWords).draw(in: preview, on: &canvas)
    }
    ScrollMark(offset: offset, height: body.rows, count: ThemePreview.size.rows).draw(
      in: rail, on: &canvas)
  }
}
