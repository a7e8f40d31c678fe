/// How many rows of a table are alike but for their ids.
struct CopiedRows {
  private let prints: [UInt64]
  private let counts: [UInt64: Int32]

  /// Compares all rows; costs a pass over the bytes of the table.
  init(_ table: Table) {
    let columns = table.kind.fields.indices.dropFirst()
    let words = columns.filter { column in
      if case .text = table.columns[column].storage { true } else { false }
    }
    var prints = [UInt64](repeating: 0xCBF2_9CE4_8422_2325, count: table.count)
    for column in columns where !words.contains(column) {
      CopiedRows.fold(table.columns[column], into: &prints)
    }
    let texts = RowTexts(table, columns: Array(words))
    for row in prints.indices {
      texts.each(row) { column, bytes in
        // Cells come in the order of the file, so each adds a print of its own.
        var print = CopiedRows.mixed(0xCBF2_9CE4_8422_2325, UInt64(column))
        for byte in bytes { print = (print ^ UInt64(byte)) &* 0x100_0000_01B3 }
        prints[row] = prints[row] &+ CopiedRows.mixed(print, UInt64(bytes.count))
      }
    }
    self.prints = prints
    var counts: [UInt64: Int32] = [:]
    counts.reserveCapacity(prints.count)
    for print in prints { counts[print, default: 0] += 1 }
    self.counts = counts
  }

  /// The number of rows like this one, itself included.
  func count(of row: Int) -> Int { Int(counts[prints[row]] ?? 0) }

  private static func fold(_ column: Column, into prints: inout [UInt64]) {
    for row in prints.indices {
      let value: UInt64 =
        switch column.storage {
        case .text: 0
        case .byte: UInt64(column.bytes[row])
        case .word, .code: UInt64(UInt32(bitPattern: column.words[row]))
        case .long: UInt64(bitPattern: column.longs[row])
        }
      prints[row] = mixed(prints[row], value)
    }
  }

  /// A step of a 64-bit hash that spreads every bit. Source: the finaliser of MurmurHash3 (public domain).
  private static func mixed(_ print: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (print ^ value) &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ (mixed >> 33)
  }
}
