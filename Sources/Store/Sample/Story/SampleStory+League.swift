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

  /// What was found when the compounds drawn for a published month were looked at again.
  func rechecks() -> SealedBatch {
    var sheet = SampleSheet(of: RecheckResult.declaration.kind)
    let codes = ["A1", "A2", "D5", "B4"]
    for back in 1...5 {
      let month = today.month + -back
      // The last frozen month still lacks those of one unit, the locked one those to come.
      for unit in units where back > 2 || unit.id != "331126" {
        for (number, compound) in drawn(of: unit, in: month).enumerated() {
          let draw = Draw(.recheck, (unit.firstRow * 8 + back) * 64 + number)
          let day = calendar.workingDay(draw.within(9...18, 3), after: month.lastDay)
          guard day <= today else { continue }
          let finding: RecheckFinding =
            unit.id == "331124" && back == 2 && number == 0
            ? .falsified : draw.chance(80, 1) ? .wrong : .confirmed
          sheet.begin("CC-" + month.iso + "-" + compound)
          sheet.put("period", month.iso)
          sheet.put("compound", compound)
          sheet.put("unit", unit.id)
          sheet.put("indicator", codes[draw.below(codes.count, 2)])
          sheet.put("day", day)
          sheet.put("finding", choice: finding)
          sheet.put("checker", person(draw, 4))
          guard finding != .confirmed else { continue }
          sheet.put("evidence", "抽查照片/" + month.iso + "/" + compound + ".jpg")
          sheet.put("remark", "现场与台账不符")
        }
      }
    }
    return sheet.sealed()
  }

  /// Who signed the figures of the published months before they were frozen.
  func signOffs() -> SealedBatch {
    var sheet = SampleSheet(of: SignOff.declaration.kind)
    for back in 2...4 {
      let month = today.month + -back
      for unit in units {
        let draw = Draw(.signOff, unit.firstRow * 8 + back)
        let digits = String(draw.bits(1), radix: 16)
        sheet.begin("SH-" + month.iso + "-" + unit.id)
        sheet.put("period", month.iso)
        sheet.put("unit", unit.id)
        sheet.put("day", calendar.workingDay(draw.within(4...5, 2), after: month.lastDay))
        sheet.put("reviewer", person(draw, 3))
        sheet.put("figures", String(repeating: "0", count: 16 - digits.count) + digits)
        if draw.chance(300, 4) { sheet.put("remark", "与部门数据核对一致") }
      }
    }
    return sheet.sealed()
  }

  /// What reviewers said of findings in former months; the values have been looked at since.
  func rulings() -> SealedBatch {
    var sheet = SampleSheet(of: FindingRuling.declaration.kind)
    for back in 2...4 {
      let month = today.month + -back
      for unit in units {
        let draw = Draw(.ruling, unit.firstRow * 8 + back)
        let digits = String(draw.bits(1), radix: 16, uppercase: true)
        let isReturned = draw.chance(400, 2)
        let compound = unit.compoundID(draw.below(8, 3))
        sheet.begin("CD-V23-" + String(repeating: "0", count: 16 - digits.count) + digits)
        sheet.put("rule", "V23")
        sheet.put("sheet", Compound.declaration.kind.identifier)
        sheet.put("record", compound)
        sheet.put("field", "built-year")
        sheet.put("unit", unit.id)
        sheet.put("compound", compound)
        sheet.put("verdict", choice: isReturned ? RulingVerdict.returned : .accepted)
        sheet.put("value", String(repeating: "0", count: 16 - digits.count) + digits.lowercased())
        sheet.put("reason", isReturned ? "请核对竣工备案" : "竣工备案为准，已核实")
        sheet.put("day", calendar.workingDay(draw.within(4...5, 4), after: month.lastDay))
        sheet.put("reviewer", person(draw, 5))
        if isReturned { sheet.put("answer", "已按竣工备案改正") }
      }
    }
    return sheet.sealed()
  }

  /// The compounds drawn by the usual seed, as many as the office looks at.
  private func drawn(of unit: SampleUnit, in month: Month) -> [String] {
    guard let period = Period(code: month.iso) else { return [] }
    func usual(_ id: String) -> Int { Limit.all.first { $0.id == id }?.usual ?? 0 }
    let register = (0..<unit.compounds).filter { store.register($0).status == .inRegister }
    let count = max(
      usual("recheck-least"), (register.count * usual("recheck-share") + 99) / 100)
    return RecheckDraw.chosen(
      count, of: register.map { unit.compoundID($0) },
      seed: RecheckDraw.seed(period.code, of: unit.id, in: period))
  }
}
