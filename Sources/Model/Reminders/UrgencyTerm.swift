/// A part of a reminder's urgency, with its reason and its points.
public struct UrgencyTerm: Hashable, Sendable {
  /// Why points are given.
  public enum Reason: UInt8, CaseIterable, Sendable {
    case overdue, lateDays, dueToday, dueSoon, households, urgent, important
    case blue, orange, red, circular, talk
    case hardCondition, safety, serviceEnd
  }

  /// Why.
  public let reason: Reason
  /// Of how many days or households; 1 where nothing is counted.
  public let count: Int
  /// The points.
  public let points: Int

  /// Points for a reason.
  public init(_ reason: Reason, count: Int = 1, points: Int) {
    self.reason = reason
    self.count = count
    self.points = points
  }

  /// The reason in words, without the points.
  public var words: Phrase {
    switch reason {
    case .overdue: Phrase(zh: "已逾期", en: "overdue")
    case .lateDays: Phrase(zh: "逾期 \(count) 个工作日", en: "\(count) working days late")
    case .dueToday: Phrase(zh: "今日到期", en: "due today")
    case .dueSoon: Phrase(zh: "临期", en: "due soon")
    case .households: Phrase(zh: "影响 \(count) 户", en: "\(count) households")
    case .urgent: ItemUrgency.urgent.label
    case .important: ItemUrgency.important.label
    case .blue: EscalationLevel.blue.label
    case .orange: EscalationLevel.orange.label
    case .red: EscalationLevel.red.label
    case .circular: EscalationLevel.circular.label
    case .talk: EscalationLevel.talk.label
    case .hardCondition: Phrase(zh: "硬性条件缺失", en: "a hard condition is missing")
    case .safety: Phrase(zh: "危及安全", en: "danger")
    case .serviceEnd: Phrase(zh: "服务将断档", en: "service is about to stop")
    }
  }

  /// The reason with its points, such as `红单 +20`.
  public var phrase: Phrase {
    let points = points < 0 ? "\(points)" : "+\(points)"
    return Phrase(zh: words.zh + " " + points, en: words.en + " " + points)
  }
}

/// What each reason weighs under a rule set (市级设定), read once.
struct UrgencyWeights: Sendable {
  private let values: [Int]
  private let lateDaysMost: Int
  private let householdsEach: Int
  private let householdsMost: Int

  init(_ rules: RuleSet) {
    values = UrgencyTerm.Reason.allCases.map { reason in
      switch reason {
      case .overdue: rules.value(of: .urgencyOverdue)
      case .lateDays: rules.value(of: .urgencyLateDay)
      case .dueToday: rules.value(of: .urgencyDueToday)
      case .dueSoon: rules.value(of: .urgencyDueSoon)
      case .households: 1
      case .urgent: rules.value(of: .urgencyUrgent)
      case .important: rules.value(of: .urgencyImportant)
      case .blue: rules.value(of: .urgencyBlue)
      case .orange: rules.value(of: .urgencyOrange)
      case .red: rules.value(of: .urgencyRed)
      case .circular: rules.value(of: .urgencyCircular)
      case .talk: rules.value(of: .urgencyTalk)
      case .hardCondition: rules.value(of: .urgencyHardCondition)
      case .safety: rules.value(of: .urgencySafety)
      case .serviceEnd: rules.value(of: .urgencyServiceEnd)
      }
    }
    lateDaysMost = rules.value(of: .urgencyLateDaysMost)
    householdsEach = max(1, rules.value(of: .urgencyHouseholds))
    householdsMost = rules.value(of: .urgencyHouseholdsMost)
  }

  /// The term of a reason that counts nothing.
  func term(_ reason: UrgencyTerm.Reason) -> UrgencyTerm {
    UrgencyTerm(reason, points: values[Int(reason.rawValue)])
  }

  /// The terms of a day: late by so many working days, due today, due soon, or none.
  ///
  /// - Parameter most: The days late that count, where fewer count than usual.
  func terms(
    lamp: Lamp, calendarDaysLeft: Int, workingDaysLeft: Int, lateDaysMost most: Int?
  ) -> [UrgencyTerm] {
    if calendarDaysLeft < 0 {
      let late = -workingDaysLeft
      let days = UrgencyTerm(
        .lateDays, count: late,
        points: min(late, most ?? lateDaysMost, lateDaysMost)
          * values[Int(UrgencyTerm.Reason.lateDays.rawValue)])
      return [term(.overdue)] + (late > 0 ? [days] : [])
    }
    if calendarDaysLeft == 0 { return [term(.dueToday)] }
    return lamp == .dueSoon ? [term(.dueSoon)] : []
  }

  /// The term of the households concerned; nil where they are too few for a point.
  func term(households: Int) -> UrgencyTerm? {
    let points = min(householdsMost, households / householdsEach)
    return points > 0 ? UrgencyTerm(.households, count: households, points: points) : nil
  }
}
