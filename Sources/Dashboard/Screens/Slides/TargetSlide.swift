import Canvas
import Model

/// The four targets of 2027: where they are, where they should be, how many are missing, and when they are
/// met at this speed.
struct TargetSlide {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    TargetGauges(
      state.targets(of: .targets), state, selected: state.presentation?.slide == .targets
    ).draw(in: rect, on: &canvas)
  }
}

/// Targets as gauges: two and two where there is room, else one below the other.
struct TargetGauges {
  let lines: [TargetLine]
  let state: State
  /// The gauge that is marked as selected; nil for none.
  let selected: Int?

  init(_ lines: [TargetLine], _ state: State, selected isSelectable: Bool) {
    self.lines = lines
    self.state = state
    selected = isSelectable ? state.presentation?.entry : nil
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !lines.isEmpty else { return }
    let isPaired = rect.columns >= 110 && lines.count > 1
    let columns = isPaired ? 2 : 1
    let count = (lines.count + columns - 1) / columns
    let gap = rect.rows >= 5 * count ? 1 : 0
    let rows = rect.rows(Array(repeating: .flex(), count: count), gap: gap)
    for (place, line) in lines.enumerated() {
      let row = rows[place / columns]
      let part = isPaired ? row.columns([.flex(), .flex()], gap: 6)[place % 2] : row
      guard !part.isEmpty else { continue }
      gauge(line, part, isSelected: place == selected, canvas.symbols).draw(in: part, on: &canvas)
      canvas.offer(.entry(place, pane: 0), in: part)
    }
  }

  private func gauge(
    _ line: TargetLine, _ rect: Rect, isSelected: Bool, _ symbols: Symbols
  ) -> BigGauge {
    let language = state.language
    let standing = line.standing
    func perMille(_ value: Rational) -> Int { (value * 1000).floor }
    func words(_ value: Rational) -> String { percent((value * 100).hundredths) + "%" }
    let sign = line.indicator.isStrict ? ">" : "≥"
    let name =
      rect.columns < 60 ? line.indicator.name.shortened(language) : line.indicator.name(language)
    return BigGauge(
      (isSelected ? "\(symbols.right) " : "") + name + " " + sign + words(standing.target),
      figure: words(standing.value),
      gauge: Gauge(
        perMille: perMille(standing.value), tick: standing.pace.map(perMille),
        full: Style(.gaugeFull, on: .slide), empty: Style(.gaugeEmpty, on: .slide),
        tickStyle: Style(.paceTick, on: .slide)),
      tickLabel: standing.pace.map {
        Phrase(zh: "应达 \(words($0))", en: "by now \(words($0))")(language)
      },
      note: note(line, rect, symbols), noteStyle: Style(standing.role, on: .slide), ground: .slide)
  }

  /// How it stands: the sign and the word, how many are missing, what is needed a month, the forecast.
  private func note(_ line: TargetLine, _ rect: Rect, _ symbols: Symbols) -> String {
    let language = state.language
    let standing = line.standing
    if standing.isMet { return "\(symbols.check) " + Phrase(zh: "已达标", en: "met")(language) }
    let lamp = standing.lamp
    let sign = lamp.map { $0.sign(symbols) + " " } ?? ""
    let head = lamp.map { sign + $0.phrase(language) + " " } ?? ""
    let thing = line.thing?.phrase ?? Phrase(zh: "个", en: "")
    let missing = Phrase(
      zh: "还差 \(standing.gap) \(thing.zh)", en: "\(standing.gap) \(thing.en) missing")
    let monthly = line.gapPerMonth(until: state.rules.span.end).map { $0.rounded(places: 1) }
    let need = monthly.map { Phrase(zh: "，每月须 \($0)", en: ", \($0) a month") } ?? Phrase("")
    let forecast =
      standing.forecastDay.map {
        Phrase(zh: "；按近期速度 \($0.iso.prefix(7)) 达标", en: "; met \($0.iso.prefix(7)) at this speed")
      } ?? Phrase(zh: "；按近期速度到期不能达标", en: "; not met at this speed")
    let choices = [
      head + missing(language) + need(language) + forecast(language),
      head + missing(language) + need(language), head + missing(language), sign + missing(language),
    ]
    return choices.first { $0.columns(in: symbols.metrics) <= rect.columns } ?? choices[3]
  }
}

extension TargetStanding {
  /// The colour of its words.
  var role: Role {
    if isMet { return .good }
    switch lamp {
    case .onPace: return .onPace
    case .nearPace: return .warning
    case .behindPace: return .overdue
    case nil: return .text
    }
  }
}

extension TargetStanding.Lamp {
  /// The lamp's sign in the terminal's set.
  func sign(_ symbols: Symbols) -> String {
    switch self {
    case .onPace: String(symbols.dot)
    case .nearPace: String(symbols.diamond)
    case .behindPace: String(symbols.square)
    }
  }
}
