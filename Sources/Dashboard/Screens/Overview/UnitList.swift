import Canvas
import Model

/// The units of the overview, one line each, with the total as the last line.
struct UnitList {
  let state: State
  let shown: [Int]

  init(_ state: State, shown: [Int]) {
    self.state = state
    self.shown = shown
  }

  /// What a column of the list shows.
  private enum Content: Hashable {
    case rank, name, score, target(Int), bar, overdue, dueSoon, trend
  }

  func draw(_ layout: OverviewLayout, on canvas: inout Canvas) {
    let (area, rail) = layout.units.splitLeft(layout.units.columns - 1)
    let contents = self.contents(area.columns)
    var table = TableView(
      columns: contents.map { column($0, area.columns) }, rowCount: shown.count,
      top: state.page.cursor.viewport.offset, selected: state.page.cursor.selected)
    let symbols = canvas.symbols
    let isNarrow = area.columns < 60
    // Without a heading the table is drawn with its heading above the clip.
    let lift = layout.hasHeading ? 0 : 1
    let whole = Rect(
      column: area.left, row: area.top - lift, columns: area.columns, rows: area.rows + lift)
    canvas.clipped(to: layout.units) { canvas in
      if layout.hasHeading {
        canvas.fill(rail.splitTop(1).top, style: Style(on: .header))
      }
      table.draw(in: whole, on: &canvas) { row, column in
        entry(
          contents[column], state.situation.units[shown[row]], symbols, isNarrow: isNarrow,
          hasHeading: layout.hasHeading)
      }
      let spans = table.spans(in: area.columns)
      for (place, row) in table.visibleRows(height: layout.visibleRows).enumerated() {
        drawCharts(
          state.situation.units[shown[row]], contents, spans, left: area.left,
          row: whole.top + 1 + place, on: &canvas)
      }
      ScrollMark(offset: table.top, height: layout.visibleRows, count: shown.count).draw(
        in: rail.splitTop(1 - lift).rest, on: &canvas)
    }
    drawTotal(&table, contents, layout, on: &canvas)
  }

  private func drawTotal(
    _ table: inout TableView, _ contents: [Content], _ layout: OverviewLayout,
    on canvas: inout Canvas
  ) {
    guard layout.total.rows > 0 else { return }
    canvas.fill(layout.total, style: Style(on: .header))
    let line = layout.total.splitLeft(layout.total.columns - 1).left
    (table.rowCount, table.top, table.selected, table.pane) = (1, 0, nil, nil)
    var whole = state.situation.whole
    whole.shortName = Phrase(zh: "合计", en: "All")(state.language)
    whole.name = whole.shortName
    let symbols = canvas.symbols
    canvas.clipped(to: line) { canvas in
      table.draw(
        in: Rect(column: line.left, row: line.top - 1, columns: line.columns, rows: 2),
        on: &canvas, ground: { _ in .header }
      ) { _, column in
        switch contents[column] {
        case .rank, .score: TableView.Entry("")
        case .name: TableView.Entry(whole.shortName, Style(.heading, bold: true))
        default:
          entry(
            contents[column], whole, symbols, isNarrow: line.columns < 60,
            hasHeading: layout.hasHeading)
        }
      }
    }
    drawCharts(
      whole, contents, table.spans(in: line.columns), left: line.left, row: line.top, on: &canvas)
  }

  private func contents(_ width: Int) -> [Content] {
    let targets = (state.situation.whole.targets.indices).map(Content.target)
    if width < 60 { return [.rank, .name, .score] + targets.prefix(1) + [.overdue, .dueSoon] }
    let main: [Content] = [.rank, .name, .score] + targets + [.bar, .overdue, .dueSoon]
    return width >= 84 ? main + [.trend] : main
  }

  private func column(_ content: Content, _ width: Int) -> TableView.Column {
    let language = state.language
    let isEnglish = language == .en
    switch content {
    case .rank:
      return TableView.Column(
        Phrase(zh: "名次", en: "Rank")(language), width: .fixed(width < 60 ? 4 : 5))
    case .name:
      return TableView.Column(
        Phrase(zh: "单位", en: "Unit")(language),
        width: .flex(min: 6))
    case .score:
      return TableView.Column(
        Phrase(zh: "得分", en: "Score")(language), width: .fixed(6), alignment: .right)
    case .target(let index):
      let name = state.situation.whole.targets[index].shortName(language)
      return TableView.Column(
        isEnglish ? state.situation.whole.targets[index].code : name, width: .fixed(8),
        alignment: .right)
    case .bar:
      return TableView.Column(
        Phrase(zh: "项目阶段", en: "Stages")(language), width: .flex(weight: 2, min: 8))
    case .overdue:
      return TableView.Column(UnitList.late(language), width: .fixed(5), alignment: .right)
    case .dueSoon:
      return TableView.Column(UnitList.soon(language), width: .fixed(5), alignment: .right)
    case .trend:
      return TableView.Column(Phrase(zh: "趋势", en: "Trend")(language), width: .fixed(10))
    }
  }

  private static let late = Phrase(zh: "逾期", en: "Late")
  private static let soon = Phrase(zh: "临期", en: "Soon")

  /// How many items there are; where no heading says of what, with the first letter of its word. The
  /// signs of the lamps would be mistaken for those of ranks won and lost in the same line.
  private func entry(_ count: Int, _ word: Phrase, _ role: Role, hasHeading: Bool)
    -> TableView.Entry
  {
    let head = hasHeading || count == 0 ? "" : word(state.language).prefix(1)
    return TableView.Entry(head + "\(count)", Style(count > 0 ? role : .dim))
  }

  private func entry(
    _ content: Content, _ unit: UnitSituation, _ symbols: Symbols, isNarrow: Bool,
    hasHeading: Bool
  ) -> TableView.Entry {
    switch content {
    case .rank:
      return TableView.Entry(unit.rankText(symbols, width: isNarrow ? 2 : 3), Style(unit.moveRole))
    case .name: return TableView.Entry(unit.shortName, Style(.title, bold: true))
    case .score: return TableView.Entry(unit.score.map(decimal) ?? "-")
    case .target(let index):
      guard unit.targets.indices.contains(index) else { return TableView.Entry("-", Style(.dim)) }
      let gauge = unit.targets[index]
      return TableView.Entry(
        (gauge.value.map { percent($0) + "%" } ?? "-") + gauge.standing.sign(symbols),
        Style(gauge.standing == .behind ? .warning : gauge.standing == .met ? .good : .text))
    case .overdue: return entry(unit.overdue, UnitList.late, .overdue, hasHeading: hasHeading)
    case .dueSoon: return entry(unit.dueSoon, UnitList.soon, .dueSoon, hasHeading: hasHeading)
    case .bar, .trend: return TableView.Entry("")
    }
  }

  /// Draws the bar and the trend of a unit into their columns.
  private func drawCharts(
    _ unit: UnitSituation, _ contents: [Content], _ spans: [(column: Int, range: Range<Int>)],
    left: Int, row: Int, on canvas: inout Canvas
  ) {
    for (column, range) in spans {
      let rect = Rect(column: left + range.lowerBound, row: row, columns: range.count, rows: 1)
      switch contents[column] {
      case .bar: unit.stageBar.draw(in: rect, on: &canvas)
      case .trend: Sparkline(unit.trend).draw(in: rect, on: &canvas)
      default: break
      }
    }
  }
}
