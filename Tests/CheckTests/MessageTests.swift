import Testing

@testable import Model

/// What people read of a finding.
@Suite struct MessageTests {
  @Test func `a finding says where, what was found, what was expected and what to do`() throws {
    var ledger = try soundLedger()
    try write("project", "XM-2026-331102-001", ["leader": ""], into: &ledger)
    let finding = try #require(try findings("V07", in: ledger).first)
    #expect(
      finding.message.zh
        == "改造项目 XM-2026-331102-001 责任领导（手工录入）：空白，应为责任领导(已在“实施”阶段)。补填责任领导和专班，或退回储备阶段。"
    )
    #expect(
      finding.message.en
        == "Project XM-2026-331102-001, Leader (entered by hand): blank, expected a leader (the project is at “Executing”). Name the leader and the task force, or go back to the reserve."
    )
  }

  @Test func `a finding names the file and the line of its record`() throws {
    var ledger = Ledger()
    try admit(
      "contract", ["id", "start", "end"], [["HT-2025-331102-001", "2026-01-01", "2025-12-31"]],
      lines: [17], into: &ledger)
    let finding = try #require(try findings("V08", in: ledger).first)
    #expect(finding.source == .file("台账.csv", line: 17))
    #expect(finding.source.place == "台账.csv:17")
    #expect(
      finding.message.zh
        == "物业合同 HT-2025-331102-001 合同止（台账.csv 第17行）：找到“2025-12-31”，应为晚于合同起 2026-01-01。按合同文本改正起止日期。"
    )
  }

  @Test func `what only one office may see is not repeated`() throws {
    var ledger = Ledger()
    try write("candidate", "HX-1", ["name": "Ａ某"], into: &ledger)
    let finding = try #require(try findings("V29", in: ledger).first)
    #expect(finding.found.zh == "(敏感内容，不显示)")
    #expect(!finding.message.zh.contains("某"))
  }

  @Test func `findings come by severity, rule, kind and id`() throws {
    var ledger = try soundLedger()
    try write("compound", "331102-0002", ["built-year": "2001", "remark": "/"], into: &ledger)
    try write("item", "DB〔2026〕001", ["verifier": "王某"], into: &ledger)
    try write("project", "XM-2026-331102-001", ["leader": "", "task-force": ""], into: &ledger)
    let report = CheckRun(Circumstances(ledger, rules: try defaultRules(), today: today)).report()
    #expect(report.findings.map(\.rule) == ["V07", "V07", "V14", "V23", "V30"])
    #expect(report.hasErrors)
    #expect(report.count(.error) == 3 && report.count(.warning) == 1 && report.count(.info) == 1)
    #expect(
      report.countsByRule.map { "\($0.rule.code) \($0.count)" } == [
        "V07 2", "V14 1", "V23 1", "V30 1",
      ])
    #expect(report.countsByUnit == ["331102": 5])
  }

  @Test func `a run is narrowed by rule, kind, unit and severity`() throws {
    var ledger = try soundLedger()
    try write("compound", "331102-0002", ["built-year": "2001", "remark": "/"], into: &ledger)
    try write("compound", "331102-0001", ["unit": "331181", "remark": "无"], into: &ledger)
    let run = CheckRun(Circumstances(ledger, rules: try defaultRules(), today: today))
    func ids(_ scope: CheckScope) -> [String] {
      run.report(scope).findings.map { $0.rule + " " + $0.id }
    }
    let all = ["V23 331102-0002", "V30 331102-0001", "V30 331102-0002"]
    #expect(ids(.everything) == all)
    #expect(ids(CheckScope(rules: ["V30"])) == Array(all[1...]))
    #expect(ids(CheckScope(units: ["331181"])) == [all[1]])
    #expect(ids(CheckScope(least: .warning)) == [all[0]])
    #expect(ids(CheckScope(least: .error)) == [])
    let compounds = try kind("compound").ordinal
    #expect(ids(CheckScope(kinds: [compounds])) == all)
    #expect(ids(CheckScope(kinds: [compounds + 1])) == [])
    #expect(ids(CheckScope(rows: [compounds: [1, 1]])) == [all[0], all[2]])
    #expect(ids(CheckScope(rows: [compounds: [99]])) == [])
  }

  @Test func `the importer names the same rules`() throws {
    let reader = CellReader(try field("compound", "disclosed-on"), today: today)
    let codes = [
      ("2023-02-30", "V04"), ("2026-11-21", "V05"), ("２０２３-02-01", "V29"), ("/", "V30"),
    ]
    for (text, code) in codes {
      let reading = reader.read(text)
      var rules = reading.notes.map(\.rule)
      if case .problem(let problem) = reading.outcome { rules.append(problem.rule) }
      #expect(rules == [code], "\(text)")
      #expect(CheckRule.named(code) != nil)
    }
  }

  @Test func `days that may lie ahead are named and all others are not`() throws {
    #expect(try field("item", "closed-on").isActualDay)
    #expect(try field("dispute", "opened-on").isActualDay)
    #expect(!(try field("item", "original-due").isActualDay))
    #expect(!(try field("contract", "end").isActualDay))
    #expect(!(try field("compound", "name").isActualDay))
  }

  private func field(_ name: String, _ identifier: String) throws -> FieldDeclaration {
    let kind = try kind(name)
    return kind.fields[try #require(kind.position(named: identifier))]
  }
}
