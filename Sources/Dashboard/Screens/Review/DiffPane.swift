import Canvas
import Model

/// A row that waits for a verdict beside the record it is about: at the left what the store holds, at the right
/// what was submitted, with the unchanged fields around it.
struct DiffPane {
  /// One line of the comparison.
  private enum Line {
    /// A field: its sign, its name, and the two values.
    case field(sign: String, label: Piece, store: Piece, submitted: Piece)
    /// What must be said of the field above, or of the row.
    case words(Piece)
  }

  private let state: State
  private let title: String
  private var lines: [Line] = []
  /// The line that the reader's cell stands in.
  private var focus = 0

  /// Compares a row of a batch; `cell` is the column that the reader is at.
  init(_ batch: PendingBatch, _ row: PendingBatch.Row, cell: Int?, in state: State) {
    self.state = state
    let place = Phrase(zh: "第 \(row.line) 行", en: "line \(row.line)")(state.language)
    let name = String(batch.file.split(separator: "/").last ?? "")
    title = [name, place, batch.savedAt].filter { !$0.isEmpty }.joined(separator: " · ")
    let kind = KindDeclaration.all[batch.kind]
    lines = [Line.words(Piece(state.recordWords(kind, row.id), .title, bold: true))]
    if let question = row.question { say(question, .error, sign: "? ") }
    for remark in row.remarks { say(remark) }
    let record = state.ledger[kind].row(of: row.id)
    let cells = Dictionary(
      row.cells.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
    for (column, field) in kind.fields.enumerated() {
      if column == cell { focus = lines.count }
      if let cell = cells[column] {
        add(cell, field)
      } else if let record {
        addUnchanged(state.ledger[kind].canonicalText(row: record, column: column), field)
      }
    }
  }

  private mutating func add(_ cell: PendingBatch.Cell, _ field: FieldDeclaration) {
    let isMoved = cell.current != cell.published
    let sign = cell.problem != nil ? String(state.symbols.cross) : cell.current.isEmpty ? "+" : "~"
    let typed = cell.typed == cell.proposed || cell.typed.isEmpty ? "" : cell.typed
    let value = cell.problem == nil ? state.valueWords(cell.proposed, field) : cell.typed
    let words = state.words(of: cell.proposed, field)
    let written =
      typed.isEmpty || typed == words || cell.problem != nil
      ? "" : Phrase(zh: "（写作 \(typed)）", en: " (written \(typed))")(state.language)
    lines.append(
      .field(
        sign: sign, label: Piece(field.label(state.language), .text),
        store: Piece(
          (isMoved ? CellMark.conflict.sign : "") + state.valueWords(cell.current, field),
          isMoved ? .warning : .text),
        submitted: Piece(value + written, cell.problem == nil ? .accent : .error, bold: true)))
    if isMoved {
      let published = state.valueWords(cell.published, field)
      say(Phrase(zh: "发布时是 \(published)", en: "published as \(published)"), .warning, sign: "! ")
    }
    if let problem = cell.problem {
      let rule = cell.brokenRule.map { $0 + " " } ?? ""
      say(problem, .error, sign: "\(state.symbols.cross) \(rule)")
    }
    if let suspicion = cell.suspicion { say(suspicion, .warning, sign: "? ") }
    for remark in cell.remarks { say(remark) }
  }

  private mutating func addUnchanged(_ value: String, _ field: FieldDeclaration) {
    guard !value.isEmpty else { return }
    let words = Piece(state.valueWords(value, field), .dim)
    lines.append(
      .field(
        sign: " ", label: Piece(field.label(state.language), .dim), store: words, submitted: words))
  }

  private mutating func say(_ remark: PendingBatch.Remark) {
    say(
      remark.words, remark.severity.role,
      sign: remark.severity.sign(state.symbols) + " " + remark.rule + " ")
  }

  private mutating func say(_ words: Phrase, _ role: Role, sign: String) {
    lines.append(.words(Piece("  " + sign + words(state.language), role)))
  }

  /// Draws the comparison in a frame, the reader's cell in sight.
  func draw(in area: Rect, on canvas: inout Canvas) {
    canvas.box(area, title: title)
    let inner = area.inset(columns: 2)
    guard inner.rows > 1 else { return }
    let (head, body) = inner.splitTop(1)
    let language = state.language
    drawField(
      .field(
        sign: " ", label: Piece(Phrase(zh: "字段", en: "Field")(language), .dim),
        store: Piece(Phrase(zh: "库中", en: "In the store")(language), .dim),
        submitted: Piece(Phrase(zh: "交来", en: "Submitted")(language), .dim)), in: head, &canvas)
    let rows = folded(to: body.columns)
    let start = rows.firstIndex { $0.line == focus } ?? 0
    // A line above the cell stays in sight, so that its reader knows where it stands.
    let top = max(0, min(start - 1, rows.count - body.rows))
    for (offset, row) in rows[top...].prefix(body.rows).enumerated() {
      let rect = Rect(
        column: body.left, row: body.top + offset, columns: body.columns, rows: 1)
      switch row.text {
      case let text?:
        guard case .words(let piece) = lines[row.line] else { continue }
        canvas.write(text, at: rect.origin, style: piece.style, columns: rect.columns)
      case nil: drawField(lines[row.line], in: rect, &canvas)
      }
    }
  }

  /// The lines with long words folded: the line of each, and the part of its words; nil for a field.
  private func folded(to columns: Int) -> [(line: Int, text: String?)] {
    lines.enumerated().flatMap { index, line -> [(line: Int, text: String?)] in
      guard case .words(let piece) = line else { return [(index, nil)] }
      return piece.text.wrapped(to: columns, in: state.symbols.metrics).map { (index, $0) }
    }
  }

  private func drawField(_ line: Line, in rect: Rect, _ canvas: inout Canvas) {
    guard case .field(let sign, let label, let store, let submitted) = line else { return }
    let parts = rect.columns(
      [.fixed(1), .flex(weight: 3, min: 8), .flex(weight: 4), .flex(weight: 4)], gap: 1)
    for (piece, part) in zip(
      [Piece(sign, submitted.role, bold: true), label, store, submitted], parts)
    {
      canvas.write(
        canvas.fitted(piece.text, part.columns), at: part.origin, style: piece.style)
    }
  }
}
