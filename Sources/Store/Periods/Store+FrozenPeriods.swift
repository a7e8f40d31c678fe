import Model

extension Store {
  /// The figures in force of every period that was frozen: the frozen ones, or the last correction's.
  ///
  /// Throws where anything of a frozen period is missing or changed; the check tells all of it.
  public func frozenPeriods() throws(StoreError) -> [Period: FrozenPeriod] {
    var shelf = PeriodShelf(store: path)
    var found: [Period: FrozenPeriod] = [:]
    for record in ledger[ReportingPeriod.self] {
      guard let seal = record.seal, let period = record.id.flatMap({ Period(code: $0) }) else {
        continue
      }
      found[period] = shelf.figures(seal, of: period)
      if let damage = shelf.damage.first { throw .damaged(damage) }
    }
    return found
  }

  /// The rule set that a period was frozen with; nil where it was not.
  func frozenRules(of period: Period) throws(StoreError) -> RuleSet? {
    guard let seal = ledger[ReportingPeriod.self].record(id: period.code)?.seal else { return nil }
    var shelf = PeriodShelf(store: path)
    let rules = shelf.folder(seal, of: period, as: [.frozen, .erratum])
      .flatMap { shelf.rules(of: $0) }
    if let damage = shelf.damage.first { throw .damaged(damage) }
    return rules
  }

  /// The file of a rule set.
  func ruleText(of rules: RuleSet) throws(StoreError) -> String {
    for file in try ruleFiles() where try RuleSet(toml: file.text, file: file.path) == rules {
      return file.text
    }
    // The period was frozen with it before, and its file has changed since.
    throw .refused(
      Phrase(
        zh: "rules/：找不到规则集 \(rules.id) 的文件。请恢复。",
        en: "rules/: the file of rule set \(rules.id) is gone. Put it back."))
  }

  /// Every period with its state, the days of its close, and what was frozen, published and corrected.
  public func periodBook(calendar: WorkCalendar = .standard) throws(StoreError) -> PeriodBook {
    var shelf = PeriodShelf(store: path)
    let sets = try ruleSets()
    var entries: [PeriodBook.Entry] = []
    for record in ledger[ReportingPeriod.self] {
      guard let period = record.id.flatMap({ Period(code: $0) }) else { continue }
      let chain = record.seal.map { shelf.chain(to: $0, of: period) }
      let publication = record.publication.flatMap { shelf.publication($0, of: period) }
      if let damage = shelf.damage.first { throw .damaged(damage) }
      let rules: RuleSet
      if let frozen = chain?.frozen {
        rules = frozen.value.rules
      } else {
        rules = try RuleSet.choice(of: sets, for: period, in: path)
      }
      entries.append(
        PeriodBook.Entry(
          period: period, state: state(of: period),
          close: CloseCalendar(
            of: period, cutoff: record.cutoff, rules: rules, calendar: calendar),
          frozen: chain?.frozen, frozenOn: record.frozenOn, publication: publication,
          errata: chain?.corrections ?? [], isContested: isContested(period)))
    }
    let kept = PeriodBook(entries)
    let path = path
    return PeriodBook(entries) { period, ledger in
      let rules =
        kept[period]?.frozen?.value.rules
        ?? (try? RuleSet.choice(of: sets, for: period, in: path))
      return rules.map { ledger.recheckLists($0, of: period, seed: period.code) } ?? []
    }
  }

  /// Who locked, froze, published and corrected a period, when and in which act; oldest first.
  ///
  /// Costs a pass over all day-books.
  public func periodActs() -> [Period: [Revision]] {
    var acts: [Period: [Revision]] = [:]
    for act in revisions() where act.kind === ReportingPeriod.declaration.kind {
      if let period = Period(code: act.id) { acts[period, default: []].append(act) }
    }
    return acts
  }

  /// The store as it was when the figures in force of a period were sealed: what is printed about the
  /// period stays the same whatever is written later. Nil where nothing is sealed.
  ///
  /// Costs opening the store once more.
  public func atSealing(of period: Period) throws(StoreError) -> Store? {
    guard let seal = ledger[ReportingPeriod.self].record(id: period.code)?.seal else { return nil }
    let line = history(of: period.code).map(\.line).last { line in
      line.changes.contains { $0.field == "seal" && $0.new == seal }
    }
    guard let line else { return nil }
    return try Store(path: path, asOf: line.stamp, disk: disk)
  }

  /// How final the figures of a period are; open where the store has no such period.
  ///
  /// What was sealed stays so, whatever somebody writes into the field.
  func state(of period: Period) -> PeriodState {
    let record = ledger[ReportingPeriod.self].record(id: period.code)
    if record?.publication != nil { return .published }
    if record?.seal != nil { return .frozen }
    return record?.state ?? .open
  }

  /// Whether a period was sealed or published in two ways and nobody has settled which counts.
  func isContested(_ period: Period) -> Bool {
    ["seal", "publication"].contains { seals(of: period, $0).count > 1 }
  }

  /// The seals that a field of a period's record holds: one, or all that contradict each other; in order.
  func seals(of period: Period, _ field: String) -> [String] {
    let kind = ReportingPeriod.declaration.kind
    let column = kind.position(named: field)
    let claims = ledger.conflicts(of: period.code, kind: kind).filter { $0.column == column }
      .flatMap { $0.claims.map(\.value) }
    return Set(claims + [present(kind, period.code, field)]).filter { !$0.isEmpty }.sorted()
  }

  /// What the records give for a frozen period now, by the rule set it was frozen with.
  func presentFigures(
    of figures: FrozenPeriod, frozen: [Period: FrozenPeriod]
  ) -> FrozenPeriod {
    FrozenPeriod(
      figures.period, of: ledger, rules: figures.rules, rulesText: figures.rulesText,
      frozen: frozen, heads: shelf.actHeads.text)
  }

  /// How the figures in force of every frozen period differ from what the records give now.
  ///
  /// Costs a pass over the counted columns for each.
  public func drifts() throws(StoreError) -> [Period: PeriodDrift] {
    let frozen = try frozenPeriods()
    return frozen.mapValues { figures in
      PeriodDrift(from: figures, to: presentFigures(of: figures, frozen: frozen))
    }
  }
}
