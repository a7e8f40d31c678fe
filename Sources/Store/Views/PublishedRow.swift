import Model

/// A row as it was once published.
struct PublishedRow {
  /// The texts that were shown, by the column of the kind; nil where it was not shown then.
  private let shown: [String?]
  /// The ids behind names, by the column of the kind.
  private let ids: [Int: String]
  private let kind: KindDeclaration

  /// A row of the journal; nil where its check does not fit.
  init?(_ cells: [String], under headings: JournalHeadings, kind: KindDeclaration) {
    guard cells.count == headings.texts.count + 1,
      let check = cells.last.flatMap({ RowCheck($0.utf8) })
    else { return nil }
    let texts = cells.dropLast().map(PublishedRow.plain)
    guard RowCheck(headings: headings.texts, cells: texts) == check else { return nil }
    self.kind = kind
    var shown = [String?](repeating: nil, count: kind.fields.count)
    var ids: [Int: String] = [:]
    for (target, text) in zip(headings.targets, texts) {
      switch target {
      case .shown(let column): shown[column] = text
      case .id(let column): ids[column] = text
      case .other: continue
      }
    }
    self.shown = shown
    self.ids = ids
  }

  /// A record of the store as it would be published now.
  init(_ row: Int, of ledger: Ledger, layout: ViewLayout) {
    kind = layout.kind
    let cells = layout.cells(of: row, in: ledger)
    var shown = [String?](repeating: nil, count: kind.fields.count)
    for (column, text) in zip(layout.columns, cells.shown) { shown[column] = text }
    self.shown = shown
    ids = Dictionary(uniqueKeysWithValues: zip(layout.named, cells.ids))
  }

  /// The record.
  var id: String { shown[0] ?? "" }

  /// What a cell showed; nil where the column was not in the view then.
  func text(_ column: Int) -> String? { shown[column] }

  /// The value behind what a cell showed, in canonical text.
  func canonical(_ column: Int) -> String {
    if let id = ids[column] { return id }
    let text = shown[column] ?? ""
    switch kind.fields[column].type {
    case .choice, .flag:
      if case .value(let value) = CellReader(kind.fields[column]).read(text).outcome {
        return value
      }
      return text
    default: return text
    }
  }

  /// The text without the apostrophe that keeps a spreadsheet from running it.
  static func plain(_ text: String) -> String {
    text.utf8.first == 0x27 ? String(text.dropFirst()) : text
  }
}

/// The headings of a file of the journal and what stands under them.
struct JournalHeadings: Equatable {
  /// What stands under a heading.
  enum Target: Equatable {
    /// What a column of the kind showed.
    case shown(Int)
    /// The id behind a name.
    case id(Int)
    /// Nothing that this program knows.
    case other
  }

  /// The headings without that of the check.
  let texts: [String]
  /// What stands under each.
  let targets: [Target]

  /// Reads the first row of a file; nil where it is none of a journal.
  init?(_ cells: [String], kind: KindDeclaration) {
    guard cells.count > 1, cells.last == ViewLayout.checkHeading else { return nil }
    texts = Array(cells.dropLast())
    targets = texts.map { text in
      let isID = text.hasSuffix(ViewLayout.idMark)
      let label = isID ? String(text.dropLast(ViewLayout.idMark.count)) : text
      guard let column = kind.fields.firstIndex(where: { $0.label.zh == label }) else {
        return .other
      }
      return isID ? .id(column) : .shown(column)
    }
  }
}
