import Model

/// How far each day-book went at one moment: the outside witness that no line was cut off since.
///
/// Recorded with every exchange and every closing, and looked for by the check.
public struct Heads: Sendable, Equatable {
  /// The end of one day-book.
  public struct Head: Sendable, Equatable {
    /// The file within the store.
    public let file: String
    /// The bytes up to the end of its last line.
    public let bytes: Int
    /// The hash of its last line, 32 hexadecimal digits.
    public let hash: String

    /// The end of a day-book.
    public init(file: String, bytes: Int, hash: String) {
      self.file = file
      self.bytes = bytes
      self.hash = hash
    }
  }

  /// The ends, by ascending file.
  public let all: [Head]

  /// These ends.
  public init(_ all: [Head]) { self.all = all.sorted { $0.file < $1.file } }

  /// Reads lines of `file ⇥ bytes ⇥ hash`; other lines are passed over.
  public init(text: some StringProtocol) {
    self.init(
      text.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == 3, cells[0].hasPrefix("log/"), let bytes = Int(cells[1]),
          LineHash(cells[2].utf8) != nil
        else { return nil }
        return Head(file: String(cells[0]), bytes: bytes, hash: String(cells[2]))
      })
  }

  /// One line a day-book: `file ⇥ bytes ⇥ hash`.
  public var text: String {
    all.map { "\($0.file)\t\($0.bytes)\t\($0.hash)\n" }.joined()
  }
}
