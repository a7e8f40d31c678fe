import Canvas
import Model

/// What can be picked for a field by typing part of it.
struct FieldOffer: Sendable {
  /// What can be picked, the likeliest first.
  var entries: [FieldChoice] = []
  /// Whether the first is taken where nobody picks one; else what was typed is.
  var takesFirst = false

  /// How many ways there are to go on: the entries, and what was typed where that counts.
  var count: Int { takesFirst ? entries.count : entries.isEmpty ? 0 : entries.count + 1 }

  /// The place of the entry that is picked, or nil for what was typed.
  func picked(_ choice: Int) -> Int? {
    let place = takesFirst ? choice : choice - 1
    return entries.indices.contains(place) ? place : nil
  }

  /// The choice that picks an entry.
  func choice(of place: Int) -> Int { takesFirst ? place : place + 1 }
}

extension State {
  /// The most entries that are offered.
  private static let mostOffered = 50
  /// The longest text that is offered because others wrote it, in characters.
  private static let longestOffered = 24

  /// What can be picked for a field when this stands in its line: the words of a list, the records of
  /// that name or id, or what others wrote there.
  func offer(for edit: FieldEdit, typed: String) -> FieldOffer {
    if let choices = edit.choices {
      return FieldOffer(entries: choices.matching(typed), takesFirst: true)
    }
    switch edit.field.type {
    case .code(of: let target?), .reference(to: let target), .references(to: let target):
      guard let kind = KindDeclaration.named(target) else { return FieldOffer() }
      let isSeveral = if case .references = edit.field.type { true } else { false }
      let gap = isSeveral ? typed.lastIndex { " ,，、".contains($0) } : nil
      let start = gap.map { typed.index(after: $0) } ?? typed.startIndex
      let front = String(typed[..<start])
      let rows = ledger.rows(
        of: kind, called: String(typed[start...]).folded, limit: State.mostOffered)
      let table = ledger[kind]
      let entries = rows.map { row in
        FieldChoice(
          identifier: front + table.id(row), label: Phrase(title(of: kind, row: row)), aliases: [])
      }
      let isRead =
        (try? ledger.canonicalText(of: typed, for: edit.field, today: today, calendar: calendar))
        != nil
      return FieldOffer(entries: entries, takesFirst: !isRead && !typed.isEmpty)
    case .text:
      guard isOpen(edit.field), edit.column > 0, (1...State.longestOffered).contains(typed.count)
      else {
        return FieldOffer()
      }
      let texts = ledger.texts(
        of: edit.kind, column: edit.column, holding: typed, limit: State.mostOffered)
      return FieldOffer(
        entries: texts.filter { $0 != typed && $0.count <= State.longestOffered }.map {
          FieldChoice(identifier: $0, label: Phrase($0), aliases: [])
        })
    default: return FieldOffer()
    }
  }
}
