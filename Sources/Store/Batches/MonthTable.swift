import Model

/// The days on which months begin, so that a date is two look-ups.
struct MonthTable {
  private static let firstYear = 1900
  private static let years = 200
  private let starts: UnsafeMutableBufferPointer<Int32>

  /// The table; made once and never given back.
  nonisolated(unsafe) static let standard = MonthTable()

  private init() {
    starts = .allocate(capacity: MonthTable.years * 12 + 1)
    var day = Month(year: MonthTable.firstYear, month: 1).firstDay.number
    for index in starts.indices {
      starts[index] = day
      let year = MonthTable.firstYear + index / 12
      day += Int32(Day.length(ofMonth: index % 12 + 1, year: year))
    }
  }

  /// The number of the day `YYYY-MM-DD`, or missing where there is no such day.
  @inline(__always)
  func day(_ field: FieldBytes) -> Int32 {
    guard field.count == 10 else { return Column.missingWord }
    // The bytes YYYY-MM- at once: digits have the high half 3 and the low half up to 9.
    let bytes = field.head
    let halves: UInt64 = 0xFFF0_F0FF_F0F0_F0F0
    let form: UInt64 = 0x2D30_302D_3030_3030
    guard bytes & halves == form, (bytes &+ 0x0006_0600_0606_0606) & halves == form else {
      return Column.missingWord
    }
    @inline(__always) func digit(_ place: UInt64) -> Int {
      Int(truncatingIfNeeded: bytes &>> (8 &* place) & 0xF)
    }
    let tens = Int(field[8]) &- 0x30
    let ones = Int(field[9]) &- 0x30
    let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let month = digit(5) &* 10 &+ digit(6) &- 1
    let day = tens &* 10 &+ ones &- 1
    guard tens >= 0, tens <= 3, ones >= 0, ones <= 9, day >= 0, month >= 0, month < 12 else {
      return Column.missingWord
    }
    guard year >= MonthTable.firstYear, year < MonthTable.firstYear &+ MonthTable.years else {
      return Day(iso: field.text)?.number ?? Column.missingWord
    }
    let index = (year &- MonthTable.firstYear) &* 12 &+ month
    let number = starts[index] &+ Int32(truncatingIfNeeded: day)
    return number < starts[index &+ 1] ? number : Column.missingWord
  }
}
