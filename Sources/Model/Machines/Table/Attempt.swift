/// Who acts, and why.
public struct Signature: Hashable, Sendable {
  /// The person's name, as the store's author is called.
  public var name: String
  /// Why, in the person's words; nil where none were given.
  public var reason: String?

  /// A person, and why.
  public init(_ name: String, reason: String? = nil) {
    self.name = name
    self.reason = reason
  }
}

/// Somebody trying an action on a record: what guards look at.
public struct Attempt: Sendable {
  /// The records, the rule set, the calendar and today.
  public let circumstances: Circumstances
  /// The kind of record.
  public let kind: KindDeclaration
  /// The record's row.
  public let row: Int
  /// What is tried.
  public let transition: Transition
  /// Who tries it.
  public let signature: Signature
  /// Who names whom, where that was found before; nil where guards look for themselves.
  let mentions: Mentions?
  private var given: [String: String] = [:]

  /// An action tried with these inputs, in canonical text by field; those left out get what is usual.
  init(
    _ transition: Transition, on kind: KindDeclaration, row: Int, inputs: [String: String],
    in circumstances: Circumstances, by signature: Signature, mentions: Mentions? = nil
  ) {
    self.circumstances = circumstances
    self.kind = kind
    self.row = row
    self.transition = transition
    self.signature = signature
    self.mentions = mentions
    for input in transition.inputs {
      let name = input.field.identifier
      given[name] = inputs[name] ?? usualText(of: input)
    }
  }

  /// The records.
  public var ledger: Ledger { circumstances.ledger }
  /// Today.
  public var today: Day { circumstances.today }
  /// The record's id.
  public var id: String { ledger[kind].id(row) }
  /// The unit the record belongs to; empty where it has none.
  public var unit: String {
    kind.position(named: "unit").map { ledger[kind].canonicalText(row: row, column: $0) } ?? ""
  }

  /// The canonical text of an input; empty where nothing is given.
  public func text(of input: Input) -> String { given[input.field.identifier] ?? "" }

  /// The value that a field will have: the input where the action asks for it, else the present one.
  func value<Kind: RecordKind, Value: FieldValue>(
    _ path: KeyPath<Kind, Field<Value>>
  ) -> Value? {
    let field = Kind.declaration.fields[keyPath: path].declaration
    let isAsked = transition.inputs.contains { $0.field === field }
    let text =
      isAsked
      ? given[field.identifier] ?? ""
      : Kind.declaration.kind === kind
        ? ledger[kind].canonicalText(row: row, column: field.position) : ""
    if Value.self == String.self { return text.isEmpty ? nil : text as? Value }
    return field.type.number(canonical: text).flatMap { Value.value(stored: $0) }
  }

  /// The record as it is now.
  func record<Kind: RecordKind>(_: Kind.Type) -> Record<Kind> {
    Record(ledger[Kind.declaration.kind], row: row)
  }

  private func usualText(of input: Input) -> String {
    switch input.usual {
    case .nothing: ""
    case .kept:
      input.kind === kind ? ledger[kind].canonicalText(row: row, column: input.field.position) : ""
    case .today: today.iso
    case .person: signature.name
    case .computed(let rule): rule(self)
    }
  }
}
