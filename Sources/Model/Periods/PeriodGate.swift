/// A step in the life of a period: open → locked → frozen → published, then errata.
public enum PeriodStep: String, CaseIterable, Sendable {
  /// No more reports are taken.
  case lock
  /// Reports are taken again.
  case unlock
  /// The figures are sealed.
  case freeze
  /// The sealed figures are published under a document number.
  case publish
  /// Published figures are corrected beside what they were.
  case erratum

  /// The state that the step begins from.
  public var from: PeriodState {
    switch self {
    case .lock: .open
    case .unlock, .freeze: .locked
    case .publish: .frozen
    case .erratum: .published
    }
  }

  /// The step's words.
  public var name: Phrase {
    switch self {
    case .lock: Phrase(zh: "锁定", en: "lock")
    case .unlock: Phrase(zh: "解除锁定", en: "unlock")
    case .freeze: Phrase(zh: "冻结", en: "freeze")
    case .publish: Phrase(zh: "发布", en: "publish")
    case .erratum: Phrase(zh: "更正", en: "correct")
    }
  }
}

/// What decides whether a period may take a step, and why not.
public struct PeriodGate: Sendable {
  /// The period.
  public var period: Period
  /// How final it is.
  public var state: PeriodState
  /// The days of its close.
  public var close: CloseCalendar
  /// The day of the step.
  public var today: Day
  /// The periods of the same length that are frozen or published.
  public var frozen: Set<Period> = []
  /// How many values are contested in the store.
  public var conflicts = 0
  /// The first lasting damage of the store; nil where it is whole.
  public var damage: Phrase?
  /// Whether the period itself is contested: sealed or published in two ways.
  public var isContested = false

  /// A gate that nothing but state and day decides yet.
  public init(period: Period, state: PeriodState, close: CloseCalendar, today: Day) {
    self.period = period
    self.state = state
    self.close = close
    self.today = today
  }

  /// Why the step may not be taken; nil where it may.
  ///
  /// - Parameters:
  ///   - early: Whether the units have waived what is left of their days to object.
  ///   - despiteConflicts: Whether somebody answers for freezing contested values.
  /// Source: the month close of the rule set (市级设定); 丽建发〔2023〕22号 四(二).
  public func refusal(
    of step: PeriodStep, early: Bool = false, despiteConflicts: Bool = false
  ) -> Phrase? {
    if isContested { return contested }
    if state != step.from { return outOfOrder(step) }
    switch step {
    case .lock: return today <= close.cutoff ? tooEarlyToLock : nil
    case .freeze:
      return wrongOrder ?? damaged ?? (early ? nil : stillObjecting)
        ?? (despiteConflicts ? nil : openConflicts)
    case .unlock, .publish, .erratum: return nil
    }
  }

  private var contested: Phrase {
    Phrase(
      zh: "\(period.code)：两处分别冻结或发布了不同的内容，状态矛盾。请先用 conflicts 查看并裁定以哪一份为准。",
      en: "\(period.code): two offices froze or published different figures. "
        + "Settle which stands first; see conflicts.")
  }

  private func outOfOrder(_ step: PeriodStep) -> Phrase {
    let now = state.label
    let needed = step.from.label
    let advice: Phrase =
      switch (step, state) {
      case (_, .published):
        Phrase(zh: "已发布的数字只能用 erratum 更正。", en: "Published figures are corrected by an erratum.")
      case (.lock, .frozen), (.unlock, .frozen):
        Phrase(zh: "冻结后不能退回。", en: "There is no way back from a freeze.")
      case (.freeze, .frozen):
        Phrase(zh: "已经冻结，下一步是 publish。", en: "It is frozen already; publish comes next.")
      case (_, .frozen):
        Phrase(zh: "请先用 publish 发布。", en: "Publish it first.")
      case (_, .open):
        Phrase(zh: "请先用 lock 锁定。", en: "Lock it first.")
      case (_, .locked):
        Phrase(zh: "请先用 freeze 冻结。", en: "Freeze it first.")
      }
    return Phrase(
      zh: "\(period.code)：现为“\(now.zh)”，\(step.name.zh)应在“\(needed.zh)”之后进行。\(advice.zh)",
      en: "\(period.code): it is \(now.en.lowercased()), expected \(needed.en.lowercased()) to "
        + "\(step.name.en). \(advice.en)")
  }

  private var tooEarlyToLock: Phrase {
    Phrase(
      zh: "\(period.code)：截止日 \(close.cutoff.iso) 24:00 未到（今天 \(today.iso)）。请在次日以后锁定。",
      en: "\(period.code): the cut-off is \(close.cutoff.iso) 24:00 and today is \(today.iso). "
        + "Lock it from the next day on.")
  }

  private var wrongOrder: Phrase? {
    guard let first = frozen.min() else { return nil }
    if let later = frozen.filter({ $0 > period }).min() {
      return Phrase(
        zh: "\(period.code)：后一期 \(later.code) 已经冻结，不能补冻更早的一期。",
        en: "\(period.code): \(later.code) is frozen already; an earlier period cannot follow it.")
    }
    var missing = first.advanced(by: 1)
    while frozen.contains(missing) { missing = missing.advanced(by: 1) }
    guard missing < period else { return nil }
    return Phrase(
      zh: "\(period.code)：前面的 \(missing.code) 还没有冻结，名次进退和进步分要以它为准。请先冻结 \(missing.code)。",
      en:
        "\(period.code): \(missing.code) before it is not frozen, and moves and progress rest on it. "
        + "Freeze \(missing.code) first.")
  }

  private var damaged: Phrase? {
    damage.map {
      Phrase(
        zh: "\(period.code)：数据有问题，不能冻结：\($0.zh)",
        en: "\(period.code): the store is damaged and cannot be frozen: \($0.en)")
    }
  }

  private var stillObjecting: Phrase? {
    let last = close.objectionTo
    guard today <= last else { return nil }
    return Phrase(
      zh: "\(period.code)：预公示未满（今天 \(today.iso)）。\(close.phrase.zh)。请在 \(last.iso) 24:00 以后冻结，"
        + "或各单位书面同意后写 --early 原因。",
      en: "\(period.code): the units may still object (today is \(today.iso)): \(close.phrase.en). "
        + "Freeze it after \(last.iso) 24:00, or give --early with the reason once they agreed.")
  }

  private var openConflicts: Phrase? {
    guard conflicts > 0 else { return nil }
    return Phrase(
      zh: "\(period.code)：还有 \(conflicts) 处冲突待裁定。请先用 conflicts 查看并裁定，或写 --despite-conflicts 原因。",
      en:
        "\(period.code): \(conflicts) values are contested. Settle them first (see conflicts), or give "
        + "--despite-conflicts with the reason.")
  }
}
