import Model

/// Something to be seen in an imported file: where, what was found, what was expected.
public struct ImportFinding: Equatable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// The row is not taken.
    case error
    /// The row is taken, and somebody should look at it.
    case warning
    /// The row is taken; the reading is explained.
    case info
  }

  /// The file, as its user named it.
  public var file: String
  /// The sheet; empty for text files.
  public var sheet: String
  /// The physical line, from 1; 0 for the whole file.
  public var row: Int
  /// The heading of the column, as written; empty for the whole row.
  public var column: String
  /// The rule, such as `V04`, or `file`, `heading` or `row` for what no rule names.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// What was found, as written.
  public var found: String
  /// What was expected, or what was taken.
  public var expected: Phrase
  /// What was done, or what to do.
  public var advice: Phrase

  /// The whole sentence.
  public var message: Phrase {
    let column = ImportFinding.shown(self.column)
    let heading = Phrase(zh: "“\(column)”", en: " “\(column)”")
    let place = sheet.isEmpty ? file : file + " " + sheet
    let line = row > 0 ? Phrase(zh: " 第\(row)行", en: " line \(row)") : Phrase("")
    let cell = column.isEmpty ? Phrase("") : heading
    let reason = reason
    return Phrase(
      zh: place + line.zh + cell.zh + "：" + reason.zh,
      en: place + line.en + cell.en + ": " + reason.en)
  }

  /// The sentence without its place.
  var reason: Phrase {
    let found = ImportFinding.shown(found)
    var zh = found.isEmpty ? "空白" : "找到“\(found)”"
    var en = found.isEmpty ? "blank" : "found “\(found)”"
    if !expected.zh.isEmpty {
      zh += "，应为\(needsQuotes ? "“\(expected.zh)”" : expected.zh)"
      en += ", expected \(needsQuotes ? "“\(expected.en)”" : expected.en)"
    }
    zh += "。"
    en += "."
    if !advice.zh.isEmpty {
      zh += advice.zh + "。"
      en += " " + advice.en.prefix(1).uppercased() + advice.en.dropFirst() + "."
    }
    return Phrase(zh: zh, en: en)
  }

  /// Values are quoted, descriptions are not.
  private var needsQuotes: Bool { severity == .info && expected.zh == expected.en }

  /// A text on one line, without anything that a terminal would obey.
  private static func shown(_ text: String) -> String {
    var shown = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == 60 { return shown + "…" }
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: shown.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
