import ArgumentParser
import Bulletin
import Canvas
import Model

/// In which form a table is answered.
struct FormatOptions: ParsableArguments {
  @Flag(help: "JSON") var json = false
  @Flag(help: "CSV（带 BOM，可直接用 Excel/WPS 打开）/ CSV for Excel and WPS") var csv = false
  @Flag(help: "逐行纯文本，供读屏 / linear text, for a screen reader") var plain = false

  func validate() throws {
    guard [json, csv, plain].filter({ $0 }).count <= 1 else {
      throw ValidationError("--json、--csv、--plain 只能选一个 / choose one of --json, --csv, --plain")
    }
  }

  /// Writes a table in the form asked for; aligned columns where none is.
  func answer(_ sheet: Sheet, language: Language, json document: JSON? = nil) {
    if json {
      Out.write((document ?? sheet.json).written + "\n")
    } else if csv {
      Out.write(sheet.csv(language))
    } else if plain {
      Out.write(sheet.plain(language))
    } else {
      Out.write(AlignedText.lines(of: sheet, language: language))
    }
  }
}

/// A table in columns of equal width, for people at a terminal.
enum AlignedText {
  /// The widest a column becomes.
  private static let limit = 40

  /// The heading and the rows, each one line.
  static func lines(of sheet: Sheet, language: Language) -> String {
    let table =
      [sheet.columns.map { $0.heading(language) }]
      + sheet.rows.map { $0.map { $0.text.sanitised } }
    let widths = sheet.columns.indices.map { column in
      min(limit, table.map { $0[column].columns() }.max() ?? 0)
    }
    var text = sheet.isSample ? Sheet.sampleMark(language) + "\n" : ""
    for row in table {
      let cells = row.enumerated().map { column, cell in
        cell.padded(
          to: widths[column], alignment: sheet.columns[column].isNumeric ? .right : .left,
          ellipsis: "…")
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
