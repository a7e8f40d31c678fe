import Canvas
import Model

/// The league: twelve units at most, each with rank, score as a bar, move, and the four targets.
struct LeagueSlide {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let ranking = state.situation.ranking
    let selected = state.presentation?.entry ?? 0
    let hasHeading = rect.rows > min(SlideList.most, ranking.count)
    let (heading, area) = rect.splitTop(hasHeading ? 1 : 0)
    if hasHeading { drawHeading(in: heading, on: &canvas) }
    let height = min(SlideList.most, area.rows)
    let pitch = max(1, min(4, area.rows / max(1, min(height, ranking.count))))
    var view = Viewport()
    view.reveal(selected, height: height, count: ranking.count, margin: 1)
    for (place, index) in view.visible(height: height, count: ranking.count).enumerated() {
      let block = area.splitTop(place * pitch).rest.splitTop(pitch).top
      let ground: Ground = index == selected ? .selected : .slide
      canvas.fill(block, style: Style(on: ground))
      draw(ranking[index], on: ground, in: block, on: &canvas)
      canvas.offer(.entry(index, pane: 0), in: block)
    }
  }

  private var gauges: Int { state.size.columns >= 76 ? state.situation.whole.targets.count : 0 }

  /// What stands above the targets: their names where the bar keeps room beside them, else their codes.
  private func headings(in line: Rect) -> [String] {
    let targets = state.situation.whole.targets.prefix(gauges)
    let names = targets.map { $0.shortName(state.language) }
    let isNarrow = line.columns < 100
    let areLong = names.contains { $0.columns(in: state.symbols.metrics) > 8 }
    return isNarrow && areLong ? targets.map(\.code) : names
  }

  private func parts(of line: Rect) -> [Rect] {
    let isEnglish = state.language == .en
    let lengths: [Length] =
      [.fixed(6), .fixed(isEnglish ? 10 : 8), .fixed(6), .flex(min: 4)]
      + headings(in: line).map { .fixed(max(8, $0.columns(in: state.symbols.metrics))) }
    return line.columns(lengths, gap: line.columns >= 60 ? 2 : 1)
  }

  private func drawHeading(in line: Rect, on canvas: inout Canvas) {
    let language = state.language
    let style = Style(.dim, on: .slide)
    let parts = parts(of: line)
    let words =
      [
        Phrase(zh: "名次", en: "Rank")(language), Phrase(zh: "单位", en: "Unit")(language),
        Phrase(zh: "总分", en: "Score")(language), "",
      ] + headings(in: line)
    for (place, part) in parts.enumerated() where words.indices.contains(place) {
      canvas.write(
        canvas.fitted(words[place], part.columns, place == 2 || place > 3 ? .right : .left),
        at: part.origin, style: style)
    }
  }

  /// Draws a unit in the middle row of its block; its bar is as thick as leaves a row between bars.
  private func draw(
    _ unit: UnitSituation, on ground: Ground, in block: Rect, on canvas: inout Canvas
  ) {
    let symbols = canvas.symbols
    let thickness = max(1, block.rows - 1)
    let line = block.splitTop((thickness - 1) / 2).rest.splitTop(1).top
    let parts = parts(of: line)
    canvas.write(
      canvas.fitted(unit.rankText(symbols, width: 2), parts[0].columns), at: parts[0].origin,
      style: Style(unit.moveRole, on: ground, bold: true))
    canvas.write(
      canvas.fitted(unit.shortName, parts[1].columns), at: parts[1].origin,
      style: Style(.title, on: ground, bold: true))
    canvas.write(
      canvas.fitted(unit.score.map(decimal) ?? "-", parts[2].columns, .right),
      at: parts[2].origin, style: Style(.figure, on: ground, bold: true))
    let bar = Gauge(
      perMille: (unit.score ?? 0) / 10, full: Style(.gaugeFull, on: ground),
      empty: Style(.gaugeEmpty, on: ground))
    for row in 0..<thickness {
      bar.draw(
        in: Rect(column: parts[3].left, row: block.top + row, columns: parts[3].columns, rows: 1),
        on: &canvas)
    }
    for (gauge, part) in zip(unit.targets, parts.dropFirst(4)) {
      let words = (gauge.value.map { percent($0) } ?? "-") + gauge.standing.sign(symbols)
      canvas.write(
        canvas.fitted(words, part.columns, .right), at: part.origin,
        style: Style(gauge.standing.role, on: ground))
    }
  }
}
