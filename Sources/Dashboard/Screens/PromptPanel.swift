import Canvas
import Model

/// What stands above the input line while something is done to records step by step: the actions with
/// why they cannot be done, or the form with what is given, usual and still asked for.
struct PromptPanel {
  /// A line of the panel.
  private struct Line {
    let pieces: [Piece]
    var isChosen = false
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
    case .act(let acted):
      title =
        Phrase(zh: "办理 ", en: "Act ")(language)
        + (acted.count == 1 ? state.namesOf(acted[0].ids, acted[0].kind) : "")
      let offers = state.offers(matching: prompt.text, for: acted)
      let chosen = offers.indices.contains(prompt.choice) ? prompt.choice : 0
      lines = offers.enumerated().map { place, offer in
        let number = prompt.text.isEmpty && place < 9 && offer.isOpen ? "\(place + 1)" : " "
        return PromptPanel.line(of: offer, number: number, isChosen: place == chosen, state)
      }
      words = offers.isEmpty ? [] : PromptPanel.words(on: offers[chosen], state)
    case .actInput(let form, _), .reason(.act(let form)):
      title = form.transition.title(language) + " " + state.namesOf(form.ids, form.kind)
      lines = form.transition.inputs.map { PromptPanel.line(of: $0, in: form, state) }
      words = state.note(on: form, typing: prompt).map { [Piece($0(language), .accent)] } ?? []
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

  /// What can be done, with the digit that picks it, or the first reason why it cannot be done.
  private static func line(
    of offer: Offer, number: String, isChosen: Bool, _ state: State
  ) -> Line {
    let isOpen = offer.isOpen
    let sign =
      !isOpen ? state.symbols.ring : offer.isRemedy ? state.symbols.check : state.symbols.dot
    let more = offer.reasons.count > 1 ? " (+\(offer.reasons.count - 1))" : ""
    return Line(
      pieces: [
        Piece("\(number) ", .key), Piece("\(sign) ", isOpen ? .good : .dim),
        Piece(offer.title(state.language), isOpen ? .title : .dim),
        Piece(offer.reasons.first.map { "  " + $0(state.language) + more } ?? "", .dim),
      ], isChosen: isChosen)
  }

  /// All reasons why something cannot be done; else what would be written without asking.
  private static func words(on offer: Offer, _ state: State) -> [Piece] {
    let language = state.language
    guard offer.isOpen else {
      return offer.reasons.map { Piece("\(state.symbols.cross) " + $0(language), .warning) }
    }
    switch offer.deed {
    case .step(let standing, let acted):
      let usual = state.usualTexts(of: standing.transition, on: acted.ids, kind: acted.kind)
      let parts = standing.transition.inputs.compactMap { input -> String? in
        let text = usual[input.field.identifier] ?? ""
        let isAsked = input.isRequired || standing.answers.contains { $0 === input.field }
        guard !text.isEmpty || isAsked else { return nil }
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
    case .make(let kind, _, let acted):
      let known = acted.ids.count == 1 ? state.known(of: kind, for: acted, acted.ids[0]) : []
      let parts = known.compactMap { cell -> String? in
        guard let column = kind.position(named: cell.field) else { return nil }
        let field = kind.fields[column]
        return field.label(language) + " " + state.words(of: cell.text, field)
      }
      return parts.isEmpty ? [] : [Piece(parts.joined(separator: " · "), .accent)]
    case .fill, .go, .narrow, .elsewhere: return []
    }
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
