import Canvas
import Model

extension SlideList {
  /// The late items, the worst first, as an agenda has them. Source: 二(三) 督查督办.
  init(overdue state: State) {
    let language = state.language
    let items = AgendaMatters(state.circumstances, targets: []).items
    let titles = state.ledger[SupervisionItem.self]
    let units = Set(items.map(\.unit)).count
    let longest = items.map(\.late.lateness.workingDays).max() ?? 0
    self.init(
      facts: [
        Fact(
          label: Phrase(zh: "逾期事项", en: "items overdue")(language), figure: grouped(items.count),
          role: .overdue),
        Fact(label: Phrase(zh: "涉及单位", en: "units")(language), figure: "\(units)"),
        Fact(
          label: Phrase(zh: "最长超期工作日", en: "working days (wd) at most")(language),
          figure: "\(longest)"),
        Fact(
          label: Phrase(zh: "临期事项", en: "due soon")(language),
          figure: grouped(state.situation.whole.dueSoon), role: .dueSoon),
      ],
      rows: items.prefix(SlideList.most).map { matter in
        let late = matter.late.lateness
        return Row(
          head: state.ledger.shortName(ofUnit: matter.unit),
          text: titles[matter.late.row].title ?? titles[matter.late.row].recordID,
          tail: [
            Phrase(
              zh: "逾期\(late.workingDays)工作日", en: "\(late.workingDays) wd late")(
                language),
            matter.level?.label(language),
          ].compactMap(\.self).joined(separator: " · "),
          shortTail: Phrase(zh: "\(late.workingDays)工作日", en: "\(late.workingDays) wd")(language),
          role: .overdue,
          place: Page.Place(titles[matter.late.row]))
      },
      of: items.count,
      note: Phrase(
        zh: "按 \(state.today.iso) 计，次序：督办层级、超期天数、户数",
        en: "as of \(state.today.iso); by level, days late, households")(language))
  }

  /// What was resolved at the joint meeting before, and what came of it. Source: 四(一).
  init(resolutions state: State) {
    let language = state.language
    guard let meeting = state.ledger.lastMeeting(.joint, before: state.today) else {
      self.init(rows: [])
      return
    }
    let standings = state.circumstances.resolutions(of: meeting)
    let held = state.ledger[Meeting.self][meeting]
    func count(_ isCounted: (ResolutionStanding.State) -> Bool) -> Int {
      standings.count { isCounted($0.state) }
    }
    let late = count { if case .late = $0 { true } else { false } }
    self.init(
      facts: [
        Fact(label: Phrase(zh: "议定事项", en: "resolved")(language), figure: "\(standings.count)"),
        Fact(
          label: Phrase(zh: "已落实", en: "carried out")(language), figure: "\(count { $0 == .done })",
          role: .good),
        Fact(
          label: Phrase(zh: "超期", en: "late")(language), figure: "\(late)",
          role: late > 0 ? .overdue : .dim),
      ],
      rows: standings.sorted { $0.state.order < $1.state.order }.map { Row($0, in: state) },
      note: [held.recordID, held.day?.iso, held.minutes].compactMap(\.self).joined(separator: "  "))
  }
}

extension SlideList.Row {
  /// A resolution: in public by the item it became, inside the offices by its own words.
  fileprivate init(_ standing: ResolutionStanding, in state: State) {
    let language = state.language
    let resolution = state.ledger[Resolution.self][standing.row]
    let item = resolution.item.flatMap { state.ledger[SupervisionItem.self].record(id: $0) }
    let text = state.isPublic ? item?.title : resolution.text
    let due = resolution.dueOn.map { Phrase(zh: " 时限 \($0.iso)", en: " due \($0.iso)")(language) }
    self.init(
      head: state.ledger.shortName(ofUnit: resolution.unit ?? ""),
      text: text ?? resolution.recordID, tail: standing.state.phrase(language) + (due ?? ""),
      shortTail: standing.state.phrase(language), role: standing.state.role,
      place: item.flatMap { Page.Place($0) } ?? Page.Place(resolution))
  }
}

extension ResolutionStanding.State {
  /// What is not carried out comes first, the late before all.
  fileprivate var order: Int {
    switch self {
    case .late: 0
    case .noDueDay: 1
    case .underWay: 2
    case .done: 3
    }
  }

  /// The colour of its words.
  fileprivate var role: Role {
    switch self {
    case .done: .good
    case .late: .overdue
    case .underWay: .text
    case .noDueDay: .warning
    }
  }
}
