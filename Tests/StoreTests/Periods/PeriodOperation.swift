import Model

@testable import Store

/// The steps of a period's life, for everything that can go wrong with a disk.
extension Operation.Step {
  /// Enters the unit that the compounds belong to.
  static func unit(after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.write(
          [.new(kind: ReportingUnit.declaration.kind, id: "331102", values: [("name", "莲都区")])],
          by: author, now: now)
      }, effects: ["unit/331102/name": "莲都区"])
  }

  /// The month that is closed, and a day after all days of its close.
  private static let period = Period(containing: Month(year: 2023, month: 1), cadence: .month)
  private static let closeOver = Month(year: 2023, month: 2).lastDay

  /// Locks a period.
  static func lock(after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.lock(period, on: closeOver, by: author, now: now)
      }, effects: ["period/2023-01/state": "locked"])
  }

  /// Freezes it.
  static func freeze(after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.freeze(period, on: closeOver, by: author, now: now)
      },
      effects: ["period/2023-01/state": "frozen", "period/2023-01/frozen-on": closeOver.iso])
  }

  /// Publishes what was frozen.
  static func publishPeriod(after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.publish(
          period, number: "丽建发〔2023〕12号", issuedBy: "丽水市建设局", copyTo: [], on: closeOver,
          by: author, now: now)
      }, effects: ["period/2023-01/state": "published"])
  }

  /// Corrects what was published.
  static func correct(after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.correct(period, cause: "填错", on: closeOver, by: author, now: now)
      }, effects: [:])
  }
}

extension Operation {
  /// A period that is frozen, published and corrected.
  static let periods = [
    Operation(
      name: "freeze a period", before: [.create, .unit(after: 5), .lock(after: 10)],
      steps: [.freeze(after: 20)]),
    Operation(
      name: "publish a period",
      before: [.create, .unit(after: 5), .lock(after: 10), .freeze(after: 12)],
      steps: [.publishPeriod(after: 20)]),
    Operation(
      name: "correct a period",
      before: [
        .create, .unit(after: 5), .lock(after: 10), .freeze(after: 12), .publishPeriod(after: 14),
        .void("331102-0001", after: 16),
      ],
      steps: [.correct(after: 20)]),
  ]
}
