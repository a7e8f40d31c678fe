import Model

extension Store {
  /// Freezes a locked period: seals its figures, what they follow from, and how far every day-book went.
  ///
  /// The files are on the disk before the line that names them; cut off in between it is done again. Refused
  /// out of order, while the store is damaged, while the units may object, and while values are contested.
  ///
  /// - Parameters:
  ///   - early: why it may be frozen before the units' days to object are over; nil to wait for them.
  ///   - despiteConflicts: who answers for contested values, and why; nil to refuse them.
  @discardableResult
  public mutating func freeze(
    _ period: Period, on today: Day, early: String? = nil, despiteConflicts: String? = nil,
    calendar: WorkCalendar = .standard, by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> Sealed<FrozenPeriod> {
    var gate = try openGate(of: period, on: today, calendar: calendar)
    gate.conflicts = ledger.conflicts.count
    func refusal() -> Phrase? {
      gate.refusal(of: .freeze, early: early != nil, despiteConflicts: despiteConflicts != nil)
    }
    if let refusal = refusal() { throw .refused(refusal) }
    // What every byte says costs a pass over all of them, so it is asked last.
    gate.damage = firstLastingDamage
    if let refusal = refusal() { throw .refused(refusal) }
    let rules = try ruleSet(for: period)
    let figures = FrozenPeriod(
      period, of: ledger, rules: rules, rulesText: try ruleText(of: rules),
      frozen: try frozenPeriods(), heads: shelf.actHeads.text)
    let folder = SealedFolder(.frozen, of: period, figures.files)
    try prove(folder, holds: figures)
    do { try folder.write(to: path, on: disk) } catch { throw .file(error) }
    let reasons = [
      early.map { "提前冻结：" + $0 }, despiteConflicts.map { "带冲突冻结：" + $0 },
    ].compactMap(\.self)
    _ = try change(
      period,
      [
        ("state", PeriodState.frozen.rawValue), ("frozen-on", today.iso), ("seal", folder.seal),
      ],
      reason: reasons.isEmpty ? nil : reasons.joined(separator: "；"), by: author, now: now)
    return Sealed(figures, seal: folder.seal)
  }

  /// Corrects published figures by what the records give now; the published ones stay as they are.
  ///
  /// Refused where nothing differs.
  ///
  /// - Parameters:
  ///   - cause: why, in words that go to everybody.
  ///   - units: the units that are corrected; nil for all.
  ///   - document: the document number the correction is announced under; nil for none.
  @discardableResult
  public mutating func correct(
    _ period: Period, cause: String, units: Set<String>? = nil, document: String? = nil,
    on today: Day, calendar: WorkCalendar = .standard, by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> PeriodBook.Correction {
    var gate = try openGate(of: period, on: today, calendar: calendar)
    if let refusal = gate.refusal(of: .erratum) { throw .refused(refusal) }
    gate.damage = firstLastingDamage
    if let refusal = gate.refusal(of: .erratum) { throw .refused(refusal) }
    guard let entry = try periodBook(calendar: calendar)[period], let before = entry.inForce else {
      throw .refused(Store.noFigures(of: period))
    }
    let (figures, drift) = try proposal(for: before.value, units: units)
    guard !drift.isEmpty else {
      throw .refused(
        Phrase(
          zh: "\(period.code)：现在的数据与已发布的数字没有差别，无需更正。",
          en: "\(period.code): the records give what was published; there is nothing to correct."))
    }
    let erratum = Erratum(
      number: entry.errata.count + 1, cause: cause, who: author.name, date: today,
      document: document, corrects: before.seal)
    let folder = SealedFolder(
      .erratum, of: period,
      [("erratum", erratum.text), ("changes.csv", drift.text)] + figures.files)
    try prove(folder, holds: figures)
    do { try folder.write(to: path, on: disk) } catch { throw .file(error) }
    _ = try change(period, [("seal", folder.seal)], reason: cause, by: author, now: now)
    return PeriodBook.Correction(
      erratum: erratum, figures: Sealed(figures, seal: folder.seal), drift: drift)
  }

  /// The figures that an erratum would bring, and how they differ.
  public func proposal(
    for figures: FrozenPeriod, units: Set<String>?
  ) throws(StoreError) -> (figures: FrozenPeriod, drift: PeriodDrift) {
    let present = presentFigures(of: figures, frozen: try frozenPeriods())
    let proposed = units.map { figures.taking($0, from: present) } ?? present
    return (proposed, PeriodDrift(from: figures, to: proposed))
  }

  /// The first thing that is wrong with the store and not only in the middle of being written.
  private var firstLastingDamage: Phrase? {
    integrity().first { !$0.isInFlight }.map {
      Phrase(zh: $0.file + "：" + $0.message.zh, en: $0.file + ": " + $0.message.en)
    }
  }

  /// Refuses to seal what would not read back as it is.
  private func prove(_ folder: SealedFolder, holds figures: FrozenPeriod) throws(StoreError) {
    let read = try? FrozenPeriod(period: figures.period, rules: figures.rules) { folder.text($0) }
    guard read == figures, let read,
      read.files.allSatisfy({ folder.text($0.name) == $0.text })
    else {
      throw .refused(
        Phrase(
          zh: "\(figures.period.code)：写出的数字读回后不一致，没有冻结。这是程序的错误，请报告。",
          en: "\(figures.period.code): the figures would not read back as they are; nothing was "
            + "frozen. This is a fault of the program; report it."))
    }
  }
}
