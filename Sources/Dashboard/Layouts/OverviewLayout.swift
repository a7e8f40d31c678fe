import Canvas

/// Where the units, their total and what goes with them stand on the overview.
struct OverviewLayout {
  /// How the units are shown.
  enum Form: Hashable {
    /// A heading and one line a unit.
    case list
    /// Panes of this height, so many side by side.
    case panes(columns: Int, height: Int)
    /// The selected unit alone.
    case single
  }

  /// The least columns and rows of a pane.
  static let leastPane = Size(columns: 34, rows: 9)

  /// How the units are shown.
  let form: Form
  /// The units.
  let units: Rect
  /// The line of all units together.
  let total: Rect
  /// The selected unit beside or below a list; nil where there is no room.
  let detail: Rect?
  /// The league and the most urgent items; nil below 160 columns.
  let side: Rect?
  /// How many units there are.
  let count: Int
  /// Whether a list has a line of headings; it goes where only without it all units are seen.
  let hasHeading: Bool

  init(_ body: Rect, count: Int, wanted: State.OverviewForm, isZoomed: Bool) {
    self.count = count
    if isZoomed {
      form = .single
      hasHeading = false
      (total, units) = body.splitTop(1)
      (detail, side) = (nil, nil)
      return
    }
    let canHoldPanes =
      body.columns >= 60 && body.rows >= OverviewLayout.leastPane.rows + 1
    if canHoldPanes, wanted != .list, body.columns >= 100 || wanted == .panes {
      let (side, main) = OverviewLayout.side(of: body)
      let (total, area) = main.splitTop(1)
      let grid = OverviewLayout.grid(area, count: count)
      if grid.fits || wanted == .panes {
        form = .panes(columns: grid.columns, height: grid.height)
        (self.side, self.total, units) = (side, total, area)
        (detail, hasHeading) = (nil, false)
        return
      }
    }
    form = .list
    let isWide = body.columns >= 100
    let (side, main) = OverviewLayout.side(of: body)
    self.side = side
    let right = isWide ? max(OverviewLayout.leastPane.columns, main.columns * 36 / 100) : 0
    let list = main.splitLeft(main.columns - right).left
    hasHeading = list.rows != count + 1
    let needed = min(list.rows, count + 2)
    let (top, below) = list.splitTop(needed)
    let (rows, total) = top.splitTop(top.rows - 1)
    units = rows
    self.total = total
    if isWide {
      detail = main.splitLeft(main.columns - right).rest
    } else {
      detail = below.rows >= 8 && below.columns >= 60 ? below : nil
    }
  }

  /// The units that one screen shows: lines of a list, or rows of panes.
  var visibleRows: Int {
    switch form {
    case .list: max(0, units.rows - (hasHeading ? 1 : 0))
    case .panes(_, let height): max(1, units.rows / height)
    case .single: 1
    }
  }

  /// The panes that stand side by side; 1 in a list.
  var columns: Int {
    if case .panes(let columns, _) = form { columns } else { 1 }
  }

  /// The rectangle of the pane of unit `place`, counted from the first one on the screen.
  func pane(_ place: Int) -> Rect {
    guard case .panes(let columns, let height) = form else { return units }
    let parts = units.columns(Array(repeating: .flex(), count: columns))
    let column = parts[place % columns]
    return Rect(
      column: column.left, row: units.top + place / columns * height, columns: column.columns,
      rows: height)
  }

  /// The room behind the last pane, where the panes do not fill their last row.
  var spare: Rect? {
    guard case .panes(let columns, let height) = form, count % columns > 0,
      (count + columns - 1) / columns * height <= units.rows
    else { return nil }
    let first = pane(count)
    return Rect(
      column: first.left, row: first.top, columns: units.right - first.left, rows: height)
  }

  private static func side(of body: Rect) -> (side: Rect?, main: Rect) {
    guard body.columns >= 160 else { return (nil, body) }
    let columns = body.columns >= 240 ? 74 : 56
    let (main, side) = body.splitLeft(body.columns - columns)
    return (side, main)
  }

  /// The grid whose panes come nearest to three columns a row and leave the fewest places empty.
  private static func grid(_ area: Rect, count: Int) -> (columns: Int, height: Int, fits: Bool) {
    let most = max(1, area.columns / leastPane.columns)
    var best: (columns: Int, height: Int, cost: Int)?
    for columns in 1...most where count > 0 {
      let lines = (count + columns - 1) / columns
      let height = area.rows / lines
      guard height >= leastPane.rows else { continue }
      let cost = abs(area.columns / columns - 3 * height) + 4 * (lines * columns - count)
      if best.map({ cost < $0.cost }) ?? true { best = (columns, height, cost) }
    }
    if let best { return (best.columns, best.height, true) }
    return (most, leastPane.rows, false)
  }
}
