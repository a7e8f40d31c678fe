// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// What a reviewer said of a finding of the checks: that it stands as it is, or that its unit shall look at it
/// again (核对裁定); one a rule, record and field. It holds while the value is the one that was ruled on.
public struct FindingRuling: RecordKind {
  public let id = Field<String>(
    "id", "裁定编号", "Ruling id", aliases: ["编号"], type: .identifier, required: true, clause: "四(二)")
  public let rule = Field<String>("rule", "规则", "Rule", required: true, clause: "四(二)")
  public let sheet = Field<String>("sheet", "台账", "Table", required: true, clause: "四(二)")
  public let record = Field<String>("record", "记录", "Record", required: true, clause: "四(二)")
  public let field = Field<String>("field", "字段", "Field", clause: "四(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), clause: "主送")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    clause: "四(二)")
  public let verdict = Field<RulingVerdict>(
    "verdict", "裁定", "Verdict", required: true, clause: "四(二)")
  /// What was ruled on: `Ledger.mark(of:row:column:)`.
  public let value = Field<String>("value", "值校验", "Value", required: true, clause: "四(二)")
  public let reason = Field<String>(
    "reason", "原因", "Reason", required: true, privacy: .internal, clause: "四(二)")
  public let day = Field<Day>("day", "裁定日期", "Day", required: true, clause: "四(二)")
  public let reviewer = Field<String>(
    "reviewer", "审核人", "Reviewer", required: true, privacy: .internal, clause: "四(二)")
  public let answer = Field<String>("answer", "答复", "Answer", privacy: .internal, clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<FindingRuling>(
    "finding-ruling", "核对裁定", "Ruling on a finding", id: .prefixed("CD"), clause: "四(二)")

  /// The id of the ruling on what a rule finds in a field of a record, or in the record as a whole.
  public static func id(
    rule: String, kind: KindDeclaration, record: String, column: Int?
  ) -> String {
    var print = Fingerprint()
    print.add(
      kind.identifier + "/" + record + "/" + (column.map { kind.fields[$0].identifier } ?? ""))
    return "CD-" + rule + "-" + print.digits.uppercased()
  }
}

/// How a reviewer ruled.
public enum RulingVerdict: String, Choice {
  case accepted, returned

  public var words: ChoiceWords {
    switch self {
    case .accepted: ChoiceWords("认可", "Accepted", "核实无误")
    case .returned: ChoiceWords("退回", "Returned", "退回核对")
    }
  }

  public static let list = makeList()
}
