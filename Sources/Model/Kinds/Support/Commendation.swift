// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A unit or a person commended (表扬). Names of persons stay inside the offices.
public struct Commendation: RecordKind {
  public let id = Field<String>(
    "id", "表扬编号", "Commendation id", aliases: ["编号"], type: .identifier, required: true,
    clause: "四(三)")
  public let kind = Field<CommendationKind>("kind", "对象", "Of", required: true, clause: "四(三)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let office = Field<String>("office", "先进单位", "Office", aliases: ["单位名称"], clause: "四(三)")
  public let person = Field<String>(
    "person", "先进个人", "Person", aliases: ["姓名"], privacy: .internal, clause: "四(三)")
  public let reason = Field<String>("reason", "事迹", "Reason", privacy: .internal, clause: "四(三)")
  public let day = Field<Day>("day", "日期", "Day", required: true, clause: "四(三)")
  public let approval = Field<String>(
    "approval", "批准文号", "Approval", aliases: ["批准文件"], clause: "四(三)")

  public init() {}
  public static let declaration = Declaration<Commendation>(
    "commendation", "表扬", "Commendation", id: .prefixed("BY"), clause: "四(三)")
}

/// Who is commended. Source: 四(三) 突出贡献的单位和个人.
public enum CommendationKind: String, Choice {
  case office, person

  public var words: ChoiceWords {
    switch self {
    case .office: ChoiceWords("单位", "Office")
    case .person: ChoiceWords("个人", "Person")
    }
  }

  public static let list = makeList()
}
