/// Gives each different short text a small number, in the order they are first seen.
struct CodeTable {
  private var slots: UnsafeMutablePointer<Int32>?
  private var mask = 0
  private var seen: [FieldBytes] = []
  private var last: FieldBytes?
  private var lastCode: Int32 = -1

  /// Makes room; without it the table takes no memory.
  mutating func open(capacity: Int = 256) {
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots?.initialize(repeating: -1, count: capacity)
  }

  mutating func close() { slots?.deallocate() }

  @inline(__always)
  mutating func code(of field: FieldBytes) -> Int32 {
    // Neighbouring rows mostly belong to the same unit.
    if let last, last.isSame(as: field) { return lastCode }
    last = field
    lastCode = lookUp(field)
    return lastCode
  }

  private mutating func lookUp(_ field: FieldBytes) -> Int32 {
    guard let slots else { return -1 }
    var slot = start(field)
    while slots[slot] >= 0 {
      if seen[Int(slots[slot])].isSame(as: field) { return slots[slot] }
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

  private func start(_ field: FieldBytes) -> Int {
    Int(truncatingIfNeeded: field.key) & mask
  }

  /// The texts by their numbers.
  func texts() -> [String] { seen.map(\.text) }
}
