import Canvas
import Model

/// One unit: league line, targets, stage board, and its items, projects and compounds.
struct CountyScreen {
  let state: State
  let id: String

  init(_ state: State, id: String) {
    self.state = state
    self.id = id
  }

  private var language: Language { state.language }

  func draw(in body: Rect, on canvas: inout Canvas) {
    guard let unit = state.unit(id) else {
      canvas.write(
        Phrase(
          zh: " 没有编号为 \(id) 的单位，\(state.key("escape")) 返回",
          en: " no unit has the id \(id); \(state.key("escape")) goes back")(
            language), at: body.origin, style: Style(.warning), columns: body.columns)
      return
    }
    let layout = CountyLayout(body, focus: state.page.focus, isZoomed: state.isZoomed)
    drawSummary(unit, in: layout.summary, on: &canvas)
    if let status = layout.status { drawStatus(in: status, on: &canvas) }
    if let targets = layout.targets {
      let area = frame(
        targets, Phrase(zh: "2027 年目标", en: "Targets of 2027"), 4, layout, on: &canvas)
      drawTargets(unit, in: area, on: &canvas)
    }
    if let scores = layout.scores {
      let area = frame(scores, Phrase(zh: "指标得分", en: "Indicators"), 4, layout, on: &canvas)
      IndicatorScores(unit: unit, state: state).draw(in: area.inset(rows: 0), on: &canvas)
    }
    if let stages = layout.stages {
      let area = frame(stages, Phrase(zh: "项目阶段", en: "Stages"), 0, layout, on: &canvas)
      StageBoard(unit: unit, state: state).draw(in: area, on: &canvas)
    }
    if let tabs = layout.tabs { drawTabs(in: tabs, on: &canvas) }
    for index in layout.listings.indices {
      guard let rect = layout.listings[index] else { continue }
      let listing = state.page.listings[index]
      let words = Phrase(
        zh: "\(listing.kind.label.zh) \(listing.rows.count)",
        en: "\(listing.kind.label.en) \(listing.rows.count)")
      let area = frame(rect, words, index + 1, layout, on: &canvas)
      ListingView(
        listing, pane: index + 1, isFocused: state.page.focus == index + 1, in: state
      ).draw(in: area, on: &canvas)
    }
  }

  /// Frames a pane where panes are framed, and returns its inside.
  private func frame(
    _ rect: Rect, _ title: Phrase, _ focus: Int, _ layout: CountyLayout, on canvas: inout Canvas
  ) -> Rect {
    if focus < 4 { canvas.offer(.pane(focus), in: rect) }
    guard layout.isFramed else { return rect }
    let isFocused = state.page.focus == focus
    canvas.box(
      rect, style: isFocused ? Style(.focus, bold: true) : Style(.border),
      title: title(language), titleStyle: Style(isFocused ? .focus : .title, bold: isFocused))
    return rect.inset()
  }

  private func drawSummary(_ unit: UnitSituation, in line: Rect, on canvas: inout Canvas) {
    canvas.fill(line, style: Style(on: .header))
    let symbols = canvas.symbols
    var pieces = [Piece(" " + unit.name + " ", .title, bold: true)]
    if let rank = unit.rank {
      pieces.append(Piece(Phrase(zh: " 第 \(rank) 名", en: " rank \(rank)")(language)))
      pieces.append(Piece(unit.moveText(symbols), unit.moveRole))
    } else {
      pieces.append(
        Piece(
          Phrase(
            zh: " 不参与排名（可评权重 \(unit.applicableWeight) 分）",
            en: " not ranked (weight scored: \(unit.applicableWeight))")(language), .warning))
    }
    if let score = unit.score {
      pieces.append(Piece("  " + decimal(score), .title, bold: true))
      pieces.append(Piece(Phrase(zh: " 分", en: " pts")(language), .dim))
    }
    let terms = [
      Piece(
        Phrase(
          zh:
            "  = 基础 \(unit.base.map(decimal) ?? "-") + 加分 \(decimal(unit.bonus)) - 扣分 \(decimal(unit.malus))",
          en:
            "  = \(unit.base.map(decimal) ?? "-") + \(decimal(unit.bonus)) - \(decimal(unit.malus))"
        )(
          language), .dim)
    ]
    let deadlines = [Piece("   ")] + DeadlineCounts.pieces(unit, symbols, language)
    let pool = [
      Piece(
        Phrase(
          zh: "   小区 \(grouped(unit.compounds)) 个 · \(grouped(unit.households)) 户",
          en: "   \(grouped(unit.compounds)) compounds, \(grouped(unit.households)) homes")(
            language),
        .dim)
    ]
    for tail in [terms + deadlines + pool, deadlines + pool, deadlines, []]
    where canvas.columns(of: pieces + tail) <= line.columns || tail.isEmpty {
      canvas.write(pieces + tail, at: line.origin, on: .header, columns: line.columns)
      break
    }
    let trend = unit.trend.count
    let used = canvas.columns(of: pieces + terms + deadlines + pool)
    if trend >= 3, used + trend + 8 < line.columns {
      Sparkline(unit.trend, style: Style(.trend, on: .header)).draw(
        in: Rect(column: line.right - trend - 1, row: line.top, columns: trend, rows: 1),
        on: &canvas)
    }
  }

  /// Draws how much there is to do, and how long the pool lasts. Source: 二(三) 滚动项目库.
  private func drawStatus(in line: Rect, on canvas: inout Canvas) {
    canvas.fill(line, style: Style(on: .header))
    guard let figures = state.unitFigures else {
      canvas.write(
        [Piece(" "), Piece(Phrase.reckoning(language), .dim)], at: line.origin, on: .header,
        columns: line.columns)
      return
    }
    let (late, now, soon) = (figures.counts.late, figures.counts.now, figures.counts.soon)
    let symbols = canvas.symbols
    let work = [
      Piece(" m", .key), Piece(Phrase(zh: " 晨间清单 ", en: " to do ")(language), .dim),
      Piece("\(symbols.square) ", late > 0 ? .overdue : .dim),
      Piece(
        Phrase(
          zh: "逾期 \(late)  今日 \(now)  临期 \(soon)", en: "\(late) late, \(now) today, \(soon) soon")(
            language)),
    ]
    let keys = [Piece("   b", .key), Piece(" ")]
    let pools = figures.pool.map { pool in
      State.PoolWords.allCases.map { keys + state.words(of: pool, $0) }
    }
    for tail in (pools ?? []) + [[]]
    where canvas.columns(of: work + tail) <= line.columns || tail.isEmpty {
      canvas.write(work + tail, at: line.origin, on: .header, columns: line.columns)
      break
    }
  }

  private func drawTargets(_ unit: UnitSituation, in area: Rect, on canvas: inout Canvas) {
    // Where each target has two rows to itself, they stand apart.
    let step = area.rows >= unit.targets.count * 2 ? 2 : 1
    for (index, gauge) in unit.targets.enumerated() {
      let row = area.top + index * step
      guard row < area.bottom else { return }
      GaugeLine(gauge, language, hasCounts: area.columns >= 56).draw(
        in: Rect(column: area.left + 1, row: row, columns: area.columns - 2, rows: 1), on: &canvas)
    }
  }

  private func drawTabs(in line: Rect, on canvas: inout Canvas) {
    canvas.fill(line, style: Style(on: .bar))
    var column = line.left
    let stages = Phrase(zh: "阶段", en: "Stages")(language)
    let names =
      [stages]
      + state.page.listings.map { "\($0.kind.label(language)) \($0.rows.count)" }
    for (index, name) in names.enumerated() {
      let isHere = index == state.page.focus
      let tab = Piece(isHere ? "[\(name)]" : " \(name) ", isHere ? .focus : .dim, bold: isHere)
      let taken = canvas.write(
        [tab], at: Point(column: column, row: line.top), on: .bar, columns: line.right - column)
      canvas.offer(
        .pane(index), in: Rect(column: column, row: line.top, columns: taken, rows: 1))
      column += taken
    }
  }
}

/// The stages as columns with their counts, or as lines where there are not enough columns.
struct StageBoard {
  let unit: UnitSituation
  let state: State

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let stages = ProjectStage.allCases
    let isFocused = state.page.focus == 0
    if area.rows >= stages.count || area.columns < 60 {
      drawLines(in: area, isFocused, on: &canvas)
      return
    }
    let parts = area.columns(Array(repeating: .flex(), count: stages.count))
    // English names fit all or none; of the Chinese ones only the last is too long.
    let hasNames = stages.dropLast().allSatisfy {
      $0.label(state.language).columns() <= area.columns / stages.count
    }
    for (index, stage) in stages.enumerated() {
      let part = parts[index]
      canvas.offer(.entry(index, pane: 0), in: part)
      let isHere = isFocused && state.page.cursor.selected == index
      let ground: Ground = isHere ? .selected : .plain
      let count = unit.stages[index]
      let word =
        !hasNames
        ? stage.rawValue
        : stage.label(state.language).columns() <= part.columns
          ? stage.label(state.language) : state.language == .zh ? "并拆" : stage.rawValue
      if area.rows == 2 {
        canvas.write(
          canvas.fitted(word, part.columns, .center), at: part.origin,
          style: Style(stage.role, on: ground))
      } else {
        canvas.write(
          canvas.fitted(word, part.columns, .center), at: part.origin,
          style: Style(count > 0 ? .text : .dim, on: ground))
      }
      canvas.write(
        canvas.fitted(String(count), part.columns, .center),
        at: Point(column: part.left, row: part.top + 1),
        style: Style(count > 0 ? .title : .dim, on: ground, bold: count > 0))
    }
    if area.rows >= 3 {
      unit.stageBar.draw(
        in: Rect(column: area.left + 1, row: area.top + 2, columns: area.columns - 2, rows: 1),
        on: &canvas)
    }
  }

  private func drawLines(in area: Rect, _ isFocused: Bool, on canvas: inout Canvas) {
    let stages = ProjectStage.allCases
    var view = Viewport()
    view.reveal(state.page.cursor.selected, height: area.rows, count: stages.count)
    let most = max(1, unit.stages.max() ?? 1)
    for (place, index) in view.visible(height: area.rows, count: stages.count).enumerated() {
      let isHere = isFocused && state.page.cursor.selected == index
      let line = Rect(column: area.left, row: area.top + place, columns: area.columns, rows: 1)
      canvas.offer(.entry(index, pane: 0), in: line)
      let ground: Ground = isHere ? .selected : .plain
      canvas.fill(line, style: Style(on: ground))
      let count = unit.stages[index]
      let width = state.language == .zh ? 10 : 15
      let taken = canvas.write(
        [
          Piece(" \(canvas.symbols.square) ", stages[index].role),
          Piece(canvas.fitted(stages[index].label(state.language), width)),
          Piece(canvas.fitted(String(count), 5, .right) + " ", count > 0 ? .text : .dim),
        ], at: line.origin, on: ground, columns: line.columns)
      let room = max(0, line.columns - taken - 1)
      canvas.fill(
        Rect(
          column: line.left + taken, row: line.top,
          columns: count > 0 ? max(1, count * room / most) : 0, rows: 1
        ).intersection(line), style: Style(stages[index].role, on: ground),
        with: canvas.symbols.full)
    }
  }
}
