import Canvas
import Model

extension State {
  /// Saves the form, whatever it would still ask for that may stay empty.
  mutating func saveForm() -> [Effect] {
    guard var form = prompt?.form else { return [] }
    leave(&form)
    return save(form)
  }

  /// Saves a form as one act; goes to the first field that keeps it from being saved.
  mutating func save(_ former: Form) -> [Effect] {
    var form = former
    prepare(&form)
    for place in form.fields.indices {
      let field = form.fields[place]
      let isOpen = place == form.place || field.isAsked || field.isChanged
      guard isOpen, let problem = problem(of: field, in: form) else { continue }
      enter(form, at: place)
      judgeForm()
      say(problem, as: .error)
      return []
    }
    prompt?.form = form
    let effects = finish(form)
    // Of several records the reason is asked for next.
    if prompt?.form == nil { sent = effects.isEmpty && prompt == nil ? nil : form }
    return effects
  }

  /// Why a field cannot be saved as it stands, or nil.
  func problem(of field: FormField, in form: Form) -> Phrase? {
    let label = field.label
    if form.isOfWholeRecord, !field.isChanged { return nil }
    guard let value = field.value, !value.isEmpty || !field.isRequired else {
      let expected = field.expected ?? field.edit?.expected ?? .someReason
      return Phrase(
        zh: "\(label.zh)：输入“\(field.typed)”，应为\(expected.zh)",
        en: "\(label.en): found “\(field.typed)”, expected \(expected.en)")
    }
    guard case .making(let new) = form.matter, field.edit?.column == 0 else { return nil }
    return idProblem(value, of: new.kind)
  }

  /// Asks the program to write what the form says.
  private mutating func finish(_ form: Form) -> [Effect] {
    switch form.matter {
    case .edit(let edit):
      prompt = nil
      return finish(edit, with: form.active.value ?? "")
    case .record:
      prompt = nil
      let edits = form.edits
      guard !edits.isEmpty else {
        say(Phrase(zh: "没有变化", en: "nothing changed"), as: .dim)
        return []
      }
      return write(edits, reason: nil)
    case .making(var new) where new.count > 1:
      new.values = form.values(but: form.fields.count)
      return make(new)
    case .making(let new):
      let id = form.fields.last?.value ?? ""
      return make(new.kind, id: id, values: form.values(but: form.fields.count - 1))
    case .act(let act):
      return carryOut(form.filled(act), reason: form.reason)
    }
  }

  /// Opens the form again that the store refused, so that nothing typed is lost.
  mutating func reopenForm() {
    guard let form = sent else { return }
    sent = nil
    if prompt == nil { enter(form, at: form.place) }
  }
}

extension Form {
  /// The values of a new record but for one place, in the order of its columns.
  func values(but place: Int) -> [CellText] {
    var columns: [(column: Int, value: CellText)] = []
    for index in fields.indices where index != place {
      guard let edit = fields[index].edit, let text = fields[index].value, !text.isEmpty else {
        continue
      }
      columns.append((edit.column, CellText(edit.field.identifier, text)))
    }
    return columns.map(\.value)
  }

  /// What must be written of a record or a field.
  var edits: [Edit] {
    fields.flatMap { field in field.value.flatMap { field.edit?.edits(to: $0) } ?? [] }
  }

  /// Why it is done; nil where nobody is asked.
  var reason: String? {
    fields.first { $0.edit == nil }?.value
  }

  /// The action with what was typed for it.
  func filled(_ act: ActForm) -> ActForm {
    var act = act
    act.pending = []
    for field in fields {
      guard let edit = field.edit else { continue }
      // What is usual is left to each record of several.
      act.inputs[edit.field.identifier] = field.isChanged ? field.value : nil
    }
    return act
  }
}

extension Phrase {
  /// What is expected of a reason.
  fileprivate static let someReason = Phrase(zh: "原因（必填）", en: "a reason (it is required)")
}
