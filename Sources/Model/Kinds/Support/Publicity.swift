// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// Something published about the work (宣传). Recorded and shown, never scored.
public struct Publicity: RecordKind {
  public let id = Field<String>(
    "id", "宣传编号", "Publicity id", aliases: ["编号"], type: .identifier, required: true, clause: "四(三)"
  )
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let medium = Field<PublicityMedium>(
    "medium", "载体", "Medium", aliases: ["媒体类型"], required: true, clause: "四(三)")
  public let title = Field<String>("title", "标题", "Title", required: true, clause: "四(三)")
  public let outlet = Field<String>("outlet", "刊发媒体", "Outlet", aliases: ["媒体"], clause: "四(三)")
  public let day = Field<Day>("day", "刊发日期", "Day", aliases: ["日期"], required: true, clause: "四(三)")
  public let link = Field<String>("link", "链接", "Link", clause: "四(三)")

  public init() {}
  public static let declaration = Declaration<Publicity>(
    "publicity", "宣传", "Publicity", id: .prefixed("XC"), clause: "四(三)")
}

/// Where something was published. Source: 四(三) 各类宣传媒体.
public enum PublicityMedium: String, Choice {
  case newspaper, broadcast, online, notice

  public var words: ChoiceWords {
    switch self {
    case .newspaper: ChoiceWords("报刊", "Newspaper", "报纸")
    case .broadcast: ChoiceWords("广播电视", "Broadcast", "电视", "广播")
    case .online: ChoiceWords("网络新媒体", "Online", "公众号", "网站", "网络")
    case .notice: ChoiceWords("小区公告栏", "Notice board", "公告栏")
    }
  }

  public static let list = makeList()
}
