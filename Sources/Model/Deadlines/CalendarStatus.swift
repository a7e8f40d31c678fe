/// How far a year of the work calendar can be relied on.
public enum CalendarStatus: Hashable, Sendable {
  /// The State Council's notice is built in; its document number.
  case official(number: String)
  /// Only the statutory days are built in: no notice is known yet.
  case provisional
  /// No holiday of the year is built in: only weekends are off.
  case unknown

  /// Whether dates of the year may still move.
  public var isCertain: Bool {
    if case .official = self { true } else { false }
  }

  /// What to tell the reader beside any date that rests on the year.
  public var phrase: Phrase {
    switch self {
    case .official(let number):
      Phrase(zh: "依据" + number, en: "by notice " + number)
    case .provisional:
      Phrase(
        zh: "暂定：当年放假通知未收录，仅按法定节假日推算，调休可能变动",
        en: "provisional: no holiday notice known for the year, statutory days only")
    case .unknown:
      Phrase(
        zh: "未知：当年节假日未收录，仅按周末推算",
        en: "unknown: no holidays known for the year, weekends only")
    }
  }

  /// The less reliable of two.
  public func orWorse(_ other: CalendarStatus) -> CalendarStatus {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.provisional, _), (_, .provisional): .provisional
    default: self
    }
  }
}
