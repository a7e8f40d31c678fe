/// Words that stand behind a number or in the brackets of a heading, and their power of ten.
public enum Quantity {
  /// Units of money; the base is 元.
  static let amounts: [(String, Int)] = [
    ("亿元", 8), ("百万元", 6), ("万元", 4), ("千元", 3), ("元", 0), ("亿", 8), ("万", 4), ("圆", 0),
    ("人民币", 0),
  ]

  /// Units of area; the base is ㎡.
  static let areas: [(String, Int)] = [
    ("万㎡", 4), ("公顷", 4), ("㎡", 0), ("万", 4), ("平", 0),
  ]

  /// Units of things counted.
  static let counts: [(String, Int)] = [
    ("万户", 4), ("万人", 4), ("万套", 4), ("户", 0), ("栋", 0), ("幢", 0), ("套", 0), ("人", 0), ("名", 0),
    ("个", 0), ("处", 0), ("次", 0), ("件", 0), ("家", 0), ("年", 0), ("天", 0), ("宗", 0), ("万", 4),
  ]

  /// The power of ten of a unit written in a heading, such as 4 for `万元` or `单位:万元`; nil where
  /// it is no unit of the field.
  public static func shift(ofHeading unit: String, for type: FieldType) -> Int? {
    var word = Substring(squareMetres(unit))
    for prefix in ["单位:", "单位"] where word.hasPrefix(prefix) { word = word.dropFirst(prefix.count) }
    switch type {
    case .money:
      // A price such as 元/㎡·月 is money per something.
      let front = word.split(separator: "/").first.map(String.init) ?? ""
      return amounts.first { $0.0 == front }?.1
    case .hundredths: return areas.first { $0.0 == word }?.1
    case .count: return counts.first { $0.0 == word }?.1
    case .exact:
      return (amounts + areas + counts).first { $0.0 == word }?.1
    default: return nil
    }
  }

  /// The same text with the ways to write square metres made one.
  public static func squareMetres(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 | 0x20 == 0x6D }) else { return text }
    var text = text
    for word in ["平方米", "平米", "m²", "M²", "m2", "M2", "㎡", "平方"] {
      if let range = text.range(ofExact: word) { text.replaceSubrange(range, with: "㎡") }
    }
    return text
  }

  /// Splits a number from the unit behind it: `12万元` → `12`, 4; no unit → nil shift.
  static func split(_ text: String, units: [(String, Int)]) -> (number: String, shift: Int?) {
    var number = squareMetres(text)
    number.removeAll { $0 == " " }
    for sign in ["¥", "￥", "RMB"] where number.hasPrefix(sign) { number.removeFirst(sign.count) }
    for (word, shift) in units where number.hasSuffix(word) {
      return (String(number.dropLast(word.count)), shift)
    }
    return (number, nil)
  }
}

extension String {
  /// The first place of a text, scalar by scalar.
  func range(ofExact text: String) -> Range<String.Index>? {
    let wanted = Array(text.unicodeScalars)
    var start = unicodeScalars.startIndex
    while start < unicodeScalars.endIndex {
      if unicodeScalars[start...].starts(with: wanted) {
        return start..<unicodeScalars.index(start, offsetBy: wanted.count)
      }
      start = unicodeScalars.index(after: start)
    }
    return nil
  }
}
