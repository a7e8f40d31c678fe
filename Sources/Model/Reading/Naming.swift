extension Ledger {
  /// The rows of a kind whose id or name holds the words: those called so exactly first, then those
  /// that begin so; at most `limit`. The first rows for no words.
  ///
  /// Costs a pass over the bytes of the kind's rows, and no text for a row that does not hold the words.
  public func rows(of kind: KindDeclaration, called words: String, limit: Int) -> [Int] {
    let table = self[kind]
    guard !words.isEmpty else { return Array(0..<min(limit, table.count)) }
    let columns = [0] + kind.nameColumns
    let wanted = words.lowercased()
    func distance(_ row: Int) -> Int {
      columns.map { column in
        let text = table.text(row: row, column: column).lowercased()
        return text == wanted ? 0 : text.hasPrefix(wanted) ? 1 : 2
      }.min() ?? 2
    }
    // What is called so exactly is found among more than are shown.
    let found = table.rows(holding: words, in: columns, limit: 40 * limit)
    return found.map { (row: $0, distance: distance($0)) }
      .sorted { ($0.distance, $0.row) < ($1.distance, $1.row) }
      .prefix(limit).map(\.row)
  }

  /// The different texts of a column that hold the words, in the order of its rows; at most `limit`.
  ///
  /// Costs a pass over the bytes of the kind's rows.
  public func texts(of kind: KindDeclaration, column: Int, holding words: String, limit: Int)
    -> [String]
  {
    let table = self[kind]
    var texts: [String] = []
    for row in table.rows(holding: words, in: [column], limit: 40 * limit) {
      let text = table.text(row: row, column: column)
      if !text.isEmpty, !texts.contains(text) { texts.append(text) }
      if texts.count == limit { break }
    }
    return texts
  }
}

extension KindDeclaration {
  /// The columns that hold what a record is called.
  var nameColumns: [Int] {
    ["name", "short-name", "title"].compactMap { position(named: $0) }.filter {
      if case .text = fields[$0].type { true } else { false }
    }
  }
}

extension Table {
  /// The first rows that hold the words in one of the columns of text; at most `limit`.
  fileprivate func rows(holding words: String, in columns: [Int], limit: Int) -> [Int] {
    let needle = Needle(words)
    var found: [Int] = []
    if let hits = WordScan(self, needle, columns: columns)?.hits() {
      for (row, isHit) in hits.enumerated() where isHit {
        found.append(row)
        if found.count == limit { break }
      }
      return found
    }
    // Words with a comma or a quote are not in the bytes as they are read.
    for row in 0..<count
    where columns.contains(where: { needle.occurs(in: text(row: row, column: $0)) }) {
      found.append(row)
      if found.count == limit { break }
    }
    return found
  }
}
