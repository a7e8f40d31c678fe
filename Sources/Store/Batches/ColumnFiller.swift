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
  private let months = MonthTable.standard

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
    _ = keys.initialize(from: allowed.map(FieldBytes.key(of:)))
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
  mutating func fill(row: Int, _ field: FieldBytes) {
    switch reading {
    case .day: words.unsafelyUnwrapped[row] = months.day(field)
    case .count: words.unsafelyUnwrapped[row] = ColumnFiller.count(field)
    case .code: words.unsafelyUnwrapped[row] = codes.code(of: field)
    case .hundredths: longs.unsafelyUnwrapped[row] = ColumnFiller.hundredths(field)
    case .word:
      let key = field.key
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

  @inline(__always)
  private static func count(_ field: FieldBytes) -> Int32 {
    var value: Int64 = 0
    guard field.count <= 10 else { return Column.missingWord }
    for index in 0..<field.count {
      let digit = field[index] &- 0x30
      guard digit <= 9 else { return Column.missingWord }
      value = value &* 10 &+ Int64(digit)
    }
    return value <= Int64(Int32.max) ? Int32(truncatingIfNeeded: value) : Column.missingWord
  }

  /// `12.50` or `12` as hundredths; other forms by the slower way of the codec.
  @inline(__always)
  private static func hundredths(_ field: FieldBytes) -> Int64 {
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
    return FieldType.hundredths(field.text) ?? Column.missingLong
  }
}
