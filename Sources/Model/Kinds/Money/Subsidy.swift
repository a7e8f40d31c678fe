// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A subsidy to a company, or a package of former street work handed to one (补助、经费打包).
public struct Subsidy: RecordKind {
  public let id = Field<String>(
    "id", "补助编号", "Subsidy id", aliases: ["编号"], type: .identifier, required: true, clause: "三(三)13"
  )
  public let kind = Field<SubsidyKind>(
    "kind", "类别", "Kind", aliases: ["补助类别"], required: true, clause: "三(三)13")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let street = Field<String>(
    "street", "街道(乡镇)", "Street", aliases: ["街道", "乡镇"], type: .code(of: "division"),
    clause: "三(三)13")
  public let compounds = Field<String>(
    "compounds", "小区", "Compounds", aliases: ["小区编号", "小区名称"], type: .references(to: "compound"),
    required: true, clause: "三(三)13")
  public let company = Field<String>(
    "company", "承接企业", "Company", aliases: ["物业企业", "统一社会信用代码"], type: .reference(to: "company"),
    clause: "三(三)13")
  public let hasGreenery = Field<Bool>("greenery", "绿化", "Greenery", clause: "三(三)13")
  public let hasCleaning = Field<Bool>("cleaning", "保洁", "Cleaning", clause: "三(三)13")
  public let hasMaintenance = Field<Bool>(
    "maintenance", "设施维护", "Maintenance", aliases: ["公共设施维护"], clause: "三(三)13")
  public let costBefore = Field<Money>(
    "cost-before", "原街道支出", "Cost before", unit: .fen, clause: "三(三)13")
  public let amount = Field<Money>(
    "amount", "金额", "Amount", aliases: ["补助金额", "打包金额"], unit: .fen, required: true,
    clause: "三(三)13")
  public let standard = Field<String>(
    "standard", "标准", "Standard", aliases: ["补助标准"], clause: "三(三)13")
  public let residentFee = Field<Money>(
    "resident-fee", "居民收费标准", "Resident fee", aliases: ["向居民收取费用"], unit: .fen, clause: "三(三)13")
  public let basis = Field<String>("basis", "依据文件", "Basis", clause: "三(三)13")
  public let from = Field<Day>("from", "起", "From", aliases: ["起始日期"], clause: "三(三)13")
  public let until = Field<Day>("until", "止", "Until", aliases: ["截止日期"], clause: "三(三)13")

  public init() {}
  public static let declaration = Declaration<Subsidy>(
    "subsidy", "补助与打包", "Subsidy or package", id: .prefixed("BT"), clause: "三(三)13")
}

/// What public money is spent as. Source: 三(三)13.
public enum SubsidyKind: String, Choice {
  case package
  case affordableHousing = "affordable-housing"
  case oldCompound = "old-compound"

  public var words: ChoiceWords {
    switch self {
    case .package: ChoiceWords("公共管理经费打包", "Package", "打包")
    case .affordableHousing: ChoiceWords("保障性住房补助", "Affordable housing", "保障性住房")
    case .oldCompound: ChoiceWords("老旧普通住宅小区补助", "Old compound", "老旧小区补助")
    }
  }

  public static let list = makeList()
}
