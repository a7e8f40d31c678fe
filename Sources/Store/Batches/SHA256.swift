import CBytes

/// SHA-256 digests in hexadecimal.
enum SHA256 {
  /// The digest of `bytes`, 64 digits.
  static func hex(_ bytes: some Collection<UInt8>) -> String { hex([], bytes) }

  /// The digest of two runs of bytes, one behind the other, 64 digits.
  static func hex(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let first = ContiguousArray(first)
    let second = ContiguousArray(second)
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        cbytes_sha256(first.baseAddress, first.count, second.baseAddress, second.count, &digest)
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
