/// A kind of slide of the presentation at a joint meeting. Source: 四(一) 联席会议; 四(二) 晾晒.
///
/// The raw value is the slide's name in rule sets and on the command line.
public enum SlideName: String, CaseIterable, Sendable {
  case title, targets, map, league, race, units, overdue, decisions, resolutions, denominators
  case practice, next

  /// What it is called.
  public var label: Phrase {
    switch self {
    case .title: Phrase(zh: "封面", en: "Title")
    case .targets: Phrase(zh: "2027年四项目标", en: "The targets of 2027")
    case .map: Phrase(zh: "各地一览", en: "The units")
    case .league: Phrase(zh: "晾晒榜", en: "League")
    case .race: Phrase(zh: "比学赶超", en: "The race")
    case .units: Phrase(zh: "单位", en: "Unit")
    case .overdue: Phrase(zh: "逾期督办", en: "Overdue")
    case .decisions: Phrase(zh: "提请会议研究", en: "For decision")
    case .resolutions: Phrase(zh: "上次议定事项", en: "Resolved last time")
    case .denominators: Phrase(zh: "底数变动", en: "Denominators")
    case .practice: Phrase(zh: "亮点做法", en: "Good practice")
    case .next: Phrase(zh: "下步要求", en: "Next steps")
    }
  }
}

/// What is shown at a meeting, in which order, and how long each slide stays by itself.
public struct SlideRule: Hashable, Sendable {
  /// The slides in their order, each once; those without content are left out when shown.
  public var order: [SlideName]
  /// The seconds a slide stays while slides turn by themselves.
  public var dwell: Int

  /// These slides in this order, each for so many seconds.
  public init(order: [SlideName], dwell: Int) {
    self.order = order
    self.dwell = dwell
  }

  /// Every slide, twenty seconds each.
  public static let usual = SlideRule(order: SlideName.allCases, dwell: 20)
}
