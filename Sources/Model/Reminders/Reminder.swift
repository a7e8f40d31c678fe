/// A matter that somebody looks at by a day: computed from the records, never entered.
public struct Reminder: Hashable, Sendable {
  /// The id of the rule that says so.
  public let rule: String
  /// What it is about.
  public let subject: Subject
  /// The unit, or empty for the city.
  public let unit: String
  /// The street, or empty where it is no single street's.
  public let street: String
  /// The last day in time.
  public let due: Day
  /// The lamp of that day.
  public let lamp: Lamp
  /// The working days left; negative where it is late.
  public let workingDaysLeft: Int
  /// The calendar days left; negative where it is late.
  public let calendarDaysLeft: Int
  /// What to do.
  public let words: Phrase
  /// The column of the subject that says more, such as the reason of a return; nil where none does.
  public let detail: Int?
  /// What is known of the record that it asks for, such as the period of a report.
  public let known: [CellText]
  /// What its urgency is made of.
  public let terms: [UrgencyTerm]
  /// How urgent it is: the sum of the points of its terms.
  public let urgency: Int

  /// The record, or the unit, street or period, that a reminder is about.
  public struct Subject: Hashable, Sendable {
    /// The kind's place in `KindDeclaration.all`.
    public let kind: Int
    /// The id.
    public let id: String
    /// The row in the kind's table; nil where there is no record yet.
    public let row: Int?

    /// A record of a kind.
    public init(_ kind: KindDeclaration, id: String, row: Int?) {
      self.kind = kind.ordinal
      self.id = id
      self.row = row
    }
  }

  /// Whether the day has passed.
  public var isOverdue: Bool { calendarDaysLeft < 0 }

  /// The day in words: how late, due today, or how long there is left.
  public var standing: Phrase {
    switch calendarDaysLeft {
    case ..<0:
      Phrase(
        zh: "逾期 \(-workingDaysLeft) 个工作日（\(-calendarDaysLeft) 天）",
        en: "\(-workingDaysLeft) working days late (\(-calendarDaysLeft) days)")
    case 0: Phrase(zh: "今日到期", en: "due today")
    default:
      Phrase(
        zh: "还有 \(workingDaysLeft) 个工作日（\(calendarDaysLeft) 天）",
        en: "\(workingDaysLeft) working days left (\(calendarDaysLeft) days)")
    }
  }
}

/// What a rule has to say of one row.
struct Notice {
  /// The last day in time.
  var due: Day
  /// What to do.
  var words: Phrase
  /// What adds to the urgency beside the day and the households.
  var terms: [UrgencyTerm] = []
  /// The column that says more.
  var detail: Int?
  /// What is known of the record that is to be made.
  var known: [CellText] = []
  /// The working days late that count, at most; nil where the rule set's own bound holds.
  var lateDaysMost: Int?
}
