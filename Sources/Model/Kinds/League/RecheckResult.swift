// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// What was found where a compound of a period's recheck sample was looked at (抽查结果).
public struct RecheckResult: RecordKind {
  public let id = Field<String>(
    "id", "抽查编号", "Recheck id", aliases: ["编号"], type: .identifier, required: true, clause: "四(二)")
  public let period = Field<String>(
    "period", "周期", "Period", type: .code(of: "period"), required: true, clause: "四(二)")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "四(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let indicator = Field<String>(
    "indicator", "指标", "Indicator", type: .code(of: nil), clause: "四(二)")
  public let day = Field<Day>("day", "抽查日期", "Day", required: true, clause: "四(二)")
  public let finding = Field<RecheckFinding>(
    "finding", "结论", "Finding", required: true, clause: "四(二)")
  public let checker = Field<String>(
    "checker", "抽查人", "Checked by", privacy: .internal, clause: "四(二)")
  public let evidence = Field<String>(
    "evidence", "佐证", "Evidence", aliases: ["佐证材料"], privacy: .internal, clause: "四(二)")
  public let remark = Field<String>("remark", "说明", "Remark", privacy: .internal, clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<RecheckResult>(
    "recheck", "抽查", "Recheck", id: .prefixed("CC"), clause: "四(二)")
}

/// What a recheck found.
public enum RecheckFinding: String, Choice {
  case confirmed, wrong, falsified

  public var words: ChoiceWords {
    switch self {
    case .confirmed: ChoiceWords("属实", "Confirmed", "一致")
    case .wrong: ChoiceWords("有误", "Wrong", "不一致")
    case .falsified: ChoiceWords("造假", "Falsified", "造假查实")
    }
  }

  public static let list = makeList()
}
