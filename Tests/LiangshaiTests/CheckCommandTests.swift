import Foundation
import Testing

/// `liangshai check` on the sample store, whose faults are put there on purpose.
@Suite struct CheckCommandTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private struct Report: Decodable {
    struct Finding: Decodable {
      var rule: String
      var severity: String
      var kind: String
      var id: String
      var unit: String?
      var field: String?
      var found: String
      var expected: String
      var advice: String
      var source: String?
    }

    var findings: [Finding]
  }

  private struct Rule: Decodable {
    var rule: String
    var severity: String
    var title: String
    var limits: String
  }

  private func check(_ words: String...) throws -> Bench.Answer {
    try bench.answer(["check", store, "--today", "2026-11-20"] + words)
  }

  @Test func `an error ends with 1, and findings say where`() throws {
    let answer = try check("--rule", "v07", "--json")
    #expect(answer.code == 1)
    let findings = try answer.json(Report.self).findings
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.rule == "V07" && finding.severity == "error" && finding.kind == "project")
      #expect(finding.field == "leader" || finding.field == "task-force")
      #expect(finding.found.isEmpty && !finding.expected.isEmpty && !finding.advice.isEmpty)
      #expect(finding.source != nil)
    }
  }

  @Test func `warnings alone end with 0`() throws {
    let answer = try check("--rule", "V20", "--json")
    #expect(answer.code == 0)
    #expect(try !answer.json(Report.self).findings.isEmpty)
  }

  @Test func `findings are narrowed by unit and severity`() throws {
    let all = try check("--json").json(Report.self).findings
    let some = try check("--json", "--unit", "青田县", "--severity", "E").json(Report.self).findings
    let wanted = all.filter { $0.unit == "331121" && $0.severity == "error" }
    #expect(some.map(\.id) == wanted.map(\.id) && some.map(\.rule) == wanted.map(\.rule))
    #expect(!some.isEmpty && some.count < all.count)
  }

  @Test func `the table has one row a finding`() throws {
    let findings = try check("--rule", "V20", "--json").json(Report.self).findings
    let lines = try check("--rule", "V20", "--csv").lines
    #expect(lines.first?.contains("规则,级别,种类,编号") == true)
    #expect(lines.count == findings.count + 1)
    #expect(try check("--rule", "V20", "--plain").lines.count == findings.count + 1)
  }

  @Test func `the rules are listed with the numbers of the office`() throws {
    let rules = try bench.answer(["check", "--list", "--json"]).json([Rule].self)
    #expect(rules.map(\.rule) == (1...35).map { "V" + ($0 < 10 ? "0" : "") + "\($0)" })
    #expect(rules[6].severity == "E" && rules[6].title == "进入计划阶段而无责任领导或专班")
    #expect(rules[34].limits == "挂起(暂缓)不超过 90 天")
  }

  @Test func `an unknown rule is a mistake of the command line`() throws {
    let answer = try check("--rule", "V36")
    #expect(answer.code == 2 && answer.errors.contains("V01 至 V35"))
  }
}
