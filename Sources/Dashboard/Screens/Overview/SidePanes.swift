import Canvas
import Model

/// The league in a pane: rank, unit, score as a bar, trend.
struct MiniLeague {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let language = state.language
    canvas.box(rect, title: Phrase(zh: "晾晒榜", en: "League")(language))
    let area = rect.inset(columns: 2, rows: 1)
    let ranking = state.situation.ranking
    let selected = state.selectedUnit?.id
    let at = ranking.firstIndex { $0.id == selected } ?? 0
    var view = Viewport()
    view.reveal(at, height: area.rows, count: ranking.count)
    let best = ranking.compactMap(\.score).max() ?? 10_000
    for (place, index) in view.visible(height: area.rows, count: ranking.count).enumerated() {
      let line = Rect(column: area.left, row: area.top + place, columns: area.columns, rows: 1)
      draw(
        ranking[index], best: best, isSelected: ranking[index].id == selected, in: line,
        on: &canvas)
      canvas.offer(.entry(index, pane: OverviewPane.league), in: line)
    }
  }

  private func draw(
    _ unit: UnitSituation, best: Int, isSelected: Bool, in line: Rect, on canvas: inout Canvas
  ) {
    let symbols = canvas.symbols
    let trend = min(line.columns >= 60 ? 18 : 10, state.situation.trendPeriods.count)
    let parts = line.columns(
      [.fixed(6), .fixed(8), .fixed(6), .flex(), .fixed(trend)], gap: 1)
    canvas.write(
      unit.rankText(symbols, width: 3), at: parts[0].origin, style: Style(unit.moveRole),
      columns: parts[0].columns)
    canvas.write(
      canvas.fitted(unit.shortName, parts[1].columns), at: parts[1].origin,
      style: Style(isSelected ? .focus : .title, bold: isSelected))
    canvas.write(
      canvas.fitted(unit.score.map(decimal) ?? "-", parts[2].columns, .right),
      at: parts[2].origin)
    Gauge(perMille: (unit.score ?? 0) / 10).draw(in: parts[3], on: &canvas)
    Sparkline(unit.trend).draw(in: parts[4], on: &canvas)
  }
}

/// The items that are late the longest, in a pane.
struct UrgentItems {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let language = state.language
    let rows = state.pages.first?.listings.first?.rows ?? []
    canvas.box(
      rect,
      title: Phrase(zh: "逾期最久 · 共 \(rows.count) 件", en: "Longest overdue of \(rows.count)")(
        language))
    let area = rect.inset(columns: 2, rows: 1)
    let items = state.ledger[SupervisionItem.self]
    if rows.isEmpty, area.rows > 0 {
      canvas.write(
        Phrase(zh: "没有逾期事项", en: "nothing is overdue")(language), at: area.origin,
        style: Style(.good), columns: area.columns)
    }
    for (place, row) in rows.prefix(max(0, area.rows)).enumerated() {
      let item = items[Int(row)]
      let standing = ItemStanding(item, in: state)
      let late = standing.lateness.map {
        Phrase(
          zh: "\($0.workingDays)工作日/\($0.calendarDays)天",
          en: "\($0.workingDays) wd/\($0.calendarDays) d")(
            language)
      }
      let line = Rect(column: area.left, row: area.top + place, columns: area.columns, rows: 1)
      canvas.offer(.entry(place, pane: OverviewPane.urgentItems), in: line)
      let parts = line.columns([.fixed(1), .fixed(6), .flex(), .fixed(15)], gap: 1)
      canvas.write("\(canvas.symbols.square)", at: parts[0].origin, style: Style(.overdue))
      canvas.write(
        canvas.fitted(
          item.unit.map { state.ledger.shortName(ofUnit: $0) } ?? "", parts[1].columns),
        at: parts[1].origin, style: Style(.dim))
      canvas.write(canvas.fitted(item.title ?? "", parts[2].columns), at: parts[2].origin)
      canvas.write(
        canvas.fitted(late ?? "", parts[3].columns, .right), at: parts[3].origin,
        style: Style(.overdue))
    }
  }
}

/// What the signs of the panes mean, in a pane.
struct Legend {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let language = state.language
    let symbols = canvas.symbols
    canvas.box(rect, title: Phrase(zh: "图例", en: "Signs")(language))
    var lines = LineFeed(rect.inset(columns: 2, rows: 1))
    let rows: [[Piece]] = [
      [
        Piece("\(symbols.tick) ", .paceTick),
        Piece(Phrase(zh: "按进度今天应到的位置", en: "where the pace should be today")(language)),
      ],
      [
        Piece(TargetGauge.Standing.met.sign(symbols) + " ", .good),
        Piece(Phrase(zh: "达标  ", en: "met  ")(language)),
        Piece(TargetGauge.Standing.onPace.sign(symbols) + " ", .onPace),
        Piece(Phrase(zh: "快于进度  ", en: "on pace  ")(language)),
        Piece(TargetGauge.Standing.behind.sign(symbols) + " ", .warning),
        Piece(Phrase(zh: "慢于进度", en: "behind")(language)),
      ],
      [
        Piece(
          Phrase(
            zh: "差12：还差 12 个达到 2027 年目标", en: "-12: twelve more to meet the target")(language),
          .dim)
      ],
    ]
    for row in rows {
      if let line = lines.next() { canvas.write(row, at: line.origin, columns: line.columns) }
    }
    let stages = ProjectStage.path
    let perLine = max(1, lines.rest.columns / (language == .zh ? 9 : 16))
    var start = 0
    while start < stages.count, let line = lines.next() {
      let pieces = stages[start..<min(stages.count, start + perLine)].flatMap { stage in
        [
          Piece("\(symbols.square) ", stage.role),
          Piece(canvas.fitted(stage.label(language), language == .zh ? 7 : 14)),
        ]
      }
      canvas.write(pieces, at: line.origin, columns: line.columns)
      start += perLine
    }
  }
}
