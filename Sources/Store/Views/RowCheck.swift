/// What the column 校验 holds: 64 bits that tell a published row, with its headings, from every other.
///
/// Written in sixteen consonants, since a spreadsheet takes digits for a number or a date, and counts them
/// up where a row is dragged down.
struct RowCheck: Hashable {
  /// The first 64 bits of the SHA-256.
  let bits: UInt64

  private static let letters = Array("bcdfghjklmnpqrst".utf8)

  /// The check of a row under these headings.
  init(headings: [String], cells: [String]) {
    let text =
      headings.joined(separator: "\u{1F}") + "\u{1E}" + cells.joined(separator: "\u{1F}")
    bits = SHA256.hex(text.utf8).utf8.prefix(16).reduce(0) { bits, digit in
      bits << 4 | UInt64(digit >= 0x61 ? digit - 0x57 : digit - 0x30)
    }
  }

  /// Reads the sixteen letters; nil where they are none.
  init?(_ text: some Collection<UInt8>) {
    guard text.count == 16 else { return nil }
    var bits: UInt64 = 0
    for letter in text {
      guard let value = RowCheck.letters.firstIndex(of: letter | 0x20) else { return nil }
      bits = bits << 4 | UInt64(value)
    }
    self.bits = bits
  }

  /// The sixteen letters.
  var text: String {
    let letters = stride(from: 60, through: 0, by: -4).map {
      RowCheck.letters[Int(bits >> UInt64($0) & 15)]
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
