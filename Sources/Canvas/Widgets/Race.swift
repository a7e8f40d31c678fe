/// A race of bars over the periods: who runs, and how they stood each time.
public struct Race: Hashable, Sendable {
  /// One of those who run.
  public struct Racer: Hashable, Sendable {
    /// The name, left of the bar.
    public var name: String
    /// The bar's colour.
    public var style: Style

    /// A racer of this name and colour.
    public init(_ name: String, style: Style) {
      self.name = name
      self.style = style
    }
  }

  /// How one stood at the end of a period.
  public struct Standing: Hashable, Sendable {
    /// The value, in the smallest unit that is shown.
    public var value: Int
    /// The rank, from 1; equals share one.
    public var rank: Int

    /// A value and the rank it gave.
    public init(value: Int, rank: Int) {
      self.value = value
      self.rank = rank
    }
  }

  /// One period: a standing for each racer, nil where there is none.
  public typealias Period = [Standing?]

  /// Those who run.
  public var racers: [Racer]
  /// How they stood, oldest first; each period has as many standings as there are racers.
  public var periods: [Period]

  /// A race of these over these periods.
  public init(_ racers: [Racer], periods: [Period]) {
    precondition(
      periods.allSatisfy { $0.count == racers.count }, "a period has a standing for each racer")
    self.racers = racers
    self.periods = periods
  }

  /// The picture at a time from 0, the first period, to the number of periods less one.
  ///
  /// A whole time shows a period with what it changed of the one before. Times outside are taken as the
  /// nearest end.
  public func frame(at time: Double) -> RaceFrame {
    guard let last = periods.indices.last else { return RaceFrame(from: [], to: [], at: 0) }
    let time = min(max(0, time), Double(last))
    let first = max(0, Int(time.rounded(.up)) - 1)
    return RaceFrame(
      from: periods[first], to: periods[min(first + 1, last)], at: time - Double(first))
  }
}

/// One moment of a race: where each bar is and how long.
///
/// It depends on nothing but the two periods and the time between them.
public struct RaceFrame: Hashable, Sendable {
  /// One bar, in the order of the racers.
  public struct Bar: Hashable, Sendable {
    /// Its place from the top, 0 first; between two places while it changes them.
    public var place: Double
    /// Its length; 0 where the racer had no standing.
    public var value: Double
    /// The rank of the nearer period; nil where there was no standing.
    public var rank: Int?
    /// How many ranks it gains from the first period to the second, negative when it loses; nil at the
    /// first period, and where one of the standings is missing.
    public var gain: Int?
    /// Whether it is on its way up: then it is drawn over those it passes.
    public var isRising: Bool

    /// The value in whole units, as it is written beside the bar.
    public var units: Int { Int(exactly: value.rounded()) ?? (value < 0 ? .min : .max) }
  }

  /// The bars, in the order of the racers.
  public let bars: [Bar]

  /// The moment `time` between two periods, 0 the first and 1 the second; it starts and ends slowly.
  public init(from former: Race.Period, to latter: Race.Period, at time: Double) {
    let time = min(max(0, time), 1)
    let eased = time * time * (3 - 2 * time)
    let (starts, ends) = (RaceFrame.places(in: former), RaceFrame.places(in: latter))
    bars = latter.indices.map { index in
      let (start, end) = (former[index], latter[index])
      let between = { (a: Int, b: Int) -> Double in
        // Exact at both ends.
        Double(a) * (1 - eased) + Double(b) * eased
      }
      return Bar(
        place: between(starts[index], ends[index]),
        value: between(start?.value ?? 0, end?.value ?? 0),
        rank: (time < 0.5 ? start : end)?.rank,
        gain: time == 0 ? nil : start.flatMap { start in end.map { start.rank - $0.rank } },
        isRising: ends[index] < starts[index])
    }
  }

  /// The place of each racer: by rank, equals in the order of the racers, those without a standing
  /// last.
  private static func places(in period: Race.Period) -> [Int] {
    let order = period.indices.sorted {
      let (first, second) = (period[$0]?.rank ?? Int.max, period[$1]?.rank ?? Int.max)
      return first == second ? $0 < $1 : first < second
    }
    var places = [Int](repeating: 0, count: period.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return places
  }
}
