import Testing

@testable import Model

/// A change that makes one record of the sound ledger wrong, and what must be found.
struct Wrong: Sendable, CustomTestStringConvertible {
  let rule: String
  let kind: String
  let id: String
  let change: [String: String]
  /// The field that the finding is about; empty for the record as a whole.
  let field: String
  let found: String
  let expected: String
  /// The record that the finding is about, where it is another one than the one changed.
  var about: (kind: String, id: String)?

  init(
    _ rule: String, _ kind: String, _ id: String, _ change: [String: String], _ field: String,
    found: String, expected: String, about: (String, String)? = nil
  ) {
    self.rule = rule
    self.kind = kind
    self.id = id
    self.change = change
    self.field = field
    self.found = found
    self.expected = expected
    self.about = about
  }

  var testDescription: String { "\(rule) \(id) \(change)" }
}

private let compound = "331102-0001"
private let project = "XM-2026-331102-001"
private let item = "DB〔2026〕001"
private let report = "ZB-2026-10-331102-A3"

private let wrongs: [Wrong] = [
  Wrong(
    "V01", "company", "91331100MA2E0AAB0N", ["name": "丽水物业"], "id",
    found: "91331100MA2E0AAB0N", expected: "校验位正确的 18 位统一社会信用代码，如 91331100MA2E0AAB0M"),
  Wrong(
    "V01", "contract", "合同-1",
    [
      "compounds": compound, "unit": "331102", "mode": "hired", "start": "2025-01-01",
      "end": "2027-01-01",
    ], "id", found: "合同-1", expected: "编号，如 HT-2025-331102-003"),
  Wrong("V02", "compound", compound, ["name": ""], "name", found: "", expected: "小区名称"),
  Wrong("V02", "compound", compound, ["households": ""], "households", found: "", expected: "户数"),
  Wrong(
    "V03", "compound", compound, ["unit": "331199"], "unit", found: "331199",
    expected: "已有参评单位的编号，如 331102"),
  Wrong(
    "V03", "project", project, ["compounds": "331102-0001 331102-0009"], "compounds",
    found: "331102-0009", expected: "已有小区的编号，如 331102-0001"),
  Wrong(
    "V03", "item", item, ["project": "XM-2026-331102-777"], "project",
    found: "XM-2026-331102-777", expected: "已有改造项目的编号，如 XM-2025-331102-003"),
  Wrong(
    "V04", "compound", compound, ["remark": "2023.02.30"], "remark", found: "2023.02.30",
    expected: "存在的日期"),
  Wrong(
    "V04", "indicator-report", report, ["period": "2026-13"], "period", found: "2026-13",
    expected: "周期，如 2026-10、2026Q3 或 2026"),
  Wrong(
    "V04", "indicator-report", report, ["numerator": "四"], "numerator", found: "四",
    expected: "数字，如 411"),
  Wrong(
    "V05", "item", item, ["received-on": "2026-11-21"], "received-on", found: "2026-11-21",
    expected: "不晚于 2026-11-20 的日期"),
  Wrong(
    "V06", "project", project, ["entered-on": "2026-03-02"], "started-on", found: "2026-03-01",
    expected: "不早于入库日期 2026-03-02"),
  Wrong(
    "V06", "deliberation", "XS-331102-001", ["handled-on": "2026-03-31"], "handled-on",
    found: "2026-03-31", expected: "不早于说 2026-04-01"),
  Wrong(
    "V06", "election", "XJ-331102-001", ["filed-on": "2024-12-11"], "filed-on",
    found: "2024-12-11", expected: "不早于选出日期 2024-12-12"),
  Wrong(
    "V06", "repair", "JX-331102-001", ["reviewed-on": "2026-05-31"], "reviewed-on",
    found: "2026-05-31", expected: "不早于申请日期 2026-06-01"),
  Wrong(
    "V06", "milestone", "JD-2026-331102-001-S2", ["actual-on": "2026-03-05"], "actual-on",
    found: "2026-03-01", expected: "不早于“计划”节点的实际日期 2026-03-05",
    about: ("milestone", "JD-2026-331102-001-S4")),
  Wrong(
    "V07", "project", project, ["leader": ""], "leader", found: "", expected: "责任领导(已在“实施”阶段)"),
  Wrong(
    "V07", "project", project, ["task-force": ""], "task-force", found: "",
    expected: "工作专班(已在“实施”阶段)"),
  Wrong(
    "V08", "contract", "HT-2025-331102-001", ["end": "2025-01-01"], "end", found: "2025-01-01",
    expected: "晚于合同起 2025-01-01"),
  Wrong(
    "V09", "committee", "YW-331102-0001", ["party-members": "8"], "party-members", found: "8",
    expected: "不大于委员数 7"),
  Wrong(
    "V09", "committee", "YW-331102-0001", ["concurrent-members": "9"], "concurrent-members",
    found: "9", expected: "不大于委员数 7"),
  Wrong(
    "V09", "enclosure", "KF-331102-001", ["households-agreed": "122"], "households-agreed",
    found: "122", expected: "不大于征询户数 121"),
  Wrong(
    "V09", "enclosure", "KF-331102-001", ["households-asked": "122"], "households-asked",
    found: "122", expected: "不大于小区户数 121"),
  Wrong(
    "V10", "income", "SZ-331102-001", ["expenses": "300.01"], "income",
    found: "支出合计 1050.01 元", expected: "不大于收入与结转之和 1050.00 元"),
  Wrong(
    "V11", "contract", "HT-2025-331102-001", ["fees-collected": "90000.01"], "fees-collected",
    found: "90000.01", expected: "不大于应收物业费 90000.00 元"),
  Wrong(
    "V11", "fund", "WX-331102-001", ["collected": "1000.01"], "collected", found: "1000.01",
    expected: "不大于应缴 1000.00 元"),
  Wrong(
    "V12", "committee", "YW-331102-0001", ["state": "absent"], "applicant", found: "业委会",
    expected: "乡镇(街道)代为(2026-06-01 该小区没有在任的业委会)", about: ("repair", "JX-331102-001")),
  Wrong(
    "V12", "committee", "YW-331102-0001", ["state": "expired", "term-end": "2026-05-31"],
    "applicant", found: "业委会", expected: "乡镇(街道)代为(2026-06-01 该小区没有在任的业委会)",
    about: ("repair", "JX-331102-001")),
  Wrong(
    "V14", "item", item, ["verifier": " 王 某"], "verifier", found: " 王 某", expected: "经办人以外的人"),
  Wrong("V14", "item", item, ["verifier": "王某"], "verifier", found: "王某", expected: "经办人以外的人"),
  Wrong(
    "V14", "item", item, ["answered-by": "赵某"], "verifier", found: "赵某", expected: "反馈人以外的人"),
  Wrong(
    "V15", "project", project, ["funds-county": "1400000.01"], "investment", found: "2400000.00",
    expected: "分项之和 2400000.01 元"),
  Wrong(
    "V15", "income", "SZ-331102-001", ["rent": "100.00"], "income", found: "1000.00",
    expected: "分项之和 900.00 元"),
  Wrong(
    "V15", "repair", "JX-331102-001", ["apportioned": "1000.00"], "apportioned",
    found: "1000.00", expected: "维修金额减公共收益列支 800.00 元"),
  Wrong(
    "V16", "compound", "331102-0002", ["households": "801"], "households", found: "801 户/2 栋",
    expected: "2 至 400 户/栋"),
  Wrong(
    "V16", "compound", compound, ["floor-area": "2419.99"], "floor-area",
    found: "2419.99 ㎡/121 户", expected: "20 至 400 ㎡/户"),
  Wrong(
    "V16", "committee", "YW-331102-0001", ["members": "100"], "members", found: "100",
    expected: "1 至 99"),
  Wrong(
    "V18", "handover", "CY-331102-001", ["published-on": ""], "compounds", found: compound,
    expected: "该小区已公开的查验结果(应于 2025-01-16 前公开)",
    about: ("contract", "HT-2025-331102-001")),
  Wrong(
    "V19", "compound", "331102-0002", ["service-mode": "trial"], "end", found: "2025-12-31",
    expected: "试用期满后 331102-0002 的后续合同", about: ("contract", "HT-2025-331102-002")),
  Wrong(
    "V20", "committee", "YW-331102-0001", ["term-end": "2026-11-19"], "state", found: "履职",
    expected: "换届筹备或届满未换(届期止 2026-11-19)"),
  Wrong(
    "V23", "compound", "331102-0002", ["built-year": "2001"], "built-year", found: "2001",
    expected: "不晚于 2000 年，或写明在册原因"),
  Wrong(
    "V23", "project", project, ["plan-year": "2036"], "plan-year", found: "2036",
    expected: "2019 至 2035"),
  Wrong(
    "V27", "compound", compound, ["floor-area": "0.96"], "floor-area", found: "0.96 ㎡/121 户",
    expected: "20 至 400 ㎡/户；疑把万㎡当作㎡"),
  Wrong(
    "V27", "project", project,
    ["investment": "240.00", "funds-central": "", "funds-county": ""],
    "investment", found: "240.00 元/169 户", expected: "500 至 300000 元/户；疑把万元当作元"),
  Wrong(
    "V27", "fund", "WX-331102-001", ["balance": "2400000000.00"], "balance",
    found: "2400000000.00 元/121 户", expected: "1 至 100000 元/户；疑把元当作万元"),
  Wrong(
    "V28", "compound", "331102-0002", ["register": "removed"], "register-approval", found: "",
    expected: "移出底数的批准文号"),
  Wrong(
    "V28", "plan-entry", "JH-2026-331102-001", ["change": "removed"], "approval", found: "",
    expected: "调减计划的批准文号"),
  Wrong(
    "V29", "compound", compound, ["name": "丽阳花园Ｂ区２幢"], "name", found: "丽阳花园Ｂ区２幢",
    expected: "丽阳花园B区2幢"),
  Wrong("V30", "compound", compound, ["problems": "——"], "problems", found: "——", expected: "空白"),
  Wrong(
    "V31", "indicator-report", report, ["numerator": "57.1%"], "numerator", found: "57.1%",
    expected: "数量，不是比率"),
  Wrong(
    "V31", "indicator-report", report, ["denominator": ""], "denominator", found: "",
    expected: "分母，如 400"),
  Wrong(
    "V31", "indicator-report", report, ["denominator": "0"], "denominator", found: "0",
    expected: "大于 0 的分母"),
  Wrong(
    "V32", "compound", compound, ["service-mode": "self-managed"], "service-mode", found: "自管",
    expected: "计入覆盖率的物业模式(有履行中的合同)"),
  Wrong(
    "V32", "compound", "331102-0002", ["service-mode": "hired"], "service-mode", found: "选聘专业",
    expected: "一份履行中的计入覆盖率的合同"),
  Wrong(
    "V33", "escalation", "SJ-2026-001", ["approver": ""], "approver", found: "", expected: "签发人"),
  Wrong(
    "V34", "extension", "YQ-2026-001", ["decided-on": "2026-10-29"], "decided-on",
    found: "2026-10-29", expected: "不晚于原定时限 2026-10-28"),
  Wrong(
    "V35", "item", "DB〔2026〕002", ["suspended-on": "2026-08-21"], "suspended-on",
    found: "2026-08-21", expected: "挂起不超过 90 天(已 91 天)"),
  Wrong(
    "V35", "project", project, ["stage": "X1"], "stage-since", found: "2026-03-01",
    expected: "挂起不超过 90 天(已 264 天)"),
]

/// Changes after which a rule still finds nothing.
private let sound: [(rule: String, kind: String, id: String, change: [String: String])] = [
  ("V04", "compound", compound, ["remark": "2024.02.29"]),
  ("V04", "compound", compound, ["remark": "20231345"]),
  ("V05", "item", item, ["original-due": "2027-01-01", "received-on": "2026-11-20"]),
  ("V06", "item", item, ["received-on": "", "closed-on": "2026-10-08"]),
  ("V07", "project", project, ["stage": "S1", "leader": "", "task-force": ""]),
  ("V07", "project", project, ["task-force": "", "task-force-id": "GZ-2026-001"]),
  ("V11", "contract", "HT-2025-331102-001", ["fees-collected": "90000.01", "prepaid": "true"]),
  ("V12", "committee", "YW-331102-0001", ["state": "expired", "term-end": "2026-06-01"]),
  ("V13", "committee", "YW-331102-0002", ["state": "dissolved"]),
  ("V15", "project", project, ["funds-central": "", "funds-county": ""]),
  ("V18", "contract", "HT-2025-331102-001", ["start": "2026-11-10"]),
  ("V18", "handover", "CY-331102-001", ["contract": ""]),
  ("V23", "compound", "331102-0002", ["built-year": "2001", "register-reason": "县级认定"]),
  ("V28", "compound", "331102-0002", ["register": "removed", "register-approval": "丽建〔2026〕3号"]),
  ("V31", "indicator-report", report, ["numerator": "8"]),
  (
    "V31", "indicator-report", report,
    ["numerator": "", "denominator": "", "absence": "not-reported"]
  ),
  ("V34", "extension", "YQ-2026-001", ["decided-on": "2026-10-29", "decision": "refused"]),
  ("V35", "item", "DB〔2026〕002", ["suspended-on": "2026-08-22"]),
]

@Suite struct CatalogueTests {
  @Test func `there are 35 rules, each with words, a clause and a kind`() {
    #expect(CheckRule.all.map(\.number) == Array(1...35))
    for rule in CheckRule.all {
      #expect(!rule.title.zh.isEmpty && !rule.title.en.isEmpty && !rule.clause.isEmpty)
      #expect(!rule.advice.zh.isEmpty && !rule.advice.en.isEmpty && !rule.advice.zh.hasSuffix("。"))
      #expect(!rule.kinds.isEmpty, "\(rule.code)")
      #expect(CheckRule.named(rule.code)?.number == rule.number)
    }
  }

  @Test func `severities are those of the catalogue`() {
    func codes(_ severity: Severity) -> [Int] {
      CheckRule.all.filter { $0.severity == severity }.map(\.number)
    }
    #expect(codes(.error) == Array(1...15) + [31, 33, 34])
    #expect(codes(.warning) == Array(16...28) + [32, 35])
    #expect(codes(.info) == [29, 30])
  }

  @Test func `an empty ledger and a sound one have no findings`() throws {
    for ledger in [Ledger(), try soundLedger()] {
      let run = CheckRun(Circumstances(ledger, rules: try defaultRules(), today: today))
      #expect(run.report().findings.map(\.message.zh) == [])
    }
  }

  @Test(arguments: wrongs) func `a wrong record is found, and where`(wrong: Wrong) throws {
    var ledger = try soundLedger()
    try write(wrong.kind, wrong.id, wrong.change, into: &ledger)
    let found = try findings(wrong.rule, in: ledger)
    #expect(found.count == 1, "\(found.map(\.message.zh))")
    let finding = try #require(found.first)
    #expect(KindDeclaration.all[finding.kind].identifier == wrong.about?.kind ?? wrong.kind)
    #expect(finding.id == wrong.about?.id ?? wrong.id)
    #expect(finding.field?.identifier ?? "" == wrong.field)
    #expect(finding.found.zh == wrong.found)
    #expect(finding.expected.zh == wrong.expected)
    #expect(finding.source == .byHand)
    #expect(finding.severity == CheckRule.named(wrong.rule)?.severity)
  }

  @Test(arguments: sound.indices) func `a record at the edge of a rule passes`(place: Int) throws {
    let (rule, kind, id, change) = sound[place]
    var ledger = try soundLedger()
    try write(kind, id, change, into: &ledger)
    let found = try findings(rule, in: ledger)
    #expect(found.map(\.message.zh) == [], "\(rule) \(change)")
  }

  @Test func `every rule has a case`() {
    let alone: Set = ["V13", "V17", "V21", "V22", "V24", "V25", "V26"]
    #expect(Set(wrongs.map(\.rule)).union(alone) == Set(CheckRule.all.map(\.code)))
  }
}
