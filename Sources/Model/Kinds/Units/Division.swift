// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// An administrative division (行政区划): a prefecture, a county, or a street, town or township.
///
/// Source: GB/T 2260 and the statistical division codes of the National Bureau of Statistics.
public struct Division: RecordKind {
  public let id = Field<String>(
    "id", "区划代码", "Division code", aliases: ["行政区划代码", "代码"], type: .identifier,
    required: true, clause: "二(二)")
  public let name = Field<String>(
    "name", "区划名称", "Division name", aliases: ["名称"], required: true, clause: "二(二)")
  public let level = Field<DivisionLevel>(
    "level", "级别", "Level", required: true, clause: "二(二)")
  public let parent = Field<String>(
    "parent", "上级区划", "Parent", type: .code(of: "division"), clause: "二(二)")
  public let unit = Field<String>(
    "unit", "参评单位", "Reporting unit", aliases: ["县(市、区)"], type: .code(of: "unit"),
    clause: "主送")

  public init() {}
  public static let declaration = Declaration<Division>(
    "division", "行政区划", "Division", id: .code, clause: "二(二)")
}

/// The level of an administrative division.
public enum DivisionLevel: String, Choice {
  case prefecture, county, subdistrict, town, township, community

  public var words: ChoiceWords {
    switch self {
    case .prefecture: ChoiceWords("设区市", "Prefecture", "地级市")
    case .county: ChoiceWords("县(市、区)", "County", "县", "市", "区")
    case .subdistrict: ChoiceWords("街道", "Subdistrict")
    case .town: ChoiceWords("镇", "Town")
    case .township: ChoiceWords("乡", "Township")
    case .community: ChoiceWords("社区", "Community", "村")
    }
  }

  public static let list = makeList()
}
