/// The way an emergency repair is applied for.
///
/// 三(三)11 lets a committee apply directly for what it lists “除消防、电梯等重大安全事项以外”; fire and lifts are
/// read as having a channel of their own (reading Q7, 市级设定). A rule set's `[emergency]` may say otherwise.
public enum RepairChannel: String, CaseIterable, Sendable {
  /// The committee applies directly.
  case committeeDirect = "committee-direct"
  /// Fire and lifts: the channel for matters of safety.
  case specialSafety = "special-safety"
  /// The owners' assembly votes first.
  case normalVote = "normal-vote"

  /// The channel's name.
  public var label: Phrase {
    switch self {
    case .committeeDirect: Phrase(zh: "业委会直接申请", en: "committee applies directly")
    case .specialSafety: Phrase(zh: "重大安全事项通道", en: "channel for matters of safety")
    case .normalVote: Phrase(zh: "业主大会表决后申请", en: "after a vote of the assembly")
    }
  }

  /// The channel of a category unless a rule set gives another.
  public static func usual(for category: RepairCategory) -> RepairChannel {
    switch category {
    case .fire, .lift: .specialSafety
    default: .committeeDirect
    }
  }
}

extension RuleSet {
  /// The channel of a category under the rule set.
  public func channel(of category: RepairCategory) -> RepairChannel {
    channels[category] ?? .usual(for: category)
  }
}

extension RuleReader {
  /// The channels that the section `emergency` gives, by category; none where it is left out.
  func channels() throws(RuleSetError) -> [RepairCategory: RepairChannel] {
    guard has("emergency") else { return [:] }
    let section = try reader("emergency", keys: RepairCategory.allCases.map(\.rawValue))
    var channels: [RepairCategory: RepairChannel] = [:]
    for category in RepairCategory.allCases where section.has(category.rawValue) {
      channels[category] = try section.choice(category.rawValue, of: RepairChannel.self)
    }
    return channels
  }
}
