/// A public holiday of the State Council's yearly notice.
public enum Holiday: UInt8, CaseIterable, Sendable {
  case newYear, springFestival, qingming, labourDay, dragonBoat, midAutumn, nationalDay
  /// Mid-Autumn and National Day in one break, as in 2023 and 2025.
  case midAutumnAndNationalDay

  /// The holiday's name.
  public var name: Phrase {
    switch self {
    case .newYear: Phrase(zh: "元旦", en: "New Year")
    case .springFestival: Phrase(zh: "春节", en: "Spring Festival")
    case .qingming: Phrase(zh: "清明节", en: "Qingming")
    case .labourDay: Phrase(zh: "劳动节", en: "Labour Day")
    case .dragonBoat: Phrase(zh: "端午节", en: "Dragon Boat Festival")
    case .midAutumn: Phrase(zh: "中秋节", en: "Mid-Autumn Festival")
    case .nationalDay: Phrase(zh: "国庆节", en: "National Day")
    case .midAutumnAndNationalDay:
      Phrase(zh: "中秋节、国庆节", en: "Mid-Autumn Festival and National Day")
    }
  }
}

/// What a day is in the work calendar.
public enum DayKind: Hashable, Sendable {
  /// Monday to Friday with no holiday.
  case workday
  /// A Saturday or Sunday on which nobody works.
  case weekend
  /// Off by the notice of a holiday, whatever the weekday.
  case holiday(Holiday)
  /// A Saturday or Sunday worked to make up for a holiday.
  case makeUpDay(Holiday)

  /// Whether the office works on the day.
  public var isWorking: Bool {
    switch self {
    case .workday, .makeUpDay: true
    case .weekend, .holiday: false
    }
  }

  /// Why the day counts or does not.
  public var reason: Phrase {
    switch self {
    case .workday: Phrase(zh: "工作日", en: "working day")
    case .weekend: Phrase(zh: "周末", en: "weekend")
    case .holiday(let holiday):
      Phrase(zh: holiday.name.zh + "放假", en: holiday.name.en + " (off)")
    case .makeUpDay(let holiday):
      Phrase(zh: holiday.name.zh + "调休上班", en: "worked for " + holiday.name.en)
    }
  }
}
