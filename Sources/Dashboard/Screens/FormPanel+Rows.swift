import Canvas
import Model

extension FormPanel {
  /// The most entries of an offer that are shown at once.
  private static let mostEntries = 7

  /// The rows of a field: its line, and for the one being typed what can be picked and what it means.
  func rows(of place: Int, _ columns: Int, _ labels: Int, _ canvas: Canvas) -> [Row] {
    let field = form.fields[place]
    let isActive = place == form.place
    let indent = labels + 4
    let name = canvas.fitted(field.label(state.language), labels)
    let head = [
      Piece(isActive ? "\(canvas.symbols.right)" : " ", .accent),
      Piece("\(sign(of: field, canvas.symbols)) ", isActive ? .accent : .dim),
      Piece(name + "  ", isActive ? .title : .dim),
    ]
    guard isActive else {
      let words = shownWords(of: field)
      let aside = aside(of: field)
      let gap = words.isEmpty || aside.isEmpty ? [] : [Piece("  ")]
      return [Row(pieces: head + [Piece(words)] + gap + aside, spot: .field(place))]
        + told(of: field, columns - indent, canvas).map {
          Row(pieces: $0, indent: indent, spot: .field(place))
        }
    }
    let below = entryRows(indent, canvas) + meaningRows(of: field, columns, indent, canvas)
    return [Row(pieces: head, line: line, isActive: true)] + below
      + told(of: field, columns - indent, canvas).map {
        Row(pieces: $0, isActive: true, indent: indent)
      }
  }

  /// What can be picked for the field being typed, around the entry that is.
  private func entryRows(_ indent: Int, _ canvas: Canvas) -> [Row] {
    let entries = line.offer.entries
    let picked = line.offer.picked(line.choice)
    let metrics = canvas.symbols.metrics
    let ids = entries.map { $0.identifier == $0.label.zh ? "" : $0.identifier }
    let isRecords = form.active.edit?.choices == nil
    var view = Viewport()
    view.reveal(
      picked ?? 0, height: FormPanel.mostEntries, count: entries.count, margin: 1)
    let shown = view.visible(height: FormPanel.mostEntries, count: entries.count)
    let widest = shown.map { ids[$0].columns(in: metrics) }.max() ?? 0
    var rows = shown.map { place in
      let sign = place == picked ? canvas.symbols.right : " "
      let id = isRecords && widest > 0 ? canvas.fitted(ids[place], widest) + "  " : ""
      return Row(
        pieces: [
          Piece("\(sign)\(id)", .dim), Piece(entries[place].label(state.language)),
        ], isActive: true, isPicked: place == picked, indent: indent,
        spot: .choice(line.offer.choice(of: place)))
    }
    if entries.count > shown.count {
      let words = Phrase(
        zh: " 共 \(entries.count) 个，再输几个字缩小范围",
        en: " \(entries.count) of them; type more to narrow")
      rows.append(Row(pieces: [Piece(words(state.language), .dim)], isActive: true, indent: indent))
    }
    return rows
  }

  /// What the field being typed means: of a day its place in the calendar, else what it can hold; the
  /// clause it serves.
  private func meaningRows(
    of field: FormField, _ columns: Int, _ indent: Int, _ canvas: Canvas
  ) -> [Row] {
    let metrics = canvas.symbols.metrics
    var rows: [[Piece]] = []
    if field.isDay, let day = field.value.flatMap({ Day(iso: $0) }) {
      let begin = beginning(but: field)
      let isTyped = line.text != day.iso
      rows.append(
        (isTyped ? [Piece(day.iso + " ", .good)] : []) + state.words(ofTyped: day))
      if let begin, begin.day != day {
        let since = state.words(ofTyped: day, since: begin)
        let joined = rows[0] + [Piece(" · ", .dim), since]
        if canvas.columns(of: joined) <= columns - indent {
          rows[0] = joined
        } else {
          rows.append([since])
        }
      }
      if !(field.edit?.field.isActualDay ?? true), let begin, (1...45).contains(day - begin.day) {
        let words = state.countedDays(from: begin.day, to: day)
        rows += words.wrapped(to: columns - indent, in: metrics).prefix(3).map { [Piece($0, .dim)] }
      }
    } else if field.isDay || line.offer.entries.isEmpty, let edit = field.edit {
      let clause = edit.field.clause.isEmpty ? "" : "  〔\(edit.field.clause)〕"
      rows.append([Piece(edit.expected(state.language) + clause, .dim)])
    }
    return rows.map { pieces in
      let width = canvas.columns(of: pieces)
      let start = width <= columns - indent ? indent : max(1, min(indent, columns - width))
      return Row(pieces: pieces, isActive: true, indent: start)
    }
  }

  /// The first day of the record that a field belongs to, as its form has it.
  private func beginning(but field: FormField) -> (label: Phrase, day: Day)? {
    guard let kind = field.edit?.kind,
      let column = kind.fields.firstIndex(where: {
        if case .day = $0.type { true } else { false }
      }), column != field.edit?.column
    else { return nil }
    let label = kind.fields[column].label
    if let place = form.place(of: column, kind.ordinal) {
      return form.fields[place].value.flatMap { Day(iso: $0) }.map { (label, $0) }
    }
    let id: String? =
      switch form.matter {
      case .edit(let edit): edit.targets.count == 1 ? edit.targets[0].id : nil
      case .record(_, let id): id
      case .act(let act): act.ids.count == 1 && act.kind === kind ? act.ids[0] : nil
      case .making: nil
      }
    guard let row = id.flatMap({ state.ledger[kind].row(of: $0) }) else { return nil }
    return Day(iso: state.ledger[kind].canonicalText(row: row, column: column)).map { (label, $0) }
  }

  /// What is wrong with a field: that it cannot be read, and what the checks say.
  private func told(of field: FormField, _ columns: Int, _ canvas: Canvas) -> [[Piece]] {
    let symbols = canvas.symbols
    let language = state.language
    var words: [Piece] = []
    if let expected = field.expected {
      let phrase = Phrase(zh: "应为\(expected.zh)", en: "expected \(expected.en)")
      words.append(Piece("\(symbols.cross) " + phrase(language), .error))
    }
    for finding in field.findings {
      let sign = finding.severity == .error ? symbols.cross : symbols.diamond
      let known = finding.isKnown ? Phrase(zh: "（原有）", en: " (before)")(language) : ""
      let text =
        "\(sign) \(finding.severity.label(language)) \(finding.key.rule)\(known) "
        + finding.reason(language)
      let role: Role =
        finding.isKnown ? .dim : finding.severity == .error ? .error : .warning
      words.append(Piece(text, role))
    }
    return words.flatMap { piece in
      piece.text.wrapped(to: columns, in: symbols.metrics).prefix(2).map {
        [Piece($0, piece.role)]
      }
    }
  }
}
