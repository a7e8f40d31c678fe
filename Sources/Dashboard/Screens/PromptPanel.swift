import Canvas
import Model

/// What stands above the input line while something is done to records step by step: the actions with
/// why they cannot be done, or the form with what is given, usual and still asked for.
struct PromptPanel {
  /// A line of the panel.
  private struct Line {
    let pieces: [Piece]
    var isChosen = false
    /// The candidate that it is, or nil.
    var choice: Int?
  }

  /// The most columns it takes.
  private static let mostColumns = 100

  private let title: String
  private let lines: [Line]
  /// Words under the lines about the chosen one, wrapped; empty for none.
  private let words: [Piece]
  private let state: State

  /// The panel of the line being typed, or nil where that needs none.
  init?(_ state: State) {
    guard let prompt = state.prompt else { return nil }
    self.state = state
    let language = state.language
    switch prompt.purpose {
    case .act(let kind, let ids):
      title = Phrase(zh: "办理 ", en: "Act ")(language) + state.namesOf(ids, kind)
      let acts = state.acts(matching: prompt.text, kind: kind, ids: ids)
      let chosen = acts.indices.contains(prompt.choice) ? prompt.choice : 0
      lines = acts.enumerated().map { place, standing in
        var line = PromptPanel.line(of: standing, isChosen: place == chosen, state)
        line.choice = place
        return line
      }
      words = acts.isEmpty ? [] : PromptPanel.words(on: acts[chosen], ids, kind, state)
    case .actInput(let form, _), .reason(.act(let form)):
      title = form.transition.title(language) + " " + state.namesOf(form.ids, form.kind)
      lines = form.transition.inputs.map { PromptPanel.line(of: $0, in: form, state) }
      words = []
    case .making(let form, let edit):
      title = Phrase(zh: "新增\(form.kind.label.zh)", en: "New \(form.kind.label.en)")(language)
      let given = form.values.compactMap { value in
        form.kind.position(named: value.field).map { ($0, value.text) }
      }
      lines =
        given.map { column, text in
          let field = form.kind.fields[column]
          return PromptPanel.line(field, state.words(of: text, field), state)
        }
        + form.pending.map { PromptPanel.line(form.kind.fields[$0], nil, state, edit.column == $0) }
        + [PromptPanel.line(form.kind.fields[0], nil, state, edit.column == 0)]
      words = []
    default: return nil
    }
  }

  /// An action with the first reason why it cannot be done.
  private static func line(of standing: Standing, isChosen: Bool, _ state: State) -> Line {
    let isOpen = standing.reasons.isEmpty
    let sign = isOpen ? state.symbols.dot : state.symbols.ring
    let title = standing.transition.title(state.language)
    let more = standing.reasons.count > 1 ? " (+\(standing.reasons.count - 1))" : ""
    return Line(
      pieces: [
        Piece("\(sign) ", isOpen ? .good : .dim), Piece(title, isOpen ? .title : .dim),
        Piece(standing.refusal.map { "  " + $0(state.language) + more } ?? "", .dim),
      ], isChosen: isChosen)
  }

  /// All reasons why an action cannot be done; else what would be written without asking.
  private static func words(
    on standing: Standing, _ ids: [String], _ kind: KindDeclaration, _ state: State
  ) -> [Piece] {
    let language = state.language
    guard standing.reasons.isEmpty else {
      return standing.reasons.map { Piece("\(state.symbols.cross) " + $0(language), .warning) }
    }
    let usual = state.usualTexts(of: standing.transition, on: ids, kind: kind)
    let parts = standing.transition.inputs.compactMap { input -> String? in
      let text = usual[input.field.identifier] ?? ""
      guard !text.isEmpty || input.isRequired else { return nil }
      let value =
        text.isEmpty
        ? Phrase(zh: "要填", en: "to be given")(language) : state.words(of: text, input.field)
      return input.field.label(language) + " " + value
    }
    let fill = Phrase(zh: "F2 逐项填写", en: "F2 asks for each")(language)
    return [
      Piece(
        parts.isEmpty
          ? standing.transition.clause
          : parts.joined(separator: " · ") + "   " + fill, .accent)
    ]
  }

  /// An input of a form: given, asked for now, usual, or still to come.
  private static func line(of input: Input, in form: ActForm, _ state: State) -> Line {
    let name = input.field.identifier
    let isAsked = form.pending.first?.field === input.field
    let usual = form.usual[name]
    let text = form.inputs[name] ?? usual
    let words = text.map { $0.isEmpty ? "-" : state.words(of: $0, input.field) }
    let note =
      form.isEachItsOwn(input)
      ? Phrase(zh: "每条各自算出", en: "each its own")(state.language)
      : form.inputs[name] == nil && usual != nil
        ? Phrase(zh: "  默认", en: "  usual")(state.language)
        : words == nil && input.isRequired
          ? Phrase(zh: "必填", en: "required")(state.language) : ""
    return line(input.field, words, state, isAsked, note: note)
  }

  private static func line(
    _ field: FieldDeclaration, _ words: String?, _ state: State, _ isAsked: Bool = false,
    note: String = ""
  ) -> Line {
    let sign = words == nil ? state.symbols.ring : state.symbols.check
    return Line(
      pieces: [
        Piece("\(sign) ", isAsked ? .accent : .dim),
        Piece(field.label(state.language) + "  ", .dim),
        Piece(words ?? ""), Piece(note, .dim),
      ], isChosen: isAsked)
  }

  /// Draws the panel at the bottom of the body.
  func draw(in body: Rect, on canvas: inout Canvas) {
    let columns = min(body.columns, PromptPanel.mostColumns)
    guard columns > 8, body.rows > 3 else { return }
    let metrics = canvas.symbols.metrics
    let told = words.flatMap { piece in
      piece.text.wrapped(to: columns - 4, in: metrics).map { Piece($0, piece.role) }
    }
    let room = body.rows - 2
    let below = min(told.count, max(1, room - min(lines.count, 3)))
    let shown = min(lines.count, room - below)
    let height = shown + below + 2
    let rect = Rect(
      column: body.left, row: body.bottom - height, columns: columns, rows: height)
    let area = canvas.popup(rect, title: title)
    var view = Viewport()
    view.reveal(lines.firstIndex(where: \.isChosen) ?? 0, height: shown, count: lines.count)
    for (place, index) in view.visible(height: shown, count: lines.count).enumerated() {
      let line = Rect(column: area.left, row: area.top + place, columns: area.columns, rows: 1)
      let ground: Ground = lines[index].isChosen ? .selected : .popup
      canvas.fill(line, style: Style(on: ground))
      if let choice = lines[index].choice { canvas.offer(.choice(choice), in: line) }
      let here = Piece(lines[index].isChosen ? "\(canvas.symbols.right)" : " ", .accent)
      canvas.write([here] + lines[index].pieces, at: line.origin, on: ground, columns: line.columns)
    }
    for (place, piece) in told.prefix(below).enumerated() {
      canvas.write(
        [piece], at: Point(column: area.left, row: area.top + shown + place), on: .popup,
        columns: area.columns)
    }
  }
}

extension State {
  /// What an act is done to: the record's name, or how many there are.
  fileprivate func namesOf(_ ids: [String], _ kind: KindDeclaration) -> String {
    guard ids.count == 1, let first = ids.first else {
      return Phrase(zh: "\(ids.count) 条", en: "\(ids.count) records")(language)
    }
    return recordWords(kind, first)
  }
}
