/// The languages the program speaks.
public enum Language: String, CaseIterable, Sendable {
  case zh, en
}

/// Words for a reader, in both languages.
public struct Phrase: Hashable, Sendable {
  /// The Chinese words.
  public var zh: String
  /// The English words.
  public var en: String

  /// The same thing said in Chinese and in English.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Words that are the same in both languages, such as a name or a number.
  public init(_ both: String) { self.init(zh: both, en: both) }

  /// The words in `language`.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
