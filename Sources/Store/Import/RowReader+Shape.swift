import Model

extension RowReader {
  func checkShape(_ draft: inout RowDraft) {
    let row = draft.row
    switch row.fault {
    case .openQuote:
      draft.note(
        .error, rule: "file", found: RowReader.excerpt(row),
        expected: Phrase(zh: "成对的双引号", en: "quotes in pairs"),
        advice: Phrase(
          zh: "本行的双引号没有收尾，其余各行照常读取",
          en: "a quote of this line does not close; the other lines are read"))
    case .textBehindQuote:
      draft.note(
        .error, rule: "file", found: RowReader.excerpt(row),
        expected: Phrase(zh: "收尾双引号后接分隔符", en: "a separator behind a closing quote"),
        advice: Phrase(
          zh: "单元格里的双引号要写成两个", en: "a quote within a cell is written twice"))
    case .undecodable:
      draft.note(
        .error, rule: "file", found: RowReader.damagedCell(row),
        expected: Phrase(zh: "可按文件编码读出的文字", en: "text in the encoding of the file"),
        advice: Phrase(
          zh: "\\x 后面是读不出的字节，请改正该单元格，或用 --encoding 指明编码",
          en:
            "the bytes behind \\x cannot be read; correct the cell, or name the encoding with --encoding"
        ))
    case nil:
      let width = map.headings.count
      let extra = row.cells.dropFirst(width).filter { !$0.allSatisfy(\.isWhitespace) }
      if !extra.isEmpty {
        draft.note(
          .error, rule: "file", found: extra.joined(separator: "、"),
          expected: Phrase(zh: "\(width) 列", en: "\(width) columns"),
          advice: Phrase(
            zh: "本行多出 \(row.cells.count - width) 列，含分隔符的单元格要加双引号",
            en: "this row has \(row.cells.count - width) more; quote cells that hold a separator"))
      } else if row.cells.count < width {
        draft.note(
          .warning, rule: "file", found: "\(row.cells.count)",
          expected: Phrase(zh: "\(width) 列", en: "\(width) columns"),
          advice: Phrase(zh: "缺的列已按空白接受", en: "the columns left out were taken as blank"))
      }
    }
  }

  func checkRequired(_ draft: inout RowDraft) {
    for (position, field) in kind.fields.enumerated().dropFirst()
    where field.isRequired && draft.values[position].isEmpty {
      let heading = map.column(of: position).map { map.headings[$0] } ?? field.label.zh
      if draft.hasError(in: heading) { continue }
      // What the unit would follow from is wrong itself, and said to be.
      if position == unitField, map.column(of: position) == nil, draft.isRejected { continue }
      if !draft.values[0].isEmpty, let row = existing.row(of: draft.values[0]),
        existing.hasValue(row: row, column: position)
      {
        draft.values[position] = existing.canonicalText(row: row, column: position)
        continue
      }
      draft.note(
        .error, rule: "V02", column: heading, found: "",
        expected: Phrase(zh: field.label.zh, en: field.label.en),
        advice: Phrase(zh: "必填", en: "this is required"))
    }
  }

  private static func excerpt(_ row: SourceRow) -> String { row.cells.joined(separator: ",") }

  private static func damagedCell(_ row: SourceRow) -> String {
    row.cells.first { showsByte($0) } ?? excerpt(row)
  }

  /// Whether the text shows a byte that could not be read, as `\xA3`.
  private static func showsByte(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == 0x5C, byte == 0x78 { return true }
      last = byte
    }
    return false
  }
}
