import CVTerm
import Testing

@testable import Terminal

/// Fewer bytes, the same picture.
@Suite struct PressTests {
  /// What becomes of one frame, with `^` for the escape character in both.
  private func pressed(_ frames: String...) -> String {
    var press = Press()
    let last = frames.map { frame -> String in
      let bytes = Array(frame.replacing("^", with: "\u{1B}").utf8)
      return String(decoding: bytes.withUnsafeBufferPointer { press.pressed($0) }, as: UTF8.self)
    }.last
    return (last ?? "").replacing("\u{1B}", with: "^")
  }

  @Test func `a ground that stays is not sent again`() {
    #expect(
      pressed("^[38;5;253m^[48;5;233m甲^[38;5;210m^[48;5;233m乙^[38;5;210m^[48;5;17m丙")
        == "^[38;5;253;48;5;233m甲^[38;5;210m乙^[48;5;17m丙")
  }

  @Test func `a change before blanks waits for something that shows it`() {
    #expect(
      pressed("^[m^[31m^[44m甲^[32m^[44m  ^[31m^[44m乙") == "^[0;31;44m甲  乙")
    #expect(
      pressed("^[m^[31m^[44m甲^[32m^[44m^[3X^[33m^[44m^[5;7H乙")
        == "^[0;31;44m甲^[3X^[5;7H^[33m乙")
  }

  @Test func `a blank shows its ground, its line and its exchange of colours`() {
    #expect(pressed("^[m^[31m^[44m甲^[31m^[45m 乙") == "^[0;31;44m甲^[45m 乙")
    #expect(pressed("^[m甲^[4m 乙") == "^[m甲^[4m 乙")
    #expect(pressed("^[m甲^[7m 乙") == "^[m甲^[7m 乙")
    #expect(pressed("^[m^[31m^[44m甲^[32m^[45m^[K") == "^[0;31;44m甲^[45m^[K")
  }

  @Test func `only a reset ends bold`() {
    #expect(
      pressed("^(B^[0;1m^[31m^[44m甲^(B^[m^[31m^[44m乙")
        == "^(B^[0;1;31;44m甲^[0;31;44m乙")
  }

  @Test func `the terminal's own colours come back one by one where it knows how`() {
    #expect(pressed("^[31m甲^[39;49m乙") == "^[31m甲^[39;49m乙")
    #expect(pressed("^[39;49m甲^[m^[31m^[44m乙^[m^[31m丙") == "^[39;49m甲^[0;31;44m乙^[49m丙")
    #expect(pressed("^[31m^[44m甲^[m^[31m丙") == "^[31;44m甲^[0;31m丙")
  }

  @Test func `a ground that is to be seen is sent without the colour that is not`() {
    #expect(pressed("^[m^[31m^[44m甲^[32m^[45m  ^[31m^[44m乙") == "^[0;31;44m甲^[45m  ^[44m乙")
  }

  @Test func `colours in three parts and with colons are one colour each`() {
    #expect(
      pressed("^[38;2;1;2;3;48;2;4;5;6m甲^[38;2;1;2;3m^[48;2;9;5;6m乙^[38:2::1:2:3m丙")
        == "^[38;2;1;2;3;48;2;4;5;6m甲^[48;2;9;5;6m乙^[38:2::1:2:3m丙")
  }

  @Test func `what is not understood passes, and nothing is taken for known behind it`() {
    #expect(pressed("^[31m甲^[5m^[31m乙") == "^[31m甲^[5m^[31m乙")
    #expect(pressed("^[31m甲^7^[31m乙") == "^[31m甲^7^[31m乙")
    #expect(pressed("^[31m甲^[38;9m乙") == "^[31m甲^[38;9m乙")
  }

  @Test func `the next frame goes on where the last one ended`() {
    #expect(pressed("^[31m甲^[32m", "^[32m乙") == "^[32m乙")
    #expect(pressed("^[31m甲^[32m", "^[31m乙") == "乙")
  }

  @Test func `what waits is sent before somebody else writes`() {
    var press = Press()
    let frame = Array("\u{1B}[31m甲\u{1B}[32m".utf8)
    _ = frame.withUnsafeBufferPointer { press.pressed($0) }
    #expect(press.rest() == Array("\u{1B}[32m".utf8))
    #expect(press.rest().isEmpty)
  }

  @Test(arguments: 0..<40)
  func `an emulator shows the same whether or not it is pressed`(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let plain = try #require(cvt_open(12, 40))
    let short = try #require(cvt_open(12, 40))
    defer {
      cvt_close(plain)
      cvt_close(short)
    }
    var press = Press()
    for _ in 0..<8 {
      let frame = Array(random.frame().utf8)
      let result = frame.withUnsafeBufferPointer { press.pressed($0) }
      feed(frame, to: plain)
      feed(result, to: short)
      for place in 0..<12 * 40 {
        let (row, column) = (Int32(place / 40), Int32(place % 40))
        let (one, other) = (cvt_cell_at(plain, row, column), cvt_cell_at(short, row, column))
        #expect(visible(one) == visible(other), "row \(row), column \(column)")
      }
    }
  }

  private func feed(_ bytes: [UInt8], to emulator: OpaquePointer) {
    bytes.withUnsafeBytes {
      cvt_feed(emulator, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
  }

  /// What a reader sees of a cell: of a blank its ground, unless it is underlined or reversed.
  private func visible(_ cell: cvt_cell) -> [Int] {
    let sign = cell.scalars.0 == 0 ? 0x20 : Int(cell.scalars.0)
    let emphasis = [cell.underline ? 1 : 0, cell.reverse ? 1 : 0]
    // The left half of a wide character gives the right half its look.
    guard cell.scalars.0 != UInt32.max else { return [sign] }
    let look = [sign, Int(cell.width), Int(cell.background)] + emphasis
    return sign == 0x20 && emphasis == [0, 0]
      ? look : look + [Int(cell.foreground), cell.bold ? 1 : 0]
  }

  /// Frames as ncurses might write them.
  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func frame() -> String {
      (0..<60).map { _ in
        switch below(12) {
        case 0: "\u{1B}(B\u{1B}[m"
        case 1: "\u{1B}(B\u{1B}[0;1m"
        case 2: "\u{1B}[0;4m"
        case 3: "\u{1B}[7m"
        case 4: "\u{1B}[39;49m"
        case 5: "\u{1B}[\(below(12) + 1);\(below(36) + 1)H"
        case 6: ["\u{1B}[K", "\u{1B}[3X", "\u{1B}[M", "\u{1B}[L", "\n", "\r"][below(6)]
        case 7: "   "
        case 8: "丽水"
        case 9: "ab c"
        default: "\u{1B}[38;5;\(below(3) + 1)m\u{1B}[48;5;\(below(3) + 10)m"
        }
      }.joined()
    }
  }
}
