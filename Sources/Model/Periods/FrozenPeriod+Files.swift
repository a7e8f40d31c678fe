/// Why the files of a frozen period are not those of one.
public struct SealedFileError: Error, Hashable, Sendable {
  /// The file within the folder.
  public let file: String
}

extension FrozenPeriod {
  /// A file of a sealed folder: its name and its text.
  public typealias File = (name: String, text: String)

  /// Everything that the figures follow from, and the figures; the same value gives the same bytes.
  public var files: [File] { sources + figures }

  /// The files that are read back.
  private var sources: [File] {
    var units = SealedTable(FrozenPeriod.unitColumns)
    for unit in self.units {
      units.add([
        unit.id, unit.name, unit.previousRank.map(String.init) ?? "", unit.wasLowest ? "1" : "",
        unit.isBarred ? "1" : "",
      ])
    }
    var readings = SealedTable(FrozenPeriod.returnColumns)
    var adjustments = SealedTable(FrozenPeriod.adjustmentColumns)
    for entry in returns {
      for (rule, reading) in zip(rules.indicators, entry.readings) {
        guard let reading else { continue }
        readings.add(
          [entry.unit, rule.code]
            + [reading.current, reading.previous, reading.baseline].flatMap(FrozenPeriod.cells)
            + [reading.absence?.rawValue ?? "", String(reading.pendingBefore)])
      }
      for adjustment in entry.adjustments {
        adjustments.add([entry.unit] + FrozenPeriod.cells(adjustment))
      }
    }
    return [
      ("heads", heads), ("rules.toml", rulesText), ("units.csv", units.text),
      ("returns.csv", readings.text), ("adjustments.csv", adjustments.text),
      ("counted.csv", countedText),
    ]
  }

  /// What tells the figures of a unit, and the records they were counted from, from any others: 16 hexadecimal
  /// digits. Costs a pass over the records.
  public func mark(of unit: String) -> String {
    var print = Fingerprint()
    for file in sources where ["returns.csv", "adjustments.csv", "counted.csv"].contains(file.name)
    {
      for line in file.text.split(separator: "\n") where line.hasPrefix(unit + ",") {
        print.add(line)
      }
    }
    return print.digits
  }

  /// Reads the files of a period; throws for the first that is missing or not as it should be.
  ///
  /// - Parameters:
  ///   - rules: what the file `rules.toml` says.
  ///   - text: the text of a file by its name; nil where there is none.
  public init(
    period: Period, rules: RuleSet, text: (String) -> String?
  ) throws(SealedFileError) {
    func whole(_ file: String) throws(SealedFileError) -> String {
      guard let text = text(file) else { throw SealedFileError(file: file) }
      return text
    }
    func rows(_ file: String, _ columns: [String]) throws(SealedFileError) -> [[String]] {
      guard let table = SealedTable(try whole(file), columns: columns) else {
        throw SealedFileError(file: file)
      }
      return table.rows
    }
    self.period = period
    self.rules = rules
    heads = try whole("heads")
    rulesText = try whole("rules.toml")
    units = try rows("units.csv", FrozenPeriod.unitColumns).map { cells in
      Unit(
        id: cells[0], name: cells[1], previousRank: Int(cells[2]), wasLowest: cells[3] == "1",
        isBarred: cells[4] == "1")
    }
    let places = Dictionary(
      units.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    var returns = units.map {
      UnitReturn(
        unit: $0.id, readings: Array(repeating: Reading?.none, count: rules.indicators.count))
    }
    for cells in try rows("returns.csv", FrozenPeriod.returnColumns) {
      guard let place = places[cells[0]], let indicator = rules.index(of: cells[1]),
        let reading = FrozenPeriod.reading(cells)
      else { throw SealedFileError(file: "returns.csv") }
      returns[place].readings[indicator] = reading
    }
    for cells in try rows("adjustments.csv", FrozenPeriod.adjustmentColumns) {
      guard let place = places[cells[0]], let adjustment = FrozenPeriod.adjustment(cells) else {
        throw SealedFileError(file: "adjustments.csv")
      }
      returns[place].adjustments.append(adjustment)
    }
    self.returns = returns
    countedText = try whole("counted.csv")
    guard CountedRecords.isList(countedText) else { throw SealedFileError(file: "counted.csv") }
  }

  // MARK: Columns and cells

  private static let unitColumns = ["unit", "name", "previous-rank", "was-lowest", "barred"]
  private static let returnColumns = [
    "unit", "indicator", "numerator", "denominator", "previous-numerator", "previous-denominator",
    "baseline-numerator", "baseline-denominator", "absence", "pending-before",
  ]
  private static let adjustmentColumns = [
    "unit", "type", "count", "points", "evidence", "records",
  ]

  private static func cells(_ share: Share?) -> [String] {
    share.map { ["\($0.numerator)", "\($0.denominator)"] } ?? ["", ""]
  }

  private static func share(_ cells: ArraySlice<String>) -> Share?? {
    let texts = Array(cells)
    if texts == ["", ""] { return .some(nil) }
    guard let numerator = Rational(exact: texts[0]), let denominator = Rational(exact: texts[1])
    else { return nil }
    return Share(numerator, of: denominator)
  }

  private static func reading(_ cells: [String]) -> Reading? {
    guard let current = share(cells[2..<4]), let previous = share(cells[4..<6]),
      let baseline = share(cells[6..<8]), let pending = Int(cells[9]),
      cells[8].isEmpty || Absence(rawValue: cells[8]) != nil
    else { return nil }
    return Reading(
      current: current, previous: previous, baseline: baseline,
      absence: Absence(rawValue: cells[8]), pendingBefore: pending)
  }

  private static func cells(_ adjustment: PointsAdjustment) -> [String] {
    switch adjustment {
    case .bonus(let points, let count, let evidence, let records):
      ["bonus", String(count), "\(points)", evidence, records.joined(separator: " ")]
    case .malus(let kind, let count, let records):
      [kind.rawValue, String(count), "", "", records.joined(separator: " ")]
    }
  }

  private static func adjustment(_ cells: [String]) -> PointsAdjustment? {
    guard let count = Int(cells[2]) else { return nil }
    let records = cells[5].split(separator: " ").map(String.init)
    if cells[1] == "bonus" {
      return Rational(exact: cells[3]).map {
        .bonus(points: $0, count: count, evidence: cells[4], records: records)
      }
    }
    return MalusKind(rawValue: cells[1]).map { .malus($0, count: count, records: records) }
  }
}

extension Rational {
  /// Reads what `description` writes: an exact decimal, or a fraction such as `27/31`.
  init?(exact text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let numerator = Rational(decimal: parts[0]) else { return nil }
    guard parts.count == 2 else {
      self = numerator
      return
    }
    guard let denominator = Rational(decimal: parts[1]),
      let quotient = numerator.divided(by: denominator)
    else { return nil }
    self = quotient
  }
}
