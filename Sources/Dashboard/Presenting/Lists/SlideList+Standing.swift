import Canvas
import Model

extension SlideList {
  /// What came into the denominators and left them since the former cut-off. Source: 二(二)、四(二).
  init(denominators state: State) {
    let language = state.language
    let period = state.situation.period
    let start = state.periodBook.cutoff(of: period.advanced(by: -1))
    let end = state.periodBook.cutoff(of: period)
    let changes = DenominatorChange.all(in: state.ledger, after: start, through: end)
    func count(_ isPlan: Bool, _ isEntry: Bool) -> Int {
      changes.count { $0.isPlan == isPlan && $0.isEntry == isEntry }
    }
    let open = changes.count { !$0.isApproved }
    self.init(
      facts: [
        Fact(
          label: Phrase(zh: "在册小区", en: "register")(language),
          figure: "+\(count(false, true))/-\(count(false, false))"),
        Fact(
          label: Phrase(zh: "年度计划", en: "yearly plans")(language),
          figure: "+\(count(true, true))/-\(count(true, false))"),
        Fact(
          label: Phrase(zh: "没有批准", en: "not approved")(language), figure: "\(open)",
          role: open > 0 ? .overdue : .dim),
      ],
      // Those without an approval stand first: they are what the meeting must know.
      rows: (changes.filter { !$0.isApproved } + changes.filter(\.isApproved))
        .prefix(SlideList.most).map { Row($0, in: state) },
      of: changes.count, note: "\(start.iso) → \(end.iso)")
  }

  /// Good practice, the latest first, each with the unit that could use it most. Source: 四(二)、四(三).
  init(practice state: State) {
    let language = state.language
    let highlights = state.ledger[Highlight.self]
    let known = highlights.indices.filter { row in
      let highlight = highlights[row]
      let isOver = highlight.validUntil.map { $0 < state.today } ?? false
      return !isOver && highlight.day.map { $0 <= state.today } ?? false
    }.sorted { (highlights[$0].day?.number ?? 0, $0) > (highlights[$1].day?.number ?? 0, $1) }
    self.init(
      rows: known.prefix(SlideList.most).map { row in
        let highlight = highlights[row]
        let words = [highlight.title, highlight.result].compactMap(\.self)
        return Row(
          head: state.ledger.shortName(ofUnit: highlight.unit ?? ""),
          text: words.joined(separator: "："),
          tail: state.reader(of: highlight)
            ?? (highlight.kind?.label(language) ?? ""), role: .good, place: Page.Place(highlight))
      },
      of: known.count,
      note: Phrase(
        zh: "只展示，不按数量计分", en: "shown, never scored by number")(language))
  }

  /// What each unit has to do next, the one with the largest gap first. Source: 一; 四(二).
  init(next state: State) {
    let language = state.language
    let situation = state.situation
    let months = max(1, state.rules.span.end.closingMonth - situation.period.closingMonth)
    let open = situation.units.compactMap { unit -> (UnitSituation, TargetGauge)? in
      let behind = unit.targets.filter { $0.standing == .behind }
      return behind.max { $0.gap < $1.gap }.map { (unit, $0) }
    }.sorted { $0.1.gap > $1.1.gap }
    let meetings = state.ledger[Meeting.self]
    let next = meetings.indices.compactMap { row -> Day? in
      let meeting = meetings[row]
      guard meeting.kind == .joint else { return nil }
      return [meeting.day, meeting.nextOn].compactMap(\.self).filter { $0 > state.today }.min()
    }.min()
    self.init(
      facts: [
        Fact(
          label: Phrase(zh: "距目标期限（月）", en: "months left")(language), figure: "\(months)"),
        Fact(
          label: Phrase(zh: "落后单位", en: "units behind")(language), figure: "\(open.count)",
          role: open.isEmpty ? .good : .warning),
        Fact(
          label: Phrase(zh: "须即办逾期", en: "overdue now")(language),
          figure: grouped(situation.whole.overdue),
          role: situation.whole.overdue > 0 ? .overdue : .dim),
      ],
      rows: open.prefix(SlideList.most).map { unit, gauge in
        let monthly = (Rational(gauge.gap) / Rational(months)).rounded(places: 1)
        let name = gauge.shortName(language)
        let late =
          unit.overdue > 0
          ? Phrase(zh: "；逾期 \(unit.overdue) 件即办", en: "; \(unit.overdue) overdue")
          : Phrase("")
        return Row(
          head: unit.shortName,
          text: Phrase(
            zh: "\(name) 还差 \(gauge.gap)，每月须 \(monthly)\(late.zh)",
            en: "\(name): \(gauge.gap) missing, \(monthly) a month\(late.en)")(language),
          tail: percentWords(gauge), shortTail: gauge.value.map { percent($0) + "%" } ?? "",
          role: gauge.standing.role,
          place: .report(.indicator(unit: unit.id, code: gauge.code)))
      },
      note: next.map {
        Phrase(zh: "下次联席会议 \($0.iso)", en: "next joint meeting \($0.iso)")(language)
      } ?? "")
  }
}

/// The value of a gauge against where it should be: `71.2% / 78.0%`.
private func percentWords(_ gauge: TargetGauge) -> String {
  [gauge.value, gauge.pace].compactMap { $0.map { percent($0) + "%" } }.joined(separator: " / ")
}

extension SlideList.Row {
  fileprivate init(_ change: DenominatorChange, in state: State) {
    let language = state.language
    let approval =
      change.isApproved ? change.approval : Phrase(zh: "没有批准", en: "not approved")(language)
    self.init(
      head: state.ledger.shortName(ofUnit: change.unit),
      text: state.title(of: .compounds, row: change.compound) + "  " + change.words(language),
      tail: approval,
      shortTail: change.isApproved ? "" : Phrase(zh: "未批", en: "open")(language),
      role: change.isApproved ? .dim : .overdue,
      place: change.place(in: state.ledger))
  }
}

extension State {
  /// Who could use a good practice most: the unit with the lowest score in its indicator, in words; nil
  /// where it is tied to none.
  fileprivate func reader(of highlight: Record<Highlight>) -> String? {
    guard let code = highlight.indicator,
      let place = situation.indicators.firstIndex(where: { $0.code == code })
    else { return nil }
    let lowest = situation.units.filter { $0.id != highlight.unit }.compactMap { unit in
      unit.indicators.indices.contains(place)
        ? unit.indicators[place].score.map { (unit.shortName, $0) } : nil
    }.min { $0.1 < $1.1 }
    return lowest.map {
      Phrase(zh: "\(code) 供\($0.0)借鉴", en: "\(code), for \($0.0)")(language)
    }
  }
}
