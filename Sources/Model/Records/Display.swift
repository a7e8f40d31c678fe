extension Ledger {
  /// The text of a cell as screens and documents show it; empty where the value is missing.
  ///
  /// Choices and flags are words, money is in yuan, units and streets are names.
  public func displayText(
    kind: KindDeclaration, row: Int, column: Int, language: Language
  ) -> String {
    let table = self[kind]
    switch kind.fields[column].type {
    case .code(of: let target?):
      let code = table.canonicalText(row: row, column: column)
      return code.isEmpty ? "" : name(of: code, kind: target) ?? code
    case .choice(let list):
      let code = UInt8(truncatingIfNeeded: table.columns[column].number(row) ?? 0)
      return list.entry(code)?.label(language) ?? ""
    case .flag:
      switch table.columns[column].number(row) {
      case 1: return Phrase(zh: "是", en: "yes")(language)
      case 2: return Phrase(zh: "否", en: "no")(language)
      default: return ""
      }
    default:
      return table.canonicalText(row: row, column: column)
    }
  }

  /// The name of the unit or division with this id, or nil where there is none.
  public func name(of id: String, kind identifier: String) -> String? {
    guard let kind = KindDeclaration.named(identifier),
      let column = kind.position(named: "name"),
      let row = self[kind].row(of: id)
    else { return nil }
    let name = self[kind].text(row: row, column: column)
    return name.isEmpty ? nil : name
  }

  /// The short name of a unit, else its name, else its id.
  public func shortName(ofUnit id: String) -> String {
    guard let unit = self[ReportingUnit.self].record(id: id) else { return id }
    return unit.shortName ?? unit.name ?? id
  }
}
