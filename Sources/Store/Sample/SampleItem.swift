import Model

/// How an item of the sample went, from its assignment on.
struct SampleItem {
  let assigned: Day
  let originalDue: Day
  let due: Day
  let urgency: ItemUrgency
  var state: ItemState
  var closed: Day?
  var closeType: CloseType?

  /// The rule its time limit comes from.
  var rule: String {
    switch urgency {
    case .general: "DR03"
    case .important: "DR03-H"
    case .urgent: "DR03-U"
    }
  }
}

extension SampleStore {
  /// How an item went that was assigned on a day.
  func item(_ draw: Draw, assigned: Day, of unit: SampleUnit, place: Int) -> SampleItem {
    let urgency: ItemUrgency =
      switch draw.below(100, 1) {
      case ..<68: .general
      case ..<90: .important
      default: .urgent
      }
    let original: Day =
      switch urgency {
      case .general: calendar.workingDay(15, after: assigned)
      case .important: calendar.workingDay(onOrAfter: assigned + 30)
      case .urgent: calendar.workingDay(5, after: assigned)
      }
    let due =
      draw.chance(110, 2) ? calendar.workingDay(draw.within(5...20, 3), after: original) : original
    var item = SampleItem(
      assigned: assigned, originalDue: original, due: due, urgency: urgency, state: .assigned)
    switch place % 173 {
    case 41 where assigned > today + -300: item.state = .suspended
    case 97: item.state = .revoked
    case 120:
      item.state = .closed
      item.closed = past(assigned + draw.within(1...4, 4)) ?? today
      item.closeType = .waived
    default: finish(&item, draw, of: unit)
    }
    return item
  }

  private func finish(_ item: inout SampleItem, _ draw: Draw, of unit: SampleUnit) {
    let closed: Day
    if draw.chance(unit.punctual, 5) {
      closed = item.assigned + draw.within(1...max(1, item.due - item.assigned), 6)
    } else if draw.chance(30, 7) {
      closed = item.due + draw.within(30...160, 8)
    } else {
      closed = item.due + draw.within(1...24, 8)
    }
    if closed <= today {
      item.closed = closed
      item.closeType = closed <= item.due ? .onTime : .late
      item.state =
        closed < today + -90 && draw.chance(700, 9)
        ? .archived : .closed
      return
    }
    let age = today - item.assigned
    switch age {
    case 0: item.state = draw.chance(500, 10) ? .filed : .assigned
    case 1...2: item.state = draw.pick([.assigned, .signed], 10)
    default:
      item.state = draw.pick(
        [
          .signed, .handling, .handling, .handling, .handling, .answered, .verifying, .returned,
          .handling, .reopened,
        ], 10)
    }
  }

  /// How far the supervision of an unfinished item has been raised. Source of the ladder: 市级设定.
  func level(of item: SampleItem, _ draw: Draw) -> EscalationLevel? {
    guard item.state != .suspended, item.state != .revoked else { return nil }
    let end = item.closed ?? today
    let late = calendar.workingDays(after: item.due, through: end)
    switch late {
    case 21...: return .talk
    case 11...: return .circular
    case 6...: return .red
    case 1...: return draw.chance(700, 12) ? .orange : .blue
    case 0 where item.closed == nil: return .blue
    case -3...0 where item.closed == nil: return .reminder
    default: return nil
    }
  }
}
