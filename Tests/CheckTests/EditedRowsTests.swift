import Testing

@testable import Model

/// A run over some rows finds what a run over everything finds in them.
@Suite struct EditedRowsTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `chosen rows are judged as in the whole`(seed: UInt64) throws {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let ledger = try randomLedger(&dice)
    let period = try #require(Period(code: "2026-09"))
    let frozen = FrozenFigures(
      period, ["331102": ["A3": Share(Rational(9), of: Rational(30))]])
    let run = CheckRun(
      Circumstances(ledger, rules: try defaultRules(), today: today), frozen: frozen
    ) { _, row in row % 3 == 0 ? today : nil }
    let whole = run.report()
    #expect(whole.findings == run.report().findings)
    let sorted = zip(whole.findings, whole.findings.dropFirst()).allSatisfy {
      !Finding.precedes($1, $0)
    }
    #expect(sorted)
    var rows: [Int: [Int]] = [:]
    for kind in KindDeclaration.all {
      rows[kind.ordinal] = (0..<ledger[kind].count).filter { _ in dice.roll(3) == 0 }
    }
    let chosen = run.report(CheckScope(rows: rows))
    #expect(!whole.findings.isEmpty)
    #expect(
      chosen.findings == whole.findings.filter { rows[$0.kind]?.contains($0.row) ?? false })
    for unit in ["331102", "331181"] {
      #expect(
        run.report(CheckScope(units: [unit])).findings
          == whole.findings.filter { $0.unit == unit })
    }
    for rule in CheckRule.all {
      #expect(
        run.report(CheckScope(rules: [rule.code])).findings
          == whole.findings.filter { $0.rule == rule.code })
    }
  }

  /// Some rows of every kind, in batches and entered by hand, with values that agree and that do not.
  private func randomLedger(_ dice: inout Dice) throws -> Ledger {
    var ledger = Ledger()
    var ids: [String: [String]] = ["unit": ["331102", "331181"]]
    for kind in KindDeclaration.all where kind.identifier != "unit" {
      ids[kind.identifier] = (1...8).map { id(of: kind, $0) }
    }
    for kind in KindDeclaration.all {
      let all = try #require(ids[kind.identifier])
      let batched = dice.roll(all.count + 1)
      let fields = kind.fields.map(\.identifier)
      let rows = all.map { id in
        kind.fields.indices.map { column in
          column == 0 ? id : dice.value(of: kind.fields[column], ids)
        }
      }
      try admit(
        kind.identifier, fields, Array(rows[..<batched]), lines: Array(2..<(2 + batched)),
        into: &ledger)
      for row in rows[batched...] {
        try write(
          kind.identifier, row[0],
          Dictionary(uniqueKeysWithValues: zip(fields, row).dropFirst()), into: &ledger)
      }
      // A few cells of the batch are written over.
      for _ in 0..<3 where batched > 0 {
        let column = 1 + dice.roll(kind.fields.count - 1)
        ledger[kind].write(
          dice.value(of: kind.fields[column], ids), row: dice.roll(batched), column: column)
      }
    }
    return ledger
  }

  private func id(of kind: KindDeclaration, _ number: Int) -> String {
    switch kind.idPattern {
    case .code: kind.identifier == "period" ? "2026-0\(number)" : "33110200\(number)000"
    case .county: "331102-000\(number)"
    case .slip(let prefix): "\(prefix)〔2026〕00\(number)"
    case .prefixed(let prefix): "\(prefix)-2026-00\(number)"
    case .creditCode: "9133110000000000\(number)X"
    }
  }
}

/// Numbers that only look random: xorshift64.
struct Dice {
  var state: UInt64

  /// A number below `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % max(1, sides)
  }

  /// One of these.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }

  /// The canonical text of a value of a field; often none.
  mutating func value(of field: FieldDeclaration, _ ids: [String: [String]]) -> String {
    if roll(6) == 0 { return "" }
    switch field.type {
    case .identifier: return ""
    case .text:
      return pick(["甲", "乙，丙", "a,b", "说\"好\"", "/", "无", "Ａ区", "2023-02-30", "王某", "王 某"])
    case .code(of: "period"): return pick(["2026-09", "2026-10", "2026-13"])
    case .code(of: let kind?): return pick((ids[kind] ?? []) + ["331199"])
    case .code(of: nil): return pick(["A1", "A3", "LIFT"])
    case .reference(let kind): return pick((ids[kind] ?? []) + ["ZZ-9"])
    case .references(let kind):
      return (0...roll(2)).map { _ in pick(ids[kind] ?? []) }.joined(separator: " ")
    case .count: return pick(["0", "1", "7", "10", "48", "2001", "2026", "400000"])
    case .hundredths, .money: return pick(["0.96", "100.00", "3600.00", "240000.00"])
    case .exact: return pick(["0", "4", "7.5", "20", "57.1%", "四"])
    case .day: return Day(number: today.number - 400 + Int32(roll(500))).iso
    case .choice(let list): return pick(list.entries).identifier
    case .flag: return pick(["true", "false"])
    }
  }
}
