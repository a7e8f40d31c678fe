/// The indicator reports of a ledger by unit, period and indicator.
struct ReportBook {
  /// What one row reports.
  struct Entry {
    var share: Share?
    var baseline: Share?
    var absence: Absence?
  }

  /// The periods that have rows, oldest first.
  let periods: [Period]
  private let rows: [Key: Int32]
  private let table: Table
  private let unitCodes: [String: Int32]
  private let indicatorCodes: [String: Int32]
  private let periodCodes: [Period: Int32]

  private struct Key: Hashable {
    var unit: Int32
    var period: Int32
    var indicator: Int32
  }

  /// Indexes the reports; of two rows for the same thing the later stands.
  init(_ ledger: Ledger) {
    let reports = ledger[IndicatorReport.self]
    table = reports.table
    let units = reports.column(\.unit)
    let periods = reports.column(\.period)
    let indicators = reports.column(\.indicator)
    var rows = [Key: Int32](minimumCapacity: table.count)
    for row in reports.indices {
      let key = Key(
        unit: units.words[row], period: periods.words[row], indicator: indicators.words[row])
      rows[key] = Int32(row)
    }
    self.rows = rows
    func codes(_ column: Column) -> [String: Int32] {
      Dictionary(
        column.dictionary.texts.enumerated().map { ($0.element, Int32($0.offset)) },
        uniquingKeysWith: { first, _ in first })
    }
    unitCodes = codes(units)
    indicatorCodes = codes(indicators)
    periodCodes = Dictionary(
      codes(periods).compactMap { text, code in Period(code: text).map { ($0, code) } },
      uniquingKeysWith: { first, _ in first })
    self.periods = periodCodes.keys.sorted()
  }

  /// What a unit reports for an indicator in a period; nil where there is no row.
  func entry(unit: String, period: Period, indicator: String) -> Entry? {
    guard let unit = unitCodes[unit], let period = periodCodes[period],
      let indicator = indicatorCodes[indicator],
      let row = rows[Key(unit: unit, period: period, indicator: indicator)]
    else { return nil }
    let record = Record<IndicatorReport>(table, row: Int(row))
    return Entry(
      share: share(record.numerator, record.denominator),
      baseline: share(record.baselineNumerator, record.baselineDenominator),
      absence: record.absence)
  }

  private func share(_ numerator: String?, _ denominator: String?) -> Share? {
    guard let numerator = numerator.flatMap({ Rational(decimal: $0) }),
      let denominator = denominator.flatMap({ Rational(decimal: $0) })
    else { return nil }
    return Share(numerator, of: denominator)
  }
}
