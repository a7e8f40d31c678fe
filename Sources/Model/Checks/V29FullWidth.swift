/// V29 I: digits or letters of full width. The importer makes them half-width (`FoldedText`); what a
/// store still holds of them was not read by it.
enum V29FullWidth: Check {
  static let rule = CheckRule(
    29, .info, zh: "含全角数字或字母", en: "Digits or letters of full width",
    advice: Phrase(zh: "改为半角，以便查找和比对", en: "write them half-width, so that they are found"),
    clause: "二(二)")

  static let passes = CheckPass.columns(where: { $0.type.isFreeText }) { facts, table, columns in
    let texts = RowTexts(table, columns: columns)
    return { row, found in
      var wide: [(Int, String)] = []
      texts.each(row) { column, bytes in
        guard mayBeWide(bytes) else { return }
        let folded = FoldedText(String(decoding: bytes, as: UTF8.self))
        if folded.hadFullWidth { wide.append((column, folded.words)) }
      }
      for (column, words) in wide {
        let isShown = table.kind.fields[column].privacy != .sensitive
        found.add(row, column, expected: isShown ? Phrase(words) : halfWidth)
      }
    }
  }

  private static let halfWidth = Phrase(zh: "半角的数字和字母", en: "digits and letters of half width")

  /// Whether a digit or a letter of full width is among the bytes: U+FF10…FF19, FF21…FF3A, FF41…FF5A.
  private static func mayBeWide(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEF {
        let last = bytes[index + 2]
        switch bytes[index + 1] {
        case 0xBC where (0x90...0x99).contains(last) || (0xA1...0xBA).contains(last): return true
        case 0xBD where (0x81...0x9A).contains(last): return true
        default: break
        }
      }
      index += 1
    }
    return false
  }
}

extension FieldType {
  /// Whether people write what they like in the field.
  var isFreeText: Bool { if case .text = self { true } else { false } }
}
