// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A line of the pool's log: a project enters, leaves or is set aside (出入库记录).
public struct PoolMove: RecordKind {
  public let id = Field<String>(
    "id", "出入库编号", "Move id", aliases: ["编号"], type: .identifier, required: true, clause: "二(三)")
  public let project = Field<String>(
    "project", "项目编号", "Project", aliases: ["项目"], type: .reference(to: "project"), required: true,
    clause: "二(三)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let type = Field<PoolMoveType>(
    "type", "类型", "Type", aliases: ["出入库"], required: true, clause: "二(三)")
  public let day = Field<Day>(
    "day", "日期", "Day", aliases: ["出入库日期"], required: true, clause: "二(三)")
  public let compounds = Field<Int>(
    "compounds", "小区数", "Compounds", unit: .share, required: true, range: 1...500, clause: "二(三)")
  public let approvedOn = Field<Day>(
    "approved-on", "批准日期", "Approved", aliases: ["县审日期"], clause: "二(三)")
  public let approver = Field<String>(
    "approver", "批准人", "Approver", privacy: .internal, clause: "二(三)")
  public let document = Field<String>(
    "document", "依据材料", "Document", aliases: ["入库申请表", "销项表"], clause: "二(三)")
  public let backfills = Field<String>(
    "backfills", "递补对象", "Fills the place of", type: .reference(to: "project"), clause: "二(三)")
  public let reason = Field<String>("reason", "原因", "Reason", clause: "二(三)")

  public init() {}
  public static let declaration = Declaration<PoolMove>(
    "pool-move", "出入库记录", "Pool move", id: .prefixed("CR"), clause: "二(三)")
}

/// What happened to a project in the pool. Source: 二(三) 储备一批小区递补入库.
public enum PoolMoveType: String, Choice {
  case entry, exit, suspended, resumed, withdrawn, restructured

  public var words: ChoiceWords {
    switch self {
    case .entry: ChoiceWords("入库", "Entry", "递补入库")
    case .exit: ChoiceWords("出库", "Exit", "销项")
    case .suspended: ChoiceWords("暂缓", "Suspended")
    case .resumed: ChoiceWords("恢复", "Resumed")
    case .withdrawn: ChoiceWords("退库", "Withdrawn")
    case .restructured: ChoiceWords("合并/拆分", "Merged or split", "合并", "拆分")
    }
  }

  public static let list = makeList()
}
