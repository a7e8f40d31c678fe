import Canvas
import Model

extension State {
  /// Why the selected field cannot be changed, or nil where it can.
  var editRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let column = selectedColumn else {
      if page.scope == .report {
        return Phrase(
          zh: "这一行没有要填的字段，按 \(key("act")) 办理，\(key("open")) 打开",
          en: "the line asks for no field; \(key("act")) acts, \(key("open")) opens")
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

  /// Opens a form of one field; where all records have the same value, with that.
  mutating func beginEdit(_ edit: FieldEdit) {
    open(form(of: edit))
  }

  /// The form of one field.
  func form(of edit: FieldEdit) -> Form {
    Form(
      matter: .edit(edit),
      fields: [FormField(edit, former: edit.commonText ?? "", isAsked: true)])
  }

  /// Opens a form of all fields of the record at the cursor, at the selected one.
  mutating func beginRecord() {
    guard let kind = editedKind, let row = editedRecords.first else { return }
    let form = recordForm(kind, row: row, at: selectedColumn ?? 1)
    open(form, at: form.place)
  }

  /// The form of all fields of a record, at one of its columns; those behind it are asked for.
  func recordForm(_ kind: KindDeclaration, row: Int, at selected: Int) -> Form {
    let table = ledger[kind]
    let id = table.id(row)
    let fields = kind.fields.indices.dropFirst().map { column in
      let shown = shownText(kind, row: row, column: column)
      let target = FieldEdit.Target(
        id: id, old: table.canonicalText(row: row, column: column), shown: shown)
      var field = FormField(
        FieldEdit(kind: kind, column: column, targets: [target]), former: shown,
        isAsked: column >= selected)
      field.isInConflict = cellsInConflict.contains(
        CellPlace(kind: kind.ordinal, id: id, column: column))
      if field.isInConflict { field.isAsked = false }
      return field
    }
    let first = fields.indices.first { $0 >= selected - 1 && !fields[$0].isInConflict } ?? 0
    return Form(matter: .record(kind: kind, id: id), fields: fields, place: first)
  }

  /// Why no record can be changed as a whole here, or nil where one can.
  var recordRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard editedRecords.count < 2 else {
      return Phrase(zh: "一次只填一条，先取消选中", en: "one record at a time; clear the marks first")
    }
    return editedRecords.isEmpty ? Phrase(zh: "没有选中的行", en: "no row is selected") : nil
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
      guard let row = page.listings[0].selectedRow else { return "" }
      // The first column stands for the record.
      if page.listings[0].cursor.column > 0, let (content, column) = arrangedColumns {
        let text = content.entry(column, row: row, symbols).text
        if !text.isEmpty { return text }
      }
      return ledger[page.listings[0].kind].id(row)
    case .card:
      return selectedEntry?.value ?? ""
    default: return ""
    }
  }
}
