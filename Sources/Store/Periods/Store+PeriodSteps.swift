import Model

extension Store {
  /// Locks a period after its cut-off: no more reports are taken for it.
  ///
  /// Refused out of order. Makes the record of the period where there is none.
  @discardableResult
  public mutating func lock(
    _ period: Period, on today: Day, reason: String? = nil, calendar: WorkCalendar = .standard,
    by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> String {
    let gate = try openGate(of: period, on: today, calendar: calendar)
    if let refusal = gate.refusal(of: .lock) { throw .refused(refusal) }
    let hasRecord = ledger[ReportingPeriod.self].record(id: period.code) != nil
    let values = [("state", PeriodState.locked.rawValue), ("cutoff", gate.close.cutoff.iso)]
    let kind = ReportingPeriod.declaration.kind
    let act: Act =
      hasRecord
      ? .set(kind: kind, id: period.code, values: values)
      : .new(kind: kind, id: period.code, values: values)
    return try write([act], marks: Store.marks(reason), by: author, now: now)
  }

  /// Takes reports for a locked period again; refused once it is frozen.
  @discardableResult
  public mutating func unlock(
    _ period: Period, on today: Day, reason: String, calendar: WorkCalendar = .standard,
    by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> String {
    let gate = try openGate(of: period, on: today, calendar: calendar)
    if let refusal = gate.refusal(of: .unlock) { throw .refused(refusal) }
    return try change(
      period, [("state", PeriodState.open.rawValue)], reason: reason, by: author, now: now)
  }

  /// Publishes the figures in force of a frozen period under a document number.
  ///
  /// - Parameters:
  ///   - number: the document number, such as `丽建发〔2026〕12号`; no two periods have the same.
  ///   - copyTo: who gets a copy. Source: 丽建发〔2023〕22号 抄送.
  @discardableResult
  public mutating func publish(
    _ period: Period, number: String, issuedBy: String, copyTo: [String], on today: Day,
    calendar: WorkCalendar = .standard, by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> Publication {
    let gate = try openGate(of: period, on: today, calendar: calendar)
    if let refusal = gate.refusal(of: .publish) { throw .refused(refusal) }
    guard Publication.isNumber(number) else {
      throw .refused(
        Phrase(
          zh: "发文字号：找到“\(number)”，应形如 丽建发〔2026〕12号（六角括号，不加“第”，序号不补零）。",
          en: "document number: found \"\(number)\", expected the form 丽建发〔2026〕12号."))
    }
    let book = try periodBook(calendar: calendar)
    guard let entry = book[period], let figures = entry.inForce else {
      throw .refused(Store.noFigures(of: period))
    }
    if let other = book.entries.first(where: { $0.publication?.number == number }) {
      throw .refused(
        Phrase(
          zh: "\(number)：已用于 \(other.period.code) 的通报。请换一个发文字号。",
          en: "\(number): the bulletin of \(other.period.code) has it. Give another number."))
    }
    let publication = Publication(
      number: number, revision: entry.errata.count, issuedBy: issuedBy, copyTo: copyTo,
      date: today, seal: figures.seal)
    let folder = SealedFolder(.published, of: period, [("publication", publication.text)])
    do { try folder.write(to: path, on: disk) } catch { throw .file(error) }
    _ = try change(
      period,
      [("state", PeriodState.published.rawValue), ("publication", folder.seal)], reason: number,
      by: author, now: now)
    return publication
  }

  // MARK: What the steps share

  /// The gate of a period at this moment, with what costs nothing to know.
  mutating func openGate(
    of period: Period, on today: Day, calendar: WorkCalendar
  ) throws(StoreError) -> PeriodGate {
    _ = refresh()
    if let refusal = timelessRefusal { throw refusal }
    let rules = try ruleSet(for: period)
    guard period.cadence.months >= rules.span.cadence.months,
      period.lastDay > rules.span.baseline.lastDay
    else {
      throw .refused(
        Phrase(
          zh: "\(period.code)：规则集 \(rules.id) 没有这样的周期，应为 "
            + "\(rules.span.baseline.advanced(by: 1).code) 及以后。",
          en: "\(period.code): rule set \(rules.id) has no such period, expected "
            + "\(rules.span.baseline.advanced(by: 1).code) or later."))
    }
    let records = ledger[ReportingPeriod.self]
    let cutoff = records.record(id: period.code)?.cutoff
    var gate = PeriodGate(
      period: period, state: state(of: period),
      close: CloseCalendar(of: period, cutoff: cutoff, rules: rules, calendar: calendar),
      today: today)
    // The baseline is frozen by nature and no league.
    let leagues = records.compactMap { $0.id.flatMap { Period(code: $0) } }
      .filter { $0.cadence == period.cadence && $0 > rules.span.baseline }
    gate.frozen = Set(leagues.filter { [.frozen, .published].contains(state(of: $0)) })
    gate.isContested = isContested(period)
    return gate
  }

  /// Changes the record of a period in one act.
  mutating func change(
    _ period: Period, _ values: [Act.Value], reason: String?, by author: Author, now: Stamp
  ) throws(StoreError) -> String {
    try write(
      [.set(kind: ReportingPeriod.declaration.kind, id: period.code, values: values)],
      marks: Store.marks(reason), by: author, now: now)
  }

  static func marks(_ reason: String?) -> [Line.Change] {
    reason.map { [.init(field: "#reason", old: nil, new: $0)] } ?? []
  }

  static func noFigures(of period: Period) -> Phrase {
    Phrase(
      zh: "\(period.code)：数据里没有这一期冻结的数字（状态是登记的，不是用 freeze 冻结的）。",
      en:
        "\(period.code): the store holds no frozen figures of it; its state was entered, not frozen."
    )
  }
}
