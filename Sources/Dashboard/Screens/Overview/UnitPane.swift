import Canvas
import Model

/// One unit in a few lines: targets against the pace, stages, deadlines and trend.
struct UnitPane {
  let unit: UnitSituation
  let state: State
  /// Whether the unit stands for all units, which have neither rank nor score.
  var isWhole = false

  private var language: Language { state.language }

  /// Draws the unit in a frame with its rank and score in the top line.
  func draw(in rect: Rect, isSelected: Bool, on canvas: inout Canvas) {
    let border = isSelected ? Style(.focus, bold: true) : Style(.border)
    canvas.box(rect, style: border)
    drawTitle(in: rect, isSelected: isSelected, on: &canvas)
    drawInside(rect.inset(columns: 2, rows: 1), on: &canvas)
  }

  private func drawTitle(in rect: Rect, isSelected: Bool, on canvas: inout Canvas) {
    let symbols = canvas.symbols
    let score =
      unit.score.map {
        [
          Piece(" " + decimal($0), .title, bold: true),
          Piece(Phrase(zh: " 分 ", en: " pts ")(language), .dim),
        ]
      }
      ?? (isWhole ? [] : [Piece(Phrase(zh: " 无得分 ", en: " no score ")(language), .dim)])
    let scoreWidth = canvas.columns(of: score)
    let move = unit.moveText(symbols)
    let rank = unit.rank.map { Phrase(zh: "第\($0)", en: "#\($0)")(language) }
    let head = [
      Piece(isSelected ? " \(symbols.right)" : " ", .focus),
      Piece(isWhole ? "" : rank ?? Phrase(zh: "不排名", en: "unranked")(language), .dim),
      Piece(isWhole ? "" : " "),
    ]
    let tail = move.isEmpty ? [Piece(" ")] : [Piece(" " + move + " ", unit.moveRole)]
    let fixed = canvas.columns(of: head) + canvas.columns(of: tail) + scoreWidth
    let room = rect.columns - 4 - fixed
    let name = unit.name.columns(in: symbols.metrics) <= room ? unit.name : unit.shortName
    let shown = name.clipped(to: max(0, room), ellipsis: symbols.ellipsis, in: symbols.metrics)
    canvas.write(
      head + [Piece(shown, isSelected ? .focus : .title, bold: true)] + tail,
      at: Point(column: rect.left + 1, row: rect.top), columns: rect.columns - 2)
    canvas.write(
      score, endingAt: rect.right - 1, row: rect.top, columns: rect.columns - 2)
  }

  /// Draws what there is room for: the targets first, then stages, deadlines, and the rest.
  func drawInside(_ area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let gauges = max(1, unit.targets.count)
    let spare = area.rows - gauges - 3
    // With room to spare the stages get a line each, then the indicators too.
    let stageLines = ProjectStage.allCases.indices.filter {
      $0 < ProjectStage.path.count || unit.stages[$0] > 0
    }
    let isTall = spare >= stageLines.count + 1
    let left = spare - (isTall ? stageLines.count - 1 : 0)
    let gaps = left >= 4 ? 1 : 0
    var rows = LineFeed(area)
    for gauge in unit.targets {
      if let line = rows.next() { GaugeLine(gauge, language).draw(in: line, on: &canvas) }
    }
    if unit.targets.isEmpty, let line = rows.next() {
      canvas.write(
        Phrase(zh: "没有目标数据", en: "no figures for the targets")(language), at: line.origin,
        style: Style(.dim), columns: line.columns)
    }
    rows.skip(gaps)
    if left >= 1, let line = rows.next() { drawPool(in: line, on: &canvas) }
    if let line = rows.next() { unit.stageBar.draw(in: line, on: &canvas) }
    if isTall {
      for index in stageLines {
        if let line = rows.next() { drawStage(index, in: line, on: &canvas) }
      }
    } else if let line = rows.next() {
      StageCounts(unit.stages, language).draw(in: line, on: &canvas)
    }
    rows.skip(gaps)
    if let line = rows.next() { drawDeadlines(in: line, on: &canvas) }
    if left >= 2, !isWhole, let line = rows.next() { drawScore(in: line, on: &canvas) }
    rows.skip(gaps)
    drawIndicators(in: rows.rest, on: &canvas)
  }

  private func drawPool(in line: Rect, on canvas: inout Canvas) {
    let words = Phrase(
      zh:
        "小区 \(grouped(unit.compounds)) 个 · \(grouped(unit.households)) 户 · 项目 \(grouped(unit.projects))",
      en:
        "\(grouped(unit.compounds)) compounds, \(grouped(unit.households)) homes, \(grouped(unit.projects)) projects"
    )(language)
    canvas.write(canvas.fitted(words, line.columns), at: line.origin, style: Style(.dim))
  }

  private func drawStage(_ index: Int, in line: Rect, on canvas: inout Canvas) {
    let stage = ProjectStage.allCases[index]
    let word = canvas.fitted(stage.label(language), language == .zh ? 10 : 15)
    let count = String(unit.stages[index])
    var column = line.left
    column += canvas.write(
      [
        Piece(
          String(
            ProjectStage.path.contains(stage) ? canvas.symbols.square : canvas.symbols.ring)
            + " ", stage.role), Piece(word),
        Piece(canvas.fitted(count, 5, .right) + " ", unit.stages[index] > 0 ? .text : .dim),
      ], at: line.origin, columns: line.columns)
    let most = max(1, unit.stages.max() ?? 1)
    // Longer bars than this are harder to compare, not easier.
    let room = min(60, max(0, line.right - column))
    let length = unit.stages[index] * room / most
    canvas.fill(
      Rect(
        column: column, row: line.top, columns: unit.stages[index] > 0 ? max(1, length) : 0,
        rows: 1), style: Style(stage.role), with: canvas.symbols.full)
  }

  private func drawDeadlines(in line: Rect, on canvas: inout Canvas) {
    let pieces = DeadlineCounts.pieces(unit, canvas.symbols, language)
    let taken = canvas.write(pieces, at: line.origin, columns: line.columns)
    let trend = min(unit.trend.count, line.columns - taken - 2)
    guard trend >= 3 else { return }
    let words = Phrase(zh: "趋势 ", en: "trend ")(language)
    let label = words.columns(in: canvas.symbols.metrics)
    let start = line.right - trend
    if start - label > line.left + taken + 1 {
      canvas.write(
        words, at: Point(column: start - label, row: line.top), style: Style(.dim))
    }
    Sparkline(unit.trend).draw(
      in: Rect(column: start, row: line.top, columns: trend, rows: 1), on: &canvas)
  }

  private func drawScore(in line: Rect, on canvas: inout Canvas) {
    guard let base = unit.base, unit.rank != nil else {
      let words = Phrase(
        zh: "可评指标权重 \(unit.applicableWeight) 分，不够排名",
        en: "weight scored: \(unit.applicableWeight), too little for a rank")(language)
      canvas.write(canvas.fitted(words, line.columns), at: line.origin, style: Style(.warning))
      return
    }
    var parts = [
      Piece(Phrase(zh: "基础 ", en: "base ")(language), .dim), Piece(decimal(base)),
    ]
    parts.append(Piece(Phrase(zh: "  加分 ", en: "  bonus ")(language), .dim))
    parts.append(Piece(decimal(unit.bonus), unit.bonus > 0 ? .good : .dim))
    parts.append(Piece(Phrase(zh: "  扣分 ", en: "  malus ")(language), .dim))
    parts.append(Piece(decimal(unit.malus), unit.malus > 0 ? .warning : .dim))
    canvas.write(parts, at: line.origin, columns: line.columns)
  }

  private func drawIndicators(in area: Rect, on canvas: inout Canvas) {
    guard area.rows >= 2 else { return }
    IndicatorScores(unit: unit, state: state).draw(in: area, on: &canvas)
  }
}

/// Hands out the lines of a rectangle from its top.
struct LineFeed {
  private(set) var rest: Rect

  init(_ area: Rect) { rest = area }

  /// The next line, or nil at the end.
  mutating func next() -> Rect? {
    guard rest.rows > 0 else { return nil }
    let (line, below) = rest.splitTop(1)
    rest = below
    return line
  }

  /// Leaves lines out.
  mutating func skip(_ count: Int) { rest = rest.splitTop(count).rest }
}
