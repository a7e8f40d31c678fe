import Model

extension SampleStore {
  /// The months with reports, oldest first, without the baseline.
  var reportedMonths: [Month] {
    let last = today.month + -1
    return (1 - scale.reportedMonths...0).map { last + $0 }
  }

  /// The month whose figures are the baseline.
  static let baseline = Month(year: 2022, month: 12)

  func periods() -> SealedBatch {
    var sheet = SampleSheet(
      ReportingPeriod.declaration.kind, ["id", "state", "cutoff", "frozen-on", "remark"],
      bytes: 4_000)
    let open = today.month
    for month in [SampleStore.baseline] + reportedMonths + [open] {
      let state: PeriodState =
        month == open
        ? .open : month == open + -1 ? .locked : month == open + -2 ? .frozen : .published
      let isFrozen = state == .frozen || state == .published
      sheet.add([
        month.iso, state.text, month.lastDay.iso,
        isFrozen ? calendar.workingDay(8, after: month.lastDay).iso : "",
        month == SampleStore.baseline ? "基期：清零攻坚结束时" : "",
      ])
    }
    return sheet.sealed()
  }

  /// An indicator that units report: what its denominator is and where its values start and end.
  struct Reported {
    let code: String
    /// Denominator per hundred compounds.
    let share: Int
    /// Values in a thousand at the baseline and now, of a unit of middling strength.
    let values: ClosedRange<Int>
    let isStock: Bool
  }

  static let reported = [
    Reported(code: "A3", share: 480, values: 290...470, isStock: true),
    Reported(code: "A4", share: 74, values: 240...510, isStock: true),
    Reported(code: "B1", share: 28, values: 550...900, isStock: false),
    Reported(code: "B2", share: 33, values: 620...880, isStock: false),
    Reported(code: "B3", share: 21, values: 500...850, isStock: false),
    Reported(code: "B4", share: 61, values: 120...560, isStock: true),
    Reported(code: "C2", share: 24, values: 700...940, isStock: false),
    Reported(code: "C3", share: 19, values: 680...900, isStock: false),
    Reported(code: "D1", share: 55, values: 400...860, isStock: false),
    Reported(code: "D2", share: 17, values: 350...880, isStock: false),
    Reported(code: "D3", share: 38, values: 200...640, isStock: true),
    Reported(code: "D4", share: 13, values: 600...920, isStock: false),
    Reported(code: "D5", share: 97, values: 150...780, isStock: true),
  ]

  func reports() -> SealedBatch {
    let months = [SampleStore.baseline] + reportedMonths
    var sheet = SampleSheet(
      IndicatorReport.declaration.kind,
      ["id", "unit", "period", "indicator", "numerator", "denominator", "absence"],
      bytes: months.count * plan.units.count * SampleStore.reported.count * 60)
    for month in months {
      for unit in plan.ordered {
        for (number, indicator) in SampleStore.reported.enumerated() {
          add(indicator, number, of: unit, in: month, to: &sheet)
        }
      }
    }
    return sheet.sealed()
  }

  private func add(
    _ indicator: Reported, _ number: Int, of unit: SampleUnit, in month: Month,
    to sheet: inout SampleSheet
  ) {
    let elapsed = month - SampleStore.baseline
    let unitDraw = Draw(.report, unit.firstRow * 16 + number)
    let draw = Draw(.report, (unit.firstRow * 16 + number) * 1_024 + elapsed + 1)
    let absence = absence(indicator, of: unit, elapsed: elapsed, draw)
    let wobble = indicator.isStock ? 0 : draw.below(3, 0)
    let denominator =
      absence == .notApplicable ? 0 : max(1, unit.compounds * indicator.share / 100 + wobble)
    let strength = (unit.served.upperBound - 830) / 2 + unitDraw.within(-60...60, 0)
    let first = Double(indicator.values.lowerBound + unitDraw.within(-70...70, 1))
    let gain = Double(indicator.values.upperBound + strength) - first
    let part = unit.advance(Double(elapsed) / 46)
    let noise = indicator.isStock ? draw.within(-3...3, 1) : draw.within(-70...70, 1)
    let value = min(1_000, max(0, Int(first + gain * part) + noise))
    let numerator = (denominator * value + 500) / 1_000
    let isGiven = absence != .notReported && absence != .pendingReview
    sheet.add([
      "ZB-" + month.iso + "-" + unit.id + "-" + indicator.code, unit.id, month.iso, indicator.code,
      isGiven ? String(numerator) : "", isGiven ? String(denominator) : "",
      (absence ?? (denominator < 5 ? .smallBase : nil))?.text ?? "",
    ])
  }

  /// Why a value is missing: fixed cases in Lishui, a few in a thousand elsewhere; none at the baseline.
  private func absence(
    _ indicator: Reported, of unit: SampleUnit, elapsed: Int, _ draw: Draw
  ) -> Absence? {
    if elapsed == 0 { return nil }
    switch (unit.id, indicator.code, elapsed) {
    case ("331127", "D4", _) where elapsed % 3 != 2: return .notApplicable
    case ("331126", "D2", 46), ("331121", "C2", 27), ("331124", "D1", 31), ("331102", "C3", 38):
      return .notReported
    case ("331123", "B2", 46), ("331181", "D1", 35), ("331125", "D3", 42): return .pendingReview
    case ("331124", "D5", 40): return .falsified
    default: break
    }
    guard unit.id.hasPrefix("99") else { return nil }
    switch draw.below(1_000, 2) {
    case ..<4: return .notApplicable
    case ..<12: return .notReported
    case ..<18: return .pendingReview
    case ..<19: return .falsified
    default: return nil
    }
  }

  func adjustments() -> SealedBatch {
    let fields = ["id", "unit", "period", "type", "count", "points", "evidence"]
    let isStory = scale == .prefecture
    var sheet = SampleSheet(
      Adjustment.declaration.kind, isStory ? fields + ["compounds"] : fields,
      bytes: scale.reportedMonths * plan.units.count * 90)
    for month in reportedMonths {
      for unit in plan.ordered {
        let draw = Draw(.adjustment, unit.firstRow * 1_024 + (month - SampleStore.baseline))
        var number = 0
        func add(
          _ type: AdjustmentType, _ count: Int, _ points: String, _ evidence: String,
          _ compound: String = ""
        ) {
          number += 1
          let cells = [
            "JF-" + month.iso + "-" + unit.id + "-" + String(number), unit.id, month.iso, type.text,
            String(count), points, evidence,
          ]
          sheet.add(isStory ? cells + [compound] : cells)
        }
        if draw.chance(160, 0) {
          let place = draw.below(unit.compounds, 2)
          add(
            .bonus, 1, draw.pick(["0.30", "0.50", "1.00"], 1),
            unit.compoundName(place) + "等小区收缴率升至" + String(draw.within(80...97, 3))
              + "%，经现场核实", unit.compoundID(place))
        }
        if draw.chance(1_050 - unit.punctual, 4) { add(.redOverdue, draw.within(1...4, 5), "", "") }
        if draw.chance(60, 6) { add(.circular, 1, "", "晾晒通报〔" + String(month.year) + "〕") }
        if draw.chance(70, 7) { add(.lateReport, 1, "", "月报迟于第3个工作日") }
      }
    }
    return sheet.sealed()
  }
}
