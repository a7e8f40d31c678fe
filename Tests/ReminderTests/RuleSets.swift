import Model
import Testing

extension Book {
  /// A rule set with the usual limits, the deadlines that reminders count by, and one reported indicator.
  static let standard: RuleSet = {
    do throws(RuleSetError) {
      return try RuleSet(tree: tree)
    } catch {
      preconditionFailure(error.phrase.en)
    }
  }()

  private static let tree: RuleValue = .table([
    "id": .text("TEST-1"), "from": .text("2023-01"), "authority": .text("示例"),
    "periods": .table([
      "cadence": .text("month"), "baseline": .text("2022-12"), "end": .text("2027-12"),
    ]),
    "score": .table([
      "level": .text("0.5"), "pace": .text("0.3"), "progress": .text("0.2"),
      "first": .list([.text("0.625"), .text("0.375")]), "strict_cap": .text("99.00"),
      "small_base": .integer(5), "rank_weight": .integer(70), "bonus_cap": .text("3"),
      "bonus_each": .text("1"), "malus_cap": .text("5"),
      "malus": .table([
        "red-overdue": .text("0.2"), "circular": .text("0.5"), "late-report": .text("0.5"),
      ]),
    ]),
    "indicator": .list([
      .table([
        "code": .text("A1"), "name": .text("专业服务覆盖率"), "source": .text("reports"),
        "kind": .text("stock"), "target": .text("0.95"), "weight": .integer(100),
      ])
    ]),
    "deadline": .list(
      deadlines.map { id, rule, direction in
        .table([
          "id": .text(id), "name": .text(id), "rule": .text(rule), "direction": .text(direction),
        ])
      }),
  ])

  private static let deadlines = [
    ("DR01", "1 WD", "after"), ("DR02", "1 WD", "after"), ("DR03", "15 WD", "after"),
    ("DR04", "5 WD", "every"),
    ("DR05", "5 WD", "after"), ("DR07", "30 ND", "after"), ("DR08", "2 MON", "before"),
    ("DR10", "15 ND", "after"), ("DR11", "15 ND", "after"), ("DR12", "1 WD", "after"),
    ("DR12-R", "3 WD", "after"), ("DR12-P", "5 WD", "after"), ("DR13", "1 MON", "every"),
    ("DR14", "3 WD", "after"), ("DR16", "30 ND", "before"), ("DR16-15", "15 ND", "before"),
    ("DR16-7", "7 ND", "before"), ("DR16-C90", "90 ND", "before"), ("DR16-C30", "30 ND", "before"),
  ]
}
