import Model

/// Reads a day-book as it grows: whole transactions, in the order of the file.
///
/// A file whose lines do not follow one from the other is read whole by `ChainWalk` instead.
struct DayBookReader {
  /// A line and its place in the file, from 1.
  struct Entry {
    var line: Line
    var number: Int
  }

  /// What the bytes behind `offset` hold.
  struct Reading {
    /// The lines of whole transactions.
    var entries: [Entry] = []
    /// What was found wrong.
    var damage: [Damage] = []
  }

  /// The file within the store.
  let file: String
  /// The line that begins the day-book, once it has been read.
  private(set) var head: Line?
  /// How many bytes have been read: whole transactions.
  private(set) var offset = 0
  /// How many lines those are.
  private(set) var lineCount = 0
  /// The chain up to there.
  private(set) var chain = Chain()
  /// Where the last line read begins.
  private(set) var lastLineStart = 0
  /// Whether every line so far follows from the one before.
  private(set) var isRegular = true

  init(file: String) { self.file = file }

  /// The writer that the head names; the file's own name until it is read.
  var writer: String { head?.id ?? String(file.split(separator: "/").last ?? "") }

  /// Reads `bytes`, which begin at `offset`, and moves on behind the last whole transaction.
  ///
  /// Where a line does not follow from the one before, the reader stops and is not regular any more.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
    var reading = Reading()
    var group: [Entry] = []
    var isKnown = true
    var position = 0
    var consumed = 0
    var walk = (chain: chain, number: lineCount, start: 0)
    while let end = bytes[position...].firstIndex(of: 0x0A) {
      let text = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
      walk.number += 1
      walk.start = position
      position = end + 1
      guard text.count > 33, text[32] == 0x09, let claimed = LineHash(text[..<32]) else {
        isRegular = false
        return reading
      }
      let body = UnsafeRawBufferPointer(rebasing: text[33...])
      guard LineHash(after: walk.chain.head, body: body) == claimed else {
        isRegular = false
        return reading
      }
      walk.chain.head = claimed
      switch DayBookReader.parse(body) {
      case .failure(.malformed):
        isRegular = false
        return reading
      case .failure(.unknownVerb(let verb)):
        // What a newer program wrote; the rest of its transaction is not taken either.
        reading.damage.append(
          Damage(file: file, line: walk.number, reason: .unknownName(verb)))
        let parts = DayBookReader.parts(body)
        isKnown = false
        guard parts.part == parts.parts else { continue }
      case .success(var line):
        line.hash = claimed
        let part = group.count + 1
        guard !isKnown || line.part == part, group.isEmpty || group[0].line.parts == line.parts
        else {
          isRegular = false
          return reading
        }
        group.append(Entry(line: line, number: walk.number))
        guard line.part == line.parts else { continue }
      }
      if isKnown { take(group, into: &reading) }
      isKnown = true
      group = []
      chain = walk.chain
      lineCount = walk.number
      lastLineStart = offset + walk.start
      consumed = position
    }
    offset += consumed
    if consumed < bytes.count {
      reading.damage.append(Damage(file: file, line: lineCount + 1, reason: .tornTail))
    }
    return reading
  }

  /// Reads the whole file, however its lines lie.
  mutating func readWhole(_ bytes: UnsafeRawBufferPointer) -> Reading {
    isRegular = false
    var reading = Reading()
    let walk = ChainWalk(bytes, file: file)
    reading.damage = walk.damage
    take(walk.entries, into: &reading)
    offset = bytes.count
    return reading
  }

  private mutating func take(_ entries: [Entry], into reading: inout Reading) {
    for entry in entries {
      if entry.line.verb == .open {
        head = head ?? entry.line
      } else {
        reading.entries.append(entry)
      }
    }
  }

  /// Reads the text of a line.
  static func parse(_ body: UnsafeRawBufferPointer) -> Result<Line, Line.Fault> {
    do throws(Line.Fault) {
      return .success(try Line(body: Substring(decoding: body, as: UTF8.self)))
    } catch { return .failure(error) }
  }

  /// The place of a line in its transaction, whatever else it says.
  static func parts(_ body: UnsafeRawBufferPointer) -> (part: Int, parts: Int) {
    let cells = Substring(decoding: body, as: UTF8.self).split(
      separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    let order = cells.count > 1 ? cells[1].split(separator: "/").compactMap { Int($0) } : []
    return order.count == 2 ? (order[0], order[1]) : (1, 1)
  }
}
