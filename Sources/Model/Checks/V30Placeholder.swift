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
        guard bytes.count <= 12,
          CellReader.missing(FoldedText(String(decoding: bytes, as: UTF8.self)).value) != nil
        else { return }
        marks.append(column)
      }
      for column in marks {
        found.add(row, column, expected: Phrase(zh: "空白", en: "a blank cell"))
      }
    }
  }
}
