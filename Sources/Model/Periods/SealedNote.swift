/// A sealed file of words by name: a line each, `name ⇥ words`.
public struct SealedNote: Hashable, Sendable {
  /// A name and its words.
  public struct Entry: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The words; tabs and line ends are written as `\t` and `\n`.
    public let words: String
  }

  /// The names and words in order; a name may come more than once.
  public private(set) var entries: [Entry] = []

  /// A note of nothing yet.
  public init() {}

  /// Reads a file; nil where a line has no name or the last line no end.
  public init?(_ text: String) {
    guard text.utf8.last == 0x0A else { return nil }
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      guard let tab = line.firstIndex(of: 0x09), tab > line.startIndex,
        let name = String(line[..<tab]),
        let words = SealedNote.read(line[line.index(after: tab)...])
      else { return nil }
      entries.append(Entry(name: name, words: words))
    }
  }

  /// Adds words under a name.
  public mutating func add(_ name: String, _ words: String) {
    entries.append(Entry(name: name, words: words))
  }

  /// The first words under a name, or nil.
  public subscript(name: String) -> String? { entries.first { $0.name == name }?.words }

  /// The file.
  public var text: String {
    entries.map { $0.name + "\t" + SealedNote.written($0.words) + "\n" }.joined()
  }

  private static let signs: [(byte: UInt8, letter: UInt8)] = [
    (0x5C, 0x5C), (0x09, 0x74), (0x0A, 0x6E), (0x0D, 0x72),
  ]

  private static func written(_ words: String) -> String {
    var bytes: [UInt8] = []
    for byte in words.utf8 {
      if let sign = signs.first(where: { $0.byte == byte }) {
        bytes += [0x5C, sign.letter]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(_ bytes: Substring.UTF8View) -> String? {
    var words: [UInt8] = []
    var isSign = false
    for byte in bytes {
      if isSign {
        guard let sign = signs.first(where: { $0.letter == byte }) else { return nil }
        words.append(sign.byte)
        isSign = false
      } else if byte == 0x5C {
        isSign = true
      } else {
        words.append(byte)
      }
    }
    return isSign ? nil : String(decoding: words, as: UTF8.self)
  }
}
