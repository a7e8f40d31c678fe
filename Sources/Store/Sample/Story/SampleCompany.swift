import Model

/// A company of the sample: sixteen that serve anywhere and one of each unit's communities.
struct SampleCompany {
  let id: String
  let name: String
  let unit: SampleUnit
  let isVenture: Bool
  let number: Int

  /// An invented credit code with a right check sign (GB 32100-2015).
  private static func code(_ unit: SampleUnit, _ number: Int) -> String {
    let signs = Array(("91" + unit.slip + "MA00000" + serial(number, 2)).utf8)
    return String(
      decoding: signs + (IdentifierPattern.creditCheck(signs).map { [$0] } ?? []), as: UTF8.self)
  }

  static func all(_ units: [SampleUnit]) -> [SampleCompany] {
    let wide = SampleWords.companies.enumerated().map { number, name in
      SampleCompany(
        id: code(units[number % units.count], number + 1), name: name + "物业服务有限公司",
        unit: units[number % units.count], isVenture: false, number: number)
    }
    return wide
      + units.enumerated().map { number, unit in
        SampleCompany(
          id: code(unit, 51 + number), name: unit.shortName + "邻里物业服务有限公司", unit: unit,
          isVenture: true, number: 51 + number)
      }
  }
}

extension SampleStory {
  /// The company of a contract: the community's own where it is a joint venture.
  func company(of contract: SampleContract) -> SampleCompany {
    if contract.service.mode == .jointVenture,
      let own = companies.first(where: { $0.isVenture && $0.unit.id == contract.unit.id })
    {
      return own
    }
    return companies[contract.company]
  }

  func companyBatch() -> SealedBatch {
    var sheet = SampleSheet(of: ServiceCompany.declaration.kind)
    for company in companies {
      let draw = Draw(.company, company.number)
      sheet.begin(company.id)
      sheet.put("name", company.name)
      sheet.put("unit", company.unit.id)
      sheet.put("credit-score", draw.within(620...960, 0))
      sheet.put("community-venture", company.isVenture)
      sheet.put("contact", person(draw, 1))
      sheet.put("phone", "0578-0000" + serial(100 + company.number, 3))
    }
    return sheet.sealed()
  }

  /// Points for taking over old compounds, for awards, complaints and breaches.
  func creditEvents() -> SealedBatch {
    var sheet = SampleSheet(of: CreditEvent.declaration.kind)
    let points: [CreditEventType: String] = [
      .takeover: "2", .award: "3", .complaint: "-1", .breach: "-5",
    ]
    let starts = contracts.filter { $0.start > SampleStory.begin.firstDay && $0.start <= today }
    for (number, contract) in starts.enumerated() where number % 4 == 0 {
      let draw = Draw(.credit, number)
      let type = draw.pick(
        [CreditEventType.takeover, .takeover, .takeover, .award, .complaint, .breach], 0)
      sheet.begin("XY-" + serial(number + 1, 4))
      sheet.put("company", company(of: contract).id)
      sheet.put("unit", contract.unit.id)
      sheet.put("type", choice: type)
      sheet.put("compound", contract.unit.compoundID(contract.service.places.lowerBound))
      sheet.put("day", min(today, contract.start + draw.within(0...60, 1)))
      sheet.put("points", points[type])
      sheet.put(
        "document", "信用〔" + String(contract.start.civil.year) + "〕" + String(number + 1) + "号")
    }
    return sheet.sealed()
  }
}
