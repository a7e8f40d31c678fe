import Canvas
import Model

/// A way to move the selection.
enum Move {
  case up, down, left, right, first, last, halfUp, halfDown, pageUp, pageDown
}

extension State {
  /// Moves the selection of the pane in focus.
  mutating func move(_ move: Move) {
    let body = frame.body
    switch page.place {
    case .overview:
      let layout = overviewLayout(body)
      let count = units(of: page).count
      let step = layout.columns
      switch move {
      case .left: page.cursor.move(by: step > 1 ? -1 : 0, count: count)
      case .right: page.cursor.move(by: step > 1 ? 1 : 0, count: count)
      case .up: if page.cursor.selected >= step { page.cursor.move(by: -step, count: count) }
      case .down:
        // From above a gap in the last row, down leads to the last pane.
        if page.cursor.selected / step < (count - 1) / step {
          page.cursor.move(by: step, count: count)
        }
      default:
        let rows = step * layout.visibleRows
        page.cursor.move(by: move.steps(page: rows), count: count)
      }
    case .league:
      let table = LeagueTableContent(self)
      page.cursor.move(
        move, page: SheetLayout.visibleRows(leagueLayout(body, count: table.units.count).table),
        count: table.units.count)
    case .county:
      guard let index = page.activeListing else {
        page.cursor.move(
          by: move.stageSteps, count: ProjectStage.allCases.count)
        return
      }
      let layout = CountyLayout(body, focus: page.focus, isZoomed: isZoomed)
      moveListing(index, move, in: layout.table(index) ?? body)
    case .sheet:
      moveListing(0, move, in: sheetLayout.table)
    case .card:
      switch move {
      case .left: focus(by: -1)
      case .right: focus(by: 1)
      default: page.cursor.move(by: move.steps(page: max(1, body.rows - 2)), count: .max)
      }
    case .conflicts, .history, .review:
      page.cursor.move(
        by: move.steps(page: SheetLayout.visibleRows(recordListLayout(body).table)),
        count: lineCount)
    case .report:
      let layout = reportLayout(body)
      page.cursor.move(
        move, page: SheetLayout.visibleRows(layout.list.table), count: page.reportRows.count)
    case .presentation:
      switch move {
      case .up: moveOnSlide(.up)
      case .down: moveOnSlide(.down)
      case .left: moveOnSlide(.left)
      case .right: moveOnSlide(.right)
      default: break
      }
    case .settling, .themes, .help:
      page.cursor.move(by: move.steps(page: max(1, body.rows - 1)), count: .max)
    }
  }

  private mutating func moveListing(_ index: Int, _ move: Move, in area: Rect) {
    let count = page.listings[index].rows.count
    page.listings[index].cursor.move(
      move, page: SheetLayout.visibleRows(area), count: count)
  }

  /// Moves to the next or previous pane.
  mutating func focus(by step: Int) {
    switch page.place {
    case .county:
      page.focus = (page.focus + step + 4) % 4
    case .card:
      guard let content = cardContent else { return }
      // Where there are no heads or no links, Tab leads past them.
      let starts = [0, content.headCount, content.fieldCount].filter { $0 < content.entries.count }
      let panes = Set(starts).sorted()
      let here = panes.lastIndex { $0 <= page.cursor.selected } ?? 0
      page.cursor.selected = panes[(here + step + panes.count) % panes.count]
    default: break
    }
  }
}

extension Cursor {
  /// Moves in a table: sideways by columns, else by rows.
  fileprivate mutating func move(_ move: Move, page: Int, count: Int) {
    switch move {
    case .left: column = max(0, column - 1)
    case .right: column += 1
    default: self.move(by: move.steps(page: page), count: count)
    }
  }
}

extension Move {
  /// The entries to move by where a screen holds `page` of them; far more than any list to its ends.
  fileprivate func steps(page: Int) -> Int {
    switch self {
    case .up: -1
    case .down: 1
    case .first: -(1 << 40)
    case .last: 1 << 40
    case .halfUp: -max(1, page / 2)
    case .halfDown: max(1, page / 2)
    case .pageUp: -max(1, page - 1)
    case .pageDown: max(1, page - 1)
    case .left, .right: 0
    }
  }

  /// The stages to move by on the stage board, which lies sideways.
  fileprivate var stageSteps: Int {
    switch self {
    case .left, .up: -1
    case .right, .down: 1
    case .first, .pageUp, .halfUp: -ProjectStage.allCases.count
    case .last, .pageDown, .halfDown: ProjectStage.allCases.count
    }
  }
}
