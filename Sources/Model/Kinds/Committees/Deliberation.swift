// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A matter that owners deliberate in five steps: 说、议、理、晒、评 (协商五步法).
public struct Deliberation: RecordKind {
  public let id = Field<String>(
    "id", "协商编号", "Deliberation id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(一)3")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(一)3")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let topic = Field<String>(
    "topic", "议题", "Topic", aliases: ["协商议题"], required: true, privacy: .internal, clause: "三(一)3")
  public let spokenOn = Field<Day>("spoken-on", "说", "Spoken", aliases: ["说日期"], clause: "三(一)3")
  public let discussedOn = Field<Day>(
    "discussed-on", "议", "Discussed", aliases: ["议日期"], clause: "三(一)3")
  public let handledOn = Field<Day>("handled-on", "理", "Handled", aliases: ["理日期"], clause: "三(一)3")
  public let shownOn = Field<Day>("shown-on", "晒", "Shown", aliases: ["晒日期"], clause: "三(一)3")
  public let ratedOn = Field<Day>("rated-on", "评", "Rated", aliases: ["评日期"], clause: "三(一)3")
  public let place = Field<String>("place", "地点", "Place", clause: "三(一)3")
  public let participants = Field<Int>(
    "participants", "参与户数", "Households taking part", aliases: ["参与人数"], unit: .households,
    range: 0...100_000, clause: "三(一)3")
  public let decision = Field<String>(
    "decision", "协商结果", "Decision", privacy: .internal, clause: "三(一)3")
  public let score = Field<Int>(
    "score", "评分", "Rating", unit: .points, range: 0...100, clause: "三(一)3")
  public let ratings = Field<Int>(
    "ratings", "评价人数", "Ratings", unit: .people, range: 0...100_000, clause: "三(一)3")

  public init() {}
  public static let declaration = Declaration<Deliberation>(
    "deliberation", "协商议事", "Deliberation", id: .prefixed("XS"), clause: "二(一)、三(一)3")
}
