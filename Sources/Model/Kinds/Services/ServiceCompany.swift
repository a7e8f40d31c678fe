// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A company that serves compounds, by its unified social credit code (物业服务企业).
public struct ServiceCompany: RecordKind {
  public let id = Field<String>(
    "id", "统一社会信用代码", "Credit code", aliases: ["信用代码", "编号"], type: .identifier, required: true,
    clause: "三(二)5")
  public let name = Field<String>(
    "name", "企业名称", "Company", aliases: ["物业企业", "名称", "物业服务企业"], required: true, clause: "三(二)5")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["注册地"], type: .code(of: "unit"), clause: "主送")
  public let creditScore = Field<Int>(
    "credit-score", "信用分", "Credit score", aliases: ["信用评价得分"], unit: .points, range: 0...1_000,
    clause: "三(三)12")
  public let isCommunityVenture = Field<Bool>(
    "community-venture", "社区合办", "With a community", clause: "三(二)5")
  public let contact = Field<String>(
    "contact", "联系人", "Contact", privacy: .internal, clause: "三(二)5")
  public let phone = Field<String>("phone", "联系电话", "Phone", privacy: .sensitive, clause: "三(二)5")

  public init() {}
  public static let declaration = Declaration<ServiceCompany>(
    "company", "物业企业", "Company", id: .creditCode, clause: "三(二)5")
}
