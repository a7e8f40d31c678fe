import Model
import Testing

/// ORACLE-1 as people write it.
let oracleText = """
  id = "ORACLE-1"
  from = "2023-01"
  authority = "示例"
  [periods]
  cadence = "quarter"
  baseline = "2022Q4"
  end = "2027Q4"
  [score]
  level = "0.5"
  pace = "0.3"
  progress = "0.2"
  first = ["0.625", "0.375"]
  strict_cap = "99.00"
  small_base = 5
  rank_weight = 70
  bonus_cap = "3"
  bonus_each = "1"
  malus_cap = "5"
  [score.malus]
  red-overdue = "0.2"
  circular = "0.5"
  late-report = "0.5"
  [[indicator]]
  code = "A1"
  name = { zh = "专业服务覆盖率", en = "Professional service coverage" }
  source = "reports"
  kind = "stock"
  target = "0.95"
  strict = false
  weight = 40
  clause = "一; 三(二)5"
  [[indicator]]
  code = "A2"
  name = { zh = "业委会(物管会)覆盖率" }
  source = "reports"
  kind = "stock"
  target = "1.00"
  weight = 20
  [[indicator]]
  code = "A3"
  name = "业委会党员比例"
  source = "reports"
  kind = "stock"
  target = "0.50"
  strict = true
  weight = 10
  [[indicator]]
  code = "C1"
  name = { zh = "督办按期办结率" }
  source = "reports"
  kind = "flow"
  target = 1
  weight = 20
  [[indicator]]
  code = "D1"
  name = { zh = "经营性收支公示率" }
  source = "reports"
  kind = "flow"
  target = "1.00"
  weight = 10
  """

/// One flow indicator of weight 100, as a table of started out of planned has.
let singleText =
  oracleText.components(before: "[[indicator]]") + """
    [[indicator]]
    code = "S1"
    name = { zh = "开工率", en = "Started" }
    source = "reports"
    kind = "flow"
    target = "1"
    weight = 100
    """

extension String {
  /// The text before the first occurrence of `mark`.
  func components(before mark: String) -> String {
    var index = startIndex
    while index < endIndex, !self[index...].hasPrefix(mark) { index = self.index(after: index) }
    return String(self[..<index])
  }

  /// The text with every `old` made `new`.
  func with(_ old: String, as new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}

/// The rule set of a text that is known to be good.
func ruleSet(_ text: String) throws -> RuleSet { try RuleSet(tree: TomlText.tree(text)) }

/// The period of a code that is known to be good.
func period(_ code: String) throws -> Period { try #require(Period(code: code)) }

/// The day of a text that is known to be good.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

/// The decimal of a text that is known to be good.
func decimal(_ text: String) throws -> Rational { try #require(Rational(decimal: text)) }

/// A whole number of a whole number.
func share(_ numerator: Int, _ denominator: Int) -> Share {
  Share(Rational(numerator), of: Rational(denominator))
}

/// A stock reading: now, the period before, the baseline.
func stock(_ now: (Int, Int), _ before: (Int, Int), _ baseline: (Int, Int)) -> Reading {
  Reading(
    current: share(now.0, now.1), previous: share(before.0, before.1),
    baseline: share(baseline.0, baseline.1))
}

/// A flow reading.
func flow(_ numerator: Int, _ denominator: Int) -> Reading {
  Reading(current: share(numerator, denominator))
}

/// The four units of the worked example, in the order given.
let oracleUnits: [UnitReturn] = [
  UnitReturn(
    unit: "甲县",
    readings: [
      stock((76, 100), (73, 100), (57, 100)), stock((79, 100), (78, 100), (2, 5)),
      stock((158, 395), (156, 400), (3, 10)), flow(22, 25), flow(57, 76),
    ],
    adjustments: [.bonus(points: 1, count: 1, evidence: ""), .malus(.redOverdue, count: 2)]),
  UnitReturn(
    unit: "乙县",
    readings: [
      stock((114, 200), (124, 200), (11, 20)), stock((120, 200), (112, 200), (1, 2)),
      stock((300, 600), (294, 600), (2, 5)), flow(30, 40), flow(114, 114),
    ],
    adjustments: [.malus(.redOverdue, count: 30), .malus(.circular, count: 1)]),
  UnitReturn(
    unit: "丙县",
    readings: [
      stock((19, 20), (18, 20), (3, 4)), stock((18, 20), (17, 20), (4, 5)),
      stock((54, 90), (51, 85), (1, 2)), flow(0, 0), Reading(absence: .notReported),
    ],
    adjustments: [.malus(.lateReport, count: 1)]),
  UnitReturn(
    unit: "丁区",
    readings: [
      stock((1, 2), (1, 2), (1, 2)), stock((1, 2), (1, 2), (1, 2)),
      stock((3, 5), (3, 5), (3, 5)), flow(6, 6), flow(1, 1),
    ]),
]

/// The worked example's rule set at 2025Q2.
func oracleScoring() throws -> Scoring {
  Scoring(rules: try ruleSet(oracleText), period: try period("2025Q2"))
}
