extension Atom {
  /// The head of the notice and its addressees.
  static let head: [Atom] = [
    Atom(
      "G0.1", "标题", "条例+省城乡社区工作会议依据", "the legal basis stands on every export",
      .rule(.basis, .record), .screen(.overview), .document(.bulletin)),
    Atom(
      "G0.2", "标题", "物业清零攻坚“后半篇文章”", "the state of service after the zero-out drive",
      .field(\Compound.baselineService), .observed("baseline-service")),
    Atom(
      "G0.3", "主送", "各县(市、区)建设局、开发区建设分局", "ten reporting units: nine counties and the zone",
      .field(\ReportingUnit.name), .screen(.overview), .document(.bulletin)),
    Atom(
      "G0.4", "抄送", "抄送各县(市、区)人民政府", "the copy list of every bulletin",
      .document(.bulletin)),
  ]

  /// 一、总体要求.
  static let aims: [Atom] = [
    Atom(
      "G1.1", "总体要求", "标准化、规模化、网络化、智能化", "four sides of the level of service",
      .field(\ServiceContract.grade), .field(\ServiceContract.bundle), .field(\Compound.grid),
      .field(\Compound.hasSmartGate), .observed("service-levels"), .card(Compound.self)),
    Atom(
      "G1.2", "总体要求", "到2027年年底", "the targets are due on 2027-12-31",
      .rule(.end, .record), .rule(.end), .screen(.targets), .reminder("pace-behind")),
    Atom(
      "G1.3", "总体要求", "专业服务覆盖率≥95%", "professional service for 95 per cent",
      .indicator("A1"), .screen(.targets), .document(.bulletin)),
    Atom(
      "G1.4", "总体要求", "业委会(物管会)100%覆盖", "a committee in every compound",
      .indicator("A2"), .screen(.targets), .document(.bulletin)),
    Atom(
      "G1.5", "总体要求", "业委会党员比例>50%", "more than half of the members in the party",
      .indicator("A3"), .screen(.targets), .document(.bulletin)),
    Atom(
      "G1.6", "总体要求", "业委会党组织建设指标>50%", "a party organisation in more than half",
      .indicator("A4"), .screen(.targets), .document(.bulletin)),
  ]
}
