import Model

/// How a compound of the sample has been served since the baseline.
struct SampleService {
  /// The mode now.
  var mode: ServiceMode
  /// The contracts one behind the other.
  var terms: [(start: Day, end: Day)] = []
  /// The places of the compounds that share the contracts; the first holds them.
  var places: ClosedRange<Int>
}

extension SampleStore {
  /// How the compound at a place of a unit is served.
  func service(of unit: SampleUnit, _ place: Int) -> SampleService {
    let places = unit.bundle(place)
    let isBundle = places.count > 1
    if let morning, morning.isPlace(place, of: unit, morning.trial) {
      return SampleService(mode: .trial, terms: [(today + -359, today + 5)], places: places)
    }
    let draw = Draw(.service, unit.firstRow + places.lowerBound)
    let rank = draw.below(1_000, 0)
    let start: Day
    if rank < unit.served.lowerBound {
      start = Month(year: 2020, month: 3).firstDay + draw.below(1_000, 1)
    } else if rank < unit.served.upperBound {
      let way = Double(rank - unit.served.lowerBound) / Double(unit.served.count)
      start = day(of: unit, way: way, draw, 1)
    } else {
      return unserved(draw, places: places)
    }
    let mode = mode(draw, start: start, isBundle: isBundle)
    if mode == .trial {
      return SampleService(mode: mode, terms: [(start, start + 364)], places: places)
    }
    var terms = [(start: start, end: start + (draw.within(3...5, 3) * 365 - 1))]
    while let last = terms.last, last.end <= today {
      if draw.chance(25, 10 + terms.count) { break }
      terms.append((last.end + 1, last.end + draw.within(2...5, 20 + terms.count) * 365))
    }
    return SampleService(mode: mode, terms: terms, places: places)
  }

  private func mode(_ draw: Draw, start: Day, isBundle: Bool) -> ServiceMode {
    if isBundle { return .areaBundle }
    if start > today + -330, draw.chance(400, 4) { return .trial }
    switch draw.below(100, 5) {
    case ..<9: return .companyInCommunity
    case ..<16: return .jointVenture
    default: return .hired
    }
  }

  /// Nobody, the residents or the street; or a trial that ended and was not taken on.
  private func unserved(_ draw: Draw, places: ClosedRange<Int>) -> SampleService {
    switch draw.below(100, 6) {
    case ..<8:
      let end = today + -draw.within(5...260, 7)
      return SampleService(mode: .trial, terms: [(end + -180, end)], places: places)
    case ..<45: return SampleService(mode: .nobody, places: places)
    case ..<75: return SampleService(mode: .selfManaged, places: places)
    default: return SampleService(mode: .streetCustody, places: places)
    }
  }
}

extension SampleUnit {
  /// The places of the compounds that share a contract with the one at a place.
  func bundle(_ place: Int) -> ClosedRange<Int> {
    let group = place / 4 * 4
    let isBundle =
      group + 3 < compounds && compounds >= 12
      && Draw(.service, firstRow + group).chance(130, 9)
    return isBundle ? group...group + 3 : place...place
  }
}
