import Canvas
import Model

/// A slide: its title over its body over the line that says how far the figures can be trusted.
struct SlideScreen {
  let state: State

  init(_ state: State) { self.state = state }

  /// Draws the slide shown; while it wipes the former one away, each has its part of the width.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard let presentation = state.presentation else { return }
    let share = presentation.wiped(at: state.clock)
    guard share < 1000, let former = presentation.former else {
      draw(presentation.slide, in: rect, on: &canvas)
      return
    }
    let edge = rect.columns * share / 1000
    let (near, far) = rect.splitLeft(presentation.isForward ? rect.columns - edge : edge)
    let (old, new) = presentation.isForward ? (near, far) : (far, near)
    canvas.clipped(to: old) { draw(former, in: rect, on: &$0) }
    canvas.clipped(to: new) { draw(presentation.slide, in: rect, on: &$0) }
  }

  private func draw(_ slide: Slide, in rect: Rect, on canvas: inout Canvas) {
    canvas.fill(rect, style: Style(on: .slide))
    let layout = SlideLayout(rect)
    if slide != .title { SlideHead(slide, state).draw(in: layout.head, on: &canvas) }
    let body = slide == .title ? layout.whole : layout.body
    canvas.clipped(to: canvas.clip.intersection(body)) { canvas in
      switch slide {
      case .title: TitleSlide(state).draw(in: body, on: &canvas)
      case .targets: TargetSlide(state).draw(in: body, on: &canvas)
      case .map: MapSlide(state).draw(in: body, on: &canvas)
      case .league: LeagueSlide(state).draw(in: body, on: &canvas)
      case .race: RaceSlide(state).draw(in: body, on: &canvas)
      case .unit(let id): UnitSlide(id, state).draw(in: body, on: &canvas)
      case .list: ListSlide(slide, state).draw(in: body, on: &canvas)
      }
    }
    SlideFoot(slide, state).draw(in: layout.foot, on: &canvas)
  }
}

/// A slide cut into its parts.
struct SlideLayout {
  /// Where the title stands.
  let head: Rect
  /// What the slide shows.
  let body: Rect
  /// The last line.
  let foot: Rect
  /// Head and body together, for a slide that is all title.
  let whole: Rect

  /// The rows from which a title is in letters of many cells.
  private static let bigRows = 36

  init(_ rect: Rect) {
    let margin = rect.columns >= 100 ? 4 : rect.columns >= 60 ? 2 : 1
    let isBig = rect.rows >= SlideLayout.bigRows
    let space = rect.rows >= 20 ? 1 : 0
    let inner = rect.inset(columns: margin, rows: 0)
    let (above, foot) = inner.splitTop(inner.rows - 1)
    self.foot = foot
    let area = above.splitTop(isBig ? 1 : 0).rest
    whole = area.splitTop(area.rows - space).top
    let (head, rest) = whole.splitTop(isBig ? BigText.rows : 1)
    self.head = head
    body = rest.splitTop(space).rest
  }
}

/// The title of a slide, big where there is room, with what must never be overlooked at its right.
private struct SlideHead {
  let slide: Slide
  let state: State

  init(_ slide: Slide, _ state: State) {
    self.slide = slide
    self.state = state
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let mark = state.watermark(of: slide).map { [Piece($0, .provisional, bold: true)] } ?? []
    let width = canvas.columns(of: mark)
    let left = rect.splitLeft(rect.columns - width - 2).left
    let style = Style(.slideTitle, on: .slide)
    let middle = (rect.rows - 1) / 2
    let isPlain = BigText(title).face(fitting: left.size, symbols: canvas.symbols) == .plain
    BigText(title).draw(
      in: isPlain ? left.splitTop(middle).rest : left, on: &canvas, style: style)
    canvas.write(
      mark, endingAt: rect.right, row: rect.top + middle, on: .slide, columns: rect.columns)
  }

  private var title: String {
    if case .unit(let id) = slide { return state.unit(id)?.name ?? id }
    let label = slide.label(state.language)
    guard slide == .race, state.titleHasPeriod, let period = state.racePeriod else { return label }
    return label + " " + period.code
  }
}

/// The last line of a slide: which slide it is of how many, and of which day the figures are.
struct SlideFoot {
  let slide: Slide
  let state: State

  init(_ slide: Slide, _ state: State) {
    self.slide = slide
    self.state = state
  }

  func draw(in line: Rect, on canvas: inout Canvas) {
    let trust = state.slideTrust(of: slide)
    let short = trust.suffix(1).map { Piece($0.text, $0.role) }
    let words = state.message?.words(state.language) ?? ""
    let left = state.message == nil ? 8 : words.columns(in: canvas.symbols.metrics)
    let right = canvas.columns(of: trust) + left + 2 <= line.columns ? trust : Array(short)
    canvas.write(
      right, endingAt: line.right, row: line.top, on: .slide, columns: line.columns)
    let room = max(0, line.columns - canvas.columns(of: right) - 2)
    if let message = state.message, left <= room {
      canvas.write(words, at: line.origin, style: Style(message.role, on: .slide))
      return
    }
    canvas.write(progress(room, canvas.symbols), at: line.origin, on: .slide, columns: room)
    if let message = state.message { draw(words, message.role, above: line, on: &canvas) }
  }

  /// A message that has no room beside the day stands above it, whole.
  private func draw(_ words: String, _ role: Role, above line: Rect, on canvas: inout Canvas) {
    let lines = words.wrapped(to: line.columns, in: canvas.symbols.metrics)
    for (place, words) in lines.enumerated() {
      let row = Rect(
        column: line.left, row: line.top - lines.count + place, columns: line.columns, rows: 1)
      canvas.fill(row, style: Style(on: .slide))
      canvas.write(words, at: row.origin, style: Style(role, on: .slide))
    }
  }

  /// The place among the slides: a tick for each where there is room, and in numbers.
  private func progress(_ room: Int, _ symbols: Symbols) -> [Piece] {
    guard let presentation = state.presentation else { return [] }
    let (place, count) = (presentation.place, presentation.slides.count)
    let numbers = Piece("\(place + 1)/\(count)", .heading)
    let turning = Piece(
      presentation.isTurning ? " " + Phrase(zh: "自动", en: "auto")(state.language) : "", .dim)
    guard count + 14 <= room else { return [numbers, turning] }
    let done = String(repeating: "\(symbols.lines.horizontal)", count: place)
    let left = String(repeating: "\(symbols.lines.horizontal)", count: count - place - 1)
    return [
      Piece(done, .accent), Piece("\(symbols.diamond)", .focus, bold: true), Piece(left, .border),
      Piece(" "), numbers, turning,
    ]
  }
}

extension State {
  /// What says that the figures of a slide are not final; nil where they are.
  func watermark(of slide: Slide) -> String? {
    let words = Phrase(zh: "未冻结", en: "NOT FROZEN")(language)
    return isFinal(slide) ? nil : words
  }

  /// Whether the figures of a slide are of a period that was sealed; a record that calls its period frozen
  /// seals nothing.
  private func isFinal(_ slide: Slide) -> Bool {
    !slide.isOfToday && periodBook.frozen[situation.period] != nil
  }

  /// The sample badge, the period, how final it is, and the day that the figures of a slide are of; a
  /// slide of today tells of no period.
  func slideTrust(of slide: Slide) -> [Piece] {
    var pieces: [Piece] = []
    if isSample {
      pieces.append(Piece(Phrase(zh: "示例数据  ", en: "SAMPLE DATA  ")(language), .sample))
    }
    let watermark = watermark(of: slide)
    let finality = isFinal(slide) ? periodWords : Phrase(zh: "未冻结", en: "not frozen")
    let subject =
      slide.isOfToday ? Phrase(zh: "现况", en: "as it stands,")(language) : situation.period.code
    pieces.append(Piece(subject + " ", .heading))
    pieces += [
      Piece(finality(language), watermark == nil ? .good : .provisional), Piece("  "),
    ]
    let until = (slide.isOfToday ? today : cutoff).iso
    let day = Phrase(zh: "数据截至 \(until)", en: "data to \(until)")(language)
    // In the shortest form the last piece says all of it by itself.
    guard size.columns < 60 else { return pieces + [Piece(day)] }
    let sample = isSample ? Phrase(zh: "示例 ", en: "SAMPLE ")(language) : ""
    let short = watermark.map { $0 + " " } ?? ""
    let to = Phrase(zh: "截至 \(until)", en: "to \(until)")(language)
    pieces.append(Piece(sample + short + to, watermark == nil ? .text : .provisional))
    return pieces
  }
}
