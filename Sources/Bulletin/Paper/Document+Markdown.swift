import Model

extension Document {
  /// The document as Markdown (CommonMark with tables).
  public var markdown: String {
    var blocks: [String] = []
    if !marks.isEmpty {
      blocks.append("> **" + marks.map(Markdown.inline).joined(separator: " · ") + "**")
    }
    for part in parts { blocks += blocksOf(part) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocksOf(_ part: Part) -> [String] {
    switch part {
    case .letterhead(let issuer, let number):
      ["**" + Markdown.inline(issuer) + "**"]
        + (number.isEmpty ? [] : [Markdown.inline(number)]) + ["---"]
    case .title(let title, let ink):
      ["# " + (ink.sign ?? "") + Markdown.inline(title)]
    case .addressee(let text), .paragraph(let text), .note(let text):
      [Markdown.paragraph(text)]
    case .heading(let text, let level):
      [String(repeating: "#", count: level + 1) + " " + Markdown.inline(text)]
    case .list(let entries):
      entries.isEmpty ? [] : [entries.map { "- " + Markdown.inline($0) }.joined(separator: "\n")]
    case .table(let grid): Markdown.table(grid)
    case .annexList(let titles):
      titles.isEmpty
        ? []
        : [
          "附件：\n\n"
            + titles.enumerated().map { "\($0.offset + 1). " + Markdown.inline($0.element) }
            .joined(separator: "\n")
        ]
    case .signature(let names, let date):
      [(names + [date]).map(Markdown.inline).joined(separator: "  \n")]
    case .annex(let number, let title):
      ["---", "## 附件\(number)　" + Markdown.inline(title)]
    case .imprint(let lines):
      ["---", lines.map(Markdown.inline).joined(separator: "  \n"), "---"]
    case .source(let text): ["> " + Markdown.inline(text)]
    case .footer(let entries):
      [entries.map { Markdown.inline($0.label + "：" + $0.value) }.joined(separator: "　　")]
    }
  }
}

extension Document.Ink {
  /// A sign for forms that have no colour.
  var sign: String? {
    switch self {
    case .black: nil
    case .blue: "【蓝】"
    case .orange: "【黄】"
    case .red: "【红】"
    }
  }
}

/// Text as Markdown writes it.
enum Markdown {
  /// Text on one line, with every sign that Markdown would read escaped.
  static func inline(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A paragraph: as `inline`, and nothing at its beginning makes it a list or a line.
  static func paragraph(_ text: String) -> String {
    let line = inline(text)
    guard let first = line.unicodeScalars.first else { return line }
    if "-+=".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" else { return line }
    return digits + "\\" + rest
  }

  /// A cell: line ends become `<br>`.
  static func cell(_ text: String) -> String {
    PlainText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { inline(String($0)) }.joined(separator: "<br>")
  }

  /// A table with its caption above, numbers at the right.
  static func table(_ grid: Document.Grid) -> [String] {
    let columns = grid.sheet.columns
    let rows = grid.sheet.rows
    var lines = [row(columns.map { cell($0.heading.zh) })]
    lines.append(row(columns.map { $0.isNumeric ? "---:" : "---" }))
    lines += rows.map { row($0.map { cell($0.text) }) }
    if rows.isEmpty { lines.append(row(["无"] + columns.dropFirst().map { _ in "" })) }
    return (grid.caption.isEmpty ? [] : ["**" + inline(grid.caption) + "**"])
      + [lines.joined(separator: "\n")]
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
