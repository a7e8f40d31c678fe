extension ObservedMeasure {
  /// Of contracts, evaluations, standards and menus.
  static let services: [ObservedMeasure] = [
    ObservedMeasure(
      "fee-collection", "物业费收缴率", "Fees collected", clause: "三(二)5", .share, in: .yuan
    ) { pass in
      let contracts = pass.ledger[ServiceContract.self]
      let starts = contracts.column(\.start).words
      let ends = contracts.column(\.end).words
      let due = contracts.column(\.feesDue).longs
      let collected = contracts.column(\.feesCollected).longs
      pass.each(ServiceContract.self) { [pass] row in
        guard pass.runs(starts[row], ends[row]), due[row] > 0 else { return nil }
        return (Int(max(0, collected[row])), Int(due[row]))
      }
    },
    ObservedMeasure("trial-conversion", "先尝后买转正率", "Trials taken on", clause: "三(二)5", .share) {
      pass in
      let contracts = pass.ledger[ServiceContract.self]
      let modes = contracts.column(\.mode).bytes
      let ends = contracts.column(\.end).words
      let flags = contracts.column(\.trialConverted).bytes
      let converted = contracts.column(\.conversionVotedOn).words
      pass.share(ServiceContract.self) { [pass] row in
        guard modes[row] == ServiceMode.trial.code, pass.isPast(ends[row]) else { return nil }
        return flags[row] == 1 || pass.isPast(converted[row])
      }
    },
    ObservedMeasure(
      "unsustainable", "收不抵支的合同", "Contracts that do not pay", clause: "三(二)5", .share
    ) { pass in
      let contracts = pass.ledger[ServiceContract.self]
      let starts = contracts.column(\.start).words
      let ends = contracts.column(\.end).words
      let collected = contracts.column(\.feesCollected).longs
      let costs = contracts.column(\.yearlyCost).longs
      pass.share(ServiceContract.self) { [pass] row in
        guard pass.runs(starts[row], ends[row]), costs[row] > 0 else { return nil }
        return max(0, collected[row]) < costs[row]
      }
    },
    ObservedMeasure(
      "evaluation", "物业服务评价均分", "Mean evaluation", clause: "三(一)4、三(二)6", .mean, in: .points
    ) {
      pass in
      let evaluations = pass.ledger[Evaluation.self]
      let days = evaluations.column(\.day).words
      let scores = evaluations.column(\.score).words
      let counts = evaluations.column(\.count).words
      let start = pass.start
      pass.each(Evaluation.self) { [pass] row in
        guard pass.isPast(days[row]), days[row] >= start, scores[row] >= 0 else { return nil }
        let count = max(1, Int(counts[row]))
        return (Int(scores[row]) * count, count)
      }
    },
    ObservedMeasure("patrols", "六项巡检落实率", "Patrols done", clause: "三(二)6", .share) { pass in
      let evaluations = pass.ledger[Evaluation.self]
      let days = evaluations.column(\.day).words
      let flags = [
        evaluations.column(\.security).bytes, evaluations.column(\.vehicles).bytes,
        evaluations.column(\.commonParts).bytes, evaluations.column(\.equipment).bytes,
        evaluations.column(\.greenery).bytes, evaluations.column(\.waste).bytes,
      ]
      let start = pass.start
      pass.each(Evaluation.self) { [pass] row in
        guard pass.isPast(days[row]), days[row] >= start else { return nil }
        let asked = flags.filter { $0[row] != 0 }
        return asked.isEmpty ? nil : (asked.count { $0[row] == 1 }, asked.count)
      }
    },
    ObservedMeasure("defects-closed", "查验缺陷整改率", "Defects put right", clause: "三(二)6", .share) {
      pass in
      let inspections = pass.ledger[HandoverInspection.self]
      let days = inspections.column(\.day).words
      let defects = inspections.column(\.defects).words
      let closed = inspections.column(\.defectsClosed).words
      pass.each(HandoverInspection.self) { [pass] row in
        guard pass.isPast(days[row]), defects[row] > 0 else { return nil }
        return (Int(max(0, closed[row])), Int(defects[row]))
      }
    },
    ObservedMeasure(
      "price-for-grade", "质价相符率", "Fees within the guide for their grade", clause: "三(二)7", .share,
      measure: pricesForGrades),
    ObservedMeasure(
      "menu-uptake", "菜单服务选用户数", "Households that chose from menus", clause: "三(二)7", .count,
      in: .households
    ) {
      pass in
      let households = pass.ledger[MenuItem.self].column(\.households).words
      pass.each(MenuItem.self) { row in households[row] > 0 ? (Int(households[row]), 1) : nil }
    },
    ObservedMeasure("menu-willingness", "付费意愿率", "Willing to pay", clause: "三(二)7", .share) {
      pass in
      let items = pass.ledger[MenuItem.self]
      let surveyed = items.column(\.surveyed).words
      let willing = items.column(\.willing).words
      pass.each(MenuItem.self) { row in
        surveyed[row] > 0 ? (Int(max(0, willing[row])), Int(surveyed[row])) : nil
      }
    },
  ]

  /// Contracts in force whose fee lies within what the unit's standard gives for their grade (质价相符).
  @Sendable private static func pricesForGrades(_ pass: inout ObservedPass) {
    var bounds: [String: ClosedRange<Int64>] = [:]
    for standard in pass.ledger[ServiceStandard.self] {
      guard let unit = standard.unit, let grade = standard.grade, let from = standard.priceFrom,
        let to = standard.priceTo, from <= to,
        standard.validFrom ?? pass.period.lastDay <= pass.period.lastDay
      else { continue }
      let key = unit + "\u{1F}" + grade
      let known = bounds[key]
      bounds[key] =
        min(known?.lowerBound ?? from.fen, from.fen)...max(known?.upperBound ?? to.fen, to.fen)
    }
    if bounds.isEmpty { return }
    let contracts = pass.ledger[ServiceContract.self]
    let starts = contracts.column(\.start).words
    let ends = contracts.column(\.end).words
    let fees = contracts.column(\.fee).longs
    pass.share(ServiceContract.self) { [pass] row in
      guard pass.runs(starts[row], ends[row]), fees[row] > 0, let unit = contracts[row].unit,
        let grade = contracts[row].grade
      else { return nil }
      return bounds[unit + "\u{1F}" + grade].map { $0.contains(fees[row]) }
    }
  }
}
