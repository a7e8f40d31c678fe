/// The values of one field over all rows of a table, in as few bytes as the type allows.
///
/// Only the array of the field's storage is used; the others stay empty.
public struct Column: Sendable {
  /// The layout.
  public let storage: FieldType.Storage
  /// One byte a row: choices and flags; 0 is missing.
  public var bytes: [UInt8] = []
  /// Four bytes a row: counts, days and codes; `missingWord` is missing.
  public var words: [Int32] = []
  /// Eight bytes a row: money and hundredths; `missingLong` is missing.
  public var longs: [Int64] = []
  /// The texts that codes stand for.
  public var dictionary = CodeDictionary()

  /// What `words` holds for a missing value.
  public static let missingWord = Int32.min
  /// What `longs` holds for a missing value.
  public static let missingLong = Int64.min

  /// An empty column of this layout.
  public init(_ storage: FieldType.Storage) { self.storage = storage }

  /// Makes room for `count` rows in all.
  public mutating func reserve(_ count: Int) {
    switch storage {
    case .text: break
    case .byte: bytes.reserveCapacity(count)
    case .word, .code: words.reserveCapacity(count)
    case .long: longs.reserveCapacity(count)
    }
  }

  /// Adds `count` rows without a value.
  public mutating func appendMissing(_ count: Int) {
    switch storage {
    case .text: break
    case .byte: bytes.append(contentsOf: repeatElement(0, count: count))
    case .word, .code: words.append(contentsOf: repeatElement(Column.missingWord, count: count))
    case .long: longs.append(contentsOf: repeatElement(Column.missingLong, count: count))
    }
  }

  /// Adds the rows of other columns of the same field.
  public mutating func append(_ others: [Column]) {
    switch storage {
    case .text: break
    case .byte: for other in others { bytes.append(contentsOf: other.bytes) }
    case .word: for other in others { words.append(contentsOf: other.words) }
    case .long: for other in others { longs.append(contentsOf: other.longs) }
    case .code:
      let translations = dictionary.merge(others.map(\.dictionary))
      for (other, codes) in zip(others, translations) {
        words.append(
          contentsOf: other.words.lazy.map { $0 == Column.missingWord ? $0 : codes[Int($0)] })
      }
    }
  }

  /// The column of these rows only.
  func picking(_ rows: [Int]) -> Column {
    var picked = Column(storage)
    picked.dictionary = dictionary
    switch storage {
    case .text: break
    case .byte: picked.bytes = rows.map { bytes[$0] }
    case .word, .code: picked.words = rows.map { words[$0] }
    case .long: picked.longs = rows.map { longs[$0] }
    }
    return picked
  }

  /// The value of a row as a number; nil for text and for missing.
  public func number(_ row: Int) -> Int64? {
    switch storage {
    case .text: nil
    case .byte: bytes[row] == 0 ? nil : Int64(bytes[row])
    case .word, .code: words[row] == Column.missingWord ? nil : Int64(words[row])
    case .long: longs[row] == Column.missingLong ? nil : longs[row]
    }
  }

  /// Puts a number, or missing, into a row.
  mutating func set(_ row: Int, to number: Int64?) {
    switch storage {
    case .text: break
    case .byte: bytes[row] = UInt8(truncatingIfNeeded: number ?? 0)
    case .word, .code:
      words[row] = number.map { Int32(truncatingIfNeeded: $0) } ?? Column.missingWord
    case .long: longs[row] = number ?? Column.missingLong
    }
  }
}

/// Short texts that many rows share, each with a small number.
public struct CodeDictionary: Sendable {
  /// The texts by number.
  public private(set) var texts: [String]

  /// A dictionary of these texts, all different.
  public init(_ texts: [String] = []) { self.texts = texts }

  /// The number of a text, or nil where no row holds it. O(texts).
  public func existingCode(of text: String) -> Int32? {
    texts.firstIndex(of: text).map { Int32($0) }
  }

  /// The number of a text, given one where it has none yet. O(texts).
  mutating func code(of text: String) -> Int32 {
    if let code = existingCode(of: text) { return code }
    texts.append(text)
    return Int32(texts.count - 1)
  }

  /// Takes in the texts of other dictionaries and returns the new numbers of each.
  mutating func merge(_ others: [CodeDictionary]) -> [[Int32]] {
    var codes = [String: Int32](
      minimumCapacity: texts.count + (others.map(\.texts.count).max() ?? 0))
    for (code, text) in texts.enumerated() { codes[text] = Int32(code) }
    return others.map { other in
      other.texts.map { text in
        if let code = codes[text] { return code }
        let code = Int32(texts.count)
        texts.append(text)
        codes[text] = code
        return code
      }
    }
  }
}
