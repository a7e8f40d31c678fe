/// V17 W: two compounds of one street have a name in common, also as another name.
enum V17SameName: Check {
  static let rule = CheckRule(
    17, .warning, zh: "同一街道内小区重名", en: "Two compounds of a street share a name",
    advice: Phrase(
      zh: "核对是否为同一小区；重复的移出底数并写明批准文号",
      en: "see whether they are one; take a double out with its approval"),
    clause: "二(二)", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: Compound.self) { facts, compounds in
      let names = CompoundNames(compounds, isInRegister: facts.isInRegister)
      let place = compounds.position(of: \.name)
      return { row, found in
        guard let (other, name) = names.double(of: row) else { return }
        let id = compounds.table.id(other)
        found.add(
          row, place, found: Phrase(name),
          expected: Phrase(
            zh: "同一街道内不重名(\(id) 也叫这个名称)", en: "a name of its own in the street (\(id) has it too)"))
      }
    }
  ]
}

/// The names of the compounds of the register, by street.
struct CompoundNames {
  private struct Key: Hashable {
    let street: Int32
    let name: String
  }

  private let compounds: Records<Compound>
  private let isInRegister: [Bool]
  private let streets: [Int32]
  /// The first two rows of each name.
  private var rows: [Key: (first: Int32, second: Int32)] = [:]

  /// Collects the names; costs a pass over all compounds.
  init(_ compounds: Records<Compound>, isInRegister: [Bool]) {
    self.compounds = compounds
    self.isInRegister = isInRegister
    streets = compounds.column(\.street).words
    rows.reserveCapacity(compounds.count)
    for row in compounds.indices where counts(row) {
      for name in names(of: row) {
        let key = Key(street: streets[row], name: name)
        if let known = rows[key] {
          if known.second < 0, known.first != Int32(row) {
            rows[key] = (known.first, Int32(row))
          }
        } else {
          rows[key] = (Int32(row), -1)
        }
      }
    }
  }

  /// Another compound of the street with one of the names of this one, and that name; nil where none has.
  func double(of row: Int) -> (row: Int, name: String)? {
    guard counts(row) else { return nil }
    for name in names(of: row) {
      guard let known = rows[Key(street: streets[row], name: name)], known.second >= 0 else {
        continue
      }
      return (Int(known.first == Int32(row) ? known.second : known.first), name)
    }
    return nil
  }

  private func counts(_ row: Int) -> Bool {
    isInRegister[row] && streets[row] != Column.missingWord
  }

  private func names(of row: Int) -> [String] {
    let table = compounds.table
    let name = table.text(row: row, column: compounds.position(of: \.name))
    let others = table.text(row: row, column: compounds.position(of: \.otherNames))
    let all = [name[...]] + others.split { "、,，;；/".contains($0) }
    return all.map { CompoundNames.folded(String($0)) }.filter { !$0.isEmpty }
  }

  /// A name in half width, without spaces and without 小区 behind it.
  static func folded(_ name: String) -> String {
    let name = FoldedText(name).value.filter { !$0.isWhitespace }
    return name.hasSuffix("小区") && name.count > 2 ? String(name.dropLast(2)) : name
  }
}
