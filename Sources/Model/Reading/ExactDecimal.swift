/// A decimal number as its digits, so that units convert without any loss.
struct ExactDecimal: Equatable {
  var isNegative = false
  /// The digits 0–9 in front of the point; none for zero.
  private(set) var whole: [UInt8] = []
  /// The digits 0–9 behind the point, as they were written.
  private(set) var fraction: [UInt8] = []

  /// Reads `12`, `-1,234.50` or `1.2E+05`; nil for anything else.
  init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      bytes = bytes.dropFirst()
    }
    var exponent = 0
    if let place = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      guard let power = Int(String(decoding: bytes[(place + 1)...], as: UTF8.self)),
        abs(power) <= 30
      else { return nil }
      exponent = power
      bytes = bytes[..<place]
    }
    let point = bytes.firstIndex(of: 0x2E)
    let front = bytes[..<(point ?? bytes.endIndex)]
    let behind = point.map { bytes[($0 + 1)...] } ?? []
    guard let digits = ExactDecimal.ungrouped(front), !digits.isEmpty,
      behind.allSatisfy({ (0x30...0x39).contains($0) }), point == nil || !behind.isEmpty
    else { return nil }
    whole = digits.map { $0 - 0x30 }
    fraction = behind.map { $0 - 0x30 }
    shift(by: exponent)
  }

  /// Multiplies by a power of ten.
  mutating func shift(by power: Int) {
    if power > 0 {
      for _ in 0..<power { whole.append(fraction.isEmpty ? 0 : fraction.removeFirst()) }
    } else {
      for _ in 0..<(-power) { fraction.insert(whole.popLast() ?? 0, at: 0) }
    }
    whole = Array(whole.drop { $0 == 0 })
  }

  /// Whether the number is 0.
  var isZero: Bool { whole.isEmpty && fraction.allSatisfy { $0 == 0 } }

  /// Whether nothing but zeros stands behind the point.
  var isWhole: Bool { fraction.allSatisfy { $0 == 0 } }

  /// The number, or nil where it has a fraction or does not fit.
  var integer: Int? {
    guard isWhole, whole.count <= 18 else { return nil }
    let value = whole.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -value : value
  }

  /// The number in hundredths, half up, and whether that is exact; nil where it does not fit.
  var hundredths: (value: Int64, isExact: Bool)? {
    guard whole.count <= 15 else { return nil }
    func digit(_ index: Int) -> Int64 { index < fraction.count ? Int64(fraction[index]) : 0 }
    var value = whole.reduce(Int64(0)) { $0 * 10 + Int64($1) } * 100 + digit(0) * 10 + digit(1)
    let isExact = fraction.dropFirst(2).allSatisfy { $0 == 0 }
    if digit(2) >= 5 { value += 1 }
    return (isNegative ? -value : value, isExact)
  }

  /// The digits with their point, decimals kept as written.
  var text: String {
    var bytes: [UInt8] = isNegative && !isZero ? [0x2D] : []
    bytes += whole.isEmpty ? [0x30] : whole.map { $0 + 0x30 }
    if !fraction.isEmpty { bytes += [0x2E] + fraction.map { $0 + 0x30 } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits without thousands separators, which must stand at every third place.
  private static func ungrouped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return groups.flatMap { $0 }
  }
}
