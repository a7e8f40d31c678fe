import Model

/// What a report is about: with the state it says everything that is needed to make it.
enum ReportSubject: Hashable, Sendable {
  /// What there is to do this morning, in a unit or in one of its streets.
  case morning(unit: String?, street: String?)
  /// How a unit's score comes about: its indicators, bonus and malus.
  case score(unit: String)
  /// The records that an indicator of a unit counts, leaves open and leaves out.
  case indicator(unit: String, code: String)
  /// The targets of 2027 under every way of counting; nil for all units together.
  case targets(unit: String?)
  /// The project pool in one of its views.
  case pool(unit: String?, PoolView)
  /// The figures that are shown and never scored.
  case observed(unit: String?)
  /// The periods, how final they are, and their corrections.
  case periods
  /// What stands between a period and its freeze, unit by unit.
  case checklist(Period)
  /// The compounds drawn to be rechecked for a period, and what was found.
  case recheck(Period)
  /// What the checks V01–V35 find wrong or doubtful.
  case findings(unit: String?)
  /// The level that the ladder of supervision calls for, item by item.
  case escalations(unit: String?)
  /// What came into the denominators and left them since the former cut-off.
  case denominators(unit: String?)
  /// Two units, or one in two periods, side by side.
  case comparison(Comparison)
  /// Why an action was refused, record by record.
  case refusals
  /// How often each value of a column stands in the rows of an open sheet.
  case frequency(kind: Int, RowScope, column: Int)

  /// The unit it is about, or nil.
  var unit: String? {
    switch self {
    case .morning(let unit, _), .targets(let unit), .pool(let unit, _), .observed(let unit): unit
    case .score(let unit), .indicator(let unit, _): unit
    case .findings(let unit), .escalations(let unit), .denominators(let unit): unit
    case .frequency(_, let scope, _): scope.unit
    case .comparison(let comparison): comparison.units.first
    case .periods, .checklist, .recheck, .refusals: nil
    }
  }

  /// Every unit it is about.
  var units: [String] {
    if case .comparison(let comparison) = self { return comparison.units }
    return unit.map { [$0] } ?? []
  }

  /// The same list about another unit, or about all; itself where it is about one alone.
  func about(_ unit: String?) -> ReportSubject {
    switch self {
    case .morning: .morning(unit: unit, street: nil)
    case .targets: .targets(unit: unit)
    case .pool(_, let view): .pool(unit: unit, view)
    case .observed: .observed(unit: unit)
    case .findings: .findings(unit: unit)
    case .escalations: .escalations(unit: unit)
    case .denominators: .denominators(unit: unit)
    case .score, .indicator, .periods, .checklist, .recheck, .refusals, .comparison,
      .frequency:
      self
    }
  }

  /// What it is called.
  var label: Phrase {
    switch self {
    case .morning: Phrase(zh: "晨间清单", en: "Morning list")
    case .score: Phrase(zh: "得分说明", en: "Score explained")
    case .indicator(_, let code): Phrase(zh: "\(code) 明细", en: "\(code) in records")
    case .targets: Phrase(zh: "目标口径", en: "Targets")
    case .pool(_, let view): view.label
    case .observed: Phrase(zh: "观察指标", en: "Observed")
    case .periods: Phrase(zh: "晾晒周期", en: "Periods")
    case .checklist(let period):
      Phrase(zh: "\(period.code) 冻结清单", en: "\(period.code) checklist")
    case .recheck(let period): Phrase(zh: "\(period.code) 抽查", en: "\(period.code) recheck")
    case .findings: Phrase(zh: "数据核对", en: "Findings")
    case .escalations: Phrase(zh: "升级建议", en: "Escalation")
    case .denominators: Phrase(zh: "底数变动", en: "Denominators")
    case .comparison: Phrase(zh: "对比", en: "Comparison")
    case .refusals: Phrase(zh: "不能办的原因", en: "Why not")
    case .frequency(let kind, _, let column):
      Phrase(
        zh: KindDeclaration.all[kind].fields[column].label.zh + "频次",
        en: "Frequency of " + KindDeclaration.all[kind].fields[column].label.en)
    }
  }
}

/// The three views over one pool, and its plan and log. Source: 四(二) 项目化、清单化、时序化.
enum PoolView: String, Hashable, Sendable, CaseIterable {
  case board, checklist, timeline, plan, log

  /// What it is called.
  var label: Phrase {
    switch self {
    case .board: Phrase(zh: "项目化", en: "Pool board")
    case .checklist: Phrase(zh: "清单化", en: "Pool checklist")
    case .timeline: Phrase(zh: "时序化", en: "Pool timeline")
    case .plan: Phrase(zh: "年度计划", en: "Yearly plan")
    case .log: Phrase(zh: "出入库", en: "Pool log")
    }
  }

  /// The view that follows.
  var next: PoolView {
    let all = PoolView.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }
}
