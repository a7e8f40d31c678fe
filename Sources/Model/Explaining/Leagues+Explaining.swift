extension Leagues {
  /// Why a unit has the figures it has in a period: one explanation for each indicator, in the rule
  /// set's order; empty for a unit that takes no part.
  ///
  /// Costs a pass over the counted rows of each indicator.
  ///
  /// - Parameter code: only this indicator; nil for all.
  public mutating func explanations(
    of unit: String, in period: Period, indicator code: String? = nil
  ) -> [Explanation] {
    guard let entry = returns(in: period).first(where: { $0.unit == unit }) else { return [] }
    let scoring = Scoring(rules: rules, period: period)
    let sealed = frozen(period)
    return rules.indicators.enumerated().compactMap { position, indicator in
      guard code == nil || indicator.code == code else { return nil }
      let reading = entry.readings[position]
      let score = scoring.score(reading, at: position, missing: .notReported)
      let isCounted =
        sealed.map { $0.counts(unit, indicator.code) } ?? isCounted(position)
      return Explanation(
        period: period, unit: unit, indicator: indicator, position: position,
        provenance: provenance(of: position, in: period), reading: reading, score: score,
        parts: reading.map {
          ScorePart.parts(of: score, reading: $0, indicator: indicator, scoring: scoring)
        } ?? [],
        thing: isCounted
          ? RecordIndicators.named(indicator.code)?.counted(under: rules.counting) : nil,
        records: isCounted
          ? sealed.map { facts.records(sealed: $0, unit: unit, indicator.code) }
            ?? facts.records(of: unit, indicator.code, in: period)
          : [],
        report: report(of: position, unit: unit, in: period))
    }
  }
}

extension FrozenPeriod {
  /// Whether a figure was counted from records.
  ///
  /// A unit without any record of it brought 0 of 0, which needs no list.
  fileprivate func counts(_ unit: String, _ indicator: String) -> Bool {
    counted.contains { $0.unit == unit && $0.indicator == indicator }
  }
}

extension CountingFacts {
  /// The records behind a figure as they are now: the numerator, the denominator only, left out.
  fileprivate func records(of unit: String, _ code: String, in period: Period) -> [ExplainedRecord]
  {
    guard let indicator = RecordIndicators.named(code) else { return [] }
    let table = ledger[indicator.kind]
    let reasons = indicator.reasons
    let judgements = indicator.judge(self, over: period)
    let records = rows(of: unit, in: table).compactMap { row -> ExplainedRecord? in
      let judgement = judgements[row]
      let reason = reasons[Int(judgement.why)]
      if reason.part == .unrelated { return nil }
      return ExplainedRecord(
        place: RecordPlace(table, row: row), numerator: Int(judgement.numerator),
        denominator: Int(judgement.denominator), reason: reason,
        evidence: evidence(of: judgement, reason), hasChanged: false)
    }
    return Reason.Part.allCases.flatMap { part in records.filter { $0.reason.part == part } }
  }

  /// The records behind a figure as they were sealed.
  fileprivate func records(
    sealed: FrozenPeriod, unit: String, _ code: String
  ) -> [ExplainedRecord] {
    guard let indicator = RecordIndicators.named(code) else { return [] }
    let reasons = indicator.reasons
    let judgements = indicator.judge(self, over: sealed.period)
    return sealed.counted.filter { $0.unit == unit && $0.indicator == code }.flatMap { group in
      let reason =
        reasons.first { $0.id == group.reason }
        ?? Reason(group.part, group.reason, zh: group.reason, en: group.reason)
      return group.ids.map { id in
        let place = RecordPlace(kind: group.kind, id: id, in: ledger)
        let now = place.row.map { judgements[$0] }
        let isSame =
          now.map {
            reasons[Int($0.why)].id == group.reason && Int($0.numerator) == group.numerator
              && Int($0.denominator) == group.denominator
          } ?? false
        return ExplainedRecord(
          place: place, numerator: group.numerator, denominator: group.denominator,
          reason: reason, evidence: isSame ? now.flatMap { evidence(of: $0, reason) } : nil,
          hasChanged: !isSame)
      }
    }
  }

  private func evidence(of judgement: Judgement, _ reason: Reason) -> RecordPlace? {
    guard judgement.evidence >= 0, let kind = reason.evidence.flatMap(KindDeclaration.named) else {
      return nil
    }
    return RecordPlace(ledger[kind], row: Int(judgement.evidence))
  }

  /// The rows of a table that belong to a unit.
  func rows(of unit: String, in table: Table) -> [Int] {
    guard let position = table.kind.position(named: "unit"),
      let code = table.columns[position].dictionary.existingCode(of: unit)
    else { return [] }
    let words = table.columns[position].words
    return words.indices.filter { words[$0] == code }
  }
}
