import Model

/// Which record a row is about.
extension SheetComparison {
  /// Finds the record of every row: by its check, else by its id.
  mutating func identify() {
    var proven: [String: Int] = [:]
    for row in rows {
      guard let base = row.base, isSame(row.typedID, base, 0) else { continue }
      proven[base.id] = row.line
    }
    for index in rows.indices {
      let row = rows[index]
      let typed = CellReader.canonicalID(row.typedID, of: kind)
      if let base = row.base {
        if !columns.contains(0) || isSame(row.texts[0] ?? "", base, 0) {
          rows[index].id = base.id
        } else if typed.isEmpty {
          rows[index].id = proven[base.id] == nil ? base.id : ""
          rows[index].change = proven[base.id] == nil ? .changed : .new
          if proven[base.id] != nil { rows[index].base = nil }
          rows[index].question = SheetWords.clearedID(base.id, other: proven[base.id])
        } else {
          rows[index].question = SheetWords.otherID(typed, base.id, line: proven[base.id])
          settle(index, as: typed)
        }
      } else {
        if !row.check.allSatisfy(\.isWhitespace) {
          rows[index].question = SheetWords.unknownCheck(row.check)
        }
        settle(index, as: typed)
      }
    }
  }

  /// Gives a row without a base of its own that of the record it names.
  private mutating func settle(_ index: Int, as id: String) {
    rows[index].id = id
    rows[index].isProven = false
    rows[index].base = base(of: id, like: rows[index])
    if rows[index].base == nil { rows[index].change = .new }
  }

  /// What was published of a record that is most like a row, the latest of equals.
  private mutating func base(of id: String, like row: SheetRow) -> PublishedRow? {
    guard !id.isEmpty else { return nil }
    if published == nil { published = journal.versions() }
    var best: (row: PublishedRow, count: Int)?
    for check in (published?[id] ?? []).suffix(50).reversed() {
      guard let version = journal.row(check) else { continue }
      let count = columns.count { !isSame(row.texts[$0] ?? "", version, $0) }
      if count < best?.count ?? .max { best = (version, count) }
      if count == 0 { break }
    }
    if let best { return best.row }
    return ledger[kind].row(of: id).map { PublishedRow($0, of: ledger, layout: layout) }
  }

  /// Whether a cell holds what was published, or what a spreadsheet makes of it.
  func isSame(_ text: String, _ base: PublishedRow, _ column: Int) -> Bool {
    Rewriting.isUnchanged(
      text, published: base.text(column) ?? "", type: kind.fields[column].type)
  }
}

extension CellReader {
  /// An id as it was typed, with brackets and capitals as ids of the kind have them.
  fileprivate static func canonicalID(_ text: String, of kind: KindDeclaration) -> String {
    if case .value(let id) = CellReader(kind.fields[0]).read(text).outcome { id } else { text }
  }
}
