import Model

/// What stands side by side.
enum Comparison: Hashable, Sendable {
  /// Two units in the current period, by their ids.
  case units(String, String)
  /// A unit in an earlier period and in the current one.
  case periods(unit: String, earlier: Period)

  /// The units it is about.
  var units: [String] {
    switch self {
    case .units(let left, let right): [left, right]
    case .periods(let unit, _): [unit]
    }
  }
}
