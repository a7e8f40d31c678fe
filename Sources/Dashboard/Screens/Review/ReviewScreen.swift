import Canvas
import Model

/// What was changed by hand in published views: published, in the store, and in the file, side by side.
struct ReviewScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let layout = state.recordListLayout(body)
    let area = layout.table
    guard area.columns > 1, area.rows > 0 else { return }
    guard let review = state.review else {
      state.drawEmpty(Phrase(zh: "正在读取…", en: "Reading…"), in: area, on: &canvas)
      return
    }
    let (main, rail) = area.splitLeft(area.columns - 1)
    let (head, rows) = main.splitTop(1)
    canvas.fill(area.splitTop(1).top, style: Style(on: .header))
    drawCells(
      [
        Phrase(zh: " 字段", en: " Field"), Phrase(zh: "已发布", en: "Published"),
        Phrase(zh: "库中", en: "In the store"), Phrase(zh: "表中", en: "In the file"),
      ].map { Piece($0(state.language), .heading) }, in: head, on: .header, &canvas)
    let cursor = state.page.cursor
    let shown = cursor.viewport.visible(height: rows.rows, count: review.lines.count)
    for (place, index) in shown.enumerated() {
      let line = Rect(column: rows.left, row: rows.top + place, columns: rows.columns, rows: 1)
      draw(
        review.lines[index], of: review, on: index == cursor.selected ? .selected : .plain,
        in: line, &canvas)
      canvas.offer(.entry(index, pane: 0), in: line)
    }
    ScrollMark(offset: cursor.viewport.offset, height: rows.rows, count: review.lines.count).draw(
      in: rail.splitTop(1).rest, on: &canvas)
    if review.lines.isEmpty {
      state.drawEmpty(
        Phrase(zh: "没有待审的修改", en: "nothing waits for review"), in: main, on: &canvas)
    }
    guard let detail = layout.detail, let line = state.selectedReviewLine else { return }
    drawDetail(of: line, in: review, detail, &canvas)
  }

  /// The row beside the record it is about; what has no row, in words.
  private func drawDetail(
    of line: ReviewContent.Line, in review: ReviewContent, _ area: Rect, _ canvas: inout Canvas
  ) {
    if let (batch, row) = state.selectedReviewRow, area.rows > 4 {
      DiffPane(batch, row, cell: review.cell(of: line)?.column, in: state).draw(
        in: area, on: &canvas)
      return
    }
    state.drawDetail(
      entries(line, of: review), title: Phrase(zh: "所选", en: "Selected"), in: area, on: &canvas)
  }

  private func draw(
    _ line: ReviewContent.Line, of review: ReviewContent, on ground: Ground, in rect: Rect,
    _ canvas: inout Canvas
  ) {
    canvas.fill(rect, style: Style(on: ground))
    let language = state.language
    guard let batch = review.batch(of: line) else {
      canvas.write(
        conflictPieces(line, of: review), at: rect.origin, on: ground, columns: rect.columns)
      return
    }
    let pieces: [Piece]
    switch line {
    case .conflicts, .conflict: pieces = []
    case .file:
      let cells = batch.rows.reduce(0) { $0 + $1.cells.count }
      pieces = [
        Piece(" \(batch.file)", .accent, bold: true),
        Piece(
          batch.origin == .submitted ? Phrase(zh: "  交来", en: "  handed in")(language) : "", .text),
        Piece(
          Phrase(
            zh: "  \(KindDeclaration.all[batch.kind].label.zh) \(batch.rows.count) 行 \(cells) 格",
            en:
              "  \(KindDeclaration.all[batch.kind].label.en), \(batch.rows.count) rows, \(cells) cells"
          )(language), .dim),
      ]
    case .note(_, let note):
      pieces = [Piece(" \(canvas.symbols.diamond) " + batch.notes[note](language), .warning)]
    case .row(_, let row): pieces = rowPieces(batch.rows[row], in: batch)
    case .question(_, let row):
      pieces = [Piece("   ? " + (batch.rows[row].question?(language) ?? ""), .error)]
    case .remark(_, let row, let cell):
      let cell = batch.rows[row].cells[cell]
      pieces = [
        Piece(
          "     " + (cell.problem == nil ? "? " : "\(canvas.symbols.cross) ")
            + (cell.remark?(language) ?? ""), cell.problem == nil ? .warning : .error)
      ]
    case .ruling:
      pieces = review.ruling(of: line).map { rulingPieces($0, canvas.symbols) } ?? []
    case .cell(_, let row, let cell):
      drawCells(cellPieces(batch.rows[row].cells[cell], in: batch), in: rect, on: ground, &canvas)
      return
    }
    canvas.write(pieces, at: rect.origin, on: ground, columns: rect.columns)
  }

  private func rowPieces(_ row: PendingBatch.Row, in batch: PendingBatch) -> [Piece] {
    let language = state.language
    let kind = KindDeclaration.all[batch.kind]
    return [
      Piece(Phrase(zh: " 第 \(row.line) 行 ", en: " line \(row.line) ")(language), .dim),
      Piece(row.change.label(language) + " ", row.change.role),
      Piece(row.id.isEmpty ? "" : state.recordWords(kind, row.id), .title, bold: true),
    ]
  }

  /// What a rule says, with the sign of its severity.
  private func rulingPieces(_ ruling: PendingBatch.Remark, _ symbols: Symbols) -> [Piece] {
    [
      Piece(
        "     \(ruling.severity.sign(symbols)) \(ruling.rule) ", ruling.severity.role, bold: true),
      Piece(ruling.words(state.language), ruling.severity.role),
    ]
  }

  private func conflictPieces(_ line: ReviewContent.Line, of review: ReviewContent) -> [Piece] {
    let language = state.language
    guard case .conflict(let place) = line else {
      let count = review.conflicts.count
      return [
        Piece(Phrase(zh: " 两处改得不一样", en: " Contradictions")(language), .accent, bold: true),
        Piece(
          Phrase(zh: "  \(count) 处，Enter 打开裁定", en: "  \(count); Enter opens one to settle it")(
            language), .dim),
      ]
    }
    let conflict = review.conflicts[place]
    let claims = conflict.claims.indices.map { index in
      state.claimName(index) + " " + state.words(of: conflict.claims[index].value, in: conflict)
    }
    return [
      Piece(" " + CellMark.conflict.sign, .warning),
      Piece(state.recordWords(KindDeclaration.all[conflict.kind], conflict.id), .title),
      Piece("  " + state.fieldWords(of: conflict) + "  ", .dim),
      Piece(claims.joined(separator: "  "), .warning),
    ]
  }

  private func cellPieces(_ cell: PendingBatch.Cell, in batch: PendingBatch) -> [Piece] {
    let field = KindDeclaration.all[batch.kind].fields[cell.column]
    // What was changed in the store as well is not what the file's author saw.
    let isMoved = cell.current != cell.published
    return [
      Piece("   " + field.label(state.language), .dim),
      Piece(state.valueWords(cell.published, field), .dim),
      Piece(
        (isMoved ? CellMark.conflict.sign : "") + state.valueWords(cell.current, field),
        isMoved ? .warning : .text),
      Piece(proposed(cell, field), cell.problem == nil ? .accent : .error),
    ]
  }

  private func proposed(_ cell: PendingBatch.Cell, _ field: FieldDeclaration) -> String {
    cell.problem == nil
      ? state.valueWords(cell.proposed, field) : cell.typed
  }

  private func drawCells(
    _ pieces: [Piece], in rect: Rect, on ground: Ground, _ canvas: inout Canvas
  ) {
    let widths = rect.columns(
      [.flex(weight: 3, min: 11), .flex(weight: 4), .flex(weight: 4), .flex(weight: 4)], gap: 1)
    for (piece, part) in zip(pieces, widths) {
      canvas.write(
        canvas.fitted(piece.text, part.columns), at: part.origin, style: piece.style.on(ground))
    }
  }

  private func entries(_ line: ReviewContent.Line, of review: ReviewContent) -> [CardEntry] {
    let language = state.language
    if case .conflict(let place) = line {
      return review.conflicts[place].claims.enumerated().map { index, claim in
        CardEntry(
          Phrase(state.claimName(index)),
          state.words(of: claim.value, in: review.conflicts[place])
            + "  \(claim.who) \(claim.when)", in: language)
      }
    }
    guard let batch = review.batch(of: line) else { return [] }
    let file =
      batch.notes.map { CardEntry(Phrase(zh: "提示", en: "Note"), $0(language), in: language) } + [
        CardEntry(Phrase(zh: "文件", en: "File"), batch.file, in: language),
        CardEntry(Phrase(zh: "保存于", en: "Saved"), batch.savedAt, in: language),
      ]
    guard let row = review.row(of: line) else { return file }
    let said = [
      (
        Phrase(zh: "规则", en: "Rule"),
        review.ruling(of: line).map { $0.rule + " " + $0.words(language) }
      ),
      (Phrase(zh: "问题", en: "Problem"), review.cell(of: line)?.problem?(language)),
      (Phrase(zh: "留意", en: "Look twice"), review.cell(of: line)?.suspicion?(language)),
      (Phrase(zh: "疑问", en: "Question"), row.question?(language)),
      (
        Phrase(zh: "记录", en: "Record"),
        state.recordWords(KindDeclaration.all[batch.kind], row.id)
      ),
    ]
    return said.map { CardEntry($0.0, $0.1 ?? "", in: language) } + file
  }
}

extension PendingBatch.Row.Change {
  /// How the row differs, in a word.
  var label: Phrase {
    switch self {
    case .changed: Phrase(zh: "修改", en: "changed")
    case .new: Phrase(zh: "新增", en: "new")
    case .refused: Phrase(zh: "不可收", en: "unreadable")
    }
  }

  /// The colour.
  var role: Role {
    switch self {
    case .changed: .text
    case .new: .good
    case .refused: .error
    }
  }
}

extension Severity {
  /// The sign before what is said, so that it does not hang on colour.
  func sign(_ symbols: Symbols) -> String {
    switch self {
    case .error: String(symbols.cross)
    case .warning: "?"
    case .info: "i"
    }
  }
}
