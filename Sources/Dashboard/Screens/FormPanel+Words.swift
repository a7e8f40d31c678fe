import Canvas
import Model

extension FormPanel {
  /// What the form is about.
  var title: String {
    let language = state.language
    switch form.matter {
    case .edit(let edit):
      return Phrase(zh: "修改 ", en: "Edit ")(language)
        + state.namesOf(edit.targets.map(\.id), edit.kind)
    case .record(let kind, let id):
      return Phrase(zh: "整条填写 ", en: "Whole record ")(language) + state.namesOf([id], kind)
    case .making(let new):
      return Phrase(zh: "新增\(new.kind.label.zh)", en: "New \(new.kind.label.en)")(language)
    case .act(let act):
      return act.transition.title(language) + " " + state.namesOf(act.ids, act.kind)
    }
  }

  /// Whether a field is wrong, changed, filled, to be filled, or empty.
  func sign(of field: FormField, _ symbols: Symbols) -> Character {
    guard let value = field.value else { return symbols.cross }
    if field.isChanged { return symbols.diamond }
    if !value.isEmpty { return symbols.check }
    return field.isRequired ? symbols.ring : " "
  }

  /// What stands in a field, as screens show it.
  func shownWords(of field: FormField) -> String {
    guard let value = field.value else { return field.typed }
    guard let edit = field.edit else { return value }
    return state.words(of: value, edit.field)
  }

  /// What stands beside a value: its unit, what was there before, that it is usual or required.
  func aside(of field: FormField) -> [Piece] {
    let language = state.language
    var pieces: [Piece] = []
    if let unit = field.edit?.field.unit, field.value?.isEmpty != true {
      pieces.append(Piece(unit.label(language) + " ", .dim))
    }
    if let named = nameOfTyped(field) { pieces.append(Piece(named + " ", .accent)) }
    if field.isInConflict {
      pieces.append(
        Piece(Phrase(zh: "两处不一致，先裁定", en: "in conflict; settle it first")(language), .warning))
    } else if isEachItsOwn(field) {
      pieces.append(Piece(Phrase(zh: "每条各自算出", en: "each its own")(language), .dim))
    } else if field.isChanged, !field.former.isEmpty {
      let former = field.edit.map { state.words(of: field.former, $0.field) } ?? field.former
      pieces.append(Piece(Phrase(zh: "原 \(former)", en: "was \(former)")(language), .dim))
    } else if isUsual(field) {
      pieces.append(Piece(Phrase(zh: "默认", en: "usual")(language), .dim))
    } else if field.isRequired, field.value?.isEmpty == true {
      pieces.append(Piece(Phrase(zh: "必填", en: "required")(language), .warning))
    }
    if let typedOver = field.typedOver, let edit = field.edit {
      let words = state.valueWords(typedOver, edit.field)
      pieces.append(
        Piece(Phrase(zh: " 填写时是 \(words)", en: " \(words) when typed")(language), .warning))
    }
    return pieces
  }

  /// The name of the record whose id stands in the line being typed, or nil.
  private func nameOfTyped(_ field: FormField) -> String? {
    guard field.identifier == form.active.identifier, let edit = field.edit,
      let value = field.value, edit.field.type.referencedKind != nil,
      line.offer.picked(line.choice) == nil
    else { return nil }
    let words = state.words(of: value, edit.field)
    return words == value || words == line.text ? nil : words
  }

  /// Whether each of several records gets a value of its own there.
  private func isEachItsOwn(_ field: FormField) -> Bool {
    guard case .act(let act) = form.matter, !field.isChanged, !field.isAsked,
      let input = act.transition.inputs.first(where: { $0.field === field.edit?.field })
    else { return false }
    return act.isEachItsOwn(input)
  }

  /// Whether what stands there is what an action takes without being asked.
  private func isUsual(_ field: FormField) -> Bool {
    guard case .act = form.matter else { return false }
    return !field.isChanged && !field.former.isEmpty && field.edit != nil
  }

  /// What stands under the fields: why the act is refused, else what it writes by itself or would change.
  func told(in columns: Int, _ canvas: Canvas) -> [Piece] {
    let metrics = canvas.symbols.metrics
    let language = state.language
    if !form.refusals.isEmpty {
      return form.refusals.flatMap { reason in
        "\(canvas.symbols.cross) \(reason(language))".wrapped(to: columns, in: metrics).map {
          Piece($0, .warning)
        }
      }
    }
    if case .act(let act) = form.matter, let note = state.note(on: form.filled(act)) {
      return note(language).wrapped(to: columns, in: metrics).map { Piece($0, .accent) }
    }
    guard case .record = form.matter, !form.changed.isEmpty else { return [] }
    let parts = form.changed.map { field -> String in
      guard let edit = field.edit, let value = field.value else {
        return field.label(language) + " " + field.typed
      }
      return field.label(language) + " " + state.valueWords(field.former, edit.field) + " → "
        + state.valueWords(value, edit.field)
    }
    let head = Phrase(zh: "将改 \(parts.count) 处：", en: "\(parts.count) to change: ")(language)
    return (head + parts.joined(separator: Phrase(zh: "；", en: "; ")(language)))
      .wrapped(to: columns, in: metrics).map { Piece($0, .accent) }
  }
}

extension Canvas {
  /// Writes a line being typed so that its caret is seen, and puts the cursor there; returns the column
  /// behind it.
  mutating func write(_ line: Prompt, in field: Rect, on ground: Ground) -> Int {
    let metrics = symbols.metrics
    let room = max(1, field.columns - 1)
    // Of a long line the end before the caret is shown.
    var before = ""
    var width = 0
    for character in line.beforeCaret.reversed() {
      let columns = String(character).columns(in: metrics)
      guard width + columns <= room else { break }
      before.append(character)
      width += columns
    }
    before = String(before.reversed())
    width = before.columns(in: metrics)
    let after = String(line.text.dropFirst(line.caret).prefix(room))
    let written = write(
      before + after, at: field.origin, style: Style(.title, on: ground), columns: room)
    cursor = Point(column: min(field.left + width, field.right - 1), row: field.top)
    offerCarets(of: line, before: before, after: after, in: field)
    return field.left + max(width, written)
  }

  /// Offers every place of a line being typed that is on the screen; behind its end the end.
  private mutating func offerCarets(
    of line: Prompt, before: String, after: String, in field: Rect
  ) {
    offer(.caret(line.text.count), in: field)
    var place = line.caret - before.count
    var column = field.left
    for character in before + after {
      let width = String(character).columns(in: symbols.metrics)
      offer(.caret(place), in: Rect(column: column, row: field.top, columns: width, rows: 1))
      place += 1
      column += width
    }
  }
}
