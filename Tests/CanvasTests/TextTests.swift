import Canvas
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("丽水市", 6), ("９月", 4), ("é", 1), ("e\u{301}", 1), ("①─▲", 3), ("㎡", 2),
    ("⚠\u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 1), ("👍\u{1F3FD}", 2),
    ("👩\u{200D}👩\u{200D}👧", 6), ("🇨🇳", 2), ("\u{7}", 1), ("\u{202E}a", 2), ("\u{31350}村", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("\r\n", 2),
  ])
  func `a text's columns`(text: String, columns: Int) {
    #expect(text.columns() == columns)
  }

  @Test func `ambiguous characters take two columns where the terminal says so`() {
    let wide = TextMetrics(ambiguousIsWide: true)
    #expect("①─▲".columns(in: wide) == 6)
    #expect("①─▲".clipped(to: 5, in: wide) == "①─")
    #expect("▸✓░▮".columns(in: wide) == 4)
  }

  @Test(arguments: [
    ("丽水", "丽水"), ("a\tb\nc", "a▯b▯c"), ("a\u{202E}b", "a▯b"), ("\u{200B}", "▯"),
    ("\u{2028}\u{2029}", "▯▯"), ("\u{E0041}", "▯"), ("\u{31350}", "〓"), ("\u{301}a", "▯\u{301}a"),
    ("❤\u{FE0F}", "❤"), ("👍\u{1F3FD}", "👍"), ("龙\u{E0100}泉", "龙泉"),
    ("a\u{301}\u{302}\u{303}\u{304}", "a\u{301}\u{302}\u{303}"), ("\u{1B}[31m红", "▯[31m红"),
  ])
  func `text from outside is made fit to be shown`(text: String, shown: String) {
    #expect(text.sanitised == shown)
  }

  @Test func `clipping keeps whole characters`() {
    #expect("丽水市".clipped(to: 5) == "丽水")
    #expect("丽水市".clipped(to: 0) == "")
    #expect("ae\u{301}b".clipped(to: 2) == "ae\u{301}")
    #expect("🇨🇳🇨🇳".clipped(to: 3) == "🇨🇳")
    #expect("一小区一档".clipped(to: 7, ellipsis: "…") == "一小区…")
    #expect("一小区".clipped(to: 6, ellipsis: "…") == "一小区")
    #expect("一小区".clipped(to: 1, ellipsis: "…") == "…")
    #expect("1180".clipped(to: 1, ellipsis: "..") == ".")
  }

  @Test func `padding gives exactly the columns asked for`() {
    #expect("丽水".padded(to: 6) == "丽水  ")
    #expect("丽水".padded(to: 6, alignment: .right) == "  丽水")
    #expect("丽水".padded(to: 7, alignment: .center) == " 丽水  ")
    #expect("丽水".padded(to: 3) == "丽 ")
    #expect("丽水市".padded(to: 4, ellipsis: "…") == "丽… ")
    #expect("x".padded(to: 0) == "")
  }

  private static let stock: [Unicode.Scalar] = [
    "a", "Z", " ", "丽", "水", "，", "Ａ", "é", "①", "─", "\u{301}", "\u{302}", "\u{200D}",
    "\u{FE0F}", "👩", "\u{1F3FD}", "🇨", "🇳", "\u{7}", "\n", "\u{202E}", "\u{0378}", "\u{31350}",
    "\u{1100}", "\u{1161}", "\u{11A8}", "\u{AC00}", "\u{915}", "\u{94D}", "\u{937}", "\u{93F}",
    "\u{E0041}", "\u{10FFFF}", "\u{E33}", "\u{600}",
  ]

  @Test(arguments: [TextMetrics.standard, TextMetrics(ambiguousIsWide: true)])
  func `any text clips and pads to its columns and never within a grapheme`(metrics: TextMetrics) {
    var random = Seeded(state: 20_270)
    for _ in 0..<3_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if let scalar = Self.stock.randomElement(using: &random) { view.append(scalar) }
      }
      let text = String(view)
      let clean = text.sanitised
      #expect(clean.sanitised == clean)
      #expect(clean.columns(in: metrics) == text.columns(in: metrics))
      let limit = Int.random(in: 0...16, using: &random)
      let clipped = text.clipped(to: limit, in: metrics)
      #expect(clipped.columns(in: metrics) <= limit)
      #expect(clipped.clipped(to: limit, in: metrics) == clipped)
      #expect(clean.unicodeScalars.starts(with: clipped.unicodeScalars))
      let rest = String(
        String.UnicodeScalarView(clean.unicodeScalars.dropFirst(clipped.unicodeScalars.count)))
      #expect(clipped.count + rest.count == clean.count)
      let padded = text.padded(to: limit, alignment: .right, ellipsis: "…", in: metrics)
      #expect(padded.columns(in: metrics) == limit)
      var canvas = Canvas(
        size: Size(columns: 16, rows: 1), symbols: metrics.ambiguousIsWide ? .wideSafe : .unicode)
      let used = canvas.write(
        text, at: Point(column: 0, row: 0), columns: limit)
      #expect(used == clipped.columns(in: metrics))
      #expect(canvas.isWhole)
      #expect(canvas.lines()[0] == clipped + String(repeating: " ", count: 16 - used))
    }
  }
}
