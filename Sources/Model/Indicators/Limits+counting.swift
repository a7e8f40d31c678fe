extension Limit {
  /// The limits of counting.
  static let counting: [Limit] = [
    .contractMonths, .reopenDays, .backfillMonths, .incomeMonths, .observedMonths,
  ]

  /// A contract, a trial too, that is shorter is not counted by A1.
  static let contractMonths = Limit(
    "contract-months", "计入专业服务的合同最短期限", "Shortest contract that A1 counts", 3, in: .months,
    clause: "三(二)5")
  /// An item that comes back so soon after it was closed loses its credit.
  static let reopenDays = Limit(
    "reopen-days", "销号后重开(复发)冲回期限", "Reopening takes the credit back within", 60, in: .days,
    clause: "二(三)")
  /// Entries and exits are compared over so long a time.
  static let backfillMonths = Limit(
    "backfill-months", "滚动递补率统计期", "Back-fill is counted over", 12, in: .months, clause: "二(三)")
  /// A compound has income where a statement of so long a time shows some.
  static let incomeMonths = Limit(
    "income-months", "有经营性收入的认定期", "Income is looked for in the last", 12, in: .months,
    clause: "三(一)4")
  /// Figures that are shown and not scored look back over so long a time.
  static let observedMonths = Limit(
    "observed-months", "观察指标统计期", "Observed figures look back over", 12, in: .months,
    clause: "四(二)")
}
