/// Turns what people write in a cell into the canonical text of its field.
public struct CellReader: Sendable {
  /// The field that is read.
  public let field: FieldDeclaration
  /// The power of ten that the column's heading asks for: 4 for 万元; nil where it names no unit.
  public let shift: Int?
  /// The day of the import, after which nothing can have happened yet; nil to leave that unasked.
  public let today: Day?

  /// A reader of one column.
  public init(_ field: FieldDeclaration, shift: Int? = nil, today: Day? = nil) {
    self.field = field
    self.shift = shift
    self.today = today
  }

  /// Reads a cell; codes and references come back as they were written, to be looked up.
  public func read(_ text: String) -> CellReading {
    if let control = CellReader.control(in: text) { return CellReading(.problem(control)) }
    let folded = FoldedText(text)
    if folded.value.isEmpty { return CellReading(.missing(.blank)) }
    if folded.value.utf8.first == 0x23,
      let error = CellReader.formulaErrors.first(where: { $0 == folded.value.uppercased() })
    {
      return CellReading(
        .problem(
          CellProblem(
            rule: "V04", expected: Phrase(zh: "单元格的值", en: "the value of the cell"),
            advice: Phrase(
              zh: "\(error) 是表格公式的出错标记", en: "\(error) is what a broken formula shows"))))
    }
    var reading = readFolded(folded)
    if case .value(let value) = reading.outcome {
      if folded.hadFullWidth {
        reading.notes.append(.fullWidth(value))
      }
      if folded.hadApostrophe {
        reading.notes.append(.apostrophe(value))
      }
    }
    return reading
  }

  private func readFolded(_ folded: FoldedText) -> CellReading {
    switch field.type {
    case .choice(let list):
      if let reading = choice(list, folded) { return reading }
    case .flag:
      if let flag = CellReader.flags[folded.value.lowercased()] {
        return CellReading(.value(flag ? "true" : "false"))
      }
    default: break
    }
    if let missing = CellReader.missing(folded.value) {
      let shown = Phrase(zh: "空白", en: "blank")
      let note = CellNote(
        rule: "V30", expected: shown, done: Phrase(zh: "已按空白接受", en: "taken as blank"))
      return CellReading(.missing(missing), notes: [note])
    }
    switch field.type {
    case .text: return CellReading(.value(folded.words))
    case .identifier: return CellReading(.value(CellReader.identifier(folded.value)))
    case .code(of: "period"): return period(folded.value)
    case .code, .reference, .references: return CellReading(.value(folded.words))
    case .count: return isYear ? year(folded.value) : count(folded.value)
    case .hundredths: return hundredths(folded.value, units: Quantity.areas)
    case .money: return hundredths(folded.value, units: Quantity.amounts)
    case .exact: return exact(folded.value)
    case .day: return day(folded.value)
    case .choice(let list):
      return CellReading(
        .problem(
          CellProblem(
            rule: "V03",
            expected: Phrase(
              zh: list.entries.map(\.label.zh).joined(separator: "、"),
              en: list.entries.map(\.label.en).joined(separator: ", ")))))
    case .flag:
      return CellReading(
        .problem(CellProblem(rule: "V03", expected: Phrase(zh: "是或否", en: "yes or no"))))
    }
  }

  private func choice(_ list: ChoiceList, _ folded: FoldedText) -> CellReading? {
    let compact = String(folded.value.filter { !$0.isWhitespace })
    for word in [folded.words, folded.value, compact] {
      // Some identifiers are capitals (S3), which words are not compared with.
      let found = list.code(ofWord: word) ?? list.code(of: word.uppercased())
      if let code = found, let entry = list.entry(code) {
        return CellReading(.value(entry.identifier))
      }
    }
    return nil
  }

  /// Brackets and case as ids have them.
  static func identifier(_ text: String) -> String {
    var result = ""
    for character in text.uppercased() where !character.isWhitespace {
      switch character {
      case "[", "【", "(", "［": result.append("〔")
      case "]", "】", ")", "］": result.append("〕")
      case "—", "–", "－", "‐", "−": result.append("-")
      default: result.append(character)
      }
    }
    return result
  }

  /// How a text says that there is no value, or nil where it says something.
  public static func missing(_ value: String) -> CellReading.Missing? {
    switch value {
    case "": .blank
    case "/", "//", "\\", "-", "--", "---", "—", "——", "–", "―", "─", "一一", "…", "……", "*", ".":
      .mark
    case "N/A", "n/a", "NA", "NULL", "null", "空", "空白": .mark
    case "无", "暂无", "没有", "(无)": .nothing
    default: nil
    }
  }

  /// The words that stand for yes and no.
  static let flags: [String: Bool] = {
    var flags: [String: Bool] = [:]
    let yes = ["是", "有", "√", "✓", "✔", "☑", "y", "yes", "true", "1", "对", "已", "已接入"]
    let no = ["否", "无", "×", "✗", "✘", "☒", "x", "n", "no", "false", "0", "不是", "没有", "未", "未接入"]
    for word in yes { flags[word] = true }
    for word in no { flags[word] = false }
    return flags
  }()

  private static let formulaErrors = [
    "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "#SPILL!",
  ]

  /// The problem of a text with control characters other than line breaks and tabs.
  private static func control(in text: String) -> CellProblem? {
    for byte in text.utf8 where byte < 0x20 || byte == 0x7F {
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
      let code = String(byte, radix: 16, uppercase: true)
      return CellProblem(
        rule: "file", expected: Phrase(zh: "可见的文字", en: "characters that can be seen"),
        advice: Phrase(zh: "删去控制字符 U+\(code)", en: "delete the control character U+\(code)"))
    }
    return nil
  }
}

extension CellNote {
  static func fullWidth(_ value: String) -> CellNote {
    CellNote(
      rule: "V29", expected: Phrase(value),
      done: Phrase(zh: "已将全角字符转为半角", en: "full-width characters were made half-width"))
  }

  static func apostrophe(_ value: String) -> CellNote {
    CellNote(
      rule: "V29", expected: Phrase(value),
      done: Phrase(zh: "已去掉前置单引号", en: "the apostrophe in front was removed"))
  }
}
