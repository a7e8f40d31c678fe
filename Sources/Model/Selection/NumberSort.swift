/// Sorts rows by numbers, stably, in O(rows).
enum NumberSort {
  /// The rows by their value; those without one come last either way.
  @inline(__always)
  static func sorted(
    _ rows: [Int32], isDescending: Bool, _ value: (Int) -> Int64?
  ) -> [Int32] {
    var least = Int64.max
    var most = Int64.min
    for row in rows {
      guard let value = value(Int(row)) else { continue }
      least = min(least, value)
      most = max(most, value)
    }
    guard least <= most else { return rows }
    let span = UInt64(bitPattern: most &- least)
    func key(_ row: Int32) -> UInt64 {
      guard let value = value(Int(row)) else { return span &+ 1 }
      return UInt64(bitPattern: isDescending ? most &- value : value &- least)
    }
    // Days, counts, choices and codes of a store span little: one slot for each value.
    if span < 1 << 16 { return counted(rows, slots: Int(span) + 2) { Int(key($0)) } }
    var order = rows
    var keys = rows.map(key)
    sort(&order, by: &keys, most: span &+ 1)
    return order
  }

  /// One pass that puts every row into the slot of its key.
  @inline(__always)
  private static func counted(_ rows: [Int32], slots: Int, _ key: (Int32) -> Int) -> [Int32] {
    var places = [Int](repeating: 0, count: slots + 1)
    return [Int32](unsafeUninitializedCapacity: rows.count) { order, count in
      places.withUnsafeMutableBufferPointer { places in
        for row in rows { places[key(row) + 1] += 1 }
        for slot in 1...slots { places[slot] += places[slot - 1] }
        for row in rows {
          let slot = key(row)
          order.initializeElement(at: places[slot], to: row)
          places[slot] += 1
        }
      }
      count = rows.count
    }
  }

  /// Sorts rows by their keys, 11 bits a pass from the lowest; passes in which all agree are left out.
  static func sort(_ order: inout [Int32], by keys: inout [UInt64], most: UInt64 = .max) {
    var otherKeys = keys
    var otherOrder = order
    var shift: UInt64 = 0
    while shift < 64, most >> shift > 0 {
      var places = [Int](repeating: 0, count: 2_049)
      for key in keys { places[Int((key >> shift) & 2_047) + 1] += 1 }
      defer { shift += 11 }
      if places.contains(keys.count) { continue }
      for index in 1..<2_049 { places[index] += places[index - 1] }
      for index in keys.indices {
        let digit = Int((keys[index] >> shift) & 2_047)
        let place = places[digit]
        otherKeys[place] = keys[index]
        otherOrder[place] = order[index]
        places[digit] = place + 1
      }
      swap(&keys, &otherKeys)
      swap(&order, &otherOrder)
    }
  }
}
