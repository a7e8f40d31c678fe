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
  private let table: Table
  private let periodPlaces: [Period: Int]
  private let indicatorPlaces: [String: Int]
  private let unitCount: Int
  /// For each period, indicator and unit the row, or -1.
  private var rows: [Int32]
  /// The standing rows of figures that were found falsified.
  private(set) var falsified: [(period: Period, indicator: String, unit: Int)] = []
  private let absences: Column
  private let columns:
    (numerator: Int, denominator: Int, baselineNumerator: Int, baselineDenominator: Int)

  /// Indexes the reports; of two rows for the same thing the later stands.
  init(_ facts: CountingFacts) {
    let reports = facts.ledger[IndicatorReport.self]
    table = reports.table
    absences = reports.column(\.absence)
    let fields = IndicatorReport.declaration
    columns = (
      fields.position(of: \.numerator), fields.position(of: \.denominator),
      fields.position(of: \.baselineNumerator), fields.position(of: \.baselineDenominator)
    )
    let units = reports.column(\.unit)
    let periods = reports.column(\.period)
    let indicators = reports.column(\.indicator)
    periodPlaces = Dictionary(
      periods.dictionary.texts.enumerated().compactMap { place, text in
        Period(code: text).map { ($0, place) }
      }, uniquingKeysWith: { first, _ in first })
    indicatorPlaces = Dictionary(
      indicators.dictionary.texts.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.periods = periodPlaces.keys.sorted()
    unitCount = facts.units.count
    let numbers = facts.unitNumbers(of: units)
    let indicatorCount = indicators.dictionary.texts.count
    rows = Array(
      repeating: -1, count: periods.dictionary.texts.count * indicatorCount * unitCount)
    for row in reports.indices {
      let codes = (periods.words[row], indicators.words[row], units.words[row])
      guard codes.0 >= 0, codes.1 >= 0, codes.2 >= 0, numbers[Int(codes.2)] >= 0 else { continue }
      let place = Int(codes.0) * indicatorCount + Int(codes.1)
      rows[place * unitCount + Int(numbers[Int(codes.2)])] = Int32(row)
    }
    let found = Absence.falsified.code
    for row in reports.indices where absences.bytes[row] == found {
      let codes = (periods.words[row], indicators.words[row], units.words[row])
      guard codes.0 >= 0, codes.1 >= 0, codes.2 >= 0, numbers[Int(codes.2)] >= 0,
        let period = Period(code: periods.dictionary.texts[Int(codes.0)])
      else { continue }
      let unit = Int(numbers[Int(codes.2)])
      let place = (Int(codes.0) * indicatorCount + Int(codes.1)) * unitCount + unit
      guard rows[place] == Int32(row) else { continue }
      falsified.append((period, indicators.dictionary.texts[Int(codes.1)], unit))
    }
  }

  /// Whether there is a row of an indicator.
  func holds(_ indicator: String) -> Bool { indicatorPlaces[indicator] != nil }

  /// What every unit reports for an indicator in a period, by the unit's number; nil where there is
  /// no row.
  func entries(period: Period, indicator: String) -> [Entry?] {
    guard let period = periodPlaces[period], let indicator = indicatorPlaces[indicator] else {
      return Array(repeating: nil, count: unitCount)
    }
    let start = (period * indicatorPlaces.count + indicator) * unitCount
    return (start..<start + unitCount).map { place in
      guard rows[place] >= 0 else { return nil }
      let row = Int(rows[place])
      return Entry(
        share: share(row, columns.numerator, columns.denominator),
        baseline: share(row, columns.baselineNumerator, columns.baselineDenominator),
        absence: absences.number(row).flatMap { Absence.value(stored: $0) })
    }
  }

  /// The standing row of a unit's report, or nil.
  func row(period: Period, indicator: String, unit: Int) -> Int? {
    guard let period = periodPlaces[period], let indicator = indicatorPlaces[indicator] else {
      return nil
    }
    let row = rows[(period * indicatorPlaces.count + indicator) * unitCount + unit]
    return row < 0 ? nil : Int(row)
  }

  private func share(_ row: Int, _ numerator: Int, _ denominator: Int) -> Share? {
    guard let numerator = number(row, numerator), let denominator = number(row, denominator) else {
      return nil
    }
    return Share(numerator, of: denominator)
  }

  /// The exact number in a cell; whole numbers are read without making a text.
  private func number(_ row: Int, _ column: Int) -> Rational? {
    let whole: Int?? = table.withRawText(row: row, column: column) { bytes in
      guard !bytes.isEmpty, bytes.count < 18 else { return nil }
      var value = 0
      for byte in bytes {
        guard byte &- 0x30 <= 9 else { return nil }
        value = value * 10 + Int(byte &- 0x30)
      }
      return value
    }
    if case .some(.some(let value)) = whole { return Rational(value) }
    return Rational(decimal: table.text(row: row, column: column))
  }
}
