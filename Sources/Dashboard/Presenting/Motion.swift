/// How much moves on the screen.
public enum Motion: Sendable, Hashable {
  /// As smoothly as eyes can tell: up to thirty pictures a second.
  case smooth
  /// Ten pictures a second, for a line that is slow.
  case sparing
  /// Nothing moves by itself.
  case none

  /// The milliseconds from one picture to the next; nil where nothing moves.
  var pace: Int? {
    switch self {
    case .smooth: 34
    case .sparing: 100
    case .none: nil
    }
  }
}

/// Where a race is: it runs from period to period and rests at each.
struct RaceRun: Hashable, Sendable {
  /// The milliseconds from one period to the next, and those it rests there.
  static let (stride, rest) = (1_000, 700)

  /// How many periods there are.
  let periods: Int
  /// The time of the race where it stands, or stood when it began to run: 0 for the first period, 1 for
  /// the second.
  private(set) var time: Double
  /// When it began to run from there; nil while it stands.
  private(set) var since: Int?

  /// A race that stands at its first period.
  init(periods: Int) {
    self.periods = periods
    time = 0
  }

  /// The time of its last period.
  var end: Double { Double(max(0, periods - 1)) }
  /// Whether it runs.
  var isRunning: Bool { since != nil }

  /// Lets it run, from the start where it is at its end.
  mutating func run(at clock: Int) {
    if time >= end { time = 0 }
    since = clock
  }

  /// Stops it where it is.
  mutating func freeze(at clock: Int) {
    time = time(at: clock)
    since = nil
  }

  /// Goes to the period before or after, and stays there.
  mutating func step(by count: Int, at clock: Int) {
    freeze(at: clock)
    let whole = count > 0 ? time.rounded(.down) : time.rounded(.up)
    time = min(max(0, whole + Double(count)), end)
  }

  /// Goes to the last period.
  mutating func finish() {
    time = end
    since = nil
  }

  /// The time of the race at a moment of the clock, in milliseconds.
  func time(at clock: Int) -> Double {
    guard let since else { return time }
    // From between two periods it first goes on to the next one.
    let first = time.rounded(.up)
    let approach = Int((first - time) * Double(RaceRun.stride))
    let gone = max(0, clock - since)
    if gone < approach { return min(end, time + Double(gone) / Double(RaceRun.stride)) }
    let (whole, part) = (gone - approach).quotientAndRemainder(
      dividingBy: RaceRun.stride + RaceRun.rest)
    let moved = Double(max(0, part - RaceRun.rest)) / Double(RaceRun.stride)
    return min(end, first + Double(whole) + moved)
  }

  /// When it looks different next; nil where it stands. It rests at the end for good.
  func nextChange(after clock: Int, pace: Int) -> Int? {
    guard let since, time(at: clock) < end else { return nil }
    let now = time(at: clock)
    guard now == now.rounded() else { return clock + pace }
    let first = time.rounded(.up)
    let approach = Int((first - time) * Double(RaceRun.stride))
    let part = (max(0, clock - since) - approach) % (RaceRun.stride + RaceRun.rest)
    return clock + max(pace, RaceRun.rest - part)
  }

  /// The milliseconds it takes from its start to its end.
  static func length(periods: Int) -> Int { max(0, periods - 1) * (stride + rest) + rest }
}
