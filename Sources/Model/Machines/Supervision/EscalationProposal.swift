/// What the ladder of supervision proposes for an open item; a named person decides.
public struct EscalationProposal: Hashable, Sendable {
  /// The row of the item in its table.
  public let row: Int
  /// The item.
  public let id: String
  /// Its unit.
  public let unit: String
  /// The level it has been raised to; nil where it never was.
  public let current: EscalationLevel?
  /// The level that the rules call for.
  public let level: EscalationLevel
  /// The level that may be issued now: one step up.
  public let next: EscalationLevel
  /// Why, each with its dates and working days; the gravest first.
  public let reasons: [Phrase]
  /// The day it is due.
  public let due: Day
  /// How late it is.
  public let lateness: Lateness

  /// The reasons in Chinese, as a slip says them.
  var reasonText: String { reasons.map(\.zh).joined(separator: "；") }
}

/// A talk that is proposed with a unit because it stood last in the league again and again.
public struct TalkProposal: Hashable, Sendable {
  /// The unit.
  public let unit: String
  /// The quarters in a row that it stood last.
  public let quarters: Int
  /// Why.
  public let reason: Phrase
}

/// The ladder 提醒 → 蓝单 → 橙单 → 红单 → 通报 → 约谈: the software proposes, a person approves.
///
/// Every number on it is a limit of the rule set. Source: 二(三) 督查督办; 四(二) 晾晒通报.
public struct EscalationLadder: Sendable {
  private let circumstances: Circumstances
  private let limits: (answer: Int, red: Int, circular: Int, talk: Int, reds: Int, circulars: Int)

  /// The ladder as it stands today.
  public init(_ circumstances: Circumstances) {
    self.circumstances = circumstances
    let rules = circumstances.rules
    limits = (
      rules.value(of: .slipAnswerDays), rules.value(of: .redAfter),
      rules.value(of: .circularAfter), rules.value(of: .talkAfter), rules.value(of: .redSlips),
      rules.value(of: .circulars)
    )
  }

  /// What is proposed for every open item, the highest level first, of equals the latest first.
  ///
  /// O(items + escalations) and the cost of reading the items that a rule calls for.
  public func proposals() -> [EscalationProposal] {
    let items = circumstances.ledger[SupervisionItem.self]
    let slips = circumstances.ledger.links(\Escalation.item).inverted(count: items.count)
    let states = items.column(\.state).bytes
    let isOpen = [false] + ItemState.allCases.map { !$0.isFinished && $0 != .suspended }
    return items.indices.compactMap { row in
      isOpen[Int(states[row])]
        ? proposal(for: items[row], slips: slips.targets(of: row).map { Int($0) }) : nil
    }.sorted {
      ($1.level.step, $0.due.number, $0.row) < ($0.level.step, $1.due.number, $1.row)
    }
  }

  /// What is proposed for one item; nil where it is not open or nothing calls for a higher level.
  public func proposal(forItem row: Int) -> EscalationProposal? {
    let item = circumstances.ledger[SupervisionItem.self][row]
    guard let state = item.state, !state.isFinished, state != .suspended else { return nil }
    let slips = circumstances.ledger[Escalation.self].naming(
      item.recordID, in: \.item, unit: item.unit ?? "")
    return proposal(for: item, slips: slips.map(\.row))
  }

  /// The units with which a talk is proposed, in the order of their codes.
  ///
  /// - Parameter quartersLast: For each unit the quarters in a row, up to the last one published, that
  ///   it stood last in the league.
  public func talks(quartersLast: [String: Int]) -> [TalkProposal] {
    let least = circumstances.rules.value(of: .lastQuarters)
    return quartersLast.filter { $0.value >= least }.sorted { $0.key < $1.key }.map {
      TalkProposal(
        unit: $0.key, quarters: $0.value,
        reason: Phrase(
          zh: "晾晒连续 \($0.value) 个季度末位（\(least) 个起约谈）",
          en: "last in the league \($0.value) quarters in a row (a talk from \(least) on)"))
    }
  }

  private func proposal(
    for item: Record<SupervisionItem>, slips rows: [Int]
  ) -> EscalationProposal? {
    guard let due = item.dueDay else { return nil }
    let slips = circumstances.ledger[Escalation.self]
    let lateness = Lateness(
      due: due, today: circumstances.today, calendar: circumstances.calendar)
    let current = item.level
    let causes =
      (timeCauses(of: item, due: due, lateness) + slipCauses(rows.map { slips[$0] }))
      .filter { cause in current.map { cause.level.step > $0.step } ?? true }
      .sorted { $0.level.step > $1.level.step }
    guard let level = causes.first?.level else { return nil }
    let step = current == nil && level == .reminder ? 0 : (current?.step ?? 0) + 1
    return EscalationProposal(
      row: item.row, id: item.recordID, unit: item.unit ?? "", current: current, level: level,
      next: EscalationLevel.allCases[step], reasons: causes.map(\.reason), due: due,
      lateness: lateness)
  }

  private typealias Cause = (level: EscalationLevel, reason: Phrase)

  /// What the due day and the step's clock call for.
  private func timeCauses(
    of item: Record<SupervisionItem>, due: Day, _ lateness: Lateness
  ) -> [Cause] {
    let today = circumstances.today
    var causes: [Cause] = []
    if lateness.isLate {
      let late = lateness.workingDays
      let level: EscalationLevel =
        late > limits.talk
        ? .talk
        : late > limits.circular
          ? .circular : late > limits.red ? .red : late >= 1 ? .orange : .blue
      causes.append(
        (
          level,
          Phrase(
            zh: "时限 \(due.iso)，已超期 \(late) 个工作日（\(lateness.calendarDays) 天）",
            en: "due \(due.iso), late by \(late) working days (\(lateness.calendarDays) days)")
        ))
    } else if today == due {
      causes.append((.blue, Phrase(zh: "今天（\(due.iso)）到期", en: "due today, \(due.iso)")))
    } else {
      let left = circumstances.calendar.workingDays(after: today, through: due)
      if left <= circumstances.rules.lamps.dueSoon {
        causes.append(
          (
            .reminder,
            Phrase(
              zh: "时限 \(due.iso)，还剩 \(left) 个工作日", en: "due \(due.iso), \(left) working days left")
          ))
      }
    }
    if let clock = item.stepClock(in: circumstances), clock.lateness.isLate, clock.rule != "DR05" {
      causes.append(
        (
          .blue,
          Phrase(
            zh: "\(clock.step.zh)应于 \(clock.due.iso) 前完成，已迟 \(clock.lateness.workingDays) 个工作日",
            en:
              "\(clock.step.en) was due \(clock.due.iso), late by \(clock.lateness.workingDays) working days"
          )
        ))
    }
    return causes
  }

  /// What the slips issued so far call for.
  private func slipCauses(_ slips: [Record<Escalation>]) -> [Cause] {
    var causes: [Cause] = []
    let issued = slips.compactMap { slip in slip.day.map { (slip, $0) } }.sorted { $0.1 < $1.1 }
    if let (slip, day) = issued.last, slip.answeredOn == nil, let level = slip.level,
      level == .blue || level == .orange
    {
      let waited = circumstances.calendar.workingDays(after: day, through: circumstances.today)
      if waited > limits.answer {
        causes.append(
          (
            EscalationLevel.allCases[level.step + 1],
            Phrase(
              zh: "\(level.label.zh) \(day.iso) 发出，\(waited) 个工作日未答复",
              en: "\(level.label.en) of \(day.iso) not answered for \(waited) working days")
          ))
      }
    }
    let reds = slips.count { $0.level == .red }
    if reds >= limits.reds {
      causes.append(
        (.circular, Phrase(zh: "同一事项红单 \(reds) 次", en: "\(reds) red slips on one item")))
    }
    let circulars = slips.count { $0.level == .circular }
    if circulars >= limits.circulars {
      causes.append(
        (.talk, Phrase(zh: "同一事项通报 \(circulars) 次", en: "\(circulars) circulars on one item")))
    }
    return causes
  }
}
