extension Limit {
  /// The limits of reminders.
  static let reminders: [Limit] = []
}
