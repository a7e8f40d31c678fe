import Canvas
import Model

/// What stands above the input line while an action is chosen: the actions with why they cannot be
/// done.
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
  /// The rows that are kept for the words about the chosen line.
  private static let wordRows = 2
  /// The rows it takes where it needs them, however low the screen is.
  private static let leastRows = 7

  private let title: String
  private let lines: [Line]
  /// Words under the lines about the chosen one, wrapped; empty for none.
  private let words: [Piece]
  /// Whether there are words about some of the lines.
  private var hasWords: Bool {
    if case .act = state.prompt?.purpose { true } else { false }
  }
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
        var line = PromptPanel.line(of: offer, number: number, isChosen: place == chosen, state)
        line.choice = place
        return line
      }
      words = offers.isEmpty ? [] : PromptPanel.words(on: offers[chosen], state)
    case .filter:
      guard let completion = prompt.completion else { return nil }
      title = Phrase(zh: "候选", en: "What can stand here")(language)
      lines = PromptPanel.lines(of: completion, state)
      words = []
    case .columns:
      guard let content = state.arrangedColumns?.content else { return nil }
      title = Phrase(
        zh: "\(content.kind.label.zh)的列", en: "Columns of \(content.kind.label.en)")(language)
      let shown = Set(content.columns.map(\.place))
      lines = state.columnChoices(prompt.text).enumerated().map { place, column in
        PromptPanel.line(
          of: column, in: content.kind, isShown: shown.contains(column.place),
          isChosen: place == prompt.choice, state)
      }
      words = []
    default: return nil
    }
  }

  /// The candidates of a completion, what each is, and how many records hold it.
  private static func lines(of completion: Prompt.Completion, _ state: State) -> [Line] {
    let metrics = state.symbols.metrics
    let texts = completion.candidates.map(\.text)
    let width = min(28, texts.map { $0.columns(in: metrics) }.max() ?? 0)
    return completion.candidates.enumerated().map { place, candidate in
      let count = candidate.count.map {
        Piece("  " + Phrase(zh: "\(grouped($0)) 条", en: grouped($0))(state.language), .dim)
      }
      return Line(
        pieces: [
          Piece(
            candidate.text.padded(
              to: width, alignment: .left, ellipsis: state.symbols.ellipsis, in: metrics)),
          Piece("  " + candidate.meaning(state.language), .dim),
        ] + (count.map { [$0] } ?? []), isChosen: place == completion.choice)
    }
  }

  /// A column of a sheet and whether it is shown.
  private static func line(
    of column: SheetColumn, in kind: KindDeclaration, isShown: Bool, isChosen: Bool, _ state: State
  ) -> Line {
    let sign = isShown ? state.symbols.check : state.symbols.ring
    let name = kind.fields[column.field].identifier
    return Line(
      pieces: [
        Piece("\(sign) ", isShown ? .good : .dim), Piece(column.title(state.language)),
        Piece("  " + name, .dim),
      ], isChosen: isChosen)
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
      let fill = Phrase(
        zh: "\(state.key("fill-in")) 逐项填写", en: "\(state.key("fill-in")) asks for each")(language)
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

  /// Draws the panel at the bottom of the body.
  func draw(in body: Rect, on canvas: inout Canvas) {
    let columns = min(body.columns, PromptPanel.mostColumns)
    guard columns > 8, body.rows > 3 else { return }
    let metrics = canvas.symbols.metrics
    let told = words.flatMap { piece in
      piece.text.wrapped(to: columns - 4, in: metrics).map { Piece($0, piece.role) }
    }
    let rows = PromptPanel.rows(of: lines.count, hasWords: hasWords, in: body)
    let below = min(told.count, max(1, rows - min(lines.count, 3)))
    let shown = min(lines.count, rows - below)
    let rect = Rect(
      column: body.left, row: body.bottom - rows - 2, columns: columns, rows: rows + 2)
    let area = canvas.popup(rect, title: title)
    var view = Viewport()
    view.reveal(lines.firstIndex(where: \.isChosen) ?? 0, height: shown, count: lines.count)
    ScrollMark(offset: view.offset, height: shown, count: lines.count).draw(
      in: Rect(column: rect.right - 1, row: area.top, columns: 1, rows: shown), on: &canvas)
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
        [piece], at: Point(column: area.left, row: area.bottom - below + place), on: .popup,
        columns: area.columns)
    }
  }

  /// The rows between the frame's: half of the body at most, so that what the list is about can be seen,
  /// and the same whichever line is chosen.
  private static func rows(of count: Int, hasWords: Bool, in body: Rect) -> Int {
    let most = min(body.rows - 2, max(leastRows, body.rows / 2 - 2))
    return min(count + (hasWords ? wordRows : 0), most)
  }
}

extension State {
  /// What something is done to: the record's name, or how many there are.
  func namesOf(_ ids: [String], _ kind: KindDeclaration) -> String {
    guard ids.count == 1, let first = ids.first else {
      return Phrase(zh: "\(ids.count) 条", en: "\(ids.count) records")(language)
    }
    return recordWords(kind, first)
  }
}
