// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// Points added or taken by hand, each with its evidence (加分、扣分).
public struct Adjustment: RecordKind {
  public let id = Field<String>(
    "id", "加减分编号", "Adjustment id", type: .identifier, required: true, clause: "四(二)")
  public let unit = Field<String>(
    "unit", "单位", "Unit", aliases: ["参评单位", "县(市、区)"], type: .code(of: "unit"),
    required: true, clause: "四(二)")
  public let period = Field<String>(
    "period", "周期", "Period", aliases: ["统计周期"], type: .code(of: "period"), required: true,
    clause: "四(二)")
  public let type = Field<AdjustmentType>(
    "type", "类型", "Type", aliases: ["加减分类型"], required: true, clause: "四(二)")
  public let count = Field<Int>("count", "次数", "Count", aliases: ["件数"], clause: "四(二)")
  public let points = Field<String>(
    "points", "分值", "Points", aliases: ["加分"], type: .exact, unit: .points, clause: "四(二)")
  public let evidence = Field<String>("evidence", "依据", "Evidence", aliases: ["佐证"], clause: "四(二)")
  public let compounds = Field<String>(
    "compounds", "涉及小区", "Compounds", aliases: ["小区"], type: .references(to: "compound"),
    clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<Adjustment>(
    "adjustment", "加减分", "Adjustment", id: .prefixed("JF"), clause: "四(二)")
}

/// What an adjustment is for. The points of all but a bonus come from the rule set.
public enum AdjustmentType: String, Choice {
  case bonus
  case redOverdue = "red-overdue"
  case circular
  case lateReport = "late-report"

  public var words: ChoiceWords {
    switch self {
    case .bonus: ChoiceWords("加分", "Bonus")
    case .redOverdue: ChoiceWords("红单超期", "Red overdue", "红色超期")
    case .circular: ChoiceWords("通报", "Circular")
    case .lateReport: ChoiceWords("迟报", "Late report")
    }
  }

  public static let list = makeList()
}
