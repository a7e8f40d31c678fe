extension Atom {
  /// 四、保障措施.
  static let safeguards: [Atom] = [
    Atom(
      "S1.1", "保障一", "组织部、发改、建设、民政联席会议制度", "the joint meeting of the departments",
      .field(\Meeting.offices), .sheet(Meeting.self), .reminder("meeting-due")),
    Atom(
      "S1.2", "保障一", "工作专班", "task forces of city and county",
      .field(\TaskForce.level), .sheet(TaskForce.self)),
    Atom(
      "S1.3", "保障一", "例会机制", "regular meetings and what they resolve",
      .field(\Resolution.text), .observed("resolutions"), .reminder("resolution-due"),
      .document(.agenda), .document(.minutes)),
    Atom(
      "S1.4", "保障一", "部门间、县市间协作", "units that help",
      .field(\SupervisionItem.helpers)),
    Atom(
      "S1.5", "保障一", "乡镇街道人、财、物专门配置", "people, money and things for streets",
      .field(\StreetCapacity.posts), .field(\StreetCapacity.budget),
      .field(\StreetCapacity.assets), .observed("staff"), .card(StreetCapacity.self)),
    Atom(
      "S2.1", "保障二", "纳入各级党组织年度重点", "in the party's yearly plan",
      .field(\StreetCapacity.annualPlan)),
    Atom(
      "S2.2", "保障二", "项目化清单化时序化", "by project, by list and by time",
      .screen(.poolBoard), .screen(.poolChecklist), .screen(.poolTimeline), .register("pool")),
    Atom(
      "S2.3", "保障二", "进度、亮点督导", "progress and good practice",
      .field(\Highlight.method), .field(\Project.highlight), .sheet(Highlight.self)),
    Atom(
      "S2.4", "保障二", "晾晒通报机制", "the league and its bulletin",
      .rule(.ranks), .screen(.league), .document(.bulletin)),
    Atom(
      "S2.5", "保障二", "比学赶超争先进位", "ranks and moves", .rule(.ranks), .screen(.league)),
    Atom(
      "S3.1", "保障三", "宣传媒体、宣传引导", "publicity, never scored",
      .field(\Publicity.title)),
    Atom(
      "S3.2", "保障三", "推广先进经验", "a library of cases",
      .field(\Highlight.problem), .field(\Highlight.result), .sheet(Highlight.self),
      .register("cases")),
    Atom(
      "S3.3", "保障三", "突出贡献单位和个人", "units and persons commended",
      .field(\Commendation.kind), .register("commendations")),
  ]
}
