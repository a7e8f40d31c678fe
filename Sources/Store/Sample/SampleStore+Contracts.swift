import Model

/// A contract of the sample.
struct SampleContract {
  let id: String
  let unit: SampleUnit
  let service: SampleService
  /// Its place among the terms of the service.
  let term: Int
  /// Of all compounds, in hundredths of a square metre.
  let area: Int
  let draw: Draw

  var start: Day { service.terms[term].start }
  var end: Day { service.terms[term].end }
  var compounds: [String] { service.places.map { unit.compoundID($0) } }
  /// What the contract asks for in a month, in 分 per square metre.
  var fee: Int { draw.within(35...160, 1) }
  var due: Int { area / 100 * fee * 12 }
  /// One contract in some three hundred says that more was paid than owed (V11).
  var paid: Int { draw.chance(3, 2) ? due + 10_000 : due / 1_000 * draw.within(560...990, 3) }
  /// The place of the company among those of the sample.
  var company: Int { draw.below(SampleWords.companies.count, 4) }
  var isConverted: Bool { service.mode != .trial && draw.chance(90, 7) }
  var selectedOn: Day { start + -draw.within(20...75, 6) }
}

extension SampleStore {
  /// The contracts of a unit in the order of their numbers.
  func contracts(of unit: SampleUnit) -> [SampleContract] {
    var contracts: [SampleContract] = []
    for place in 0..<unit.compounds {
      let service = service(of: unit, place)
      guard place == service.places.lowerBound else { continue }
      for term in service.terms.indices {
        contracts.append(
          SampleContract(
            id: "HT-" + unit.id + "-" + serial(contracts.count + 1, 4), unit: unit,
            service: service, term: term,
            area: service.places.reduce(0) { $0 + unit.size($1).area },
            draw: Draw(.contract, (unit.firstRow + place) * 8 + term)))
      }
    }
    return contracts
  }

  static let contractFields = [
    "id", "compounds", "unit", "company", "mode", "bundle", "start", "end", "grade", "fee",
    "fees-due", "fees-collected", "selected-on", "trial-converted",
  ]

  func contracts() -> SealedBatch {
    var sheet = SampleSheet(
      ServiceContract.declaration.kind, SampleStore.contractFields, bytes: scale.compounds * 230)
    for unit in plan.ordered {
      for contract in contracts(of: unit) { sheet.add(cells(of: contract)) }
    }
    return sheet.sealed()
  }

  /// The cells of `contractFields`.
  func cells(of contract: SampleContract) -> [String] {
    let unit = contract.unit
    let isBundle = contract.service.mode == .areaBundle
    return [
      contract.id, contract.compounds.joined(separator: " "), unit.id,
      SampleWords.companies[contract.company] + "物业服务有限公司", contract.service.mode.text,
      isBundle
        ? unit.shortName + "第" + String(contract.service.places.lowerBound / 4 + 1) + "片区" : "",
      contract.start.iso, contract.end.iso,
      contract.draw.pick(["一级", "二级", "二级", "三级"], 5), yuan(fen: contract.fee),
      yuan(fen: contract.due), yuan(fen: contract.paid), contract.selectedOn.iso,
      contract.service.mode == .trial ? "false" : contract.isConverted ? "true" : "",
    ]
  }
}
