/// A number that tells texts from one another: FNV-1a of 64 bits.
///
/// It finds what changed, and is no seal against people.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text.
  mutating func add(_ text: some StringProtocol) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// The number as 16 hexadecimal digits.
  var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
