import Model

/// Fills one column from the fields of a batch, row by row, without looking back.
struct ColumnFiller {
  /// How the bytes of a field become a number.
  private enum Reading { case count, day, hundredths, word, code }

  private let reading: Reading
  private var bytes: UnsafeMutablePointer<UInt8>?
  private var words: UnsafeMutablePointer<Int32>?
  private var longs: UnsafeMutablePointer<Int64>?
  /// The keys of the words a choice or a flag allows, in the order of their codes.
  private var keys: UnsafeMutableBufferPointer<UInt64>
  private var codes = CodeTable()

  /// A filler for a field's type; nil for text, which stays in the batch.
  init?(_ type: FieldType, capacity: Int) {
    var allowed: [String] = []
    switch type {
    case .count: reading = .count
    case .day: reading = .day
    case .hundredths, .money: reading = .hundredths
    case .code: reading = .code
    case .flag:
      reading = .word
      allowed = ["true", "false"]
    case .choice(let list):
      reading = .word
      allowed = list.entries.map(\.identifier)
    case .identifier, .text, .reference, .references, .exact: return nil
    }
    keys = .allocate(capacity: allowed.count)
    _ = keys.initialize(from: allowed.map(ColumnFiller.key(of:)))
    switch type.storage {
    case .byte:
      bytes = .allocate(capacity: capacity)
      bytes?.initialize(repeating: 0, count: capacity)
    case .long:
      longs = .allocate(capacity: capacity)
      longs?.initialize(repeating: Column.missingLong, count: capacity)
    case .word, .code, .text:
      words = .allocate(capacity: capacity)
      words?.initialize(repeating: Column.missingWord, count: capacity)
    }
    if case .code = type { codes.open() }
  }

  /// Takes in a field that is not empty; bytes that are no value of the type leave it missing.
  @inline(__always)
  mutating func fill(row: Int, _ field: UnsafeRawBufferPointer) {
    switch reading {
    case .day: words.unsafelyUnwrapped[row] = MonthTable.day(field)
    case .count: words.unsafelyUnwrapped[row] = ColumnFiller.count(field)
    case .code: words.unsafelyUnwrapped[row] = codes.code(of: field)
    case .hundredths: longs.unsafelyUnwrapped[row] = ColumnFiller.hundredths(field)
    case .word:
      let key = ColumnFiller.key(field)
      for index in keys.indices where keys[index] == key {
        bytes.unsafelyUnwrapped[row] = UInt8(truncatingIfNeeded: index + 1)
        break
      }
    }
  }

  /// Makes room for more rows.
  mutating func grow(from count: Int, to capacity: Int) {
    ColumnFiller.grow(&bytes, from: count, to: capacity, filling: 0)
    ColumnFiller.grow(&words, from: count, to: capacity, filling: Column.missingWord)
    ColumnFiller.grow(&longs, from: count, to: capacity, filling: Column.missingLong)
  }

  private static func grow<Value: BitwiseCopyable>(
    _ values: inout UnsafeMutablePointer<Value>?, from count: Int, to capacity: Int,
    filling missing: Value
  ) {
    guard let old = values else { return }
    let new = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    new.update(from: old, count: count)
    (new + count).initialize(repeating: missing, count: capacity - count)
    old.deallocate()
    values = new
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
    keys.deallocate()
    codes.close()
    return column
  }

  /// Tells apart the identifiers of one list: all bytes, mixed (Fowler–Noll–Vo).
  @inline(__always)
  static func key(_ field: UnsafeRawBufferPointer) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: field.count)
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

  /// `12.50` or `12` as hundredths; other forms by the slower way of the codec.
  @inline(__always)
  private static func hundredths(_ field: UnsafeRawBufferPointer) -> Int64 {
    let count = field.count
    if count >= 4, count < 18, field[count - 3] == 0x2E {
      var value: Int64 = 0
      var isPlain = true
      for index in 0..<count where index != count - 3 {
        isPlain = isPlain && field[index] &- 0x30 <= 9
        value = value &* 10 &+ Int64(field[index] &- 0x30)
      }
      if isPlain { return value }
    }
    return FieldType.hundredths(String(decoding: field, as: UTF8.self)) ?? Column.missingLong
  }
}

/// The days on which months begin, so that a date is two look-ups.
private enum MonthTable {
  private static let firstYear = 1900
  private static let starts: [Int32] = (0...200 * 12).map { index in
    Month(year: firstYear + index / 12, month: index % 12 + 1).firstDay.number
  }

  /// The number of the day `YYYY-MM-DD`, or missing where there is no such day.
  @inline(__always)
  static func day(_ field: UnsafeRawBufferPointer) -> Int32 {
    guard field.count == 10, field[4] == 0x2D, field[7] == 0x2D else { return Column.missingWord }
    @inline(__always) func digit(_ index: Int) -> Int {
      let value = Int(field[index]) - 0x30
      return value >= 0 && value <= 9 ? value : 10_000
    }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - firstYear
    let month = digit(5) * 10 + digit(6) - 1
    let day = digit(8) * 10 + digit(9) - 1
    guard year >= 0, year < 200, month >= 0, month < 12, day >= 0 else {
      return Day(iso: String(decoding: field, as: UTF8.self))?.number ?? Column.missingWord
    }
    return starts.withUnsafeBufferPointer { starts in
      let index = year * 12 + month
      let number = starts[index] + Int32(truncatingIfNeeded: day)
      return day < 31 && number < starts[index + 1] ? number : Column.missingWord
    }
  }
}

/// Gives each different short text a small number, in the order they are first seen.
private struct CodeTable {
  private var slots: UnsafeMutablePointer<Int32>?
  private var mask = 0
  private var seen: [UnsafeRawBufferPointer] = []
  private var last = UnsafeRawBufferPointer(start: nil, count: 0)
  private var lastCode: Int32 = -1

  /// Makes room; without it the table takes no memory.
  mutating func open(capacity: Int = 256) {
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots?.initialize(repeating: -1, count: capacity)
  }

  mutating func close() { slots?.deallocate() }

  @inline(__always)
  mutating func code(of field: UnsafeRawBufferPointer) -> Int32 {
    // Neighbouring rows mostly belong to the same unit.
    if CodeTable.isSame(last, field) { return lastCode }
    last = field
    lastCode = lookUp(field)
    return lastCode
  }

  private mutating func lookUp(_ field: UnsafeRawBufferPointer) -> Int32 {
    guard let slots else { return -1 }
    var slot = start(field)
    while slots[slot] >= 0 {
      if CodeTable.isSame(seen[Int(slots[slot])], field) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(seen.count)
    seen.append(field)
    if seen.count * 2 > mask { grow() }
    return Int32(seen.count - 1)
  }

  private mutating func grow() {
    close()
    open(capacity: (mask + 1) * 2)
    guard let slots else { return }
    for (code, field) in seen.enumerated() {
      var slot = start(field)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(code)
    }
  }

  private func start(_ field: UnsafeRawBufferPointer) -> Int {
    Int(truncatingIfNeeded: ColumnFiller.key(field) >> 20) & mask
  }

  /// The texts by their numbers.
  func texts() -> [String] { seen.map { String(decoding: $0, as: UTF8.self) } }

  @inline(__always)
  private static func isSame(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
