import Canvas
import Model

extension State {
  // MARK: Opening

  /// Opens a form at one of its fields.
  mutating func open(_ form: Form, at place: Int = 0) {
    var form = form
    form.known = Set(findings(about: form).map(\.key))
    enter(form, at: place)
    judgeForm()
  }

  /// Puts the caret into a field of a form.
  private mutating func enter(_ form: Form, at place: Int) {
    var form = form
    form.place = place
    prepare(&form)
    let field = form.active
    let standing = field.value ?? field.typed
    let choices = field.edit?.choices
    let choice = choices?.firstIndex { $0.identifier == standing }
    var line = Prompt(.form(form), text: choice == nil ? standing : "")
    if choices != nil, standing.isEmpty { line = Prompt(.form(form)) }
    line.choice = choice ?? 0
    if let edit = field.edit { line.offer = offer(for: edit, typed: line.text) }
    prompt = line
  }

  /// Gives the id of a new record what follows from what is known of it, as long as nobody typed one.
  private func prepare(_ form: inout Form) {
    guard case .making(let new) = form.matter, let place = form.place(of: 0, new.kind.ordinal),
      !form.fields[place].isChanged
    else { return }
    let values = form.values(but: place)
    let id = ledger.nextID(of: new.kind, values: values.map { ($0.field, $0.text) }, today: today)
    form.fields[place].former = id ?? ""
    form.fields[place].value = id ?? ""
  }

  // MARK: Typing

  /// Takes what stands in the line into the form: its value, what can be picked, what the checks say.
  mutating func takeTyped() {
    guard var line = prompt, var form = line.form else { return }
    if let edit = form.active.edit { line.offer = offer(for: edit, typed: line.text) }
    form.active.typed = line.text
    read(&form.fields[form.place], line: line)
    line.form = form
    prompt = line
    judgeForm()
  }

  /// Reads what stands in the line of a field, or what is picked there.
  private func read(_ field: inout FormField, line: Prompt) {
    field.expected = nil
    guard let edit = field.edit else {
      field.value = line.text
      return
    }
    if let place = line.offer.picked(line.choice) {
      field.value = line.offer.entries[place].identifier
      return
    }
    if line.text.isEmpty, field.isRequired, edit.choices == nil {
      field.value = ""
      return
    }
    do throws(EntryProblem) {
      field.value = try edit.canonical(line.text, former: field.former, in: self)
    } catch {
      field.value = nil
      field.expected = error.expected
    }
  }

  /// Picks the next entry, or changes a day by one; false where the field has neither.
  mutating func stepInForm(by step: Int, months: Int) -> Bool {
    guard var line = prompt, let form = line.form else { return false }
    if form.active.isDay {
      let day = form.active.value.flatMap { Day(iso: $0) } ?? today
      let moved = months == 0 ? day + -step : day.advanced(byMonths: -months)
      line.replace(by: moved.iso)
    } else if line.offer.count > 0 {
      let count = line.offer.count
      let distance = months == 0 ? step : step * 6
      line.choice = (line.choice + distance % count + count) % count
    } else {
      return false
    }
    prompt = line
    pick()
    return true
  }

  /// Reads the line again after another entry was picked.
  private mutating func pick() {
    guard var line = prompt, var form = line.form else { return }
    if form.active.isDay { form.active.typed = line.text }
    read(&form.fields[form.place], line: line)
    line.form = form
    prompt = line
    judgeForm()
  }

  // MARK: Going on

  /// Goes to the next or the previous field, which takes what was typed with it.
  mutating func goInForm(by step: Int) {
    guard var form = prompt?.form, form.fields.count > 1 else { return }
    leave(&form)
    let count = form.fields.count
    var place = form.place
    repeat { place = (place + step + count) % count } while form.fields[place].isInConflict
    enter(form, at: place)
    judgeForm()
  }

  /// Takes the field being typed as answered, with what follows from it.
  private func leave(_ form: inout Form) {
    let field = form.active
    guard let value = field.value else { return }
    if !value.isEmpty || !field.isRequired { form.active.isAsked = false }
    guard case .making(var new) = form.matter, let edit = field.edit, edit.column > 0 else {
      return
    }
    new.values = form.values(but: form.place)
    new.take(value, of: edit.column, in: ledger)
    for value in new.values {
      guard let column = new.kind.position(named: value.field),
        let place = form.place(of: column, new.kind.ordinal), form.fields[place].value == ""
      else { continue }
      form.fields[place].value = value.text
      form.fields[place].isAsked = false
    }
  }

  /// Takes the field being typed and goes to the next one that is asked for; behind the last one saves.
  mutating func acceptField(asksAll: Bool) -> [Effect] {
    guard let standing = prompt?.form else { return [] }
    // What is chosen in a list is taken even where nobody typed; who walks through a record leaves it.
    if standing.active.value == "", !standing.isOfWholeRecord { pick() }
    guard var form = prompt?.form else { return [] }
    if let problem = problem(of: form.active, in: form) {
      say(problem, as: .error)
      return []
    }
    if asksAll { form.askForAll() }
    leave(&form)
    if let next = form.nextAsked {
      enter(form, at: next)
      judgeForm()
      return []
    }
    return save(form)
  }

  /// Asks for everything: of an action that is being chosen its inputs, of a form the rest of its fields,
  /// of one field the whole record.
  mutating func fillIn() -> [Effect] {
    guard let form = prompt?.form else { return acceptPrompt(asksAll: true) }
    guard case .edit(let edit) = form.matter, edit.conflict == nil, edit.targets.count == 1,
      let row = ledger[edit.kind].row(of: edit.targets[0].id)
    else { return acceptField(asksAll: true) }
    let typed = form.active
    var whole = recordForm(edit.kind, row: row, at: edit.column)
    whole.active.value = typed.value
    whole.active.typed = typed.typed
    open(whole, at: whole.place)
    return []
  }

  /// Saves the form, whatever it would still ask for that may stay empty.
  mutating func saveForm() -> [Effect] {
    guard var form = prompt?.form else { return [] }
    leave(&form)
    return save(form)
  }

  /// Saves a form as one act; goes to the first field that keeps it from being saved.
  private mutating func save(_ former: Form) -> [Effect] {
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
  private func problem(of field: FormField, in form: Form) -> Phrase? {
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

  /// Why nothing can be done to a form, or nil while one is open.
  var formRefusal: Phrase? {
    prompt?.form == nil
      ? Phrase(
        zh: "没有打开表单，按 \(key("edit")) 或 \(key("act"))",
        en: "no form is open; press \(key("edit")) or \(key("act"))") : nil
  }

  // MARK: Losing

  /// Whether something typed would be lost if the form were left.
  var wouldLoseTyped: Bool { prompt?.form?.draft != nil }
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
