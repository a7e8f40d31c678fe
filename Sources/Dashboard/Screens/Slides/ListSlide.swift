import Canvas
import Model

/// A slide that is a list: facts above lines, the unit of each in bold, its end in colour.
struct ListSlide {
  let slide: Slide
  let state: State

  init(_ slide: Slide, _ state: State) {
    self.slide = slide
    self.state = state
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard let list = state.list(of: slide) else { return }
    let factRows = list.facts.isEmpty ? 0 : FactRow.rows(in: rect)
    let (facts, rest) = rect.splitTop(factRows)
    FactRow(list.facts).draw(in: facts, on: &canvas)
    let rows = Array(list.rows.prefix(SlideList.most))
    let words = note(of: list, shown: rows.count)
    let hasNote = !words.isEmpty && rest.rows >= 10
    let (area, note) = rest.splitTop(rest.rows - (hasNote ? 1 : 0))
    if hasNote { canvas.write(words, in: note, style: Style(.dim, on: .slide)) }
    let selected = state.presentation?.slide == slide ? state.presentation?.entry ?? 0 : 0
    let pitch = max(1, min(4, area.rows / max(1, rows.count)))
    let height = max(1, area.rows / pitch)
    var view = Viewport()
    view.reveal(selected, height: height, count: rows.count)
    let heads = rows.map { $0.head.columns(in: canvas.symbols.metrics) }.max() ?? 0
    for (place, index) in view.visible(height: height, count: rows.count).enumerated() {
      let block = area.splitTop(place * pitch).rest.splitTop(pitch).top
      draw(rows[index], heads: heads, isSelected: index == selected, in: block, on: &canvas)
      canvas.offer(.entry(index, pane: 0), in: block)
    }
  }

  /// What must be known of the list, and how many lines there are besides.
  private func note(of list: SlideList, shown: Int) -> String {
    guard list.count > shown else { return list.note }
    let more = Phrase(
      zh: "共 \(list.count) 条，列前 \(shown) 条", en: "the first \(shown) of \(list.count)")
    return [more(state.language), list.note].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// A line; from three rows on its end stands below it, so that neither is cut.
  private func draw(
    _ row: SlideList.Row, heads: Int, isSelected: Bool, in block: Rect, on canvas: inout Canvas
  ) {
    let ground: Ground = isSelected ? .selected : .slide
    canvas.fill(block, style: Style(on: ground))
    let metrics = canvas.symbols.metrics
    let line = block.splitTop(block.rows > 3 ? 1 : 0).rest.splitTop(1).top
    let head = min(heads, max(4, line.columns / 5))
    let (first, body) = line.splitLeft(head + 2)
    canvas.write(
      canvas.fitted(row.head, head), at: first.origin, style: Style(.title, on: ground, bold: true))
    let isCut = row.tail.columns(in: metrics) > body.columns * 2 / 5 && block.rows < 2
    let words = isCut ? row.shortTail : row.tail
    let tail = words.columns(in: metrics)
    let style = Style(row.role, on: ground, bold: true)
    if block.rows >= 3 || tail + 16 > body.columns, block.rows >= 2 {
      canvas.write(row.text, in: body, style: Style(on: ground))
      let below = Rect(column: body.left, row: line.bottom, columns: body.columns, rows: 1)
      canvas.write(words, in: below, style: style)
      return
    }
    let parts = body.columns([.flex(), .fixed(tail)], gap: tail > 0 ? 2 : 0)
    canvas.write(row.text, in: parts[0], style: Style(on: ground))
    canvas.write(words, in: parts[1], style: style)
  }
}
