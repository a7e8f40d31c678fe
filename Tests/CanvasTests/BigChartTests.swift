import Canvas
import Testing

@Suite struct BigChartTests {
  private let gauge = BigGauge(
    "专业服务", figure: "84.2%", gauge: Gauge(perMille: 842, tick: 792), tickLabel: "应达 79.2%",
    note: "差 62 个")

  @Test func `a big gauge has name, figure, bar, words under its mark, and what follows`() {
    #expect(
      canvas(34, 12) { gauge.draw(in: $0.bounds, on: &$0) }.lines() == [
        "专业服务                          ",
        "                                  ",
        "▄████▄ ██  ██    ▄████▄ ██  ▄█▀   ",
        "██  ██ ██  ██    ▀▀  ██ ▀▀ ▄█▀    ",
        "▄█▀▀█▄ ▀▀▀▀██     ▄▄█▀▀   ▄█▀     ",
        "██  ██     ██    ██▀     ▄█▀ ▄▄   ",
        "▀████▀     ██ ██ ██████ ▄█▀  ██   ",
        "                                  ",
        "██████████████████████████┃█▋░░░░░",
        "██████████████████████████┃█▋░░░░░",
        "               应达 79.2% ▲       ",
        "差 62 个                          ",
      ])
  }

  @Test func `in fewer rows the figure joins the name, then words and bar go`() {
    func lines(_ rows: Int, _ symbols: Symbols = .unicode) -> [String] {
      canvas(24, rows, symbols: symbols) { gauge.draw(in: $0.bounds, on: &$0) }.lines()
    }
    #expect(
      lines(4, .ascii) == [
        "专业服务           84.2%", "###################|----", "        应达 79.2% ^    ",
        "差 62 个                ",
      ])
    #expect(
      lines(3) == [
        "专业服务           84.2%", "███████████████████┃▏░░░", "差 62 个                ",
      ])
    #expect(lines(2) == ["专业服务           84.2%", "███████████████████┃▏░░░"])
    #expect(lines(1) == ["专业服务           84.2%"])
    #expect(lines(0) == [])
  }

  @Test func `a list of bars is thick where there is room and shows its marks`() {
    let list = BarList([
      .init("莲都区", value: "84%", gauge: Gauge(perMille: 840, tick: 500)),
      .init("云和县", value: "7%", gauge: Gauge(perMille: 70)),
    ])
    #expect(
      canvas(22, 2) { list.draw(in: $0.bounds, on: &$0) }.lines() == [
        "莲都区 █████┃███▏░ 84%", "云和县 ▊░░░░░░░░░░  7%",
      ])
    #expect(
      canvas(22, 6, symbols: .ascii) { list.draw(in: $0.bounds, on: &$0) }.lines() == [
        "莲都区 #####|###-- 84%", "       #####|###--    ", "                      ",
        "云和县 #----------  7%", "       #----------    ", "                      ",
      ])
    #expect(canvas(9, 1) { list.draw(in: $0.bounds, on: &$0) }.lines() == ["莲… ┃ 84%"])
    #expect(canvas(5, 1) { BarList([]).draw(in: $0.bounds, on: &$0) }.lines() == ["     "])
  }

  private func chart(
    _ values: [Int?], target: Int? = nil, range: ClosedRange<Int>? = nil, _ columns: Int = 24,
    _ rows: Int = 6, symbols: Symbols = .unicode
  ) -> [String] {
    let entries = values.enumerated().map { LineChart.Entry("\($0 + 1)月", $1) }
    return canvas(columns, rows, symbols: symbols) {
      LineChart(entries, target: target, range: range).draw(in: $0.bounds, on: &$0) { "\($0)" }
    }.lines()
  }

  @Test func `a line rises to its latest value, under its target`() {
    #expect(
      chart([0, 30, 60], target: 80, range: 0...100, 24, 8) == [
        "100│                    ",
        " 80│─────────────────   ",
        "   │             ▗▄▞▀ 60",
        "   │         ▗▄▞▀▘      ",
        "   │    ▄▄▄▀▀▘          ",
        "  0│▄▞▀▀                ",
        "   └─────────────────   ",
        "    1月    2月    3月   ",
      ])
    #expect(
      chart([0, 10, nil, 10], target: 20, 21, 5, symbols: .ascii) == [
        "20|---------------   ",
        "  |  ***         * 10",
        " 0|**                ",
        "  +---------------   ",
        "      2月  3月 4月   ",
      ])
  }

  @Test func `one value stands in the middle, none leaves the axes`() {
    #expect(
      chart([5], 12, 5, symbols: .ascii) == [
        " |          ", "5|    *    5", " |          ", " +--------  ", "     1月    ",
      ])
    #expect(chart([], 8, 4) == ["│       ", "│       ", "└───────", "        "])
    #expect(chart([nil, nil], 8, 4)[0] == "│       ")
    #expect(chart([1], 3, 2) == ["   ", "   "])
  }

  @Test func `negative and huge values are drawn between foot and top`() {
    let lines = chart([-40, 20, .max, .min], range: -50...50, 30, 8)
    #expect(lines[0].hasPrefix(" 50│"))
    #expect(lines[5].hasPrefix("-50│"))
    #expect(lines.allSatisfy { $0.columns() == 30 })
    #expect(
      chart([.min, .max], 60, 6)[0].contains("▀") || chart([.min, .max], 60, 6)[0].contains("▗"))
  }
}
