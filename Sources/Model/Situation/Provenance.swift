/// Where the figures of an indicator come from.
public enum Provenance: String, CaseIterable, Sendable {
  /// Counted from the store's own records; it opens down to them.
  case counted
  /// Taken from an indicator report.
  case reported
  /// As they were frozen, whatever the records say since.
  case frozen

  /// The word for it.
  public var label: Phrase {
    switch self {
    case .counted: Phrase(zh: "台账计数", en: "counted")
    case .reported: Phrase(zh: "单位填报", en: "reported")
    case .frozen: Phrase(zh: "已冻结", en: "frozen")
    }
  }
}
