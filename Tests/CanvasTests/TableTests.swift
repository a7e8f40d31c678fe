import Canvas
import Testing

@Suite struct TableTests {
  private let rows = [["莲都区", "12", "正常"], ["龙泉市", "3", "逾期"], ["景宁畲族自治县", "118", "临期"]]

  private func table() -> TableView {
    TableView(
      columns: [
        .init("县市区", width: .fixed(8)), .init("小区", width: .fixed(5), alignment: .right),
        .init("状态", width: .flex(min: 4)),
      ], rowCount: 3)
  }

  private func draw(_ table: TableView, _ columns: Int, _ rows: Int) -> Canvas {
    canvas(columns, rows) { canvas in
      table.draw(in: canvas.bounds, on: &canvas) { row, column in
        .init(self.rows[row][column], Style(column == 2 ? .warning : .text))
      }
    }
  }

  @Test func `a table has a header and rows of exact columns`() {
    #expect(
      draw(table(), 22, 5).lines() == [
        "县市区    小区 状态   ",
        "莲都区      12 正常   ",
        "龙泉市       3 逾期   ",
        "景宁畲…    118 临期   ",
        "                      ",
      ])
  }

  @Test func `the selected row lies on its ground for its whole width`() {
    var table = table()
    table.selected = 1
    let drawn = draw(table, 22, 4)
    #expect((0..<22).allSatisfy { drawn[row: 2, column: $0].style.ground == .selected })
    #expect((0..<22).allSatisfy { drawn[row: 1, column: $0].style.ground == .plain })
    #expect(drawn[row: 2, column: 15].style.role == .warning)
    #expect((0..<22).allSatisfy { drawn[row: 0, column: $0].style.ground == .header })
  }

  @Test func `the sorted column bears its mark`() {
    var table = table()
    table.order = [.init(column: 1, isAscending: false)]
    #expect(draw(table, 22, 1).lines() == ["县市区   小区▼ 状态   "])
  }

  @Test func `of several sorted columns each bears its rank`() {
    var table = table()
    table.order = [
      .init(column: nil, isAscending: true), .init(column: 1, isAscending: false),
      .init(column: 2, isAscending: true),
    ]
    // Of a heading too long for its five columns the end goes, not the mark.
    #expect(draw(table, 22, 1).lines() == ["县市区    小▼2 状态▲3 "])
  }

  @Test func `rows begin where the view stands`() {
    var table = table()
    table.top = 2
    #expect(draw(table, 22, 3).lines()[1] == "景宁畲…    118 临期   ")
    #expect(table.visibleRows(height: 2) == 2..<3)
  }

  @Test func `frozen columns stay while the others move`() {
    var table = table()
    table.leading = 1
    #expect(draw(table, 14, 2).lines() == ["县市区  ◂状态 ", "莲都区   正常 "])
    table.leading = 0
    #expect(draw(table, 14, 2).lines() == ["县市区    小 ▸", "莲都区      12"])
  }

  @Test func `a table asks only for the cells it shows`() {
    var asked: [Int] = []
    var table = table()
    table.rowCount = 1_000_000
    table.top = 500_000
    _ = canvas(14, 3) { canvas in
      table.draw(in: canvas.bounds, on: &canvas) { row, column in
        asked.append(row * 10 + column)
        return .init("x")
      }
    }
    #expect(asked == [5_000_000, 5_000_001, 5_000_010, 5_000_011])
  }
}
