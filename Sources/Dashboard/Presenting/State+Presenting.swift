import Model

extension State {
  /// Whether a presentation is going on, on the screen or under pages opened from it.
  var isPresenting: Bool { presentation != nil }

  /// Whether what is shown may be seen by anybody: names of persons and what else is not public are
  /// hidden then.
  var isPublic: Bool { presentation.map { !$0.wish.isInternal } ?? false }

  /// Whether a slide is on the screen.
  var showsSlide: Bool { page.place == .presentation }

  /// Begins the presentation, or returns to it.
  public mutating func present() {
    if presentation == nil {
      presentation = Presentation(slidesWithContent, wish: presenting, at: clock)
    }
    open(.presentation)
    fit()
  }

  /// Ends the presentation; asks once more, since behind it names may be on the screen.
  mutating func endPresentation(by command: String) -> [Effect] {
    guard let presentation else { return [] }
    guard askedAgain == command else {
      askedAgain = command
      say(
        Phrase(zh: "再按一次结束汇报", en: "once more ends the presentation"), as: .warning)
      return []
    }
    askedAgain = nil
    if presentation.wish.isWholeProgram { return [.quit] }
    close()
    return []
  }

  /// Turns to the slide at a place, from 0.
  mutating func turn(to place: Int) {
    let now = clock
    presentation?.turn(to: place, at: now)
  }

  /// Turns to the next or the previous slide.
  mutating func turn(by step: Int) {
    guard let place = presentation?.place else { return }
    turn(to: place + step)
  }

  /// Turns to the slide whose number was typed, from 1.
  mutating func turn(toNumber typed: String) {
    let count = presentation?.slides.count ?? 0
    guard let number = Int(typed.folded), (1...max(1, count)).contains(number) else {
      return say(
        Phrase(
          zh: "翻到：输入“\(typed)”，应为 1 至 \(count) 的页码",
          en: "found “\(typed)”, expected a slide from 1 to \(count)"), as: .warning)
    }
    turn(to: number - 1)
  }

  /// Stops what moves, or lets it go on: the race on its slide, else slides that turn by themselves.
  mutating func pauseOrGoOn() {
    guard var presentation else { return }
    if presentation.slide == .race {
      if presentation.hasFrozen {
        presentation.stopTurning()
      } else if presentation.wish.motion == .none {
        presentation.race.step(by: 1, at: clock)
      } else {
        presentation.race.run(at: clock)
      }
    } else {
      presentation.toggleTurning(at: clock)
      say(
        presentation.isTurning
          ? Phrase(zh: "自动播放", en: "slides turn by themselves")
          : Phrase(zh: "已停在本页", en: "stays at this slide"))
    }
    self.presentation = presentation
  }

  /// Goes to the next or the previous period of the race.
  mutating func stepRace(by count: Int) {
    let now = clock
    presentation?.race.step(by: count, at: now)
  }

  /// Why no period of a race can be gone to, or nil.
  var raceRefusal: Phrase? {
    presentation?.slide == .race ? nil : Phrase(zh: "只在赛跑页", en: "on the slide of the race only")
  }

  /// Takes in the time of the program's clock, in milliseconds.
  mutating func take(clock moment: Int) {
    clock = max(clock, moment)
    let (now, rule) = (clock, rules.slides)
    if showsSlide, prompt == nil {
      let slide = presentation?.slide
      presentation?.take(now, rule)
      if presentation?.slide != slide { (message, askedAgain) = (nil, nil) }
    } else {
      presentation?.hold(at: now)
    }
  }

  /// A key or the mouse was pressed on a slide: what runs by itself stands still.
  mutating func freezeRace() {
    guard var presentation else { return }
    presentation.hasFrozen = presentation.race.isRunning
    presentation.race.freeze(at: clock)
    presentation.hold(at: clock)
    self.presentation = presentation
  }

  /// When the picture changes though nothing happens, by the program's clock; nil while it does not.
  public var nextChange: Int? {
    presentation?.nextChange(after: clock, rules.slides, isShown: showsSlide && prompt == nil)
  }

  /// What kind of picture is shown. Where it is another than before, hardly anything of the former picture
  /// stays, and terminals whose blocks run over the edges of their cells are better painted anew.
  public enum Scene: Hashable, Sendable {
    /// A page of the dashboard.
    case pages
    /// A slide that is still wiping the former one away.
    case turning
    /// The slide in this place.
    case slide(Int)
  }

  /// What kind of picture is shown.
  public var scene: Scene {
    guard showsSlide, let presentation else { return .pages }
    return presentation.former == nil ? .slide(presentation.place) : .turning
  }

  /// Whether the program must tell the time before it gives any other action.
  public var followsClock: Bool { isPresenting }
}
