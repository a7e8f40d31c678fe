import Canvas
import Model

extension State {
  /// Why the selected field cannot be changed, or nil where it can.
  var editRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let column = selectedColumn else {
      if page.scope == .report {
        return Phrase(
          zh: "这一行没有要填的字段，按 d 办理，Enter 打开", en: "the line asks for no field; d acts, Enter opens")
      }
      return page.scope == .card && selectedEntry != nil
        ? Phrase(zh: "这一项不是字段", en: "this entry is no field")
        : Phrase(zh: "没有选中的字段", en: "no field is selected")
    }
    if page.scope == .sheet, markedCount == 0, page.listings[0].selectedRow == nil {
      return Phrase(zh: "没有选中的行", en: "no row is selected")
    }
    return column == 0 ? Phrase(zh: "编号不能改", en: "ids never change") : nil
  }

  /// The column that an edit would change, on a card or in a sheet; nil for none.
  private var selectedColumn: Int? {
    switch page.place {
    case .card:
      guard case .field(let column)? = selectedEntry?.subject else { return nil }
      return column
    case .sheet: return sheetColumn(0)?.field
    case .report: return editedInReport?.column
    default: return nil
    }
  }

  /// The table rows that an edit would change: a card's record; in a sheet the marked ones, else the
  /// one at the cursor.
  private var editedRecords: [Int] {
    switch page.place {
    case .card(let kind, let id):
      return ledger[KindDeclaration.all[kind]].row(of: id).map { [$0] } ?? []
    case .sheet:
      let listing = page.listings[0]
      if listing.marked.isEmpty { return listing.selectedRow.map { [$0] } ?? [] }
      return listing.marked.sorted().map(Int.init)
    case .report:
      guard let acted = editedInReport?.acted else { return [] }
      return acted.ids.compactMap { ledger[acted.kind].row(of: $0) }
    default: return []
    }
  }

  /// Opens the input line with the value of the selected field; a field in conflict is settled instead.
  mutating func beginEdit() {
    guard let column = selectedColumn, let kind = editedKind else { return }
    let table = ledger[kind]
    beginEdit(column, of: kind, editedRecords.map { table.id($0) })
  }

  /// Opens the input line for a field of these records; where all are in conflict, settles the first.
  mutating func beginEdit(_ column: Int, of kind: KindDeclaration, _ ids: [String]) {
    let table = ledger[kind]
    let places = ids.map { CellPlace(kind: kind.ordinal, id: $0, column: column) }
    let free = places.filter { !cellsInConflict.contains($0) }
    guard !free.isEmpty else {
      if let first = places.first { open(.settling(first)) }
      return
    }
    let records = free.compactMap { place in
      table.row(of: place.id).map { row in
        FieldEdit.Target(
          id: place.id, old: table.canonicalText(row: row, column: column),
          shown: shownText(kind, row: row, column: column))
      }
    }
    beginEdit(
      FieldEdit(
        kind: kind, column: column, targets: records, inConflict: places.count - free.count,
        hidden: hiddenMarks))
  }

  /// Opens the input line; where all records have the same value, with that.
  mutating func beginEdit(_ edit: FieldEdit) {
    let shown = edit.commonText ?? ""
    let choices = edit.field.choices
    prompt = Prompt(.edit(edit), text: choices == nil ? shown : "")
    // A choice begins at the value it has.
    prompt?.choice = choices?.firstIndex { $0.identifier == shown } ?? 0
  }

  private var editedKind: KindDeclaration? {
    switch page.place {
    case .card(let kind, _), .sheet(let kind, _): KindDeclaration.all[kind]
    case .report: editedInReport?.acted.kind
    default: nil
    }
  }

  /// Takes the value typed for a field: writes one record at once, of several asks why first.
  mutating func finish(_ edit: FieldEdit, with text: String) -> [Effect] {
    if let conflict = edit.conflict { return settle(conflict, value: text) }
    let edits = edit.edits(to: text)
    guard !edits.isEmpty else {
      say(Phrase(zh: "没有变化", en: "nothing changed"), as: .dim)
      return []
    }
    guard edit.targets.count > 1 else { return write(edits, reason: nil) }
    prompt = Prompt(.reason(.write(edits, of: edit)))
    return []
  }

  /// What `y` copies: the selected field on a card, the id in a list; empty for nothing.
  var copyText: String {
    switch page.place {
    case .sheet:
      return page.listings[0].selectedRow.map { ledger[page.listings[0].kind].id($0) } ?? ""
    case .card:
      return selectedEntry?.value ?? ""
    default: return ""
    }
  }
}
