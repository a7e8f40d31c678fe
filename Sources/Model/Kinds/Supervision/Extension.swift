// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A request to put off the due day of a supervision item (延期). The original due day never changes.
public struct Extension: RecordKind {
  public let id = Field<String>(
    "id", "延期编号", "Extension id", aliases: ["编号"], type: .identifier, required: true, clause: "二(三)"
  )
  public let item = Field<String>(
    "item", "督办事项", "Supervision item", aliases: ["督办编号"], type: .reference(to: "item"),
    required: true, clause: "二(三)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["承办单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let requestedOn = Field<Day>(
    "requested-on", "申请日期", "Requested", required: true, clause: "二(三)")
  public let requestedDueOn = Field<Day>(
    "requested-due-on", "申请延至", "Requested due", required: true, clause: "二(三)")
  public let reason = Field<String>("reason", "延期理由", "Reason", required: true, clause: "二(三)")
  public let decision = Field<Decision>("decision", "审批结果", "Decision", clause: "二(三)")
  public let decidedOn = Field<Day>("decided-on", "审批日期", "Decided", clause: "二(三)")
  public let approver = Field<String>(
    "approver", "审批人", "Approver", privacy: .internal, clause: "二(三)")
  public let approvedDueOn = Field<Day>(
    "approved-due-on", "批准延至", "Approved due", conflicts: .earlierShows, clause: "二(三)")
  public let requestedBy = Field<String>(
    "requested-by", "申请人", "Requested by", privacy: .internal, clause: "二(三)")

  public init() {}
  public static let declaration = Declaration<Extension>(
    "extension", "延期", "Extension", id: .prefixed("YQ"), clause: "二(三)")
}

/// What was decided on a request.
public enum Decision: String, Choice {
  case approved, refused

  public var words: ChoiceWords {
    switch self {
    case .approved: ChoiceWords("同意", "Approved", "批准", "通过")
    case .refused: ChoiceWords("不同意", "Refused", "不予批准", "驳回", "不通过")
    }
  }

  public static let list = makeList()
}
