import Model

/// Fields that are filled in one by one and saved as one act.
///
/// One form serves a field that is changed, a whole record, a new record and an action of a machine.
struct Form: Sendable {
  /// What is filled in.
  enum Matter: Sendable {
    /// A field of one record or of several.
    case edit(FieldEdit)
    /// All fields of a record.
    case record(kind: KindDeclaration, id: String)
    /// A record that is being made.
    case making(NewForm)
    /// What an action of a machine asks for.
    case act(ActForm)
  }

  /// What is filled in.
  let matter: Matter
  /// The fields in their order.
  var fields: [FormField]
  /// The field being typed.
  var place = 0
  /// Why what stands in the form cannot be done.
  var refusals: [Phrase] = []
  /// What the checks found before anybody typed.
  var known: Set<FormFinding.Key> = []

  /// The field being typed.
  var active: FormField {
    get { fields[place] }
    set { fields[place] = newValue }
  }

  /// Whether it holds all fields of a record that exists.
  var isOfWholeRecord: Bool {
    if case .record = matter { true } else { false }
  }

  /// The fields with another value than before.
  var changed: [FormField] { fields.filter(\.isChanged) }

  /// The field that is asked for next after the one being typed, wrapping around; nil where none is.
  var nextAsked: Int? {
    let others = Array(fields.indices.dropFirst(place + 1)) + Array(fields.indices.prefix(place))
    return others.first { fields[$0].isAsked }
  }

  /// Asks for every field behind the one being typed, the usual ones too.
  mutating func askForAll() {
    for index in fields.indices where index > place && !fields[index].isInConflict {
      fields[index].isAsked = true
    }
  }

  /// The place of a column of a kind, or nil.
  func place(of column: Int, _ kind: Int) -> Int? {
    fields.firstIndex { $0.edit?.column == column && $0.edit?.kind.ordinal == kind }
  }

  /// What was typed, to be kept where a crash does not reach it; nil while nothing was.
  var draft: Draft? {
    let typed = fields.indices.filter { fields[$0].isChanged || fields[$0].value == nil }
    guard !typed.isEmpty else { return nil }
    let texts = typed.map { index in
      Draft.Text(
        kind: fields[index].edit?.kind.identifier ?? "", field: fields[index].identifier,
        former: fields[index].former, text: fields[index].value ?? fields[index].typed)
    }
    switch matter {
    case .edit(let edit):
      guard edit.conflict == nil else { return nil }
      return Draft(
        kind: edit.kind.identifier, ids: edit.targets.map(\.id),
        matter: .field(edit.field.identifier), texts: texts)
    case .record(let kind, let id):
      return Draft(kind: kind.identifier, ids: [id], matter: .record, texts: texts)
    // Of several new records nothing but what they share is typed, and one form cannot tell them apart later.
    case .making(let form) where form.count > 1: return nil
    case .making(let form):
      let known = form.values.map {
        Draft.Text(kind: form.kind.identifier, field: $0.field, former: "", text: $0.text)
      }
      let rest = known.filter { one in !texts.contains { $0.field == one.field } }
      return Draft(kind: form.kind.identifier, ids: [], matter: .new, texts: texts + rest)
    case .act(let form):
      return Draft(
        kind: form.kind.identifier, ids: form.ids, matter: .act(form.transition.action),
        texts: texts)
    }
  }
}

/// One line of a form.
struct FormField: Sendable {
  /// The field, or nil for the reason why something is done.
  let edit: FieldEdit?
  /// The canonical text before anybody typed.
  var former: String
  /// The canonical text of what stands there; nil where it is no value of the field.
  var value: String?
  /// What stands there as it was typed, where it is no value.
  var typed = ""
  /// Whether Enter stops here on its way to saving.
  var isAsked: Bool
  /// Whether it is left as it is: two people wrote different things there.
  var isInConflict = false
  /// What would be taken, where there is no value.
  var expected: Phrase?
  /// What stood there when the typing began, where something else does by now.
  var typedOver: String?
  /// What the checks say about it.
  var findings: [FormFinding] = []

  /// A line that begins with a value.
  init(_ edit: FieldEdit?, former: String, value: String? = nil, isAsked: Bool) {
    self.edit = edit
    self.former = former
    self.value = value ?? former
    self.isAsked = isAsked
  }

  /// The field's name in files; `#reason` for the reason, as day-books call it.
  var identifier: String { edit?.field.identifier ?? "#reason" }

  /// Its name on screens.
  var label: Phrase { edit?.field.label ?? Phrase(zh: "原因", en: "Reason") }

  /// Whether it must not stay empty.
  var isRequired: Bool {
    guard let edit else { return true }
    return !(edit.allowsNothing ?? !edit.field.isRequired)
  }

  /// Whether something else stands there than before.
  var isChanged: Bool { value != former }

  /// Whether it holds a day.
  var isDay: Bool {
    if case .day? = edit?.field.type { true } else { false }
  }
}

/// What a check says about a record as it would be.
struct FormFinding: Hashable, Sendable {
  /// What makes two findings the same before and after something was typed.
  struct Key: Hashable, Sendable {
    let rule: String
    let kind: Int
    let column: Int?
  }

  let key: Key
  let severity: Severity
  let reason: Phrase
  /// Whether it was found before anybody typed.
  let isKnown: Bool
}
