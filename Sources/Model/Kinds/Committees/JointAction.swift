// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// Something that community, committee and company did together (三方联访、联议、联办、联调).
public struct JointAction: RecordKind {
  public let id = Field<String>(
    "id", "联动编号", "Action id", aliases: ["编号"], type: .identifier, required: true, clause: "三(一)3")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(一)3")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let kind = Field<JointActionKind>(
    "kind", "类别", "Kind", aliases: ["联动方式"], required: true, clause: "三(一)3")
  public let topic = Field<JointTopic>("topic", "领域", "Field", clause: "三(三)14")
  public let subject = Field<String>(
    "subject", "事项", "Matter", aliases: ["主题"], required: true, privacy: .internal, clause: "三(一)3")
  public let day = Field<Day>("day", "日期", "Day", required: true, clause: "三(一)3")
  public let isCommunityPresent = Field<Bool>(
    "community-present", "社区参加", "Community present", aliases: ["社区"], clause: "二(一)")
  public let isCommitteePresent = Field<Bool>(
    "committee-present", "业委会参加", "Committee present", aliases: ["业委会"], clause: "二(一)")
  public let isCompanyPresent = Field<Bool>(
    "company-present", "物业参加", "Company present", aliases: ["物业"], clause: "二(一)")
  public let communityWorkers = Field<Int>(
    "community-workers", "社区工作者人次", "Community workers", unit: .people, range: 0...10_000,
    clause: "三(三)14")
  public let companyStaff = Field<Int>(
    "company-staff", "物业人员人次", "Company staff", unit: .people, range: 0...10_000, clause: "三(三)14")
  public let result = Field<String>(
    "result", "结果", "Result", aliases: ["办理结果"], privacy: .internal, clause: "三(一)3")
  public let dispute = Field<String>(
    "dispute", "纠纷", "Dispute", type: .reference(to: "dispute"), clause: "三(三)14")

  public init() {}
  public static let declaration = Declaration<JointAction>(
    "joint-action", "三方联动", "Joint action", id: .prefixed("LD"), clause: "二(一)、三(一)3、三(三)14")
}

/// The four joint actions. Source: 三(一)3.
public enum JointActionKind: String, Choice {
  case visit, deliberate, handle, mediate

  public var words: ChoiceWords {
    switch self {
    case .visit: ChoiceWords("联访", "Visit", "民情民意三方联访")
    case .deliberate: ChoiceWords("联议", "Deliberate", "重大事项三方联议")
    case .handle: ChoiceWords("联办", "Handle", "民生实事三方联办")
    case .mediate: ChoiceWords("联调", "Mediate", "矛盾问题三方联调")
    }
  }

  public static let list = makeList()
}

/// The field of community work that companies take part in. Source: 三(三)14.
public enum JointTopic: String, Choice {
  case security
  case publicService = "public-service"
  case flood
  case dispute
  case livelihood
  case other

  public var words: ChoiceWords {
    switch self {
    case .security: ChoiceWords("社区治安", "Security", "治安")
    case .publicService: ChoiceWords("公共服务", "Public service")
    case .flood: ChoiceWords("防汛防台", "Flood and typhoon", "防汛", "防台")
    case .dispute: ChoiceWords("矛盾化解", "Dispute", "纠纷")
    case .livelihood: ChoiceWords("民生实事", "Livelihood")
    case .other: ChoiceWords("其他", "Other")
    }
  }

  public static let list = makeList()
}
