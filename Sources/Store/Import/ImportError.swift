import Model

/// Why nothing of a file can be taken.
public struct ImportError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Equatable, Sendable {
    /// No rows at all.
    case empty
    /// A spreadsheet's own format instead of text.
    case workbook
    /// More bytes or rows than are read.
    case tooLarge
    /// The bytes fit no encoding that is read.
    case encodingUnclear
    /// The system has no tables for GB18030.
    case encodingUnavailable
    /// No row has headings of the kind.
    case noHeadings(wanted: [Phrase])
    /// The headings are found, but these required ones are not among them.
    case missingHeadings(wanted: [Phrase], line: Int, found: [String])
    /// `--map` names a heading that the file does not have.
    case unknownHeading(String, found: [String])
    /// `--map` names a field that the kind does not have.
    case unknownField(String, known: [Phrase])
  }

  /// The file, as its user named it.
  public let file: String
  /// What is wrong.
  public let reason: Reason

  /// An error of a file.
  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }

  /// Where; what was found; what was expected; what to do.
  public var message: Phrase {
    Phrase(zh: "\(file)：\(words.zh)", en: "\(file): \(words.en)")
  }

  private var words: Phrase {
    switch reason {
    case .empty:
      return Phrase(zh: "没有内容，应为带表头的表格。", en: "empty; a table with headings was expected.")
    case .workbook:
      return Phrase(
        zh: "是工作簿文件，应为文本表格。请另存为 CSV 后再导入。",
        en: "this is a workbook; a text table was expected. Save it as CSV and import that.")
    case .tooLarge:
      return Phrase(
        zh: "超过 256 MiB 或 1048576 行。请分成几个文件导入。",
        en: "more than 256 MiB or 1,048,576 rows. Import it as several files.")
    case .encodingUnclear:
      return Phrase(
        zh: "认不出文字编码，应为 UTF-8、UTF-16 或 GB18030(GBK)。请用 --encoding 指明，或在 WPS/Excel 中另存为 CSV UTF-8。",
        en: "the character encoding is unclear; UTF-8, UTF-16 or GB18030 (GBK) was expected. "
          + "Name it with --encoding, or save the file as CSV UTF-8.")
    case .encodingUnavailable:
      return Phrase(
        zh: "本机没有 GB18030 字符表。请把文件另存为 UTF-8 后再导入。",
        en: "this computer has no GB18030 tables. Save the file as UTF-8 and import that.")
    case .noHeadings(let wanted):
      let wanted = ImportError.list(wanted)
      return Phrase(
        zh: "没有找到表头，应有：\(wanted.zh)。请加上表头，或用 --map 表头=字段 指明。",
        en: "no headings found; wanted: \(wanted.en). Add them, or name them with --map "
          + "HEADING=FIELD.")
    case .missingHeadings(let wanted, let line, let found):
      let wanted = ImportError.list(wanted)
      return Phrase(
        zh:
          "第\(line)行表头：找到“\(found.joined(separator: "、"))”，缺少：\(wanted.zh)。请补上这些列，或用 --map 表头=字段 指明。",
        en: "headings in line \(line): found “\(found.joined(separator: ", "))”, missing: "
          + "\(wanted.en). Add these columns, or name them with --map HEADING=FIELD.")
    case .unknownHeading(let heading, let found):
      return Phrase(
        zh: "--map 中的表头“\(heading)”不在文件里，文件的表头是：\(found.joined(separator: "、"))。",
        en: "the heading “\(heading)” of --map is not in the file, whose headings are: "
          + "\(found.joined(separator: ", ")).")
    case .unknownField(let field, let known):
      let known = ImportError.list(known)
      return Phrase(
        zh: "--map 中的字段“\(field)”不存在，可用：\(known.zh)。",
        en: "there is no field “\(field)” for --map; there are: \(known.en).")
    }
  }

  private static func list(_ phrases: [Phrase]) -> Phrase {
    Phrase(
      zh: phrases.map(\.zh).joined(separator: "、"), en: phrases.map(\.en).joined(separator: ", "))
  }
}
