/// What kind of value a field holds, which decides how it is read, stored, shown and compared.
public enum FieldType: Sendable {
  /// The record's own id, such as `331102-0001`; never reused, never a path.
  case identifier
  /// Words that somebody wrote.
  case text
  /// A short text that many rows share, such as a unit's id; stored as a small integer.
  case code(of: String?)
  /// The id of one record of another kind.
  case reference(to: String)
  /// The ids of several records of another kind, separated by spaces.
  case references(to: String)
  /// A whole number that is not negative.
  case count
  /// An exact decimal, stored as hundredths: square metres, or metres.
  case hundredths
  /// An amount of money in 分.
  case money
  /// An exact decimal of any size, kept as text, such as the numerator of an indicator.
  case exact
  /// A calendar day.
  case day
  /// One of a fixed list of words.
  case choice(ChoiceList)
  /// Yes or no.
  case flag

  /// How a column of the type is laid out in memory.
  public enum Storage: Sendable {
    /// In the bytes of the batch or the edit, found when asked for.
    case text
    /// One byte a row; 0 is missing.
    case byte
    /// Four bytes a row; the least value is missing.
    case word
    /// Eight bytes a row; the least value is missing.
    case long
    /// Four bytes a row, an index into the column's dictionary; the least value is missing.
    case code
  }

  /// How a column of the type is laid out in memory.
  public var storage: Storage {
    switch self {
    case .identifier, .text, .reference, .references, .exact: .text
    case .code: .code
    case .count, .day: .word
    case .hundredths, .money: .long
    case .choice, .flag: .byte
    }
  }

  /// Whether larger values are written to the right edge of a column.
  public var isNumeric: Bool {
    switch self {
    case .count, .hundredths, .money, .exact: true
    default: false
    }
  }
}

/// The fixed list of words a choice field allows, in their order.
public final class ChoiceList: Sendable {
  /// One allowed word.
  public struct Entry: Sendable {
    /// The word in files and on the command line.
    public let identifier: String
    /// The word on screens and in documents.
    public let label: Phrase
    /// Other words that ledgers write for the same thing.
    public let aliases: [String]
  }

  /// The allowed words; the stored code of the first is 1.
  public let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// The stored code (1…) of an identifier, or nil.
  public func code(of identifier: some StringProtocol) -> UInt8? {
    entries.firstIndex { $0.identifier == identifier }.map { UInt8($0 + 1) }
  }

  /// The stored code (1…) of a word people write: identifier, label in either language, or alias.
  public func code(ofWord word: String) -> UInt8? {
    let lowered = word.lowercased()
    return entries.firstIndex { entry in
      entry.identifier.lowercased() == lowered || entry.label.zh == word
        || entry.label.en.lowercased() == lowered || entry.aliases.contains(word)
    }.map { UInt8($0 + 1) }
  }

  /// The entry of a stored code, or nil for 0 and codes out of range.
  public func entry(_ code: UInt8) -> Entry? {
    code >= 1 && Int(code) <= entries.count ? entries[Int(code) - 1] : nil
  }
}
