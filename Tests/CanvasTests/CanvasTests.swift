import Canvas
import Testing

@Suite struct CanvasTests {
  private func at(_ column: Int, _ row: Int = 0) -> Point { Point(column: column, row: row) }

  @Test func `every row is exactly as wide as the canvas`() {
    let drawn = canvas(5, 2) {
      $0.write("丽水市", at: at(0))
      $0.write("ab", at: at(0, 1))
    }
    #expect(drawn.lines() == ["丽水 ", "ab   "])
  }

  @Test(arguments: [
    (0, "x 水市 "), (1, " x水市 "), (2, "丽x 市 "), (3, "丽 x市 "), (4, "丽水x  "), (5, "丽水 x "),
    (6, "丽水市x"),
  ])
  func `a narrow write into half a wide glyph blanks its partner`(column: Int, line: String) {
    let drawn = canvas(7, 1) {
      $0.write("丽水市", at: at(0))
      $0.write("x", at: at(column))
    }
    #expect(drawn.lines() == [line])
    #expect(drawn.isWhole)
  }

  @Test(arguments: [
    (0, "区水市 "), (1, " 区 市 "), (2, "丽区市 "), (3, "丽 区  "), (4, "丽水区 "), (5, "丽水 区"),
    (6, "丽水市 "),
  ])
  func `a wide write over wide glyphs leaves no half`(column: Int, line: String) {
    let drawn = canvas(7, 1) {
      $0.write("丽水市", at: at(0))
      $0.write("区", at: at(column))
    }
    #expect(drawn.lines() == [line])
    #expect(drawn.isWhole)
  }

  @Test func `a blanked half keeps its own style`() {
    let drawn = canvas(4, 1) {
      $0.write("丽", at: at(0), style: Style(.overdue, on: .marked))
      $0.write("x", at: at(1), style: Style(.key))
    }
    #expect(drawn[row: 0, column: 0].style == Style(.overdue, on: .marked))
  }

  @Test func `a write ends at its limit and says how much it took`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    #expect(canvas.write("丽水市", at: at(0), columns: 5) == 4)
    #expect(canvas.write("丽水市", at: at(4)) == 4)
    #expect(canvas.lines() == ["丽水丽水"])
    #expect(canvas.write("a", at: at(8)) == 0)
    #expect(canvas.write("a", at: at(0), columns: 0) == 0)
    #expect(canvas.write("a", at: at(9), columns: .max) == 0)
    #expect(canvas.write("a", at: at(0, 1)) == 1)
    #expect(canvas.write("a", at: at(0, -1)) == 1)
    #expect(canvas.lines() == ["丽水丽水"])
  }

  @Test(arguments: [
    (0, "丽水a."), (-1, " 水a.."), (-2, "水a..."), (-3, " a...."), (-4, "a....."), (-9, "......"),
  ])
  func `what lies left of the canvas is left off without a half glyph`(column: Int, line: String) {
    let shown = row(6) {
      $0.fill($0.bounds, with: ".")
      $0.write("丽水a", at: at(column))
    }
    #expect(shown == line)
  }

  @Test func `a text written into a place fills it exactly`() {
    let drawn = canvas(8, 5) { canvas in
      for (row, alignment) in [Alignment.left, .center, .right].enumerated() {
        canvas.write("区区区区", at: at(0, row))
        canvas.write(
          "丽水", in: Rect(column: 1, row: row, columns: 6, rows: 2), alignment: alignment)
      }
      canvas.write("丽水市龙泉", in: Rect(column: 0, row: 3, columns: 6, rows: 1))
      canvas.write("丽水", in: Rect(column: 0, row: 4, columns: 1, rows: 1))
    }
    #expect(
      drawn.lines() == [" 丽水   ", "  丽水  ", "   丽水 ", "丽水…   ", "…       "])
    #expect(drawn.isWhole)
  }

  @Test func `drawing stays inside the clip`() {
    let drawn = canvas(8, 3) { canvas in
      for row in 0..<3 { canvas.write("甲乙丙丁", at: at(0, row)) }
      canvas.clipped(to: Rect(column: 1, row: 1, columns: 5, rows: 1)) {
        $0.fill($0.bounds, with: ".")
        $0.write("xyz", at: at(4, 1))
        $0.write("w", at: at(0, 0))
      }
    }
    #expect(drawn.lines() == ["甲乙丙丁", " ...xy丁", "甲乙丙丁"])
    #expect(drawn.isWhole)
  }

  @Test func `combining marks stand in their letter's cell`() {
    let drawn = canvas(3, 1) { $0.write("e\u{301}x", at: at(0)) }
    let cell = drawn[row: 0, column: 0]
    #expect(cell.scalar == "e")
    #expect(cell.marks == ["\u{301}"])
    #expect(drawn.text(of: cell) == "e\u{301}")
    #expect(drawn[row: 0, column: 1].scalar == "x")
  }

  @Test func `a cell takes sixteen bytes`() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test func `a box is drawn along the edge with its title`() {
    let drawn = canvas(12, 3) { $0.box($0.bounds, title: "龙泉市") }
    #expect(drawn.lines() == ["┌ 龙泉市 ──┐", "│          │", "└──────────┘"])
    let cut = canvas(8, 2) { $0.box($0.bounds, title: "龙泉市") }
    #expect(cut.lines() == ["┌ 龙… ─┐", "└──────┘"])
    let ascii = canvas(8, 2, symbols: .ascii) { $0.box($0.bounds) }
    #expect(ascii.lines() == ["+------+", "+------+"])
  }

  @Test(arguments: [
    (2, ["丽水市丽水", "丽┌──┐丽水", "丽│  │丽水", "丽└──┘丽水"]),
    (3, ["丽水市丽水", "丽 ┌──┐ 水", "丽 │  │ 水", "丽 └──┘ 水"]),
  ])
  func `a popup over Han leaves no half glyph at even and odd columns`(
    column: Int, lines: [String]
  ) {
    let drawn = canvas(10, 4) { canvas in
      for row in 0..<4 { canvas.write("丽水市丽水", at: at(0, row)) }
      let inner = canvas.popup(Rect(column: column, row: 1, columns: 4, rows: 3))
      #expect(inner.isEmpty)
    }
    #expect(drawn.lines() == lines)
    #expect(drawn.isWhole)
  }

  @Test func `a canvas drawn again after a popup bears no trace of it`() {
    let page = { (canvas: inout Canvas) in
      for row in 0..<3 { canvas.write("莲都区莲都区", at: at(0, row)) }
    }
    let before = canvas(12, 3, draw: page)
    let after = canvas(12, 3) { canvas in
      page(&canvas)
      canvas.popup(Rect(column: 3, row: 0, columns: 6, rows: 3), title: "帮助")
      page(&canvas)
    }
    #expect(after.changedRows(from: before) == [])
  }

  @Test func `another ground takes wide glyphs whole`() {
    let drawn = canvas(6, 1) {
      $0.write("丽水市", at: at(0))
      $0.restyle(Rect(column: 1, row: 0, columns: 2, rows: 1), ground: .match)
    }
    #expect(
      (0..<6).map { drawn[row: 0, column: $0].style.ground }
        == [.match, .match, .match, .match, .plain, .plain])
  }

  @Test func `changed rows come in runs`() {
    let before = Canvas(size: Size(columns: 4, rows: 6))
    var after = before
    #expect(after.changedRows(from: before) == [])
    for row in [1, 2, 5] { after.write("x", at: at(3, row)) }
    #expect(after.changedRows(from: before) == [1..<3, 5..<6])
    after.write("x", at: at(3, 0), style: Style(.dim))
    #expect(after.changedRows(from: before) == [0..<3, 5..<6])
    #expect(after.changedRows(from: Canvas(size: Size(columns: 5, rows: 6))) == [0..<6])
  }

  @Test func `random drawing never leaves half a glyph`() {
    var random = Seeded(state: 7)
    var canvas = Canvas(size: Size(columns: 23, rows: 5))
    let texts = ["丽水市", "ab", "逾期3天", "🇨🇳", "e\u{301}", "▲2", "\u{1100}\u{1100}", " "]
    for _ in 0..<3_000 {
      let point = at(
        Int.random(in: -4...24, using: &random), Int.random(in: -1...5, using: &random))
      let size = Size(
        columns: Int.random(in: 0...9, using: &random), rows: Int.random(in: 0...3, using: &random))
      let rect = Rect(
        column: point.column, row: point.row, columns: size.columns, rows: size.rows)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: canvas.fill(rect, with: "丽")
      case 1: canvas.box(rect, title: "标题")
      case 2: canvas.restyle(rect, ground: .selected)
      default:
        let text = texts.randomElement(using: &random) ?? ""
        canvas.clipped(to: rect.isEmpty ? canvas.bounds : rect) { $0.write(text, at: point) }
        canvas.write(text, at: point, columns: size.columns)
      }
      #expect(canvas.isWhole)
    }
    #expect(canvas.lines().allSatisfy { $0.columns() == 23 })
  }
}
