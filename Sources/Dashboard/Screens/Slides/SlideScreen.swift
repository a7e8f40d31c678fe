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
    SlideFoot(state).draw(in: layout.foot, on: &canvas)
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
    let mark = state.watermark.map { [Piece($0, .provisional, bold: true)] } ?? []
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
    return slide.label(state.language)
  }
}

/// The last line of a slide: which slide it is of how many, and of which day the figures are.
struct SlideFoot {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in line: Rect, on canvas: inout Canvas) {
    let trust = state.slideTrust
    let short = trust.suffix(1).map { Piece($0.text, $0.role) }
    let left = state.message?.words(state.language).columns(in: canvas.symbols.metrics) ?? 8
    let right = canvas.columns(of: trust) + left + 2 <= line.columns ? trust : Array(short)
    canvas.write(
      right, endingAt: line.right, row: line.top, on: .slide, columns: line.columns)
    let room = line.columns - canvas.columns(of: right) - 2
    if let message = state.message {
      canvas.write(
        canvas.fitted(message.words(state.language), max(0, room)), at: line.origin,
        style: Style(message.role, on: .slide))
      return
    }
    canvas.write(progress(room, canvas.symbols), at: line.origin, on: .slide, columns: max(0, room))
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
  /// What says that the figures are not final; nil where they are.
  var watermark: String? {
    switch situation.periodState {
    case .frozen, .published: nil
    case .open, .locked, nil: Phrase(zh: "未冻结", en: "NOT FROZEN")(language)
    }
  }

  /// The sample badge, the period, how final it is, and the day the figures are of.
  var slideTrust: [Piece] {
    var pieces: [Piece] = []
    if isSample {
      pieces.append(Piece(Phrase(zh: "示例数据  ", en: "SAMPLE DATA  ")(language), .sample))
    }
    pieces.append(Piece(situation.period.code + " ", .heading))
    pieces += [
      Piece(periodWords(language), watermark == nil ? .good : .provisional), Piece("  "),
    ]
    let day = Phrase(zh: "数据截至 \(cutoff.iso)", en: "data to \(cutoff.iso)")(language)
    // In the shortest form the day says by itself that the figures are not final.
    let isShort = size.columns < 60 && watermark != nil
    pieces.append(
      Piece(isShort ? (watermark ?? "") + " " + day : day, isShort ? .provisional : .text))
    return pieces
  }
}
