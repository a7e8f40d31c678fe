import Canvas
import Glibc
import Testing

@Suite struct BigTextTests {
  private static let units = [
    "莲都区", "龙泉市", "青田县", "云和县", "庆元县", "缙云县", "遂昌县", "松阳县", "景宁畲族自治县",
    "丽水经济技术开发区",
  ]

  private func picture(_ text: String, columns: Int, rows: Int = 8) -> Canvas {
    canvas(columns, rows) { _ = BigText(text).draw(in: $0.bounds, on: &$0) }
  }

  /// Whether the picture is drawn of parts of cells alone, and not empty.
  private func isOfBlocks(_ canvas: Canvas) -> Bool {
    let blocks = Set(Symbols.unicode.quarters)
    let drawn = canvas.lines().joined()
    return drawn.allSatisfy(blocks.contains) && drawn.contains { $0 != " " }
  }

  @Test func `an ideograph is sixteen columns by eight rows, ASCII half as wide`() {
    #expect(
      picture("县8%", columns: 32).lines() == [
        "   ▄▄▄▄▄▄▄▄▄                    ",
        "   █       █                    ",
        "   █▀▀▀▀▀▀▀█     ▄▀▀▀▀▄  ▄▀▀▄ ▄▀",
        "   █▄▄▄▄▄▄▄█     █    █  ▀▄▄▀▄▀ ",
        "   █       █     ▄▀▀▀▀▄     █   ",
        "▀▀▀▀▀█▀▀▀▀▀▀▀▀▀  █    █   ▄▀▄▀▀▄",
        "   ▄▀     ▀▄     ▀▄▄▄▄▀  ▄▀ ▀▄▄▀",
        "  ▀█▀▀▀▀▀▀▀▀█                   ",
      ])
  }

  @Test func `a text too wide for a dot to a half cell is drawn a dot to a quarter`() {
    #expect(
      picture("自治 3", columns: 24).lines() == [
        "   ▞     ▖  ▐           ",
        " ▗▟▄▄▄   ▐ ▗▘▗          ",
        " ▐   ▐  ▚ ▗▙▄▄▙     ▗▀▀▖",
        " ▐▄▄▄▟  ▝▗    ▝     ▝  ▌",
        " ▐   ▐   ▞ ▛▀▀▌      ▝▀▖",
        " ▐▀▀▀▜  ▀▌ ▌  ▌     ▗  ▌",
        " ▐   ▐   ▌ ▌  ▌     ▝▄▄▘",
        " ▐▀▀▀▜   ▘ ▛▀▀▌         ",
      ])
  }

  @Test(arguments: units)
  func `every unit's name is drawn without a missing letter in both faces`(name: String) {
    #expect(isOfBlocks(picture(name, columns: 16 * name.count)))
    #expect(isOfBlocks(picture(name, columns: 8 * name.count)))
    #expect(BigText(name).size(in: .full) == Size(columns: 16 * name.count, rows: 8))
    #expect(BigText(name).size(in: .narrow) == Size(columns: 8 * name.count, rows: 8))
  }

  @Test func `every character of GB 2312, both levels, and ASCII is in the face`() throws {
    let converter = try #require(iconv_open("UTF-8", "GB2312"))
    defer { iconv_close(converter) }
    var count = 0
    for lead in UInt8(0xB0)...0xF7 {
      for trail in UInt8(0xA1)...0xFE {
        guard let text = character(lead, trail, converter) else { continue }
        count += 1
        #expect(isOfBlocks(picture(text, columns: 16)), "\(text)")
      }
    }
    #expect(count == 6763)
    for code in UInt8(0x21)...0x7E {
      #expect(isOfBlocks(picture(String(Unicode.Scalar(code)), columns: 8)))
    }
    for sign in "，。、；：？！（）【】《》“”‘’—…·％㎡℃①▲▼■●◆★→" {
      #expect(isOfBlocks(picture(String(sign), columns: 16)), "\(sign)")
    }
  }

  @Test(arguments: ["\u{20BB7}", "\u{2139A}"])
  func `what the face lacks stands in ordinary size in the middle of its place`(text: String) {
    let drawn = picture("一" + text + "一", columns: 48)
    #expect(drawn.lines()[4].contains("       \(text)       "))
    #expect(drawn.lines()[3].contains(String(repeating: " ", count: 16)))
    #expect(drawn.isWhole)
    #expect(picture(text, columns: 8).lines()[4] == "   \(text)   ")
    #expect(picture("e\u{301}", columns: 8).lines()[4] == "   e\u{301}    ")
  }

  @Test(arguments: [
    (96, 8, BigText.Face.full), (95, 8, .narrow), (48, 8, .narrow), (47, 8, .plain),
    (96, 7, .plain),
  ])
  func `the face falls back where the place is narrow or low`(
    columns: Int, rows: Int, face: BigText.Face
  ) {
    let size = Size(columns: columns, rows: rows)
    #expect(BigText("丽水市莲都区").face(fitting: size, symbols: .unicode) == face)
  }

  @Test func `plain text is bold, placed, cut with an ellipsis, and takes one row`() {
    var narrow = Canvas(size: Size(columns: 8, rows: 2))
    #expect(BigText("丽水市").draw(in: narrow.bounds, on: &narrow, alignment: .right) == 1)
    #expect(narrow.lines() == ["  丽水市", "        "])
    #expect(narrow[row: 0, column: 2].style == Style(.title, bold: true))
    #expect(picture("丽水市莲都区", columns: 8, rows: 1).lines() == ["丽水市… "])
    var none = Canvas(size: Size(columns: 0, rows: 2))
    #expect(BigText("丽水").draw(in: none.bounds, on: &none) == 0)
  }

  @Test(arguments: [Symbols.ascii, .wideSafe])
  func `without parts of cells big text and figures are plain`(symbols: Symbols) {
    let drawn = canvas(60, 8, symbols: symbols) {
      BigText("龙泉市").draw(in: $0.bounds, on: &$0)
      BigFigure("84.2%").draw(in: $0.bounds.splitTop(1).rest, on: &$0)
    }
    #expect(drawn.lines()[0].hasPrefix("龙泉市 "))
    #expect(drawn.lines()[1].hasPrefix("84.2% "))
    #expect(drawn.lines()[2].allSatisfy { $0 == " " })
  }

  @Test func `a title stands in the middle and at the right`() {
    for (alignment, first) in [(Alignment.left, 0), (.center, 4), (.right, 8)] {
      let drawn = canvas(24, 8) {
        $0.fill($0.bounds, with: ".")
        BigText("一").draw(in: $0.bounds, on: &$0, alignment: alignment)
      }
      let row = Array(drawn.lines()[3])
      #expect(row.firstIndex { $0 != "." } == first)
      #expect(row.count { $0 == "." } == 8)
    }
  }

  @Test func `a figure is heavy, five rows high, its unit in ordinary size at its foot`() {
    var drawn = Canvas(size: Size(columns: 49, rows: 5))
    #expect(BigFigure("84.2%▲3分").draw(in: drawn.bounds, on: &drawn) == 5)
    #expect(
      drawn.lines() == [
        "▄████▄ ██  ██    ▄████▄ ██  ▄█▀         ▄████▄   ",
        "██  ██ ██  ██    ▀▀  ██ ▀▀ ▄█▀     ▄    ▀▀  ██   ",
        "▄█▀▀█▄ ▀▀▀▀██     ▄▄█▀▀   ▄█▀     ▄█▄     ▀██▄   ",
        "██  ██     ██    ██▀     ▄█▀ ▄▄  ▄███▄  ▄▄  ██   ",
        "▀████▀     ██ ██ ██████ ▄█▀  ██ ▄█████▄ ▀████▀ 分",
      ])
    var narrow = Canvas(size: Size(columns: 48, rows: 5))
    #expect(BigFigure("84.2%▲3分").draw(in: narrow.bounds, on: &narrow) == 1)
    #expect(narrow.lines()[0].hasPrefix("84.2%▲3分 "))
  }

  @Test func `every figure is as high and as wide in each row, and no two are alike`() {
    let figures = "0123456789.,%+-/▲▼"
    let drawings = figures.map { figure in
      canvas(7, 5) { _ = BigFigure(String(figure)).draw(in: $0.bounds, on: &$0) }.lines()
    }
    #expect(Set(drawings).count == figures.count)
    for (figure, drawing) in zip(figures, drawings) {
      #expect(!drawing.joined().contains(figure), "\(figure)")
      let width = ".,".contains(figure) ? 2 : "%▲▼".contains(figure) ? 7 : 6
      #expect(BigFigure(String(figure)).size().columns == width)
    }
    #expect(BigFigure("10.5").size() == Size(columns: 23, rows: 5))
    #expect(BigFigure("").size() == Size(columns: 0, rows: 5))
  }

  /// The character of two bytes of GB 2312; nil where there is none.
  private func character(_ lead: UInt8, _ trail: UInt8, _ converter: iconv_t) -> String? {
    var source: [CChar] = [CChar(bitPattern: lead), CChar(bitPattern: trail)]
    var target = [CChar](repeating: 0, count: 8)
    let taken = source.withUnsafeMutableBufferPointer { input in
      target.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (rest, room) = (input.count, output.count)
        return iconv(converter, &from, &rest, &to, &room)
      }
    }
    guard taken != Int.max, taken != -1 else { return nil }
    return String(decoding: target.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
