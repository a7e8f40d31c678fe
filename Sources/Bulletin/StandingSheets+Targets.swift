import Model

extension Sheet {
  /// Targets, one row for each unit, target and basis; the row without a unit is all units together.
  public init(
    targets lines: [TargetLine], rules: RuleSet, ledger: Ledger, language: Language, isSample: Bool
  ) {
    func percent(_ value: Rational?) -> Cell { Cell(value.map { ($0 * 100).rounded(places: 2) }) }
    let hasBases = lines.contains { $0.basis != nil }
    let bases: [Column] = [
      Column("question", Phrase(zh: "问题", en: "Question")),
      Column("basis", Phrase(zh: "口径标识", en: "Basis")),
      Column("basisName", Phrase(zh: "口径", en: "Counted")),
      Column("chosen", Phrase(zh: "采用", en: "Chosen")),
    ]
    self.init(
      columns: [
        Column("unit", Phrase(zh: "单位编号", en: "Unit id")),
        Column("name", Phrase(zh: "单位", en: "Unit")),
        Column("indicator", Phrase(zh: "指标", en: "Indicator")),
        Column("indicatorName", Phrase(zh: "指标名称", en: "Indicator name")),
      ] + (hasBases ? bases : []) + [
        Column("numerator", Phrase(zh: "分子", en: "Numerator"), isNumeric: true),
        Column("denominator", Phrase(zh: "分母", en: "Denominator"), isNumeric: true),
        Column("counts", Phrase(zh: "计量", en: "Counts")),
        Column("value", Phrase(zh: "现值%", en: "Value %"), isNumeric: true),
        Column("target", Phrase(zh: "目标%", en: "Target %"), isNumeric: true),
        Column("pace", Phrase(zh: "应达%", en: "Pace %"), isNumeric: true),
        Column("gap", Phrase(zh: "还差", en: "Gap"), isNumeric: true),
        Column("gapPerMonth", Phrase(zh: "每月需增", en: "Needed a month"), isNumeric: true),
        Column("perPeriod", Phrase(zh: "每期需增(百分点)", en: "Needed a period"), isNumeric: true),
        Column("forecast", Phrase(zh: "预计达标日", en: "Forecast")),
        Column("lamp", Phrase(zh: "进度", en: "Standing")),
        Column("authority", Phrase(zh: "依据", en: "Authority")),
      ],
      rows: lines.map { line in
        let standing = line.standing
        let chosen = line.basis.map { $0.isChosen } ?? true
        let head = [
          Cell(line.unit),
          Cell(
            line.unit.map { ledger.name(of: $0, kind: "unit") ?? $0 }
              ?? Phrase(zh: "全市", en: "whole city")(language)),
          Cell(line.indicator.code), Cell(line.indicator.name(language)),
        ]
        let basis = [
          Cell(line.basis?.question), Cell(line.basis?.id), Cell(line.basis?.name(language)),
          Cell(.flag(chosen), text: chosen ? "✓" : ""),
        ]
        let target = (standing.target * 100).rounded(places: 2)
        return head + (hasBases ? basis : []) + [
          Cell("\(standing.share.numerator)"), Cell("\(standing.share.denominator)"),
          Cell(line.thing?.phrase(language)), percent(standing.value),
          Cell(.text(target), text: (line.indicator.isStrict ? ">" : "≥") + target),
          percent(standing.pace), Cell(line.gap),
          Cell(line.gapPerMonth(until: rules.span.end).map { $0.rounded(places: 2) }),
          percent(standing.neededPerPeriod), Cell(standing.forecastDay?.iso),
          Cell(
            .optional(standing.lamp.map { $0.phrase.en }),
            text: standing.lamp.map { $0.symbol + $0.phrase(language) } ?? ""),
          Cell(line.basis == nil ? line.indicator.authority : rules.authority),
        ]
      },
      isSample: isSample)
  }

  /// Figures that are observed and never scored, one row for each measure and unit.
  public init(
    observed figures: [(measure: ObservedMeasure, figures: ObservedFigures)], units: [String]?,
    ledger: Ledger, language: Language, isSample: Bool
  ) {
    func row(_ measure: ObservedMeasure, _ unit: String?, _ value: ObservedValue) -> [Cell] {
      let isShare = measure.form == .share || measure.form == .mean
      return [
        Cell(measure.id), Cell(measure.name(language)), Cell(measure.clause), Cell(unit),
        Cell(
          unit.map { ledger.name(of: $0, kind: "unit") ?? $0 }
            ?? Phrase(zh: "全市", en: "whole city")(language)),
        Cell(measure.form == .mix ? nil : value.numerator),
        Cell(isShare ? value.denominator : nil),
        Cell(measure.text(of: value, language)),
      ]
    }
    self.init(
      columns: [
        Column("measure", Phrase(zh: "标识", en: "Measure")),
        Column("measureName", Phrase(zh: "观察指标(不计分)", en: "Observed, not scored")),
        Column("clause", Phrase(zh: "条款", en: "Clause")),
        Column("unit", Phrase(zh: "单位编号", en: "Unit id")),
        Column("name", Phrase(zh: "单位", en: "Unit")),
        Column("numerator", Phrase(zh: "分子", en: "Numerator"), isNumeric: true),
        Column("denominator", Phrase(zh: "分母", en: "Denominator"), isNumeric: true),
        Column("value", Phrase(zh: "数值", en: "Value")),
      ],
      rows: figures.flatMap { measure, figures in
        zip(figures.units, figures.values).compactMap { unit, value in
          units?.contains(unit) == false ? nil : row(measure, unit, value)
        } + (units == nil ? [row(measure, nil, figures.whole)] : [])
      },
      isSample: isSample)
  }
}
