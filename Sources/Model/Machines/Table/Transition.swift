/// One row of a machine's table: an action that takes a record from some states to another.
public struct Transition: Sendable {
  /// What else is written when the action is done.
  typealias Consequence = @Sendable (Attempt, inout Writing) -> Void

  /// The action's word on the command line, such as `sign`.
  public let action: String
  /// The action's name on screens.
  public let title: Phrase
  /// The states it starts from; at least one.
  public let from: [String]
  /// The states it can lead to; empty where the state stays.
  public let to: [String]
  /// What it asks for, in the order of the form.
  public let inputs: [Input]
  /// What must hold, in the order it is asked.
  public let guards: [Guard]
  /// The clause it serves.
  public let clause: String
  /// What whoever does it must know of what it writes by itself; nil where there is nothing to know.
  private(set) var note: @Sendable (Attempt) -> Phrase? = { _ in nil }
  let destination: @Sendable (Attempt) -> String?
  let consequence: Consequence

  /// A row that leads to one state, or leaves the state as it is where `to` is nil.
  init<State: Choice>(
    _ action: String, _ zh: String, _ en: String, from: [State], to: State?,
    inputs: [Input] = [], guards: [Guard] = [], clause: String,
    then consequence: @escaping Consequence = { _, _ in }
  ) {
    self.init(
      action, zh, en, from: from.map(\.rawValue), to: to.map { [$0.rawValue] } ?? [],
      inputs: inputs, guards: guards, clause: clause, then: consequence)
  }

  /// A row that leads to one of several states; `choosing` says which.
  init(
    _ action: String, _ zh: String, _ en: String, from: [String], to: [String],
    choosing: (@Sendable (Attempt) -> String?)? = nil, inputs: [Input] = [], guards: [Guard] = [],
    clause: String, then consequence: @escaping Consequence = { _, _ in }
  ) {
    self.action = action
    title = Phrase(zh: zh, en: en)
    self.from = from
    self.to = to
    self.inputs = inputs
    self.guards = guards
    self.clause = clause
    destination = choosing ?? { _ in to.first }
    self.consequence = consequence
  }

  /// The same with what whoever does it must know.
  func noting(_ note: @escaping @Sendable (Attempt) -> Phrase?) -> Transition {
    var noted = self
    noted.note = note
    return noted
  }

  /// The guards that say what a record lacks before anybody acts.
  var standingGuards: [Guard] {
    guards.filter { !$0.isAskedOnlyWhenActing && $0.subject != .step }
  }

  /// The fields asked for whose lack alone is against a rule, each with the reason.
  func answerable(_ attempt: Attempt) -> [(field: FieldDeclaration, reason: Phrase)] {
    guards.compactMap { rule in
      guard let field = rule.answer, inputs.contains(where: { $0.field === field }),
        let reason = rule.refusal(attempt)
      else { return nil }
      return (field, reason)
    }
  }

  /// The input that people mean by its field's identifier, label or alias.
  public func input(called name: String) -> Input? {
    let lowered = name.lowercased()
    return inputs.first {
      $0.field.identifier == lowered || $0.field.label.zh == name
        || $0.field.label.en.lowercased() == lowered || $0.field.aliases.contains(name)
    }
  }
}

/// A field that an action asks for.
public struct Input: Sendable {
  /// What stands in the form before anybody types.
  public enum Usual: Sendable {
    /// Nothing.
    case nothing
    /// What the record holds now.
    case kept
    /// Today; a later day is refused, for what is done cannot lie ahead.
    case today
    /// The person who acts.
    case person
    /// What a rule gives, in canonical text; empty where it gives nothing.
    case computed(@Sendable (Attempt) -> String)
  }

  /// The field.
  public let field: FieldDeclaration
  /// The kind the field belongs to: the record's own, or that of a record the action writes.
  public let kind: KindDeclaration
  /// What stands there before anybody types.
  public let usual: Usual
  /// Whether the action is refused without it.
  public let isRequired: Bool

  /// An input for a field.
  init<Kind: RecordKind, Value>(
    _ path: KeyPath<Kind, Field<Value>>, _ usual: Usual = .nothing, required: Bool = false
  ) {
    field = Kind.declaration.fields[keyPath: path].declaration
    kind = Kind.declaration.kind
    self.usual = usual
    isRequired = required
  }
}

/// One rule an action is held to: it answers nothing, or why not.
public struct Guard: Sendable {
  /// What a rule looks at.
  enum Subject {
    /// What the record and others about it hold: it can be asked in every state.
    case record
    /// What the record has only while it is in its state, such as the time it has stayed: it can be
    /// asked where the transition starts.
    case stay
    /// The days of the step itself: it can be asked of nothing but a step.
    case step
  }

  /// The rule's word, of its own within a transition.
  public let id: String
  /// What must hold.
  public let rule: Phrase
  /// Whether it asks for words that only somebody who acts can give; what can be done is listed
  /// without asking it.
  public let isAskedOnlyWhenActing: Bool
  /// What it looks at.
  let subject: Subject
  /// The field whose value is all it asks for; nil where it asks for more.
  let answer: FieldDeclaration?
  let refusal: @Sendable (Attempt) -> Phrase?

  /// A rule; `refusal` answers nil, or where, what was found, what was expected and what to do.
  init(
    _ id: String, _ zh: String, _ en: String, about subject: Subject = .record,
    onlyWhenActing: Bool = false, answer: FieldDeclaration? = nil,
    refusal: @escaping @Sendable (Attempt) -> Phrase?
  ) {
    self.id = id
    rule = Phrase(zh: zh, en: en)
    isAskedOnlyWhenActing = onlyWhenActing
    self.subject = subject
    self.answer = answer
    self.refusal = refusal
  }
}
