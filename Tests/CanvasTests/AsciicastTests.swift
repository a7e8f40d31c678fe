import Canvas
import Testing

@Suite struct AsciicastTests {
  private let escape = "\u{1B}"

  private func theme() throws -> Theme { try ThemeFile(named: "dark").theme() }

  @Test func `rows carry an escape sequence where the look changes and end in the plain look`()
    throws
  {
    let drawn = canvas(8, 2) {
      $0.write("逾期3", at: Point(column: 0, row: 0), style: Style(.overdue, on: .selected))
    }
    // dark: overdue #ff8f85, selected #263a52, text #d8dce2, plain #14181d.
    #expect(
      try drawn.escapedRows(theme: theme(), depth: .rgb) == [
        "\(escape)[0;38;2;255;143;133;48;2;38;58;82m逾期3"
          + "\(escape)[0;38;2;216;220;226;48;2;20;24;29m   \(escape)[0m",
        "\(escape)[0;38;2;216;220;226;48;2;20;24;29m        \(escape)[0m",
      ])
  }

  @Test(arguments: [
    (ColorDepth.indexed256, "0;38;5;210;48;5;17"), (.ansi16, "0;91;44"), (.mono, "0;1;7"),
  ])
  func `each depth is written its own way`(depth: ColorDepth, codes: String) throws {
    let drawn = canvas(1, 1) {
      $0.write("x", at: Point(column: 0, row: 0), style: Style(.overdue, on: .selected))
    }
    #expect(
      try drawn.escapedRows(theme: theme(), depth: depth) == ["\(escape)[\(codes)mx\(escape)[0m"])
  }

  @Test func `a recording is a header and events of changed rows`() throws {
    var cast = Asciicast(
      size: Size(columns: 2, rows: 2), title: "晾晒 \"10\\11\"\n", theme: try theme(), depth: .mono,
      startedAt: 1_795_000_000)
    var picture = canvas(2, 2) { $0.write("县", at: Point(column: 0, row: 0)) }
    cast.add(picture, at: 0)
    cast.add(picture, at: 500)
    picture.write("\"\\", at: Point(column: 0, row: 1))
    cast.add(picture, at: 1_033)
    cast.add(canvas(1, 1) { _ in }, at: 900)
    #expect(
      cast.text == """
        {"version": 2, "width": 2, "height": 2, "timestamp": 1795000000, \
        "title": "晾晒 \\"10\\\\11\\"\\u000a", "env": {"TERM": "xterm-256color"}}
        [0.000, "o", "\\u001b[?25l\\u001b[0m\\u001b[2J\\u001b[1;1H\\u001b[0m县\\u001b[0m\
        \\u001b[2;1H\\u001b[0m  \\u001b[0m"]
        [1.033, "o", "\\u001b[2;1H\\u001b[0m\\"\\\\\\u001b[0m"]
        [1.033, "r", "1x1"]
        [1.033, "o", "\\u001b[?25l\\u001b[0m\\u001b[2J\\u001b[1;1H\\u001b[0m \\u001b[0m"]

        """)
  }

  @Test func `a recording without a start says none`() throws {
    let cast = Asciicast(size: Size(columns: 80, rows: 24), title: "", theme: try theme())
    #expect(
      cast.lines == [
        "{\"version\": 2, \"width\": 80, \"height\": 24, \"title\": \"\", "
          + "\"env\": {\"TERM\": \"xterm-256color\"}}"
      ])
  }

  @Test func `a preview shows every role on every ground`() {
    let drawn = canvas(ThemePreview.size.columns, ThemePreview.size.rows) {
      ThemePreview(title: "深色").draw(in: $0.bounds, on: &$0)
    }
    var seen: Set<Style> = []
    for row in 0..<drawn.size.rows {
      for column in 0..<drawn.size.columns { seen.insert(drawn[row: row, column: column].style) }
    }
    for role in Role.allCases {
      for ground in Ground.allCases { #expect(seen.contains(Style(role, on: ground))) }
      #expect(drawn.lines().contains { $0.hasPrefix(role.rawValue) })
    }
    #expect(drawn.lines()[0].hasPrefix("深色 "))
  }
}
