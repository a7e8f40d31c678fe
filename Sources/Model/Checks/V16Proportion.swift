/// V16 W: households a building, floor area a household, or a number of any field lie outside their bounds.
///
/// The bounds of proportions are limits of the office; those of fields are in their declarations.
enum V16Proportion: Check {
  static let rule = CheckRule(
    16, .warning, zh: "数值超出合理范围", en: "A number outside its bounds",
    advice: Phrase(zh: "核对后改正；确实如此的可保留", en: "check it; what is true may stay"),
    clause: "二(二)",
    limits: [
      .householdsPerBuildingLeast, .householdsPerBuildingMost, .areaPerHouseholdLeast,
      .areaPerHouseholdMost,
    ])

  static let passes =
    [
      CheckPass.rows(of: Compound.self) { facts, compounds in
        let households = compounds.column(\.households)
        let buildings = compounds.column(\.buildings)
        let areas = compounds.column(\.floorArea)
        let places = (
          households: compounds.position(of: \.households),
          area: compounds.position(of: \.floorArea)
        )
        let perBuilding = Band(
          facts, .householdsPerBuildingLeast, .householdsPerBuildingMost, scale: 1)
        let perHousehold = Band(facts, .areaPerHouseholdLeast, .areaPerHouseholdMost, scale: 100)
        return { row, found in
          guard let households = households.number(row), households > 0 else { return }
          if let buildings = buildings.number(row), buildings > 0,
            !perBuilding.holds(households, per: buildings)
          {
            found.add(
              row, places.households,
              found: Phrase(
                zh: "\(households) 户/\(buildings) 栋",
                en: "\(households) households in \(buildings) buildings"),
              expected: perBuilding.words)
          }
          if let area = areas.number(row), !perHousehold.holds(area, per: households) {
            let text = FieldType.decimal(hundredths: area)
            found.add(
              row, places.area,
              found: Phrase(
                zh: "\(text) ㎡/\(households) 户", en: "\(text) m² for \(households) households"),
              expected: perHousehold.words)
          }
        }
      }
    ] + ranges

  /// Numbers outside the range that their field declares; years are V23's.
  private static let ranges = CheckPass.columns(where: { $0.range != nil && !$0.holdsYears }) {
    facts, table, columns in
    RangeCheck.judge(table, columns)
  }
}

/// Numbers outside the range of their field.
enum RangeCheck {
  /// Judges the numbers in columns whose fields have ranges.
  static func judge(_ table: Table, _ columns: [Int]) -> CheckPass.Judge {
    let bounds = columns.compactMap { column in
      table.kind.fields[column].range.map { range in
        let scale: Int64 = if case .long = table.columns[column].storage { 100 } else { 1 }
        return (
          column: column, values: table.columns[column], range: range,
          least: Int64(range.lowerBound) * scale, most: Int64(range.upperBound) * scale
        )
      }
    }
    return { row, found in
      for bound in bounds {
        guard let value = bound.values.number(row), value < bound.least || value > bound.most else {
          continue
        }
        let range = bound.range
        found.add(
          row, bound.column,
          expected: Phrase(
            zh: "\(range.lowerBound) 至 \(range.upperBound)",
            en: "\(range.lowerBound) to \(range.upperBound)"))
      }
    }
  }
}

extension FieldDeclaration {
  /// Whether the field's numbers are calendar years.
  var holdsYears: Bool { CellReader(self).isYear }
}
