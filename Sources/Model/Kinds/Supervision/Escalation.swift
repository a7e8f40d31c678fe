// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A step up the ladder of supervision: the software proposes it, a named person approves it (升级).
///
/// Escalations are only ever added.
public struct Escalation: RecordKind {
  public let id = Field<String>(
    "id", "升级编号", "Escalation id", aliases: ["编号"], type: .identifier, required: true,
    clause: "二(三)")
  public let item = Field<String>(
    "item", "督办事项", "Supervision item", aliases: ["督办编号"], type: .reference(to: "item"),
    required: true, clause: "二(三)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["承办单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let level = Field<EscalationLevel>(
    "level", "督办级别", "Level", aliases: ["督办单颜色"], required: true, clause: "二(三)")
  public let day = Field<Day>("day", "日期", "Day", aliases: ["签发日期"], required: true, clause: "二(三)")
  public let approver = Field<String>(
    "approver", "签发人", "Approver", aliases: ["批准人"], privacy: .internal, clause: "二(三)")
  public let document = Field<String>(
    "document", "文书编号", "Document number", aliases: ["督办单编号"], clause: "二(三)")
  public let proposedFor = Field<String>(
    "proposed-for", "触发条件", "Proposed for", aliases: ["升级原因"], clause: "二(三)")
  public let answeredOn = Field<Day>("answered-on", "答复日期", "Answered", clause: "二(三)")

  public init() {}
  public static let declaration = Declaration<Escalation>(
    "escalation", "督办升级", "Escalation", id: .prefixed("SJ"), clause: "二(三)")
}
