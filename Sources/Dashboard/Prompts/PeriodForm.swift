import Model

/// A step of a period that somebody orders, with what it needs.
public struct PeriodOrder: Hashable, Sendable {
  /// The step.
  public let step: PeriodStep
  /// The period.
  public let period: Period
  /// Why it is frozen before the units' days to object are over; nil where they are.
  public var early: String?
  /// Why it is frozen although values are contested; nil where none is.
  public var despiteConflicts: String?
  /// The document number of a publication, the cause of an erratum, the reason of an unlocking.
  public var words = ""

  /// An order that nothing was said of yet.
  init(_ step: PeriodStep, of period: Period) {
    self.step = step
    self.period = period
  }
}

/// What a step of a period asks, one line after the other; the last is the period's own name.
struct PeriodForm: Hashable, Sendable {
  /// A line that is asked for.
  enum Question: Hashable, Sendable {
    case early, despiteConflicts, number, cause, reason, name

    /// What is asked.
    var label: Phrase {
      switch self {
      case .early: Phrase(zh: "提前冻结的原因", en: "Why before objections end")
      case .despiteConflicts: Phrase(zh: "有冲突仍冻结的原因", en: "Why despite conflicts")
      case .number: Phrase(zh: "发文字号", en: "Document number")
      case .cause: Phrase(zh: "更正原因", en: "Cause")
      case .reason: Phrase(zh: "解除锁定的原因", en: "Why it is unlocked")
      case .name: Phrase(zh: "输入周期名确认", en: "Type the period to confirm")
      }
    }
  }

  /// What was said so far.
  private(set) var order: PeriodOrder
  private var questions: [Question]

  /// The questions of a step; a freeze is asked for reasons where the gate wants some.
  init(_ step: PeriodStep, of period: Period, gate: PeriodGate?) {
    order = PeriodOrder(step, of: period)
    switch step {
    case .lock: questions = []
    case .unlock: questions = [.reason]
    case .freeze:
      let isEarly = gate?.refusal(of: .freeze, despiteConflicts: true) != nil
      let isContested = gate?.refusal(of: .freeze, early: true) != nil
      questions = (isEarly ? [.early] : []) + (isContested ? [.despiteConflicts] : [])
    case .publish: questions = [.number]
    case .erratum: questions = [.cause]
    }
    questions.append(.name)
  }

  /// The line that is asked for now; nil where all was said.
  var question: Question? { questions.first }

  /// Takes what was typed for the line.
  mutating func answer(_ typed: String) {
    switch questions.removeFirst() {
    case .early: order.early = typed
    case .despiteConflicts: order.despiteConflicts = typed
    case .number, .cause, .reason: order.words = typed
    case .name: break
    }
  }
}
