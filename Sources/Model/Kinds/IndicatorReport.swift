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

/// A period that leagues are made for (晾晒周期).
public struct ReportingPeriod: RecordKind {
  public let id = Field<String>(
    "id", "周期", "Period", aliases: ["统计周期"], type: .identifier, required: true, clause: "四(二)")
  public let state = Field<PeriodState>("state", "状态", "State", required: true, clause: "四(二)")
  public let cutoff = Field<Day>("cutoff", "截止日期", "Cut-off", clause: "四(二)")
  public let frozenOn = Field<Day>("frozen-on", "冻结日期", "Frozen on", clause: "四(二)")
  public let remark = Field<String>("remark", "备注", "Remark", clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<ReportingPeriod>(
    "period", "晾晒周期", "Period", id: .code, clause: "四(二)")
}

/// How final the figures of a period are.
public enum PeriodState: String, Choice {
  case open, locked, frozen, published

  public var words: ChoiceWords {
    switch self {
    case .open: ChoiceWords("开放", "Open")
    case .locked: ChoiceWords("锁定", "Locked")
    case .frozen: ChoiceWords("冻结", "Frozen")
    case .published: ChoiceWords("已发布", "Published", "发布")
    }
  }

  public static let list = makeList()
}
