/// What stands between a period and its freeze, unit by unit: reports, findings, contradictions, overdue items and
/// the reviewer's signature.
///
/// Only the gate decides whether it may be frozen; the list tells what a person should have seen before.
/// Source: 丽建发〔2023〕22号 四(二); the month close is the rule set's own.
public struct FreezeChecklist: Sendable {
  /// How a unit's figures are signed.
  public enum Signature: Hashable, Sendable {
    /// Nobody has signed them.
    case missing
    /// Somebody signed them as they are.
    case valid(reviewer: String, day: Day?)
    /// The figures, or the records behind them, are others than those that were signed.
    case stale(reviewer: String, day: Day?)
  }

  /// A unit's line.
  public struct Line: Hashable, Sendable {
    /// The unit.
    public let unit: String
    /// The indicators that it has to report and has not.
    public let missing: [String]
    /// How many findings are errors.
    public let errors: Int
    /// How many are warnings.
    public let warnings: Int
    /// How many of its values are contradictory.
    public let conflicts: Int
    /// How many items are open past their due day.
    public let overdue: Int
    /// Whether its figures are signed.
    public let signature: Signature
    /// The mark of the figures as they are now.
    public let mark: String
  }

  /// The period.
  public let period: Period
  /// The units, in listing order.
  public let lines: [Line]

  /// The list for a period; costs a run of the checks and a pass over the counted records.
  ///
  /// - Parameters:
  ///   - figures: the figures of the period, as they are now or as they were frozen.
  ///   - findings: what the checks find.
  ///   - overdue: how many items of each unit are open past their due day.
  public init(
    _ figures: FrozenPeriod, findings: [Finding], overdue: [String: Int], in ledger: Ledger
  ) {
    period = figures.period
    let errors = FreezeChecklist.count(findings, .error)
    let warnings = FreezeChecklist.count(findings, .warning)
    let conflicts = FreezeChecklist.conflicts(in: ledger)
    let reported = figures.rules.indicators.enumerated().filter { $0.element.source == .reports }
    let signatures = ledger[SignOff.self]
    lines = figures.returns.map { entry in
      let mark = figures.mark(of: entry.unit)
      let signed = signatures.record(id: SignOff.id(of: entry.unit, in: figures.period))
      return Line(
        unit: entry.unit,
        missing: reported.filter { entry.readings[$0.offset] == nil }.map(\.element.code),
        errors: errors[entry.unit] ?? 0, warnings: warnings[entry.unit] ?? 0,
        conflicts: conflicts[entry.unit] ?? 0, overdue: overdue[entry.unit] ?? 0,
        signature: signed.map { record in
          let reviewer = record.reviewer ?? ""
          return record.figures == mark
            ? .valid(reviewer: reviewer, day: record.day)
            : .stale(reviewer: reviewer, day: record.day)
        } ?? .missing,
        mark: mark)
    }
  }

  private static func count(_ findings: [Finding], _ severity: Severity) -> [String: Int] {
    Dictionary(grouping: findings.filter { $0.severity == severity }) { $0.unit ?? "" }
      .mapValues(\.count)
  }

  private static func conflicts(in ledger: Ledger) -> [String: Int] {
    var counts: [String: Int] = [:]
    for conflict in ledger.conflicts {
      let kind = KindDeclaration.all[conflict.kind]
      guard let column = kind.unitColumn, let row = ledger[kind].row(of: conflict.id) else {
        continue
      }
      counts[ledger[kind].canonicalText(row: row, column: column), default: 0] += 1
    }
    return counts
  }
}

extension PeriodBook {
  /// What decides over the steps of a period, as far as the records tell; nil where there is no such period.
  ///
  /// - Parameter baseline: The period that is frozen by nature and no league.
  public func gate(
    of period: Period, after baseline: Period, conflicts: Int, on today: Day
  ) -> PeriodGate? {
    guard let entry = self[period] else { return nil }
    var gate = PeriodGate(period: period, state: entry.state, close: entry.close, today: today)
    let leagues = entries.filter { $0.period.cadence == period.cadence && $0.period > baseline }
    gate.frozen = Set(leagues.filter { [.frozen, .published].contains($0.state) }.map(\.period))
    gate.conflicts = conflicts
    gate.isContested = entry.isContested
    return gate
  }

  /// The period that is being closed: the latest whose cut-off is over and that is not frozen; nil for none.
  public func closing(on today: Day) -> Entry? {
    entries.last { $0.close.cutoff < today && [.open, .locked].contains($0.state) }
  }
}
