/// How wide the columns of a printed table are, so that nearly all cells take as few lines as possible.
struct ColumnWidths {
  /// Shares of the table's width in thousandths.
  let shares: [Int]
  /// The lines that nearly all cells need at most.
  let lines: Int

  /// The widths of a table's columns on a page: the fewest lines at which all columns fit.
  init(_ sheet: Sheet, on form: PageForm) {
    let columns = sheet.columns.indices.map { column in
      Need(
        heading: sheet.columns[column].heading.zh, cells: sheet.rows.map { $0[column].text },
        isWhole: sheet.columns[column].isNumeric)
    }
    let room = form.characters(columns: columns.count)
    func widths(_ lines: Int) -> [Double] { columns.map { $0.width(lines: lines) } }
    let fewest =
      (1...ColumnWidths.mostLines).first { widths($0).reduce(0, +) <= room }
      ?? ColumnWidths.mostLines
    lines = fewest
    // What is over goes to all alike; what lacks is taken from all alike.
    let spaced = widths(fewest)
    let over = max(0, room - spaced.reduce(0, +)) / Double(max(1, columns.count))
    let rule = 7 / form.points
    let all = spaced.map { $0 + over + rule }
    let sum = all.reduce(0, +)
    shares = all.map { Int(($0 / sum * 1000).rounded()) }
  }

  private static let mostLines = 12

  /// What a column asks for, in widths of a Chinese character.
  private struct Need {
    /// The longest piece that no line may break.
    let least: Double
    /// The length that nineteen cells of twenty have at most.
    let usual: Double
    /// The length of the heading.
    let heading: Double

    init(heading: String, cells: [String], isWhole: Bool) {
      let lengths = cells.map(\.printedWidth).sorted()
      usual = lengths.isEmpty ? 0 : lengths[(lengths.count - 1) * 19 / 20]
      let pieces = cells.map { isWhole ? $0.printedWidth : $0.longestPiece }
      least = max(pieces.max() ?? 0, 1)
      self.heading = heading.printedWidth
    }

    /// The width at which nearly every cell takes so many lines, and the heading one more.
    func width(lines: Int) -> Double {
      // A line of Chinese that is broken loses up to one character at its end.
      let slack = lines > 1 ? 1.0 : 0.2
      let cells = min(usual, usual / Double(lines) + slack)
      return max(least + 0.2, cells, heading / Double(lines + 1) + 0.5)
    }
  }
}

extension StringProtocol {
  /// The width on paper, in widths of a Chinese character.
  fileprivate var printedWidth: Double {
    unicodeScalars.reduce(0) { $0 + ($1.isNarrowOnPaper ? 0.56 : 1) }
  }

  /// The width of the longest piece that is kept on one line: figures, dates and Latin words.
  fileprivate var longestPiece: Double {
    split { !$0.unicodeScalars.allSatisfy(\.isNarrowOnPaper) || $0 == " " }
      .map(\.printedWidth).max() ?? 0
  }
}

extension Unicode.Scalar {
  /// Whether it takes about half the width of a Chinese character.
  fileprivate var isNarrowOnPaper: Bool { value < 0x250 }
}
