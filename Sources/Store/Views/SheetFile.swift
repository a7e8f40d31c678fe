import Model

/// The file of a view as somebody saved it: its rows under the fields they belong to.
struct SheetFile {
  /// The rows that may be records, in the order of the file.
  private(set) var rows: [SheetRow] = []
  /// The columns of the kind that the file has.
  private(set) var columns: Set<Int> = []
  /// Whether the file has the column 校验.
  private(set) var hasChecks = false
  /// The share of its headings that are the kind's, as counts.
  private(set) var headings = (known: 0, all: 0)
  /// What concerns the file as a whole.
  private(set) var notes: [Phrase] = []

  /// The most bytes that are read.
  private static let limit = 256 << 20

  /// Reads a file; nil, with words, where it is no table at all.
  init(_ bytes: [UInt8], of layout: ViewLayout) throws(ImportError.Reason) {
    if bytes.count > SheetFile.limit { throw .tooLarge }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .workbook
    }
    guard let encoding = TextEncoding.detect(bytes) else { throw .encodingUnclear }
    let text = try DecodedText(bytes, as: encoding)
    let source = CSVReader.rows(of: text, separator: Separator.detect(text))
    guard !source.isEmpty else { throw .empty }
    let kind = layout.kind
    let named = Dictionary(
      layout.columns.map { (HeadingText(kind.fields[$0].label.zh), $0) },
      uniquingKeysWith: { first, _ in first })
    // The row with the heading of the check is that of the headings; else they are looked for.
    let wanted = HeadingText(ViewLayout.checkHeading)
    let top = source.prefix(30).firstIndex { row in
      row.cells.contains { $0.utf8.count < 20 && HeadingText($0) == wanted }
    }
    let finder = HeadingFinder(kind, named: named)
    if let top, let map = finder.find(in: [source[top]]) {
      read(Array(source[top...]), map, layout)
    } else if let map = finder.find(in: source) {
      read(source, map, layout)
    } else {
      throw .noHeadings(wanted: layout.columns.prefix(3).map { kind.fields[$0].label })
    }
  }

  private mutating func read(_ source: [SourceRow], _ map: HeadingMap, _ layout: ViewLayout) {
    let wanted = HeadingText(ViewLayout.checkHeading)
    let checkPlace = map.headings.firstIndex { HeadingText($0) == wanted }
    hasChecks = checkPlace != nil
    var places = [Int?](repeating: nil, count: layout.kind.fields.count)
    var strange: [Int] = []
    for (place, target) in map.targets.enumerated() {
      let heading = HeadingText(map.headings[place])
      switch target {
      case .field(let column, let shift)
      where layout.columns.contains(column) && places[column] == nil && (shift ?? 0) == 0:
        places[column] = place
        columns.insert(column)
      default:
        if place != checkPlace, heading != HeadingText(ViewLayout.sampleHeading) {
          strange.append(place)
        }
      }
    }
    let all = map.headings.indices.count { !HeadingText(map.headings[$0]).full.isEmpty }
    headings = (columns.count, all)
    var behind: [Int] = []
    var unread: [Int] = []
    for row in source[map.firstRow...] {
      if map.isRepeated(row) { continue }
      func cell(_ place: Int) -> String { place < row.cells.count ? row.cells[place] : "" }
      let check = checkPlace.map(cell) ?? ""
      if row.fault != nil {
        unread.append(row.line)
        continue
      }
      if check.allSatisfy(\.isWhitespace), let leftOut = LeftOutRow(row) {
        notes.append(
          Phrase(
            zh: "第\(row.line)行是\(leftOut.name.zh)，不是记录，未读取。",
            en: "line \(row.line) is \(leftOut.name.en), no record, and was not read."))
        continue
      }
      let texts = places.map { place in place.map(cell) }
      if row.cells.dropFirst(map.headings.count).contains(where: SheetFile.isFilled) {
        behind.append(row.line)
      }
      strange.removeAll { place in
        guard SheetFile.isFilled(cell(place)) else { return false }
        noteStrange(map.headings[place], place: place, line: row.line)
        return true
      }
      let isEmpty = texts.allSatisfy { !SheetFile.isFilled($0 ?? "") }
      if isEmpty, check.allSatisfy(\.isWhitespace) { continue }
      rows.append(SheetRow(line: row.line, texts: texts, check: check))
    }
    note(unread, behind)
  }

  private static func isFilled(_ text: String) -> Bool { !text.allSatisfy(\.isWhitespace) }

  private mutating func noteStrange(_ heading: String, place: Int, line: Int) {
    let name = FoldedText(heading).words
    notes.append(
      name.isEmpty
        ? Phrase(
          zh: "第\(place + 1)列没有表头，内容（如第\(line)行）未读取。",
          en: "column \(place + 1) has no heading; what it holds (line \(line)) was not read.")
        : Phrase(
          zh: "“\(name)”列没有对应的字段，或单位与公布时不同，内容（如第\(line)行）未读取。",
          en: "the column “\(name)” is no field of this table, or of another unit; what it holds "
            + "(line \(line)) was not read."))
  }

  private mutating func note(_ unread: [Int], _ behind: [Int]) {
    if !unread.isEmpty {
      let lines = SheetFile.list(unread)
      notes.append(
        Phrase(
          zh: "第\(lines)行的双引号不成对或有读不出的字节，未读取。请改正后重新保存。",
          en: "lines \(lines) have quotes that do not pair or bytes that cannot be read, and were "
            + "left. Correct them and save again."))
    }
    if !behind.isEmpty {
      let lines = SheetFile.list(behind)
      notes.append(
        Phrase(
          zh: "第\(lines)行在表头之外还有内容，未读取。",
          en: "lines \(lines) hold something behind the last heading; it was not read."))
    }
  }

  /// The first few of a list, and how many more.
  static func list(_ items: [some CustomStringConvertible]) -> String {
    let shown = items.prefix(5).map(\.description).joined(separator: "、")
    return items.count > 5 ? shown + "…(\(items.count))" : shown
  }
}
