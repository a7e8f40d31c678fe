// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// The latest facts of departments that are older than the department's cadence (市级设定). Source: 三(一)1
/// 指标归集、整合和共享.
public enum FactStale: ReminderRule {
  public static let id = "fact-stale"
  public static let name = Phrase(zh: "部门指标过期", en: "Department fact stale")
  public static let clause = "三(一)1"
  public static let atoms = ["T1.3"]
  public static var kind: KindDeclaration { DepartmentFact.declaration.kind }
  public static let remedies: [Remedy] = [.record(DepartmentFact.self, about: DepartmentFact.self)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let records = facts.ledger[DepartmentFact.self]
    let departments = records.column(\.department).bytes
    let codes = records.column(\.code).words
    let days = records.column(\.asOf).words
    let compounds = facts.ledger.links(\DepartmentFact.compound)
    let cadences = [0] + Department.allCases.map { facts.rules.value(of: .cadence(of: $0)) }
    var latest: [Series: Int] = [:]
    for row in records.indices
    where departments[row] > 0 && days[row] != Column.missingWord {
      guard let compound = compounds.first(of: row) else { continue }
      let series = Series(compound: compound, department: departments[row], code: codes[row])
      if let known = latest[series], days[known] >= days[row] { continue }
      latest[series] = row
    }
    var isLatest = [Bool](repeating: false, count: records.count)
    for row in latest.values { isLatest[row] = true }
    let repeated = ["department", "code"].compactMap { name in
      DepartmentFact.declaration.kind.position(named: name).map { (field: name, column: $0) }
    }
    let words = Phrase(zh: "向部门更新指标", en: "Renew the fact with the department")
    return facts.remind(Self.self, each: DepartmentFact.self) { row in
      guard isLatest[row], let start = facts.day(days[row]) else { return nil }
      let due = start + cadences[Int(departments[row])]
      guard facts.isSoon(due) else { return nil }
      let known = repeated.map {
        CellText($0.field, records.table.canonicalText(row: row, column: $0.column))
      }
      return Notice(due: due, words: words, known: known)
    }
  }

  /// One indicator of one compound from one department.
  private struct Series: Hashable {
    let compound: Int
    let department: UInt8
    let code: Int32
  }
}
