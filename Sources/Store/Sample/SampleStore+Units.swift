import Model

extension SampleStore {
  func units() -> SealedBatch {
    var sheet = SampleSheet(
      ReportingUnit.declaration.kind,
      ["id", "name", "short-name", "group", "position", "active-from"],
      bytes: plan.units.count * 80)
    let positions = Dictionary(
      uniqueKeysWithValues: plan.units.enumerated().map { ($0.element.id, $0.offset + 1) })
    for unit in plan.ordered {
      sheet.add([
        unit.id, unit.name, unit.shortName, unit.group, String(positions[unit.id] ?? 0),
        "2023-01-01",
      ])
    }
    return sheet.sealed()
  }

  func divisions() -> SealedBatch {
    var sheet = SampleSheet(
      Division.declaration.kind, ["id", "name", "level", "parent", "unit"],
      bytes: plan.units.count * 400 + 20_000)
    for place in Lishui.divisions.sorted(by: { $0.id < $1.id }) {
      sheet.add([place.id, place.name, place.level.text, place.parent ?? "", place.unit ?? ""])
    }
    for unit in plan.ordered where unit.id.hasPrefix("99") {
      let county = unit.id + "000000"
      sheet.add([county, unit.name, DivisionLevel.county.text, "", unit.id])
      for (number, street) in unit.streets.enumerated() {
        let draw = Draw(.unit, unit.firstRow * 8 + number)
        let name =
          SampleWords.countyHeads[(draw.below(12, 20) + number * 12) % 60]
          + draw.pick(SampleWords.countyTails, 21)
        let level = number < 3 ? DivisionLevel.subdistrict : .town
        sheet.add([street, name + level.label.zh, level.text, county, unit.id])
      }
    }
    return sheet.sealed()
  }
}
