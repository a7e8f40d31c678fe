import Canvas
import Model

/// One line of a card that a reader can select.
struct CardEntry {
  /// What it does when opened or edited.
  enum Subject {
    /// A field of the record, by its column.
    case field(Int)
    /// Records of other kinds that name this one.
    case link(CardLink)
    /// Where the record came from.
    case origin
    /// How the record stands against its deadline.
    case standing
    /// Words that lead to a page.
    case page(Page.Place)
    /// Words that lead nowhere.
    case words
  }

  /// What it is.
  var subject: Subject
  /// The name at the left.
  var label: String
  /// The value, with its unit.
  var value: String
  /// The clause that asks for it.
  var clause = ""
  /// Whether a record without it is incomplete.
  var isMissing = false
  /// The colour of the value.
  var role = Role.text
  /// Whether it stands above the fields and sums up what they and other records say.
  var isHead = false
  /// What must be known of the value, or nil.
  var mark: CellMark?
  /// The words of the mark; empty for none.
  var markWords = ""

  /// The value with the words of its mark behind it.
  var markedValue: String {
    mark == nil ? value : value.isEmpty ? markWords : value + "  " + markWords
  }
}

/// The records of another kind that name a card's record in one of their fields.
struct CardLink: Hashable, Sendable {
  /// The other kind's ordinal.
  var kind: Int
  /// The field's column.
  var column: Int
  /// Their table rows.
  var rows: [Int32]

  /// How many there are.
  var count: Int { rows.count }
}

/// What a card shows of a record.
struct CardContent {
  /// The heads, the fields, where the record came from, and the links, in this order.
  let entries: [CardEntry]
  /// How many of the entries are heads.
  let headCount: Int
  /// How many of the entries are not links.
  let fieldCount: Int

  /// The content of the record in a row of a kind's table.
  init(
    _ kind: KindDeclaration, row: Int, heads: [CardEntry] = [], links: [CardLink], in state: State
  ) {
    let language = state.language
    let table = state.ledger[kind]
    var entries = kind.fields.indices.map { column in
      let field = kind.fields[column]
      let text = state.fullText(kind, row: row, column: column)
      let unit = text.isEmpty ? "" : field.unit.map { " " + $0.label(language) } ?? ""
      let mark = state.mark(kind, row: row, column: column)
      let isVacant = state.isVacant(kind, row: row, column: column)
      return CardEntry(
        subject: .field(column), label: field.label(language),
        value: isVacant ? Phrase.vacant(language) : text + unit, clause: field.clause,
        isMissing: text.isEmpty && field.isRequired, role: isVacant ? .error : .text, mark: mark,
        markWords: mark?.words(language) ?? "")
    }
    if kind === KindDeclaration.items, let place = kind.position(named: "current-due") {
      let standing = ItemStanding(Record(table, row: row), in: state)
      entries.insert(
        CardEntry(
          subject: .standing, label: Phrase(zh: "时限状态", en: "Deadline")(language),
          value: standing.words(state.symbols, language)), at: place + 1)
    }
    entries.append(
      CardEntry(
        subject: .origin, label: Phrase(zh: "来源", en: "Source")(language),
        value: CardContent.origin(table.origin(row))(language)))
    entries = heads + entries
    headCount = heads.count
    fieldCount = entries.count
    for link in links {
      let other = KindDeclaration.all[link.kind]
      let names = link.rows.prefix(3).map { "\n" + state.line(of: other, row: Int($0)) }.joined()
      entries.append(
        CardEntry(
          subject: .link(link), label: other.label(language),
          value: Phrase(
            zh: "\(link.count) 条", en: "\(link.count)")(language)
            + names))
    }
    self.entries = entries
  }

  private static func origin(_ origin: (source: Segment.Source, line: Int?)?) -> Phrase {
    guard let origin else { return Phrase(zh: "手工录入", en: "entered by hand") }
    let file = origin.source.origin
    guard let line = origin.line else { return Phrase(file) }
    return Phrase(zh: "\(file) 第 \(line) 行", en: "\(file), line \(line)")
  }
}

extension CardLink {
  /// The kinds that name a record of `kind`, with the records that name `id`; those with any first.
  ///
  /// Costs a pass over each such kind's rows.
  static func all(to id: String, of kind: KindDeclaration, in ledger: Ledger) -> [CardLink] {
    var links: [CardLink] = []
    for other in KindDeclaration.all {
      for (column, field) in other.fields.enumerated() where field.names(kind) {
        let scope = RowScope(link: RowScope.Link(column: column, id: id))
        guard let filter = try? Filter(scope.expression(of: other), kind: other) else { continue }
        let rows = filter.rows(in: ledger)
        links.append(CardLink(kind: other.ordinal, column: column, rows: rows))
      }
    }
    return links.filter { $0.count > 0 } + links.filter { $0.count == 0 }
  }
}

extension FieldDeclaration {
  /// Whether the field holds ids of records of `kind`.
  func names(_ kind: KindDeclaration) -> Bool {
    switch type {
    case .code(of: let target?), .reference(to: let target), .references(to: let target):
      target == kind.identifier
    default: false
    }
  }
}

extension State {
  /// What a record is called: its name or title, else what it is about, else its id.
  func title(of kind: KindDeclaration, row: Int) -> String {
    for name in ["name", "title", "compound", "compounds", "project"] {
      guard let column = kind.position(named: name) else { continue }
      let text = text(kind, row: row, column: column)
      if !text.isEmpty { return text }
    }
    return ledger[kind].id(row)
  }

  /// A record in a few words for a list of several kinds: its name, else its id and its state.
  func line(of kind: KindDeclaration, row: Int) -> String {
    if kind.position(named: "name") != nil || kind.position(named: "title") != nil {
      return title(of: kind, row: row)
    }
    let state = ["company", "state", "stage"].lazy.compactMap { kind.position(named: $0) }.first
    return ledger[kind].id(row) + (state.map { " " + text(kind, row: row, column: $0) } ?? "")
  }

  /// The text of a cell as screens show it: names for ids of other records, short names for units.
  func text(_ kind: KindDeclaration, row: Int, column: Int) -> String {
    words(of: shownText(kind, row: row, column: column), kind.fields[column])
  }

  /// The text of a cell where there is room: another record's name with its id.
  func fullText(_ kind: KindDeclaration, row: Int, column: Int) -> String {
    let text = text(kind, row: row, column: column)
    guard case .reference = kind.fields[column].type else { return text }
    let id = shownText(kind, row: row, column: column)
    return text == id ? id : text + "  " + id
  }
}
