/// What makes a reminder go away or moves it to its next day, declared beside the rule that reminds.
///
/// A rule names one for each kind of subject it can have, the usual one first.
public struct Remedy: Sendable {
  /// What has to be done.
  public enum Way: Sendable {
    /// A step of the machine of the subject, or of the record that this column of it names; by their
    /// actions, the one nearest to the end first.
    case steps([String], through: Int?)
    /// Fields of the subject that lack a value or need another one, by their columns.
    case fields([Int])
    /// A record of this kind to be made, that is asked for these columns beside what it requires.
    case record(KindDeclaration, asking: [Int])
    /// A step of any of the unit's projects in this stage: no single one is meant.
    case projects(ProjectStage)
    /// One compound more that the indicator counts: no single one is meant.
    case indicator
    /// The command of the close that brings the period on.
    case close(String)
  }

  /// The kind of the subject that it is good for.
  public let kind: KindDeclaration
  /// What has to be done.
  public let way: Way

  /// Steps of the subject's own machine, the one nearest to the end first.
  static func steps<Kind: RecordKind>(_: Kind.Type, _ actions: String...) -> Remedy {
    Remedy(kind: Kind.declaration.kind, way: .steps(actions, through: nil))
  }

  /// Steps of the record that a field of the subject names.
  static func steps<Kind: RecordKind>(
    of path: KeyPath<Kind, Field<String>>, _ actions: String...
  ) -> Remedy {
    Remedy(
      kind: Kind.declaration.kind,
      way: .steps(actions, through: Kind.declaration.position(of: path)))
  }

  /// Fields of the subject.
  static func fields<Kind: RecordKind, each Value>(
    _ paths: repeat KeyPath<Kind, Field<each Value>>
  ) -> Remedy {
    var columns: [Int] = []
    repeat columns.append(Kind.declaration.position(of: each paths))
    return Remedy(kind: Kind.declaration.kind, way: .fields(columns))
  }

  /// A record to be made about the subject.
  static func record<Made: RecordKind, Kind: RecordKind, each Value>(
    _: Made.Type, about _: Kind.Type, asking paths: repeat KeyPath<Made, Field<each Value>>
  ) -> Remedy {
    var columns: [Int] = []
    repeat columns.append(Made.declaration.position(of: each paths))
    return Remedy(
      kind: Kind.declaration.kind, way: .record(Made.declaration.kind, asking: columns))
  }

  /// What no single record of the unit resolves.
  static func ofUnit(_ way: Way) -> Remedy {
    Remedy(kind: ReportingUnit.declaration.kind, way: way)
  }

  /// A command of the period's close.
  static func close(_ command: String) -> Remedy {
    Remedy(kind: ReportingPeriod.declaration.kind, way: .close(command))
  }
}

extension Reminder {
  /// What makes it go away, the usual way first.
  public var remedies: [Remedy] {
    Reminders.rule(rule)?.remedies.filter { $0.kind.ordinal == subject.kind } ?? []
  }
}
