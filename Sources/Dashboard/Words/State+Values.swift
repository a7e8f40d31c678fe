import Canvas
import Model

extension State {
  /// A canonical text as screens show it: names for ids of other records, words for choices; empty
  /// stays empty.
  func words(of text: String, _ field: FieldDeclaration) -> String {
    guard !text.isEmpty else { return "" }
    switch field.type {
    case .code(of: "unit"?): return ledger.shortName(ofUnit: text)
    case .code(of: let target?), .reference(to: let target):
      return ledger.name(of: text, kind: target) ?? text
    case .references(to: let target):
      return text.split(separator: " ").map {
        ledger.name(of: String($0), kind: target) ?? String($0)
      }.joined(separator: "、")
    case .money, .hundredths: return withCommas(text)
    case .choice(let list):
      return list.entries.first { $0.identifier == text }?.label(language) ?? text
    case .flag:
      return field.choices?.first { $0.identifier == text }?.label(language) ?? text
    default: return text
    }
  }

  /// The same where an empty value needs a word.
  func valueWords(_ text: String, _ field: FieldDeclaration) -> String {
    let words = words(of: text, field)
    return words.isEmpty ? Phrase(zh: "（空）", en: "(none)")(language) : words
  }

  /// The canonical text of a cell on the screen, which may not be saved yet.
  func shownText(_ kind: KindDeclaration, row: Int, column: Int) -> String {
    let field = kind.fields[column]
    if !isOpen(field) {
      return ledger[kind].hasValue(row: row, column: column) ? Phrase.hidden(language) : ""
    }
    if !unsaved.isEmpty,
      let text = unsaved.text(
        at: CellPlace(kind: kind.ordinal, id: ledger[kind].id(row), column: column))
    {
      return text
    }
    return ledger[kind].canonicalText(row: row, column: column)
  }

  /// The record with this id in a few words: its id and, where it has one, its name.
  func recordWords(_ kind: KindDeclaration?, _ id: String) -> String {
    guard let kind, let row = ledger[kind].row(of: id) else { return id }
    let title = title(of: kind, row: row)
    return title == id ? id : id + " " + title
  }

  /// What the shown claims of a conflict are called: 甲, 乙, 丙 …
  func claimName(_ place: Int) -> String {
    let names = language == .zh ? "甲乙丙丁戊己庚辛壬癸" : "ABCDEFGHIJ"
    return place < names.count ? String(Array(names)[place]) : "\(place + 1)"
  }

  /// A value of a conflict; a record as a whole stays or is void.
  func words(of value: String, in conflict: Conflict) -> String {
    guard let column = conflict.column else {
      switch value {
      case Conflict.voidWord: return Phrase(zh: "作废", en: "void")(language)
      case Conflict.keepWord: return Phrase(zh: "保留", en: "keep")(language)
      default: return value
      }
    }
    return valueWords(value, KindDeclaration.all[conflict.kind].fields[column])
  }

  /// What a conflict is about: the field, or the record as a whole.
  func fieldWords(of conflict: Conflict) -> String {
    guard let column = conflict.column else {
      return Phrase(zh: "整条记录", en: "the record")(language)
    }
    return KindDeclaration.all[conflict.kind].fields[column].label(language)
  }
}
