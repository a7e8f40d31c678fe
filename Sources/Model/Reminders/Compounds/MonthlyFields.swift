// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Compounds of the register whose row of this month's report has empty cells; due with the next report
/// (DR14). Source: 四(二); 月报台账表1.
public enum MonthlyFields: ReminderRule {
  public static let id = "monthly-fields"
  public static let name = Phrase(zh: "月报缺项", en: "Missing in the monthly report")
  public static let clause = "四(二)"
  public static let atoms = ["S2.2", "S2.4"]
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static var remedies: [Remedy] {
    [Remedy(kind: kind, way: .fields(columns))]
  }

  /// The columns of the monthly report that every compound fills.
  public static let columns: [Int] = [
    Compound.declaration.position(of: \.serviceMode),
    Compound.declaration.position(of: \.openState),
    Compound.declaration.position(of: \.fundState),
    Compound.declaration.position(of: \.platform),
    Compound.declaration.position(of: \.households),
    Compound.declaration.position(of: \.floorArea),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR14") else { return [] }
    let compounds = facts.ledger[Compound.self]
    let registers = compounds.column(\.register).bytes
    let before = clock((facts.today.month + -1).lastDay)
    let due = before >= facts.today ? before : clock(facts.monthEnd)
    let fields = Compound.declaration.kind.fields
    let missing = missingColumns(compounds.table)
    return facts.remind(Self.self, each: Compound.self) { row in
      guard missing[row] != 0, RegisterStatus.isInRegister(registers[row]) else { return nil }
      let empty = columns.indices.filter { missing[row] & (1 as UInt8) << UInt8($0) != 0 }.map {
        fields[columns[$0]].label
      }
      return Notice(
        due: due,
        words: Phrase(
          zh: "补齐月报缺项：" + empty.map(\.zh).joined(separator: "、"),
          en: "Fill in for the report: " + empty.map(\.en).joined(separator: ", ")))
    }
  }

  /// For every row one bit for each of the columns that is empty.
  private static func missingColumns(_ table: Table) -> [UInt8] {
    var missing = [UInt8](repeating: 0, count: table.count)
    for (place, position) in columns.enumerated() {
      let column = table.columns[position]
      let bit: UInt8 = 1 << UInt8(place)
      switch column.storage {
      case .byte:
        for (row, value) in column.bytes.enumerated() where value == 0 { missing[row] |= bit }
      case .word, .code:
        for (row, value) in column.words.enumerated() where value == Column.missingWord {
          missing[row] |= bit
        }
      case .long:
        for (row, value) in column.longs.enumerated() where value == Column.missingLong {
          missing[row] |= bit
        }
      case .text: break
      }
    }
    return missing
  }
}
