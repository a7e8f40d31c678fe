// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A period that leagues are made for (晾晒周期).
public struct ReportingPeriod: RecordKind {
  public let id = Field<String>(
    "id", "周期", "Period", aliases: ["统计周期"], type: .identifier, required: true, clause: "四(二)")
  public let state = Field<PeriodState>("state", "状态", "State", required: true, clause: "四(二)")
  public let cutoff = Field<Day>("cutoff", "截止日期", "Cut-off", clause: "四(二)")
  public let frozenOn = Field<Day>("frozen-on", "冻结日期", "Frozen on", clause: "四(二)")
  /// The seal of the figures in force: the frozen ones, or the last correction's. Written by acts only.
  public let seal = Field<String>("seal", "封存校验", "Seal", clause: "四(二)")
  /// The seal of the publication. Written by acts only.
  public let publication = Field<String>("publication", "发布校验", "Publication", clause: "四(二)")
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
