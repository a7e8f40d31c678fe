import Canvas
import Model

/// A target in one line: name, bar with the pace mark, value, and how many are missing.
struct GaugeLine {
  let gauge: TargetGauge
  let language: Language
  /// Whether numerator and denominator are shown.
  var hasCounts = false

  init(_ gauge: TargetGauge, _ language: Language, hasCounts: Bool = false) {
    self.gauge = gauge
    self.language = language
    self.hasCounts = hasCounts
  }

  func draw(in line: Rect, on canvas: inout Canvas) {
    let symbols = canvas.symbols
    let isShort = line.columns < 40
    let label = language == .zh ? 9 : isShort ? 9 : 14
    let counts =
      hasCounts ? "\(grouped(gauge.numerator))/\(grouped(gauge.denominator)) " : ""
    let standing = gauge.standing
    let verdict = standing.sign(symbols) + gapWords
    let right = [
      Piece(canvas.fitted(counts, hasCounts ? 16 : 0, .right), .dim),
      Piece(canvas.fitted(gauge.value.map(percent) ?? "-", 6, .right) + "% "),
      Piece(canvas.fitted(verdict, language == .zh ? 7 : 8), standing.role),
    ]
    let rightWidth = canvas.columns(of: right)
    canvas.write(
      canvas.fitted(gauge.shortName(language), min(label - 1, line.columns)), at: line.origin,
      style: Style(.text))
    let bar = Rect(
      column: line.left + label, row: line.top,
      columns: line.columns - label - rightWidth, rows: 1)
    if bar.columns >= 3 {
      let isShown = gauge.value != nil
      Gauge(
        perMille: (gauge.value ?? 0) / 10, tick: isShown ? gauge.pace.map { $0 / 10 } : nil
      ).draw(in: bar, on: &canvas)
    }
    canvas.write(right, endingAt: line.right, row: line.top, columns: line.columns - label + 1)
  }

  private var gapWords: String {
    switch gauge.standing {
    case .met: Phrase(zh: "达标", en: "met")(language)
    case .unknown: ""
    case .onPace, .behind: Phrase(zh: "差\(gauge.gap)", en: "-\(gauge.gap)")(language)
    }
  }
}

/// The counts of the stages in one line, stages without projects left out.
struct StageCounts {
  let stages: [Int]
  let language: Language

  init(_ stages: [Int], _ language: Language) {
    self.stages = stages
    self.language = language
  }

  func draw(in line: Rect, on canvas: inout Canvas) {
    let shown = zip(ProjectStage.allCases, stages).filter { $1 > 0 }
    // Whole words where they fit, else first characters, and at last counts alone.
    for length in [4, 2, 1, 0] {
      let pieces = shown.flatMap { stage, count in
        [
          Piece(String(stage.label(language).prefix(length)), stage.role),
          Piece("\(count) ", .text),
        ]
      }
      if canvas.columns(of: pieces) <= line.columns + 1 || length == 0 {
        canvas.write(pieces, at: line.origin, columns: line.columns)
        return
      }
    }
  }
}

/// The numbers of late and nearly late items, each with its sign and word.
enum DeadlineCounts {
  static func pieces(
    _ unit: UnitSituation, _ symbols: Symbols, _ language: Language
  ) -> [Piece] {
    [
      Piece(
        "\(symbols.square) " + Phrase(zh: "逾期 ", en: "overdue ")(language) + "\(unit.overdue)",
        unit.overdue > 0 ? .overdue : .dim), Piece("  "),
      Piece(
        "\(symbols.up) " + Phrase(zh: "临期 ", en: "soon ")(language) + "\(unit.dueSoon)",
        unit.dueSoon > 0 ? .dueSoon : .dim),
    ]
  }
}
