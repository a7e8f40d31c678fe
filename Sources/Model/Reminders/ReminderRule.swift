/// One thing that the office is reminded of. One conforming type, one file.
public protocol ReminderRule: Sendable {
  /// Its name on the command line, such as `trial-ending`.
  static var id: String { get }
  /// What it reminds of.
  static var name: Phrase { get }
  /// The clause it serves.
  static var clause: String { get }
  /// The requirements of the notice it serves, by the number of the clause table.
  static var atoms: [String] { get }
  /// The kind of record that it is about.
  static var kind: KindDeclaration { get }
  /// What makes its reminders go away, for each kind of subject it has.
  static var remedies: [Remedy] { get }
  /// What it has to say on the day of the facts, in the order of rows. O(rows).
  static func reminders(_ facts: ReminderFacts) -> [Reminder]
}
