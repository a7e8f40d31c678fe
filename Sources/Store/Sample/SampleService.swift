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
    let group = place / 4 * 4
    let isBundle =
      group + 3 < unit.compounds && unit.compounds >= 12
      && Draw(.service, unit.firstRow + group).chance(130, 9)
    let places = isBundle ? group...group + 3 : place...place
    let draw = Draw(.service, unit.firstRow + places.lowerBound)
    let rank = draw.below(1_000, 0)
    let start: Day
    if rank < unit.served.lowerBound {
      start = Month(year: 2020, month: 3).firstDay + draw.below(1_000, 1)
    } else if rank < unit.served.upperBound {
      let way = Double(rank - unit.served.lowerBound) / Double(unit.served.count)
      let month = min(45, Int(46 * unit.part(ofAdvance: way)))
      start = (Month(year: 2023, month: 1) + month).firstDay + draw.below(28, 1)
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

  func contracts() -> SealedBatch {
    var sheet = SampleSheet(
      ServiceContract.declaration.kind,
      [
        "id", "compounds", "unit", "company", "mode", "bundle", "start", "end", "grade", "fee",
        "fees-due", "fees-collected", "selected-on", "trial-converted",
      ], bytes: scale.compounds * 230)
    for unit in plan.ordered {
      var number = 0
      for place in 0..<unit.compounds {
        let service = service(of: unit, place)
        guard place == service.places.lowerBound else { continue }
        for (index, term) in service.terms.enumerated() {
          number += 1
          addContract(
            number, service, term: index, of: unit, from: term.start, to: term.end, &sheet)
        }
      }
    }
    return sheet.sealed()
  }

  private func addContract(
    _ number: Int, _ service: SampleService, term: Int, of unit: SampleUnit, from start: Day,
    to end: Day, _ sheet: inout SampleSheet
  ) {
    let draw = Draw(.contract, (unit.firstRow + service.places.lowerBound) * 8 + term)
    let area = service.places.reduce(0) { $0 + unit.size($1).area }
    let fee = draw.within(35...160, 1)
    let due = area / 100 * fee * 12
    // One contract in some three hundred says that more was paid than owed.
    let paid = draw.chance(3, 2) ? due + 10_000 : due / 1_000 * draw.within(560...990, 3)
    let isBundle = service.mode == .areaBundle
    sheet.add(
      "HT-" + unit.id + "-" + serial(number, 4),
      service.places.map { unit.compoundID($0) }.joined(separator: " "), unit.id,
      draw.pick(SampleWords.companies, 4) + "物业服务有限公司", service.mode.text,
      isBundle ? unit.shortName + "第" + String(service.places.lowerBound / 4 + 1) + "片区" : "",
      start.iso, end.iso, draw.pick(["一级", "二级", "二级", "三级"], 5), yuan(fen: fee),
      yuan(fen: due), yuan(fen: paid), (start + -draw.within(20...75, 6)).iso,
      service.mode == .trial ? "false" : draw.chance(90, 7) ? "true" : "")
  }
}
