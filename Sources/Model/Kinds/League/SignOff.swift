// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A reviewer's signature under the figures of a unit for a period (审核签字); one a unit and period.
public struct SignOff: RecordKind {
  public let id = Field<String>(
    "id", "签字编号", "Sign-off id", aliases: ["编号"], type: .identifier, required: true, clause: "四(二)")
  public let period = Field<String>(
    "period", "周期", "Period", type: .code(of: "period"), required: true, clause: "四(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let day = Field<Day>("day", "签字日期", "Day", required: true, clause: "四(二)")
  public let reviewer = Field<String>(
    "reviewer", "审核人", "Reviewer", required: true, privacy: .internal, clause: "四(二)")
  /// What was signed: `FrozenPeriod.mark(of:)`.
  public let figures = Field<String>(
    "figures", "数字校验", "Figures", required: true, clause: "四(二)")
  public let remark = Field<String>("remark", "备注", "Remark", privacy: .internal, clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<SignOff>(
    "sign-off", "审核签字", "Sign-off", id: .prefixed("SH"), clause: "四(二)")

  /// The id of a unit's sign-off for a period.
  public static func id(of unit: String, in period: Period) -> String {
    "SH-" + period.code + "-" + unit
  }
}
