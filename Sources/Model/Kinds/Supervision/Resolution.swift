// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// What a meeting resolved; it becomes a supervision item (议定事项).
public struct Resolution: RecordKind {
  public let id = Field<String>(
    "id", "议定事项编号", "Resolution id", aliases: ["编号"], type: .identifier, required: true,
    clause: "四(一)")
  public let meeting = Field<String>(
    "meeting", "会议", "Meeting", aliases: ["会议编号"], type: .reference(to: "meeting"), required: true,
    clause: "四(一)")
  public let unit = Field<String>(
    "unit", "承办单位", "Unit", aliases: ["县(市、区)", "责任单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let text = Field<String>(
    "text", "议定内容", "Text", aliases: ["议定事项"], required: true, privacy: .internal, clause: "四(一)")
  public let helpers = Field<String>("co-units", "协办单位", "Helping units", clause: "四(一)")
  public let dueOn = Field<Day>(
    "due-on", "完成时限", "Due", aliases: ["时限"], conflicts: .earlierShows, clause: "四(一)")
  public let item = Field<String>(
    "item", "督办事项", "Supervision item", type: .reference(to: "item"), clause: "四(一)")
  public let doneOn = Field<Day>("done-on", "落实日期", "Done", clause: "四(一)")

  public init() {}
  public static let declaration = Declaration<Resolution>(
    "resolution", "议定事项", "Resolution", id: .prefixed("YD"), clause: "四(一)")
}
