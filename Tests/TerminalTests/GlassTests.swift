import Canvas
import TerminalScreen
import Testing

/// What the emulator shows is what the canvas holds.
@Suite struct GlassTests {
  /// A text on the canvas, and how it must look in 256 colours.
  struct Stroke {
    var row: Int, column: Int
    var style: Style
    var text: String

    var line: String {
      let emphasis = style.isBold ? "bold" : "plain"
      return [
        "\(row)", "\(column)", style.role.rawValue, style.ground.rawValue, emphasis, text,
      ].joined(separator: "\t")
    }
  }

  static let overdue = Style(.overdue)
  static let chosen = Style(.good, on: .selected)
  static let picture: [Stroke] = [
    Stroke(row: 0, column: 0, style: Style(.text, on: .bar), text: "丽阳花园一期 紫金街道 2026-06-30"),
    Stroke(row: 1, column: 0, style: Style(), text: "丽阳花园一期"),
    Stroke(row: 1, column: 3, style: overdue, text: "逾期"),
    Stroke(row: 2, column: 0, style: Style(), text: "丽阳花园一期"),
    Stroke(row: 2, column: 4, style: overdue, text: "逾期"),
    Stroke(row: 3, column: 1, style: chosen, text: "┌─┬─┐│▲▼●■◆★░█…—“”①√×§"),
    Stroke(row: 4, column: 2, style: Style(bold: true), text: "e\u{301}a\u{308}o\u{304}\u{301}n"),
    Stroke(row: 5, column: 0, style: Style(.title), text: "标题 Title"),
    Stroke(row: 6, column: 74, style: overdue, text: "丽水市莲都区"),
    Stroke(row: 7, column: 73, style: overdue, text: "丽水市莲都区"),
    Stroke(row: 8, column: 0, style: chosen, text: String(repeating: "园", count: 40)),
    Stroke(row: 9, column: 0, style: chosen, text: String(repeating: "=", count: 80)),
    Stroke(row: 10, column: 39, style: Style(), text: "😀⭐〓㎡"),
    Stroke(row: 11, column: 5, style: Style(.good, on: .bar, bold: true), text: "ＡＢＣ，。：“全角”"),
    Stroke(row: 23, column: 0, style: overdue, text: String(repeating: "末", count: 40)),
  ]

  private func show(_ strokes: [Stroke], type: String) throws -> (TerminalScreen, Canvas) {
    let file = try TemporaryFile(strokes.map(\.line).joined(separator: "\n"))
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    for stroke in strokes {
      canvas.write(
        stroke.text, at: Point(column: stroke.column, row: stroke.row), style: stroke.style)
    }
    let screen = try Probe.start(
      "draw", file.path, environment: ["TERM": type], showing: "丽阳花园一期")
    // The last row is sent last.
    try #require(screen.wait { $0.line(23).hasSuffix("末") })
    return (screen, canvas)
  }

  /// The colours of the probe's theme at 256.
  private func expected(_ style: Style) -> (ScreenCell.Color, ScreenCell.Color) {
    let text: ScreenCell.Color =
      switch style.role {
      case .overdue: .index(196)
      case .good: .index(34)
      default: .standard
      }
    let behind: ScreenCell.Color =
      switch style.ground {
      case .selected: .index(238)
      case .bar: .index(23)
      default: .standard
      }
    return (text, behind)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
  func `the emulator equals the canvas cell by cell`(type: String) throws {
    let (screen, canvas) = try show(Self.picture, type: type)
    for row in 0..<24 {
      for column in 0..<80 where !(row == 23 && column >= 78) {
        let cell = canvas[row: row, column: column]
        let shown = screen.cell(row: row, column: column)
        let place = Comment(rawValue: "row \(row), column \(column)")
        #expect(shown.text == cell.text, place)
        if cell.isContinuation { continue }
        #expect(shown.width == cell.width, place)
        let (text, behind) = expected(cell.style)
        #expect(shown.background == behind, place)
        if cell.text == " " { continue }
        #expect(shown.foreground == text, place)
        #expect(shown.isBold == (cell.style.isBold || cell.style.role == .title), place)
        #expect(shown.isUnderlined == (cell.style.role == .title), place)
      }
    }
  }

  @Test func `the bottom right cell stays blank and a wide glyph there is left off`() throws {
    let (screen, _) = try show(Self.picture, type: "xterm-256color")
    #expect(screen.cell(row: 23, column: 76).text == "末")
    #expect(screen.cell(row: 23, column: 78).text == " ")
    #expect(screen.cell(row: 23, column: 79).text == " ")
    #expect(
      screen.cell(row: 23, column: 79).background == screen.cell(row: 22, column: 79).background)
  }

  @Test func `eight colours show the bright ones in bold`() throws {
    let (screen, _) = try show(Self.picture, type: "linux")
    let overdue = screen.cell(row: 1, column: 3)
    #expect(overdue.text == "逾")
    #expect(overdue.isBold)
    #expect(overdue.foreground == .index(1))
    let chosen = screen.cell(row: 9, column: 0)
    #expect(chosen.foreground == .index(2))
    #expect(chosen.background == .index(4))
    #expect(!chosen.isBold)
  }

  @Test func `a terminal without colours shows emphases alone`() throws {
    let (screen, _) = try show(Self.picture, type: "vt100")
    let chosen = screen.cell(row: 9, column: 0)
    #expect(chosen.isReversed)
    #expect(chosen.background == .standard)
    #expect(screen.cell(row: 5, column: 0).isUnderlined)
  }

  @Test func `colours are forgone when asked`() throws {
    let screen = try Probe.start("mono")
    #expect(screen.line(0) == "READY 80x24 mono")
  }

  @Test(arguments: [
    ("xterm-256color", "indexed256"), ("linux", "ansi16"), ("vt100", "mono"), ("xterm", "ansi16"),
  ])
  func `the depth is what the terminal type can show`(type: String, depth: String) throws {
    let screen = try Probe.start("keys", environment: ["TERM": type])
    #expect(screen.line(0) == "READY 80x24 \(depth)")
  }

  @Test(arguments: ["C", "POSIX", "xx_YY.UTF-8", "zh_CN.UTF-8", ""])
  func `Chinese shows whatever the locale says`(locale: String) throws {
    let file = try TemporaryFile("0\t0\ttext\tplain\tplain\t丽阳花园一期 紫金街道")
    let screen = try Probe.start(
      "draw", file.path, environment: ["LANG": locale], showing: "丽阳花园一期 紫金街道")
    screen.send("x")
    #expect(screen.end() == .exited(0))
  }

  @Test(arguments: [1, 2])
  func `the terminal is asked how wide it shows ambiguous characters, and no trace is left`(
    columns: Int
  ) throws {
    let screen = try Probe.start("width", ambiguousColumns: columns)
    #expect(screen.line(0) == "READY \(columns)")
    #expect(screen.lines.dropFirst().allSatisfy { $0.isEmpty })
  }

  @Test(arguments: [("C.UTF-8", 1), ("zh_CN.GB18030", 2)])
  func `of a terminal that does not answer the locale tells the width`(
    locale: String, columns: Int
  ) throws {
    let screen = try Probe.start(
      "width", environment: ["LANG": locale], ambiguousColumns: nil)
    #expect(screen.line(0) == "READY \(columns)")
  }

  @Test func `a key that changes one row costs few bytes`() throws {
    let screen = try Probe.start("keys")
    screen.send("a")
    try #require(screen.wait(forText: "#1 a"))
    let before = screen.received.count
    screen.send("b")
    try #require(screen.wait(forText: "#2 b"))
    #expect(screen.received.count - before < 40)
  }
}
