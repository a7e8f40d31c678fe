/// How long a part of a divided rectangle is, in columns or rows.
public enum Length: Hashable, Sendable {
  /// Exactly this many.
  case fixed(Int)
  /// At least `min`, and a share of what is over by weight.
  case flex(weight: Int = 1, min: Int = 0)

  /// What it needs at least.
  public var least: Int {
    switch self {
    case .fixed(let count): max(0, count)
    case .flex(_, let min): max(0, min)
    }
  }

  private var weight: Int {
    switch self {
    case .fixed: 0
    case .flex(let weight, _): max(0, weight)
    }
  }

  /// The lengths of parts set `gap` apart in `total`.
  ///
  /// Where the least lengths do not fit, the last parts are cut, to nothing at the end.
  public static func lengths(_ parts: [Length], in total: Int, gap: Int = 0) -> [Int] {
    let room = max(0, total - gap * max(0, parts.count - 1))
    var held = parts.map { $0.weight == 0 }
    var lengths = parts.map(\.least)
    while true {
      let open = parts.indices.filter { !held[$0] }
      let taken = parts.indices.filter { held[$0] }.reduce(0) { $0 + lengths[$1] }
      let given = shares(of: room - taken, weights: open.map { parts[$0].weight })
      let short = zip(open, given).filter { $1 < parts[$0].least }.map(\.0)
      if short.isEmpty {
        for (index, share) in zip(open, given) { lengths[index] = share }
        break
      }
      for index in short { held[index] = true }
    }
    var left = total
    return lengths.map { length in
      let cut = min(length, max(0, left))
      left -= cut + gap
      return cut
    }
  }
}

extension Rect {
  /// The rectangle cut into parts side by side, `gap` columns apart.
  public func columns(_ parts: [Length], gap: Int = 0) -> [Rect] {
    var column = left
    return Length.lengths(parts, in: columns, gap: gap).map { length in
      defer { column += length + gap }
      return Rect(column: min(column, right), row: top, columns: length, rows: rows)
    }
  }

  /// The rectangle cut into parts one above the other, `gap` rows apart.
  public func rows(_ parts: [Length], gap: Int = 0) -> [Rect] {
    var row = top
    return Length.lengths(parts, in: rows, gap: gap).map { length in
      defer { row += length + gap }
      return Rect(column: left, row: min(row, bottom), columns: columns, rows: length)
    }
  }

  /// A rectangle of at most this size in the middle of this one.
  public func centered(_ size: Size) -> Rect {
    let (columns, rows) = (min(size.columns, columns), min(size.rows, rows))
    return Rect(
      column: left + (self.columns - columns) / 2, row: top + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
