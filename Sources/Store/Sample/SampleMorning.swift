import Model

/// What waits in one street on the morning of the sample's day, so that its first screen has work.
///
/// An item due today, one overdue at red, one returned, a committee whose term ends within two months,
/// a trial that ends within a week, an overdue disclosure, an emergency repair that the street must do
/// for a missing committee, and a deliberation that stopped.
struct SampleMorning: Sendable {
  /// 莲都区.
  let unit: SampleUnit
  /// Its 白云街道.
  static let street = "331102004000"
  /// The places of the street's compounds that share no contract with others.
  private let places: [Int]

  init?(_ plan: SamplePlan) {
    guard let unit = plan.units.first else { return nil }
    let places = (0..<unit.compounds).filter {
      unit.street($0) == SampleMorning.street && unit.bundle($0).count == 1 && $0 % 97 != 13
    }
    guard places.count >= 6 else { return nil }
    self.unit = unit
    self.places = places
  }

  var trial: Int { places[0] }
  var committee: Int { places[1] }
  var disclosure: Int { places[2] }
  var repair: Int { places[3] }
  var deliberation: Int { places[4] }
  var items: Int { places[5] }

  /// Whether a place lies in the street, where nothing else has been left undone for long.
  func isKept(_ place: Int, of other: SampleUnit) -> Bool {
    other.id == unit.id && other.street(place) == SampleMorning.street
  }

  /// Whether a place of a unit is the one meant.
  func isPlace(_ place: Int, of other: SampleUnit, _ wanted: Int) -> Bool {
    other.id == unit.id && place == wanted
  }
}
