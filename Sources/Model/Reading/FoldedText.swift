/// What somebody wrote, brought to one way of writing.
public struct FoldedText: Sendable {
  /// The text without white space at its ends, with digits and letters of half width.
  public let words: String
  /// The same with punctuation of half width as well: for numbers, dates, codes and choices.
  public let value: String
  /// Whether digits or letters were of full width (V29).
  public let hadFullWidth: Bool
  /// Whether an apostrophe stood in front, which tells Excel that a text follows.
  public let hadApostrophe: Bool

  /// Folds a text.
  public init(_ text: String) {
    if FoldedText.isPlain(text) {
      words = text
      value = text
      hadFullWidth = false
      hadApostrophe = false
      return
    }
    var scalars = Array(text.unicodeScalars)[...]
    while let first = scalars.first, FoldedText.isBlank(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, FoldedText.isBlank(last) { scalars = scalars.dropLast() }
    var apostrophe = false
    if scalars.first == "'", let second = scalars.dropFirst().first,
      FoldedText.needsApostrophe(second)
    {
      apostrophe = true
      scalars = scalars.dropFirst()
    }
    var words = String.UnicodeScalarView()
    var value = String.UnicodeScalarView()
    var full = false
    for scalar in scalars {
      let half = FoldedText.halfWidth(scalar)
      value.append(half)
      if half != scalar, half.properties.isAlphabetic || ("0"..."9").contains(half) {
        full = true
        words.append(half)
      } else {
        words.append(scalar)
      }
    }
    self.words = String(words)
    self.value = String(value)
    hadFullWidth = full
    hadApostrophe = apostrophe
  }

  /// Whether a spreadsheet writes an apostrophe in front of a text that begins so.
  public static func needsApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "'", "0"..."9", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// The character of half width that means the same, or the scalar itself.
  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    default: scalar
    }
  }

  /// Whether nothing is seen where the scalar stands at the end of a text.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether the text surely needs no folding, told by its bytes alone.
  private static func isPlain(_ text: String) -> Bool {
    var first: UInt8?
    var last: UInt8 = 0x21
    for byte in text.utf8 {
      // Spaces, marks and characters of full width all begin with one of these in UTF-8.
      if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == 0x7F {
        return false
      }
      if first == nil { first = byte }
      last = byte
    }
    guard let first else { return true }
    return first > 0x20 && first != 0x27 && last > 0x20
  }
}
