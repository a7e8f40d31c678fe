extension ReminderFacts {
  /// What the slip that an item has got adds to its urgency. Source: 二(三).
  func terms(level code: UInt8) -> [UrgencyTerm] {
    switch EscalationLevel.value(stored: Int64(code)) {
    case .blue: [weights.term(.blue)]
    case .orange: [weights.term(.orange)]
    case .red: [weights.term(.red)]
    case .circular: [weights.term(.circular)]
    case .talk: [weights.term(.talk)]
    case .reminder, nil: []
    }
  }

  /// What the kind of a matter adds to its urgency. Source: 二(三).
  func terms(urgency code: UInt8) -> [UrgencyTerm] {
    switch ItemUrgency.value(stored: Int64(code)) {
    case .urgent: [weights.term(.urgent)]
    case .important: [weights.term(.important)]
    case .general, nil: []
    }
  }

  /// The latest day among these columns in a row; nil where all are missing.
  func latest(_ row: Int, _ columns: [Int32]...) -> Day? {
    day(columns.reduce(Column.missingWord) { max($0, $1[row]) })
  }
}
