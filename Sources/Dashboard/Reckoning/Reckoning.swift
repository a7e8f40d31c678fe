import Model

/// Work on the records that takes longer than a key may: done beside the keys, and answered with
/// what came of it.
///
/// It holds the records as they were when it was asked for, and touches nothing else.
public struct Reckoning: Sendable {
  /// What is wanted.
  enum Subject: Hashable, Sendable {
    /// What there is to do in a unit; in all together for nil.
    case figures(unit: String?)
    /// Where every unit stands, with trends.
    case trends
    /// The records of a list in an order.
    case order(kind: Int, RowScope, SortOrder)
  }

  /// What is wanted, of which records.
  struct Stamp: Hashable, Sendable {
    let subject: Subject
    /// The state's revision.
    let revision: Int
  }

  /// What came of it.
  public struct Answer: Sendable {
    /// The parts of an answer.
    enum Outcome: Sendable {
      case figures(UnitFigures)
      case trends(Situation)
      case rows([Int32])
    }

    let stamp: Stamp
    let outcome: Outcome
  }

  let stamp: Stamp
  private let work: @Sendable () -> Answer.Outcome

  init(_ stamp: Stamp, _ work: @escaping @Sendable () -> Answer.Outcome) {
    self.stamp = stamp
    self.work = work
  }

  /// Does the work. Takes seconds in a store of a whole country.
  public func answer() -> Answer { Answer(stamp: stamp, outcome: work()) }
}

extension Reckoning: Equatable {
  /// Whether both are about the same.
  public static func == (one: Reckoning, other: Reckoning) -> Bool { one.stamp == other.stamp }
}
