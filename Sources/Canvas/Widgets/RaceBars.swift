/// Draws a moment of a race: rank, name, bar, value and change of rank for each who runs.
public struct RaceBars: Hashable, Sendable {
  /// Those who run.
  public var racers: [Race.Racer]
  /// The moment.
  public var frame: RaceFrame
  /// The values of an empty and of a full bar; nil takes 0 and the longest bar of the moment.
  public var range: ClosedRange<Int>?
  /// What lies behind.
  public var ground: Ground

  /// The bars of a moment.
  public init(
    _ racers: [Race.Racer], _ frame: RaceFrame, range: ClosedRange<Int>? = nil,
    ground: Ground = .plain
  ) {
    self.racers = racers
    self.frame = frame
    self.range = range
    self.ground = ground
  }

  /// Draws as many places as there are rows over a rectangle, with `name` for the words of a value.
  ///
  /// Bars stand at half rows where cells have parts, so they glide past each other. No two names ever
  /// share a row, and in its name's row each bar lies over all others: none is ever hidden. Who has no
  /// standing has a dash.
  public func draw(in rect: Rect, on canvas: inout Canvas, name: (Int) -> String) {
    guard !racers.isEmpty, !rect.isEmpty else { return }
    let metrics = canvas.symbols.metrics
    canvas.fill(rect, style: Style(on: ground))
    let shown = order.prefix(rect.rows)
    let pitch = max(1, Double(rect.rows) / Double(racers.count))
    let names = min(
      rect.columns / 3, racers.map { $0.name.columns(in: metrics) }.max() ?? 0)
    let values = shown.map { frame.bars[$0].rank == nil ? "-" : name(frame.bars[$0].units) }
    let tail = (values.map { $0.columns(in: metrics) }.max() ?? 0) + 6
    let parts = rect.columns([.fixed(2), .fixed(names), .flex(), .fixed(tail)], gap: 1)
    // Those that rise are drawn last, over those they pass.
    for index in shown.sorted(by: { !frame.bars[$0].isRising && frame.bars[$1].isRising }) {
      drawBar(index, pitch: pitch, in: parts[2], on: &canvas)
    }
    let rows = rows(of: Array(shown), pitch: pitch, in: rect)
    for (place, index) in shown.enumerated() {
      drawRow(rows[place], of: index, covers: 3, in: parts[2], on: &canvas)
    }
    for (place, index) in shown.enumerated() {
      let bar = frame.bars[index]
      let row = Rect(column: 0, row: rows[place], columns: rect.right, rows: 1)
      let rank = bar.rank.map(String.init) ?? "-"
      canvas.write(
        rank, in: row.intersection(parts[0].column), style: Style(.heading, on: ground),
        alignment: .right)
      canvas.write(
        racers[index].name, in: row.intersection(parts[1].column), style: Style(on: ground))
      let end = parts[2].left + (length(of: bar, in: parts[2].columns) + 7) / 8
      canvas.write(
        " \(values[place]) ", at: Point(column: end, row: rows[place]),
        style: Style(.figure, on: ground, bold: true))
      drawGain(bar.gain, row: rows[place], in: parts[3], on: &canvas)
    }
  }

  /// The racers from the top.
  private var order: [Int] {
    racers.indices.sorted {
      let (first, second) = (frame.bars[$0].place, frame.bars[$1].place)
      return first == second ? $0 < $1 : first < second
    }
  }

  private func drawGain(_ gain: Int?, row: Int, in rect: Rect, on canvas: inout Canvas) {
    guard let gain, gain != 0 else { return }
    let symbols = canvas.symbols
    let sign = gain > 0 ? symbols.up : symbols.down
    canvas.write(
      "\(sign)\(abs(gain))",
      in: Rect(column: rect.right - 4, row: row, columns: 4, rows: 1),
      style: Style(gain > 0 ? .rankUp : .rankDown, on: ground), alignment: .right)
  }

  /// The eighths of columns a bar is long; one at least where its value is not the empty one.
  private func length(of bar: RaceFrame.Bar, in columns: Int) -> Int {
    let empty = Double(range?.lowerBound ?? 0)
    let full = range.map { Double($0.upperBound) } ?? frame.bars.map(\.value).max() ?? 0
    guard full > empty, bar.value > empty else { return 0 }
    let share = min(1, (bar.value - empty) / (full - empty))
    return max(1, Int((share * Double(8 * columns)).rounded()))
  }

  /// Draws a bar over the half rows it covers; only its name's row where cells have no parts.
  private func drawBar(_ index: Int, pitch: Double, in rect: Rect, on canvas: inout Canvas) {
    guard !canvas.symbols.quarters.isEmpty else { return }
    let first = Int((frame.bars[index].place * pitch * 2).rounded())
    let halves = first..<first + max(2, Int((pitch * 1.5).rounded(.down)))
    for row in first / 2...(halves.upperBound - 1) / 2 where row < rect.rows {
      let covers = (halves.contains(2 * row) ? 1 : 0) + (halves.contains(2 * row + 1) ? 2 : 0)
      drawRow(rect.top + row, of: index, covers: covers, in: rect, on: &canvas)
    }
  }

  /// Draws a bar's part in one row: its upper half (1), its lower half (2) or all of it (3).
  private func drawRow(
    _ row: Int, of index: Int, covers: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    let symbols = canvas.symbols
    let eighths = length(of: frame.bars[index], in: rect.columns)
    // The quarters of a cell that lie in the halves covered: all of them, and those at the left.
    let (all, left) = (covers == 1 ? 3 : 12, covers == 1 ? 1 : 4)
    let full = covers == 3 ? symbols.full : symbols.quarters[all]
    var line = String(repeating: full, count: eighths / 8)
    if covers < 3 {
      if eighths % 8 >= 4 { line.append(symbols.quarters[left]) }
    } else if eighths % 8 > 0 {
      line.append(symbols.eighths.isEmpty ? symbols.full : symbols.eighths[eighths % 8 - 1])
    }
    canvas.write(
      line, at: Point(column: rect.left, row: row), style: racers[index].style.on(ground))
  }

  /// The row of each name: the middle of its bar, or the nearest one that keeps names apart and in
  /// order.
  private func rows(of shown: [Int], pitch: Double, in rect: Rect) -> [Int] {
    let thickness = max(1, pitch * 0.75)
    var rows: [Int] = []
    for index in shown {
      let middle = frame.bars[index].place * pitch + (thickness - 1) / 2
      rows.append(max(Int(middle.rounded()), (rows.last ?? -1) + 1))
    }
    var limit = rect.rows - 1
    for place in rows.indices.reversed() {
      rows[place] = min(rows[place], limit)
      limit = rows[place] - 1
    }
    return rows.map { rect.top + $0 }
  }
}

extension Rect {
  /// The columns of the rectangle over all rows.
  fileprivate var column: Rect { Rect(column: left, row: 0, columns: columns, rows: .max / 2) }
}
