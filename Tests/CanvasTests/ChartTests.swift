import Canvas
import Testing

@Suite struct ChartTests {
  @Test(arguments: [
    (0, "░░░░░░░░░░"), (1, "▏░░░░░░░░░"), (50, "▌░░░░░░░░░"), (100, "█░░░░░░░░░"),
    (512, "█████░░░░░"), (513, "█████▏░░░░"), (525, "█████▎░░░░"), (999, "█████████▉"),
    (1000, "██████████"),
    (1300, "██████████"), (-5, "░░░░░░░░░░"),
  ])
  func `a gauge is filled in eighths`(perMille: Int, line: String) {
    #expect(row(10) { Gauge(perMille: perMille).draw(in: $0.bounds, on: &$0) } == line)
  }

  @Test func `a gauge marks where it should be`() {
    let drawn = canvas(10, 1) { Gauge(perMille: 300, tick: 750).draw(in: $0.bounds, on: &$0) }
    #expect(drawn.lines() == ["███░░░░┃░░"])
    #expect(drawn[row: 0, column: 7].style == Style(.paceTick))
    #expect(drawn[row: 0, column: 0].style == Style(.gaugeFull))
    #expect(row(4) { Gauge(perMille: 0, tick: 1000).draw(in: $0.bounds, on: &$0) } == "░░░┃")
  }

  @Test func `a gauge has an ASCII form and one of signs narrow everywhere`() {
    let gauge = Gauge(perMille: 450, tick: 800)
    #expect(row(10, symbols: .ascii) { gauge.draw(in: $0.bounds, on: &$0) } == "####----|-")
    #expect(row(10, symbols: .wideSafe) { gauge.draw(in: $0.bounds, on: &$0) } == "▮▮▮▮░░░░╎░")
  }

  @Test(arguments: [
    ([1, 1, 1], 10, [4, 3, 3]), ([999, 1], 10, [9, 1]), ([0, 5, 0], 4, [0, 4, 0]),
    ([3, 2, 1], 12, [6, 4, 2]), ([100, 1, 1, 1], 4, [1, 1, 1, 1]), ([100, 1, 1], 2, [2, 0, 0]),
    ([0, 0], 5, [0, 0]), ([2, 1], 0, [0, 0]),
  ])
  func `a stacked bar's parts add up and none that counts vanishes`(
    counts: [Int], columns: Int, widths: [Int]
  ) {
    let bar = StackedBar(counts.map { .init(count: $0, style: Style()) })
    #expect(bar.widths(columns: columns) == widths)
  }

  @Test func `a stacked bar is drawn in its parts' styles`() {
    let bar = StackedBar([
      .init(count: 3, style: Style(.stage0)), .init(count: 1, style: Style(.stage5)),
    ])
    let drawn = canvas(8, 1) { bar.draw(in: $0.bounds, on: &$0) }
    #expect(drawn.lines() == ["████████"])
    #expect(drawn[row: 0, column: 5].style.role == .stage0)
    #expect(drawn[row: 0, column: 6].style.role == .stage5)
    let signed = StackedBar([
      .init(count: 3, style: Style(), sign: "0"), .init(count: 1, style: Style(), sign: "5"),
    ])
    #expect(row(8) { signed.draw(in: $0.bounds, on: &$0) } == "00000055")
    #expect(row(3) { StackedBar([]).draw(in: $0.bounds, on: &$0) } == "░░░")
  }

  @Test func `a sparkline rises with its values and leaves gaps`() {
    let line = Sparkline([0, 1, 2, 3, nil, 4, 5, 6, 7])
    #expect(row(10) { line.draw(in: $0.bounds, on: &$0) } == "▁▂▃▄ ▅▆▇█ ")
    #expect(row(3) { line.draw(in: $0.bounds, on: &$0) } == "▁▅█")
    #expect(row(3) { Sparkline([5, 5]).draw(in: $0.bounds, on: &$0) } == "▄▄ ")
    #expect(row(3) { Sparkline([nil]).draw(in: $0.bounds, on: &$0) } == "   ")
    #expect(
      row(2) { Sparkline([-5, 200], range: 0...100).draw(in: $0.bounds, on: &$0) } == "▁█")
    #expect(
      row(3) { Sparkline([.min, 0, .max]).draw(in: $0.bounds, on: &$0) } == "▁▅█")
    #expect(row(3, symbols: .ascii) { Sparkline([0, 7]).draw(in: $0.bounds, on: &$0) } == "_# ")
  }

  @Test(arguments: [
    (0, "█││││"), (1, "│█│││"), (50, "││█││"), (94, "│││█│"), (95, "││││█"),
  ])
  func `a scroll mark touches an end only at that end`(offset: Int, rail: String) {
    let drawn = canvas(1, 5) {
      ScrollMark(offset: offset, height: 5, count: 100).draw(in: $0.bounds, on: &$0)
    }
    #expect(drawn.lines().joined() == rail)
  }

  @Test func `a scroll mark is left out where all is shown`() {
    let drawn = canvas(1, 3) {
      ScrollMark(offset: 0, height: 3, count: 3).draw(in: $0.bounds, on: &$0)
    }
    #expect(drawn.lines() == [" ", " ", " "])
  }
}
