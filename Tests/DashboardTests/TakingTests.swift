@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct TakingTests {
  @Test func `y copies the id in the first column and the cell in others`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    #expect(press(&state, "5 y") == [.copy("331102-0001")])
    #expect(press(&state, "l y") == [.copy("白云小区")])
    #expect(press(&state, "l y") == [.copy("莲都")])
  }

  @Test func `Y copies the row, or the marked rows, under their headings`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    let heading = "小区编号\t小区名称\t单位\t户数\t物业模式\t建成年份\t维修资金状态\n"
    #expect(
      press(&state, "5 Y")
        == [.copy(heading + "331102-0001\t白云小区\t莲都\t320\t选聘专业\t1996\t续筹中\n")])
    #expect(
      press(&state, "space j space Y")
        == [
          .copy(
            heading + "331102-0001\t白云小区\t莲都\t320\t选聘专业\t1996\t续筹中\n"
              + "331102-0003\t灯塔社区花园弄12号院\t莲都\t48\t无\t1985\t续筹中\n")
        ])
  }

  @Test func `a copy that is more than the clipboard takes is refused with the limit`() {
    var state = lishuiState()
    var ledger = state.ledger
    for number in 1...2_000 {
      ledger.add("compound", "331125-\(1_000 + number)", ["name": "很长很长的小区名称第\(number)号"])
    }
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    #expect(press(&state, "5 * Y") == [])
    #expect(state.message?.words.zh == "复制：2,006 条超过剪贴板的 73 KB，请按 w 导出到文件")
  }

  @Test func `an export holds the sheet as filtered, sorted and arranged`() throws {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    state.saveElsewherePath = "/home/clerk/未保存.csv"
    press(&state, "5 /")
    type(&state, "单位=莲都")
    press(&state, "enter l l l s h ( w")
    #expect(state.prompt?.text == "/home/clerk/小区-2026-11-23.csv")
    let effects = press(&state, "enter")
    guard case .export(let export)? = effects.first else {
      Issue.record("no export")
      return
    }
    #expect(export.columns.map(\.heading) == ["小区编号", "小区名称", "户数", "物业模式", "建成年份", "维修资金状态"])
    #expect(
      export.columns.map(\.key)
        == ["id", "name", "households", "service-mode", "built-year", "fund-state"])
    #expect(
      export.rows == [
        ["331102-0003", "灯塔社区花园弄12号院", "48", "无", "1985", "续筹中"],
        ["331102-0002", "丽阳新村", "186", "先尝后买", "1992", "续筹中"],
        ["331102-0001", "白云小区", "320", "选聘专业", "1996", "续筹中"],
      ])
    #expect(!export.replaces)
  }

  @Test func `a file that is there already is replaced only when Enter says so again`() {
    var state = lishuiState()
    press(&state, "5 w enter")
    _ = update(&state, .fileExists("导出/小区.csv"))
    #expect(state.prompt?.text == "导出/小区.csv")
    #expect(state.picture().lines()[39].contains("文件已存在，再按回车覆盖"))
    guard case .export(let export)? = press(&state, "enter").first else {
      Issue.record("no export")
      return
    }
    #expect(export.replaces)
    press(&state, "w")
    guard case .export(let next)? = press(&state, "enter").first else {
      Issue.record("no export")
      return
    }
    #expect(!next.replaces)
  }

  @Test func `an export to a file of another kind is refused`() {
    var state = lishuiState()
    press(&state, "5 w ctrl-u")
    type(&state, "导出/a.pdf")
    #expect(press(&state, "enter") == [])
    #expect(state.prompt?.text == "导出/a.pdf")
    #expect(state.message?.words.zh == "导出：“导出/a.pdf”应以 .csv、.xlsx 或 .json 结尾")
  }
}
