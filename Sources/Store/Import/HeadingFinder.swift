import Model

/// Finds the headings of a table.
struct HeadingFinder {
  private let dictionary: HeadingDictionary
  private let named: [HeadingText: Int]

  /// Rows in which headings are looked for.
  private static let depth = 30

  /// A finder of headings of a kind; `named` are fields that a person named for headings.
  init(_ kind: KindDeclaration, named: [HeadingText: Int]) {
    dictionary = HeadingDictionary(kind)
    self.named = named
  }

  /// The row, or pair of rows, with the most headings of the kind; the first among equals.
  func find(in rows: [SourceRow]) -> HeadingMap? {
    var best: HeadingMap?
    func offer(_ map: HeadingMap) {
      if map.matches > (best?.matches ?? 0) { best = map }
    }
    let depth = min(HeadingFinder.depth, rows.count)
    for index in 0..<depth {
      offer(map(rows[index].cells, firstRow: index + 1, line: rows[index].line))
    }
    for index in 0..<max(0, depth - 1) {
      for cells in HeadingFinder.merged(rows[index].cells, rows[index + 1].cells) {
        offer(map(cells, firstRow: index + 2, line: rows[index].line))
      }
    }
    return best
  }

  /// Headings of two rows, the upper of which spans several columns of the lower.
  private static func merged(_ upper: [String], _ lower: [String]) -> [[String]] {
    var group = ""
    var alone: [String] = []
    var joined: [String] = []
    for index in 0..<max(upper.count, lower.count) {
      let above = index < upper.count ? upper[index] : ""
      let below = index < lower.count ? lower[index] : ""
      let isBlank = below.allSatisfy(\.isWhitespace)
      if !above.allSatisfy(\.isWhitespace) { group = above }
      alone.append(isBlank ? above : below)
      joined.append(isBlank ? above : group + below)
    }
    return [alone, joined]
  }

  private func map(_ cells: [String], firstRow: Int, line: Int) -> HeadingMap {
    var found = cells.map { cell -> (target: HeadingMap.Target, rank: Int) in
      let heading = HeadingText(cell)
      if let field = named[heading] {
        return (dictionary.target(field, heading), -1)
      }
      return dictionary.match(heading)
    }
    // Of two columns for one field the better heading, then the earlier column, holds it.
    for index in found.indices {
      guard case .field(let field, _) = found[index].target else { continue }
      for other in found.indices where other != index {
        guard case .field(field, _) = found[other].target else { continue }
        if (found[other].rank, other) > (found[index].rank, index) {
          found[other].target = .second(field)
        }
      }
    }
    return HeadingMap(
      headings: cells, targets: found.map(\.target), firstRow: firstRow, line: line)
  }
}
