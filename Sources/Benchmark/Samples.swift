import Glibc

/// Measurements of one thing, repeated.
struct Samples {
  private var values: [Double] = []

  /// The number of measurements.
  var count: Int { values.count }

  /// Adds a time, in milliseconds.
  mutating func add(_ time: Duration) { values.append(time / .milliseconds(1)) }

  /// Adds a number.
  mutating func add(_ value: Int) { values.append(Double(value)) }

  /// The middle one; 0 where there is none.
  var median: Double { quantile(0.5) }

  /// The value that this part (0–1) of the measurements does not exceed; 0 where there is none.
  func quantile(_ part: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let place = Int((part * Double(values.count)).rounded(.up)) - 1
    return values.sorted()[max(0, min(values.count - 1, place))]
  }

  /// The time that `body` takes, once it ran.
  static func time<Result>(_ body: () throws -> Result) rethrows -> (time: Duration, result: Result)
  {
    let start = ContinuousClock.now
    let result = try body()
    return (.now - start, result)
  }
}
