import Model

/// Rows of a table that are no records: sums, the lines under a table, headings again.
enum LeftOutRow: Equatable {
  /// A sum of other rows.
  case total
  /// A line for signatures or remarks under the table.
  case footer

  /// What a row is, where it is no record.
  init?(_ row: SourceRow) {
    let cells = row.cells.lazy.map { FoldedText($0).value }.filter { !$0.isEmpty }
    guard let first = cells.first else { return nil }
    if LeftOutRow.isFooter(first) {
      self = .footer
    } else if cells.prefix(4).contains(where: LeftOutRow.isTotal) {
      self = .total
    } else {
      return nil
    }
  }

  /// What the row is, in words.
  var name: Phrase {
    switch self {
    case .total: Phrase(zh: "合计行", en: "a row of totals")
    case .footer: Phrase(zh: "表尾", en: "a line under the table")
    }
  }

  private static let totals: Set<String> = ["小计", "合计", "总计", "共计", "累计", "total", "subtotal"]

  private static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    // Cheap to tell: most cells neither end in 计 or l nor begin with 其中.
    let last = text.utf8.last
    guard last == 0xA1 || last.map({ $0 | 0x20 }) == 0x6C || text.utf8.first == 0xE5 else {
      return false
    }
    let word = String(text.filter { !$0.isWhitespace }).lowercased()
    return totals.contains(word) || word == "其中" || word.hasPrefix("其中:")
      || word.count <= 14 && (word.hasSuffix("小计") || word.hasSuffix("合计") || word.hasSuffix("总计"))
  }

  private static let footers = [
    "填报人", "填表人", "制表人", "审核人", "复核人", "负责人", "单位负责人", "主要负责人", "联系人", "联系电话", "填报日期", "填表日期",
    "填报单位", "制表日期", "报送单位", "备注", "注", "说明", "填表说明", "数据来源", "来源", "单位(盖章)", "填报单位(盖章)",
  ]

  private static func isFooter(_ text: String) -> Bool {
    guard text.utf8.contains(0x3A) else { return false }
    let word = text.filter { !$0.isWhitespace }
    for footer in footers where word.hasPrefix(footer) {
      let rest = word.dropFirst(footer.count).drop { ("0"..."9").contains($0) }
      if rest.first == ":" { return true }
    }
    return false
  }
}
