import Glibc
import Model

/// What a spreadsheet makes of a cell nobody touched, only by opening the file and saving it.
enum Rewriting {
  /// Whether `text` is what a spreadsheet may have made of the text that was published, so that the
  /// published value is certain and nothing was changed.
  static func isUnchanged(_ text: String, published: String, type: FieldType) -> Bool {
    if text == published || text == CSVWriter.safe(published) { return true }
    let found = FoldedText(lines(text))
    let original = FoldedText(lines(published))
    if found.words == original.words || isHidden(text) && !published.isEmpty { return true }
    guard !found.value.isEmpty, !original.value.isEmpty else { return false }
    if ["true", "false"].contains(found.value.lowercased()),
      found.value.lowercased() == original.value.lowercased()
    {
      return true
    }
    if let number = WrittenNumber(found.value), let source = WrittenNumber(original.value),
      number.isRewriting(of: source, isNumber: type.isNumeric)
    {
      return true
    }
    return !type.isNumeric && WrittenDate.isRewriting(found.value, of: original.value)
      || isReduced(found.words, of: original.words)
  }

  /// Whether a cell was saved as the row of `#` that a narrow column shows.
  static func isHidden(_ text: String) -> Bool {
    text.utf8.count >= 2 && text.utf8.allSatisfy { $0 == 0x23 }
  }

  /// The same text with every line break written in one way.
  static func lines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
      .joined(separator: "\n")
  }

  /// Whether the texts differ only where a character that GBK does not have was saved as `?`.
  private static func isReduced(_ text: String, of original: String) -> Bool {
    guard text.utf8.contains(0x3F) else { return false }
    var rest = text.unicodeScalars[...]
    for scalar in original.unicodeScalars {
      if rest.first == scalar {
        rest = rest.dropFirst()
      } else if rest.first == "?", !isInGBK(scalar) {
        // A character beyond the first 65,536 is saved as two.
        rest = rest.dropFirst()
        if scalar.value > 0xFFFF, rest.first == "?" { rest = rest.dropFirst() }
      } else {
        return false
      }
    }
    return rest.isEmpty
  }

  private static func isInGBK(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return true }
    let converter = iconv_open("GBK", "UTF-8")
    // Where the system has no table, nothing is taken for lost.
    guard converter != iconv_t(bitPattern: -1) else { return true }
    defer { iconv_close(converter) }
    var input = String(scalar).utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 8)
    return input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var next = input.baseAddress
        var left = input.count
        var place = output.baseAddress
        var room = output.count
        return iconv(converter, &next, &left, &place, &room) == 0
      }
    }
  }
}
