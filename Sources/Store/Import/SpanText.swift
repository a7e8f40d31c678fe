/// The two days of a span written in one cell: `2023.4.19-2026.4.18`, `2023年4月至2026年4月`.
enum SpanText {
  /// The first (0) or second (1) day as written; the whole text where it has no two ends.
  static func end(_ index: Int, of text: String) -> String {
    let ends = split(text)
    return ends.count == 2 ? ends[index] : text
  }

  private static func split(_ text: String) -> [String] {
    for mark in ["——", "--", "至", "到", "~", "～", "—", "–", "－"] {
      let ends = parts(of: text, mark)
      if ends.count == 2 { return ends }
    }
    // A dash may also stand within the days: of an odd number the middle one parts them.
    let dashes = text.utf8.indices.filter { text.utf8[$0] == 0x2D }
    guard dashes.count % 2 == 1 else { return [text] }
    let middle = dashes[dashes.count / 2]
    return [String(text[..<middle]), String(text[text.utf8.index(after: middle)...])]
  }

  private static func parts(of text: String, _ mark: String) -> [String] {
    var parts = [""]
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.hasPrefix(mark) {
        parts.append("")
        rest = rest.dropFirst(mark.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}
