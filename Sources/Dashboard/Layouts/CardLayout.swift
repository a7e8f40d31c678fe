import Canvas

/// Where a record's fields and its links stand, and which lines each entry takes.
struct CardLayout {
  /// The line with the record's name.
  let summary: Rect
  /// The fields; the links below them where `links` is nil.
  let fields: Rect
  /// The links in a frame of their own; nil below 110 columns or when the card is zoomed.
  let links: Rect?
  /// The first line of each entry, and behind the last the number of lines.
  let tops: [Int]

  init(_ body: Rect, content: CardContent, metrics: TextMetrics, isZoomed: Bool) {
    let (summary, rest) = body.splitTop(1)
    self.summary = summary
    if CardLayout.holdsLinks(body), !isZoomed {
      let parts = rest.columns([.flex(weight: 13), .flex(weight: 7)])
      (fields, links) = (parts[0], parts[1])
    } else {
      (fields, links) = (rest, nil)
    }
    let inner = links == nil ? fields : fields.inset(columns: 2)
    let shown = links == nil ? content.entries : Array(content.entries.prefix(content.fieldCount))
    var tops = [0]
    for entry in shown {
      let height = CardLayout.height(of: entry, columns: inner.columns, metrics: metrics)
      tops.append(tops[tops.count - 1] + height)
    }
    self.tops = tops
  }

  /// Whether the links have room beside the fields.
  static func holdsLinks(_ body: Rect) -> Bool { body.columns >= 110 }

  /// The lines on the screen.
  var visibleRows: Int { links == nil ? fields.rows : fields.inset().rows }

  /// The columns of labels, of values, and of clauses at the right edge (0 for none).
  static func widths(
    _ columns: Int, label wanted: Int? = nil
  ) -> (label: Int, value: Int, clause: Int) {
    let label = min(20, max(8, columns / 3), wanted ?? 20)
    let clause = columns >= 70 ? 14 : 0
    return (label, max(1, columns - label - 2 - clause), clause)
  }

  /// The columns of an entry's value, which reaches to the edge where it has no clause.
  static func valueWidth(of entry: CardEntry, columns: Int, label: Int? = nil) -> Int {
    let widths = widths(columns, label: label)
    return widths.value + (entry.clause.isEmpty ? widths.clause : 0)
  }

  /// The lines an entry takes.
  static func height(
    of entry: CardEntry, columns: Int, label: Int? = nil, metrics: TextMetrics
  ) -> Int {
    if case .link = entry.subject { return entry.value.split(separator: "\n").count }
    let width = valueWidth(of: entry, columns: columns, label: label)
    let value = entry.markedValue
    if value.utf8.count <= width, !value.contains("\n") { return 1 }
    return max(1, value.wrapped(to: width, in: metrics).count)
  }
}
