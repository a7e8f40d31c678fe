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
    let label = language == .zh ? 9 : isShort ? 10 : 19
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

/// The counts of the stages in one line: each stage by its name, or where there is no room the
/// phases that stages belong to.
struct StageCounts {
  let stages: [Int]
  let language: Language

  init(_ stages: [Int], _ language: Language) {
    self.stages = stages
    self.language = language
  }

  /// Stages that are told together.
  private static let phases: [(name: Phrase, stages: [ProjectStage])] = [
    (Phrase(zh: "前期", en: "prep"), [.surveyed, .reserve, .planned, .scheme]),
    (Phrase(zh: "实施", en: "works"), [.executing]),
    (Phrase(zh: "验收", en: "accepted"), [.accepted, .published]),
    (Phrase(zh: "长效", en: "running"), [.operating]),
    (Phrase(zh: "出库", en: "closed"), [.closed, .reviewed]),
    (Phrase(zh: "暂缓", en: "aside"), [.suspended, .withdrawn, .restructured]),
  ]

  func draw(in line: Rect, on canvas: inout Canvas) {
    let single = ProjectStage.allCases.map { (name: $0.label, stages: [$0]) }
    let length = language == .zh ? 1 : 3
    let short = StageCounts.phases.map { phase in
      (
        name: Phrase(String(phase.name(language).prefix(length))), stages: phase.stages
      )
    }
    for groups in [single, StageCounts.phases, short] {
      let pieces = self.pieces(groups)
      if canvas.columns(of: pieces) <= line.columns + 1 {
        canvas.write(pieces, at: line.origin, columns: line.columns)
        return
      }
    }
    // Without room even for the phases their names go, their order and colours stay.
    let counts = StageCounts.phases.flatMap { phase in
      [Piece("\(count(phase.stages)) ", phase.stages[0].role)]
    }
    canvas.write(counts, at: line.origin, columns: line.columns)
  }

  private func pieces(_ groups: [(name: Phrase, stages: [ProjectStage])]) -> [Piece] {
    groups.filter { count($0.stages) > 0 }.flatMap { group in
      [
        Piece(group.name(language) + (language == .en ? " " : ""), group.stages[0].role),
        Piece("\(count(group.stages)) "),
      ]
    }
  }

  private func count(_ group: [ProjectStage]) -> Int {
    zip(ProjectStage.allCases, stages).reduce(0) { group.contains($1.0) ? $0 + $1.1 : $0 }
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
