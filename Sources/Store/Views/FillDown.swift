import Model

/// Cells that look as if one had been dragged down over those below it.
enum FillDown {
  /// The fewest changed cells of a run that is doubted.
  private static let shortest = 3

  /// Doubts the changed cells of every run, in file order, that are equal to the cell above, or count up
  /// by one where the published values did not.
  static func doubt(_ rows: inout [SheetRow], kind: KindDeclaration) {
    var changed = [Int](repeating: 0, count: kind.fields.count)
    for index in rows.indices {
      for cell in rows[index].cells { changed[cell.column] += 1 }
    }
    for column in kind.fields.indices.dropFirst() where changed[column] >= shortest {
      for way in [repeats, counts] {
        var run: [Int] = []
        var last = 0
        for index in rows.indices.dropFirst() {
          if index > last + 1 { close(&run, &rows, column) }
          guard rows[index].change == .changed, !rows[index].values.isEmpty,
            way(rows[index - 1], rows[index], column)
          else { continue }
          last = index
          if rows[index].cells.contains(where: { $0.column == column }) { run.append(index) }
        }
        close(&run, &rows, column)
      }
    }
  }

  private static func close(_ run: inout [Int], _ rows: inout [SheetRow], _ column: Int) {
    if run.count >= shortest, let first = run.first, let last = run.last {
      let words = SheetWords.filledDown(from: rows[first].line, to: rows[last].line)
      for index in run { rows[index].doubt(column, words) }
    }
    run = []
  }

  private static func repeats(_ above: SheetRow, _ row: SheetRow, _ column: Int) -> Bool {
    !row.values[column].isEmpty && row.values[column] == above.values[column]
  }

  private static func counts(_ above: SheetRow, _ row: SheetRow, _ column: Int) -> Bool {
    guard successor(of: above.values[column]) == row.values[column] else { return false }
    let before = above.base?.canonical(column) ?? ""
    return successor(of: before) != (row.base?.canonical(column) ?? "")
  }

  /// What a spreadsheet writes below a text when it counts up; nil where it does not.
  private static func successor(of text: String) -> String? {
    if let day = Day(iso: text) { return Day(number: day.number + 1).iso }
    let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...15).contains(digits), let number = Int(text.suffix(digits)) else {
      // Amounts have two decimals, and count in whole units.
      return nil
    }
    if text.hasSuffix(".00"), let whole = Int(text.dropLast(3)) { return "\(whole + 1).00" }
    let next = String(number + 1)
    let zeros = String(repeating: "0", count: max(0, digits - next.utf8.count))
    return String(text.dropLast(digits)) + zeros + next
  }
}
