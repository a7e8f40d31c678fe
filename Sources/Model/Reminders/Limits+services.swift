extension Limit {
  /// The same for committees, services and money.
  static let serviceLeads: [Limit] = [
    .termWarningMonths, .termUrgingMonths, .lowCollectionMonths, .lowCollectionShare,
    .handoverCheckDays, .enclosureAgreement, .enclosureStartDays, .exemptionLeadDays,
    .leaseLeadDays, .fundFloor, .fundTopUpDays, .fundMeasureDays, .policyLeadDays, .subsidyLeadDays,
  ]

  /// First told before a term ends.
  static let termWarningMonths = Limit(
    "term-warning-months", "届满首次提醒提前", "First told before a term ends", 6, in: .months,
    clause: "三(二)8")

  /// Told again before a term ends.
  static let termUrgingMonths = Limit(
    "term-urging-months", "届满再次提醒提前", "Told again before a term ends", 3, in: .months,
    clause: "三(二)8")

  /// Collection is watched, from the start.
  static let lowCollectionMonths = Limit(
    "low-collection-months", "收费观察期（合同起）", "Collection is watched, from the start", 3, in: .months,
    clause: "三(二)5")

  /// Collection is low under.
  static let lowCollectionShare = Limit(
    "low-collection-share", "收费率偏低线", "Collection is low under", 60, in: .perCent, clause: "三(二)5")

  /// Hand-over check, after the start.
  static let handoverCheckDays = Limit(
    "handover-check-days", "承接查验期限（合同起）", "Hand-over check, after the start", 30, in: .days,
    clause: "三(二)6")

  /// Agreement to enclosing.
  static let enclosureAgreement = Limit(
    "enclosure-agreement", "封闭同意比例", "Agreement to enclosing", 67, in: .perCent, clause: "三(二)9")

  /// Works begin after agreement within.
  static let enclosureStartDays = Limit(
    "enclosure-start-days", "同意后开工期限", "Works begin after agreement within", 90, in: .days,
    clause: "三(二)9")

  /// Told before an exemption is reviewed.
  static let exemptionLeadDays = Limit(
    "exemption-lead-days", "豁免复核提前提醒", "Told before an exemption is reviewed", 30, in: .days,
    clause: "三(二)9")

  /// Told before a lease ends.
  static let leaseLeadDays = Limit(
    "lease-lead-days", "租约到期提前提醒", "Told before a lease ends", 60, in: .days, clause: "三(三)10")

  /// Floor of a fund, of the first instalment.
  static let fundFloor = Limit(
    "fund-floor", "维修资金余额下限（占首期）", "Floor of a fund, of the first instalment", 30, in: .perCent,
    clause: "三(三)11")

  /// Topped up, after it fell under the floor.
  static let fundTopUpDays = Limit(
    "fund-top-up-days", "续筹期限（余额低于下限起）", "Topped up, after it fell under the floor", 90, in: .days,
    clause: "三(三)11")

  /// A measure, after a fund was needed.
  static let fundMeasureDays = Limit(
    "fund-measure-days", "筹集措施期限（应补建起）", "A measure, after a fund was needed", 30, in: .days,
    clause: "三(三)11")

  /// Told before a policy expires.
  static let policyLeadDays = Limit(
    "policy-lead-days", "政策到期提前提醒", "Told before a policy expires", 60, in: .days, clause: "三(三)12")

  /// Told before a subsidy ends.
  static let subsidyLeadDays = Limit(
    "subsidy-lead-days", "补助到期提前提醒", "Told before a subsidy ends", 60, in: .days, clause: "三(三)13")
}
