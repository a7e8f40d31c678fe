import Model

extension SampleStory {
  /// What units report where records cannot: why a figure is missing, and one share of the baseline.
  ///
  /// Every other figure of a prefecture is counted from its records.
  func reports() -> SealedBatch {
    var sheet = SampleSheet(of: IndicatorReport.declaration.kind)
    func add(_ month: Month, _ unit: String, _ code: String, _ absence: Absence?) {
      sheet.begin("ZB-" + month.iso + "-" + unit + "-" + code)
      sheet.put("unit", unit)
      sheet.put("period", month.iso)
      sheet.put("indicator", code)
      sheet.put("absence", absence?.text)
    }
    let absences: [(months: Int, unit: String, code: String, absence: Absence)] = [
      (46, "331126", "D2", .notReported), (27, "331121", "C2", .notReported),
      (31, "331124", "D1", .notReported), (38, "331102", "C3", .notReported),
      (46, "331123", "B2", .pendingReview), (35, "331181", "D1", .pendingReview),
      (42, "331125", "D3", .pendingReview), (40, "331124", "D5", .falsified),
    ]
    for entry in absences {
      add(SampleStore.baseline + entry.months, entry.unit, entry.code, entry.absence)
    }
    // 景宁 has emergency repairs in one month of three only.
    for months in 23...46 where months % 3 != 2 {
      add(SampleStore.baseline + months, "331127", "D4", .notApplicable)
    }
    // The zone, founded late, brings its own baseline for its platform; a small one.
    add(SampleStore.baseline, "LS-KFQ", "D5", .smallBase)
    for field in ["numerator", "baseline-numerator"] { sheet.put(field, 1) }
    for field in ["denominator", "baseline-denominator"] { sheet.put(field, 4) }
    add(SampleStore.baseline, "331124", "C2", nil)
    sheet.put("numerator", 7)
    return sheet.sealed()
  }

  /// What was found when the sample of compounds of a published month was looked at again.
  func rechecks() -> SealedBatch {
    var sheet = SampleSheet(of: RecheckResult.declaration.kind)
    let codes = ["A1", "A2", "D5", "B4"]
    for back in 2...5 {
      let month = today.month + -back
      // The last frozen month still lacks those of one unit.
      for unit in units where back > 2 || unit.id != "331126" {
        for number in 0..<3 {
          let draw = Draw(.recheck, unit.firstRow * 64 + back * 8 + number)
          let place = unit.compounds * number / 3 + draw.below(max(1, unit.compounds / 3), 0)
          let finding: RecheckFinding =
            unit.id == "331124" && back == 2 && number == 0
            ? .falsified : draw.chance(80, 1) ? .wrong : .confirmed
          sheet.begin("CC-" + month.iso + "-" + unit.compoundID(place))
          sheet.put("period", month.iso)
          sheet.put("compound", unit.compoundID(place))
          sheet.put("unit", unit.id)
          sheet.put("indicator", codes[draw.below(codes.count, 2)])
          sheet.put("day", calendar.workingDay(draw.within(9...18, 3), after: month.lastDay))
          sheet.put("finding", choice: finding)
          sheet.put("checker", person(draw, 4))
          if finding != .confirmed { sheet.put("remark", "现场与台账不符") }
        }
      }
    }
    return sheet.sealed()
  }
}
