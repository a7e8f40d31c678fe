@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct CompletionTests {
  @Test func `Tab puts in a field, a comparison and a value, and the rows follow`() {
    var state = lishuiState()
    press(&state, "5 /")
    type(&state, "单")
    press(&state, "tab")
    #expect(state.prompt?.text == "单位")
    press(&state, "ctrl-u")
    type(&state, "户数")
    press(&state, "tab")
    #expect(state.prompt?.text == "户数=")
    press(&state, "tab tab tab tab")
    #expect(state.prompt?.text == "户数>")
    type(&state, "300 且 物业模式=")
    press(&state, "down")
    #expect(state.prompt?.text.hasPrefix("户数>300 且 物业模式=") == true)
    #expect(state.prompt?.text != "户数>300 且 物业模式=")
    #expect(state.page.listings[0].filterError == nil)
  }

  @Test func `Escape takes a completion back first, then the filter`() {
    var state = lishuiState()
    press(&state, "5 /")
    type(&state, "物业模式=")
    press(&state, "tab escape")
    #expect(state.prompt?.text == "物业模式=")
    press(&state, "escape")
    #expect(state.prompt == nil)
    #expect(state.activeFilter.isEmpty)
  }

  @Test func `Tab goes through the candidates and comes back to the first`() {
    var state = lishuiState()
    press(&state, "5 /")
    type(&state, "物业模式=")
    press(&state, "tab")
    let first = state.prompt?.text
    let count = state.prompt?.completion?.candidates.count ?? 0
    press(&state, "shift-tab")
    #expect(state.prompt?.text != first)
    press(&state, Array(repeating: "tab", count: count + 1).joined(separator: " "))
    #expect(state.prompt?.text == first)
  }

  @Test func `a filter that cannot be read keeps the last good rows and shows where it is wrong`() {
    var state = lishuiState()
    press(&state, "5 /")
    type(&state, "单位=莲都")
    let good = state.page.listings[0].rows
    #expect(good.count == 3)
    type(&state, " 且 (")
    #expect(state.page.listings[0].rows == good)
    #expect(state.page.listings[0].filterError != nil)
    let canvas = state.picture()
    let line = canvas.lines()[39]
    #expect(line.contains("第"))
    let marked = (0..<120).filter { canvas[row: 39, column: $0].style.ground == .selected }
    #expect(marked.count == 1)
  }

  @Test func `a line of the frequency table leads to the rows with its value`() {
    var state = lishuiState()
    press(&state, "5 l l F")
    let rows = state.page.report?.rows.map { $0.entries.prefix(3).map(\.text) } ?? []
    #expect(rows == [["莲都", "3", "50.0%"], ["龙泉", "2", "33.3%"], ["景宁", "1", "16.7%"]])
    press(&state, "j enter")
    #expect(state.activeFilter == "县(市、区)=331181")
    #expect(state.page.listings[0].rows.count == 2)
  }

  @Test func `a frequency table says of numbers what they add up to`() {
    var state = lishuiState()
    press(&state, "5 l l l F")
    let lead = state.page.report?.lead.map { $0.map(\.text).joined() } ?? []
    // 48, 96, 132, 186, 320, 412: 1,194 in all, 199.00 on average.
    #expect(lead.count == 2)
    #expect(lead[0].contains("记录 6") && lead[0].contains("为空 0"))
    for words in ["最小 48", "最大 412", "中位 132", "平均 199.00", "合计 1,194"] {
      #expect(lead[1].contains(words), "\(words) in \(lead[1])")
    }
  }
}
