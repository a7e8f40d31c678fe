import Model

/// Rows that stand in a view more than once.
enum Repetition {
  /// Notes rows that repeat another, and asks about rows of one id that differ.
  static func ask(_ rows: inout [SheetRow], notes: inout [Phrase]) {
    var places: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      // New rows without an id repeat each other where everything is the same.
      let key = row.id.isEmpty ? "\u{1F}" + row.values.joined(separator: "\u{1F}") : row.id
      places[key, default: []].append(index)
    }
    var repeated: [(lines: [Int], id: String)] = []
    for group in places.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let lines = group.map { rows[$0].line }
      let first = rows[group[0]]
      if !first.id.isEmpty, group.allSatisfy({ rows[$0].values == first.values }) {
        repeated.append((lines, first.id))
        // Where one of them proves itself, the others need not be asked about.
        let kept = group.first { rows[$0].question == nil } ?? group[0]
        for index in group where index != kept {
          rows[index].cells = []
          rows[index].question = nil
        }
      } else {
        for index in group {
          rows[index].question = SheetWords.repeated(
            first.id, lines: lines.filter { $0 != rows[index].line })
        }
      }
    }
    for (lines, id) in repeated.prefix(20) { notes.append(SheetWords.identical(id, lines: lines)) }
    if repeated.count > 20 { notes.append(SheetWords.moreIdentical(repeated.count - 20)) }
  }
}
