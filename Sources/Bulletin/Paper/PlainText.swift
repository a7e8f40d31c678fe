/// Text as it may stand on paper.
enum PlainText {
  /// The text on one line, without signs that steer a terminal or turn the direction of writing.
  static func line(_ text: some StringProtocol) -> String { clean(text, keepsLines: false) }

  /// The text with its line ends, without signs that steer a terminal or turn the direction of writing.
  static func lines(_ text: some StringProtocol) -> String {
    clean(text, keepsLines: true)
  }

  private static func clean(_ text: some StringProtocol, keepsLines: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepsLines: result.append(scalar)
      case 0x0D where keepsLines: continue
      case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029: result.append(" ")
      // Marks that turn the direction of writing, and scalars that XML forbids.
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
