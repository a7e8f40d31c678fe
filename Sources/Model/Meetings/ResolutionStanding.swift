/// What came of a resolution of a meeting (议定事项落实情况).
///
/// Source: 四(一).
public struct ResolutionStanding: Hashable, Sendable {
  /// How far it is.
  public enum State: Hashable, Sendable {
    /// Carried out.
    case done
    /// Past its due day and not carried out; 0 on the days off after it.
    case late(workingDays: Int)
    /// Not carried out, and in time.
    case underWay
    /// Not carried out, and no due day was set.
    case noDueDay

    /// The words for it.
    public var phrase: Phrase {
      switch self {
      case .done: Phrase(zh: "已落实", en: "carried out")
      case .late(let days): Phrase(zh: "超期\(days)个工作日", en: "\(days) working days late")
      case .underWay: Phrase(zh: "办理中", en: "under way")
      case .noDueDay: Phrase(zh: "未落实", en: "not carried out")
      }
    }
  }

  /// The row of the resolution.
  public let row: Int
  /// How far it is.
  public let state: State

  init(_ row: Int, _ circumstances: Circumstances) {
    self.row = row
    let resolution = circumstances.ledger[Resolution.self][row]
    if resolution.doneOn != nil {
      state = .done
    } else if let due = resolution.dueOn {
      let late = Lateness(
        due: due, today: circumstances.today, calendar: circumstances.calendar)
      state = late.isLate ? .late(workingDays: late.workingDays) : .underWay
    } else {
      state = .noDueDay
    }
  }
}

extension Circumstances {
  /// What a meeting resolved and what came of it, in the order of the records. O(resolutions).
  ///
  /// - Parameter meeting: The row of the meeting.
  public func resolutions(of meeting: Int) -> [ResolutionStanding] {
    let links = ledger.links(\Resolution.meeting)
    return (0..<links.count).filter { links.first(of: $0) == meeting }
      .map { ResolutionStanding($0, self) }
  }
}

extension Ledger {
  /// The row of the last meeting of a kind before a day, or nil. O(meetings).
  public func lastMeeting(_ kind: MeetingKind, before day: Day) -> Int? {
    let meetings = self[Meeting.self]
    return meetings.indices.filter {
      meetings[$0].kind == kind && meetings[$0].day.map { $0 < day } == true
    }.max { (meetings[$0].day?.number ?? 0, $0) < (meetings[$1].day?.number ?? 0, $1) }
  }
}
