import Glibc

/// The text of a file in UTF-8, and where its bytes could not be read.
///
/// A byte that cannot be read stands as `\xA3` in the text, so that nothing is lost or invented.
struct DecodedText {
  /// Well-formed UTF-8, without a byte order mark.
  private(set) var bytes: [UInt8] = []
  /// The places in `bytes` of what could not be read, ascending.
  private(set) var damage: [Int] = []

  /// Decodes a file.
  ///
  /// - Throws: `ImportError.Reason.encodingUnavailable` where the system has no tables for GB18030.
  init(_ source: [UInt8], as encoding: TextEncoding) throws(ImportError.Reason) {
    let start = source.starts(with: encoding.mark) ? encoding.mark.count : 0
    bytes.reserveCapacity(source.count * 3 / 2)
    switch encoding {
    case .utf8: readUTF8(source, from: start)
    case .utf16LittleEndian: readUTF16(source, from: start, low: 0, high: 1)
    case .utf16BigEndian: readUTF16(source, from: start, low: 1, high: 0)
    case .gb18030: try readGB18030(source, from: start)
    }
  }

  /// Whether a stretch of the text holds something that could not be read.
  func isDamaged(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = damage.count
    while low < high {
      let middle = (low + high) / 2
      if damage[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < damage.count && damage[low] < range.upperBound
  }

  private mutating func mark(_ byte: UInt8) {
    damage.append(bytes.count)
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [0x5C, 0x78, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private mutating func readUTF8(_ source: [UInt8], from start: Int) {
    source.withUnsafeBufferPointer { source in
      var index = start
      var kept = start
      while index < source.count {
        let length = UTF8Sequence.length(in: source, at: index)
        if length > 0 {
          index += length
          continue
        }
        bytes.append(contentsOf: source[kept..<index])
        mark(source[index])
        index += 1
        kept = index
      }
      bytes.append(contentsOf: source[kept...])
    }
  }

  private mutating func readUTF16(_ source: [UInt8], from start: Int, low: Int, high: Int) {
    var index = start
    func unit(_ at: Int) -> UInt16? {
      at + 1 < source.count ? UInt16(source[at + low]) | UInt16(source[at + high]) << 8 : nil
    }
    while let first = unit(index) {
      var scalar = Unicode.Scalar(first)
      var length = 2
      if scalar == nil, first < 0xDC00, let second = unit(index + 2),
        (0xDC00...0xDFFF).contains(second)
      {
        scalar = Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(second & 0x3FF))
        length = 4
      }
      if let scalar {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        mark(source[index])
        mark(source[index + 1])
      }
      index += length
    }
    if index < source.count { mark(source[index]) }
  }

  private mutating func readGB18030(
    _ source: [UInt8], from start: Int
  ) throws(ImportError.Reason) {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { throw .encodingUnavailable }
    defer { iconv_close(converter) }
    var input = Array(source[start...]).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 64 << 10)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var next = input.baseAddress
        var left = input.count
        while left > 0 {
          var place = output.baseAddress
          var room = output.count
          let result = iconv(converter, &next, &left, &place, &room)
          let failure = errno
          let written = UnsafeRawBufferPointer(output).prefix(output.count - room)
          bytes.append(contentsOf: written)
          // EILSEQ: not in the encoding; EINVAL: cut off at the end of the file.
          if result == -1, failure == EILSEQ || failure == EINVAL,
            let bad = next
          {
            mark(UInt8(bitPattern: bad.pointee))
            next = bad + 1
            left -= 1
          }
        }
      }
    }
  }
}
