@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct SheetTests {
  private let compounds = KindDeclaration.compounds

  private func ids(_ state: State) -> [String] {
    state.page.listings[0].rows.map { String(state.ledger[compounds].id(Int($0)).suffix(6)) }
  }

  private func titles(_ state: State) -> [String] {
    state.arrangedColumns?.content.columns.map(\.title.zh) ?? []
  }

  private func heading(_ state: State) -> String { state.picture().lines()[1] }

  // MARK: Order

  @Test func `S sorts equal rows further, and the heading says in which order`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l s")
    // Units stand in the order of the documents: 莲都, 龙泉, 景宁.
    #expect(ids(state) == ["2-0001", "2-0002", "2-0003", "1-0001", "1-0002", "7-0001"])
    #expect(heading(state).contains("单位▲"))
    press(&state, "l S S")
    #expect(ids(state) == ["2-0001", "2-0002", "2-0003", "1-0001", "1-0002", "7-0001"])
    #expect(state.message?.words.zh == "排序：单位 从小到大，再 户数 从大到小")
    #expect(heading(state).contains("单位▲1") && heading(state).contains("户数▼2"))
    press(&state, "h s s l S")
    #expect(ids(state) == ["7-0001", "1-0002", "1-0001", "2-0003", "2-0002", "2-0001"])
    #expect(
      state.message?.words.en == "Order: Unit, largest first; then Households, smallest first")
    press(&state, "S S")
    #expect(heading(state).contains("单位▼ "))
    press(&state, "\\")
    #expect(ids(state) == ["2-0001", "2-0002", "2-0003", "1-0001", "1-0002", "7-0001"])
    press(&state, "\\")
    #expect(state.message?.words.zh == "原次序：已是原次序")
  }

  @Test func `the order of a sheet is kept for other sheets of the kind`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l l s q 5")
    #expect(ids(state).first == "2-0003")
    #expect(heading(state).contains("户数▲"))
  }

  // MARK: Columns

  @Test func `a hidden column is gone until it is shown again`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l (")
    #expect(titles(state) == ["小区编号", "小区名称", "户数", "物业模式", "建成年份", "维修资金状态"])
    press(&state, ")")
    #expect(titles(state) == ["小区编号", "小区名称", "单位", "户数", "物业模式", "建成年份", "维修资金状态"])
    press(&state, ")")
    #expect(state.message?.words.zh == "恢复列：没有隐藏的列")
  }

  @Test func `the last column cannot be hidden`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 ( ( ( ( ( (")
    #expect(titles(state).count == 1)
    press(&state, "(")
    #expect(titles(state).count == 1)
    #expect(state.message?.words.zh == "隐藏列：这是最后一列")
  }

  @Test func `a column moves past its neighbour and the reader goes with it`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l l {")
    #expect(titles(state).prefix(4) == ["小区编号", "小区名称", "户数", "单位"])
    #expect(state.page.listings[0].cursor.column == 2)
    press(&state, "} }")
    #expect(titles(state).prefix(5) == ["小区编号", "小区名称", "单位", "物业模式", "户数"])
    press(&state, "h h h h {")
    #expect(state.message?.words.zh == "已是第一列")
  }

  @Test func `a column grows, shrinks and fits what the screen shows`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    func width() -> Int? { state.arrangedColumns?.column.width.least }
    press(&state, "5 l l l > >")
    let wide = width()
    press(&state, "<")
    #expect(width() == wide.map { $0 - 2 })
    // The heading takes four columns, the sign of the order one; no count has more digits.
    press(&state, "^")
    #expect(width() == 5)
    press(&state, "< <")
    #expect(width() == SheetArrangement.widths.lowerBound)
  }

  @Test func `columns freeze up to the selected one, and again not at all`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l |")
    #expect(state.arrangedColumns?.content.frozen == 3)
    press(&state, "|")
    #expect(state.arrangedColumns?.content.frozen == 0)
  }

  @Test func `frozen columns leave room for the others`() {
    var state = lishuiState(size: Size(columns: 40, rows: 12))
    press(&state, "5 l l l |")
    let frozen = state.arrangedColumns?.content.frozen ?? 0
    #expect(frozen < 3)
    press(&state, "l l")
    let lines = state.picture().lines()
    #expect(lines.allSatisfy { $0.columns() == 40 })
  }

  @Test func `the list of columns shows and hides any field`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 o")
    type(&state, "建筑")
    press(&state, "space enter")
    #expect(titles(state).contains("建筑面积"))
    press(&state, "o")
    type(&state, "建筑")
    press(&state, "space enter")
    #expect(!titles(state).contains("建筑面积"))
  }

  // MARK: Sums

  @Test func `the line under a sheet adds up the rows that pass, but no years`() {
    var state = lishuiState(size: Size(columns: 120, rows: 40))
    press(&state, "5 / ")
    type(&state, "单位=莲都")
    press(&state, "enter + space")
    let line = state.picture().lines()[38]
    // 320 + 186 + 48 households; 8 buildings each.
    #expect(line.contains("合计 3 条，已选 1"))
    #expect(line.contains("554"))
    #expect(line.contains("24"))
    #expect(!line.contains("5,973"))
  }

  @Test func `a sum that does not fit is given in larger units, never cut`() throws {
    let state = lishuiState()
    let income = try #require(compounds.fields.first { $0.identifier == "income" })
    func words(_ columns: Int) -> String {
      state.sumWords(123_456_789_012, income, in: columns, .standard)
    }
    #expect(words(16) == "1,234,567,890.12")
    #expect(words(15) == "123,456.7万")
    #expect(words(10) == "12.3亿")
    #expect(words(3) == "…")
  }

  // MARK: Whatever is pressed

  @Test(arguments: 1...12)
  func `whatever is sorted, filtered and hidden, every record that passes is shown once`(
    seed: UInt64
  ) throws {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5")
    let keys = [
      "s", "S", "l", "h", "(", ")", "{", "}", "<", ">", "|", "\\", "j", "space", "+", "_",
    ]
    let filters = ["", "单位=莲都", "户数>100", "not 户数>100", "/小区/ 或 户数<100", "户数=("]
    var number = seed
    func next(_ count: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % count
    }
    var good = ""
    for _ in 0..<60 {
      if next(6) == 0 {
        let text = filters[next(filters.count)]
        state.filter(by: text)
        state.fit()
        if (try? Filter(text, kind: compounds)) != nil { good = text }
      } else {
        press(&state, keys[next(keys.count)])
      }
      let filter = try Filter(good, kind: compounds)
      let expected = (0..<Int32(state.ledger[compounds].count)).filter {
        filter.matches(row: Int($0), in: state.ledger)
      }
      #expect(state.page.listings[0].rows.sorted() == expected)
      #expect(Set(titles(state)).count == titles(state).count)
    }
  }
}
