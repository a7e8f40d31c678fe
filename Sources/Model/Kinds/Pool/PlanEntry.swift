// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// One compound in a version of a unit's yearly plan (年度计划).
///
/// The first version, once locked, is the denominator of the year and never changes; additions and
/// removals are entries of later versions with an approver.
public struct PlanEntry: RecordKind {
  public let id = Field<String>(
    "id", "计划行编号", "Plan entry id", aliases: ["编号"], type: .identifier, required: true,
    clause: "二(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let year = Field<Int>(
    "year", "计划年度", "Plan year", aliases: ["年度"], required: true, range: 2019...2035, clause: "二(二)"
  )
  public let version = Field<Int>(
    "version", "计划版本", "Version", aliases: ["版本"], required: true, range: 1...99, clause: "二(三)")
  public let change = Field<PlanChange>(
    "change", "变动", "Change", aliases: ["调整类型"], required: true, clause: "二(三)")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "二(二)")
  public let project = Field<String>(
    "project", "项目编号", "Project", aliases: ["项目"], type: .reference(to: "project"), clause: "二(二)")
  public let batch = Field<String>("batch", "批次", "Batch", clause: "二(二)")
  public let plannedStartOn = Field<Day>(
    "planned-start-on", "计划启动", "Planned start", aliases: ["计划开工"], clause: "二(二)")
  public let plannedFinishOn = Field<Day>(
    "planned-finish-on", "计划完成", "Planned finish", clause: "二(二)")
  public let lockedOn = Field<Day>("locked-on", "锁定日期", "Locked", clause: "二(三)")
  public let approver = Field<String>(
    "approver", "批准人", "Approver", privacy: .internal, clause: "二(三)")
  public let approval = Field<String>(
    "approval", "批准文号", "Approval", aliases: ["批复文号"], clause: "二(三)")
  public let reason = Field<String>("reason", "调整原因", "Reason", clause: "二(三)")

  public init() {}
  public static let declaration = Declaration<PlanEntry>(
    "plan-entry", "年度计划", "Plan entry", id: .prefixed("JH"), clause: "二(二)、二(三)")
}

/// What a plan entry does to the plan. Source: 二(三) 滚动式管理.
public enum PlanChange: String, Choice {
  case original, added, removed

  public var words: ChoiceWords {
    switch self {
    case .original: ChoiceWords("原计划", "Original", "原始")
    case .added: ChoiceWords("调增", "Added", "新增", "增补")
    case .removed: ChoiceWords("调减", "Removed", "核减", "移出")
    }
  }

  public static let list = makeList()
}
