/// The cells of a day-book's line, whatever verb it has: what a check needs to know that must judge lines
/// of newer programs too.
struct LineText {
  /// The hash at its beginning.
  let hash: String
  /// What the hash is made of, besides the hash of the line before.
  let body: ArraySlice<UInt8>
  /// The account that wrote it.
  let who: String
  /// What it does.
  let verb: String
  /// The kind of record.
  let kind: String
  /// The record.
  let id: String
  /// The values before and after.
  let changes: [Line.Change]

  /// Reads a line without its newline; nil where it is none.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count > 33, bytes[bytes.startIndex + 32] == 0x09,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 7, (cells.count - 7) % 3 == 0 else { return nil }
    var values: [String?] = []
    for cell in cells.dropFirst(3) {
      guard let value = Escaping.unescaped(cell) else { return nil }
      values.append(value)
    }
    guard let who = values[0], let verb = values[1], let kind = values[2], let id = values[3] else {
      return nil
    }
    hash = String(cells[0])
    body = bytes.dropFirst(33)
    (self.who, self.verb, self.kind, self.id) = (who, verb, kind, id)
    changes = stride(from: 4, to: values.count, by: 3).map {
      Line.Change(field: values[$0] ?? "", old: values[$0 + 1], new: values[$0 + 2])
    }
  }
}
