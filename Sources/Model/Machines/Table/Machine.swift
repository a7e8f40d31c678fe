/// The life of one kind of record: a table of transitions with guards that answer why not.
public struct Machine: Sendable {
  /// One state a record can be in.
  public struct State: Hashable, Sendable {
    /// The word in files; empty where nothing is written yet.
    public let id: String
    /// The word on screens.
    public let label: Phrase
  }

  /// The kind of record it moves.
  public let kind: KindDeclaration
  /// What the life is called.
  public let name: Phrase
  /// The states in their usual order.
  public let states: [State]
  /// The transitions in their usual order; several may share an action, each from other states.
  public let transitions: [Transition]
  /// The column that holds the state; nil where it follows from other fields.
  let stateColumn: Int?
  private let reading: @Sendable (Table, Int) -> String

  /// A machine whose state is a field of the record.
  init<Kind: RecordKind, Value: Choice>(
    _: Kind.Type, state path: KeyPath<Kind, Field<Value>>, _ zh: String, _ en: String,
    _ transitions: [Transition]
  ) {
    let column = Kind.declaration.position(of: path)
    kind = Kind.declaration.kind
    name = Phrase(zh: zh, en: en)
    states = Value.allCases.map { State(id: $0.rawValue, label: $0.label) }
    self.transitions = transitions
    stateColumn = column
    reading = { table, row in table.canonicalText(row: row, column: column) }
  }

  /// A machine whose state follows from the record's other fields.
  init<Kind: RecordKind>(
    _: Kind.Type, states: [State], _ zh: String, _ en: String, _ transitions: [Transition],
    reading: @escaping @Sendable (Record<Kind>) -> String
  ) {
    kind = Kind.declaration.kind
    name = Phrase(zh: zh, en: en)
    self.states = states
    self.transitions = transitions
    stateColumn = nil
    self.reading = { table, row in reading(Record(table, row: row)) }
  }

  /// The state of the record in a row, as files write it.
  public func state(of row: Int, in ledger: Ledger) -> String { reading(ledger[kind], row) }

  /// The word for a state on screens.
  public func label(of state: String) -> Phrase {
    states.first { $0.id == state }?.label
      ?? (state.isEmpty ? Phrase(zh: "未填写", en: "not filled in") : Phrase(state))
  }

  /// The transition that an action means in a state, else the first of that action, else nil.
  public func transition(_ action: String, from state: String) -> Transition? {
    let rows = transitions.filter { $0.action == action }
    return rows.first { $0.from.contains(state) } ?? rows.first
  }

  /// The action that people mean by its word in files or its title in either language.
  public func action(called word: String) -> String? {
    let lowered = word.lowercased()
    return transitions.first {
      $0.action == lowered || $0.title.zh == word || $0.title.en.lowercased() == lowered
    }?.action
  }
}

extension Machine {
  /// Every machine, in the order of the data dictionary.
  public static let all: [Machine] = [
    compound, issue, project, item, extensionRequest, slip, meeting, resolution, committee,
    deliberation, handover, enclosure, statement, fund, repair,
  ]

  /// The machine of a kind, or nil where its records have no life of their own.
  public static func of(_ kind: KindDeclaration) -> Machine? {
    all.first { $0.kind === kind }
  }
}
