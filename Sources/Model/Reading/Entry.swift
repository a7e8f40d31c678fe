/// Why a value that somebody typed cannot be taken.
public struct EntryProblem: Error, Sendable {
  /// The field.
  public let field: FieldDeclaration
  /// What was typed.
  public let found: String
  /// What would be taken.
  public let expected: Phrase

  /// A problem with what was typed for a field.
  public init(field: FieldDeclaration, found: String, expected: Phrase) {
    self.field = field
    self.found = found
    self.expected = expected
  }

  /// What is expected of a field that must not be empty.
  public static let someValue = Phrase(zh: "一个值（必填）", en: "a value (it is required)")

  /// The field; what was found; what was expected.
  public var message: Phrase {
    Phrase(
      zh: "\(field.label.zh)：找到“\(found)”，应为\(expected.zh)。",
      en: "\(field.identifier): found \"\(found)\", expected \(expected.en).")
  }
}

extension Ledger {
  /// The canonical text of a value that somebody typed for a field; empty means missing.
  ///
  /// Names of units and streets become their ids; ids must be those of existing records. Days may be
  /// typed as `TypedDay` reads them.
  public func canonicalText(
    of text: String, for field: FieldDeclaration, today: Day,
    calendar: WorkCalendar = .standard
  ) throws(EntryProblem) -> String {
    guard !text.isEmpty else { return "" }
    switch field.type {
    case .code(of: let target?), .reference(to: let target):
      return try id(of: text, kind: target, field: field)
    case .references(to: let target):
      var ids: [String] = []
      for part in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "，" || $0 == "、" }) {
        ids.append(try id(of: String(part), kind: target, field: field))
      }
      return ids.joined(separator: " ")
    default:
      let written =
        if case .day = field.type {
          TypedDay(field, today: today, calendar: calendar).day(text)?.iso ?? text
        } else { text }
      switch CellReader(field, today: today).read(written).outcome {
      case .value(let canonical): return canonical
      case .missing: return ""
      case .problem(let problem):
        throw EntryProblem(field: field, found: text, expected: problem.expected)
      }
    }
  }

  private func id(
    of text: String, kind identifier: String, field: FieldDeclaration
  ) throws(EntryProblem) -> String {
    guard let kind = KindDeclaration.named(identifier) else { return text }
    if self[kind].row(of: text) != nil { return text }
    let names = kind.nameColumns
    let rows = rows(of: kind, called: text, limit: Ledger.mostNamesakes).filter { row in
      names.contains { self[kind].text(row: row, column: $0) == text }
    }
    if rows.count == 1 { return self[kind].id(rows[0]) }
    throw EntryProblem(
      field: field, found: text,
      expected: rows.isEmpty
        ? Phrase(
          zh: "已有\(kind.label.zh)的编号或名称，如 \(kind.idPattern.example)",
          en: "the id or name of an existing \(kind.identifier), such as \(kind.idPattern.example)")
        : Phrase(
          zh: "唯一的\(kind.label.zh)（有 \(rows.count) 个同名，请写编号）",
          en: "one \(kind.identifier) (\(rows.count) have this name, give the id)"))
  }

  /// How many records of one name are counted.
  private static let mostNamesakes = 100

  /// The next free id of a kind for a record with these values; nil where people must choose it.
  public func nextID(
    of kind: KindDeclaration, values: [(field: String, text: String)], today: Day
  ) -> String? {
    let new = kind.newIdentifier(year: String(today.civil.year)) { field in
      values.first { $0.field == field }?.text ?? ""
    }
    guard let new else { return nil }
    if new.digits == 0 { return new.stem }
    var number = 1
    while self[kind].row(of: new.stem + padded(number, to: new.digits)) != nil { number += 1 }
    return new.stem + padded(number, to: new.digits)
  }
}
