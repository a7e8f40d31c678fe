import Canvas
import Model

/// The bottom line: what is being typed, else what there is to say, else the keys.
struct FooterLine {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in line: Rect, on canvas: inout Canvas) {
    guard !line.isEmpty else { return }
    canvas.fill(line, style: Style(on: .bar))
    if let prompt = state.prompt {
      draw(prompt, in: line, on: &canvas)
    } else if let message = state.message {
      let sign = state.sign(of: message.role, canvas.symbols)
      let words = canvas.fitted(" \(sign)\(message.words(state.language))", line.columns)
      canvas.write(words, at: line.origin, style: Style(message.role, on: .bar))
    } else if state.frame.header == nil {
      drawCompact(in: line, on: &canvas)
    } else {
      drawKeys(in: line, on: &canvas)
    }
  }

  /// On low screens the state of the figures stands here, with the key that leads to all others.
  private func drawCompact(in line: Rect, on canvas: inout Canvas) {
    let help = [Piece("?", .key), Piece(Phrase(zh: "帮助 ", en: "help ")(state.language), .dim)]
    let marked = state.markedWords.map { [Piece($0, .accent)] } ?? []
    let taken = canvas.write(
      [Piece(" ")] + marked + state.shortTrust, at: line.origin, on: .bar, columns: line.columns)
    canvas.write(
      help, endingAt: line.right, row: line.top, on: .bar, columns: line.columns - taken - 1)
  }

  private func drawKeys(in line: Rect, on canvas: inout Canvas) {
    let place = state.placeWords.map { Piece($0 + " ", .dim) }
    let right = place.map { [$0] } ?? []
    let room = line.columns - canvas.columns(of: right) - 1
    canvas.write(right, endingAt: line.right, row: line.top, on: .bar, columns: line.columns)
    var column = line.left + 1
    for pieces in hints(in: room - 1, on: canvas) {
      column +=
        canvas.write(
          pieces, at: Point(column: column, row: line.top), on: .bar, columns: line.right - column)
        + 2
    }
  }

  /// The keys that fit, in their order; help and the way out are the last to go.
  private func hints(in room: Int, on canvas: Canvas) -> [[Piece]] {
    let all = Command.hints(in: state.page.scope)
    let wayOut = all.filter { ($0.hint ?? 0) >= 80 }
    var left = room
    var kept: Set<String> = []
    for command in wayOut + all where !kept.contains(command.id) {
      let width = canvas.columns(of: pieces(command)) + 2
      guard width <= left + 2 else { continue }
      left -= width
      kept.insert(command.id)
    }
    return all.filter { kept.contains($0.id) }.map(pieces)
  }

  private func pieces(_ command: Command) -> [Piece] {
    let isOff = command.unavailable(state) != nil
    return [
      Piece(command.keys.first?.glyph ?? "", isOff ? .dim : .key), Piece(" "),
      Piece(command.title(state.language), isOff ? .dim : .text),
    ]
  }

  private func draw(_ prompt: Prompt, in line: Rect, on canvas: inout Canvas) {
    let label = Piece(" \(state.promptLabel(prompt)) ", .key)
    var column = line.left
    column += canvas.write([label], at: line.origin, on: .bar, columns: line.columns)
    let metrics = canvas.symbols.metrics
    let asideWords = state.promptAside(prompt)
    let aside = [Piece(asideWords.words(state.language) + " ", asideWords.role)]
    let room = max(1, line.right - column - 1)
    // Of a long line the end before the caret is shown.
    var before = prompt.beforeCaret
    while before.columns(in: metrics) > room { before.removeFirst() }
    let caret = column + before.columns(in: metrics)
    let after = String(prompt.text.dropFirst(prompt.beforeCaret.count))
    canvas.write(
      before + after, at: Point(column: column, row: line.top), style: Style(.title, on: .bar),
      columns: room)
    let end = column + min(room, (before + after).columns(in: metrics))
    let free = line.right - end - 2
    if canvas.columns(of: aside) <= free {
      canvas.write(aside, endingAt: line.right, row: line.top, on: .bar, columns: free)
    } else if free > 12 {
      let text = canvas.fitted(asideWords.words(state.language), free)
      canvas.write(
        text, at: Point(column: end + 2, row: line.top), style: Style(asideWords.role, on: .bar))
    }
    canvas.cursor = Point(column: min(caret, line.right - 1), row: line.top)
  }
}

extension Command {
  /// The commands a footer shows in a scope, the most useful first.
  static func hints(in scope: Scope) -> [Command] {
    all.filter { $0.hint != nil && $0.scopes.contains(scope) }
      .sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
  }
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

  /// What the line being typed is for.
  fileprivate func promptLabel(_ prompt: Prompt) -> String {
    switch prompt.purpose {
    case .filter: Phrase(zh: "筛选 /", en: "Filter /")(language)
    case .jump: Phrase(zh: "跳转 :", en: "Jump :")(language)
    case .palette: Phrase(zh: "命令", en: "Command")(language)
    case .edit(let edit):
      edit.field.label(language)
        + (edit.targets.count > 1
          ? Phrase(zh: " \(edit.targets.count)条", en: " of \(edit.targets.count)")(language) : "")
        + " ="
    case .reason: Phrase(zh: "原因", en: "Reason")(language)
    case .asOf: Phrase(zh: "回看", en: "As of")(language)
    case .saveElsewhere: Phrase(zh: "另存到", en: "Save in")(language)
    }
  }

  /// What stands beside the line being typed: candidates, how many rows pass, or what is wrong.
  fileprivate func promptAside(_ prompt: Prompt) -> Message {
    switch prompt.purpose {
    case .filter:
      if let index = page.activeListing {
        let listing = page.listings[index]
        if let error = listing.filterError { return Message(words: error.phrase, role: .warning) }
        return count(listing.rows.count, of: listing.scopeCount)
      }
      return count(units(of: page).count, of: situation.units.count)
    case .jump, .palette:
      let found =
        if case .jump = prompt.purpose { jumps(to: prompt.text) } else {
          palette(for: prompt.text)
        }
      guard !found.isEmpty else {
        return Message(words: Phrase(zh: "找不到", en: "nothing found"), role: .warning)
      }
      return choices(found.map(\.label), prompt.choice)
    case .edit(let edit):
      guard let list = edit.field.choices else {
        return Message(words: edit.expected, role: .dim)
      }
      let found = list.matching(prompt.text)
      guard !found.isEmpty else {
        return Message(words: Phrase(zh: "没有这样的候选", en: "no such choice"), role: .warning)
      }
      return choices(found.map(\.label), prompt.choice)
    case .reason(let reasoned): return Message(words: reasonAside(reasoned), role: .accent)
    case .asOf:
      return Message(
        words: Phrase(zh: "日期，如 2026-10-31；留空回到现在", en: "a day such as 2026-10-31; empty for now"),
        role: .dim)
    case .saveElsewhere:
      return Message(
        words: Phrase(
          zh: "\(unsaved.edits.count) 处修改", en: "\(unsaved.edits.count) changes"), role: .dim)
    }
  }

  /// What a reason is asked for: the act in a few words.
  private func reasonAside(_ reasoned: Prompt.Reasoned) -> Phrase {
    switch reasoned {
    case .turnDown(let choices):
      return Phrase(zh: "退回 \(choices.count) 处，必填", en: "returns \(choices.count); required")
    case .write(let edits, let inConflict):
      guard let edit = edits.first, let place = edit.place, let column = place.column else {
        return Phrase("")
      }
      let field = KindDeclaration.all[place.kind].fields[column]
      let value = valueWords(edit.text, field)
      let left =
        inConflict == 0
        ? Phrase("") : Phrase(zh: "，\(inConflict) 条有冲突不改", en: ", \(inConflict) in conflict left")
      let hidden =
        hiddenMarks == 0
        ? Phrase("")
        : Phrase(zh: "，\(hiddenMarks) 条不在筛选内", en: ", \(hiddenMarks) hidden by the filter")
      return Phrase(
        zh: "改 \(edits.count) 条 \(field.label.zh) → \(value)\(left.zh)\(hidden.zh)；可空，Esc 不改",
        en:
          "\(edits.count) × \(field.label.en) → \(value)\(left.en)\(hidden.en); may be empty, Esc drops it"
      )
    }
  }

  /// The candidates, the chosen one in brackets and first.
  private func choices(_ labels: [Phrase], _ choice: Int) -> Message {
    let place = labels.indices.contains(choice) ? choice : 0
    let turned = labels[place...] + labels[..<place]
    let words = turned.prefix(5).enumerated().map { index, label in
      index == 0 ? "[\(label(language))]" : label(language)
    }
    return Message(words: Phrase(words.joined(separator: "  ")), role: .accent)
  }

  private func count(_ shown: Int, of all: Int) -> Message {
    Message(words: Phrase(zh: "\(shown) / \(all) 条", en: "\(shown) of \(all)"), role: .dim)
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
    case .conflicts, .history, .review:
      return "\(min(lineCount, page.cursor.selected + 1))/\(lineCount)"
    case .card, .settling, .help: return nil
    }
  }

  /// How many records are marked; nil for none.
  fileprivate var markedWords: String? {
    let count = markedCount
    return count == 0 ? nil : Phrase(zh: "已选 \(count)  ", en: "\(count) marked  ")(language)
  }
}
