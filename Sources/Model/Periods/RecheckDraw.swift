/// A draw that anybody can repeat: the same list and seed choose the same on any machine.
///
/// Ids are put into the order of their bytes; then the first places are shuffled by Fisher and Yates with
/// splitmix64 (Steele, Lea and Flood 2014), numbers drawn without bias by rejection.
public struct RecheckDraw: Sendable {
  private var state: UInt64

  /// A draw that begins at a number.
  public init(seed: UInt64) { state = seed }

  /// The chosen of `ids` in the order of their bytes; all where `count` is as many or more.
  public static func chosen(_ count: Int, of ids: [String], seed: UInt64) -> [String] {
    var ids = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var draw = RecheckDraw(seed: seed)
    for place in 0..<min(count, ids.count) {
      ids.swapAt(place, place + draw.below(ids.count - place))
    }
    return ids.prefix(count).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A number from 0 up to but not including `limit`.
  mutating func below(_ limit: Int) -> Int {
    let limit = UInt64(limit)
    let bound = UInt64.max - (UInt64.max % limit + 1) % limit
    while true {
      let bits = next()
      if bits <= bound { return Int(bits % limit) }
    }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}

/// The compounds of a unit that were drawn for a recheck (随机复核).
public struct RecheckList: Hashable, Sendable {
  /// The unit.
  public let unit: String
  /// How many compounds of its register they were drawn from.
  public let register: Int
  /// The compounds in the order of their ids.
  public let compounds: [String]

  /// What was drawn for a unit.
  public init(unit: String, register: Int, compounds: [String]) {
    self.unit = unit
    self.register = register
    self.compounds = compounds
  }
}

extension Ledger {
  /// The compounds to be rechecked: of every unit's register as many as the rule set says (市级设定), in
  /// listing order.
  ///
  /// - Parameter seed: the number that a unit's draw begins with.
  public func recheckLists(_ rules: RuleSet, seed: (_ unit: String) -> UInt64) -> [RecheckList] {
    let share = rules.value(of: .recheckShare)
    let least = rules.value(of: .recheckLeast)
    let compounds = self[Compound.self]
    let registers = compounds.column(\.register).bytes
    let units = compounds.column(\.unit)
    var ids: [String: [String]] = [:]
    for row in compounds.indices where RegisterStatus.isInRegister(registers[row]) {
      let code = units.words[row]
      guard code != Column.missingWord else { continue }
      ids[units.dictionary.texts[Int(code)], default: []].append(compounds.table.id(row))
    }
    return unitsInOrder.compactMap { unit in
      guard let own = ids[unit] else { return nil }
      let count = max(least, (own.count * share + 99) / 100)
      let chosen = RecheckDraw.chosen(count, of: own, seed: seed(unit))
      return RecheckList(unit: unit, register: own.count, compounds: chosen)
    }
  }
}
