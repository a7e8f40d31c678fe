// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Why an indicator has no ordinary value for a unit; the five kinds are scored differently.
public enum Absence: String, CaseIterable, Sendable {
  /// 不适用: by nature nothing to measure; the weight is redistributed.
  case notApplicable = "not-applicable"
  /// 小基数: too few to measure; the weight is redistributed and the value shown.
  case smallBase = "small-base"
  /// 未报: nothing was reported; 0 points, the weight stands.
  case notReported = "not-reported"
  /// 待核: under review; the last frozen value stands in, for one period at most.
  case pendingReview = "pending-review"
  /// 造假查实: found falsified; 0 points, the weight stands, and points off outside the cap.
  case falsified
}

/// An absence is one of the fixed words of an indicator report.
extension Absence: Choice {
  public var words: ChoiceWords {
    switch self {
    case .notApplicable: ChoiceWords("不适用", "Not applicable")
    case .smallBase: ChoiceWords("小基数", "Small base")
    case .notReported: ChoiceWords("未报", "Not reported", "漏报")
    case .pendingReview: ChoiceWords("待核", "Under review")
    case .falsified: ChoiceWords("造假", "Falsified", "造假查实")
    }
  }

  public static let list = makeList()
}
