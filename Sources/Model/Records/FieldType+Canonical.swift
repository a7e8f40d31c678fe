extension FieldType {
  /// The number that a column stores for a canonical text, or nil where it is none.
  ///
  /// Canonical texts are what batches and day-books hold: `2026-10-31`, `hired`, `true`, `128`,
  /// `12.50` (hundredths and money are written with two decimals).
  public func number(canonical text: String) -> Int64? {
    switch self {
    case .count: Int64(text).flatMap { $0 >= 0 && $0 <= Int64(Int32.max) ? $0 : nil }
    case .hundredths, .money: FieldType.hundredths(text)
    case .day: Day(iso: text).map { Int64($0.number) }
    case .choice(let list): list.code(of: text).map(Int64.init)
    case .flag: text == "true" ? 1 : text == "false" ? 2 : nil
    case .identifier, .text, .code, .reference, .references, .exact: nil
    }
  }

  /// The canonical text of a number that a column stores.
  public func canonical(_ number: Int64) -> String {
    switch self {
    case .count: String(number)
    case .hundredths, .money: FieldType.decimal(hundredths: number)
    case .day: Day(number: Int32(truncatingIfNeeded: number)).iso
    case .choice(let list): list.entry(UInt8(truncatingIfNeeded: number))?.identifier ?? ""
    case .flag: number == 1 ? "true" : "false"
    case .identifier, .text, .code, .reference, .references, .exact: ""
    }
  }

  /// `12.50` for 1250; the sign goes in front.
  public static func decimal(hundredths: Int64) -> String {
    let magnitude = hundredths.magnitude
    let cents = magnitude % 100
    return (hundredths < 0 ? "-" : "") + String(magnitude / 100) + (cents < 10 ? ".0" : ".")
      + String(cents)
  }

  /// 1250 for `12.5`, `12.50` or `12.500`; nil where the text is no decimal, has more than two
  /// decimals that count, or does not fit.
  public static func hundredths(_ text: String) -> Int64? {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == 0x2D
    if isNegative { bytes = bytes.dropFirst() }
    guard let first = bytes.first, (0x30...0x39).contains(first) else { return nil }
    var value: Int64 = 0
    var decimals: Int?
    for byte in bytes {
      if byte == 0x2E, decimals == nil {
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      if let count = decimals {
        if count >= 2 {
          guard byte == 0x30 else { return nil }
          continue
        }
        decimals = count + 1
      }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(Int64(byte - 0x30))
      guard !overflow, !more else { return nil }
      value = sum
    }
    if decimals == 0 { return nil }
    let scale: Int64 = decimals == nil ? 100 : decimals == 1 ? 10 : 1
    let (scaled, overflow) = value.multipliedReportingOverflow(by: scale)
    return overflow ? nil : (isNegative ? -scaled : scaled)
  }
}
