/// The bytes of a file, kept as long as anybody reads them.
public final class ByteRegion: @unchecked Sendable {
  /// The bytes; immutable.
  public let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Bytes that `release` gives back when nobody reads them any more.
  public init(
    _ bytes: UnsafeRawBufferPointer,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  deinit { release(bytes) }
}

/// The rows that one sealed batch brought: where each lies in the batch's bytes.
public final class Segment: Sendable {
  /// Where a batch came from.
  public struct Source: Sendable, Hashable {
    /// The batch's own file in the store.
    public let batch: String
    /// The file that was imported, as its user named it.
    public let origin: String

    /// A batch and the file it was made from.
    public init(batch: String, origin: String) {
      self.batch = batch
      self.origin = origin
    }
  }

  /// The batch's bytes: CSV, RFC 4180, UTF-8, lines end in LF.
  public let region: ByteRegion
  /// Where each row begins.
  public let starts: [UInt32]
  /// For each column of the table the place of its field in the batch's rows, or -1.
  public let places: [Int]
  /// The place of the line number in the imported file, or nil.
  public let linePlace: Int?
  /// The place of the imported file's name, where rows of several files lie in one batch, or nil.
  public let originPlace: Int?
  /// Where the rows came from.
  public let source: Source

  /// Rows of a batch.
  public init(
    region: ByteRegion, starts: [UInt32], places: [Int], linePlace: Int?,
    originPlace: Int? = nil, source: Source
  ) {
    self.region = region
    self.starts = starts
    self.places = places
    self.linePlace = linePlace
    self.originPlace = originPlace
    self.source = source
  }

  /// The same batch with rows that begin at these places.
  public func with(starts: [UInt32]) -> Segment {
    Segment(
      region: region, starts: starts, places: places, linePlace: linePlace,
      originPlace: originPlace, source: source)
  }

  /// The raw bytes of a field of a row, with their quotes if there are any; O(bytes of the row).
  func raw(_ place: Int, row: Int) -> UnsafeRawBufferPointer {
    let bytes = region.bytes
    var position = Int(starts[row])
    var remaining = place
    let end = bytes.count
    while true {
      let start = position
      if position < end, bytes[position] == 0x22 {
        position += 1
        while position < end {
          if bytes[position] == 0x22 {
            if position + 1 < end, bytes[position + 1] == 0x22 {
              position += 2
              continue
            }
            break
          }
          position += 1
        }
      }
      while position < end, bytes[position] != 0x2C, bytes[position] != 0x0A { position += 1 }
      if remaining == 0 || position >= end || bytes[position] == 0x0A {
        return UnsafeRawBufferPointer(
          rebasing: remaining == 0 ? bytes[start..<position] : bytes[position..<position])
      }
      remaining -= 1
      position += 1
    }
  }

  /// The text of a row's field for a column of the table; empty where the batch has no such field.
  public func text(ofColumn column: Int, row: Int) -> String {
    places[column] >= 0 ? text(places[column], row: row) : ""
  }

  /// The text of a field of a row.
  func text(_ place: Int, row: Int) -> String {
    let raw = raw(place, row: row)
    guard raw.first == 0x22 else { return String(decoding: raw, as: UTF8.self) }
    var inner: [UInt8] = []
    inner.reserveCapacity(raw.count)
    var index = 1
    while index < raw.count - 1 {
      inner.append(raw[index])
      index += raw[index] == 0x22 ? 2 : 1
    }
    return String(decoding: inner, as: UTF8.self)
  }
}
