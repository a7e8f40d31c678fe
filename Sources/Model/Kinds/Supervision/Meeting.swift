// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A meeting of the joint conference, of a task force, or a regular one (联席会议、例会).
public struct Meeting: RecordKind {
  public let id = Field<String>(
    "id", "会议编号", "Meeting id", aliases: ["编号"], type: .identifier, required: true, clause: "四(一)")
  public let kind = Field<MeetingKind>(
    "kind", "会议类型", "Kind", aliases: ["类型"], required: true, clause: "四(一)")
  public let day = Field<Day>(
    "day", "会议日期", "Day", aliases: ["召开日期"], required: true, clause: "四(一)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["召集单位"], type: .code(of: "unit"), clause: "主送")
  public let members = Field<Int>(
    "members", "成员单位数", "Member offices", unit: .share, range: 1...99, clause: "四(一)")
  public let present = Field<Int>(
    "present", "到会单位数", "Present", unit: .share, range: 0...99, clause: "四(一)")
  public let offices = Field<String>(
    "offices", "参加单位", "Offices", aliases: ["到会单位"], clause: "四(一)")
  public let minutes = Field<String>(
    "minutes", "纪要文号", "Minutes", aliases: ["会议纪要"], clause: "四(一)")
  public let taskForce = Field<String>(
    "task-force", "专班", "Task force", type: .reference(to: "task-force"), clause: "四(一)")
  public let nextOn = Field<Day>("next-on", "下次会议", "Next meeting", clause: "四(一)")

  public init() {}
  public static let declaration = Declaration<Meeting>(
    "meeting", "会议", "Meeting", id: .prefixed("HY"), clause: "四(一)")
}

/// What a meeting is. Source: 四(一) 联席会议制度、例会机制.
public enum MeetingKind: String, Choice {
  case joint, regular
  case taskForce = "task-force"

  public var words: ChoiceWords {
    switch self {
    case .joint: ChoiceWords("联席会议", "Joint meeting")
    case .regular: ChoiceWords("例会", "Regular meeting")
    case .taskForce: ChoiceWords("专班会议", "Task force meeting")
    }
  }

  public static let list = makeList()
}
