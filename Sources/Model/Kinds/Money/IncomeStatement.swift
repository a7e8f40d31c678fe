// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// Income and expenses of a compound over half a year, what they were used for, and their posting (经营性收支公示).
public struct IncomeStatement: RecordKind {
  public let id = Field<String>(
    "id", "收支表编号", "Statement id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(一)4")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(一)4")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let from = Field<Day>(
    "from", "期初", "From", aliases: ["起始日期"], required: true, clause: "三(一)4")
  public let until = Field<Day>(
    "until", "期末", "Until", aliases: ["截止日期"], required: true, clause: "三(一)4")
  public let parking = Field<Money>("parking", "停车收入", "Parking", unit: .fen, clause: "三(三)10")
  public let advertising = Field<Money>(
    "advertising", "广告收入", "Advertising", unit: .fen, clause: "三(三)10")
  public let rent = Field<Money>(
    "rent", "租赁收入", "Rent", aliases: ["经营用房收入"], unit: .fen, clause: "三(三)10")
  public let otherIncome = Field<Money>(
    "other-income", "其他收入", "Other income", unit: .fen, clause: "三(三)10")
  public let income = Field<Money>(
    "income", "收入合计", "Income", aliases: ["经营性收入", "经营性收入(万元)"], unit: .fen, required: true,
    clause: "三(三)10")
  public let carriedOver = Field<Money>(
    "carried-over", "上期结转", "Carried over", unit: .fen, clause: "三(三)10")
  public let expenses = Field<Money>(
    "expenses", "经营支出", "Expenses", aliases: ["支出"], unit: .fen, clause: "三(三)10")
  public let feeSupplement = Field<Money>(
    "fee-supplement", "补充物业费", "To service fees", unit: .fen, clause: "三(三)10")
  public let fundSupplement = Field<Money>(
    "fund-supplement", "补充维修资金", "To the maintenance fund", unit: .fen, clause: "三(三)10")
  public let otherUse = Field<Money>(
    "other-use", "其他表决用途", "Other voted use", unit: .fen, clause: "三(三)10")
  public let postedOn = Field<Day>(
    "posted-on", "公示日期", "Posted", aliases: ["公开日期", "最近公示日期"], clause: "三(一)4")
  public let postedAt = Field<String>(
    "posted-at", "公示地点", "Posted at", aliases: ["公示链接"], clause: "三(一)4")

  public init() {}
  public static let declaration = Declaration<IncomeStatement>(
    "income", "收支公示", "Income statement", id: .prefixed("SZ"), clause: "三(一)4、三(三)10")
}
