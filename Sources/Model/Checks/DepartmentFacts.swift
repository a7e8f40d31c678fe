/// The departments' facts by what they are about.
struct DepartmentFacts {
  /// An indicator of a compound; for conflicts also its day, for staleness also its department.
  private struct Topic: Hashable {
    let compound: Int
    let code: Int32
    let day: Int32
    let department: UInt8
  }

  private let facts: Records<DepartmentFact>
  private let compounds: Links
  private let codes: [Int32]
  private let departments: [UInt8]
  private let days: [Int32]
  private var firsts: [Topic: Int] = [:]
  private var others: [Topic: Int] = [:]
  private var latest: [Topic: Int32] = [:]

  /// Collects the facts; costs a pass over them.
  init(_ ledger: Ledger) {
    facts = ledger[DepartmentFact.self]
    compounds = ledger.links(\DepartmentFact.compound)
    codes = facts.column(\.code).words
    departments = facts.column(\.department).bytes
    days = facts.column(\.asOf).words
    for row in facts.indices {
      if let topic = dayTopic(row) {
        if let first = firsts[topic] {
          if others[topic] == nil, value(first) != value(row) { others[topic] = row }
        } else {
          firsts[topic] = row
        }
      }
      if let topic = departmentTopic(row) {
        latest[topic] = max(latest[topic] ?? .min, days[row])
      }
    }
  }

  /// A fact of the same indicator, compound and day with another value; nil where there is none.
  func contradiction(of row: Int) -> Int? {
    guard let topic = dayTopic(row), let other = others[topic], let first = firsts[topic] else {
      return nil
    }
    return value(first) == value(row) ? other : first
  }

  /// Whether the department has told nothing later of the indicator.
  func isLatest(_ row: Int) -> Bool {
    guard let topic = departmentTopic(row) else { return false }
    return latest[topic] == days[row]
  }

  /// The compound of a fact.
  func compound(of row: Int) -> Int? { compounds.first(of: row) }

  /// The value of a fact in half width, without spaces.
  private func value(_ row: Int) -> String {
    FoldedText(facts.table.text(row: row, column: facts.position(of: \.value))).value
  }

  private func dayTopic(_ row: Int) -> Topic? {
    guard let compound = compounds.first(of: row), codes[row] != Column.missingWord,
      days[row] != Column.missingWord
    else { return nil }
    return Topic(compound: compound, code: codes[row], day: days[row], department: 0)
  }

  private func departmentTopic(_ row: Int) -> Topic? {
    dayTopic(row).map {
      Topic(compound: $0.compound, code: $0.code, day: 0, department: departments[row])
    }
  }
}
