import Glibc
import Model
import Testing

@testable import Store

@Suite struct DayBookTests {
  @Test func `SHA-256 gives the digest of the standard`() {
    // FIPS 180-2, example B.1: the message abc.
    #expect(
      SHA256.hex("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex("a".utf8, "bc".utf8) == SHA256.hex("abc".utf8))
  }

  @Test(arguments: [
    ("平常的字", "平常的字"), ("a\tb\nc\rd\\e", "a\\tb\\nc\\rd\\\\e"), ("\u{1B}[31m", "\\u{1b}[31m"),
    ("\u{202E}倒", "\\u{202e}倒"), ("零\u{200B}宽", "零\\u{200b}宽"), ("\u{E0041}", "\\u{e0041}"),
    ("𠅤井头", "𠅤井头"), ("", ""),
  ])
  func `what could harm a terminal is escaped and comes back as it was`(
    value: String, written: String
  ) {
    #expect(Escaping.escaped(value) == written)
    #expect(Escaping.unescaped(written[...]) == .some(.some(value)))
  }

  @Test func `an absent value is told from an empty one`() {
    #expect(Escaping.escaped(nil) == "\\N")
    #expect(Escaping.unescaped("\\N") == .some(nil))
    #expect(Escaping.unescaped("\\q") == nil)
  }

  @Test func `a stamp is written in UTC and read back`() {
    // 2026-11-23 is day 20780: 20780 × 86 400 s + 5 h 42 min 24.123 s.
    let stamp = Stamp(milliseconds: (20_780 * 86_400 + 20_544) * 1000 + 123, counter: 7)
    #expect(stamp.text == "2026-11-23T05:42:24.123Z.0007")
    #expect(Stamp("2026-11-23T05:42:24.123Z.0007") == stamp)
    #expect(Stamp("2026-02-30T05:42:24.123Z.0007") == nil)
  }

  @Test func `a line written while the clock is behind still sorts later`() {
    let last = Stamp(milliseconds: 1_000, counter: 4)
    #expect(
      Stamp.next(after: last, now: Stamp(milliseconds: 10))
        == Stamp(milliseconds: 1_000, counter: 5))
    #expect(Stamp.next(after: last, now: Stamp(milliseconds: 2_000)) == Stamp(milliseconds: 2_000))
    #expect(
      Stamp.next(after: Stamp(milliseconds: 5, counter: 9_999), now: Stamp(milliseconds: 5))
        == Stamp(milliseconds: 6))
  }

  private func line(_ number: Int, part: Int = 1, parts: Int = 1) -> Line {
    Line(
      stamp: Stamp(milliseconds: Int64(number)), part: part, parts: parts, who: "zhang",
      verb: .set, kind: "compound", id: "331102-000\(number)",
      changes: [.init(field: "households", old: "1", new: "\(number)")])
  }

  /// The lines that a day-book of this text holds, however it lies, and what is wrong with it.
  private func read(_ bytes: [UInt8]) -> (lines: [Line], damage: [Damage]) {
    var reader = DayBookReader(file: "log/test.log")
    var reading = bytes.withUnsafeBytes { reader.read($0) }
    if !reader.isRegular { reading = bytes.withUnsafeBytes { reader.readWhole($0) } }
    return (reading.entries.map { $0.line.withoutHash }, reading.damage)
  }

  private func read(_ text: String) -> (lines: [Line], damage: [Damage]) { read(Array(text.utf8)) }

  @Test func `lines come back as they were written`() {
    var chain = Chain()
    let lines = (1...5).map { line($0) }
    let reading = read(lines.map { chain.append($0) }.joined())
    #expect(reading.lines == lines)
    #expect(reading.damage.isEmpty)
  }

  @Test func `a group that is not whole never happened`() {
    var chain = Chain()
    let text = chain.append(line(1)) + chain.append(line(2, part: 1, parts: 2))
    #expect(read(text).lines == [line(1)])
  }

  @Test func `a torn tail is waited for, and what stands before it is taken`() {
    var chain = Chain()
    let first = chain.append(line(1))
    let second = chain.append(line(2))
    for cut in 1..<second.utf8.count {
      let reading = read(first + String(decoding: second.utf8.prefix(cut), as: UTF8.self))
      #expect(reading.lines == [line(1)])
      #expect(reading.damage.map(\.reason) == [.tornTail])
    }
  }

  @Test func `a day-book read in two pieces gives what it gives in one`() {
    var chain = Chain()
    let text = (1...4).map { chain.append(line($0)) }.joined()
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var reader = DayBookReader(file: "log/test.log")
      var lines = bytes[..<cut].withUnsafeBytes { reader.read($0) }.entries
      lines += bytes[reader.offset...].withUnsafeBytes { reader.read($0) }.entries
      #expect(lines.count == 4)
      #expect(reader.chain.head == chain.head)
    }
  }

  @Test func `any flipped bit of a line is seen, and the lines far from it are kept`() {
    var chain = Chain()
    let written = (1...6).map { chain.append(line($0)) }
    let before = written[..<2].joined().utf8.count
    let target = Array(written[2].utf8)
    for index in target.indices where target[index] != 0x0A {
      for bit in [0, 3] {
        var bytes = Array(written.joined().utf8)
        bytes[before + index] ^= 1 << UInt8(bit)
        guard bytes[before + index] != 0x0A else { continue }
        let reading = read(bytes)
        #expect(!reading.damage.isEmpty, "byte \(index), bit \(bit)")
        #expect(reading.lines.map(\.id).contains("331102-0001"))
        #expect(reading.lines.map(\.id).contains("331102-0006"))
        #expect(!reading.lines.contains { $0 != line(Int($0.id.suffix(1)) ?? 0) })
      }
    }
  }
}

extension Line {
  /// The line as its writer made it.
  var withoutHash: Line {
    var line = self
    line.hash = nil
    return line
  }
}
