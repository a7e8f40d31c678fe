import Model

/// A document whose words are a template that an office may edit.
///
/// A template is Mustache. Lines such as `【总体情况】` begin its parts; the program puts the parts, its tables
/// and its annexes together in the official order.
public enum TextTemplate: String, CaseIterable, Sendable {
  case bulletin, slip, report, agenda, minutes, card, register

  /// The name of the file within the folder `templates` of a store.
  public var fileName: String { rawValue + ".mustache" }

  /// The names that the template may use, with what they stand for.
  public var names: [(name: String, meaning: String)] {
    switch self {
    case .bulletin: TextTemplate.bulletinNames
    case .slip: TextTemplate.slipNames
    case .report: TextTemplate.reportNames
    case .agenda: TextTemplate.agendaNames
    case .minutes: TextTemplate.minutesNames
    case .card: TextTemplate.cardNames
    case .register: TextTemplate.registerNames
    }
  }

  /// The text compiled in.
  var builtInText: String {
    let bytes =
      switch self {
      case .bulletin: PackageResources.bulletin_mustache
      case .slip: PackageResources.slip_mustache
      case .report: PackageResources.report_mustache
      case .agenda: PackageResources.agenda_mustache
      case .minutes: PackageResources.minutes_mustache
      case .card: PackageResources.card_mustache
      case .register: PackageResources.register_mustache
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text compiled in, with the names it may use told at its top: a file to be edited.
  public var editableText: String {
    "{{! 【】是部分的名字，不能增删；其余文字可以修改。可用的名字：\n"
      + names.map { "  \($0.name)　\($0.meaning)\n" }.joined() + "}}\n" + builtInText
  }
}

extension TextTemplate {
  private static let bulletinNames: [(name: String, meaning: String)] = [
    ("year", "发文年份"), ("period", "晾晒周期"), ("cutoff", "数据截至日"),
    ("isPublic", "是否公开版"), ("compounds", "在册小区数"), ("households", "在册户数"),
    (
      "targets",
      "四项目标，每项有 name、value、sign、target、numerator、denominator、pace、standing、met、gap、measure、needed、forecast"
    ),
    ("name", "目标名称"), ("value", "现值(%)"), ("sign", "≥ 或 >"), ("target", "目标(%)"),
    ("numerator", "分子"), ("denominator", "分母"), ("pace", "按时序应达(%)，没有基期时为空"),
    ("standing", "与时序进度相比"), ("met", "是否达标"), ("gap", "还差多少"), ("measure", "还差的是什么，如“个小区”"),
    ("needed", "每期需增的百分点"), ("forecast", "按近期增速预计达标的日期"),
    ("changes", "底数变动的件数，没有变动时为空"), ("added", "新增在册小区数"), ("removed", "核减小区数"),
    ("ranked", "参加排名的单位数"), ("redPlaces", "红榜取前几名"), ("redList", "红榜单位"), ("last", "末位单位"),
    ("trailing", "并列后段的单位"), ("apart", "单列不排名的单位"), ("overdue", "逾期未结事项数"),
    ("overdueUnits", "有逾期事项的单位数"), ("authority", "谁定的市级设定"), ("basis", "依据"), ("ruleSet", "规则集编号"),
  ]

  private static let slipNames: [(name: String, meaning: String)] = [
    ("level", "督办级别"), ("unit", "承办单位"), ("id", "督办编号"), ("title", "督办事项，公开版为空"), ("due", "办理时限"),
    ("rule", "时限规则"), ("overdue", "超期天数，没有超期时为空"), ("authority", "谁定的市级设定"), ("isPublic", "是否公开版"),
  ]

  private static let reportNames: [(name: String, meaning: String)] = [
    ("unit", "填报单位"), ("month", "月份"), ("due", "报送时限"), ("authority", "谁定的市级设定"),
  ]

  private static let agendaNames: [(name: String, meaning: String)] = [
    ("date", "会议日期"), ("meeting", "会议名称"), ("items", "提请研究的事项数"), ("authority", "谁定的市级设定"),
  ]

  private static let minutesNames: [(name: String, meaning: String)] = [
    ("date", "会议日期"), ("meeting", "会议名称"), ("count", "议定事项数"), ("items", "已立项督办的议定事项数"),
    ("today", "制表日期"), ("matters", "提请研究的事项数"), ("authority", "谁定的市级设定"),
  ]

  private static let cardNames: [(name: String, meaning: String)] = [
    ("name", "小区名称"), ("id", "小区编号"), ("unit", "县(市、区)"), ("date", "制档日期"), ("isPublic", "是否公开版"),
  ]

  private static let registerNames: [(name: String, meaning: String)] = [
    ("title", "台账名称"), ("date", "制表日期"), ("count", "条数"), ("unit", "单位，全市时为空"), ("basis", "依据"),
    ("isPublic", "是否公开版"),
  ]
}
