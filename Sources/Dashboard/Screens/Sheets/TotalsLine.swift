import Canvas
import Model

/// The line under a sheet: how many rows pass the filter, how many are marked, and what the columns
/// that can be added up add up to over the rows that pass.
struct TotalsLine {
  let listing: Listing
  let state: State

  init(_ listing: Listing, in state: State) {
    self.listing = listing
    self.state = state
  }

  /// Draws the line below a table that takes `columns` screen columns with its scroll bar.
  func draw(in line: Rect, on canvas: inout Canvas) {
    let style = Style(.heading, on: .header)
    canvas.fill(line, style: style)
    let content = SheetContent(listing, columns: line.columns, in: state)
    let view = content.view(of: listing, cursor: listing.cursor).trimmed(to: line.columns - 1).view
    let metrics = canvas.symbols.metrics
    var first = line.columns
    for (column, range) in view.spans(in: line.columns - 1) {
      guard let sum = listing.sums[content.columns[column].field],
        content.columns[column].computed == nil
      else { continue }
      let field = listing.kind.fields[content.columns[column].field]
      let text = state.sumWords(sum, field, in: range.count, metrics)
      let place = Rect(
        column: line.left + range.lowerBound, row: line.top, columns: range.count, rows: 1)
      canvas.write(text, in: place, style: style, alignment: .right)
      first = min(first, range.lowerBound)
    }
    let room = first - 1
    let words = [true, false].map { countWords(isLong: $0) }
    if let fitting = words.first(where: { $0.columns(in: metrics) <= room }) {
      canvas.write(fitting, at: line.origin, style: style, columns: room)
    }
  }

  private func countWords(isLong: Bool) -> String {
    let rows = grouped(listing.rows.count)
    let marked = listing.marked.count
    let words =
      isLong
      ? Phrase(zh: "合计 \(rows) 条", en: "Total of \(rows)") : Phrase(zh: "\(rows) 条", en: rows)
    let more = marked == 0 ? Phrase("") : Phrase(zh: "，已选 \(marked)", en: ", \(marked) marked")
    return words(state.language) + more(state.language)
  }
}

extension State {
  /// A sum in so many columns: whole where it fits, else in 万 or 亿, in English in thousands, millions
  /// or billions; an ellipsis where not even that fits.
  func sumWords(
    _ sum: Int64, _ field: FieldDeclaration, in columns: Int, _ metrics: TextMetrics
  ) -> String {
    let text = field.type.canonical(sum)
    let whole = Int(text).map(grouped) ?? withCommas(text)
    if whole.columns(in: metrics) <= columns { return whole }
    let scale: Int64 = if case .count = field.type { 1 } else { 100 }
    let steps: [(Int64, String)] =
      language == .zh
      ? [(10_000, "万"), (100_000_000, "亿")]
      : [(1_000, "k"), (1_000_000, "M"), (1_000_000_000, "bn")]
    for (step, name) in steps {
      let tenths = sum / (step * scale / 10)
      let text = withCommas("\(tenths / 10).\(abs(tenths % 10))") + name
      if text.columns(in: metrics) <= columns { return text }
    }
    return symbols.ellipsis
  }
}
