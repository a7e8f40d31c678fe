import Model

/// A workbook for Excel and WPS (Office Open XML, ECMA-376): plain cells and lists to choose from.
///
/// Words are stored as words, so no spreadsheet runs them as a formula.
public struct Workbook: Sendable {
  /// A page of the workbook.
  struct Page: Sendable {
    /// The name on its tab, as it was asked for.
    var name: String
    /// The rows, the heading first.
    var rows: [[Cell]]
    /// The columns, from 0, whose cells are chosen from a list, with the column of the page of lists.
    var choices: [(column: Int, list: Int, count: Int)] = []
    /// The rows below the heading in which cells are chosen.
    var choiceRows = 0
    /// Whether the first row is a heading that stays in sight.
    var hasHeading = true
  }

  /// A cell.
  enum Cell: Sendable {
    /// Words.
    case text(String)
    /// A number as it is written; at most 15 digits, which a spreadsheet keeps exactly.
    case number(String)
    /// A heading.
    case heading(String)
    /// A heading of what must be filled in.
    case required(String)
  }

  /// The pages in order.
  var pages: [Page] = []

  /// What cannot be a workbook.
  public struct Problem: Error, Sendable, Equatable {
    /// Where; what was found; what was expected; what to do.
    public let message: Phrase
  }

  /// A workbook of tables, each on a page of its own with its caption on the tab.
  public init(_ tables: [Document.Grid]) {
    pages = tables.map { grid in
      let mark = grid.sheet.isSample ? ["数据性质"] : []
      let heading = (grid.sheet.columns.map(\.heading.zh) + mark).map(Cell.heading)
      let rows = grid.sheet.rows.map { row in
        zip(grid.sheet.columns, row).map { column, cell in
          column.isNumeric && Workbook.isExact(cell.text) ? .number(cell.text) : .text(cell.text)
        } + mark.map { _ in Cell.text(Sheet.sampleMark.zh) }
      }
      return Page(name: grid.caption, rows: [heading] + rows)
    }
  }

  /// Whether a spreadsheet keeps the number and can show it just as it is written.
  ///
  /// Not so where it begins with needless zeros, ends in a zero behind the point and has not two decimals, or has
  /// over 15 digits.
  private static func isExact(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...2).contains(parts.count), !whole.isEmpty,
      parts.allSatisfy({ part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      whole == "0" || whole.first != "0"
    else { return false }
    if parts.count == 2, parts[1].isEmpty || parts[1].hasSuffix("0") && parts[1].count != 2 {
      return false
    }
    return digits.utf8.count <= 15
  }
}

extension Document {
  /// The tables as a workbook.
  public var workbook: Workbook { Workbook(tables) }
}
