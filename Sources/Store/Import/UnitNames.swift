import Model

/// The ways to write one reporting unit.
struct UnitNames {
  let id: String
  let name: String
  let shortName: String

  /// The names of a unit of the ledger.
  init(_ unit: Record<ReportingUnit>) {
    id = unit.recordID
    name = unit.name ?? unit.recordID
    shortName = unit.shortName ?? ""
  }

  /// The unit that a text names, from the strictest way of reading to the loosest.
  static func find(_ text: String, among units: [UnitNames]) -> ReferenceResolver.Answer {
    let wanted = NameIndex.folded(text)
    let code = wanted.uppercased()
    if let unit = units.first(where: { $0.id == code }) { return .id(unit.id) }
    // Division codes are also written with 9 or 12 digits.
    if code.utf8.count >= 9, code.hasSuffix("000"),
      code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      code.dropFirst(6).utf8.allSatisfy({ $0 == 0x30 }),
      let unit = units.first(where: { $0.id == code.prefix(6) })
    {
      return .id(unit.id)
    }
    let exact = units.filter { $0.name == wanted || $0.shortName == wanted }
    if exact.count == 1 { return .id(exact[0].id) }
    if exact.count > 1 { return .several(exact.map(\.id)) }
    guard wanted.count >= 2 else { return .none }
    let stem = core(wanted)
    let ways: [(UnitNames) -> Bool] = [
      { core($0.name) == stem },
      { $0.name.hasPrefix(stem) || $0.shortName.hasPrefix(stem) },
      { wanted.hasSuffix($0.name) || $0.shortName.count > 1 && wanted.hasSuffix($0.shortName) },
      { $0.name.contains(stem) },
    ]
    for way in ways {
      let found = units.filter(way)
      if found.count == 1 { return .alias(found[0].id, name: found[0].name) }
      if found.count > 1 { return .several(found.map(\.name)) }
    }
    return .none
  }

  /// The name of a place without the word for its rank.
  private static func core(_ name: String) -> String {
    let ranks = [
      "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "畲族自治县", "自治县", "建设分局", "建设局", "住建局",
      "省", "市", "区", "县",
    ]
    for rank in ranks where name.hasSuffix(rank) && name.count > rank.count + 1 {
      return String(name.dropLast(rank.count))
    }
    return name
  }
}
