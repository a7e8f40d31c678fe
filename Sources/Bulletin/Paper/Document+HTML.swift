import Model

extension Document {
  /// The document as one printable file: well-formed, without scripts and without anything from outside.
  public var html: String {
    var body = ""
    if !marks.isEmpty {
      body += "<div class=\"watermark\">" + HTML.text(marks.joined(separator: " ")) + "</div>\n"
    }
    var isInAnnex = false
    for (index, part) in parts.enumerated() {
      switch part {
      case .annex(let number, let title):
        let form = form(from: index + 1)
        let role = form == .upright ? "annex" : "annex " + form.rawValue
        body += (isInAnnex ? "</section>\n" : "") + "<section class=\"\(role)\">\n"
        body += HTML.element("p", "black", "附件\(number)") + HTML.element("h2", "annex", title)
        isInAnnex = true
      case .imprint where isInAnnex:
        body += "</section>\n" + piece(part)
        isInAnnex = false
      default: body += piece(part)
      }
    }
    if isInAnnex { body += "</section>\n" }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8"/>
      <meta name="generator" content="liangshai"/>
      <title>\(HTML.text(title))</title>
      <style>
      \(HTML.style)
      </style>
      </head>
      <body class="\(form(from: 0).rawValue)">
      \(body)</body>
      </html>

      """
  }

  /// The largest page that a table before the next annex needs.
  private func form(from first: Int) -> PageForm {
    var form = PageForm.upright
    for part in parts[first...] {
      switch part {
      case .table(let grid): form = max(form, grid.form)
      case .annex: return form
      default: continue
      }
    }
    return form
  }

  private func piece(_ part: Part) -> String {
    switch part {
    case .letterhead(let issuer, let number):
      "<header>\n" + HTML.issuer(issuer)
        + (number.isEmpty ? "" : HTML.element("p", "number", number)) + "</header>\n"
    case .title(let title, let ink):
      HTML.element("h1", ink == .black ? nil : ink.rawValue, title)
        + (marks.isEmpty
          ? "" : HTML.element("p", "marks", "（" + marks.joined(separator: "、") + "）"))
    case .addressee(let text): HTML.element("p", "addressee", text)
    case .heading(let text, let level): HTML.element(level == 1 ? "h2" : "h3", nil, text)
    case .paragraph(let text): HTML.element("p", nil, text)
    case .list(let entries):
      entries.isEmpty
        ? ""
        : "<ul>\n" + entries.map { HTML.element("li", nil, $0) }.joined() + "</ul>\n"
    case .table(let grid): HTML.table(grid)
    case .annexList(let titles):
      "<div class=\"annexes\">\n"
        + titles.enumerated().map { index, title in
          HTML.element("p", nil, (index == 0 ? "附件：" : "") + "\(index + 1)．" + title)
        }.joined() + "</div>\n"
    case .signature(let names, let date):
      "<div class=\"signature\">\n"
        + (names + [date]).map { HTML.element("p", nil, $0) }.joined() + "</div>\n"
    case .note(let text): HTML.element("p", "note", text)
    case .annex(_, let title): HTML.element("h2", "annex", title)
    case .imprint(let lines):
      "<footer>\n" + lines.map { HTML.element("p", nil, $0) }.joined() + "</footer>\n"
    case .source(let text): HTML.element("p", "source", text)
    case .footer(let entries):
      HTML.element(
        "p", "filled",
        entries.map { $0.label + "：" + ($0.value.isEmpty ? "　　　　" : $0.value) }
          .joined(separator: "　"))
    }
  }
}

/// Text as HTML writes it.
enum HTML {
  /// Text with every sign that HTML would read escaped; line ends become breaks.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.lines(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br/>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element with text on a line of its own.
  static func element(_ name: String, _ role: String?, _ words: String) -> String {
    "<" + name + (role.map { " class=\"" + $0 + "\"" } ?? "") + ">" + text(words)
      + "</" + name + ">\n"
  }

  /// The name of the issuing body in one line: letters of 40 points, smaller where it is long.
  static func issuer(_ name: String) -> String {
    let points = min(40, 440 / max(1, name.count))
    return "<p class=\"issuer\" style=\"font-size:\(points)pt\">" + text(name) + "</p>\n"
  }

  /// A table whose heading is repeated on every page.
  static func table(_ grid: Document.Grid) -> String {
    let columns = grid.sheet.columns
    func row(_ tag: String, _ cells: [String]) -> String {
      "<tr>"
        + zip(columns, cells).map { column, cell in
          "<" + tag + (column.isNumeric && tag == "td" ? " class=\"n\"" : "") + ">" + text(cell)
            + "</" + tag + ">"
        }.joined() + "</tr>\n"
    }
    let rows = grid.sheet.rows.map { row("td", $0.map(\.text)) }
    let none = "<tr><td colspan=\"\(max(1, columns.count))\">无</td></tr>\n"
    let form = grid.form
    let widths = ColumnWidths(grid.sheet, on: form).shares.map { share in
      "<col style=\"width:\(share / 10).\(share % 10)%\"/>"
    }
    return "<table class=\"" + form.rawValue + "\">\n"
      + (grid.caption.isEmpty ? "" : element("caption", nil, grid.caption))
      + "<colgroup>" + widths.joined() + "</colgroup>\n"
      + "<thead>\n" + row("th", columns.map(\.heading.zh)) + "</thead>\n<tbody>\n"
      + (rows.isEmpty ? none : rows.joined()) + "</tbody>\n</table>\n"
  }
}
