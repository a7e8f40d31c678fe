import Canvas
import Testing

@Suite struct ParagraphTests {
  @Test func `Chinese breaks anywhere but before closing punctuation`() {
    #expect("一小区一档，查漏补缺。".wrapped(to: 10) == ["一小区一", "档，查漏补", "缺。"])
    #expect("见（附件）一".wrapped(to: 6) == ["见（附", "件）一"])
  }

  @Test func `English breaks at spaces and long words within`() {
    #expect(
      "owners committee of 12.5% share".wrapped(to: 9) == [
        "owners", "committee", "of 12.5%", "share",
      ])
    #expect("abcdefgh ij".wrapped(to: 4) == ["abcd", "efgh", "ij"])
  }

  @Test func `mixed text and line feeds`() {
    #expect("丽水2027年目标\n\n完成".wrapped(to: 8) == ["丽水2027", "年目标", "", "完成"])
    #expect("".wrapped(to: 8) == [""])
    #expect("a   b".wrapped(to: 3) == ["a", "b"])
  }

  @Test func `no line is wider than the limit and no character is lost`() {
    var random = Seeded(state: 99)
    let stock = Array("丽水市，。（）“”ab c1.%é①👩")
    for _ in 0..<1_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text.append(stock.randomElement(using: &random) ?? "a")
      }
      let limit = Int.random(in: 2...12, using: &random)
      let lines = text.wrapped(to: limit)
      #expect(lines.allSatisfy { $0.columns() <= limit })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
