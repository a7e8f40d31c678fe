import Model
import Testing

@testable import Store

/// Two indicators of 60 and 40 points, both ratios within the period, so that scores can be made by hand.
let periodRules =
  """
  id = "TEST-1"
  from = "2026-01"
  authority = "示例"
  [periods]
  cadence = "month"
  baseline = "2025-12"
  end = "2026-12"
  [score]
  level = "0.5"
  pace = "0.3"
  progress = "0.2"
  first = ["0.625", "0.375"]
  strict_cap = "99.00"
  small_base = 1
  rank_weight = 60
  bonus_cap = "3"
  bonus_each = "1"
  malus_cap = "5"
  [score.malus]
  red-overdue = "0.2"
  circular = "0.5"
  late-report = "0.5"
  [[indicator]]
  code = "A1"
  name = "专业服务覆盖率"
  source = "records"
  kind = "flow"
  target = "1.00"
  weight = 60
  [[indicator]]
  code = "S1"
  name = "报表指标"
  source = "reports"
  kind = "flow"
  target = "1.00"
  weight = 40

  """

let january = Period(containing: Month(year: 2026, month: 1), cadence: .month)
let february = january.advanced(by: 1)

/// After the cut-off of January and every day of its close: 2026-02-28.
let closeOver = Month(year: 2026, month: 2).lastDay
let documentNumber = "丽建发〔2026〕12号"

extension Folder {
  /// A store of two units. Liandu has 3 of 4 compounds served and reports 9 of 10; Qingtian has 4 of 5 and
  /// reports 1 of 2; so January gives 0.6 × 75 + 0.4 × 90 = 81 and 0.6 × 80 + 0.4 × 50 = 68.
  func makePeriodStore() throws -> Store {
    var store = try Store.create(
      at: store, rules: periodRules, isSample: false, by: author())
    try store.write(periodRecords, by: author())
    return store
  }
}

/// The records of that store.
private var periodRecords: [Act] {
  func new(_ kind: String, _ id: String, _ values: [Act.Value]) -> Act? {
    KindDeclaration.named(kind).map { .new(kind: $0, id: id, values: values) }
  }
  var acts = [
    new("unit", "331102", [("name", "莲都区"), ("short-name", "莲都")]),
    new("unit", "331121", [("name", "青田县"), ("short-name", "青田")]),
  ]
  for (unit, count, served) in [("331102", 4, 3), ("331121", 5, 4)] {
    for number in 1...count {
      let id = "\(unit)-000\(number)"
      acts.append(new("compound", id, [("name", "小区\(number)"), ("unit", unit)]))
      guard number <= served else { continue }
      acts.append(
        new(
          "contract", "HT-\(id)",
          [
            ("compounds", id), ("unit", unit), ("mode", "hired"), ("start", "2025-01-01"),
            ("end", "2027-12-31"),
          ]))
    }
  }
  for (unit, numerator, denominator) in [("331102", "9", "10"), ("331121", "1", "2")] {
    acts.append(
      new(
        "indicator-report", "ZB-\(unit)",
        [
          ("unit", unit), ("period", "2026-01"), ("indicator", "S1"), ("numerator", numerator),
          ("denominator", denominator),
        ]))
  }
  return acts.compactMap(\.self)
}

extension Store {
  /// Locks and freezes January.
  @discardableResult
  mutating func freezeJanuary(by author: Author) throws -> Sealed<FrozenPeriod> {
    try lock(january, on: closeOver, by: author)
    return try freeze(january, on: closeOver, by: author)
  }

  /// Freezes and publishes January.
  mutating func publishJanuary(by author: Author) throws {
    try freezeJanuary(by: author)
    try publish(
      january, number: documentNumber, issuedBy: "丽水市建设局", copyTo: ["各县(市、区)人民政府"],
      on: closeOver, by: author)
  }

  /// Corrects what Liandu reported to 4 of 10: its score is then 0.6 × 75 + 0.4 × 40 = 61.
  mutating func reportLess(by author: Author) throws {
    try write(
      [
        .set(
          kind: IndicatorReport.declaration.kind, id: "ZB-331102", values: [("numerator", "4")])
      ], by: author)
  }

  /// The league of January: unit, score, rank.
  func standing() throws -> [String] {
    var leagues = Leagues(
      ledger, rules: try ruleSet(for: january), frozen: try frozenPeriods())
    return leagues.table(for: january).rows.map {
      "\($0.score.unit) \($0.score.scoreText ?? "—") \($0.rank ?? 0)"
    }
  }

  /// Every file under `periods/` with its hash.
  func sealedFiles() -> [String: String] {
    var files: [String: String] = [:]
    for name in SharedFile.names(in: path) where name.hasPrefix("periods/") {
      files[name] = (try? Files.read(path + "/" + name)).map { SHA256.hex($0) }
    }
    return files
  }
}

/// Why a step is refused, in English; nil where it is taken.
func refusal(_ body: () throws -> Void) -> String? {
  do { try body() } catch let error as StoreError {
    return error.isRefusal ? error.message.en : "\(error)"
  } catch { return "\(error)" }
  return nil
}
