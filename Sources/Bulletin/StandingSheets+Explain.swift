import Model

extension Sheet {
  /// The records behind figures, one row for each record: which list it stands in, why, and where
  /// it was written.
  public init(
    explained explanations: [Explanation], in ledger: Ledger, language: Language, isSample: Bool
  ) {
    self.init(
      columns: [
        Column("indicator", Phrase(zh: "指标", en: "Indicator")),
        Column("part", Phrase(zh: "归入", en: "Stands in")),
        Column("kind", Phrase(zh: "记录类别", en: "Kind")),
        Column("id", Phrase(zh: "记录编号", en: "Record")),
        Column("title", Phrase(zh: "名称", en: "Name")),
        Column("numerator", Phrase(zh: "计入分子", en: "In the numerator"), isNumeric: true),
        Column("denominator", Phrase(zh: "计入分母", en: "In the denominator"), isNumeric: true),
        Column("reason", Phrase(zh: "理由标识", en: "Reason")),
        Column("why", Phrase(zh: "理由", en: "Why")),
        Column("evidence", Phrase(zh: "依据记录", en: "Shown by")),
        Column("source", Phrase(zh: "来源", en: "Source")),
        Column("batch", Phrase(zh: "批次", en: "Batch")),
      ],
      rows: explanations.flatMap { explanation in
        explanation.records.map { record in
          let shown = record.evidence ?? record.place
          return [
            Cell(explanation.indicator.code),
            Cell(
              .text(record.reason.part.rawValue),
              text: record.reason.part.label(language)),
            Cell(record.place.kind), Cell(record.place.id), Cell(ledger.title(of: record.place)),
            Cell(record.numerator), Cell(record.denominator), Cell(record.reason.id),
            Cell(record.reason.words(language)), Cell(record.evidence?.id),
            Cell(ledger.source(of: shown)?.phrase(language)), Cell(ledger.batch(of: shown)),
          ]
        }
      },
      isSample: isSample)
  }
}

extension Explanation {
  /// The indicator's figures and points with every record behind them.
  public func json(in ledger: Ledger, language: Language) -> JSON {
    .object([
      ("code", .text(indicator.code)), ("name", .text(indicator.name(language))),
      ("provenance", .text(provenance.rawValue)),
      ("numerator", .optional(score.numerator.map { "\($0)" })),
      ("denominator", .optional(score.denominator.map { "\($0)" })),
      ("counts", .optional(thing?.phrase(language))),
      ("baseline", .optional(reading?.baseline?.fraction)),
      ("previous", .optional(reading?.previous?.fraction)),
      ("target", .text("\(indicator.target)")), ("strict", .flag(indicator.isStrict)),
      ("weight", .number(score.weight)), ("score", .optional(score.text)),
      ("exact", .optional(score.score.map { "\($0)" })),
      ("absence", .optional(score.absence?.rawValue)),
      ("notes", .list(score.notes.phrases.map { .text($0(language)) })),
      (
        "parts",
        .list(
          parts.map { part in
            .object([
              ("part", .text(part.kind.rawValue)), ("value", .text("\(part.value)")),
              ("weight", .text("\(part.weight)")), ("points", .text("\(part.points)")),
              ("formula", .text(part.formula)),
            ])
          })
      ),
      ("report", .optional(report?.id)),
      (
        "records",
        .list(records.map { $0.json(in: ledger, language: language) })
      ),
    ])
  }
}

extension ExplainedRecord {
  fileprivate func json(in ledger: Ledger, language: Language) -> JSON {
    func written(_ place: RecordPlace) -> JSON {
      .object([
        ("kind", .text(place.kind)), ("id", .text(place.id)),
        ("source", .optional(ledger.source(of: place)?.phrase(language))),
        ("place", .optional(ledger.source(of: place)?.place)),
        ("batch", .optional(ledger.batch(of: place))),
      ])
    }
    return .object([
      ("part", .text(reason.part.rawValue)), ("record", written(place)),
      ("title", .text(ledger.title(of: place))),
      ("numerator", .number(numerator)), ("denominator", .number(denominator)),
      ("reason", .text(reason.id)), ("why", .text(reason.words(language))),
      ("evidence", evidence.map(written) ?? .null), ("changed", .flag(hasChanged)),
    ])
  }
}

extension UnitExplanation {
  /// The whole score of a unit: its parts, bonus and malus with their records, what one more would
  /// bring, and what the next place would take.
  public func json(in ledger: Ledger, rules: RuleSet, period: Period, language: Language) -> JSON {
    let score = row.score
    return .object([
      ("period", .text(period.code)), ("unit", .text(score.unit)),
      ("name", .optional(ledger.name(of: score.unit, kind: "unit"))),
      ("ruleSet", .text(rules.id)), ("authority", .text(rules.authority)),
      ("rank", .optional(row.rank)), ("score", .optional(score.scoreText)),
      ("base", .optional(score.baseText)),
      ("exactBase", .optional(score.exactBase.map { "\($0)" })),
      ("bonus", .text(score.bonusText)), ("malus", .text(score.malusText)),
      ("applicableWeight", .number(score.applicableWeight)),
      (
        "rankInterval",
        row.sensitivity.map { .list([.number($0.bestRank), .number($0.worstRank)]) } ?? .null
      ),
      (
        "items",
        .list(
          zip(score.items, evidence).map { item, records in
            .object([
              ("type", .text(item.malus?.rawValue ?? "bonus")), ("count", .number(item.count)),
              ("points", .text("\(item.points)")), ("evidence", .text(item.evidence)),
              ("refused", .flag(item.isRefused)),
              ("records", .list(records.map { .text($0.id) })),
            ])
          })
      ),
      (
        "oneMore",
        .list(
          steps.map { step in
            .object([
              ("indicator", .text(rules.indicators[step.indicator].code)),
              ("counts", .optional(step.thing?.phrase(language))),
              ("points", .text(step.points.rounded(places: 4))),
              ("score", .text(Rational.text(hundredths: step.score))),
            ])
          })
      ),
      ("nextRank", nextRank.map { $0.json(rules, language) } ?? .null),
      ("indicators", .list(indicators.map { $0.json(in: ledger, language: language) })),
    ])
  }
}

extension NextRank {
  fileprivate func json(_ rules: RuleSet, _ language: Language) -> JSON {
    .object([
      ("ahead", .text(Rational.text(hundredths: ahead))),
      (
        "ways",
        .list(
          ways.map { way in
            .object([
              ("indicator", .text(rules.indicators[way.indicator].code)),
              ("count", .optional(way.count)), ("counts", .optional(way.thing?.phrase(language))),
              ("rank", .optional(way.rank)),
            ])
          })
      ),
    ])
  }
}
