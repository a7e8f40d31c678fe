import Bulletin
import Model
import Testing

/// Slips, reports, agendas, cards and registers from records made by hand.
@Suite struct RecordDocumentTests {
  private func printing(
    _ ledger: Ledger, _ edition: Edition = .internal, on today: String = "2026-11-20"
  ) throws -> Printing {
    Printing(
      Circumstances(ledger, rules: try defaultRules(), today: day(today)), edition: edition,
      wording: try Wording(), isSample: false)
  }

  /// Every document of a ledger that has the marked record of every kind.
  private func documents(_ ledger: Ledger, _ edition: Edition) throws -> [Document] {
    let printing = try printing(ledger, edition)
    var leagues = Leagues(ledger, rules: try defaultRules())
    let standings = leagues.targetLines(in: october).filter { $0.unit != nil }
    let month = Month(year: 2026, month: 10)
    return [
      SupervisionSlip(printing, row: 0).document, CompoundCard(printing, row: 0).document,
      MonthlyReport(printing, unit: "331102", month: month).document,
      MeetingAgenda(
        printing, day: printing.circumstances.today, name: "联席会议", previous: 0,
        standings: standings
      ).document,
      MeetingMinutes(printing, meeting: 0, standings: standings).document,
    ] + (try RegisterPlan.all.map { try Register(printing, plan: $0).document() })
  }

  @Test func `no public document holds free words or anything that is not public`() throws {
    for document in try documents(.marked, .public) {
      let text = document.everyForm
      for mark in ["内部文字", "敏感文字", "自由文字"] {
        #expect(!text.contains(mark), "\(document.title)")
      }
      #expect(WellFormed.problem(in: document.html) == nil, "\(document.title)")
    }
    for document in try documents(.marked, .internal) {
      #expect(!document.everyForm.contains("敏感文字"), "\(document.title)")
      #expect(WellFormed.problem(in: document.html) == nil, "\(document.title)")
    }
  }

  @Test func `a slip has the colour of its level and every element of the office's form`() throws {
    var ledger = Ledger.small
    ledger.add(
      "escalation", "SJ-2026-001",
      [
        "item": "DB〔2026〕001", "unit": "331181", "level": "orange", "day": "2026-11-10",
        "document": "督〔2026〕5号", "approver": "孙八",
      ])
    let slip = SupervisionSlip(try printing(ledger), row: 0).document
    #expect(slip.html.contains("<h1 class=\"red\">老旧小区物业整治提升工作督办单（红单）</h1>"))
    let labels = slip.tables[0].sheet.rows.map { $0[0].text }
    #expect(
      labels == [
        "编号", "督办事项", "来源依据", "承办单位", "协办单位", "小区", "项目", "责任领导", "联系人", "交办日期", "办理时限", "办理要求",
        "当前进展", "超期天数", "反馈要求", "签发人", "签收人", "签收日期", "办理结果", "核查意见", "核查人", "销号日期",
      ])
    let values = Dictionary(
      uniqueKeysWithValues: slip.tables[0].sheet.rows.map { ($0[0].text, $0[1].text) })
    #expect(values["超期天数"] == "超期10个工作日（14天）")
    #expect(values["签发人"] == "孙八")
    // Five working days after Friday 20 November 2026 are Friday 27 November.
    #expect(values["反馈要求"]?.contains("反馈时限2026-11-27（DR04 续报每5个工作日，市级设定（建议值））") == true)
    #expect(
      slip.tables[1].sheet.rows.map { $0.map(\.text) }
        == [["2026-11-10", "督办(橙单)", "督〔2026〕5号", "", "孙八", ""]])
    // Closed on Tuesday 10 November, due on Friday the 6th: two working days, whatever day it is printed.
    var closed = Ledger.small
    closed.add(
      "item", "DB〔2026〕003",
      [
        "title": "甲", "unit": "331181", "state": "closed", "original-due": "2026-11-06",
        "closed-on": "2026-11-10",
      ])
    let done = SupervisionSlip(try printing(closed), row: 1).document
    #expect(done.markdown.contains("| 超期天数 | 超期2个工作日（4天） |"))
    #expect(!done.markdown.contains("请说明原因"))
    let colours: [(String, String)] = [
      ("reminder", "<h1>"), ("blue", "<h1 class=\"blue\">"), ("orange", "<h1 class=\"orange\">"),
      ("talk", "<h1 class=\"red\">"),
    ]
    for (level, tag) in colours {
      var other = Ledger.small
      other.add("item", "DB〔2026〕002", ["title": "甲", "unit": "331181", "level": level])
      #expect(SupervisionSlip(try printing(other), row: 1).document.html.contains(tag))
    }
  }

  @Test func `the monthly ledgers have the columns of the office's forms`() throws {
    let report = MonthlyReport(
      try printing(.small), unit: "331181", month: Month(year: 2026, month: 10)
    ).document
    #expect(
      report.csvFiles.map(\.name) == [
        "表1-小区台账.csv", "表2-项目进度.csv", "表3-督办.csv", "表4-部门指标.csv", "表5-递补储备.csv",
      ])
    let first = String(decoding: report.csvFiles[0].bytes, as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(
      first[0] == "\u{FEFF}序号,县(市、区),街道(乡镇),社区,小区名称,建成年份,楼栋数,户数,建筑面积(㎡),物业模式,物业企业,合同起止,"
        + "收费标准(元/㎡·月),收缴率,业委会/物管会,届期起止,委员数,党员数,两委兼任数,党组织,开放/封闭,维修资金状态,余额(万元),"
        + "未来e家,经营性收入(万元),最近公示日期,存在问题,备注")
    #expect(first[1].hasPrefix("1,龙泉市,,,小区811,,,100,,,,2025-01-01至2027-12-31,"))
    #expect(first[3].hasPrefix("3,龙泉市,,,小区813,,,100,,,,,"))
    #expect(first.last == "填报人：,审核人：,联系电话：,填报日期：,单位(盖章)：")
    let third = String(decoding: report.csvFiles[2].bytes, as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(third[0] == "\u{FEFF}编号,事项,交办日期,承办单位,时限,延期,进展,状态,超期天数")
    // Due on 6 November: at the end of October it was not late.
    #expect(third[1] == "DB〔2026〕001,张三反映外墙渗漏,2026-10-09,龙泉市,2026-11-06,,李四已联系施工队,承办,")
    // October ends on Saturday; three working days after it are Wednesday 4 November.
    #expect(report.markdown.contains("报送时限：2026年11月4日，DR14 月报3个工作日（市级设定（建议值））"))
  }

  @Test func `money is told in ten thousands and the fees collected in per cent`() throws {
    var ledger = Ledger.small
    ledger.add(
      "compound", "331181-0009",
      ["name": "富园", "unit": "331181", "income": "123456.00", "fund-balance": "9999.99"])
    ledger.add(
      "contract", "HT-2026-331181-009",
      [
        "compounds": "331181-0009", "unit": "331181", "start": "2026-01-01", "end": "2026-12-31",
        "fees-due": "3.00", "fees-collected": "2.00",
      ])
    let report = MonthlyReport(
      try printing(ledger), unit: "331181", month: Month(year: 2026, month: 10)
    ).document
    let sheet = report.tables[0].sheet
    let row = try #require(sheet.rows.last)
    let cells = Dictionary(
      uniqueKeysWithValues: zip(sheet.columns.map(\.heading.zh), row.map(\.text)))
    #expect(cells["经营性收入(万元)"] == "12.35")
    #expect(cells["余额(万元)"] == "1.00")
    #expect(cells["收缴率"] == "66.67%")
  }

  @Test func `the agenda puts level before days before households, and asks for decisions`() throws
  {
    var ledger = Ledger.small
    func item(_ number: Int, _ level: String, due: String, compound: String) {
      ledger.add(
        "item", "DB〔2026〕10\(number)",
        [
          "title": "事项\(number)", "unit": "331102", "compound": compound, "state": "handling",
          "assigned-on": "2026-09-01", "original-due": due, "level": level,
        ])
    }
    ledger.add("compound", "331102-0010", ["name": "大院", "unit": "331102", "households": "900"])
    item(1, "blue", due: "2026-10-30", compound: "331102-0001")
    item(2, "red", due: "2026-11-13", compound: "331102-0001")
    item(3, "red", due: "2026-11-06", compound: "331102-0010")
    ledger.add("meeting", "HY-2026-001", ["kind": "joint", "day": "2026-10-20"])
    ledger.add(
      "resolution", "YD-2026-001",
      [
        "meeting": "HY-2026-001", "unit": "331181", "text": "尽快进场", "due-on": "2026-11-13",
      ])
    var leagues = Leagues(ledger, rules: try defaultRules())
    let standings = leagues.targetLines(in: october).filter { $0.unit != nil }
    let agenda = MeetingAgenda(
      try printing(ledger), day: day("2026-11-25"), name: "联席会议", previous: 0,
      standings: standings
    ).document
    let rows = agenda.tables[0].sheet.rows.map { $0.map(\.text) }
    // 101 is blue and comes last although it is the latest; of the two that are ten days late the one with 900
    // households comes first.
    #expect(rows.map { $0[2] } == ["DB〔2026〕103", "DB〔2026〕001", "DB〔2026〕102", "DB〔2026〕101"])
    #expect(rows[0].suffix(4) == ["10", "900", "请明确办结日期和责任人", "莲都区"])
    // No unit has any committee: 46/60 of 100 % behind. 龙泉市 has 2 of 4 served, 50 %, where 46/60 of 95 % are due;
    // 莲都区 has 4 of 5. So the targets come after the four items: A2, A2, A1 of 龙泉市.
    let behind = agenda.tables[1].sheet.rows.map { $0.map(\.text) }
    #expect(behind.first?[1] == "A2业委会(物管会)覆盖率")
    #expect(
      behind.contains([
        "7", "A1专业服务覆盖率", "50.00", "72.83", "22.83", "2", "请说明原因，提出追赶措施", "龙泉市",
      ]))
    let resolved = try #require(agenda.tables.last).sheet.rows.map { $0.map(\.text) }
    #expect(resolved == [["YD-2026-001", "尽快进场", "龙泉市", "", "2026-11-13", "", "超期5个工作日"]])
  }

  /// A ledger with a meeting and its four resolutions: one by a rule, one by the meeting, one without an item.
  private var resolved: Ledger {
    var ledger = Ledger.small
    ledger.add(
      "meeting", "HY-2026-001",
      [
        "kind": "joint", "day": "2026-11-09", "members": "8", "present": "7",
        "offices": "建设局、民政局", "minutes": "联席会议纪要〔2026〕11号", "next-on": "2026-12-09",
      ])
    func item(_ number: Int, rule: String, due: String) {
      ledger.add(
        "item", "DB〔2026〕10\(number)",
        [
          "title": "张三的事\(number)", "unit": "331102", "assigned-on": "2026-11-10",
          "original-due": due, "current-due": "2027-01-29", "rule": rule, "state": "signed",
        ])
    }
    item(1, rule: "DR03-H", due: "2026-12-10")
    item(2, rule: "FIXED", due: "2026-12-31")
    func resolution(_ number: Int, item: String, due: String, helpers: String = "") {
      ledger.add(
        "resolution", "YD-2026-00\(number)",
        [
          "meeting": "HY-2026-001", "unit": "331102", "text": "请张三办第\(number)件",
          "co-units": helpers, "due-on": due, "item": item,
        ])
    }
    resolution(1, item: "DB〔2026〕101", due: "", helpers: "市民政局")
    resolution(2, item: "DB〔2026〕102", due: "2026-12-31")
    resolution(3, item: "", due: "2026-12-04")
    resolution(4, item: "", due: "")
    return ledger
  }

  @Test func `the annex of minutes tells what was resolved, by when and what it became`() throws {
    let minutes = MeetingMinutes(try printing(resolved), meeting: 0, standings: []).document
    #expect(minutes.title == "老旧小区物业整治提升工作联席会议纪要附表")
    #expect(minutes.markdown.contains("会议日期：2026年11月9日。议定事项4项，其中已立项督办2项。"))
    #expect(
      minutes.tables[0].sheet.rows.map { $0.map(\.text) } == [
        ["会议编号", "HY-2026-001"], ["会议类型", "联席会议"], ["会议日期", "2026-11-09"], ["会议地点", ""],
        ["主持人", ""], ["到会情况", "成员单位8个，到会7个"], ["参加单位", "建设局、民政局"],
        ["纪要文号", "联席会议纪要〔2026〕11号"], ["下次会议", "2026-12-09"],
      ])
    #expect(
      minutes.tables[1].sheet.rows.map { $0.map(\.text) } == [
        [
          "1", "YD-2026-001", "请张三办第1件", "莲都区", "市民政局", "2026-12-10",
          "DR03-H 重大或疑难办结30个自然日，末日放假顺延", "DB〔2026〕101", "签收",
        ],
        [
          "2", "YD-2026-002", "请张三办第2件", "莲都区", "", "2026-12-31", "会议议定", "DB〔2026〕102", "签收",
        ],
        ["3", "YD-2026-003", "请张三办第3件", "莲都区", "", "2026-12-04", "会议议定", "", "未立项"],
        ["4", "YD-2026-004", "请张三办第4件", "莲都区", "", "", "", "", "未立项"],
      ])
    // Of the matters put to the meeting, the one late item is told as on the agenda, ten working days late.
    #expect(
      minutes.tables[2].sheet.rows.map { $0.suffix(4).map(\.text) }
        == [["10", "100", "请明确办结日期和责任人", "龙泉市"]])
    #expect(WellFormed.problem(in: minutes.html) == nil)
  }

  @Test func `the public annex of minutes names nobody and has no words that people wrote`() throws
  {
    let minutes = MeetingMinutes(try printing(resolved, .public), meeting: 0, standings: [])
      .document
    #expect(!minutes.everyForm.contains("张三") && !minutes.everyForm.contains("民政局"))
    #expect(
      minutes.tables[0].sheet.rows.map { $0[0].text } == [
        "会议编号", "会议类型", "会议日期", "会议地点", "到会情况", "下次会议",
      ])
    #expect(
      minutes.tables[1].sheet.rows[0].map(\.text) == [
        "1", "YD-2026-001", "莲都区", "2026-12-10", "DR03-H 重大或疑难办结30个自然日，末日放假顺延", "DB〔2026〕101", "签收",
      ])
    var none = Ledger.small
    none.add("meeting", "HY-2026-001", ["kind": "regular", "day": "2026-11-09"])
    let empty = MeetingMinutes(try printing(none), meeting: 0, standings: []).document
    #expect(empty.markdown.contains("台账里没有本次会议的议定事项。"))
  }

  @Test func `the card gathers what names the compound, without empty columns`() throws {
    let card = CompoundCard(try printing(.small), row: 4).document
    #expect(card.title == "小区811一小区一档")
    #expect(
      card.markdown.contains(
        """
        | 合同编号 | 物业模式 | 合同起 | 合同止 |
        | --- | --- | --- | --- |
        | HT-2025-331181-001 | 选聘专业 | 2025-01-01 | 2027-12-31 |
        """))
    #expect(!card.markdown.contains("督办事项"))
  }

  @Test func `every register names a kind and fields that are there`() throws {
    #expect(Set(RegisterPlan.all.map(\.id)).count == RegisterPlan.all.count)
    for plan in RegisterPlan.all {
      let kind = try #require(KindDeclaration.named(plan.kind), "\(plan.id)")
      for field in plan.fields {
        #expect(kind.position(named: field) != nil, "\(plan.id): \(field)")
      }
      #expect(throws: Never.self) { try Filter(plan.filter, kind: kind) }
      #expect(RegisterPlan.named(plan.title.zh)?.id == plan.id)
    }
  }

  @Test func `a register of one unit holds that unit's records only, and those of its filter`()
    throws
  {
    var ledger = Ledger.small
    ledger.add("compound", "331181-0008", ["name": "旧村", "unit": "331181", "register": "removed"])
    let plan = try #require(RegisterPlan.named("覆盖率明细"))
    let register = try Register(try printing(ledger), plan: plan, unit: "331181").document()
    #expect(
      register.tables[0].sheet.rows.map { $0[2].text } == ["小区811", "小区812", "小区813", "小区814"])
    #expect(register.title == "龙泉市覆盖率明细")
  }
}
