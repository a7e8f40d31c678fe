/// Something that a project must have before it may go on (清单化): a guard of a step on its way.
///
/// Source: 二(二)、二(三); 四(二) 清单化.
public struct PoolRequirement: Sendable {
  /// Its id, such as `plan-approval`: that of the guard.
  public let id: String
  /// What it is.
  public let name: Phrase
  /// The stage that asks for it: the one the step leads to.
  public let stage: ProjectStage
  /// The clause it serves.
  public let clause: String
  /// Whether it can be asked of projects in the stage before its own only.
  private let isOfStay: Bool

  /// Whether a project meets a requirement.
  public enum State: String, Sendable, CaseIterable {
    /// It is there.
    case done
    /// It is not there, and the project has reached the stage that asks for it.
    case missing
    /// It is not there, and not asked for yet.
    case open

    /// The state's word.
    public var label: Phrase {
      switch self {
      case .done: Phrase(zh: "已有", en: "done")
      case .missing: Phrase(zh: "未满足", en: "not met")
      case .open: Phrase(zh: "待办", en: "to come")
      }
    }

    /// A sign that needs no colour.
    public var symbol: String {
      switch self {
      case .done: "✓"
      case .missing: "✗"
      case .open: "·"
      }
    }
  }

  /// The steps of a project that ask for something: those onward, and the review.
  static let steps = Machine.project.transitions.filter {
    $0.action == "advance-stage" || $0.action == "review"
  }

  /// Every requirement, in the order of the stages. Source: 二(二)、二(三).
  public static let all: [PoolRequirement] = steps.flatMap { step -> [PoolRequirement] in
    guard let stage = step.to.first.flatMap(ProjectStage.init(rawValue:)) else { return [] }
    return step.standingGuards.map { rule in
      PoolRequirement(
        id: rule.id, name: rule.rule, stage: stage, clause: step.clause,
        isOfStay: rule.subject == .stay)
    }
  }

  /// Whether a project in a stage of the way meets it, and why not as far as that can be said.
  ///
  /// - Parameter refusal: What its guard answers of the project.
  func judge(
    _ refusal: Phrase?, inStage reached: ProjectStage
  ) -> (state: State, reason: Phrase?) {
    let path = ProjectStage.path
    let ahead = (path.firstIndex(of: stage) ?? 0) - (path.firstIndex(of: reached) ?? 0)
    // The time in a stage and the rank in the reserve end with the stage, and were asked then.
    if isOfStay, ahead != 1 { return (ahead > 1 ? .open : .done, nil) }
    guard let refusal else { return (.done, nil) }
    return (ahead > 0 ? .open : .missing, refusal)
  }
}
