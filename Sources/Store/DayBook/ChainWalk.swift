import Model

/// Reads a day-book whose lines do not simply follow one from the other: because a line was changed, lost,
/// doubled or moved, or because two copies of the day-book were written to and merged.
///
/// A line counts where its hash follows from some line of the file, wherever that stands, or where a later
/// line proves it. Everything else is told with its place and left alone.
struct ChainWalk {
  /// The lines of whole transactions, in the order of the file.
  private(set) var entries: [DayBookReader.Entry] = []
  /// What was found wrong.
  private(set) var damage: [Damage] = []

  private let file: String
  private var lines: [Raw] = []
  /// The lines that follow from a line with this hash; nil for the beginning of a day-book.
  private var followers: [LineHash?: [Int]] = [:]

  /// A line as it stands.
  private struct Raw {
    let number: Int
    let claimed: LineHash?
    let body: UnsafeRawBufferPointer
    let parsed: Result<Line, Line.Fault>
    /// What its hash is, once it has been proven; then `previous` is what it follows from.
    var hash: LineHash?
    var previous: LineHash?
    var isTwin = false
  }

  /// The most hashes that are computed to find what a line follows from.
  private static let patience = 400_000

  /// Reads the bytes of a day-book.
  init(_ bytes: UnsafeRawBufferPointer, file: String) {
    self.file = file
    split(bytes)
    prove()
    gather()
  }

  private mutating func split(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while let end = bytes[position...].firstIndex(of: 0x0A) {
      let text = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
      position = end + 1
      let isSeparated = text.count > 33 && text[32] == 0x09
      let body = UnsafeRawBufferPointer(rebasing: text[min(33, text.count)...])
      lines.append(
        Raw(
          number: lines.count + 1, claimed: isSeparated ? LineHash(text[..<32]) : nil, body: body,
          parsed: isSeparated ? DayBookReader.parse(body) : .failure(.malformed)))
    }
    if position < bytes.count {
      damage.append(Damage(file: file, line: lines.count + 1, reason: .tornTail))
    }
  }

  /// Finds what each line follows from.
  private mutating func prove() {
    var attempts = 0
    var seen: Set<LineHash> = []
    let claims = lines.compactMap(\.claimed)
    // What the hash of an unproven line should be, if it follows from the line before it.
    var supposed: [LineHash: Int] = [:]
    for index in lines.indices {
      let before = index > 0 ? (lines[index - 1].hash ?? lines[index - 1].claimed) : nil
      if let claimed = lines[index].claimed {
        if seen.contains(claimed) {
          lines[index].isTwin = true
          continue
        }
        var found = follows(index, before) ? .some(before) : LineHash??.none
        if found == nil, follows(index, nil) { found = .some(nil) }
        if found == nil, let guess = supposed.first(where: { follows(index, $0.key) }) {
          found = .some(guess.key)
          let isNew = seen.insert(guess.key).inserted
          lines[guess.value].hash = isNew ? guess.key : nil
          lines[guess.value].isTwin = !isNew
          damage.append(
            Damage(file: file, line: lines[guess.value].number, reason: .damagedHash))
        }
        if found == nil {
          for candidate in claims where attempts < ChainWalk.patience {
            attempts += 1
            if candidate != claimed, follows(index, candidate) {
              found = .some(candidate)
              break
            }
          }
        }
        if let found {
          lines[index].hash = claimed
          lines[index].previous = found
          seen.insert(claimed)
          if found != before, index > 0 { tellPlace(of: index, after: found) }
          continue
        }
      }
      let should = LineHash(after: before, body: lines[index].body)
      supposed[should] = index
      lines[index].previous = before
    }
    // A line that nothing follows from can still be the last one, its hash alone changed: not provable.
    for index in lines.indices where lines[index].hash == nil && !lines[index].isTwin {
      let isReadable = if case .failure(.malformed) = lines[index].parsed { false } else { true }
      damage.append(
        Damage(
          file: file, line: lines[index].number, reason: isReadable ? .brokenChain : .malformed))
    }
    for index in lines.indices where lines[index].hash != nil {
      followers[lines[index].previous, default: []].append(index)
    }
  }

  private func follows(_ index: Int, _ previous: LineHash?) -> Bool {
    LineHash(after: previous, body: lines[index].body) == lines[index].claimed
  }

  /// Tells why a proven line does not stand behind the line it follows from.
  private mutating func tellPlace(of index: Int, after previous: LineHash?) {
    // Behind a line that cannot be proven the chain goes on from what that line claims.
    if let previous, lines[..<index].last(where: { !$0.isTwin })?.claimed == previous { return }
    let isForked = lines[..<index].contains { $0.hash != nil && $0.previous == previous }
    damage.append(
      Damage(file: file, line: lines[index].number, reason: isForked ? .forked : .outOfOrder))
  }

  /// Puts proven lines together to transactions along the chain.
  private mutating func gather() {
    var used: Set<Int> = []
    for index in lines.indices where lines[index].hash != nil && !used.contains(index) {
      let (part, parts) = DayBookReader.parts(lines[index].body)
      guard part == 1 else { continue }
      var group = [index]
      while group.count < parts, let last = group.last,
        let next = followers[lines[last].hash]?.first(where: {
          DayBookReader.parts(lines[$0].body) == (group.count + 1, parts)
        })
      {
        group.append(next)
      }
      used.formUnion(group)
      take(group, of: parts)
    }
    for index in lines.indices where lines[index].hash != nil && !used.contains(index) {
      damage.append(Damage(file: file, line: lines[index].number, reason: .halfTransaction))
    }
    entries.sort { $0.number < $1.number }
    damage.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private mutating func take(_ group: [Int], of parts: Int) {
    guard group.count == parts else {
      let isLast = group.last == lines.count - 1
      damage.append(
        Damage(
          file: file, line: lines[group[0]].number, reason: isLast ? .tornTail : .halfTransaction))
      return
    }
    var found: [DayBookReader.Entry] = []
    for index in group {
      switch lines[index].parsed {
      case .success(var line):
        line.hash = lines[index].hash
        found.append(DayBookReader.Entry(line: line, number: lines[index].number))
      case .failure(.unknownVerb(let verb)):
        damage.append(Damage(file: file, line: lines[index].number, reason: .unknownName(verb)))
      case .failure(.malformed):
        damage.append(Damage(file: file, line: lines[index].number, reason: .malformed))
      }
    }
    if found.count == parts { entries += found }
  }
}
