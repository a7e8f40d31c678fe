// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// A Swift type that a field can hold.
public protocol FieldValue: Sendable {
  /// The field type used unless the declaration names another.
  static var defaultType: FieldType { get }
  /// The value of a number as columns store it, or nil where it stands for nothing.
  static func value(stored: Int64) -> Self?
}

/// A choice among fixed words. Its cases, in order, are stored as 1, 2, 3 ….
public protocol Choice: FieldValue, CaseIterable, RawRepresentable, Hashable
where RawValue == String, AllCases == [Self] {
  /// The word on screens, and the other words that ledgers write for it.
  var words: ChoiceWords { get }
  /// The list built from the cases, made once.
  static var list: ChoiceList { get }
}

/// How a choice is written.
public struct ChoiceWords: Sendable {
  let label: Phrase
  let aliases: [String]

  /// The Chinese word, the English word, and other words that ledgers write.
  public init(_ zh: String, _ en: String, _ aliases: String...) {
    label = Phrase(zh: zh, en: en)
    self.aliases = aliases
  }
}

extension Choice {
  public static var defaultType: FieldType { .choice(list) }

  public static func value(stored: Int64) -> Self? {
    stored >= 1 && stored <= allCases.count ? allCases[Int(stored) - 1] : nil
  }

  /// The word on screens.
  public var label: Phrase { words.label }

  /// The number a column stores: the place of the case, from 1.
  ///
  /// The compiler numbers the cases of an enum without payloads in their order, in one byte; comparing
  /// raw values would cost a third of a microsecond a row.
  public var code: UInt8 { withUnsafeBytes(of: self) { $0[0] + 1 } }

  /// Builds the list of the type's cases.
  static func makeList() -> ChoiceList {
    ChoiceList(
      allCases.map {
        ChoiceList.Entry(
          identifier: $0.rawValue, label: $0.words.label, aliases: $0.words.aliases)
      })
  }
}

extension String: FieldValue {
  public static var defaultType: FieldType { .text }
  public static func value(stored: Int64) -> String? { nil }
}

extension Int: FieldValue {
  public static var defaultType: FieldType { .count }
  public static func value(stored: Int64) -> Int? { Int(stored) }
}

extension Day: FieldValue {
  public static var defaultType: FieldType { .day }
  public static func value(stored: Int64) -> Day? { Day(number: Int32(truncatingIfNeeded: stored)) }
}

extension Bool: FieldValue {
  public static var defaultType: FieldType { .flag }
  public static func value(stored: Int64) -> Bool? { stored == 0 ? nil : stored == 1 }
}

/// An amount of money.
public struct Money: FieldValue, Hashable, Comparable {
  /// The amount in 分.
  public var fen: Int64

  /// An amount in 分.
  public init(fen: Int64) { self.fen = fen }

  public static var defaultType: FieldType { .money }
  public static func value(stored: Int64) -> Money? { Money(fen: stored) }

  /// Smaller amounts come first.
  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

/// A floor area.
public struct Area: FieldValue, Hashable, Comparable {
  /// The area in hundredths of a square metre.
  public var hundredths: Int64

  /// An area in hundredths of a square metre.
  public init(hundredths: Int64) { self.hundredths = hundredths }

  public static var defaultType: FieldType { .hundredths }
  public static func value(stored: Int64) -> Area? { Area(hundredths: stored) }

  /// Smaller areas come first.
  public static func < (left: Area, right: Area) -> Bool { left.hundredths < right.hundredths }
}
