import Model

/// Reads what somebody typed into a cell of a view.
struct ValueReader {
  /// What a cell turned out to say.
  enum Outcome: Equatable {
    /// The canonical text; empty for none.
    case value(String)
    /// Found; expected; what to do.
    case problem(Phrase)
  }

  private let kind: KindDeclaration
  private let ledger: Ledger
  private let readers: [CellReader]
  private let today: Day?
  private var resolver: ReferenceResolver

  /// A reader for rows of a kind; `today` is the day after which nothing can have happened, nil to leave
  /// that unasked.
  init(_ kind: KindDeclaration, ledger: Ledger, today: Day?) {
    self.kind = kind
    self.ledger = ledger
    self.today = today
    readers = kind.fields.map { CellReader($0) }
    resolver = ReferenceResolver(ledger)
  }

  /// Reads a cell of a row whose unit is known, or empty.
  mutating func read(_ text: String, column: Int, unit: String) -> Outcome {
    let text = Rewriting.lines(text)
    let field = kind.fields[column]
    switch readers[column].read(text).outcome {
    case .missing:
      return .value("")
    case .problem(let problem):
      return .problem(ValueReader.words(field, text, problem.expected, problem.advice))
    case .value(let value):
      let unit = unit.isEmpty ? nil : unit
      switch field.type {
      case .code(of: "unit"): return settled(resolver.unit(value), text, field)
      case .code(of: "division"): return settled(resolver.street(value, unit: unit), text, field)
      case .reference(let target):
        return settled(record(value, target, unit: unit), text, field)
      case .references(let target):
        var ids: [String] = []
        for name in value.split(whereSeparator: { " 、,，;；\n".contains($0) }) {
          switch settled(record(String(name), target, unit: unit), text, field) {
          case .value(let id): ids.append(id)
          case .problem(let words): return .problem(words)
          }
        }
        return .value(ids.joined(separator: " "))
      default: return .value(value)
      }
    }
  }

  /// What is said of a day that has not come yet, of something that has happened; nil for all others.
  func ahead(_ text: String, column: Int) -> Phrase? {
    guard let today, case .day = kind.fields[column].type,
      case .problem(let problem) = CellReader(kind.fields[column], today: today).read(text).outcome
    else { return nil }
    return ValueReader.words(kind.fields[column], text, problem.expected, problem.advice)
  }

  /// What is said of a required cell without a value.
  func missing(_ column: Int) -> Phrase {
    EntryProblem(field: kind.fields[column], found: "", expected: EntryProblem.someValue).message
  }

  /// What is said of an id that is none of the kind.
  func malformed(_ id: String) -> Phrase {
    ValueReader.words(kind.fields[0], id, Phrase(kind.idPattern.example), Phrase(""))
  }

  private mutating func record(
    _ text: String, _ target: String, unit: String?
  ) -> ReferenceResolver.Answer {
    guard let kind = KindDeclaration.named(target) else { return .none }
    return resolver.record(FoldedText(text).words, kind: kind, unit: unit, street: nil)
  }

  private func settled(
    _ answer: ReferenceResolver.Answer, _ text: String, _ field: FieldDeclaration
  ) -> Outcome {
    switch answer {
    case .id(let id), .alias(let id, _): return .value(id)
    case .several(let names):
      let shown = names.prefix(5)
      return .problem(
        ValueReader.words(
          field, text,
          Phrase(
            zh: shown.joined(separator: "、") + " 之一", en: "one of " + shown.joined(separator: ", ")),
          Phrase(zh: "请写全称或编号", en: "write the full name or the id")))
    case .elsewhere(let name, let unit):
      let owner = ledger.shortName(ofUnit: unit)
      return .problem(
        ValueReader.words(
          field, text, Phrase(zh: "本单位的记录", en: "one of the same unit"),
          Phrase(zh: "“\(name)”属于\(owner)", en: "\"\(name)\" belongs to \(owner)")))
    case .none:
      return .problem(
        ValueReader.words(
          field, text, Phrase(zh: "已有的编号或名称", en: "the id or name of an existing record"),
          Phrase("")))
    }
  }

  private static func words(
    _ field: FieldDeclaration, _ found: String, _ expected: Phrase, _ advice: Phrase
  ) -> Phrase {
    let more = advice.zh.isEmpty ? Phrase("") : Phrase(zh: "\(advice.zh)。", en: " \(advice.en).")
    let problem = EntryProblem(field: field, found: found, expected: expected).message
    return Phrase(zh: problem.zh + more.zh, en: problem.en + more.en)
  }
}
