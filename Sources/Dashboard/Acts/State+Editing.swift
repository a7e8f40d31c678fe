import Canvas
import Model

extension State {
  /// Why the selected field cannot be changed, or nil where it can.
  var editRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let column = selectedColumn else {
      return page.scope == .card && selectedEntry != nil
        ? Phrase(zh: "这一项不是字段", en: "this entry is no field")
        : Phrase(zh: "没有选中的字段", en: "no field is selected")
    }
    if editedRecords.isEmpty { return Phrase(zh: "没有选中的行", en: "no row is selected") }
    return column == 0 ? Phrase(zh: "编号不能改", en: "ids never change") : nil
  }

  /// The column that an edit would change, on a card or in a sheet; nil for none.
  private var selectedColumn: Int? {
    switch page.place {
    case .card:
      guard case .field(let column)? = selectedEntry?.subject else { return nil }
      return column
    case .sheet: return sheetColumn(0)?.field
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
    default: return []
    }
  }

  /// Opens the input line with the value of the selected field; a field in conflict is settled instead.
  mutating func beginEdit() {
    guard let column = selectedColumn, let kind = editedKind else { return }
    let table = ledger[kind]
    let places = editedRecords.map { row in
      CellPlace(kind: kind.ordinal, id: table.id(row), column: column)
    }
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
        kind: kind, column: column, targets: records, inConflict: places.count - free.count))
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
    prompt = Prompt(.reason(.write(edits, inConflict: edit.inConflict)))
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

/// A field that is being changed, of one record or of several.
struct FieldEdit: Sendable {
  /// A record with the value it has.
  struct Target: Sendable {
    let id: String
    /// The canonical text in the store.
    let old: String
    /// The canonical text on the screen, which differs where it is not saved yet.
    let shown: String
  }

  let kind: KindDeclaration
  let column: Int
  /// The records.
  let targets: [Target]
  /// How many more were meant but are in conflict and left alone.
  var inConflict = 0
  /// The conflict that the value shall settle, or nil.
  var conflict: Conflict?

  /// The value on the screen where all records have the same, or nil.
  var commonText: String? {
    guard let first = targets.first?.shown, targets.allSatisfy({ $0.shown == first }) else {
      return nil
    }
    return first
  }

  /// What must be written so that all records have this value.
  func edits(to text: String) -> [Edit] {
    targets.filter { $0.shown != text }.map {
      Edit(kind: kind.ordinal, id: $0.id, field: field.identifier, text: text, old: $0.old)
    }
  }

  /// The field.
  var field: FieldDeclaration { kind.fields[column] }

  /// The canonical text of what was typed, or nil where the field cannot hold it.
  func canonical(_ typed: String, choice: Int) -> String? {
    if let list = field.choices {
      let matches = list.matching(typed)
      return matches.indices.contains(choice) ? matches[choice].identifier : nil
    }
    if typed.isEmpty { return field.isRequired ? nil : "" }
    switch field.type {
    case .count, .hundredths, .money, .day:
      guard let number = field.type.number(canonical: typed.folded) else { return nil }
      if let range = field.range, !range.contains(Int(number)), case .count = field.type {
        return nil
      }
      return field.type.canonical(number)
    default: return typed
    }
  }

  /// What the field can hold, for the status line.
  var expected: Phrase {
    if field.choices != nil { return Phrase(zh: "候选之一", en: "one of the choices") }
    switch field.type {
    case .count:
      guard let range = field.range else { return Phrase(zh: "整数", en: "a whole number") }
      return Phrase(
        zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .hundredths: return Phrase(zh: "最多两位小数的数", en: "a number with at most two decimals")
    case .money: return Phrase(zh: "以元为单位、最多两位小数的数", en: "yuan with at most two decimals")
    case .day: return Phrase(zh: "日期，如 2026-11-23", en: "a date such as 2026-11-23")
    default: return Phrase(zh: "必填，不能为空", en: "a value; it may not be empty")
    }
  }
}

extension FieldDeclaration {
  /// The words a choice or a flag allows, or nil for fields of other types.
  var choices: [FieldChoice]? {
    switch type {
    case .choice(let list):
      list.entries.map {
        FieldChoice(identifier: $0.identifier, label: $0.label, aliases: $0.aliases)
      }
    case .flag:
      [
        FieldChoice(identifier: "true", label: Phrase(zh: "是", en: "yes"), aliases: ["y"]),
        FieldChoice(identifier: "false", label: Phrase(zh: "否", en: "no"), aliases: ["n"]),
      ]
    default: nil
    }
  }
}

/// A word that a field allows.
struct FieldChoice: Sendable {
  let identifier: String
  let label: Phrase
  let aliases: [String]
}

extension [FieldChoice] {
  /// The choices that hold the typed words in a label, an alias or the identifier; all for none.
  func matching(_ typed: String) -> [FieldChoice] {
    let wanted = typed.folded.lowercased()
    guard !wanted.isEmpty else { return self }
    return filter { choice in
      ([choice.identifier, choice.label.zh, choice.label.en] + choice.aliases).contains {
        $0.lowercased().contains(wanted)
      }
    }
  }
}
