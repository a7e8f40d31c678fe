import Canvas
import Model

/// The bottom line: what is being typed, else what there is to say, else the keys.
struct FooterLine {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in line: Rect, on canvas: inout Canvas) {
    guard !line.isEmpty else { return }
    canvas.fill(line, style: Style(on: .bar))
    if let prompt = state.prompt, prompt.form == nil {
      draw(prompt, in: line, on: &canvas)
    } else if let message = state.message {
      let sign = state.sign(of: message.role, canvas.symbols)
      let words = canvas.fitted(" \(sign)\(message.words(state.language))", line.columns)
      canvas.write(words, at: line.origin, style: Style(message.role, on: .bar))
    } else if state.prompt != nil {
      drawKeys(of: .prompt, in: line, on: &canvas)
    } else if state.frame.header == nil {
      drawCompact(in: line, on: &canvas)
    } else {
      drawKeys(of: state.page.scope, in: line, on: &canvas)
    }
  }

  /// On low screens the state of the figures stands here, with the key that leads to all others.
  private func drawCompact(in line: Rect, on canvas: inout Canvas) {
    let help = [
      Piece(state.key("help"), .key), Piece(Phrase(zh: "帮助 ", en: "help ")(state.language), .dim),
    ]
    let marked = state.markedWords.map { [Piece($0, .accent)] } ?? []
    let taken = canvas.write(
      [Piece(" ")] + marked + state.shortTrust, at: line.origin, on: .bar, columns: line.columns)
    let free = line.columns - taken - 1
    canvas.write(help, endingAt: line.right, row: line.top, on: .bar, columns: free)
    let width = canvas.columns(of: help)
    guard width <= free else { return }
    canvas.offer(.key(Key("?")), in: line.splitLeft(line.columns - width).rest)
  }

  private func drawKeys(of scope: Scope, in line: Rect, on canvas: inout Canvas) {
    let place = scope == .prompt ? nil : state.placeWords.map { Piece($0 + " ") }
    let right = place.map { [$0] } ?? []
    let room = line.columns - canvas.columns(of: right) - 1
    canvas.write(right, endingAt: line.right, row: line.top, on: .bar, columns: line.columns)
    var column = line.left + 1
    for command in hints(of: scope, in: room - 1, on: canvas) {
      let taken = canvas.write(
        pieces(command), at: Point(column: column, row: line.top), on: .bar,
        columns: line.right - column)
      if let key = state.keymap.keys(of: command).first {
        canvas.offer(
          .key(key), in: Rect(column: column, row: line.top, columns: taken, rows: 1))
      }
      column += taken + 2
    }
  }

  /// The keys that fit, in their order; help and the way out are the last to go.
  private func hints(of scope: Scope, in room: Int, on canvas: Canvas) -> [Command] {
    let all = Command.hints(in: scope).filter { !state.keymap.keys(of: $0).isEmpty }
    let wayOut = all.filter { ($0.hint ?? 0) >= 80 }
    let metrics = canvas.symbols.metrics
    var left = room
    var kept: Set<String> = []
    for command in wayOut + all where !kept.contains(command.id) {
      let title = command.title(state.language)
      let width = glyph(of: command).columns(in: metrics) + title.columns(in: metrics) + 3
      guard width <= left + 2 else { continue }
      left -= width
      kept.insert(command.id)
    }
    return all.filter { kept.contains($0.id) }
  }

  private func pieces(_ command: Command) -> [Piece] {
    let isOff = command.unavailable(state) != nil
    return [
      Piece(glyph(of: command), isOff ? .dim : .key), Piece(" "),
      Piece(command.title(state.language), isOff ? .dim : .text),
    ]
  }

  private func glyph(of command: Command) -> String {
    state.keymap.keys(of: command).first?.glyph ?? ""
  }

  private func draw(_ prompt: Prompt, in line: Rect, on canvas: inout Canvas) {
    let label = Piece(" \(state.promptLabel(prompt)) ", .key)
    var column = line.left
    column += canvas.write([label], at: line.origin, on: .bar, columns: line.columns)
    let asideWords = state.promptAside(prompt)
    let aside = [Piece(asideWords.words(state.language) + " ", asideWords.role)]
    let field = Rect(column: column, row: line.top, columns: line.right - column, rows: 1)
    let end = canvas.write(prompt, in: field, on: .bar)
    let isWhole = prompt.text.columns(in: canvas.symbols.metrics) < field.columns
    if case .filter = prompt.purpose, isWhole, let error = state.activeFilterError {
      mark(error, of: prompt.text, in: line, from: column, on: &canvas)
    }
    let free = line.right - end - 2
    if canvas.columns(of: aside) <= free {
      canvas.write(aside, endingAt: line.right, row: line.top, on: .bar, columns: free)
    } else if free > 12 {
      let text = canvas.fitted(asideWords.words(state.language), free)
      canvas.write(
        text, at: Point(column: end + 2, row: line.top), style: Style(asideWords.role, on: .bar))
    }
  }

  /// Shows where a filter cannot be read: the character there stands on another ground.
  private func mark(
    _ error: FilterError, of text: String, in line: Rect, from left: Int, on canvas: inout Canvas
  ) {
    let metrics = canvas.symbols.metrics
    let before = String(text.prefix(error.column - 1)).columns(in: metrics)
    let here = text.dropFirst(error.column - 1).first.map { String($0).columns(in: metrics) } ?? 1
    guard left + before + here <= line.right else { return }
    canvas.restyle(
      Rect(column: left + before, row: line.top, columns: here, rows: 1), ground: .selected)
  }
}

extension Command {
  /// The commands a footer shows in a scope, the most useful first.
  static func hints(in scope: Scope) -> [Command] { hints[scope] ?? [] }

  private static let hints: [Scope: [Command]] = Dictionary(
    uniqueKeysWithValues: Scope.allCases.map { scope in
      let shown = all.filter { $0.hint != nil && $0.scopes.contains(scope) }
      return (scope, shown.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) })
    })
}

extension State {
  /// The sign before a message, so that its meaning does not hang on colour.
  fileprivate func sign(of role: Role, _ symbols: Symbols) -> String {
    switch role {
    case .good: "\(symbols.check) "
    case .warning: "\(symbols.diamond) "
    case .error: "\(symbols.cross) "
    default: ""
    }
  }

  /// Where in its list the reader is, such as `3/128`, with the filter in force; nil without a list.
  fileprivate var placeWords: String? {
    let filter = (markedWords ?? "") + (activeFilter.isEmpty ? "" : "/\(activeFilter)  ")
    switch page.place {
    case .overview, .league:
      let count = units(of: page).count
      return filter + "\(min(count, page.cursor.selected + 1))/\(count)"
    case .county, .sheet:
      guard let index = page.activeListing else { return nil }
      let listing = page.listings[index]
      let count = listing.rows.count
      return filter + "\(min(count, listing.cursor.selected + 1))/\(count)"
    case .report:
      let count = page.reportRows.count
      return filter + "\(min(count, page.cursor.selected + 1))/\(count)"
    case .conflicts, .history, .review:
      return "\(min(lineCount, page.cursor.selected + 1))/\(lineCount)"
    case .card, .settling, .presentation, .themes, .help: return nil
    }
  }

  /// How many records are marked; nil for none.
  fileprivate var markedWords: String? {
    let count = markedCount
    return count == 0 ? nil : Phrase(zh: "已选 \(count)  ", en: "\(count) marked  ")(language)
  }
}
