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

  /// A day-book of 20 lines: its head, twelve acts of one line, an act of three, and four acts more.
  private func twentyLines() -> [Line] {
    let head = Line(
      stamp: Stamp(milliseconds: 1), part: 1, parts: 1, who: "zhang", verb: .open, kind: "log",
      id: "zhang-0", changes: [.init(field: "schema", old: nil, new: "2")])
    let acts = (2...20).map { number in
      Line(
        stamp: Stamp(milliseconds: Int64(number)),
        part: (14...16).contains(number) ? number - 13 : 1,
        parts: (14...16).contains(number) ? 3 : 1, who: "zhang", verb: .set, kind: "compound",
        id: "331102-00\(number)", changes: [.init(field: "remark", old: "旧\(number)", new: "新J*")])
    }
    return [head] + acts
  }

  /// A flipped bit is told at its line; that line's act may be missing, with those of the next two where it was
  /// the newline (nothing proves the line behind two that became one), and nothing else is missing. Nothing is
  /// taken that nobody wrote.
  @Test(arguments: 0..<20)
  func `a flipped bit is told at its line and costs no other act`(_ flipped: Int) {
    var chain = Chain()
    let lines = twentyLines()
    let written = lines.map { Array(chain.append($0).utf8) }
    let before = written[..<flipped].joined().count
    for index in written[flipped].indices {
      let isNewline = index == written[flipped].count - 1
      // The acts that the bit may cost, as places of lines: the three of an act go together.
      let touched = isNewline ? Array(flipped...flipped + 2) : [flipped]
      let lost = Set(touched.flatMap { (13...15).contains($0) ? Array(13...15) : [$0] })
      // Two bits of each byte, all eight in turn along the line.
      for bit in [index % 8, (index + 3) % 8] {
        var bytes = Array(written.joined())
        bytes[before + index] ^= 1 << UInt8(bit)
        let reading = read(bytes)
        let taken = reading.lines.compactMap { line in lines.firstIndex { $0 == line } }
        let place: Comment = "byte \(index), bit \(bit): \(reading.damage)"
        #expect(taken.count == reading.lines.count, place)
        #expect(Set(1..<20).subtracting(lost).isSubset(of: taken), place)
        #expect(reading.damage.contains { $0.line == flipped + 1 || $0.line == flipped + 2 }, place)
        #expect(reading.damage.allSatisfy { $0.file == "log/test.log" }, place)
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
