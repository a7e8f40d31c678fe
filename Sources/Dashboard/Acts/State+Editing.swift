import Canvas
import Model

extension State {
  /// Why the selected field cannot be changed, or nil where it can.
  var editRefusal: Phrase? {
    if let readOnlyReason { return readOnlyReason }
    guard let entry = selectedEntry else {
      return Phrase(zh: "没有选中的字段", en: "no field is selected")
    }
    guard case .field(let column) = entry.subject else {
      return Phrase(zh: "这一项不是字段", en: "this entry is no field")
    }
    return column == 0 ? Phrase(zh: "编号不能改", en: "ids never change") : nil
  }

  /// Opens the input line with the selected field's value.
  mutating func beginEdit() {
    guard case .card(let ordinal, let id) = page.place,
      case .field(let column)? = selectedEntry?.subject
    else { return }
    let kind = KindDeclaration.all[ordinal]
    guard let row = ledger[kind].row(of: id) else { return }
    let old = ledger[kind].canonicalText(row: row, column: column)
    let isChoice = kind.fields[column].choices != nil
    prompt = Prompt(
      .edit(FieldEdit(kind: kind, id: id, column: column, old: old)), text: isChoice ? "" : old)
    // A choice begins at the value it has.
    prompt?.choice = kind.fields[column].choices?.firstIndex { $0.identifier == old } ?? 0
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

/// A field of a record that is being changed.
struct FieldEdit: Sendable {
  let kind: KindDeclaration
  let id: String
  let column: Int
  /// The canonical text before.
  let old: String

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
