import Model

/// Fills one column from the fields of a batch, row by row, without looking back.
struct ColumnFiller {
  /// How the bytes of a field become a number.
  private enum Reading {
    case word(Word)
    case long
    case byte(keys: [UInt64])
    case code
  }

  private enum Word { case count, day }

  private let reading: Reading
  private let capacity: Int
  private var bytes: UnsafeMutablePointer<UInt8>?
  private var words: UnsafeMutablePointer<Int32>?
  private var longs: UnsafeMutablePointer<Int64>?
  private var codes = CodeTable()

  /// A filler for a field's type; nil for text, which stays in the batch.
  init?(_ type: FieldType, capacity: Int) {
    self.capacity = capacity
    switch type.storage {
    case .text: return nil
    case .byte:
      if case .choice(let list) = type {
        reading = .byte(keys: list.entries.map { ColumnFiller.key(of: $0.identifier) })
      } else {
        reading = .byte(keys: ["true", "false"].map(ColumnFiller.key(of:)))
      }
      bytes = .allocate(capacity: capacity)
      bytes?.initialize(repeating: 0, count: capacity)
    case .word:
      if case .day = type { reading = .word(.day) } else { reading = .word(.count) }
      words = .allocate(capacity: capacity)
      words?.initialize(repeating: Column.missingWord, count: capacity)
    case .code:
      reading = .code
      words = .allocate(capacity: capacity)
      words?.initialize(repeating: Column.missingWord, count: capacity)
    case .long:
      reading = .long
      longs = .allocate(capacity: capacity)
      longs?.initialize(repeating: Column.missingLong, count: capacity)
    }
  }

  /// Takes in a field that is not empty; bytes that are no value of the type leave it missing.
  @inline(__always)
  mutating func fill(row: Int, _ field: UnsafeRawBufferPointer) {
    switch reading {
    case .word(.day): words?[row] = ColumnFiller.day(field)
    case .word(.count): words?[row] = ColumnFiller.count(field)
    case .code: words?[row] = codes.code(of: field)
    case .byte(let keys):
      let key = ColumnFiller.key(field)
      for index in keys.indices where keys[index] == key {
        bytes?[row] = UInt8(truncatingIfNeeded: index + 1)
        break
      }
    case .long:
      longs?[row] =
        FieldType.hundredths(String(decoding: field, as: UTF8.self)) ?? Column.missingLong
    }
  }

  /// The first `count` rows as a column; gives the memory back.
  mutating func column(_ storage: FieldType.Storage, count: Int) -> Column {
    var column = Column(storage)
    switch storage {
    case .text: break
    case .byte: column.bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
    case .word: column.words = Array(UnsafeBufferPointer(start: words, count: count))
    case .long: column.longs = Array(UnsafeBufferPointer(start: longs, count: count))
    case .code:
      column.words = Array(UnsafeBufferPointer(start: words, count: count))
      column.dictionary = CodeDictionary(codes.texts())
    }
    bytes?.deallocate()
    words?.deallocate()
    longs?.deallocate()
    codes.release()
    return column
  }

  /// Tells apart the identifiers of one list: all bytes, mixed (Fowler–Noll–Vo).
  @inline(__always)
  static func key(_ field: UnsafeRawBufferPointer) -> UInt64 {
    var key = UInt64(field.count)
    for byte in field { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key
  }

  private static func key(of identifier: String) -> UInt64 {
    var identifier = identifier
    return identifier.withUTF8 { key(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private static func count(_ field: UnsafeRawBufferPointer) -> Int32 {
    var value: Int64 = 0
    guard field.count <= 10 else { return Column.missingWord }
    for byte in field {
      guard byte &- 0x30 <= 9 else { return Column.missingWord }
      value = value &* 10 &+ Int64(byte &- 0x30)
    }
    return value <= Int64(Int32.max) ? Int32(truncatingIfNeeded: value) : Column.missingWord
  }

  @inline(__always)
  private static func day(_ field: UnsafeRawBufferPointer) -> Int32 {
    guard field.count == 10, field[4] == 0x2D, field[7] == 0x2D else { return Column.missingWord }
    @inline(__always) func digit(_ index: Int) -> Int { Int(field[index] &- 0x30) }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard let day = Day(year: year, month: month, day: day) else { return Column.missingWord }
    return day.number
  }
}

/// Gives each different short text a small number, in the order they are first seen.
private struct CodeTable {
  private var slots: UnsafeMutablePointer<Int32>
  private var mask: Int
  private var seen: [UnsafeRawBufferPointer] = []
  private var last: Int32 = -1

  init() {
    mask = 1023
    slots = .allocate(capacity: 1024)
    slots.initialize(repeating: -1, count: 1024)
  }

  @inline(__always)
  mutating func code(of field: UnsafeRawBufferPointer) -> Int32 {
    // Neighbouring rows mostly belong to the same unit.
    if last >= 0, CodeTable.isSame(seen[Int(last)], field) { return last }
    last = lookUp(field)
    return last
  }

  private mutating func lookUp(_ field: UnsafeRawBufferPointer) -> Int32 {
    var slot = Int(truncatingIfNeeded: ColumnFiller.key(field) >> 20) & mask
    while slots[slot] >= 0 {
      if CodeTable.isSame(seen[Int(slots[slot])], field) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let code = Int32(seen.count)
    seen.append(field)
    slots[slot] = code
    if seen.count * 2 > mask { grow() }
    return code
  }

  private mutating func grow() {
    release()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: -1, count: mask + 1)
    for (code, field) in seen.enumerated() {
      var slot = Int(truncatingIfNeeded: ColumnFiller.key(field) >> 20) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(code)
    }
  }

  func texts() -> [String] { seen.map { String(decoding: $0, as: UTF8.self) } }

  func release() { slots.deallocate() }

  @inline(__always)
  private static func isSame(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
