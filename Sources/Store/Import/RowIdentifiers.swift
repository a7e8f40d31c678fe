import Model

/// Gives every row its id: the one it has, the one of the same record in the store, or a new one.
struct RowIdentifiers {
  private let kind: KindDeclaration
  private let ledger: Ledger
  private let year: String
  private let keyFields: [Int]
  /// The line of the file in which an id was used.
  private var lines: [String: Int] = [:]
  /// Ids the file writes itself; new ones keep clear of them.
  private let written: Set<String>
  private var known: [String: [String]]?
  private var uses: [String: Int] = [:]
  private var numbers: [String: Int]?
  private var names: [String: Int] = [:]

  /// Ids for rows of a kind; `today` gives the year of official numbers.
  init(_ kind: KindDeclaration, ledger: Ledger, written: Set<String>, today: Day?) {
    self.kind = kind
    self.ledger = ledger
    self.written = written
    year = today.map { String($0.civil.year) } ?? ""
    keyFields = (RowIdentifiers.keys[kind.identifier] ?? []).compactMap {
      kind.position(named: $0)
    }
  }

  /// The fields that make a record the same one in the next file.
  private static let keys = [
    "compound": ["unit", "street", "name"],
    "project": ["unit", "name"],
    "item": ["unit", "title", "assigned-on"],
    "committee": ["compound", "kind", "term-start"],
    "contract": ["compounds", "start"],
    "adjustment": ["unit", "period", "type", "evidence"],
  ]

  /// Gives the row its id, or says why it cannot have one.
  mutating func assign(_ draft: inout RowDraft, column: String) {
    if draft.values[0].isEmpty {
      guard let id = generated(draft.values) else {
        draft.note(
          .error, rule: "V02", column: column, found: "",
          expected: Phrase(
            zh: "\(kind.fields[0].label.zh)，如 \(kind.idPattern.example)",
            en: "\(kind.fields[0].label.en), such as \(kind.idPattern.example)"))
        return
      }
      draft.values[0] = id
    }
    let id = draft.values[0]
    guard kind.idPattern.accepts(id) else {
      let column = column.isEmpty ? kind.fields[0].label.zh : column
      draft.note(
        .error, rule: "V01", column: column, found: id,
        expected: Phrase(
          zh: "编号，如 \(kind.idPattern.example)", en: "an id, such as \(kind.idPattern.example)"))
      return
    }
    if let line = lines[id] {
      draft.note(
        .error, rule: "V01", column: column, found: id,
        expected: Phrase(zh: "不重复的编号", en: "an id that occurs once"),
        advice: Phrase(
          zh: "第\(line)行与第\(draft.row.line)行编号相同，保留第\(line)行",
          en: "lines \(line) and \(draft.row.line) have the same id; line \(line) is kept"))
      return
    }
    lines[id] = draft.row.line
    warnOfName(&draft)
  }

  /// V17: two compounds of one name in one street.
  private mutating func warnOfName(_ draft: inout RowDraft) {
    guard kind.identifier == "compound" else { return }
    let key = key(of: draft.values)
    let name = kind.position(named: "name").map { draft.values[$0] } ?? ""
    if let line = names[key] {
      draft.note(
        .warning, rule: "V17", column: "", found: name,
        expected: Phrase(zh: "同一街道内不重名", en: "one compound of a name in a street"),
        advice: Phrase(
          zh: "与第\(line)行同街道同名，已接受，请核对",
          en: "line \(line) has the same street and name; taken, please check"))
    } else {
      names[key] = draft.row.line
    }
    loadKnown()
    if let other = known?[key]?.first(where: { $0 != draft.values[0] }),
      names[key] == draft.row.line
    {
      draft.note(
        .warning, rule: "V17", column: "", found: name,
        expected: Phrase(zh: "同一街道内不重名", en: "one compound of a name in a street"),
        advice: Phrase(
          zh: "与库中 \(other) 同街道同名，已接受，请核对",
          en: "\(other) of the store has the same street and name; taken, please check"))
    }
  }

  // MARK: New ids

  private mutating func generated(_ values: [String]) -> String? {
    let new = kind.newIdentifier(year: year) { name in
      kind.position(named: name).map { values[$0] } ?? ""
    }
    guard let new else { return nil }
    if new.digits == 0 { return new.stem }
    // Of a kind whose records nothing tells apart, every row without an id is a new one.
    guard !keyFields.isEmpty else { return next(new.stem, digits: new.digits) }
    loadKnown()
    let key = key(of: values)
    let use = uses[key, default: 0]
    uses[key] = use + 1
    if let ids = known?[key], use < ids.count { return ids[use] }
    return next(new.stem, digits: new.digits)
  }

  /// The next number behind those of the store, of this file, and of the ids it writes.
  private mutating func next(_ prefix: String, digits: Int) -> String {
    if numbers == nil {
      var greatest: [String: Int] = [:]
      let table = ledger[kind]
      for row in 0..<table.count {
        let id = table.id(row)
        let tail = id.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        guard (1...12).contains(tail), let number = Int(id.suffix(tail)) else { continue }
        let prefix = String(id.dropLast(tail))
        greatest[prefix] = max(greatest[prefix] ?? 0, number)
      }
      numbers = greatest
    }
    var number = (numbers?[prefix] ?? 0) + 1
    func id(_ number: Int) -> String {
      let text = String(number)
      return prefix + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    while written.contains(id(number)) || lines[id(number)] != nil { number += 1 }
    numbers?[prefix] = number
    return id(number)
  }

  private func key(of values: [String]) -> String {
    keyFields.map { NameIndex.folded(values[$0]) }.joined(separator: "\u{0}")
  }

  private mutating func loadKnown() {
    guard known == nil else { return }
    var ids: [String: [String]] = [:]
    let table = ledger[kind]
    for row in 0..<table.count {
      let key = keyFields.map { NameIndex.folded(table.canonicalText(row: row, column: $0)) }
      ids[key.joined(separator: "\u{0}"), default: []].append(table.id(row))
    }
    known = ids
  }
}
