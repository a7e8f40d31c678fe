/// The bytes of one field of a batch, read eight at a time.
struct FieldBytes {
  private let start: UnsafeRawPointer
  /// The number of bytes.
  let count: Int
  /// Whether eight bytes may be read at the start, however short the field is.
  private let hasRoom: Bool

  /// A field of a region of bytes.
  @inline(__always)
  init(_ region: UnsafeRawBufferPointer, from start: Int, to end: Int) {
    self.start = region.baseAddress.unsafelyUnwrapped + start
    count = end &- start
    hasRoom = start &+ 8 <= region.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { start.load(fromByteOffset: index, as: UInt8.self) }

  /// The field as text.
  var text: String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The field without the first and the last byte.
  @inline(__always)
  var unquoted: FieldBytes { FieldBytes(start: start + 1, count: count &- 2, hasRoom: false) }

  /// The first eight bytes, the first lowest; zeros behind the end of a shorter field.
  @inline(__always)
  var head: UInt64 {
    if count >= 8 { return start.loadUnaligned(as: UInt64.self) }
    if hasRoom {
      return start.loadUnaligned(as: UInt64.self) & ((1 &<< UInt64(8 &* count)) &- 1)
    }
    var bytes: UInt64 = 0
    for index in 0..<count { bytes |= UInt64(self[index]) &<< UInt64(8 &* index) }
    return bytes
  }

  /// The last eight bytes of a field that has more than eight, else 0.
  @inline(__always)
  var tail: UInt64 {
    count > 8 ? start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) : 0
  }

  /// Tells apart short texts: equal for equal fields, and different for different ones of up to 16
  /// bytes but for one chance in 2⁶⁴.
  @inline(__always)
  var key: UInt64 {
    var key = (head ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ key &>> 29 ^ tail) &* 0xBF58_476D_1CE4_E5B9
    return key ^ key &>> 32
  }

  /// The key of a text.
  static func key(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.isEmpty ? 0 : FieldBytes(UnsafeRawBufferPointer(bytes), from: 0, to: bytes.count).key
    }
  }

  /// Whether two fields hold the same bytes.
  @inline(__always)
  func isSame(as other: FieldBytes) -> Bool {
    guard count == other.count, head == other.head, tail == other.tail else { return false }
    guard count > 16 else { return true }
    for index in 8..<count &- 8 where self[index] != other[index] { return false }
    return true
  }

  @inline(__always)
  private init(start: UnsafeRawPointer, count: Int, hasRoom: Bool) {
    self.start = start
    self.count = count
    self.hasRoom = hasRoom
  }
}
