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

  /// The kind named in an indicator report, or nil for any other text.
  public init?(_ text: some StringProtocol) {
    guard let match = Absence.allCases.first(where: { $0.name.zh == text || $0.name.en == text })
    else { return nil }
    self = match
  }

  /// The word that indicator reports use.
  public var name: Phrase {
    switch self {
    case .notApplicable: Phrase(zh: "不适用", en: "not applicable")
    case .smallBase: Phrase(zh: "小基数", en: "small base")
    case .notReported: Phrase(zh: "未报", en: "not reported")
    case .pendingReview: Phrase(zh: "待核", en: "pending review")
    case .falsified: Phrase(zh: "造假", en: "falsified")
    }
  }
}
