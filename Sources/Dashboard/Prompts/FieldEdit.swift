import Model

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
  /// How many of them the filter hides.
  var hidden = 0
  /// The conflict that the value shall settle, or nil.
  var conflict: Conflict?
  /// Whether the form that asks may be left without a value; nil where the field says it.
  var allowsNothing: Bool?

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

  /// The words it can be one of, no value among them where it may be left without; else nil.
  var choices: [FieldChoice]? {
    guard let choices = field.choices, allowsNothing ?? !field.isRequired else {
      return field.choices
    }
    return [FieldChoice.nothing] + choices
  }

  /// The canonical text of what was typed, read as an import reads a cell.
  func canonical(
    _ typed: String, former: String, in state: State
  ) throws(EntryProblem) -> String {
    // What a record has already is no news, even where it names a record that is gone.
    if typed == former, choices == nil { return typed }
    let text: String
    do throws(EntryProblem) {
      text = try state.ledger.canonicalText(
        of: typed, for: field, today: state.today, calendar: state.calendar)
    } catch {
      guard field.range != nil || choices != nil else { throw error }
      throw EntryProblem(field: field, found: typed, expected: expected)
    }
    // Files keep a number out of range with a note; nobody needs to type one.
    let isInRange = field.range.flatMap { range in Int(text).map(range.contains) } ?? true
    if isInRange, !text.isEmpty || (allowsNothing ?? !field.isRequired) { return text }
    throw EntryProblem(field: field, found: typed, expected: expected)
  }

  /// What the field can hold, for the status line.
  var expected: Phrase {
    if field.choices != nil { return Phrase(zh: "候选之一", en: "one of the choices") }
    switch field.type {
    case .code(of: let target?), .reference(to: let target), .references(to: let target):
      let label = KindDeclaration.named(target)?.label ?? Phrase(target)
      return Phrase(zh: "\(label.zh)的编号或名称", en: "the id or name: \(label.en)")
    case .count:
      guard let range = field.range else { return Phrase(zh: "整数", en: "a whole number") }
      return Phrase(
        zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .hundredths: return Phrase(zh: "最多两位小数的数", en: "a number with at most two decimals")
    case .money: return Phrase(zh: "以元为单位、最多两位小数的数", en: "yuan with at most two decimals")
    case .day:
      return Phrase(
        zh: "日期，如 2026-11-23、11-23、周五、+5、+5工",
        en: "a date such as 2026-11-23, fri, +5 or +5wd")
    default:
      return allowsNothing ?? !field.isRequired
        ? Phrase(zh: "文字，可以不填", en: "words; it may stay empty")
        : Phrase(zh: "必填，不能为空", en: "a value; it may not be empty")
    }
  }
}
