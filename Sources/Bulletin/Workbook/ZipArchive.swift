/// An archive of files that are stored as they are, always dated the same: same files, same bytes.
///
/// Source: PKWARE APPNOTE 6.3.3, without ZIP64; so an archive stays below 4 GiB.
struct ZipArchive {
  private var entries: [Entry] = []
  private var body: [UInt8] = []

  private struct Entry {
    var name: [UInt8]
    var checksum: UInt32
    var size: UInt32
    var offset: UInt32
  }

  /// The most bytes an archive or a file in it can have.
  static let limit = Int(UInt32.max) - 1

  /// Adds a file; the whole must stay below `limit`.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let entry = Entry(
      name: Array(name.utf8), checksum: Checksum.of(bytes), size: UInt32(bytes.count),
      offset: UInt32(body.count))
    body += [0x50, 0x4B, 0x03, 0x04] + header(of: entry)
    body += entry.name
    body += bytes
    entries.append(entry)
  }

  /// What stands both before a file and in the directory: version, flags, method, date, sizes, names.
  private func header(of entry: Entry) -> [UInt8] {
    // Version 2.0; names in UTF-8; stored; midnight of 1 January 1980.
    ZipArchive.two(20) + ZipArchive.two(0x0800) + ZipArchive.two(0) + ZipArchive.two(0)
      + ZipArchive.two(0x21) + ZipArchive.four(entry.checksum) + ZipArchive.four(entry.size)
      + ZipArchive.four(entry.size) + ZipArchive.two(entry.name.count) + ZipArchive.two(0)
  }

  /// The archive.
  var bytes: [UInt8] {
    var directory: [UInt8] = []
    for entry in entries {
      directory += [0x50, 0x4B, 0x01, 0x02] + ZipArchive.two(20) + header(of: entry)
      // No comment, disk 0, no attributes.
      directory += [UInt8](repeating: 0, count: 10) + ZipArchive.four(entry.offset) + entry.name
    }
    let end: [UInt8] =
      [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + ZipArchive.two(entries.count)
      + ZipArchive.two(entries.count) + ZipArchive.four(UInt32(directory.count))
      + ZipArchive.four(UInt32(body.count)) + [0, 0]
    return body + directory + end
  }

  private static func two(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func four(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

/// CRC-32 as archives use it (ISO-HDLC: polynomial 0x04C11DB7, reflected).
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index -> UInt32 in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  /// The checksum of bytes.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
    return ~value
  }
}
