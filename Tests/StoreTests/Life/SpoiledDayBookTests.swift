import Model
import Testing

@testable import Store

/// Day-books that were spoiled in any way: nothing that nobody wrote is taken, and what can be proven is.
@Suite struct SpoiledDayBookTests {
  /// A day-book of single lines and of transactions of several.
  private static let lines: [Line] = {
    var lines: [Line] = []
    for act in 1...14 {
      let parts = act % 4 == 0 ? 3 : 1
      for part in 1...parts {
        lines.append(
          Line(
            stamp: Stamp(milliseconds: 1_700_000_000_000 + Int64(act)), part: part, parts: parts,
            who: "zhang", verb: .set, kind: "compound", id: "331102-\(1000 + lines.count)",
            changes: [.init(field: "remark", old: nil, new: "备注\(act)\t\\")]))
      }
    }
    return lines
  }()

  private static let texts: [[UInt8]] = {
    var chain = Chain()
    return lines.map { Array(chain.append($0).utf8) }
  }()

  private func read(_ bytes: [UInt8]) -> (lines: [Line], damage: [Damage]) {
    var reader = DayBookReader(file: "log/2026-11/zhang.log")
    var reading = bytes.withUnsafeBytes { reader.read($0) }
    if !reader.isRegular { reading = bytes.withUnsafeBytes { reader.readWhole($0) } }
    return (reading.entries.map { $0.line.withoutHash }, reading.damage)
  }

  /// Spoils the lines in a few places; the texts as they then stand.
  private func spoil(_ texts: [[UInt8]], _ random: inout SplitMix) -> [[UInt8]] {
    var texts = texts
    for _ in 0...random.below(3) {
      let place = random.below(texts.count)
      switch random.below(7) {
      case 0:
        let byte = random.below(texts[place].count)
        texts[place][byte] ^= 1 << UInt8(random.below(8))
      case 1: texts[place].remove(at: random.below(texts[place].count))
      case 2: texts[place].insert(UInt8(random.below(256)), at: random.below(texts[place].count))
      case 3: texts.remove(at: place)
      case 4: texts.insert(texts[place], at: random.below(texts.count))
      case 5: texts.swapAt(place, random.below(texts.count))
      default: texts[place] = (0..<random.below(90)).map { _ in UInt8(random.below(256)) } + [10]
      }
      if texts.count < 2 { break }
    }
    return texts
  }

  @Test func `of 6,000 spoiled day-books none yields a line that nobody wrote`() {
    var random = SplitMix(seed: 42)
    var kept = 0
    for round in 0..<6_000 {
      let spoiled = spoil(Self.texts, &random)
      let (lines, damage) = read(spoiled.flatMap { $0 })
      #expect(lines.allSatisfy { Self.lines.contains($0) }, "round \(round)")
      #expect(Set(lines.map(\.id)).count == lines.count, "round \(round): a line twice")
      // A line stands whose text and that of the line it follows from are whole, with all of its act.
      let whole = Set(spoiled)
      let provable = Self.lines.indices.filter { index in
        whole.contains(Self.texts[index]) && (index == 0 || whole.contains(Self.texts[index - 1]))
      }
      // A line that runs into the next one where its end was lost cannot be read.
      let isSplit = spoiled.allSatisfy { $0.last == 10 }
      for index in provable where isSplit {
        let first = index - (Self.lines[index].part - 1)
        let act = first..<first + Self.lines[index].parts
        guard act.allSatisfy({ provable.contains($0) }) else { continue }
        #expect(lines.contains(Self.lines[index]), "round \(round), line \(index + 1)")
        kept += 1
      }
      if spoiled.flatMap({ $0 }) == Self.texts.flatMap({ $0 }) { #expect(damage.isEmpty) }
    }
    #expect(kept > 50_000)
  }

  @Test func `what stands in another order is read whole and told`() {
    var moved = Self.texts
    moved.swapAt(2, 9)
    let (lines, damage) = read(moved.flatMap { $0 })
    #expect(Set(lines.map(\.id)) == Set(Self.lines.map(\.id)))
    #expect(!damage.isEmpty && damage.allSatisfy { $0.reason == .outOfOrder })
  }

  @Test func `two tails that follow from one line are both read, and the fork is told`() {
    var fork = Chain()
    for line in Self.lines.prefix(3) { _ = fork.append(line) }
    let other = Line(
      stamp: Stamp(milliseconds: 1_800_000_000_000), part: 1, parts: 1, who: "zhang", verb: .set,
      kind: "compound", id: "331102-7777", changes: [.init(field: "remark", old: nil, new: "甲")])
    let tail = Array(fork.append(other).utf8)
    let (lines, damage) = read((Self.texts + [tail]).flatMap { $0 })
    #expect(lines.count == Self.lines.count + 1 && lines.contains(other))
    #expect(damage.map(\.reason) == [.forked])
    #expect(damage.map(\.line) == [Self.lines.count + 1])
  }

  @Test func `a line cut out is told at the line after it, and all others are read`() {
    var cut = Self.texts
    cut.remove(at: 1)
    let (lines, damage) = read(cut.flatMap { $0 })
    #expect(damage == [Damage(file: "log/2026-11/zhang.log", line: 2, reason: .brokenChain)])
    #expect(lines.count == Self.lines.count - 2)
  }
}
