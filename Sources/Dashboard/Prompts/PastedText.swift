import Model

/// Text from the clipboard as one clean line: line ends and tabs become single spaces; control
/// characters and escape sequences are left out.
struct PastedText {
  /// The most characters that are taken.
  static let most = 4_000

  /// What goes into the line.
  private(set) var line = ""
  /// How many control characters and escape sequences were left out.
  private var dropped = 0
  /// How many characters were too many.
  private var excess = 0

  /// Cleans a text; costs one pass over it.
  init(_ text: String) {
    var scalars = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var isGap = false
    var taken = 0
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}":
        PastedText.dropSequence(from: &rest)
        dropped += 1
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": isGap = true
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): dropped += 1
      default:
        guard taken < PastedText.most else {
          excess += 1
          continue
        }
        if isGap, !scalars.isEmpty { scalars.append(" ") }
        isGap = false
        scalars.append(scalar)
        taken += 1
      }
    }
    line = String(scalars)
  }

  /// Drops what belongs to an escape character: parameters and the letter that ends them.
  private static func dropSequence(from rest: inout Substring.UnicodeScalarView) {
    guard let kind = rest.first else { return }
    guard kind == "[" else {
      if kind == "]" || kind == "(" || kind == ")" { rest.removeFirst() }
      return
    }
    rest.removeFirst()
    while let scalar = rest.first, scalar.value >= 0x20, scalar.value < 0x7F {
      rest.removeFirst()
      if scalar.value >= 0x40 { return }
    }
  }

  /// What was left out, in words; nil for nothing.
  var leftOut: Phrase? {
    guard dropped > 0 || excess > 0 else { return nil }
    let controls = Phrase(zh: "\(dropped) 处控制字符", en: "\(dropped) control characters")
    let more = Phrase(zh: "超出的 \(excess) 字", en: "\(excess) characters too many")
    let parts = (dropped > 0 ? [controls] : []) + (excess > 0 ? [more] : [])
    return Phrase(
      zh: "粘贴时略去了" + parts.map(\.zh).joined(separator: "和"),
      en: "left out of the paste: " + parts.map(\.en).joined(separator: " and "))
  }
}
