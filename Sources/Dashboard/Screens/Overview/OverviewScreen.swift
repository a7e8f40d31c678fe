import Canvas
import Model

/// The lists of the first page, as a pointer tells them apart.
enum OverviewPane {
  static let units = 0
  static let league = 1
  static let urgentItems = 2
}

/// The first page: every unit, all of them together, and what is most urgent.
struct OverviewScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let layout = state.overviewLayout(body)
    let shown = state.units(of: state.page)
    let cursor = state.page.cursor
    switch layout.form {
    case .single:
      drawTotal(in: layout.total, on: &canvas)
      if let unit = state.selectedUnit {
        UnitPane(unit: unit, state: state).draw(in: layout.units, isSelected: true, on: &canvas)
        canvas.offer(.entry(cursor.selected, pane: OverviewPane.units), in: layout.units)
      }
    case .panes(let columns, _):
      drawTotal(in: layout.total, on: &canvas)
      let first = cursor.viewport.offset * columns
      canvas.clipped(to: layout.units) { canvas in
        for place in first..<max(first, min(shown.count, first + columns * layout.visibleRows)) {
          let pane = layout.pane(place - first)
          UnitPane(unit: state.situation.units[shown[place]], state: state).draw(
            in: pane, isSelected: place == cursor.selected, on: &canvas)
          canvas.offer(.entry(place, pane: OverviewPane.units), in: pane)
        }
      }
      if let spare = layout.spare, layout.side == nil {
        UrgentItems(state).draw(in: spare, on: &canvas)
      } else if let spare = layout.spare {
        drawSpare(in: spare, on: &canvas)
      }
    case .list:
      UnitList(state, shown: shown).draw(layout, on: &canvas)
      if let detail = layout.detail, let unit = state.selectedUnit {
        UnitPane(unit: unit, state: state).draw(in: detail, isSelected: false, on: &canvas)
      }
    }
    if let side = layout.side { drawSide(in: side, on: &canvas) }
    if shown.isEmpty { state.drawNothing(in: layout.units, on: &canvas) }
  }

  /// The line of all units together.
  private func drawTotal(in line: Rect, on canvas: inout Canvas) {
    canvas.fill(line, style: Style(on: .header))
    let whole = state.situation.whole
    let language = state.language
    let title = Piece(Phrase(zh: " 合计 ", en: " All ")(language), .heading, bold: true)
    let targets = whole.targets.flatMap { gauge in
      [
        Piece("  " + gauge.shortName(language) + " ", .dim),
        Piece((gauge.value.map(percent) ?? "-") + "% "),
        Piece(
          gauge.standing.sign(canvas.symbols) + totalGap(gauge), gauge.standing.role),
      ]
    }
    let deadlines = [Piece("   ")] + DeadlineCounts.pieces(whole, canvas.symbols, language)
    let pool = [
      Piece(
        Phrase(
          zh:
            "   小区 \(grouped(whole.compounds)) · \(grouped(whole.households)) 户 · 项目 \(grouped(whole.projects))",
          en:
            "   \(grouped(whole.compounds)) compounds, \(grouped(whole.households)) homes, \(grouped(whole.projects)) projects"
        )(language), .dim)
    ]
    for pieces in [
      [title] + targets + deadlines + pool, [title] + targets + deadlines, [title] + targets,
    ] where canvas.columns(of: pieces) <= line.columns {
      canvas.write(pieces, at: line.origin, on: .header, columns: line.columns)
      return
    }
    canvas.write([title] + deadlines, at: line.origin, on: .header, columns: line.columns)
  }

  /// All units together as a pane, and what its signs mean.
  private func drawSpare(in rect: Rect, on canvas: inout Canvas) {
    let isWide = rect.columns >= 2 * OverviewLayout.leastPane.columns
    let parts = rect.columns([.flex(), isWide ? .flex() : .fixed(0)])
    var whole = state.situation.whole
    whole.shortName = Phrase(zh: "合计", en: "All units")(state.language)
    whole.name = whole.shortName
    UnitPane(unit: whole, state: state, isWhole: true).draw(
      in: parts[0], isSelected: false, on: &canvas)
    if isWide { Legend(state).draw(in: parts[1], on: &canvas) }
  }

  private func totalGap(_ gauge: TargetGauge) -> String {
    switch gauge.standing {
    case .met: Phrase(zh: "达标", en: "met")(state.language)
    case .unknown: ""
    case .onPace, .behind: Phrase(zh: "差\(gauge.gap)", en: "-\(gauge.gap)")(state.language)
    }
  }

  private func drawSide(in side: Rect, on canvas: inout Canvas) {
    let count = state.situation.units.count
    let league = min(count + 2, side.rows * 6 / 10)
    let (top, below) = side.splitTop(league)
    MiniLeague(state).draw(in: top, on: &canvas)
    UrgentItems(state).draw(in: below, on: &canvas)
  }
}

extension State {
  /// Says in the middle of a list that it is empty, and why.
  func drawNothing(in area: Rect, on canvas: inout Canvas) {
    drawEmpty(
      Phrase(zh: "还没有记录", en: "no records yet"), filter: activeFilter, in: area, on: &canvas)
  }
}
