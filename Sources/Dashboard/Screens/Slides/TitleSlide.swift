import Canvas
import Model

/// The first slide: what is reported on, when, and over how much.
struct TitleSlide {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let language = state.language
    let lines =
      language == .zh ? ["老旧小区", "物业整治提升"] : ["Old compounds,", "better service"]
    let style = Style(.slideTitle, on: .slide)
    let facts = facts
    let factRows = rect.rows >= 30 ? FactRow.rows(in: rect) : 1
    let words = 4
    let room = Size(columns: rect.columns, rows: (rect.rows - factRows - words) / lines.count)
    let isBig = lines.allSatisfy {
      BigText($0).face(fitting: room, symbols: canvas.symbols) != .plain
    }
    let shown = isBig ? lines : [lines.joined(separator: language == .zh ? "" : " ")]
    let height = shown.count * (isBig ? BigText.rows : 1) + words + factRows
    var area = rect.splitTop(max(0, (rect.rows - height) / 2)).rest
    for line in shown {
      let used = BigText(line).draw(in: area, on: &canvas, style: style, alignment: .center)
      area = area.splitTop(used).rest
    }
    area = area.splitTop(1).rest
    let period = state.situation.period.code
    let occasion = Phrase(
      zh: "\(meeting)联席会议汇报 · \(period) 晾晒", en: "\(meeting)joint meeting · league of \(period)")
    canvas.write(
      occasion(language), in: area, style: Style(.heading, on: .slide), alignment: .center)
    if let watermark = state.watermark(of: .title) {
      let mark = [Piece(watermark, .provisional, bold: true)]
      let start = (area.columns - canvas.columns(of: mark)) / 2
      canvas.write(
        mark, at: area.splitTop(1).rest.splitLeft(start).rest.origin, on: .slide,
        columns: area.columns - start)
    }
    FactRow(facts, isCentered: true).draw(in: area.splitTop(3).rest, on: &canvas)
  }

  /// The day of the meeting that is today or next, with a space; empty where none is known.
  private var meeting: String {
    let meetings = state.ledger[Meeting.self]
    let days = meetings.indices.compactMap { meetings[$0].kind == .joint ? meetings[$0].day : nil }
    return days.filter { $0 >= state.today }.min().map { $0.iso + " " } ?? ""
  }

  private var facts: [SlideList.Fact] {
    let language = state.language
    let whole = state.situation.whole
    return [
      SlideList.Fact(
        label: Phrase(zh: "参评单位", en: "units")(language), figure: "\(state.situation.units.count)"),
      SlideList.Fact(
        label: Phrase(zh: "现有小区", en: "compounds now")(language), figure: grouped(whole.compounds)),
      SlideList.Fact(
        label: Phrase(zh: "现有户数", en: "households now")(language), figure: grouped(whole.households)
      ),
      SlideList.Fact(
        label: Phrase(zh: "今日在办", en: "open now")(language), figure: grouped(whole.openItems)),
      SlideList.Fact(
        label: Phrase(zh: "今日逾期", en: "late now")(language), figure: grouped(whole.overdue),
        role: whole.overdue > 0 ? .overdue : .good),
    ]
  }
}

/// Facts side by side: a big figure over what it counts where there is room, else both in one row.
struct FactRow {
  let facts: [SlideList.Fact]
  /// Whether they stand in the middle of the line, not at its beginning.
  let isCentered: Bool

  init(_ facts: [SlideList.Fact], isCentered: Bool = false) {
    self.facts = facts
    self.isCentered = isCentered
  }

  /// The rows that facts take in a slide's body.
  static func rows(in rect: Rect) -> Int { rect.rows >= 22 ? BigFigure.rows + 2 : 1 }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !facts.isEmpty, !rect.isEmpty else { return }
    let metrics = canvas.symbols.metrics
    let widths = facts.map {
      max(BigFigure($0.figure).size(metrics: metrics).columns, $0.label.columns(in: metrics))
    }
    let free = rect.columns - widths.reduce(0, +)
    guard rect.rows > BigFigure.rows, free >= 2 * (facts.count - 1) else {
      return drawPlain(in: rect, on: &canvas)
    }
    // What is over lies between them, up to an eighth of the line each.
    let gap = min(rect.columns / 8, facts.count > 1 ? free / (facts.count - 1) : 0)
    let taken = widths.reduce(0, +) + gap * (facts.count - 1)
    let line = rect.splitLeft((rect.columns - taken) / 2 * (isCentered ? 1 : 0)).rest
    let parts = line.columns(widths.map { .fixed($0) }, gap: gap)
    for (fact, part) in zip(facts, parts) {
      BigFigure(fact.figure).draw(in: part, on: &canvas, style: Style(fact.role, on: .slide))
      canvas.write(
        fact.label, in: part.splitTop(BigFigure.rows).rest, style: Style(.dim, on: .slide))
    }
  }

  private func drawPlain(in rect: Rect, on canvas: inout Canvas) {
    let pieces = facts.flatMap { fact in
      [Piece(fact.label + " ", .dim), Piece(fact.figure, fact.role, bold: true), Piece("   ")]
    }
    var shown = pieces
    while shown.count > 3, canvas.columns(of: shown) - 3 > rect.columns { shown.removeLast(3) }
    let free = max(0, rect.columns - canvas.columns(of: shown) + 3)
    let start = rect.splitLeft(isCentered ? free / 2 : 0).rest
    canvas.write(shown, at: start.origin, on: .slide, columns: start.columns)
  }
}
