import Model

/// The lines that a push adds to one day-book, held to their chain and to who wrote them.
struct PushedLines {
  /// A line and where it stands, from 1.
  struct Numbered {
    let number: Int
    let text: LineText
  }

  /// The day-book within the store.
  let file: String
  /// The lines that can be read.
  private(set) var lines: [Numbered] = []
  /// What is wrong with the others, and with the file.
  private(set) var objections: [Objection] = []

  /// Looks at what stands behind the old bytes of a day-book that grew.
  ///
  /// - Parameters:
  ///   - uuid: The store's.
  ///   - mayBring: Whether the pusher may bring lines of an account.
  init(
    _ file: String, before: [UInt8], after: [UInt8], uuid: String,
    mayBring: (String) -> Bool
  ) {
    self.file = file
    // A line that was not finished then may be finished now.
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var number = before[..<start].count { $0 == 0x0A }
    var hash = PushedLines.lastHash(of: before[..<start])
    var strangers: Set<String> = []
    for bytes in after[start...].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    {
      number += 1
      guard let text = LineText(bytes) else {
        objections.append(Objection(file, line: number, .malformed))
        return
      }
      if SHA256.hex(hash.utf8, text.body).prefix(32) != text.hash {
        objections.append(Objection(file, line: number, .brokenChain))
        return
      }
      hash = text.hash
      if number == 1, !isHead(text, uuid: uuid) {
        objections.append(Objection(file, line: number, .noHead))
      }
      if !mayBring(text.who), strangers.insert(text.who).inserted {
        objections.append(Objection(file, line: number, .writtenBy(text.who)))
      }
      lines.append(Numbered(number: number, text: text))
    }
    let head = after.firstIndex(of: 0x0A).flatMap { LineText(after[..<$0]) }
    if let first = lines.first, first.number > 1, let head, !mayBring(head.who) {
      objections.append(Objection(file, line: first.number, .bookOf(head.who)))
    }
  }

  /// Whether a line is the head of a day-book of this name; a copy's name has more behind the writer's.
  private func isHead(_ text: LineText, uuid: String) -> Bool {
    let name = file.split(separator: "/").last ?? ""
    return text.verb == "open" && text.kind == "log" && !text.id.isEmpty && name.hasPrefix(text.id)
      && text.changes.contains { $0.field == "store" && $0.new == uuid }
  }

  private static func lastHash(of bytes: ArraySlice<UInt8>) -> String {
    guard let line = bytes.split(separator: 0x0A).last else { return "" }
    return String(decoding: line.prefix(32), as: UTF8.self)
  }
}
