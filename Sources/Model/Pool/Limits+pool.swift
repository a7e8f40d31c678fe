extension Limit {
  /// The limits of pool.
  static let pool: [Limit] = [
    .stuckShare, .stuckDays, .milestoneDays, .reserveMonths, .throughputMonths,
  ]

  /// A project is stuck where it has stayed so much longer than the median of its stage.
  static let stuckShare = Limit(
    "stuck-share", "滞留判定（占阶段中位天数）", "Stuck, of the median days in a stage", 150, in: .perCent,
    clause: "二(三)")
  /// A project is stuck where it has stayed in a stage for longer than this.
  static let stuckDays = Limit(
    "stuck-days", "阶段停留上限", "Longest stay in a stage", 180, in: .days, clause: "二(三)")
  /// Milestones are near where they are planned in so many days.
  static let milestoneDays = Limit(
    "milestone-days", "近期节点范围", "Milestones are near within", 30, in: .days, clause: "二(三)")
  /// The reserve should last so long at the exits of the last year.
  static let reserveMonths = Limit(
    "reserve-months", "储备月数下限", "The reserve lasts at least", 3, in: .months, clause: "二(三)")
  /// The throughput is measured over so many months.
  static let throughputMonths = Limit(
    "throughput-months", "出库速度测算期", "Throughput is measured over", 6, in: .months,
    clause: "二(三)")
}
