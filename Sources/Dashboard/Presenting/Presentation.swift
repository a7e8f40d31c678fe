import Model

/// How a presentation is wanted.
public struct Presenting: Sendable, Hashable {
  /// Whether names of persons and what else is not public are shown.
  public var isInternal = false
  /// How much moves.
  public var motion = Motion.smooth
  /// The seconds a slide stays while slides turn by themselves; nil for those of the rule set.
  public var dwell: Int?
  /// Whether slides turn by themselves from the start.
  public var turnsByItself = false
  /// Whether the program ends with it; else the dashboard is gone back to.
  public var isWholeProgram = false

  /// A public presentation that moves smoothly and turns by hand.
  public init() {}
}

/// A presentation that is going on: which slide is shown, since when, and what moves on it.
struct Presentation: Sendable {
  /// How it is wanted.
  let wish: Presenting
  /// The slides, in their order; never empty.
  private(set) var slides: [Slide]
  /// The slide shown.
  private(set) var slide: Slide
  /// The slide that was shown before, while it is still being wiped away.
  private(set) var former: Slide?
  /// Whether the slide shown lies behind the former one in their order.
  private(set) var isForward = true
  /// When the slide was turned to.
  private(set) var shownAt: Int
  /// Whether slides turn by themselves.
  private(set) var isTurning: Bool
  /// When they began to, or turned last.
  private var turnedAt: Int
  /// The race.
  var race = RaceRun(periods: 0)
  /// Whether the key that is being taken stopped the race.
  var hasFrozen = false
  /// The entry that each list was left at.
  private var entries: [Slide: Int] = [:]
  /// What was computed for the slides.
  var contents: [Slide: SlideContent] = [:]
  /// What it was computed for.
  private(set) var stamp: Stamp?
  /// Whether the slide's lines are led over with arrows, on slides that are no lists.
  var isPicking = false

  /// How long a slide takes to wipe the former one away, in milliseconds.
  static let wipe = 280

  /// A presentation that shows its first slide.
  init(_ slides: [Slide], wish: Presenting, at clock: Int) {
    precondition(!slides.isEmpty, "a presentation has a slide")
    self.wish = wish
    self.slides = slides
    slide = slides[0]
    shownAt = clock
    isTurning = wish.turnsByItself
    turnedAt = clock
  }

  /// The place of the slide shown, from 0.
  var place: Int { slides.firstIndex(of: slide) ?? 0 }

  /// The entry of the slide's list that is selected.
  var entry: Int {
    get { entries[slide] ?? 0 }
    set { entries[slide] = newValue }
  }

  /// The slide shown, and the one it wipes away.
  var slidesOnScreen: [Slide] { [slide] + (former.map { [$0] } ?? []) }

  /// Takes other slides, with nothing computed for them yet; where the one shown is not among them any
  /// more, the one at its place is shown.
  mutating func take(_ slides: [Slide], periods: Int, for stamp: Stamp) {
    self.stamp = stamp
    contents = [:]
    if race.periods != periods {
      race = RaceRun(periods: periods)
      if slide == .race { race.finish() }
    }
    let place = place
    self.slides = slides
    if !slides.contains(slide) { slide = slides[min(place, slides.count - 1)] }
    if let former, !slides.contains(former) { self.former = nil }
  }

  /// Turns to the slide at a place; those outside are the nearest end.
  mutating func turn(to place: Int, at clock: Int) {
    let place = min(max(0, place), slides.count - 1)
    turnedAt = clock
    guard slides[place] != slide else { return }
    isForward = place > self.place
    former = wish.motion == .none ? nil : slide
    slide = slides[place]
    shownAt = clock
    isPicking = false
    if slide == .race {
      race = RaceRun(periods: race.periods)
      if wish.motion == .none { race.finish() } else { race.run(at: clock) }
    }
  }

  /// Slides do not turn by themselves any more.
  mutating func stopTurning() { isTurning = false }

  /// Lets slides turn by themselves, or not any more.
  mutating func toggleTurning(at clock: Int) {
    isTurning.toggle()
    turnedAt = clock
  }

  /// What of the width the slide shown has wiped over, in thousandths.
  func wiped(at clock: Int) -> Int {
    guard former != nil else { return 1000 }
    return min(1000, max(0, (clock - shownAt) * 1000 / Presentation.wipe))
  }

  /// Counts the time of the slide shown from now on.
  mutating func hold(at clock: Int) { turnedAt = clock }

  /// The milliseconds that the slide shown stays while slides turn by themselves.
  private func dwell(_ rule: SlideRule) -> Int {
    let usual = 1000 * (wish.dwell ?? rule.dwell)
    guard slide == .race, wish.motion != .none else { return usual }
    return max(usual, RaceRun.length(periods: race.periods) + 2_000)
  }

  /// The milliseconds until the next slide at a moment; nil where slides do not turn by themselves.
  func remaining(at clock: Int, _ rule: SlideRule) -> Int? {
    isTurning ? max(0, turnedAt + dwell(rule) - clock) : nil
  }

  /// When something looks different without a key; nil while nothing does. `isShown` tells whether the
  /// slide is on the screen, not a page opened from it.
  func nextChange(after clock: Int, _ rule: SlideRule, isShown: Bool) -> Int? {
    guard isShown else { return nil }
    var moments: [Int] = []
    if let left = remaining(at: clock, rule) { moments.append(clock + left) }
    if let pace = wish.motion.pace {
      if wiped(at: clock) < 1000 { moments.append(clock + pace) }
      if slide == .race, let moment = race.nextChange(after: clock, pace: pace) {
        moments.append(moment)
      }
    }
    return moments.min()
  }

  /// Takes in what time it is: what has been wiped away is gone, and a slide whose time is over turns
  /// to the next, from the last to the first.
  mutating func take(_ clock: Int, _ rule: SlideRule) {
    if wiped(at: clock) >= 1000 { former = nil }
    if race.isRunning, race.time(at: clock) >= race.end { race.finish() }
    if let left = remaining(at: clock, rule), left == 0 {
      turn(to: (place + 1) % slides.count, at: clock)
    }
  }
}
