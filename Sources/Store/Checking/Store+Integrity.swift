import Model

extension Store {
  /// Looks at every byte of the store: chains of day-books, hashes, counts and order of batches.
  ///
  /// Costs a pass over all batches. Nothing is repaired; see each damage's message for what to do.
  public func integrity() -> [Damage] {
    var found = damage.filter { $0.reason != .abandoned }
    for arrival in history() where arrival.line.verb == .batch {
      let file = arrival.line.value("file") ?? ""
      guard Batches.isPlainName(file), let region = try? Files.map(path + "/" + file) else {
        continue
      }
      if SHA256.hex(region.bytes) != arrival.line.id {
        found.append(Damage(file: file, line: nil, reason: .wrongHash))
      } else if arrival.line.value("form") == nil,
        let line = Store.firstUnsortedLine(of: region.bytes)
      {
        found.append(Damage(file: file, line: line, reason: .unsorted))
      }
    }
    return found
  }

  /// The first line whose id does not come after the one before, counted from 1; nil where all do.
  private static func firstUnsortedLine(of bytes: UnsafeRawBufferPointer) -> Int? {
    var isInside = false
    var line = 1
    var last: Slice<UnsafeRawBufferPointer>?
    var start: Int?
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == 0x22 { isInside.toggle() }
      if let begin = start, byte == 0x2C || byte == 0x0A, !isInside {
        let id = bytes[begin..<position]
        if let last, !last.lexicographicallyPrecedes(id) { return line }
        last = id
        start = nil
      }
      if byte == 0x0A {
        line += 1
        if !isInside { start = position + 1 }
      }
    }
    return nil
  }
}
