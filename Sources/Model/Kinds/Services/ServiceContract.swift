// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A contract under which a company serves one compound or several (物业合同).
public struct ServiceContract: RecordKind {
  public let id = Field<String>(
    "id", "合同编号", "Contract id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(二)5")
  public let compounds = Field<String>(
    "compounds", "小区编号", "Compounds", aliases: ["小区", "小区名称"],
    type: .references(to: "compound"), required: true, clause: "三(二)5")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let company = Field<String>(
    "company", "物业企业", "Company", aliases: ["物业公司", "物业服务企业"], clause: "三(二)5")
  public let companyID = Field<String>(
    "company-id", "统一社会信用代码", "Company id", aliases: ["信用代码"], type: .reference(to: "company"),
    clause: "三(二)5")
  public let mode = Field<ServiceMode>(
    "mode", "物业模式", "Mode", aliases: ["服务模式"], required: true, clause: "三(二)5")
  public let bundle = Field<String>("bundle", "片区", "Bundle", aliases: ["大物业片区"], clause: "三(二)5")
  public let start = Field<Day>(
    "start", "合同起", "From", aliases: ["合同开始", "合同起始日期"], required: true, clause: "三(二)5")
  public let end = Field<Day>(
    "end", "合同止", "Until", aliases: ["合同结束", "合同终止日期"], required: true, clause: "三(二)5")
  public let grade = Field<String>("grade", "服务等级", "Grade", aliases: ["等级"], clause: "三(二)6")
  public let fee = Field<Money>(
    "fee", "收费标准", "Fee", aliases: ["收费标准(元/㎡·月)", "物业费"], unit: .fen, clause: "三(二)7")
  public let feesDue = Field<Money>(
    "fees-due", "应收物业费", "Fees due", aliases: ["应收(万元)"], unit: .fen, clause: "三(二)5")
  public let feesCollected = Field<Money>(
    "fees-collected", "实收物业费", "Fees collected", aliases: ["实收(万元)"], unit: .fen,
    clause: "三(二)5")
  public let selectedOn = Field<Day>("selected-on", "选聘表决日期", "Voted on", clause: "三(二)5")
  public let trialConverted = Field<Bool>(
    "trial-converted", "试用转正", "Trial converted", clause: "三(二)5")
  public let conversionVotedOn = Field<Day>(
    "conversion-voted-on", "转正表决日期", "Conversion voted", clause: "三(二)5")
  public let owners = Field<Int>(
    "owners", "业主总人数", "Owners", unit: .people, range: 1...200_000, clause: "三(二)5")
  public let ownersVoted = Field<Int>(
    "owners-voted", "参加表决人数", "Owners voted", unit: .people, range: 0...200_000, clause: "三(二)5")
  public let ownersAgreed = Field<Int>(
    "owners-agreed", "同意人数", "Owners agreed", unit: .people, range: 0...200_000, clause: "三(二)5")
  public let area = Field<Area>("area", "专有部分面积", "Area", unit: .squareMetres, clause: "三(二)5")
  public let areaVoted = Field<Area>(
    "area-voted", "参加表决面积", "Area voted", unit: .squareMetres, clause: "三(二)5")
  public let areaAgreed = Field<Area>(
    "area-agreed", "同意面积", "Area agreed", unit: .squareMetres, clause: "三(二)5")
  public let priceBasis = Field<PriceBasis>("price-basis", "价格形式", "Price basis", clause: "三(二)7")
  public let yearlyCost = Field<Money>(
    "yearly-cost", "年度服务成本", "Yearly cost", unit: .fen, clause: "三(二)5")
  public let isPrepaid = Field<Bool>("prepaid", "含预收", "With prepayments", clause: "三(二)5")
  public let arrearsMeasure = Field<String>(
    "arrears-measure", "收费难应对措施", "Measure against arrears", aliases: ["催缴措施"], clause: "三(二)5")

  public init() {}
  public static let declaration = Declaration<ServiceContract>(
    "contract", "物业合同", "Service contract", id: .prefixed("HT"), clause: "三(二)5")
}
