// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A guidance policy and how long it holds (引导政策).
public struct Policy: RecordKind {
  public let id = Field<String>(
    "id", "政策编号", "Policy id", aliases: ["编号"], type: .identifier, required: true, clause: "三(三)12")
  public let title = Field<String>(
    "title", "政策名称", "Policy", aliases: ["名称"], required: true, clause: "三(三)12")
  public let number = Field<String>("number", "文号", "Number", clause: "三(三)12")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["制定单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let measure = Field<String>("measure", "主要举措", "Measure", clause: "三(三)12")
  public let from = Field<Day>(
    "from", "施行日期", "From", aliases: ["有效期起"], required: true, clause: "三(三)12")
  public let until = Field<Day>("until", "有效期止", "Until", aliases: ["失效日期"], clause: "三(三)12")

  public init() {}
  public static let declaration = Declaration<Policy>(
    "policy", "引导政策", "Policy", id: .prefixed("ZD"), clause: "三(三)12")
}
