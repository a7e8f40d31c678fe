import Model

extension SampleStory {
  /// What a department measures: its code, its measure and its largest value.
  private struct Measured {
    let code: String
    let department: Department
    let measure: String
    let most: Int
    let isHazard: Bool
  }

  private static let measured = [
    Measured(code: "J1", department: .housing, measure: "元", most: 900_000, isHazard: false),
    Measured(code: "J2", department: .housing, measure: "级", most: 4, isHazard: false),
    Measured(code: "M1", department: .civilAffairs, measure: "次", most: 12, isHazard: false),
    Measured(code: "X1", department: .fire, measure: "处", most: 9, isHazard: true),
    Measured(code: "X2", department: .fire, measure: "米", most: 6, isHazard: false),
  ]

  /// Facts of three departments, and a few of the others of the joint meeting.
  func departmentFacts() -> SealedBatch {
    var sheet = SampleSheet(of: DepartmentFact.declaration.kind, bytes: 80_000)
    for (unit, place) in places {
      for (number, measured) in SampleStory.measured.enumerated() {
        let draw = Draw(.fact, (unit.firstRow + place) * 8 + number)
        guard draw.chance(place < 6 ? 1_000 : 150, 0) else { continue }
        addFact("BM-" + unit.compoundID(place) + "-", place, of: unit, measured, draw, &sheet)
      }
    }
    addOthers(&sheet)
    return sheet.sealed()
  }

  private func addFact(
    _ prefix: String, _ place: Int, of unit: SampleUnit, _ measured: Measured, _ draw: Draw,
    _ sheet: inout SampleSheet
  ) {
    // One in some three hundred was last measured long ago (V22).
    let age = draw.chance(3, 1) ? draw.within(200...620, 2) : draw.within(4...80, 2)
    let id = prefix + measured.code
    let value = draw.below(measured.most + 1, 3)
    func add(_ id: String, _ value: Int) {
      sheet.begin(id)
      sheet.put("compound", unit.compoundID(place))
      sheet.put("unit", unit.id)
      sheet.put("department", choice: measured.department)
      sheet.put("code", measured.code)
      sheet.put("value", value)
      sheet.put("measure", measured.measure)
      sheet.put("as-of", today + -age)
    }
    add(id, value)
    if measured.isHazard, value > 0 {
      sheet.put("correction-due-on", today + -age + 45)
      sheet.put(
        "corrected-on", draw.chance(880, 4) ? past(today + -age + draw.within(10...60, 5)) : nil)
    }
    // Another file of the same day says something else.
    if SampleFault.contradiction.hits(id) || draw.chance(1, 6) { add(id + "-2", value + 1) }
  }

  private func addOthers(_ sheet: inout SampleSheet) {
    let others: [(department: Department, code: String, value: String)] = [
      (.reform, "F1", "已列入年度投资计划"), (.organisation, "Z1", "已建小区党支部"),
      (.finance, "C1", "120000"), (.police, "G1", "3"), (.cityManagement, "Q1", "2"),
    ]
    for unit in units {
      for (number, other) in others.enumerated() {
        let draw = Draw(.fact, 500_000 + unit.firstRow * 8 + number)
        let place = draw.below(unit.compounds, 0)
        sheet.begin("BM-" + unit.id + "-" + other.code)
        sheet.put("compound", unit.compoundID(place))
        sheet.put("unit", unit.id)
        sheet.put("department", choice: other.department)
        sheet.put("code", other.code)
        sheet.put("value", other.value)
        sheet.put("as-of", today + -draw.within(10...85, 1))
      }
    }
  }
}
