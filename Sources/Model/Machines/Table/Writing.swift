/// A change that an action makes, for the store to write in one transaction.
public enum RecordChange: Hashable, Sendable {
  /// Gives fields of a record other values.
  case set(kind: Int, id: String, values: [CellText])
  /// Makes a record with these values.
  case new(kind: Int, id: String, values: [CellText])

  /// The record's kind, by its ordinal.
  public var kind: Int {
    switch self {
    case .set(let kind, _, _), .new(let kind, _, _): kind
    }
  }

  /// The record's id.
  public var id: String {
    switch self {
    case .set(_, let id, _), .new(_, let id, _): id
    }
  }

  /// The values.
  public var values: [CellText] {
    switch self {
    case .set(_, _, let values), .new(_, _, let values): values
    }
  }
}

/// A field's identifier and the canonical text it gets; empty is missing.
public struct CellText: Hashable, Sendable {
  /// The field.
  public var field: String
  /// The canonical text.
  public var text: String

  /// A field and its text.
  public init(_ field: String, _ text: String) {
    self.field = field
    self.text = text
  }
}

/// Gives out ids that no record has, each once in a bulk act.
public struct Numbering: Sendable {
  private var taken: Set<String> = []

  /// Nothing given out yet.
  public init() {}

  /// The next free id of a kind for a record with these values; nil where people must choose it.
  public mutating func next(
    of kind: KindDeclaration, values: [CellText], in circumstances: Circumstances
  ) -> String? {
    let new = kind.newIdentifier(year: String(circumstances.today.civil.year)) { field in
      values.first { $0.field == field }?.text ?? ""
    }
    guard let new, new.digits > 0 else { return new?.stem }
    let table = circumstances.ledger[kind]
    var number = 1
    var id = ""
    repeat {
      id = new.stem + padded(number, to: new.digits)
      number += 1
    } while taken.contains(id) || table.row(of: id) != nil
    taken.insert(id)
    return id
  }
}

/// What an action writes, gathered record by record.
struct Writing {
  private(set) var changes: [RecordChange] = []
  private(set) var numbering: Numbering
  private let circumstances: Circumstances

  init(in circumstances: Circumstances, numbering: Numbering) {
    self.circumstances = circumstances
    self.numbering = numbering
  }

  /// Gives fields of a record other values.
  mutating func set<Kind: RecordKind>(
    _: Kind.Type, _ id: String, _ fill: (inout NewValues<Kind>) -> Void
  ) {
    var values = NewValues<Kind>()
    fill(&values)
    set(Kind.declaration.kind, id, values.cells)
  }

  /// Gives fields of a record other values; values it has already are left out.
  mutating func set(_ kind: KindDeclaration, _ id: String, _ cells: [CellText]) {
    let table = circumstances.ledger[kind]
    let row = table.row(of: id)
    let place = changes.firstIndex { $0.kind == kind.ordinal && $0.id == id }
    var values = place.map { changes[$0].values } ?? []
    for cell in cells {
      values.removeAll { $0.field == cell.field }
      let column = kind.position(named: cell.field)
      let present = row.flatMap { row in column.map { table.canonicalText(row: row, column: $0) } }
      if present != cell.text { values.append(cell) }
    }
    let change = RecordChange.set(kind: kind.ordinal, id: id, values: values)
    if let place { changes[place] = change } else { changes.append(change) }
  }

  /// Makes a record and returns its id; nil where people must choose it, and nothing is made.
  @discardableResult
  mutating func new<Kind: RecordKind>(
    _: Kind.Type, _ fill: (inout NewValues<Kind>) -> Void
  ) -> String? {
    var values = NewValues<Kind>()
    fill(&values)
    let kind = Kind.declaration.kind
    let cells = values.cells.filter { !$0.text.isEmpty }
    guard let id = numbering.next(of: kind, values: cells, in: circumstances) else { return nil }
    changes.append(.new(kind: kind.ordinal, id: id, values: cells))
    return id
  }

  /// Gives a record that was made here values that were not known when it was made.
  mutating func complete<Kind: RecordKind>(
    _: Kind.Type, _ id: String, _ fill: (inout NewValues<Kind>) -> Void
  ) {
    var values = NewValues<Kind>()
    fill(&values)
    let kind = Kind.declaration.kind.ordinal
    for (place, change) in changes.enumerated() {
      guard case .new(kind, id, let known) = change else { continue }
      changes[place] = .new(
        kind: kind, id: id, values: known + values.cells.filter { !$0.text.isEmpty })
    }
  }
}

/// Values of a record's fields, written by name: `values[\.leftOn] = day`.
struct NewValues<Kind: RecordKind> {
  private(set) var cells: [CellText] = []

  /// The value of a field; nil is missing.
  subscript<Value: FieldValue>(path: KeyPath<Kind, Field<Value>>) -> Value? {
    get { nil }
    set {
      let field = Kind.declaration.fields[keyPath: path].declaration.identifier
      cells.removeAll { $0.field == field }
      cells.append(CellText(field, newValue.map(canonicalText) ?? ""))
    }
  }
}

/// The text by which files write a value.
private func canonicalText<Value: FieldValue>(of value: Value) -> String {
  switch value {
  case let text as String: text
  case let day as Day: day.iso
  case let number as Int: String(number)
  case let flag as Bool: flag ? "true" : "false"
  case let money as Money: FieldType.decimal(hundredths: money.fen)
  case let area as Area: FieldType.decimal(hundredths: area.hundredths)
  case let choice as any Choice: choice.rawValue
  default: ""
  }
}
