extension Limit {
  /// The limits of checks.
  static let checks: [Limit] = [
    .householdsPerBuildingLeast, .householdsPerBuildingMost, .areaPerHouseholdLeast,
    .areaPerHouseholdMost, .investmentPerHouseholdLeast, .investmentPerHouseholdMost,
    .fundPerHouseholdLeast, .fundPerHouseholdMost, .registerBuiltUntil, .factDays, .entryDays,
    .identicalRows, .roundRows, .freezeChange, .suspendedDays,
  ]

  private static let householdsABuilding = Phrase(zh: "户/栋", en: "households a building")
  private static let squareMetresAHousehold = Phrase(zh: "㎡/户", en: "m² a household")
  private static let yuanAHousehold = Phrase(zh: "元/户", en: "yuan a household")
  private static let rows = Phrase(zh: "行", en: "rows")

  /// Fewer households a building are doubted (V16).
  static let householdsPerBuildingLeast = Limit(
    "households-per-building-least", "每栋户数下限", "Households a building, least", 2,
    in: householdsABuilding, clause: "二(二)")
  /// More households a building are doubted (V16).
  static let householdsPerBuildingMost = Limit(
    "households-per-building-most", "每栋户数上限", "Households a building, most", 400,
    in: householdsABuilding, clause: "二(二)")
  /// Less floor area a household is doubted (V16, V27).
  static let areaPerHouseholdLeast = Limit(
    "area-per-household-least", "户均建筑面积下限", "Floor area a household, least", 20,
    in: squareMetresAHousehold, clause: "二(二)")
  /// More floor area a household is doubted (V16, V27).
  static let areaPerHouseholdMost = Limit(
    "area-per-household-most", "户均建筑面积上限", "Floor area a household, most", 400,
    in: squareMetresAHousehold, clause: "二(二)")
  /// Less investment a household may be in another unit (V27).
  static let investmentPerHouseholdLeast = Limit(
    "investment-per-household-least", "户均总投资下限", "Investment a household, least", 500,
    in: yuanAHousehold, clause: "二(二)")
  /// More investment a household may be in another unit (V27).
  static let investmentPerHouseholdMost = Limit(
    "investment-per-household-most", "户均总投资上限", "Investment a household, most", 300_000,
    in: yuanAHousehold, clause: "二(二)")
  /// A smaller fund balance a household may be in another unit (V27).
  static let fundPerHouseholdLeast = Limit(
    "fund-per-household-least", "户均维修资金余额下限", "Fund balance a household, least", 1,
    in: yuanAHousehold, clause: "三(三)11")
  /// A larger fund balance a household may be in another unit (V27).
  static let fundPerHouseholdMost = Limit(
    "fund-per-household-most", "户均维修资金余额上限", "Fund balance a household, most", 100_000,
    in: yuanAHousehold, clause: "三(三)11")
  /// A compound built later needs a reason to be in the register (V23).
  static let registerBuiltUntil = Limit(
    "register-built-until", "老旧小区建成年份不晚于", "Old compounds were built by", 2000,
    in: Phrase(zh: "年", en: "(year)"), clause: "二(二)")
  /// A department's fact is stale so long after its day (V22).
  static let factDays = Limit(
    "fact-days", "部门指标更新间隔", "Department facts are renewed every", 90, in: .days,
    clause: "三(一)1")
  /// What happened is entered so long after it at the latest (V24).
  static let entryDays = Limit(
    "entry-days", "事后补录不超过", "Entered after the event within", 30, in: .days, clause: "二(三)")
  /// So many rows may be the same but for their ids (V25).
  static let identicalRows = Limit(
    "identical-rows", "除编号外相同的行不超过", "Rows alike but for their ids, most", 3, in: rows,
    clause: "二(二)")
  /// So many rows of a unit and more are doubted where every number is a multiple of ten (V25).
  static let roundRows = Limit(
    "round-rows", "数值全为十的倍数的行少于", "Rows of round numbers only, fewer than", 20, in: rows,
    clause: "二(二)")
  /// A figure that changes more since the last freeze is doubted (V26).
  static let freezeChange = Limit(
    "freeze-change", "较上次冻结变动不超过", "Change since the last freeze, most", 30, in: .perCent,
    clause: "四(二)")
  /// A suspension that lasts longer is doubted (V35).
  static let suspendedDays = Limit(
    "suspended-days", "挂起(暂缓)不超过", "Suspended no longer than", 90, in: .days, clause: "二(三)")
}
