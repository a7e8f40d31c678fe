// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A task force that drives the work (工作专班).
public struct TaskForce: RecordKind {
  public let id = Field<String>(
    "id", "专班编号", "Task force id", aliases: ["编号"], type: .identifier, required: true,
    clause: "二(二)")
  public let name = Field<String>(
    "name", "专班名称", "Task force", aliases: ["专班"], required: true, clause: "二(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), clause: "主送")
  public let level = Field<TaskForceLevel>("level", "级别", "Level", required: true, clause: "四(一)")
  public let lead = Field<String>(
    "lead", "召集人", "Lead", aliases: ["组长"], privacy: .internal, clause: "二(二)")
  public let members = Field<String>(
    "members", "成员单位", "Member offices", aliases: ["成员"], clause: "四(一)")
  public let cadence = Field<Int>(
    "cadence", "例会间隔", "Meets every", aliases: ["例会周期"], unit: .days, range: 1...366, clause: "四(一)"
  )
  public let setUpOn = Field<Day>("set-up-on", "成立日期", "Set up", clause: "四(一)")

  public init() {}
  public static let declaration = Declaration<TaskForce>(
    "task-force", "专班", "Task force", id: .prefixed("GZ"), clause: "二(二)、四(一)")
}

/// The level a task force works at. Source: 二(二) 一个小区、一个专班; 四(一).
public enum TaskForceLevel: String, Choice {
  case city, county, street, compound

  public var words: ChoiceWords {
    switch self {
    case .city: ChoiceWords("市", "City", "市级")
    case .county: ChoiceWords("县", "County", "县级")
    case .street: ChoiceWords("街道", "Street", "街道(乡镇)", "乡镇")
    case .compound: ChoiceWords("小区", "Compound", "小区级")
    }
  }

  public static let list = makeList()
}
