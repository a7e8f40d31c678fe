import Canvas
import Model

extension State {
  /// The most bytes that terminals take for the clipboard: 100,000 in base64.
  static let clipboardLimit = 74_994

  /// The columns of the sheet shown that leave the program: those on the screen, but for what nobody
  /// outside the office that keeps it may see.
  private var takenColumns: (content: SheetContent, columns: [SheetColumn])? {
    guard let content = arrangedColumns?.content else { return nil }
    let kind = content.kind
    return (content, content.columns.filter { kind.fields[$0.field].privacy != .sensitive })
  }

  /// The texts of a record's columns as the screen shows them; numbers without commas.
  private func texts(
    of row: Int32, _ columns: [SheetColumn], in content: SheetContent
  ) -> [String] {
    columns.map { column in
      let field = content.kind.fields[column.field]
      guard column.computed == nil, field.type.isNumeric else {
        return content.entry(column, row: Int(row), symbols).text
      }
      return shownText(content.kind, row: Int(row), column: column.field)
    }
  }

  // MARK: The clipboard

  /// The records that `Y` takes: the marked ones, those shown first, else the one at the cursor.
  private var takenRows: [Int32] {
    let listing = page.listings[0]
    guard !listing.marked.isEmpty else { return listing.selectedRow.map { [Int32($0)] } ?? [] }
    let shown = listing.rows.filter(listing.marked.contains)
    return shown + listing.marked.subtracting(shown).sorted()
  }

  /// Copies the marked records, or the one at the cursor, as lines with tabs under their headings.
  mutating func copyRows() -> [Effect] {
    guard let (content, columns) = takenColumns else { return [] }
    let rows = takenRows
    func line(_ cells: [String]) -> String {
      cells.map { cell in
        CSVWriter.safe(String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 }))
      }.joined(separator: "\t") + "\n"
    }
    var text = line(columns.map { $0.title(language) })
    for row in rows {
      text += line(texts(of: row, columns, in: content))
      guard text.utf8.count <= State.clipboardLimit else {
        let limit = State.clipboardLimit / 1024
        say(
          Phrase(
            zh: "复制：\(grouped(rows.count)) 条超过剪贴板的 \(limit) KB，请按 \(key("export")) 导出到文件",
            en: "\(grouped(rows.count)) records are more than the \(limit) KB of the clipboard;"
              + " \(key("export")) writes them to a file"), as: .error)
        return []
      }
    }
    say(
      Phrase(
        zh: "已复制 \(rows.count) 条 × \(columns.count) 列，含标题",
        en: "Copied \(rows.count) × \(columns.count) with headings"), as: .good)
    return [.copy(text)]
  }

  // MARK: Files

  /// Asks for the file that the sheet is written to.
  mutating func beginExport() {
    let folder = saveElsewherePath.lastIndex(of: "/").map { saveElsewherePath[...$0] } ?? ""
    let name = title(of: page).filter { !"/\\:*?\"<>| ".contains($0) }
    exportAgain = nil
    prompt = Prompt(.export, text: folder + "\(name)-\(today.iso).csv")
  }

  /// Writes the sheet to a file at a path, in the form its ending names.
  mutating func acceptExport(to path: String) -> [Effect] {
    guard ["csv", "xlsx", "json"].contains(where: { path.lowercased().hasSuffix(".\($0)") }) else {
      say(
        Phrase(
          zh: "导出：“\(path)”应以 .csv、.xlsx 或 .json 结尾",
          en: "“\(path)” should end in .csv, .xlsx or .json"), as: .error)
      return []
    }
    guard let (content, columns) = takenColumns else { return [] }
    prompt = nil
    let rows = page.listings[0].rows
    let export = SheetExport(
      path: path, replaces: exportAgain == path, title: content.kind.label(language),
      columns: columns.map { column in
        let field = content.kind.fields[column.field]
        return SheetExport.Column(
          key: field.identifier + (column.computed == nil ? "" : "-shown"),
          heading: column.title(language),
          isNumeric: column.computed == nil && field.type.isNumeric)
      }, rows: rows.map { texts(of: $0, columns, in: content) })
    exportAgain = nil
    say(Phrase(zh: "正在导出…", en: "Exporting…"), as: .dim)
    return [.export(export)]
  }

  /// Asks once more before a file is replaced.
  mutating func askToReplace(_ path: String) {
    exportAgain = path
    prompt = Prompt(.export, text: path)
  }
}
