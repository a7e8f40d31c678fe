import Canvas
import Model

/// A column of a list of records.
struct SheetColumn {
  /// The heading.
  let title: Phrase
  /// The field it shows or is computed from, which it is sorted by.
  let field: Int
  /// What is computed from the field; nil shows the field itself.
  var computed: Computed?
  /// Its width on the screen.
  let width: Length
  /// Where its texts stand.
  var alignment = Alignment.left

  /// What names it in an arrangement.
  var place: SheetArrangement.Place {
    SheetArrangement.Place(field: field, isComputed: computed != nil)
  }

  /// The same column with room for the sign of a mark.
  var withSign: SheetColumn {
    guard case .fixed(let count) = width else { return self }
    return with(width: count + 1)
  }

  /// The same column of another width.
  func with(width: Int) -> SheetColumn {
    SheetColumn(
      title: title, field: field, computed: computed, width: .fixed(width), alignment: alignment)
  }

  /// Columns that are more than a field.
  enum Computed {
    /// Sign, word and days of an item's deadline; in few columns only the working days.
    case lamp, shortLamp
    /// A project's stage with its sign and colour.
    case stage
    /// The days a project has been in its stage.
    case stageAge
    /// The days until a term or contract ends.
    case daysUntil
  }
}

/// The columns a list of records shows in some width, made from the kind's fields.
struct SheetContent {
  let kind: KindDeclaration
  let columns: [SheetColumn]
  let state: State
  /// How many columns stay when the others move.
  let frozen: Int

  init(_ listing: Listing, columns width: Int, in state: State) {
    kind = listing.kind
    self.state = state
    let kind = listing.kind
    var chosen = SheetContent.chosen(kind, width: width, language: state.language)
    // In a list of one unit its name is not said again in every row.
    if listing.scope.unit != nil, let unit = kind.position(named: "unit") {
      chosen?.removeAll { $0.field == unit }
    }
    let marked = state.markedColumns(of: kind)
    let arrangement = state.sheetArrangements[kind]
    let language = state.language
    columns =
      arrangement.columns(
        usual: chosen ?? SheetContent.plain(kind, language),
        every: { SheetContent.every(kind, language: language) }
      ).map { marked.contains($0.field) ? $0.withSign : $0 }
    frozen = arrangement.frozen(
      of: columns, usual: width < 60 ? 1 : chosen == nil ? 1 : 2, width: width)
  }

  /// The table of a listing with the reader at `cursor`.
  func view(of listing: Listing, cursor: Cursor) -> TableView {
    let order = (listing.order?.keys ?? []).map { key in
      TableView.Order(
        column: columns.firstIndex { $0.field == key.column }, isAscending: !key.isDescending)
    }
    return TableView(
      columns: columns.map {
        TableView.Column($0.title(state.language), width: $0.width, alignment: $0.alignment)
      }, rowCount: listing.rows.count, top: cursor.viewport.offset, selected: cursor.selected,
      frozen: frozen, leading: cursor.leading, order: order)
  }

  /// What stands in a column for the record in a table row, with the sign of what must be known of
  /// it; a record as a whole has its sign in the first column.
  func markedEntry(_ place: Int, row: Int, _ symbols: Symbols) -> TableView.Entry {
    let column = columns[place]
    var entry = entry(column, row: row, symbols)
    let whole = place == 0 ? state.mark(kind, row: row, column: nil) : nil
    guard let mark = state.mark(kind, row: row, column: column.field) ?? whole else { return entry }
    entry.text = mark.sign + entry.text
    entry.style = Style(mark.role)
    return entry
  }

  /// What stands in a column for the record in a table row.
  func entry(_ column: SheetColumn, row: Int, _ symbols: Symbols) -> TableView.Entry {
    let table = state.ledger[kind]
    guard let computed = column.computed else {
      if state.isVacant(kind, row: row, column: column.field) {
        return TableView.Entry(Phrase.vacant(state.language), Style(.error))
      }
      return TableView.Entry(state.text(kind, row: row, column: column.field))
    }
    switch computed {
    case .lamp, .shortLamp:
      let standing = ItemStanding(Record(table, row: row), in: state)
      return TableView.Entry(
        computed == .lamp
          ? standing.words(symbols, state.language) : standing.shortWords(symbols, state.language),
        Style(standing.lamp?.role ?? .dim))
    case .stage:
      let number = table.columns[column.field].number(row) ?? 0
      guard let stage = ProjectStage.value(stored: number) else {
        return TableView.Entry("", Style(.dim))
      }
      let sign = ProjectStage.path.contains(stage) ? symbols.square : symbols.ring
      return TableView.Entry("\(sign) \(stage.label(state.language))", Style(stage.role))
    case .stageAge:
      guard let since = table.columns[column.field].number(row) else {
        return TableView.Entry("-", Style(.dim))
      }
      return TableView.Entry(days(Int(state.today.number) - Int(since)))
    case .daysUntil:
      guard let end = table.columns[column.field].number(row) else {
        return TableView.Entry("-", Style(.dim))
      }
      // A contract that ended may have its successor; a committee whose term ended has none.
      return state.daysUntil(
        Day(number: Int32(end)), isHistory: kind !== OwnersCommittee.declaration.kind, symbols)
    }
  }

  private func days(_ count: Int) -> String {
    Phrase(zh: "\(count)天", en: "\(count) d")(state.language)
  }
}

extension SheetContent {
  /// The columns chosen for a kind, by the width there is; nil where all fields are shown.
  private static func chosen(
    _ kind: KindDeclaration, width: Int, language: Language
  ) -> [SheetColumn]? {
    func field(_ name: String, least: Int = 0, width length: Length? = nil) -> SheetColumn? {
      guard width >= least, let column = kind.position(named: name) else { return nil }
      let plain = plain(kind, column, language)
      return SheetColumn(
        title: plain.title, field: column, width: length ?? plain.width,
        alignment: plain.alignment)
    }
    func computed(
      _ computed: SheetColumn.Computed, _ name: String, _ title: Phrase, _ columns: Int,
      least: Int = 0, _ alignment: Alignment = .left
    ) -> SheetColumn? {
      guard width >= least, let column = kind.position(named: name) else { return nil }
      return SheetColumn(
        title: title, field: column, computed: computed, width: .fixed(columns),
        alignment: alignment)
    }
    let isEnglish = language == .en
    let columns: [SheetColumn?]
    switch kind.identifier {
    case "item":
      columns = [
        field("id", least: 100), field("title", width: .flex(weight: 3, min: width < 60 ? 14 : 20)),
        field("unit", least: 50),
        width < 60
          ? computed(.shortLamp, "current-due", Phrase(zh: "时限", en: "Deadline"), 15)
          : computed(.lamp, "current-due", Phrase(zh: "时限状态", en: "Deadline"), 24),
        field("current-due", least: 78), field("state", least: 96), field("urgency", least: 110),
        field("level", least: 110), field("street", least: 130), field("compound", least: 150),
        field("handler", least: 170),
      ]
    case "project":
      columns = [
        field("id", least: 100), field("name", width: .flex(weight: 2, min: width < 60 ? 12 : 20)),
        field("unit", least: 50),
        computed(.stage, "stage", Phrase(zh: "阶段", en: "Stage"), isEnglish ? 18 : 11),
        computed(
          .stageAge, "stage-since", Phrase(zh: "在段", en: "In stage"), isEnglish ? 8 : 6, least: 40,
          .right),
        field("leader", least: 70, width: .fixed(8)), field("task-force", least: 110),
        field("planned-on", least: 60), field("forecast-on", least: 100),
        field("investment", least: 150), field("difficulty", least: 170),
      ]
    case "compound":
      columns = [
        field("id", least: 60), field("name", width: .flex(weight: 2, min: 14)),
        field("unit", least: 50), field("street", least: 90, width: .fixed(14)),
        field("households"), field("service-mode", least: 40),
        field("built-year", least: 80), field("buildings", least: 100),
        field("fund-state", least: 76), field("open-state", least: 110),
        field("register", least: 120), field("disclosed-on", least: 130),
        field("problems", least: 150),
      ]
    case "committee":
      columns = [
        field("id", least: 76), field("compound", width: .flex(weight: 2, min: 14)),
        field("unit", least: 50), field("state"),
        computed(
          .daysUntil, "term-end", Phrase(zh: "届期", en: "Term"), isEnglish ? 16 : 14, least: 50),
        field("kind", least: 80), field("term-end", least: 96), field("members", least: 110),
        field("party-members", least: 120), field("party-organisation", least: 130),
      ]
    case "contract":
      columns = [
        field("id", least: 76), field("compounds", width: .flex(weight: 2, min: 14)),
        field("unit", least: 50),
        computed(
          .daysUntil, "end", Phrase(zh: "合同期", en: "Contract"), isEnglish ? 16 : 14, least: 40),
        field("company", least: 60), field("mode", least: 90), field("start", least: 110),
        field("end", least: 96), field("fee", least: 120),
      ]
    default: return nil
    }
    return columns.compactMap { $0 }
  }

  /// All columns of a kind in its own order: those chosen for it, then its other fields.
  static func every(_ kind: KindDeclaration, language: Language) -> [SheetColumn] {
    let chosen = chosen(kind, width: .max, language: language) ?? []
    let fields = Set(chosen.filter { $0.computed == nil }.map(\.field))
    return chosen + plain(kind, language).filter { !fields.contains($0.field) }
  }

  /// One column for each field.
  private static func plain(_ kind: KindDeclaration, _ language: Language) -> [SheetColumn] {
    kind.fields.indices.map { plain(kind, $0, language) }
  }

  /// The column of a field with the width its values need.
  private static func plain(
    _ kind: KindDeclaration, _ column: Int, _ language: Language
  ) -> SheetColumn {
    let field = kind.fields[column]
    let title: Phrase =
      switch field.type {
      case .code(of: "unit"?): Phrase(zh: "单位", en: "Unit")
      // Such a column shows names, whatever the ledgers call it.
      case .reference(to: let other): KindDeclaration.named(other)?.label ?? field.label
      case .references(to: let other): KindDeclaration.named(other)?.label ?? field.label
      default: field.label
      }
    let heading = title(language).columns() + 1
    let width: Length =
      switch field.type {
      case .identifier: .fixed(kind.idColumns)
      case .day: .fixed(max(10, min(heading, 12)))
      case .flag: .fixed(max(4, heading))
      case .count: .fixed(max(6, min(heading, 10)))
      case .hundredths, .money, .exact: .fixed(13)
      case .choice(let list):
        .fixed(
          max(heading, min(20, list.entries.map { $0.label(language).columns() }.max() ?? 8)))
      case .code(of: "unit"?): .fixed(8)
      case .code: .fixed(max(10, heading))
      case .reference, .references: .flex(min: 16)
      case .text: .flex(min: 14)
      }
    return SheetColumn(
      title: title, field: column, width: width, alignment: field.type.isNumeric ? .right : .left)
  }
}

extension KindDeclaration {
  /// The columns an id of the kind takes.
  fileprivate var idColumns: Int {
    switch idPattern {
    case .code: 8
    case .prefixed: 20
    case .county: 12
    case .slip: 21
    case .creditCode: 20
    }
  }
}
