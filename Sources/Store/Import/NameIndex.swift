import Model

/// The records of a kind by their names.
struct NameIndex {
  /// A record that a name may mean.
  struct Entry {
    let id: String
    let name: String
    let unit: String
    let street: String
  }

  private var entries: [String: [Entry]] = [:]
  private var units: [String: String] = [:]

  init(_ table: Table, units known: [String]) {
    let kind = table.kind
    guard let name = kind.position(named: "name") else { return }
    let unit = kind.position(named: "unit")
    let street = kind.position(named: "street")
    let level = kind.identifier == "division" ? kind.position(named: "level") : nil
    let streetLevels: Set<String> = ["subdistrict", "town", "township"]
    for row in 0..<table.count {
      if let level {
        guard streetLevels.contains(table.canonicalText(row: row, column: level)) else { continue }
      }
      let id = table.id(row)
      var owner = unit.map { table.canonicalText(row: row, column: $0) } ?? ""
      if owner.isEmpty, level != nil, known.contains(String(id.prefix(6))) {
        owner = String(id.prefix(6))
      }
      if level != nil { units[id] = owner }
      let text = table.text(row: row, column: name)
      let entry = Entry(
        id: id, name: text, unit: owner,
        street: street.map { table.canonicalText(row: row, column: $0) } ?? "")
      entries[NameIndex.stem(text), default: []].append(entry)
    }
  }

  /// The unit of a street.
  func unit(of id: String) -> String? { units[id].flatMap { $0.isEmpty ? nil : $0 } }

  /// The records of a name, and those whose name differs only in its last word (街道, 镇, 乡, 小区).
  func candidates(_ text: String, unit: String?) -> (exact: [Entry], near: [Entry]) {
    let wanted = NameIndex.folded(text)
    let all = (entries[NameIndex.stem(text)] ?? []).filter { unit == nil || $0.unit == unit }
    let exact = all.filter { NameIndex.folded($0.name) == wanted }
    return (exact, exact.isEmpty ? all : [])
  }

  /// A name without spaces, in half width.
  static func folded(_ name: String) -> String {
    let folded = FoldedText(name).value
    // Every kind of space begins with one of these bytes.
    let mayHoldSpace = folded.utf8.contains {
      $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3
    }
    return mayHoldSpace ? folded.filter { !$0.isWhitespace } : folded
  }

  /// A name without the word for what it is.
  private static func stem(_ name: String) -> String {
    let name = folded(name)
    for word in ["街道办事处", "街道", "镇", "乡", "小区"]
    where name.hasSuffix(word) && name.count > word.count {
      return String(name.dropLast(word.count))
    }
    return name
  }
}
