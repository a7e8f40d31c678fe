import Foundation

/// A zip file of stored entries, read by the tests' own eyes: every header twice and every checksum.
struct PlainZip {
  /// What is wrong with a file, and where.
  struct Problem: Error {
    var what: String
    var offset: Int
  }

  /// The entries by their paths.
  private(set) var files: [String: Data] = [:]
  private let bytes: [UInt8]

  /// Reads the directory at the end, then each entry where it says (APPNOTE 4.3).
  init(_ data: Data) throws {
    bytes = Array(data)
    let end = bytes.count - 22
    try expect(end >= 0 && number(end, 4) == 0x0605_4B50, "end of directory", end)
    let count = number(end + 10, 2)
    var place = number(end + 16, 4)
    try expect(place + number(end + 12, 4) == end, "size of directory", end + 12)
    var last = 0
    for _ in 0..<count {
      try expect(number(place, 4) == 0x0201_4B50, "directory entry", place)
      let length = number(place + 28, 2)
      let name = text(place + 46, length)
      let local = number(place + 42, 4)
      try expect(local == last, "entries one behind the other", place + 42)
      try expect(number(local, 4) == 0x0403_4B50, "local header", local)
      try expect(text(local + 30, number(local + 26, 2)) == name, "local name", local + 30)
      for (own, other, width) in [(10, 8, 2), (16, 14, 4), (20, 18, 4), (24, 22, 4)] {
        try expect(
          number(place + own, width) == number(local + other, width), "headers agree", local + other
        )
      }
      try expect(number(place + 10, 2) == 0, "stored, not packed", place + 10)
      let size = number(place + 24, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let content = Array(bytes[start..<start + size])
      try expect(PlainZip.checksum(content) == number(place + 16, 4), "checksum of \(name)", start)
      try expect(files[name] == nil, "one entry of a name", place)
      files[name] = Data(content)
      last = start + size
      place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
    }
    try expect(place == end, "end of entries", place)
  }

  private func expect(_ isRight: Bool, _ what: String, _ offset: Int) throws {
    if !isRight { throw Problem(what: what, offset: offset) }
  }

  private func number(_ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return -1 }
    return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private func text(_ offset: Int, _ length: Int) -> String {
    guard offset >= 0, length >= 0, offset + length <= bytes.count else { return "" }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }

  /// CRC-32, bit by bit (ISO 3309).
  static func checksum(_ bytes: [UInt8]) -> Int {
    var register: UInt32 = .max
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 {
        register = register & 1 == 0 ? register >> 1 : register >> 1 ^ 0xEDB8_8320
      }
    }
    return Int(~register)
  }
}
