import Canvas
import Model

/// The league as a table: its units in order and its columns.
struct LeagueTableContent {
  /// A column of the league.
  enum Content: Hashable {
    case rank, name, score, base, bonus, malus, indicator(Int)
  }

  /// The columns, left to right.
  let columns: [Content]
  /// The places of the units in the situation, in the page's order.
  let units: [Int]
  let state: State

  init(_ state: State) {
    self.state = state
    units = state.units(of: state.page)
    columns =
      [.rank, .name, .score, .base, .bonus, .malus]
      + state.situation.indicators.indices.map(Content.indicator)
  }

  /// The table with its columns in place.
  func view(_ cursor: Cursor) -> TableView {
    TableView(
      columns: columns.map(heading), rowCount: units.count, top: cursor.viewport.offset,
      selected: cursor.selected, frozen: 3, leading: cursor.leading)
  }

  private func heading(_ content: Content) -> TableView.Column {
    let language = state.language
    let narrow = state.size.columns < 60
    switch content {
    case .rank:
      return TableView.Column(Phrase(zh: "名次", en: "Rank")(language), width: .fixed(5))
    case .name:
      return TableView.Column(
        Phrase(zh: "单位", en: "Unit")(language), width: narrow ? .fixed(6) : .fixed(18))
    case .score:
      return TableView.Column(
        Phrase(zh: "总分", en: "Score")(language), width: .fixed(6), alignment: .right)
    case .base:
      return TableView.Column(
        Phrase(zh: "基础分", en: "Base")(language), width: .fixed(6), alignment: .right)
    case .bonus:
      return TableView.Column(
        Phrase(zh: "加分", en: "Bonus")(language), width: .fixed(5), alignment: .right)
    case .malus:
      return TableView.Column(
        Phrase(zh: "扣分", en: "Malus")(language), width: .fixed(5), alignment: .right)
    case .indicator(let index):
      let indicator = state.situation.indicators[index]
      // With room for a name beside the code, the heading says both.
      let room = (state.size.columns - 56) / max(1, state.situation.indicators.count) - 1
      let title =
        room >= 12 ? indicator.code + " " + indicator.name.shortened(language) : indicator.code
      let width = max(6, min(room, title.columns(in: state.symbols.metrics) + 1))
      return TableView.Column(title, width: .fixed(width), alignment: .right)
    }
  }

  /// What stands in a column for a unit.
  func entry(_ content: Content, _ unit: UnitSituation, _ symbols: Symbols) -> TableView.Entry {
    let isRanked = unit.rank != nil
    switch content {
    case .rank:
      return TableView.Entry(
        unit.rankText(symbols, width: 3), Style(isRanked ? unit.moveRole : .dim))
    case .name:
      return TableView.Entry(
        state.size.columns < 60 ? unit.shortName : unit.name,
        Style(isRanked ? .title : .dim, bold: isRanked))
    case .score:
      return TableView.Entry(unit.score.map(decimal) ?? "-", Style(.title, bold: isRanked))
    case .base: return TableView.Entry(unit.base.map(decimal) ?? "-", Style(.dim))
    case .bonus:
      return TableView.Entry(
        unit.bonus > 0 ? "+" + decimal(unit.bonus) : "-", Style(unit.bonus > 0 ? .good : .dim))
    case .malus:
      return TableView.Entry(
        unit.malus > 0 ? "-" + decimal(unit.malus) : "-",
        Style(unit.malus > 0 ? .warning : .dim))
    case .indicator(let index):
      guard unit.indicators.indices.contains(index) else { return TableView.Entry("-") }
      let cell = unit.indicators[index]
      guard let score = cell.score else {
        return TableView.Entry(cell.absence?.label(state.language) ?? "-", Style(.dim))
      }
      return TableView.Entry(decimal(score), Style(score < 7500 ? .warning : .text))
    }
  }
}

/// The league: every unit with its score, ranked ones first.
struct LeagueScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let content = LeagueTableContent(state)
    let cursor = state.page.cursor
    let layout = state.leagueLayout(body, count: content.units.count)
    let area = layout.table
    let (table, hidesRight) = content.view(cursor).trimmed(to: area.columns - 1)
    let (main, rail) = area.splitLeft(area.columns - 1)
    canvas.fill(rail.splitTop(1).top, style: Style(on: .header))
    let symbols = canvas.symbols
    table.draw(in: main, on: &canvas) { row, column in
      content.entry(
        content.columns[column], state.situation.units[content.units[row]], symbols)
    }
    canvas.mark(column: cursor.column, of: table, in: main)
    if hidesRight { canvas.markMore(in: area) }
    ScrollMark(
      offset: table.top, height: SheetLayout.visibleRows(area), count: content.units.count
    ).draw(in: rail.splitTop(1).rest, on: &canvas)
    if content.units.isEmpty { state.drawNothing(in: area, on: &canvas) }
    if let detail = layout.detail, let unit = state.selectedUnit {
      UnitPane(unit: unit, state: state).draw(in: detail, isSelected: false, on: &canvas)
    }
    drawExplanation(content, in: layout.explanation, on: &canvas)
  }

  /// Says what the selected column is and what the selected unit has in it.
  private func drawExplanation(
    _ content: LeagueTableContent, in line: Rect, on canvas: inout Canvas
  ) {
    guard line.rows > 0 else { return }
    let language = state.language
    var pieces: [Piece] = [Piece(" ")]
    let unit = state.selectedUnit
    if let unit, unit.rank == nil {
      pieces.append(
        Piece(
          Phrase(
            zh: "\(unit.shortName) 不参与排名：可评指标权重 \(unit.applicableWeight) 分，不够排名  ",
            en:
              "\(unit.shortName) is not ranked: only \(unit.applicableWeight) points of weight could be scored  "
          )(language), .warning))
    }
    switch content.columns[min(state.page.cursor.column, content.columns.count - 1)] {
    case .indicator(let index):
      let heading = state.situation.indicators[index]
      pieces.append(Piece(heading.code + " ", .accent))
      pieces.append(
        Piece(
          Phrase(
            zh: "\(heading.name.zh) · 权重 \(heading.weight) 分",
            en: "\(heading.name.en), weight \(heading.weight)")(language)))
      if let unit, unit.indicators.indices.contains(index) {
        let cell = unit.indicators[index]
        if !cell.denominator.isEmpty {
          pieces.append(
            Piece("  \(unit.shortName) \(cell.numerator)/\(cell.denominator)", .dim))
        }
      }
    default:
      let words =
        line.columns < 60
        ? Phrase(
          zh: "\(state.key("left")) \(state.key("right")) 看各项指标",
          en: "\(state.key("left")) \(state.key("right")): the indicators")
        : Phrase(
          zh: "总分 = 基础分 + 加分 - 扣分；\(state.key("left")) \(state.key("right")) 看各项指标",
          en:
            "score = base + bonus - malus; \(state.key("left")) \(state.key("right")) for the indicators"
        )
      pieces.append(Piece(words(language), .dim))
    }
    canvas.write(pieces, at: line.origin, columns: line.columns)
  }
}
