import Model

extension Workbook {
  /// The file.
  ///
  /// - Throws: where a page has more rows or a cell more words than a spreadsheet takes.
  public func bytes() throws(Problem) -> [UInt8] {
    let names = tabNames
    var archive = ZipArchive()
    var size = 0
    func put(_ name: String, _ text: String) throws(Problem) {
      size += text.utf8.count + 1_000
      guard size < ZipArchive.limit else {
        throw Problem(
          message: Phrase(
            zh: "工作簿超过 4 GB。请用筛选缩小范围，或改用 csv。",
            en: "the workbook is above 4 GB. Narrow it with a filter, or use csv."))
      }
      archive.add(name, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).utf8))
    }
    try put("[Content_Types].xml", OpenXML.contentTypes(pages.count))
    try put("_rels/.rels", OpenXML.rootRelations)
    try put("xl/workbook.xml", OpenXML.workbook(names))
    try put("xl/_rels/workbook.xml.rels", OpenXML.relations(pages.count))
    try put("xl/styles.xml", OpenXML.styles)
    for (index, page) in pages.enumerated() {
      try put("xl/worksheets/sheet\(index + 1).xml", try OpenXML.sheet(page, name: names[index]))
    }
    return archive.bytes
  }

  /// The names on the tabs: at most 31 characters, without signs that are not allowed, each once.
  private var tabNames: [String] {
    var used: Set<String> = []
    return pages.enumerated().map { index, page in
      let plain = PlainText.line(page.name).filter { !"[]:*?/\\'".contains($0) }
      var name = String((plain.isEmpty ? "表\(index + 1)" : plain).prefix(28))
      if !used.insert(name.lowercased()).inserted {
        name = String(name.prefix(24)) + " \(index + 1)"
        used.insert(name.lowercased())
      }
      return name
    }
  }
}
