// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// The maintenance fund of a compound: set up late, topped up, and how it is used (专项维修资金).
public struct MaintenanceFund: RecordKind {
  public let id = Field<String>(
    "id", "资金编号", "Fund id", aliases: ["编号"], type: .identifier, required: true, clause: "三(三)11")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(三)11")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let state = Field<FundState>(
    "state", "资金状态", "State", aliases: ["维修资金状态"], required: true, conflicts: .earlierShows,
    clause: "三(三)11")
  public let stateSince = Field<Day>(
    "state-since", "状态日期", "Since", conflicts: .earlierShows, clause: "三(三)11")
  public let mode = Field<FundMode>("mode", "归集方式", "Mode", clause: "三(三)11")
  public let needsSince = Field<Day>(
    "needs-since", "应补建续筹日期", "To be filled since", aliases: ["应补日期"], clause: "三(三)11")
  public let doneOn = Field<Day>(
    "done-on", "完成补建续筹日期", "Filled on", aliases: ["完成日期"], clause: "三(三)11")
  public let measure = Field<String>(
    "measure", "筹集措施", "Measure", aliases: ["补建措施"], clause: "三(三)11")
  public let firstAmount = Field<Money>(
    "first-amount", "首期应缴额", "First instalment", unit: .fen, clause: "三(三)11")
  public let due = Field<Money>(
    "due", "应缴", "Due", aliases: ["应缴(万元)"], unit: .fen, clause: "三(三)11")
  public let collected = Field<Money>(
    "collected", "已缴", "Collected", aliases: ["已缴(万元)"], unit: .fen, clause: "三(三)11")
  public let balance = Field<Money>(
    "balance", "余额", "Balance", aliases: ["余额(万元)"], unit: .fen, clause: "三(三)11")
  public let balanceOn = Field<Day>("balance-on", "余额日期", "Balance on", clause: "三(三)11")

  public init() {}
  public static let declaration = Declaration<MaintenanceFund>(
    "fund", "维修资金", "Maintenance fund", id: .prefixed("WX"), clause: "三(三)11")
}

/// How a fund is paid in. Source: 三(三)11 即交即用即补.
public enum FundMode: String, Choice {
  case usual
  case payAsYouGo = "pay-as-you-go"

  public var words: ChoiceWords {
    switch self {
    case .usual: ChoiceWords("一般归集", "Usual", "一般")
    case .payAsYouGo: ChoiceWords("即交即用即补", "Pay as you go")
    }
  }

  public static let list = makeList()
}
