import Canvas
import Model

/// Everything about one record: its fields, where it came from, and what names it.
struct CardScreen {
  let state: State
  let kind: KindDeclaration
  let id: String

  init(_ state: State, kind: KindDeclaration, id: String) {
    self.state = state
    self.kind = kind
    self.id = id
  }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let language = state.language
    guard let row = state.ledger[kind].row(of: id) else {
      canvas.write(
        Phrase(
          zh: " \(kind.label.zh) \(id) 已不在数据里，\(state.key("escape")) 返回",
          en: " \(kind.label.en) \(id) is no longer in the store; \(state.key("escape")) goes back")(
            language),
        at: body.origin, style: Style(.warning), columns: body.columns)
      return
    }
    let content = CardContent(
      kind, row: row, heads: state.page.heads, links: state.page.links, in: state)
    let layout = CardLayout(
      body, content: content, metrics: canvas.symbols.metrics, isZoomed: state.isZoomed)
    drawSummary(row: row, in: layout.summary, on: &canvas)
    let cursor = state.page.cursor
    let selected = cursor.selected
    if let links = layout.links {
      let isAtLink = selected >= content.fieldCount
      canvas.box(
        layout.fields, style: Style(isAtLink ? .border : .focus),
        title: Phrase(zh: "档案", en: "Fields")(language))
      FieldLines(
        Array(content.entries.prefix(content.fieldCount)), state: state, firstEntry: 0
      ).draw(
        in: layout.fields.inset(columns: 2), from: cursor.viewport.offset,
        selected: isAtLink ? nil : selected, on: &canvas)
      canvas.box(
        links, style: Style(isAtLink ? .focus : .border),
        title: Phrase(zh: "关联", en: "Linked")(language))
      if content.entries.count == content.fieldCount, links.rows > 2 {
        canvas.write(
          Phrase(zh: "没有别的记录提到它", en: "no other record names it")(language),
          at: links.inset(columns: 2).origin, style: Style(.dim), columns: links.columns - 4)
      }
      FieldLines(
        Array(content.entries.dropFirst(content.fieldCount)), state: state,
        firstEntry: content.fieldCount
      ).draw(
        in: links.inset(columns: 2), from: 0,
        selected: isAtLink ? selected - content.fieldCount : nil, on: &canvas)
    } else {
      FieldLines(content.entries, state: state, firstEntry: 0).draw(
        in: layout.fields, from: cursor.viewport.offset, selected: selected, on: &canvas)
    }
  }

  private func drawSummary(row: Int, in line: Rect, on canvas: inout Canvas) {
    canvas.fill(line, style: Style(on: .header))
    var pieces = [
      Piece(" " + kind.label(state.language) + " ", .dim),
      Piece(state.title(of: kind, row: row), .title, bold: true),
      Piece("  " + id, .dim),
    ]
    if kind === KindDeclaration.items {
      let standing = ItemStanding(Record(state.ledger[kind], row: row), in: state)
      if let lamp = standing.lamp {
        pieces.insert(
          Piece("  " + standing.words(canvas.symbols, state.language), lamp.role), at: 2)
      }
    }
    if let mark = state.mark(kind, row: row, column: nil) {
      let words = Phrase(zh: "整条有冲突，c 裁定", en: "in conflict as a whole, c settles it")
      pieces.insert(Piece("  \(mark.sign) " + words(state.language), mark.role), at: 2)
    }
    canvas.write(pieces, at: line.origin, on: .header, columns: line.columns)
  }
}

/// Entries of a card, one below the other, long values wrapped.
struct FieldLines {
  let entries: [CardEntry]
  let state: State
  /// The columns of the labels; nil for what cards give them.
  let label: Int?
  /// What the first entry is to a pointer; nil where none can be chosen.
  let firstEntry: Int?

  /// Entries; `fitsLabels` gives the labels no more columns than they need.
  init(
    _ entries: [CardEntry], state: State, fitsLabels: Bool = false, firstEntry: Int? = nil
  ) {
    self.entries = entries
    self.state = state
    self.firstEntry = firstEntry
    label =
      fitsLabels
      ? entries.map { $0.label.columns(in: state.symbols.metrics) }.max() ?? 0 : nil
  }

  /// Draws the lines from `first` on; `selected` is an entry.
  func draw(in area: Rect, from first: Int, selected: Int?, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let widths = CardLayout.widths(area.columns, label: label)
    let metrics = canvas.symbols.metrics
    var line = -first
    for (index, entry) in entries.enumerated() {
      guard line < area.rows else { return }
      let height = CardLayout.height(
        of: entry, columns: area.columns, label: label, metrics: metrics)
      defer { line += height }
      guard line + height > 0 else { continue }
      draw(
        entry, isSelected: index == selected, at: area.top + line, height: height, widths, area,
        on: &canvas)
      if let firstEntry {
        let rect = Rect(
          column: area.left, row: area.top + line, columns: area.columns, rows: height)
        canvas.offer(.entry(firstEntry + index, pane: 0), in: rect.intersection(area))
      }
    }
  }

  private func draw(
    _ entry: CardEntry, isSelected: Bool, at row: Int, height: Int,
    _ widths: (label: Int, value: Int, clause: Int), _ area: Rect, on canvas: inout Canvas
  ) {
    let ground: Ground = isSelected ? .selected : .plain
    let rect = Rect(column: area.left, row: row, columns: area.columns, rows: height)
      .intersection(area)
    canvas.fill(rect, style: Style(on: ground))
    let metrics = canvas.symbols.metrics
    canvas.clipped(to: rect) { canvas in
      if case .link = entry.subject {
        drawLink(entry, at: row, on: ground, area, on: &canvas)
        return
      }
      canvas.write(
        canvas.fitted(entry.label, widths.label), at: Point(column: area.left, row: row),
        style: Style(entry.isHead ? .heading : .dim, on: ground))
      let column = area.left + widths.label + 2
      let width = CardLayout.valueWidth(of: entry, columns: area.columns, label: label)
      if entry.isMissing, entry.mark == nil {
        canvas.write(
          Phrase(zh: "缺，必填", en: "missing, required")(state.language),
          at: Point(column: column, row: row), style: Style(.warning, on: ground),
          columns: width)
      }
      if entry.markedValue.isEmpty, !entry.isMissing {
        canvas.write("-", at: Point(column: column, row: row), style: Style(.dim, on: ground))
      }
      let role = entry.mark?.role ?? entry.role
      for (place, text) in entry.markedValue.wrapped(to: width, in: metrics).enumerated() {
        canvas.write(
          text, at: Point(column: column, row: row + place), style: Style(role, on: ground),
          columns: width)
      }
      if widths.clause > 0, !entry.clause.isEmpty {
        canvas.write(
          canvas.fitted(entry.clause, widths.clause, .right),
          at: Point(column: area.right - widths.clause, row: row), style: Style(.dim, on: ground))
      }
    }
  }

  /// Draws a link's kind and count, and below it the first of its records, one a line.
  private func drawLink(
    _ entry: CardEntry, at row: Int, on ground: Ground, _ area: Rect, on canvas: inout Canvas
  ) {
    let lines = entry.value.split(separator: "\n").map(String.init)
    canvas.write(
      [Piece(entry.label + "  ", .accent), Piece(lines.first ?? "")],
      at: Point(column: area.left, row: row), on: ground, columns: area.columns)
    for (place, text) in lines.dropFirst().enumerated() {
      canvas.write(
        canvas.fitted("  " + text, area.columns),
        at: Point(column: area.left, row: row + place + 1), style: Style(.dim, on: ground))
    }
  }
}
