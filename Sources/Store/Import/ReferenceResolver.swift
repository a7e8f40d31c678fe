import Model

/// Finds the unit, street, compound or project that a cell names.
struct ReferenceResolver {
  /// What a name led to.
  enum Answer: Equatable {
    /// The id, by the id or the full name itself.
    case id(String)
    /// The id, by another way to write the name; the name that is meant.
    case alias(String, name: String)
    /// Several records go by the name.
    case several([String])
    /// None goes by it.
    case none
    /// One goes by it, but it belongs to another unit.
    case elsewhere(name: String, unit: String)
  }

  private let ledger: Ledger
  private let units: [UnitNames]
  private var unitAnswers: [String: Answer] = [:]
  private var streetAnswers: [String: Answer] = [:]
  private var indexes: [String: NameIndex] = [:]

  /// A resolver over the records of a ledger.
  init(_ ledger: Ledger) {
    self.ledger = ledger
    units = ledger[ReportingUnit.self].map(UnitNames.init)
  }

  /// Whether there is any unit to be named.
  var hasUnits: Bool { !units.isEmpty }

  /// The unit of an id, a name, a short name or a part of a name that fits one unit only.
  mutating func unit(_ text: String) -> Answer {
    if let answer = unitAnswers[text] { return answer }
    let answer = UnitNames.find(text, among: units)
    unitAnswers[text] = answer
    return answer
  }

  /// The name of a unit.
  func unitName(_ id: String) -> String { ledger.name(of: id, kind: "unit") ?? id }

  /// The street of a code, or of a name within a unit; `unit` nil looks everywhere.
  mutating func street(_ text: String, unit: String?) -> Answer {
    let key = (unit ?? "") + "\u{0}" + text
    if let answer = streetAnswers[key] { return answer }
    let answer = findStreet(text, unit: unit)
    streetAnswers[key] = answer
    return answer
  }

  private mutating func findStreet(_ text: String, unit: String?) -> Answer {
    let table = ledger[Division.declaration.kind]
    let code = text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : ""
    if code.utf8.count >= 6 {
      for padding in ["", "000", "000000"] where table.row(of: code + padding) != nil {
        return .id(code + padding)
      }
      return .none
    }
    let index = index(of: Division.declaration.kind)
    let own = index.candidates(text, unit: unit)
    if own.exact.count == 1 { return .id(own.exact[0].id) }
    if own.exact.count > 1 { return .several(own.exact.map(\.name)) }
    if own.near.count == 1 { return .alias(own.near[0].id, name: own.near[0].name) }
    if own.near.count > 1 { return .several(own.near.map(\.name)) }
    if unit != nil, let other = index.candidates(text, unit: nil).exact.first {
      return .elsewhere(name: other.name, unit: other.unit)
    }
    return .none
  }

  /// The unit a street belongs to, or nil.
  mutating func unit(ofStreet id: String) -> String? {
    let index = index(of: Division.declaration.kind)
    return index.unit(of: id)
  }

  /// The unit a compound or project belongs to, or nil.
  func unit(of id: String, kind: KindDeclaration) -> String? {
    guard let row = ledger[kind].row(of: id), let column = kind.position(named: "unit") else {
      return nil
    }
    let unit = ledger[kind].canonicalText(row: row, column: column)
    return unit.isEmpty ? nil : unit
  }

  /// The record of a kind by its id, or by its name within a unit and street where they are known.
  mutating func record(
    _ text: String, kind: KindDeclaration, unit: String?, street: String?
  ) -> Answer {
    let id = text.uppercased()
    if kind.idPattern.accepts(id), ledger[kind].row(of: id) != nil { return .id(id) }
    let index = index(of: kind)
    var own = index.candidates(text, unit: unit)
    if let street {
      let there = own.exact.filter { $0.street == street }
      if !there.isEmpty { own.exact = there }
    }
    if own.exact.count == 1 { return .id(own.exact[0].id) }
    if own.exact.count > 1 { return .several(own.exact.map(\.id)) }
    if own.near.count == 1 { return .alias(own.near[0].id, name: own.near[0].name) }
    if own.near.count > 1 { return .several(own.near.map(\.name)) }
    if unit != nil, let other = index.candidates(text, unit: nil).exact.first {
      return .elsewhere(name: other.name, unit: other.unit)
    }
    return .none
  }

  /// Built once, when a kind is first named by a name.
  private mutating func index(of kind: KindDeclaration) -> NameIndex {
    if let index = indexes[kind.identifier] { return index }
    let index = NameIndex(ledger[kind], units: units.map(\.id))
    indexes[kind.identifier] = index
    return index
  }
}
