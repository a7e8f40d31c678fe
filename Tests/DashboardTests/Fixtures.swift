@testable import Dashboard
@testable import Model

/// 2026-11-23, a Monday.
let monday = Day(iso: "2026-11-23") ?? Day(number: 0)

/// The ten units of Lishui in the order its documents list them: id, name, short name.
let lishui = [
  ("331102", "莲都区", "莲都"), ("331181", "龙泉市", "龙泉"), ("331121", "青田县", "青田"),
  ("331125", "云和县", "云和"), ("331126", "庆元县", "庆元"), ("331122", "缙云县", "缙云"),
  ("331123", "遂昌县", "遂昌"), ("331124", "松阳县", "松阳"), ("331127", "景宁畲族自治县", "景宁"),
  ("LS-KFQ", "丽水经济技术开发区", "开发区"),
]

/// A ledger with a few records of each kind that the screens list.
func lishuiLedger() -> Ledger {
  var ledger = Ledger()
  for (place, unit) in lishui.enumerated() {
    ledger.add(
      "unit", unit.0, ["name": unit.1, "short-name": unit.2, "position": "\(place + 1)"])
  }
  ledger.add("division", "331102001", ["name": "紫金街道", "level": "subdistrict"])
  ledger.add("division", "331181001", ["name": "龙渊街道", "level": "subdistrict"])
  let compounds = [
    ("331102-0001", "白云小区", "331102", "331102001", "hired", "320", "1996"),
    ("331102-0002", "丽阳新村", "331102", "331102001", "trial", "186", "1992"),
    ("331102-0003", "灯塔社区花园弄12号院", "331102", "331102001", "none", "48", "1985"),
    ("331181-0001", "剑池新村", "331181", "331181001", "hired", "412", "1998"),
    ("331181-0002", "东升小区", "331181", "331181001", "street-custody", "96", "1989"),
    ("331127-0001", "鹤溪人民中路小区", "331127", "", "self-managed", "132", "1994"),
  ]
  for item in compounds {
    ledger.add(
      "compound", item.0,
      [
        "name": item.1, "unit": item.2, "street": item.3, "service-mode": item.4,
        "households": item.5, "built-year": item.6, "buildings": "8", "fund-state": "refilling",
        "register": "in-register", "open-state": "open",
      ])
  }
  let projects = [
    ("XM-2025-331102-001", "白云小区改造提升", "331102", "331102-0001", "S4", "2026-03-02"),
    ("XM-2025-331102-002", "丽阳新村与花园弄连片改造", "331102", "331102-0002 331102-0003", "S3", "2026-08-17"),
    ("XM-2025-331181-001", "剑池新村改造", "331181", "331181-0001", "S6", "2026-10-09"),
    ("XM-2026-331181-002", "东升小区改造", "331181", "331181-0002", "X1", "2026-06-01"),
  ]
  for project in projects {
    ledger.add(
      "project", project.0,
      [
        "name": project.1, "unit": project.2, "compounds": project.3, "stage": project.4,
        "stage-since": project.5, "leader": "陈某某", "task-force": "老旧小区专班",
        "planned-on": "2026-12-31", "forecast-on": "2027-01-20", "investment": "3200000.00",
      ])
  }
  let items = [
    ("DB〔2026〕031", "白云小区加装路灯未按期完成", "331102", "331102-0001", "2026-11-05", "handling"),
    ("DB〔2026〕032", "剑池新村业委会换届备案材料补报", "331181", "331181-0001", "2026-11-20", "signed"),
    ("DB〔2026〕033", "丽阳新村先尝后买试用期评议", "331102", "331102-0002", "2026-11-25", "assigned"),
    ("DB〔2026〕034", "东升小区维修资金续筹方案公示", "331181", "331181-0002", "2026-12-18", "handling"),
    ("DB〔2026〕035", "鹤溪人民中路小区消防通道清障", "331127", "331127-0001", "2026-10-16", "returned"),
    ("DB〔2026〕036", "花园弄12号院屋面渗漏投诉", "331102", "331102-0003", "2026-10-30", "closed"),
    ("DB〔2026〕037", "东升小区道闸安装暂停", "331181", "331181-0002", "2026-11-10", "suspended"),
  ]
  for item in items {
    ledger.add(
      "item", item.0,
      [
        "title": item.1, "unit": item.2, "compound": item.3, "original-due": item.4,
        "current-due": item.4, "state": item.5, "assigned-on": "2026-10-08", "urgency": "general",
        "closed-on": item.5 == "closed" ? "2026-11-02" : "", "handler": "叶某",
        "progress": "施工单位已进场，因雨停工三日，预计月底前完成。",
        "street": item.2 == "331102" ? "331102001" : "",
      ])
  }
  ledger.add(
    "committee", "YW-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "kind": "committee", "state": "in-office",
      "term-end": "2027-01-15", "members": "7", "party-members": "4",
    ])
  ledger.add(
    "contract", "HT-331102-001",
    [
      "compounds": "331102-0001", "unit": "331102", "company": "丽水某物业服务有限公司", "mode": "hired",
      "start": "2025-01-01", "end": "2027-12-31", "fee": "0.80",
    ])
  return ledger
}

extension Ledger {
  /// Adds a record of canonical texts by field identifier.
  mutating func add(_ kind: String, _ id: String, _ values: [String: String]) {
    guard let kind = KindDeclaration.named(kind) else { return }
    let row = self[kind].append(id: id)
    for (name, text) in values {
      guard let column = kind.position(named: name) else { continue }
      self[kind].write(text, row: row, column: column)
    }
  }
}

/// Figures of the ten units for October 2026: id by id rank, former rank, score, the four
/// numerators of denominators, stages, overdue, due soon.
func lishuiSituation(units: [UnitSituation]? = nil) -> Situation {
  let indicators = [
    ("A1", "专业服务覆盖率", "Professional service coverage", 40),
    ("A2", "业委会(物管会)覆盖率", "Owners' committee coverage", 20),
    ("C1", "督办按期办结率", "Supervision items closed on time", 20),
    ("D1", "数字平台覆盖率", "Digital platform coverage", 20),
  ].map {
    Situation.IndicatorHeading(code: $0.0, name: Phrase(zh: $0.1, en: $0.2), weight: $0.3)
  }
  let period = Period(containing: Month(year: 2026, month: 10), cadence: .month)
  var whole = UnitSituation(id: "", name: "", shortName: "")
  let shown = units ?? lishuiUnits()
  for unit in shown {
    for index in whole.stages.indices { whole.stages[index] += unit.stages[index] }
    whole.compounds += unit.compounds
    whole.households += unit.households
    whole.openItems += unit.openItems
    whole.overdue += unit.overdue
    whole.dueSoon += unit.dueSoon
  }
  whole.targets = targets([1033, 1105, 2570, 640], of: [1290, 1290, 5160, 1105])
  return Situation(
    today: monday, period: period, periodState: .open, indicators: indicators, units: shown,
    whole: whole, trendPeriods: (-11...0).map { period.advanced(by: $0) })
}

func lishuiUnits() -> [UnitSituation] {
  let figures: [(rank: Int?, former: Int?, score: Int?, first: [Int], base: [Int])] = [
    (3, 5, 8660, [262, 290, 611, 155], [310, 310, 1160, 290]),
    (1, 1, 9312, [119, 120, 271, 70], [124, 124, 480, 120]),
    (2, 4, 8805, [139, 150, 320, 84], [160, 160, 600, 150]),
    (6, 3, 8103, [61, 70, 140, 39], [82, 82, 280, 70]),
    (8, 8, 7720, [48, 58, 110, 28], [74, 74, 232, 58]),
    (4, 2, 8512, [113, 120, 247, 62], [138, 138, 480, 120]),
    (5, 6, 8340, [94, 101, 209, 50], [116, 116, 404, 101]),
    (7, 7, 7955, [82, 92, 180, 47], [108, 108, 368, 92]),
    (9, 9, 7416, [55, 66, 130, 32], [92, 92, 264, 66]),
    (nil, nil, nil, [60, 38, 62, 18], [86, 86, 152, 38]),
  ]
  return zip(lishui, figures).enumerated().map { place, pair in
    let (names, figure) = pair
    var unit = UnitSituation(id: names.0, name: names.1, shortName: names.2)
    unit.rank = figure.rank
    unit.previousRank = figure.former
    unit.score = figure.score
    unit.base = figure.score.map { $0 - 80 }
    unit.bonus = figure.score == nil ? 0 : 100
    unit.malus = figure.score == nil ? 0 : 20
    unit.applicableWeight = figure.rank == nil ? 58 : 100
    unit.targets = targets(figure.first, of: figure.base)
    unit.compounds = figure.base[0]
    unit.households = figure.base[0] * 87
    for stage in 0..<10 { unit.stages[stage] = (figure.base[0] / (stage + 3) + stage) % 19 }
    unit.stages[10] = place % 3
    unit.overdue = [3, 1, 0, 2, 5, 0, 1, 4, 12, 2][place]
    unit.dueSoon = [2, 0, 1, 1, 3, 0, 2, 0, 4, 1][place]
    unit.openItems = unit.overdue + unit.dueSoon + 6
    if let score = figure.score {
      unit.trend = (0..<12).map { score - (11 - $0) * 60 - ($0 % 3) * 90 }
      unit.trendRanks = (0..<12).map { $0 < 6 ? figure.former : figure.rank }
      unit.indicators = [score, score + 200, score - 900, 10_000].map {
        IndicatorCell(score: min(10_000, $0), absence: nil, numerator: "12", denominator: "16")
      }
    } else {
      unit.indicators = [.notReported, .notReported, .smallBase, .notApplicable].map {
        IndicatorCell(score: nil, absence: $0, numerator: "", denominator: "")
      }
    }
    return unit
  }
}

/// The four targets of 2027 with their gaps: 95 %, 100 %, more than half, more than half.
func targets(_ numerators: [Int], of denominators: [Int]) -> [TargetGauge] {
  let rules = [
    ("A1", "专业服务覆盖率", "Professional service coverage", 9500, false, 8683),
    ("A2", "业委会(物管会)覆盖率", "Owners' committee coverage", 10_000, false, 9120),
    ("A3", "业委会党员比例", "Party members on committees", 5000, true, 4830),
    ("A4", "业委会党组织组建率", "Committees with a party organisation", 5000, true, 4700),
  ]
  return rules.indices.map { index in
    let (code, zh, en, target, isStrict, pace) = rules[index]
    let (count, total) = (numerators[index], denominators[index])
    let product = total * target
    let needed = isStrict ? product / 10_000 + 1 : (product + 9_999) / 10_000
    return TargetGauge(
      code: code, name: Phrase(zh: zh, en: en), numerator: count, denominator: total,
      value: total == 0 ? nil : count * 10_000 / total, target: target, isStrict: isStrict,
      pace: pace, gap: max(0, needed - count))
  }
}
