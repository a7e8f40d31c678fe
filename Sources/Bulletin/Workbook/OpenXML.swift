import Model

/// The parts of a workbook as ECMA-376 has them.
enum OpenXML {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let format = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  static func contentTypes(_ count: Int) -> String {
    func override(_ part: String, _ type: String) -> String {
      "<Override PartName=\"/xl/\(part).xml\" ContentType=\"\(format)\(type)+xml\"/>"
    }
    return "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + override("workbook", "sheet.main") + override("styles", "styles")
      + (0..<count).map { override("worksheets/sheet\($0 + 1)", "worksheet") }.joined()
      + "</Types>"
  }

  static let rootRelations =
    "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    + "</Relationships>"

  static func workbook(_ names: [String]) -> String {
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
      + names.enumerated().map { index, name in
        "<sheet name=\"\(escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
      }.joined() + "</sheets></workbook>"
  }

  static func relations(_ count: Int) -> String {
    "<Relationships xmlns=\"\(package)/relationships\">"
      + (0..<count).map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/worksheet\" "
          + "Target=\"worksheets/sheet\($0 + 1).xml\"/>"
      }.joined()
      + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
      + "</Relationships>"
  }

  /// Plain, heading, heading of what must be filled in, number with two decimals.
  static let styles =
    "<styleSheet xmlns=\"\(main)\"><fonts count=\"3\"><font><sz val=\"11\"/></font>"
    + "<font><b/><sz val=\"11\"/></font><font><b/><sz val=\"11\"/><color rgb=\"FFE60012\"/></font>"
    + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
    + "<xf fontId=\"1\" applyFont=\"1\"/><xf fontId=\"2\" applyFont=\"1\"/>"
    + "<xf numFmtId=\"2\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"

  /// A page.
  static func sheet(_ page: Workbook.Page, name: String) throws(Workbook.Problem) -> String {
    guard page.rows.count <= 1_048_576 else {
      throw Workbook.Problem(
        message: Phrase(
          zh: "\(name)：有 \(page.rows.count) 行，表格程序最多 1048576 行。请用筛选缩小范围，或改用 csv。",
          en:
            "\(name): \(page.rows.count) rows, a spreadsheet takes 1048576. Narrow it with a filter, or use csv."
        ))
    }
    var text = "<worksheet xmlns=\"\(main)\">"
    if page.hasHeading {
      text +=
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
        + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    }
    text += "<sheetData>"
    for (number, row) in page.rows.enumerated() {
      text += "<row r=\"\(number + 1)\">"
      for (column, cell) in row.enumerated() {
        text += try piece(cell, at: letters(column) + String(number + 1), on: name)
      }
      text += "</row>"
    }
    return text + "</sheetData>" + validations(page) + "</worksheet>"
  }

  private static func piece(
    _ cell: Workbook.Cell, at place: String, on page: String
  ) throws(Workbook.Problem) -> String {
    let (words, style): (String, Int)
    switch cell {
    case .number(let number):
      let isDecimal = number.utf8.dropLast(2).last == UInt8(ascii: ".")
      return "<c r=\"\(place)\" s=\"\(isDecimal ? 3 : 0)\"><v>\(number)</v></c>"
    case .text(let text): (words, style) = (text, 0)
    case .heading(let text): (words, style) = (text, 1)
    case .required(let text): (words, style) = (text, 2)
    }
    if words.isEmpty { return "" }
    guard words.utf16.count <= 32_767 else {
      throw Workbook.Problem(
        message: Phrase(
          zh: "\(page) \(place)：有 \(words.utf16.count) 个字，一格最多 32767 个。请改用 csv。",
          en: "\(page) \(place): \(words.utf16.count) characters, a cell takes 32767. Use csv."))
    }
    return "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      + escaped(words) + "</t></is></c>"
  }

  /// The lists that cells are chosen from.
  private static func validations(_ page: Workbook.Page) -> String {
    guard !page.choices.isEmpty else { return "" }
    return "<dataValidations count=\"\(page.choices.count)\">"
      + page.choices.map { choice in
        let cells = letters(choice.column)
        let list = letters(choice.list)
        return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
          + "sqref=\"\(cells)2:\(cells)\(page.choiceRows + 1)\"><formula1>\(Workbook.listPage)!"
          + "$\(list)$1:$\(list)$\(choice.count)</formula1></dataValidation>"
      }.joined() + "</dataValidations>"
  }

  /// The name of a column from 0: A … Z, AA ….
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(0x41 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// Text that markup does not read, and that a spreadsheet does not take for `_x0041_`, its own escape.
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(PlainText.lines(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "_"
      where index + 6 < scalars.count && scalars[index + 1] == "x"
        && scalars[index + 6] == "_"
        && scalars[index + 2..<index + 6].allSatisfy(\.properties.isASCIIHexDigit):
        result += "_x005F_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
