import Model

/// Reads a day-book as it grows.
struct DayBookReader {
  /// The file within the store.
  let file: String
  /// The writer that the head names; the file's own name until it is read.
  private(set) var writer: String
  /// How many bytes have been read: whole transactions and what could not be read between them.
  private(set) var offset = 0
  /// The chain up to there.
  private(set) var chain = Chain()
  private var lineNumber = 0

  init(file: String) {
    self.file = file
    writer = String(file.split(separator: "/").last ?? "")
  }

  /// What the bytes behind `offset` hold.
  struct Reading {
    /// The lines of whole transactions.
    var lines: [Line] = []
    /// What was found wrong.
    var damage: [Damage] = []
  }

  /// Reads `bytes`, which begin at `offset`, and moves on behind the last whole transaction.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
    var reading = Reading()
    var group: [Line] = []
    var consumed = 0
    var walk = (position: 0, number: lineNumber, heads: [chain.head])
    while let end = bytes[walk.position...].firstIndex(of: 0x0A) {
      let text = Substring(decoding: bytes[walk.position..<end], as: UTF8.self)
      walk.position = end + 1
      walk.number += 1
      let claimed = String(text.prefix(32))
      let body = text.dropFirst(33)
      let follows = walk.heads.map { Chain(head: $0).hash(of: body) }
      // A line after a damaged one may rest on the hash that stands there or on the one that should.
      walk.heads = follows.contains(claimed) ? [claimed] : [claimed] + follows
      let isSeparated = text.utf8.dropFirst(32).first == 0x09
      let line = isSeparated ? Line(body: body) : nil
      if let line, walk.heads.count == 1, line.part == group.count + 1,
        group.isEmpty || group[0].parts == line.parts
      {
        group.append(line)
        guard group.count == line.parts else { continue }
        if line.verb == .open { writer = line.id } else { reading.lines += group }
      } else {
        let reason: Damage.Reason =
          line == nil ? .malformed : walk.heads.count > 1 ? .brokenChain : .halfTransaction
        reading.damage.append(Damage(file: file, line: walk.number, reason: reason))
      }
      group = []
      chain.head = claimed
      lineNumber = walk.number
      consumed = walk.position
    }
    offset += consumed
    if walk.position < bytes.count {
      reading.damage.append(Damage(file: file, line: walk.number + 1, reason: .tornTail))
    }
    return reading
  }
}
