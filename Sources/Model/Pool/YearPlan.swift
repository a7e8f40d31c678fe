/// A unit's plan for a year in all its versions (年度计划). Source: 二(二)、二(三).
///
/// The first version, once locked, is the denominator of the year and never changes.
public struct YearPlan: Sendable {
  /// The unit.
  public let unit: String
  /// The year.
  public let year: Int
  /// The versions, the first first.
  public let versions: [Version]

  /// One version: what it changed, and by whose approval.
  public struct Version: Sendable {
    /// Its number, from 1.
    public let number: Int
    /// The day it was locked; nil while it is open.
    public let lockedOn: Day?
    /// Its lines, in the order of rows.
    public let lines: [Line]
    /// The compounds in the plan after it, by row, ascending.
    public let compounds: [Int]

    /// The lines that add a compound after the first version.
    public var additions: [Line] { lines.filter { $0.change == .added } }
    /// The lines that take a compound out.
    public var removals: [Line] { lines.filter { $0.change == .removed } }
  }

  /// One line of a version.
  public struct Line: Sendable {
    /// The row of the plan entry.
    public let row: Int
    /// What it does.
    public let change: PlanChange
    /// The row of the compound.
    public let compound: Int
    /// Whether somebody approved it: a name and a document are given.
    public let isApproved: Bool
  }

  /// The locked denominator: the compounds of the first version, by row; nil before it is locked.
  public var locked: [Int]? {
    versions.first.flatMap { $0.number == 1 && $0.lockedOn != nil ? $0.compounds : nil }
  }

  /// The compounds in the plan now, by row.
  public var current: [Int] { versions.last?.compounds ?? [] }

  /// Every line that changed the plan after its first version, in order.
  public var changes: [(version: Int, line: Line)] {
    versions.filter { $0.number > 1 }.flatMap { version in
      version.lines.map { (version.number, $0) }
    }
  }
}

extension YearPlan {
  /// The plans of every unit and year, by unit in listing order, then by year. O(plan entries).
  public static func all(_ ledger: Ledger) -> [YearPlan] {
    let entries = ledger[PlanEntry.self]
    let units = entries.column(\.unit)
    let years = entries.column(\.year)
    var rows: [String: [Int: [Int]]] = [:]
    for row in entries.indices {
      guard let unit = units.number(row), let year = years.number(row) else { continue }
      rows[units.dictionary.texts[Int(unit)], default: [:]][Int(year), default: []].append(row)
    }
    let reader = PlanReader(ledger)
    return ledger.unitsInOrder.flatMap { unit in
      (rows[unit] ?? [:]).sorted { $0.key < $1.key }.map { year, rows in
        YearPlan(unit: unit, year: year, versions: reader.versions(of: rows))
      }
    }
  }
}

/// Puts the entries of a plan together.
private struct PlanReader {
  private let entries: Records<PlanEntry>
  private let compounds: Links

  init(_ ledger: Ledger) {
    entries = ledger[PlanEntry.self]
    compounds = ledger.links(\PlanEntry.compound)
  }

  func versions(of rows: [Int]) -> [YearPlan.Version] {
    let numbers = entries.column(\.version)
    let locks = entries.column(\.lockedOn).words
    let groups = Dictionary(grouping: rows) { Int(numbers.number($0) ?? 1) }
    var current = Set<Int>()
    return groups.sorted { $0.key < $1.key }.map { number, rows in
      let lines = rows.compactMap(line)
      for line in lines where line.change == .removed { current.remove(line.compound) }
      for line in lines where line.change != .removed { current.insert(line.compound) }
      let lock = rows.map { locks[$0] }.max() ?? Column.missingWord
      return YearPlan.Version(
        number: number, lockedOn: lock == Column.missingWord ? nil : Day(number: lock),
        lines: lines, compounds: current.sorted())
    }
  }

  private func line(_ row: Int) -> YearPlan.Line? {
    let entry = entries[row]
    guard let change = entry.change, let compound = compounds.first(of: row) else { return nil }
    return YearPlan.Line(
      row: row, change: change, compound: compound,
      isApproved: entry.approver != nil && entry.approval != nil)
  }
}
