// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A unit that reports and is ranked: a county, a city or a development zone (参评单位).
///
/// Source: 丽建发〔2023〕22号, addressees 各县(市、区)建设局、开发区建设分局.
public struct ReportingUnit: RecordKind {
  public let id = Field<String>(
    "id", "单位编号", "Unit id", aliases: ["单位代码", "行政区划代码", "编号", "代码"],
    type: .identifier, required: true, clause: "主送")
  public let name = Field<String>(
    "name", "单位名称", "Unit name", aliases: ["单位", "名称", "县(市、区)", "省份", "地区"],
    required: true, clause: "主送")
  public let shortName = Field<String>("short-name", "简称", "Short name", clause: "主送")
  public let group = Field<String>(
    "group", "所属地区", "Region", aliases: ["地市", "城市", "上级"], type: .code(of: nil),
    clause: "二(二)")
  public let position = Field<Int>("position", "排列次序", "Listing order", clause: "主送")
  public let activeFrom = Field<Day>("active-from", "参评起", "Ranked from", clause: "四(二)")
  public let activeTo = Field<Day>("active-to", "参评止", "Ranked until", clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<ReportingUnit>(
    "unit", "参评单位", "Reporting unit", id: .code, clause: "主送")
}
