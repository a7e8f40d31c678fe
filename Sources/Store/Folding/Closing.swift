import Model

/// A yearly closing (结转): every record at one moment, so that what came before need not be folded again.
///
/// It changes nothing: where it cannot be relied on, because lines it stands for are missing or others have
/// come to light, it is passed over and every line is folded.
struct Closing: Sendable {
  /// The lines that admit its batches, one a kind.
  let lines: [Arrival]
  /// The lines it stands for end, for each writer, with this one.
  private let ends: [String: Arrival.Order]

  /// The file that tells how far each day-book went.
  static func headsFile(of year: String) -> String { "periods/" + year + "/heads" }

  /// The last closing among lines that can be relied on; nil where there is none.
  ///
  /// - Parameters:
  ///   - sorted: All lines in order.
  ///   - heads: The text of a heads file of the store; nil where there is none.
  static func last(in sorted: [Arrival], heads: (_ file: String) -> String?) -> Closing? {
    let firsts = sorted.indices.filter {
      sorted[$0].line.verb == .close && sorted[$0].line.part == 1
    }
    for first in firsts.reversed() {
      let count = sorted[first].line.parts
      guard first + count <= sorted.count else { continue }
      let closing = Closing(Array(sorted[first..<first + count]), among: sorted, heads: heads)
      if let closing { return closing }
    }
    return nil
  }

  private init?(
    _ lines: [Arrival], among sorted: [Arrival], heads: (_ file: String) -> String?
  ) {
    self.lines = lines
    guard let line = lines.first?.line, lines.allSatisfy({ $0.line.verb == .close }),
      let year = line.value("#year"), let text = heads(Closing.headsFile(of: year)),
      SHA256.hex(text.utf8) == line.value("#heads")
    else { return nil }
    let wanted = Set(Heads(text: text).all.compactMap { LineHash($0.hash.utf8) })
    var ends: [String: Arrival.Order] = [:]
    var found = 0
    for arrival in sorted {
      if let hash = arrival.line.hash, wanted.contains(hash) {
        found += 1
        ends[arrival.writer] = max(ends[arrival.writer] ?? arrival.order, arrival.order)
      }
    }
    self.ends = ends
    let covered = sorted.count { covers($0) }
    guard found == wanted.count, line.value("#lines") == String(covered) else { return nil }
  }

  /// Whether the closing stands for a line.
  func covers(_ arrival: Arrival) -> Bool {
    ends[arrival.writer].map { arrival.order <= $0 } ?? false
  }
}
