// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// What a unit reports for one indicator in one period: two counts, never a rate.
public struct IndicatorReport: RecordKind {
  public let id = Field<String>(
    "id", "报表行编号", "Report id", type: .identifier, required: true, clause: "四(二)")
  public let unit = Field<String>(
    "unit", "单位", "Unit", aliases: ["参评单位", "县(市、区)", "省份", "地区"], type: .code(of: "unit"),
    required: true, clause: "四(二)")
  public let period = Field<String>(
    "period", "周期", "Period", aliases: ["统计周期", "月份", "季度"], type: .code(of: "period"),
    required: true, clause: "四(二)")
  public let indicator = Field<String>(
    "indicator", "指标", "Indicator", aliases: ["指标代码"], type: .code(of: nil), required: true,
    clause: "四(二)")
  public let numerator = Field<String>(
    "numerator", "分子", "Numerator", aliases: ["完成数", "开工数"], type: .exact, clause: "四(二)")
  public let denominator = Field<String>(
    "denominator", "分母", "Denominator", aliases: ["计划数", "总数"], type: .exact, clause: "四(二)")
  public let baselineNumerator = Field<String>(
    "baseline-numerator", "基期分子", "Baseline numerator", type: .exact, clause: "四(二)")
  public let baselineDenominator = Field<String>(
    "baseline-denominator", "基期分母", "Baseline denominator", type: .exact, clause: "四(二)")
  public let absence = Field<Absence>(
    "absence", "缺失类型", "Absence", aliases: ["缺失"], clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<IndicatorReport>(
    "indicator-report", "指标报表", "Indicator report", id: .prefixed("ZB"), clause: "四(二)")
}
