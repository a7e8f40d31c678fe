import Model

/// How the characters of a file are written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"

  /// The encoding that a person names: `utf8`, `GBK`, `utf-16`; nil where there is no such name.
  public init?(named name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": self = .gb18030
    default: return nil
    }
  }

  /// The bytes that announce the encoding at the start of a file, or none.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    }
  }

  /// The encoding a file announces or shows; nil where nothing fits well enough.
  static func detect(_ bytes: [UInt8]) -> TextEncoding? {
    for encoding in allCases where bytes.starts(with: encoding.mark) { return encoding }
    if let wide = wide(bytes) { return wide }
    let tally = UTF8Tally(bytes)
    if tally.bad == 0 || tally.good > tally.bad * 2 { return .utf8 }
    let han = HanTally(bytes)
    return han.pairs < 20 || han.common * 10 >= han.pairs * 8 ? .gb18030 : nil
  }

  /// UTF-16 without a mark, where every second byte of the first kilobytes is often 0.
  private static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    let sample = bytes.prefix(4096)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 16 > sample.count, zeros.even * 8 < zeros.odd { return .utf16LittleEndian }
    if zeros.even * 16 > sample.count, zeros.odd * 8 < zeros.even { return .utf16BigEndian }
    return nil
  }
}

/// The sequences of several bytes that are UTF-8, and the bytes that are not.
private struct UTF8Tally {
  var good = 0
  var bad = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let length = UTF8Sequence.length(in: bytes, at: index)
        if length > 1 { good += 1 } else if length == 0 { bad += 1 }
        index += max(1, length)
      }
    }
  }
}

/// The pairs of bytes that could be Chinese in GBK, and those in the rows of common characters.
///
/// Text in Big5 or Shift-JIS passes for GBK, but most of its pairs lie outside those rows.
private struct HanTally {
  var pairs = 0
  var common = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] >= 0x81 else {
        index += 1
        continue
      }
      if (0x30...0x39).contains(bytes[index + 1]) {
        // A character of four bytes, which no other encoding has.
        index += 4
        continue
      }
      pairs += 1
      let isCommon = (0xA1...0xD7).contains(bytes[index]) && bytes[index + 1] >= 0xA1
      if isCommon || (0xD8...0xF7).contains(bytes[index]) && bytes[index + 1] >= 0xA1 {
        common += 1
      }
      index += 2
    }
  }
}

/// One character in UTF-8.
enum UTF8Sequence {
  /// The number of bytes of the well-formed sequence at a place, or 0 where there is none.
  @inline(__always)
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
