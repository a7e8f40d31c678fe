import Canvas
import Testing

@Suite struct RaceTests {
  private static let names = ["甲县", "乙县", "丙县", "丁县"]
  /// Ranks 1 2 3 4, then 4 1 2 3: the last overtakes nobody, the first loses three.
  private static let former: Race.Period = [
    .init(value: 40, rank: 1), .init(value: 30, rank: 2), .init(value: 20, rank: 3), nil,
  ]
  private static let latter: Race.Period = [
    .init(value: 10, rank: 4), .init(value: 60, rank: 1), .init(value: 50, rank: 2),
    .init(value: 50, rank: 2),
  ]
  private static let race = Race(
    zip(names, Role.race).map { Race.Racer($0, style: Style($1)) }, periods: [former, latter])

  private func picture(
    _ time: Double, _ columns: Int, _ rows: Int, symbols: Symbols = .unicode
  ) -> Canvas {
    canvas(columns, rows, symbols: symbols) {
      RaceBars(Self.race.racers, Self.race.frame(at: time), range: 0...60)
        .draw(in: $0.bounds, on: &$0) { "\($0)分" }
    }
  }

  @Test func `at the ends the bars stand exactly as the periods say`() {
    let start = RaceFrame(from: Self.former, to: Self.latter, at: 0)
    #expect(start.bars.map(\.place) == [0, 1, 2, 3])
    #expect(start.bars.map(\.units) == [40, 30, 20, 0])
    #expect(start.bars.map(\.rank) == [1, 2, 3, nil])
    #expect(start.bars.map(\.gain) == [nil, nil, nil, nil])
    let end = RaceFrame(from: Self.former, to: Self.latter, at: 1)
    #expect(end.bars.map(\.place) == [3, 0, 1, 2])
    #expect(end.bars.map(\.value) == [10, 60, 50, 50])
    #expect(end.bars.map(\.rank) == [4, 1, 2, 2])
    #expect(end.bars.map(\.gain) == [-3, 1, 1, nil])
    #expect(end.bars.map(\.isRising) == [false, true, true, true])
  }

  @Test func `half way the bars cross, and near the ends they are slow`() {
    let middle = RaceFrame(from: Self.former, to: Self.latter, at: 0.5)
    #expect(middle.bars.map(\.place) == [1.5, 0.5, 1.5, 2.5])
    #expect(middle.bars.map(\.value) == [25, 45, 35, 25])
    // 3·0.1² − 2·0.1³ of three places.
    let early = RaceFrame(from: Self.former, to: Self.latter, at: 0.1)
    #expect(abs(early.bars[0].place - 0.084) < 1e-12)
  }

  @Test func `a whole time shows its period with what it changed, and times outside are the ends`()
  {
    let race = Race(Self.race.racers, periods: [Self.former, Self.latter, Self.former])
    #expect(race.frame(at: 1) == RaceFrame(from: Self.former, to: Self.latter, at: 1))
    #expect(race.frame(at: 1.25) == RaceFrame(from: Self.latter, to: Self.former, at: 0.25))
    #expect(race.frame(at: 9) == RaceFrame(from: Self.latter, to: Self.former, at: 1))
    #expect(race.frame(at: -1) == RaceFrame(from: Self.former, to: Self.latter, at: 0))
    #expect(Race([], periods: []).frame(at: 0).bars == [])
    #expect(
      Race(Self.race.racers, periods: [Self.former]).frame(at: 0).bars.map(\.place) == [0, 1, 2, 3])
  }

  @Test func `random periods: ranking at the ends, places within bounds, the same each time`() {
    var random = Seeded(state: 11)
    for _ in 0..<50 {
      let count = Int.random(in: 1...12, using: &random)
      let periods = (0..<2).map { _ in
        let values = (0..<count).map { _ in Int.random(in: -50...50, using: &random) }
        return values.map { value -> Race.Standing? in
          Race.Standing(value: value, rank: values.count { $0 > value } + 1)
        }
      }
      for step in 0...8 {
        let time = Double(step) / 8
        let frame = RaceFrame(from: periods[0], to: periods[1], at: time)
        #expect(frame == RaceFrame(from: periods[0], to: periods[1], at: time))
        #expect(frame.bars.count == count)
        #expect(frame.bars.allSatisfy { 0 <= $0.place && $0.place <= Double(count - 1) })
        if step == 0 || step == 8 {
          #expect(frame.bars.map(\.place).sorted() == (0..<count).map(Double.init))
          for (bar, standing) in zip(frame.bars, periods[step / 8]) {
            let ranked = periods[step / 8].count { ($0?.rank ?? 0) < (standing?.rank ?? 0) }
            #expect(bar.place >= Double(ranked))
            #expect(bar.value == standing.map { Double($0.value) })
          }
        }
      }
    }
  }

  @Test func `rank, name, bar, value and change are drawn`() {
    #expect(
      picture(1, 40, 8).lines() == [
        " 1 乙县 █████████████████████ 60分    ▲1",
        "        ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀           ",
        " 2 丙县 █████████████████▌ 50分       ▲1",
        "        ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▘              ",
        " 2 丁县 █████████████████▌ 50分         ",
        "        ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▘              ",
        " 4 甲县 ███▌ 10分                     ▼3",
        "        ▀▀▀▘                            ",
      ])
    #expect(
      picture(0, 30, 4, symbols: .ascii).lines() == [
        " 1 甲县 ######## 40分         ",
        " 2 乙县 ###### 30分           ",
        " 3 丙县 #### 20分             ",
        " - 丁县  -                    ",
      ])
  }

  @Test(arguments: [Symbols.unicode, .ascii, .wideSafe], [4, 5, 9, 13])
  func `no name and no bar is hidden at any moment`(symbols: Symbols, rows: Int) {
    for step in 0...20 {
      let drawn = picture(Double(step) / 20, 40, rows, symbols: symbols)
      let lines = drawn.lines()
      for (name, role) in zip(Self.names, Role.race) {
        let row = lines.firstIndex { $0.contains(name) }
        #expect(row != nil, "\(name) at \(step)")
        guard let row, name != "丁县" || step > 5 else { continue }
        let hasBar = (0..<40).contains { drawn[row: row, column: $0].style.role == role }
        #expect(hasBar, "\(name) at \(step)")
      }
      #expect(drawn.isWhole)
    }
  }

  @Test func `a rectangle with too few rows shows the first places, huge values do not trap`() {
    #expect(
      picture(0, 30, 2).lines().map { $0.prefix(5) } == [" 1 甲县", " 2 乙县"].map { $0.prefix(5) })
    let huge = Race(
      Self.race.racers,
      periods: [[.init(value: .max, rank: 1), nil, nil, .init(value: .min, rank: 2)]])
    let drawn = canvas(60, 4) {
      RaceBars(huge.racers, huge.frame(at: 0)).draw(in: $0.bounds, on: &$0) { "\($0)" }
    }
    #expect(drawn.lines()[0].contains("9223372036854775807"))
    #expect(canvas(0, 0) { _ in }.lines() == [])
  }
}
