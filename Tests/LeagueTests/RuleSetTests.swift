import Foundation
import Model
import Testing

@Suite struct RuleSetTests {
  @Test func `a rule set is read whole`() throws {
    let rules = try ruleSet(oracleText)
    #expect(rules.id == "ORACLE-1" && rules.authority == "示例" && rules.basis.isEmpty)
    #expect(rules.from.code == "2023-01")
    #expect(rules.span.cadence == .quarter && rules.span.end.code == "2027Q4")
    #expect(rules.indicators.map(\.code) == ["A1", "A2", "A3", "C1", "D1"])
    #expect(rules.indicators.map(\.weight) == [40, 20, 10, 20, 10])
    #expect(rules.indicators[0].name.en == "Professional service coverage")
    #expect(rules.indicators[2].isStrict && !rules.indicators[0].isStrict)
    #expect(rules.indicators[0].target.description == "0.95")
    #expect(rules.indicators[0].clause == "一; 三(二)5")
    #expect(rules.score.points(for: .redOverdue).description == "0.2")
    #expect(rules.score.points(for: .falsified) == 5)
    #expect(rules.lamps.dueSoon == 3 && rules.table.redList == 3)
    #expect(rules.index(of: "C1") == 3 && rules.index(of: "Z9") == nil)
  }

  @Test func `the default rule set has sixteen indicators of weight 100 and every deadline`() throws
  {
    let path = (#filePath as NSString).deletingLastPathComponent
    let text = try String(
      contentsOfFile: path + "/../../Sources/Model/League/LS-1.toml", encoding: .utf8)
    let rules = try ruleSet(text)
    #expect(rules.id == "LS-1" && rules.authority == "市级设定（建议值）")
    #expect(rules.indicators.count == 16 && rules.totalWeight == 100)
    #expect(rules.indicators.allSatisfy { $0.source == .records })
    #expect(rules.counting == .usual)
    #expect(rules.indicators.filter(\.isStrict).map(\.code) == ["A3", "A4"])
    #expect(
      rules.indicators.map(\.weight) == [16, 12, 6, 6, 8, 9, 4, 4, 9, 3, 3, 5, 4, 5, 3, 3])
    #expect(
      rules.indicators.filter { $0.kind == .stock }.map(\.code)
        == ["A1", "A2", "A3", "A4", "B4", "D3", "D5"])
    #expect(rules.span.baseline.code == "2022-12" && rules.span.end.code == "2027-12")
    for number in 1...16 {
      let id = "DR" + (number < 10 ? "0" : "") + String(number)
      #expect(rules.deadline(id) != nil)
    }
    #expect(rules.deadline("DR03")?.rule == .workingDays(15))
    #expect(rules.deadline("DR08")?.direction == .before)
    #expect(rules.deadline("DR04")?.direction == .every)
    #expect(rules.deadline("DR14")?.authority == "市级设定（建议值）")
    let calendar = WorkCalendar.standard
    let report = try #require(rules.deadline("DR14"))
    #expect(report.dueDay(for: try day("2025-06-30"), calendar: calendar).iso == "2025-07-03")
  }

  @Test(arguments: [
    (
      "weight = 10\n[[", "weight = 0\n[[",
      "规则集 indicator[3].weight：找到0，应为1至10000的整数。",
      "Rule set indicator[3].weight: found 0; expected a whole number from 1 to 10000."
    ),
    (
      "target = \"0.95\"", "target = 0.95",
      "规则集 indicator[1].target：找到0.95，应为大于0的精确小数，如 \"0.95\"。",
      "Rule set indicator[1].target: found 0.95; expected an exact decimal above 0, such as \"0.95\"."
    ),
    (
      "target = \"0.50\"", "target = \"1\"",
      "规则集 indicator[3].target：找到“1”，应为大于0且小于1的精确小数，如 \"0.50\"。",
      "Rule set indicator[3].target: found \"1\"; "
        + "expected an exact decimal above 0 and below 1, such as \"0.50\"."
    ),
    (
      "code = \"A2\"", "code = \"A1\"",
      "规则集 indicator[2].code：找到“A1”，应为未被前面使用过的编号。",
      "Rule set indicator[2].code: found \"A1\"; expected a code that no entry before it uses."
    ),
    (
      "strict = true", "strikt = true",
      "规则集 indicator[3].strikt：找到不认识的键，应为以下之一："
        + "code、name、source、kind、target、strict、weight、clause、authority。",
      "Rule set indicator[3].strikt: found an unknown key; expected one of "
        + "code, name, source, kind, target, strict, weight, clause, authority."
    ),
    (
      "id = \"ORACLE-1\"\n", "", "规则集 id：缺少，应为非空文本。",
      "Rule set id: missing; expected text that is not empty."
    ),
    (
      "pace = \"0.3\"", "pace = \"0.4\"",
      "规则集 score：找到合计1.1，应为level、pace、progress 合计为1。",
      "Rule set score: found a sum of 1.1; expected level, pace and progress to sum to 1."
    ),
    (
      "end = \"2027Q4\"", "end = \"2022Q4\"",
      "规则集 periods.end：找到“2022Q4”，应为晚于基期2022Q4。",
      "Rule set periods.end: found \"2022Q4\"; expected later than the baseline 2022Q4."
    ),
    (
      "baseline = \"2022Q4\"", "baseline = \"2022-12\"",
      "规则集 periods.baseline：找到“2022-12”，应为季度，如 \"2022Q4\"。",
      "Rule set periods.baseline: found \"2022-12\"; expected a quarter, such as \"2022Q4\"."
    ),
    (
      "source = \"reports\"\nkind = \"flow\"\ntarget = 1",
      "source = \"paper\"\nkind = \"flow\"\ntarget = 1",
      "规则集 indicator[4].source：找到“paper”，应为reports 或 records。",
      "Rule set indicator[4].source: found \"paper\"; expected reports or records."
    ),
    (
      "rank_weight = 70", "rank_weight = 101",
      "规则集 score.rank_weight：找到101，应为不大于各指标权重之和100。",
      "Rule set score.rank_weight: found 101; expected at most the sum of the weights, 100."
    ),
    (
      "circular = \"0.5\"", "circular = \"half\"",
      "规则集 score.malus.circular：找到“half”，应为0至10000的精确小数，如 \"0.5\"。",
      "Rule set score.malus.circular: found \"half\"; "
        + "expected an exact decimal from 0 to 10000, such as \"0.5\"."
    ),
  ])
  func `a wrong rule set is refused with the place, what was found and what was expected`(
    old: String, new: String, zh: String, en: String
  ) throws {
    let text = oracleText.with(old, as: new)
    #expect(text != oracleText)
    let error = try #require(throws: RuleSetError.self) { try ruleSet(text) }
    #expect(error.phrase.zh == zh)
    #expect(error.phrase.en == en)
  }

  @Test(arguments: ["raze", "title", ""])
  func `a slide that is not known or stands twice is refused with its place in the order`(
    name: String
  ) throws {
    let text = oracleText + "\n[slides]\norder = [\"title\", \"\(name)\", \"league\"]\n"
    let error = try #require(throws: RuleSetError.self) { try ruleSet(text) }
    #expect(
      error.phrase.zh
        == "规则集 slides.order[2]：找到“\(name)”，应为不重复的页名列表，页名为 title, targets, map, "
        + "league, race, units, overdue, decisions, resolutions, denominators, practice, next。")
  }

  @Test func `a tree that is no table, an empty list and a bad deadline are refused`() throws {
    let root = try #require(throws: RuleSetError.self) { try RuleSet(tree: .list([])) }
    #expect(root.phrase.zh == "规则集：找到含0项的数组，应为表。")
    let none = try #require(throws: RuleSetError.self) {
      try ruleSet(oracleText.components(before: "[[indicator]]"))
    }
    #expect(none.phrase.zh == "规则集 indicator：缺少，应为至少一个指标。")
    let deadline = try #require(throws: RuleSetError.self) {
      try ruleSet(oracleText + "\n[[deadline]]\nid = \"DR01\"\nname = \"首报\"\nrule = \"5 days\"\n")
    }
    #expect(
      deadline.phrase.zh
        == "规则集 deadline[1].rule：找到“5 days”，应为\"5 WD\"、\"30 ND\"、\"1 MON\" 或 \"FIXED 2026-12-31\"。")
  }
}
