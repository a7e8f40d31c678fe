// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// One item of a unit's service standard: what is done, how often, at which grade (服务标准).
public struct ServiceStandard: RecordKind {
  public let id = Field<String>(
    "id", "标准条目编号", "Standard id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(二)6")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let version = Field<String>("version", "标准版本", "Version", clause: "三(二)6")
  public let grade = Field<String>(
    "grade", "服务等级", "Grade", aliases: ["等级"], required: true, clause: "三(二)6")
  public let service = Field<String>(
    "service", "服务内容", "Service", aliases: ["服务事项"], required: true, clause: "三(二)6")
  public let quantity = Field<String>(
    "quantity", "量化要求", "Quantity", aliases: ["频次"], clause: "三(二)6")
  public let priceFrom = Field<Money>(
    "price-from", "指导价下限", "Price from", unit: .fen, clause: "三(二)7")
  public let priceTo = Field<Money>("price-to", "指导价上限", "Price to", unit: .fen, clause: "三(二)7")
  public let validFrom = Field<Day>("valid-from", "施行日期", "Valid from", clause: "三(二)6")

  public init() {}
  public static let declaration = Declaration<ServiceStandard>(
    "standard", "服务标准", "Service standard", id: .prefixed("BZ"), clause: "三(二)6")
}

/// A service that owners choose and pay for by itself (菜单式服务).
public struct MenuItem: RecordKind {
  public let id = Field<String>(
    "id", "菜单编号", "Menu id", aliases: ["编号"], type: .identifier, required: true, clause: "三(二)7")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(二)7")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let service = Field<String>("service", "服务项目", "Service", required: true, clause: "三(二)7")
  public let price = Field<Money>(
    "price", "价格", "Price", aliases: ["价格(元)"], unit: .fen, required: true, clause: "三(二)7")
  public let per = Field<String>("per", "计价单位", "Per", clause: "三(二)7")
  public let households = Field<Int>(
    "households", "选用户数", "Households", unit: .households, range: 0...100_000, clause: "三(二)7")
  public let priceBasis = Field<PriceBasis>("price-basis", "价格形式", "Price basis", clause: "三(二)7")
  public let surveyed = Field<Int>(
    "surveyed", "意愿调查户数", "Households asked", unit: .households, range: 0...100_000, clause: "三(二)7"
  )
  public let willing = Field<Int>(
    "willing", "愿意付费户数", "Households willing", unit: .households, range: 0...100_000,
    clause: "三(二)7")

  public init() {}
  public static let declaration = Declaration<MenuItem>(
    "menu-item", "菜单服务", "Menu item", id: .prefixed("CD"), clause: "三(二)7")
}

/// Who sets a price. Source: 三(二)7 市场调节价格.
public enum PriceBasis: String, Choice {
  case guided, market

  public var words: ChoiceWords {
    switch self {
    case .guided: ChoiceWords("政府指导价", "Guided", "政府指导")
    case .market: ChoiceWords("市场调节价", "Market", "市场调节")
    }
  }

  public static let list = makeList()
}
