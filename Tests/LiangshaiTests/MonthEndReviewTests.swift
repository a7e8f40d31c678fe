import Foundation
import Testing

/// A month's end with the program: a messy file is handed in, returned by rule, accepted, taken back; a unit's
/// figures are signed, and the month is frozen from the checklist.
@Suite struct MonthEndReviewTests {
  private let bench: Bench
  private let store: String
  private let today = "2026-11-20"

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  /// The last screen of a script, as its rows.
  private func screen(after script: String) throws -> String {
    let file = try bench.write(script + "\nscreen last\n", to: "按键")
    return try bench.runWell(
      store, "--today", today, "--script", file, "--size", "120x40"
    ).output
  }

  private func compound(_ id: String, _ field: String) throws -> String {
    let rows = try bench.runWell("list", store, "compound", "--filter", "id=\(id)", "--json")
      .json([[String: Value]].self)
    return rows.first?[field]?.text ?? ""
  }

  /// A value of a record as JSON has it.
  private struct Value: Decodable {
    let text: String

    init(from decoder: Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = (try? container.decode(String.self)) ?? ""
      }
    }
  }

  /// Puts a file into the inbox: one row to accept, two with a year that is none.
  private func handIn() throws {
    let file = try bench.write(
      """
      小区编号,户数,建成年份
      331102-0001,777户,1996
      331102-0002,186,九二年
      331102-0003,90,旧
      """, to: "莲都10月.csv")
    let answer = try bench.runWell(
      "import", store, file, "--kind", "compound", "--review")
    #expect(answer.output.contains("inbox/compound/莲都10月.csv 待审"))
  }

  private func returned() throws -> String {
    try String(contentsOfFile: store + "/returned/compound/莲都10月.csv", encoding: .utf8)
  }

  @Test func `a rule is returned at once, the rest accepted, and one key takes it back`() throws {
    let before = try compound("331102-0001", "households")
    try handIn()
    #expect(try compound("331102-0001", "households") == before)
    // Both rows of the rule at its first finding, with a reason; then all that is clear.
    let decided = try screen(
      after: """
        keys p
        screen review
        keys n n
        keys z
        type 建成年份请填四位年份
        keys enter
        wait idle
        keys g
        keys A
        wait idle
        """)
    #expect(decided.contains("没有待审的修改"))
    #expect(try compound("331102-0001", "households") == "777")
    let lines = try returned().split(whereSeparator: \.isNewline)
    #expect(lines.count == 3)
    #expect(lines.dropFirst().allSatisfy { $0.contains("建成年份请填四位年份") })
    let again = try screen(after: "keys u\nwait idle\nkeys p")
    #expect(again.contains("莲都10月.csv"))
    #expect(try compound("331102-0001", "households") == before)
    let review = try bench.run("review", store, "compound", "--today", today)
    #expect(review.code == 1 && review.output.contains("777"))
  }

  @Test func `the checklist leads to the freeze, and the period's name confirms it`() throws {
    let list = try screen(after: "keys K")
    #expect(list.contains("2026-10") && list.contains("可以冻结"))
    let wrong = try screen(after: "keys K F\ntype 2026-09\nkeys enter")
    #expect(wrong.contains("输入 2026-10 即冻结") && wrong.contains("可以冻结"))
    // The last unit has no error; the first has, and is not signed for.
    let refused = try screen(after: "keys K Q")
    #expect(refused.contains("条错误级发现，不能签字") && refused.contains("签字 0/10"))
    let signed = try screen(after: "keys K G Q\nwait idle")
    #expect(signed.contains("签字 1/10"))
    let unsigned = try screen(after: "keys u\nwait idle\nkeys K")
    #expect(unsigned.contains("签字 0/10"))
    let frozen = try screen(after: "keys K F\ntype 2026-10\nkeys enter\nwait idle")
    #expect(frozen.contains("可以发布"))
    let again = try bench.run("freeze", store, "--period", "2026-10", "--today", today)
    #expect(again.code == 4, "it is frozen already")
  }
}
