// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A pact by which community, committee and company build the party together (党建联建).
public struct PartyPact: RecordKind {
  public let id = Field<String>(
    "id", "联建编号", "Pact id", aliases: ["编号"], type: .identifier, required: true, clause: "二(一)")
  public let compounds = Field<String>(
    "compounds", "小区", "Compounds", aliases: ["小区编号", "小区名称"], type: .references(to: "compound"),
    required: true, clause: "二(一)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let parties = Field<String>(
    "parties", "联建各方", "Parties", aliases: ["联建单位"], required: true, clause: "二(一)")
  public let signedOn = Field<Day>("signed-on", "签订日期", "Signed", required: true, clause: "二(一)")
  public let endsOn = Field<Day>("ends-on", "有效期止", "Ends", clause: "二(一)")
  public let document = Field<String>("document", "协议材料", "Document", clause: "二(一)")

  public init() {}
  public static let declaration = Declaration<PartyPact>(
    "pact", "党建联建", "Party pact", id: .prefixed("LJ"), clause: "二(一)")
}
