import Canvas
import Model

extension State {
  /// The period that the page shown, or the line selected on it, is about; elsewhere the one that is being closed.
  var periodHere: Period? {
    switch page.place {
    case .report(.checklist(let period)), .report(.recheck(let period)): return period
    case .report(.periods):
      guard case .card(_, let id)? = selectedReportRow?.place else { return nil }
      return Period(code: id)
    case .card(let kind, let id)
    where KindDeclaration.all[kind] === ReportingPeriod.declaration.kind:
      return Period(code: id)
    default: return periodBook.closing(on: today)?.period
    }
  }

  /// What stands between a period and its freeze; nil where there is no such period.
  ///
  /// Costs a run of the checks and a pass over the counted records.
  func checklist(of period: Period) -> FreezeChecklist? {
    guard let entry = periodBook[period] else { return nil }
    let frozen = periodBook.frozen
    let figures =
      entry.inForce?.value
      ?? FrozenPeriod(period, of: ledger, rules: rules, rulesText: "", frozen: frozen, heads: "")
    let last = frozen.max { $0.key < $1.key }.map { FrozenFigures($0.value) }
    let findings = CheckRun(circumstances, frozen: last, entered: entered)
      .report(CheckScope(least: .warning)).findings
    return FreezeChecklist(
      figures, findings: FindingRulings(ledger).open(findings),
      overdue: Dictionary(
        situation.units.map { ($0.id, $0.overdue) }, uniquingKeysWith: { first, _ in first }),
      in: ledger)
  }

  /// How many rows that wait for a verdict are of a unit, as far as the review was read.
  func pendingRows(of unit: String) -> Int {
    guard let review else { return 0 }
    return review.batches.reduce(0) { count, batch in
      let kind = KindDeclaration.all[batch.kind]
      guard let column = kind.position(named: "unit") else { return count }
      return count
        + batch.rows.count { row in
          let cell = row.cells.first { $0.column == column }
          let known = ledger[kind].row(of: row.id).map {
            ledger[kind].canonicalText(row: $0, column: column)
          }
          return (known ?? cell?.proposed) == unit
        }
    }
  }

  // MARK: Signing

  /// The unit whose figures a signature here would be under, or nil.
  private var signedUnit: String? {
    switch page.place {
    case .report(.checklist):
      guard case .county(let id)? = selectedReportRow?.place else { return nil }
      return id
    case .report(.recheck):
      guard case .card(let kind, let id)? = selectedReportRow?.place else { return nil }
      return unit(of: KindDeclaration.all[kind], id: id)
    default: return unitHere
    }
  }

  /// Why nothing can be signed here, or nil where something can.
  var signRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    if case .report(.periods) = page.place { return periodHere == nil ? .noPeriodHere : nil }
    guard signedUnit != nil else { return .noUnitHere }
    guard let period = periodHere, let entry = periodBook[period] else {
      return Phrase(zh: "没有待冻结的周期", en: "no period waits to be frozen")
    }
    if [.frozen, .published].contains(entry.state) {
      return Phrase(
        zh: "\(period.code) 已冻结，不再签字", en: "\(period.code) is frozen; nothing is signed any more")
    }
    return person.isEmpty
      ? Phrase(zh: "不知道是谁在签字", en: "it is not known who signs") : nil
  }

  /// Signs the figures of the unit here for the period here; refused over errors and missing reports.
  ///
  /// From the list of periods it leads to the checklist, where the unit is chosen.
  mutating func signOff() -> [Effect] {
    if case .report(.periods) = page.place, let period = periodHere {
      open(.report(.checklist(period)))
      say(
        Phrase(
          zh: "选定单位，再按 \(key("sign-off")) 签字",
          en: "choose a unit and press \(key("sign-off")) again"),
        as: .dim)
      return []
    }
    guard let unit = signedUnit, let period = periodHere,
      let line = checklist(of: period)?.lines.first(where: { $0.unit == unit })
    else { return [] }
    let name = ledger.shortName(ofUnit: unit)
    if line.errors > 0 {
      say(
        Phrase(
          zh: "\(name) \(period.code)：还有 \(line.errors) 条错误级发现，不能签字；按 \(key("findings")) 查看",
          en:
            "\(name) \(period.code): \(line.errors) errors are open; \(key("findings")) lists them"),
        as: .warning)
      return []
    }
    if !line.missing.isEmpty {
      let codes = line.missing.joined(separator: "、")
      say(
        Phrase(
          zh: "\(name) \(period.code)：指标 \(codes) 还没有报，不能签字",
          en: "\(name) \(period.code): \(codes) are not reported yet"), as: .warning)
      return []
    }
    let kind = SignOff.declaration.kind
    let id = SignOff.id(of: unit, in: period)
    let values = [
      CellText("period", period.code), CellText("unit", unit), CellText("day", today.iso),
      CellText("reviewer", person), CellText("figures", line.mark),
    ]
    let change: RecordChange =
      ledger[kind].row(of: id) == nil
      ? .new(kind: kind.ordinal, id: id, values: values)
      : .set(kind: kind.ordinal, id: id, values: values)
    say(Phrase(zh: "签字 \(name) \(period.code)…", en: "Signing \(name) \(period.code)…"), as: .dim)
    return [.act([change], reason: nil)]
  }

  // MARK: Steps of a period

  /// The step that a period takes next; nil where there is no such period.
  func nextStep(of period: Period) -> PeriodStep? {
    periodBook[period].flatMap { entry in
      [.lock, .freeze, .publish, .erratum].first { $0.from == entry.state }
    }
  }

  /// Why a step of a period cannot be taken, whatever reason is given; nil where it can.
  func stepRefusal(_ step: PeriodStep, of period: Period) -> Phrase? {
    gate(of: period)?.refusal(of: step, early: true, despiteConflicts: true)
  }

  /// What lets a period take its steps.
  private func gate(of period: Period) -> PeriodGate? {
    periodBook.gate(
      of: period, after: rules.span.baseline, conflicts: ledger.conflicts.count, on: today)
  }

  /// Why no step can be taken here, or nil where one can.
  var stepRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let period = periodHere, let step = nextStep(of: period) else {
      return .noPeriodHere
    }
    return stepRefusal(step, of: period)
  }

  /// Why the period here cannot be unlocked, or nil where it can.
  var unlockRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let period = periodHere else { return .noPeriodHere }
    return stepRefusal(.unlock, of: period)
  }

  /// Asks what a step of the period here needs: reasons or a number, then the period's name.
  mutating func begin(_ step: PeriodStep, of period: Period) {
    ask(PeriodForm(step, of: period, gate: gate(of: period)))
  }

  private mutating func ask(_ form: PeriodForm) { prompt = Prompt(.period(form)) }

  /// Takes what was typed for a step; the step is taken once the period's name was.
  mutating func take(_ typed: String, for form: PeriodForm) -> [Effect] {
    var form = form
    guard let question = form.question else { return [] }
    if question == .name, typed.folded != form.order.period.code {
      say(
        Phrase(
          zh: "输入“\(typed)”，应为 \(form.order.period.code)；Esc 不\(form.order.step.name.zh)",
          en: "found “\(typed)”, expected \(form.order.period.code); Esc drops it"), as: .error)
      return []
    }
    guard !typed.isEmpty else {
      say(Phrase(zh: "\(question.label.zh)：必填", en: "\(question.label.en): required"), as: .error)
      return []
    }
    form.answer(typed)
    guard form.question == nil else {
      ask(form)
      return []
    }
    prompt = nil
    let name = form.order.step.name
    say(
      Phrase(
        zh: "\(form.order.period.code) \(name.zh)…", en: "\(form.order.period.code): \(name.en)…"),
      as: .dim)
    return [.takeStep(form.order)]
  }
}

extension Phrase {
  /// Why what is about one period cannot be done.
  static let noPeriodHere = Phrase(zh: "先选一个周期", en: "select a period first")
}
