/// V30 I: a mark such as `/`, `—` or 无 stands where a cell should be blank.
///
/// The importer takes such a mark as blank and tells so (`CellReader.missing`).
enum V30Placeholder: Check {
  static let rule = CheckRule(
    30, .info, zh: "以“/”“—”“无”代替空白", en: "A mark in place of a blank",
    advice: Phrase(zh: "清空此格", en: "empty the cell"), clause: "二(二)")

  static let passes = CheckPass.columns(where: { $0.type.isFreeText }) { facts, table, columns in
    let texts = RowTexts(table, columns: columns)
    return { row, found in
      var marks: [Int] = []
      texts.each(row) { column, bytes in
        guard mayBeMark(bytes),
          CellReader.missing(FoldedText(String(decoding: bytes, as: UTF8.self)).value) != nil
        else { return }
        marks.append(column)
      }
      for column in marks {
        found.add(row, column, expected: Phrase(zh: "空白", en: "a blank cell"))
      }
    }
  }

  /// Whether a cell is as short as a mark and is no plain word or number by its first character.
  private static func mayBeMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= 12, let first = bytes.first else { return false }
    switch first {
    case 0x30...0x39: return false
    case 0xE4...0xE9:
      // 一, 无, 暂, 没, 空
      let begins = bytes.prefix(3)
      return ["一", "无", "暂", "没", "空"].contains { $0.utf8.elementsEqual(begins) }
    default: return true
    }
  }
}
