import Model

/// A table that leaves the program: the same rows as JSON, as CSV or as lines of plain text.
public struct Sheet: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// The key in JSON.
    public let key: String
    /// The heading.
    public let heading: Phrase
    /// Whether its cells stand at the right.
    public let isNumeric: Bool

    /// A column with this key and heading.
    public init(_ key: String, _ heading: Phrase, isNumeric: Bool = false) {
      self.key = key
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  /// A cell: what programs read and what people read.
  public struct Cell: Sendable {
    /// The value in JSON.
    public let value: JSON
    /// The text in CSV and on paper; empty where there is nothing.
    public let text: String

    /// A cell with a value for programs and a text for people.
    public init(_ value: JSON, text: String) {
      self.value = value
      self.text = text
    }

    /// Text, or nothing.
    public init(_ text: String?) { self.init(.optional(text), text: text ?? "") }

    /// A whole number, or nothing.
    public init(_ number: Int?) {
      self.init(.optional(number), text: number.map(String.init) ?? "")
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows, each with as many cells as there are columns.
  public var rows: [[Cell]]
  /// Whether every value is invented and each row must say so.
  public var isSample: Bool

  /// A table of these rows.
  public init(columns: [Column], rows: [[Cell]], isSample: Bool) {
    self.columns = columns
    self.rows = rows
    self.isSample = isSample
  }

  /// The mark that every row of invented data carries.
  public static let sampleMark = Phrase(zh: "示例数据", en: "sample data")

  /// An array with an object for each row.
  public var json: JSON {
    .list(
      rows.map { row in
        .object(
          zip(columns, row).map { ($0.key, $1.value) } + (isSample ? [("sample", .flag(true))] : [])
        )
      })
  }

  /// A file for Excel and WPS.
  public func csv(_ language: Language) -> [UInt8] {
    var writer = CSVWriter()
    let mark = isSample ? [Phrase(zh: "数据性质", en: "Nature of data")(language)] : []
    writer.add(columns.map { $0.heading(language) } + mark)
    for row in rows {
      writer.add(row.map(\.text) + (isSample ? [Sheet.sampleMark(language)] : []))
    }
    return writer.bytes
  }

  /// One line a row, each value behind its heading: to be read from beginning to end.
  public func plain(_ language: Language) -> String {
    let comma = language == .zh ? "，" : ", "
    let colon = language == .zh ? "：" : ": "
    let lines = rows.enumerated().map { index, row in
      "\(index + 1). "
        + zip(columns, row).filter { !$1.text.isEmpty }
        .map { $0.heading(language) + colon + Sheet.onOneLine($1.text) }.joined(separator: comma)
    }
    let head = isSample ? [Sheet.sampleMark(language)] : []
    return (head + lines).map { $0 + "\n" }.joined()
  }

  private static func onOneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}
