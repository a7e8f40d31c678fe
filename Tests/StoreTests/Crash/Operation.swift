import Model
import Testing

@testable import Store

/// Something a person does, as steps that are each acknowledged or refused; what it must have done is
/// written down by hand.
struct Operation: Sendable, CustomTestStringConvertible {
  /// One act of a person.
  struct Step: Sendable {
    /// Which of the windows it is done in; one that was not open yet is opened.
    var session = 0
    /// When, in milliseconds behind `clock`.
    var after: Int64
    /// What is done; nil makes the store.
    var act: (@Sendable (inout Store, Author, Stamp) throws -> Void)?
    /// What it changes: `kind/id/field` → the new text, nil where there is none any more.
    var effects: [String: String?]
  }

  var name: String
  /// The steps before, on a healthy disk; everything of them is durable.
  var before: [Step] = [.create]
  /// A file whose bytes, as they were before, must be somewhere whatever happens.
  var keeps: String?
  /// The steps that are to survive anything.
  var steps: [Step]

  var testDescription: String { name }

  /// 2020-03-20T01:00:00Z: long past on any machine, since lines of the future are told as damage.
  static let clock: Int64 = 1_584_666_000_000
  /// In the month after.
  static let monthLater: Int64 = 20 * 86_400_000

  static let uuid = "11111111-2222-3333-4444-555555555555"

  /// The fields that are looked at.
  static let fields = [
    "name", "unit", "community", "other-names", "households", "problems", "remark", "state",
    "frozen-on",
  ]
}

extension Operation.Step {
  /// The first batch of every store.
  static let firstBatch = ["331102-0001", "331102-0002", "331102-0003"]

  /// Makes a store of three compounds.
  static let create = Self(after: 0, act: nil, effects: rows(firstBatch))

  /// An edit to show that everything goes on in the same window.
  static func further(after: Int64) -> Self {
    .set([firstBatch[2]], "other-names", "后来", after: after)
  }

  /// An edit to show that everything goes on for who comes next.
  static func next(after: Int64) -> Self {
    .set([firstBatch[2]], "problems", "接着写", after: after)
  }

  /// Changes values of compounds in one transaction.
  static func set(
    _ ids: [String], _ field: String, _ text: String, session: Int = 0, after: Int64
  ) -> Self {
    Self(
      session: session, after: after,
      act: { store, author, now in
        try store.write(
          ids.map { .set(kind: compoundKind, id: $0, values: [(field, text)]) }, by: author,
          now: now)
      },
      effects: Dictionary(uniqueKeysWithValues: ids.map { ("compound/\($0)/\(field)", text) }))
  }

  /// Enters a new compound.
  static func new(_ id: String, after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.write(
          [.new(kind: compoundKind, id: id, values: [("name", "新小区"), ("unit", "331102")])],
          by: author, now: now)
      }, effects: ["compound/\(id)/name": "新小区", "compound/\(id)/unit": "331102"])
  }

  /// Imports compounds.
  static func admit(_ ids: [String], after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.write(
          [.admit(compounds(ids.map { ($0, "小区" + $0.suffix(2)) }))], by: author, now: now)
      }, effects: Self.rows(ids))
  }

  /// What rows of a batch of compounds say.
  static func rows(_ ids: [String]) -> [String: String?] {
    var effects: [String: String?] = [:]
    for id in ids {
      effects["compound/\(id)/name"] = "小区" + id.suffix(2)
      effects["compound/\(id)/unit"] = "331102"
      effects["compound/\(id)/households"] = "100"
    }
    return effects
  }

  /// Declares a compound of the first batch void.
  static func void(_ id: String, after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.write([.void(kind: compoundKind, id: id)], by: author, now: now)
      }, effects: rows([id]).mapValues { _ in nil })
  }

  /// Brings it back.
  static func restore(_ id: String, after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.write([.restore(kind: compoundKind, id: id)], by: author, now: now)
      }, effects: rows([id]))
  }

  /// Takes the last act back.
  static func undo(_ effects: [String: String?], after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in try store.undo(by: author, now: now) }, effects: effects)
  }

  /// Does again what was taken back.
  static func redo(_ effects: [String: String?], after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in try store.redo(by: author, now: now) }, effects: effects)
  }

  /// Turns a proposed value down, which changes nothing.
  static func turnDown(_ id: String, after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.write(
          [.turnDown(kind: compoundKind, id: id, values: [("remark", "不同意")])], by: author, now: now
        )
      }, effects: [:])
  }

  /// Changes a value that somebody else has changed meanwhile: a conflict.
  static func contradict(_ id: String, _ field: String, _ text: String, after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        try store.write(
          [.set(kind: compoundKind, id: id, values: [(field, text)], seen: [field: "原"])],
          by: author, now: now)
      }, effects: ["compound/\(id)/\(field)": text, "conflicts": "1"])
  }

  /// Settles the only conflict.
  static func settle(_ id: String, _ field: String, _ text: String, after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        guard let conflict = store.ledger.conflicts.first else { throw Missing() }
        try store.write([.settle(conflict, value: text)], by: author, now: now)
      }, effects: ["compound/\(id)/\(field)": text, "conflicts": nil])
  }

  /// Closes a year.
  static func close(_ year: Int, after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in try store.closeYear(year, by: author, now: now) }, effects: [:])
  }

  /// Writes over a name in the published view, as a spreadsheet does.
  static func editView(after: Int64) -> Self {
    Self(
      after: after,
      act: { store, _, _ in
        let path = store.path + "/tables/compound.csv"
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        let edited = text.split(separator: "小区01").joined(separator: "手改小区")
        try store.disk.replace(path, Array(edited.utf8))
      }, effects: [:])
  }

  /// Accepts what was changed in the view.
  static func acceptView(after: Int64) -> Self {
    Self(
      after: after,
      act: { store, author, now in
        let pending = store.pendingBatches(of: [compoundKind])
        guard pending.first?.rows.count == 1 else { throw Missing() }
        _ = try store.accept(pending.flatMap(\.everything), in: pending, by: author, now: now)
      }, effects: ["compound/331102-0001/name": "手改小区"])
  }

  /// What a step needs is not there.
  struct Missing: Error {}

  /// Publishes the views.
  static func publish(after: Int64) -> Self {
    Self(
      after: after, act: { store, _, _ in try store.publishViews(of: [compoundKind]) },
      effects: [:])
  }
}

extension Operation {
  private static let many = (1...37).map { "331102-00" + ($0 < 10 ? "0" : "") + "\($0)" }

  private static func remarks(_ text: String?) -> [String: String?] {
    Dictionary(uniqueKeysWithValues: Step.firstBatch.map { ("compound/\($0)/remark", text) })
  }

  /// Everything that a person can do to a store.
  static let all =
    [
      Operation(name: "create a store", before: [], steps: [.create]),
      Operation(
        name: "first edit of a month",
        steps: [.set(["331102-0001"], "community", "一", after: monthLater)]),
      Operation(
        name: "further edit", steps: [.set(["331102-0001"], "community", "一", after: 20)]),
      Operation(
        name: "two edits",
        steps: [
          .set(["331102-0001"], "community", "一", after: 20),
          .set(["331102-0001", "331102-0002"], "households", "128", after: 30),
        ]),
      Operation(
        name: "37 records in one act", before: [.create, .admit(many, after: 10)],
        steps: [.set(many, "remark", "验收", after: 20)]),
      Operation(name: "new record", steps: [.new("331102-0009", after: 20)]),
      Operation(name: "import", steps: [.admit(["331102-0007", "331102-0008"], after: 20)]),
      Operation(
        name: "first import of a month", steps: [.admit(["331102-0007"], after: monthLater)]),
      Operation(
        name: "void and restore",
        steps: [.void("331102-0001", after: 20), .restore("331102-0001", after: 30)]),
      Operation(
        name: "undo of an act and redo",
        before: [.create, .set(Step.firstBatch, "remark", "验收", after: 15)],
        steps: [
          .undo(remarks(nil), after: 20), .redo(remarks("验收"), after: 30),
        ]),
      Operation(
        name: "undo of an import", before: [.create, .admit(["331102-0007"], after: 10)],
        steps: [.undo(Step.rows(["331102-0007"]).mapValues { _ in nil }, after: 20)]),
      Operation(
        name: "settle a conflict",
        before: [
          .create, .set(["331102-0001"], "community", "一", after: 10),
          .contradict("331102-0001", "community", "二", after: 15),
        ],
        steps: [
          .settle("331102-0001", "community", "三", after: 20), .turnDown("331102-0001", after: 30),
        ]),
      Operation(
        name: "close a year",
        before: [.create, .set(["331102-0001"], "community", "一", after: 10)],
        steps: [.close(2019, after: 20)]),
      Operation(
        name: "accept a hand edit, publish anew",
        before: [.create, .publish(after: 5), .editView(after: 10)],
        keeps: "store/tables/compound.csv",
        steps: [.acceptView(after: 20), .publish(after: 30)]),
      Operation(
        name: "publish views", before: [.create, .publish(after: 5)],
        steps: [.set(["331102-0001"], "community", "一", after: 20), .publish(after: 30)]),
      Operation(name: "publish views for the first time", steps: [.publish(after: 20)]),
      Operation(
        name: "two windows of one person",
        steps: [
          .set(["331102-0001"], "community", "一", after: 20),
          .set(["331102-0002"], "community", "二", session: 1, after: 30),
          .set(["331102-0003"], "community", "三", after: 40),
        ]),
      Operation(
        name: "edits across the end of a month",
        steps: [
          .set(["331102-0001"], "community", "一", after: 20),
          .set(["331102-0002"], "community", "二", after: monthLater),
        ]),
    ] + periods
}
