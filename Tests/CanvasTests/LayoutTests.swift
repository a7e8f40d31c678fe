import Canvas
import Testing

@Suite struct LayoutTests {
  /// The parts of a row of `width` columns as a picture, a letter a part.
  private func picture(_ width: Int, _ parts: [Length], gap: Int = 0) -> String {
    row(width) { canvas in
      for (rect, letter) in zip(canvas.bounds.columns(parts, gap: gap), "ABCD") {
        canvas.fill(rect, with: letter)
      }
    }
  }

  @Test func `fixed parts keep their length and the rest is shared by weight`() {
    #expect(picture(10, [.fixed(3), .flex()]) == "AAABBBBBBB")
    #expect(picture(10, [.flex(), .fixed(2), .flex()]) == "AAAABBCCCC")
    #expect(picture(10, [.flex(weight: 3), .flex(weight: 1)]) == "AAAAAAAABB")
    #expect(picture(9, [.flex(), .flex()], gap: 1) == "AAAA BBBB")
    #expect(picture(10, [.flex(), .flex(), .flex()]) == "AAAABBBCCC")
  }

  @Test func `a least length is kept before the rest is shared`() {
    #expect(picture(10, [.flex(weight: 1, min: 6), .flex(weight: 1)]) == "AAAAAABBBB")
    #expect(picture(10, [.flex(weight: 9, min: 1), .flex(weight: 1, min: 4)]) == "AAAAAABBBB")
  }

  @Test func `where nothing more fits the last parts are cut`() {
    #expect(picture(5, [.fixed(3), .flex(min: 4), .fixed(2)]) == "AAABB")
    #expect(picture(4, [.fixed(3), .fixed(3)], gap: 1) == "AAA ")
    #expect(picture(0, [.fixed(3), .flex()]) == "")
  }

  @Test func `rows are cut like columns and a box stands in the middle`() {
    let drawn = canvas(5, 5) { canvas in
      for (rect, letter) in zip(canvas.bounds.rows([.fixed(1), .flex(), .fixed(1)]), "ABC") {
        canvas.fill(rect, with: letter)
      }
      canvas.fill(canvas.bounds.centered(Size(columns: 3, rows: 1)), with: "x")
    }
    #expect(drawn.lines() == ["AAAAA", "BBBBB", "BxxxB", "BBBBB", "CCCCC"])
    #expect(Rect(Size(columns: 2, rows: 2)).centered(Size(columns: 9, rows: 1)).columns == 2)
  }

  @Test func `a view scrolls as little as shows the selected entry`() {
    var view = Viewport()
    view.reveal(3, height: 5, count: 20)
    #expect(view.offset == 0)
    view.reveal(5, height: 5, count: 20)
    #expect(view.offset == 1)
    view.reveal(19, height: 5, count: 20)
    #expect(view.visible(height: 5, count: 20) == 15..<20)
    view.reveal(17, height: 5, count: 20)
    #expect(view.offset == 15)
    view.reveal(2, height: 5, count: 20)
    #expect(view.offset == 2)
  }

  @Test func `a view keeps a margin around the selected entry and never passes the end`() {
    var view = Viewport(offset: 10)
    view.reveal(10, height: 5, count: 20, margin: 2)
    #expect(view.offset == 8)
    view.reveal(19, height: 5, count: 20, margin: 2)
    #expect(view.offset == 15)
    view.reveal(1, height: 5, count: 3)
    #expect(view.offset == 0)
    view.reveal(0, height: 0, count: 0)
    #expect(view.visible(height: 5, count: 0) == 0..<0)
  }
}
