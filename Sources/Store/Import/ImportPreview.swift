import Model

/// What taking a file would do: every row of it is accepted or rejected, with the reasons.
///
/// Blank rows, titles, headings, totals and the lines under a table are no rows; each such line but
/// blank ones and titles is named by a finding.
public struct ImportPreview: Sendable {
  /// A row that can be taken.
  struct Accepted: Sendable {
    let line: Int
    let values: [String]
  }

  /// A row that cannot be taken.
  public struct Rejected: Sendable {
    /// The physical line.
    public let line: Int
    /// The cells as written.
    public let cells: [String]
    /// Why, one sentence each.
    public let reasons: [Phrase]
    /// The canonical text of each field of the kind, as far as it can be read.
    let values: [String]
  }

  /// The file, as its user named it.
  public let file: String
  /// The sheet; empty for text files.
  public let sheet: String
  /// The kind of the rows.
  public let kind: KindDeclaration
  /// The encoding.
  public let encoding: TextEncoding
  /// The separator of the cells.
  public let separator: Phrase
  /// Headings of the file that hold a field, and the identifier of that field.
  public let mapping: [(heading: String, field: String)]
  /// The headings, as written.
  public let headings: [String]
  /// What was seen, in the order of lines.
  public let findings: [ImportFinding]
  /// Rows that cannot be taken.
  public let rejectedRows: [Rejected]
  let acceptedRows: [Accepted]
  let fields: [Int]
  /// Every row of the file as written, headings and all.
  let sourceRows: [SourceRow]

  /// The number of rows: accepted and rejected.
  public var rows: Int { accepted + rejected }
  /// The number of rows that can be taken.
  public var accepted: Int { acceptedRows.count }
  /// The number of rows that cannot be taken.
  public var rejected: Int { rejectedRows.count }
  /// The number of findings that somebody should look at.
  public let warnings: Int

  /// The rejected rows as they were written, each with its line and reasons, as a file for a
  /// spreadsheet that can be corrected and imported again.
  public func rejectsFile(_ language: Language = .zh) -> [UInt8] {
    var writer = CSVWriter()
    let width = max(headings.count, rejectedRows.map(\.cells.count).max() ?? 0)
    func padded(_ cells: [String]) -> [String] {
      cells + Array(repeating: "", count: width - cells.count)
    }
    writer.add(
      padded(headings) + [
        Phrase(zh: "行号", en: "line")(language), Phrase(zh: "原因", en: "reason")(language),
      ])
    for row in rejectedRows {
      writer.add(
        padded(row.cells) + [
          String(row.line), row.reasons.map { $0(language) }.joined(separator: " "),
        ])
    }
    return writer.bytes
  }
}
