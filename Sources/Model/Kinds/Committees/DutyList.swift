// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A list or rule that says who does what: duties, boundaries, rules of procedure, institutions (职责清单).
public struct DutyList: RecordKind {
  public let id = Field<String>(
    "id", "清单编号", "List id", aliases: ["编号"], type: .identifier, required: true, clause: "三(一)2")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    clause: "三(一)2")
  public let kind = Field<DutyListKind>("kind", "类别", "Kind", required: true, clause: "三(一)2")
  public let subject = Field<DutySubject>("subject", "主体", "Subject", clause: "三(一)2")
  public let boundary = Field<DutyBoundary>(
    "boundary", "责任边界", "Boundary", aliases: ["五方边界"], clause: "三(一)2")
  public let title = Field<String>(
    "title", "名称", "Title", aliases: ["文件名称"], required: true, clause: "三(一)2")
  public let version = Field<String>("version", "版本", "Version", clause: "三(一)2")
  public let adoptedOn = Field<Day>(
    "adopted-on", "通过日期", "Adopted", aliases: ["印发日期"], clause: "三(一)2")
  public let filedOn = Field<Day>("filed-on", "备案日期", "Filed", clause: "三(一)2")
  public let document = Field<String>(
    "document", "文件", "Document", aliases: ["材料"], clause: "三(一)2")

  public init() {}
  public static let declaration = Declaration<DutyList>(
    "duty-list", "职责清单", "Duty list", id: .prefixed("QD"), clause: "三(一)1、2、3，三(三)14")
}

/// What a list regulates. Source: 三(一)1 工作机制; 三(一)2 职责清单、责任边界、议事程序; 三(一)3 制度体系; 三(三)14 路径.
public enum DutyListKind: String, Choice {
  case duties, boundary, procedure, covenant, institution, mechanism, path

  public var words: ChoiceWords {
    switch self {
    case .duties: ChoiceWords("职责清单", "Duties")
    case .boundary: ChoiceWords("责任边界清单", "Boundary", "五方责任边界")
    case .procedure: ChoiceWords("议事规则", "Rules of procedure", "业主大会议事规则")
    case .covenant: ChoiceWords("管理规约", "Covenant")
    case .institution: ChoiceWords("业委会运行制度", "Institution", "规范运行制度")
    case .mechanism: ChoiceWords("工作机制", "Mechanism", "机制文件")
    case .path: ChoiceWords("三方共治路径", "Path", "协同共治路径")
    }
  }

  public static let list = makeList()
}

/// Whose duties a list holds. Source: 三(一)2.
public enum DutySubject: String, Choice {
  case owners, assembly, committee

  public var words: ChoiceWords {
    switch self {
    case .owners: ChoiceWords("业主", "Owners")
    case .assembly: ChoiceWords("业主大会", "Owners' assembly")
    case .committee: ChoiceWords("业主委员会", "Owners' committee", "业委会")
    }
  }

  public static let list = makeList()
}

/// The five sides that a boundary is drawn between. Source: 三(一)2.
public enum DutyBoundary: String, Choice {
  case propertyService = "property-service"
  case governmentManagement = "government-management"
  case enforcement
  case publicService = "public-service"
  case professionalOperation = "professional-operation"

  public var words: ChoiceWords {
    switch self {
    case .propertyService: ChoiceWords("物业服务", "Property service")
    case .governmentManagement: ChoiceWords("政府管理", "Government management")
    case .enforcement: ChoiceWords("行政执法", "Enforcement")
    case .publicService: ChoiceWords("公共服务", "Public service")
    case .professionalOperation: ChoiceWords("专业运营", "Professional operation", "专营单位")
    }
  }

  public static let list = makeList()
}
