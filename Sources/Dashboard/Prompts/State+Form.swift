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
  mutating func enter(_ form: Form, at place: Int) {
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
  func prepare(_ form: inout Form) {
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

  /// Picks an entry of the field being typed; once it is picked, takes it.
  mutating func pickInForm(_ choice: Int) -> [Effect] {
    guard let line = prompt, line.form != nil else { return [] }
    if line.choice == choice, line.form?.active.isChanged == true { return acceptPrompt() }
    prompt?.choice = choice
    pick()
    return []
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
    guard let form = prompt?.form, form.fields.count > 1 else { return }
    let count = form.fields.count
    var place = form.place
    repeat { place = (place + step + count) % count } while form.fields[place].isInConflict
    goInForm(to: place)
  }

  /// Goes to a field, which takes what was typed in the one before with it.
  mutating func goInForm(to place: Int) {
    guard var form = prompt?.form, form.fields.indices.contains(place),
      !form.fields[place].isInConflict
    else { return }
    leave(&form)
    enter(form, at: place)
    judgeForm()
  }

  /// Takes the field being typed as answered, with what follows from it.
  func leave(_ form: inout Form) {
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
