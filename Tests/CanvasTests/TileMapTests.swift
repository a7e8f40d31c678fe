import Canvas
import Testing

@Suite struct TileMapTests {
  private func tile(_ name: String, _ place: TileMap.Place? = nil) -> TileMap.Tile {
    .init(name, figure: "84.20", sign: "■", state: "逾期", role: .overdue, badge: "第3", place: place)
  }

  private func map(_ places: [(Int, Int)?]) -> TileMap {
    TileMap(places.map { place in tile("莲都区", place.map { .init(row: $0.0, column: $0.1) }) })
  }

  @Test func `places keep their order and lose empty rows and columns`() {
    let map = map([(2, 9), (5, 4), (2, 4)])
    #expect(map.places == [(0, 1), (1, 0), (0, 0)].map { .init(row: $0.0, column: $0.1) })
  }

  @Test func `tiles without a place and second ones in a place take the free ones in order`() {
    let map = map([(0, 0), nil, (0, 2), (0, 0), nil])
    #expect(
      map.places
        == [(0, 0), (1, 0), (0, 1), (1, 1), (2, 0)].map { .init(row: $0.0, column: $0.1) })
  }

  @Test func `a grid made without any places is about as high as wide`() {
    #expect(self.map(Array(repeating: nil, count: 10)).places.last == .init(row: 2, column: 1))
    #expect(map([nil]).places == [.init(row: 0, column: 0)])
    #expect(map([]).places == [])
    #expect(map([]).rects(in: Rect(Size(columns: 40, rows: 12))) == [])
  }

  @Test func `tiles are equally large, apart, and within the rectangle at any size`() {
    let map = map([(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 3), (2, 1), (2, 2), nil, nil])
    for columns in stride(from: 40, through: 300, by: 13) {
      for rows in [12, 13, 19, 24, 40, 80] {
        let bounds = Rect(column: 3, row: 2, columns: columns, rows: rows)
        let rects = map.rects(in: bounds)
        #expect(Set(rects.map(\.size)).count == 1)
        #expect(rects.allSatisfy { $0.intersection(bounds) == $0 && $0.rows >= 3 })
        for (index, rect) in rects.enumerated() {
          #expect(rects[(index + 1)...].allSatisfy { $0.intersection(rect).isEmpty })
        }
      }
    }
  }

  @Test func `arrows go to the next row and stay in theirs while they can`() {
    // 0 1 .
    // . . 2
    // 3 . 4
    let map = map([(0, 0), (0, 1), (1, 2), (2, 0), (2, 2)])
    #expect(TileMap.Direction.allCases.map { map.neighbor(of: 0, $0) } == [nil, 2, nil, 1])
    #expect(TileMap.Direction.allCases.map { map.neighbor(of: 2, $0) } == [1, 4, 1, nil])
    #expect(TileMap.Direction.allCases.map { map.neighbor(of: 3, $0) } == [2, nil, nil, 4])
    #expect(TileMap.Direction.allCases.map { map.neighbor(of: 1, $0) } == [nil, 2, 0, 2])
  }

  @Test func `every tile can be reached from every other, whatever the map`() {
    for pattern in 1..<512 {
      let places = (0..<9).filter { pattern >> $0 & 1 == 1 }.map { ($0 / 3, $0 % 3) }
      let map = map(places)
      for start in map.tiles.indices {
        var reached: Set = [start]
        var open = [start]
        while let index = open.popLast() {
          for direction in TileMap.Direction.allCases {
            guard let next = map.neighbor(of: index, direction), reached.insert(next).inserted
            else { continue }
            open.append(next)
          }
        }
        #expect(reached.count == map.tiles.count, "\(places)")
      }
    }
  }

  @Test func `a tile says name, figure, state and badge in as few rows as there are`() {
    func lines(_ columns: Int, _ rows: Int, _ name: String = "莲都区") -> [String] {
      canvas(columns, rows) { TileMap([tile(name)]).draw(in: $0.bounds, on: &$0) }.lines()
    }
    #expect(lines(12, 1) == ["█ 莲都区   ■"])
    #expect(lines(14, 2) == ["█ 莲都区   第3", "█ 84.20      ■"])
    #expect(lines(12, 3) == ["█ 莲都区 第3", "█ 84.20     ", "█ ■ 逾期    "])
    #expect(
      lines(11, 3, "庆元县") == ["█ 庆元县   ", "█ 84.20 第3", "█ ■ 逾期   "])
    #expect(
      lines(9, 4) == ["█ 莲都区 ", "█ 84.20  ", "█ 第3    ", "█ ■ 逾期 "])
    #expect(
      lines(34, 10) == [
        "█ 莲都区                       第3",
        "█                                 ",
        "█ ▄████▄ ██  ██    ▄████▄ ▄████▄  ",
        "█ ██  ██ ██  ██    ▀▀  ██ ██  ██  ",
        "█ ▄█▀▀█▄ ▀▀▀▀██     ▄▄█▀▀ ██  ██  ",
        "█ ██  ██     ██    ██▀    ██  ██  ",
        "█ ▀████▀     ██ ██ ██████ ▀████▀  ",
        "█                                 ",
        "█                                 ",
        "█ ■ 逾期                          ",
      ])
  }

  @Test func `the selected tile has another ground and edge, the state its colour`() {
    let drawn = canvas(20, 3, symbols: .ascii) {
      TileMap([tile("莲都区"), tile("龙泉市")], selected: 1).draw(in: $0.bounds, on: &$0)
    }
    #expect(drawn.lines()[1] == "# 84.20   > 84.20   ")
    #expect(drawn[row: 0, column: 0].style == Style(.overdue, on: .tile))
    #expect(drawn[row: 2, column: 12].style == Style(.overdue, on: .selected))
  }
}
