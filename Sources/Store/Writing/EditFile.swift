import Model

/// Edits in a file of their own: what could not be saved in the store, to be applied later.
///
/// CSV for spreadsheets with the heading `id,field,old,new`; values are canonical texts, empty for none.
public enum EditFile {
  /// The edit of one cell.
  public struct Line: Sendable, Equatable {
    /// The record.
    public let id: String
    /// The field's identifier.
    public let field: String
    /// The value that was shown before; nil where the file does not say.
    public let old: String?
    /// The value it shall get.
    public let new: String

    /// An edit.
    public init(id: String, field: String, old: String?, new: String) {
      self.id = id
      self.field = field
      self.old = old
      self.new = new
    }

    /// Reads the cells of a row under a heading; nil where they are none.
    public init?(_ cells: [String], heading: [String]) {
      func cell(_ name: String) -> String? {
        heading.firstIndex(of: name).flatMap { $0 < cells.count ? cells[$0] : nil }
      }
      guard let id = cell("id"), let field = cell("field"), let new = cell("new") else {
        return nil
      }
      self.init(id: id, field: field, old: cell("old"), new: new)
    }
  }

  /// The heading of such a file.
  public static let heading = ["id", "field", "old", "new"]

  /// The file of these edits.
  public static func bytes(of lines: [Line]) -> [UInt8] {
    var text = CSVText(heading: heading)
    for line in lines { text.add([line.id, line.field, line.old ?? "", line.new]) }
    return [0xEF, 0xBB, 0xBF] + text.bytes
  }

  /// The rows of a file as cells, the heading first; a byte order mark and carriage returns are passed over.
  public static func rows(of bytes: [UInt8]) -> [[String]] {
    var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes.withUnsafeBytes { CSVText.rows(of: $0) }
      .map { row in row.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 } }
      .filter { $0 != [""] }
  }
}
