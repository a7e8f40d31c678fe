extension Limit {
  /// The limits of the month close and of rechecks.
  static let rechecks: [Limit] = [
    .countyCheckDays, .objectionDays, .publicationDays, .recheckShare, .recheckLeast,
  ]

  /// The county's check ends so long after the cut-off.
  static let countyCheckDays = Limit(
    "county-check-days", "县级核对期限（截止日起）", "County check, after the cut-off", 5,
    in: .workingDays, clause: "四(二)")
  /// The units may object for so long after the county's check.
  static let objectionDays = Limit(
    "objection-days", "预公示期限（县级核对后）", "Units may object, after the county check", 3,
    in: .workingDays, clause: "四(二)")
  /// The bulletin is published so long after the cut-off at the latest.
  static let publicationDays = Limit(
    "publication-days", "晾晒通报发布期限（截止日起）", "Publication, after the cut-off", 12,
    in: .workingDays, clause: "四(二)")
  /// The share of a unit's register that is drawn for a recheck.
  static let recheckShare = Limit(
    "recheck-share", "随机复核比例", "Share drawn for a recheck", 5, in: .perCent, clause: "四(二)")
  /// The least number of compounds of a unit that are drawn.
  static let recheckLeast = Limit(
    "recheck-least", "每单位随机复核不少于", "Least drawn of each unit", 3, in: .pieces,
    clause: "四(二)")
}
