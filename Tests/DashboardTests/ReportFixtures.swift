@testable import Dashboard
import Canvas
@testable import Model

/// Two units and a few items, and nothing else that anybody could be reminded of.
///
/// On Monday 2026-11-23: late by 10 working days (14 days), due today, due in two working days, closed;
/// and one of the other unit that is late by one working day (3 days).
func itemLedger() -> Ledger {
  var ledger = Ledger()
  for (id, name) in [("331102", "莲都"), ("331181", "龙泉")] {
    ledger.add("unit", id, ["name": name + "区", "short-name": name, "position": "1"])
  }
  let items = [
    ("001", "先尝后买试用期评议", "331102", "2026-11-25", "signed"),
    ("002", "路灯未按期完成", "331102", "2026-11-09", "handling"),
    ("003", "消防通道清障", "331102", "2026-11-23", "handling"),
    ("004", "屋面渗漏投诉", "331102", "2026-10-30", "closed"),
    ("005", "换届备案材料补报", "331181", "2026-11-20", "signed"),
  ]
  for item in items {
    ledger.add(
      "item", "DB〔2026〕\(item.0)",
      [
        "title": item.1, "unit": item.2, "original-due": item.3, "current-due": item.3,
        "state": item.4, "assigned-on": "2026-10-08", "received-on": "2026-10-08",
        "reported-on": "2026-11-20", "closed-on": item.4 == "closed" ? "2026-10-30" : "",
      ])
  }
  return ledger
}

/// The fixture's ledger with what came into the denominators and left them around October 2026, an issue
/// with and one without an answer, a deliberation half done, and a project without a leader.
func changedLedger() -> Ledger {
  var ledger = lishuiLedger()
  let compounds = [
    ("331102-0101", "大洋小区", "2026-10-10", "", "丽建〔2026〕5号"),
    ("331102-0102", "枫林小区", "2026-09-30", "", "丽建〔2026〕4号"),
    ("331102-0103", "水阁小区", "2023-01-05", "2026-10-20", ""),
  ]
  for compound in compounds {
    ledger.add(
      "compound", compound.0,
      [
        "name": compound.1, "unit": "331102", "street": "331102001", "built-year": "1990",
        "buildings": "4", "households": "100", "registered-on": compound.2,
        "left-register-on": compound.3, "register-approval": compound.4,
        "register": compound.3.isEmpty ? "in-register" : "removed",
      ])
  }
  let plan = [
    ("001", "1", "original", "331102-0001", "2026-01-15", "市领导小组", "丽建〔2026〕1号"),
    ("002", "2", "removed", "331102-0001", "2026-10-12", "市领导小组", "丽建〔2026〕6号"),
    ("003", "2", "added", "331102-0002", "2026-10-12", "", ""),
  ]
  for line in plan {
    ledger.add(
      "plan-entry", "JH-2026-331102-\(line.0)",
      [
        "unit": "331102", "year": "2026", "version": line.1, "change": line.2, "compound": line.3,
        "locked-on": line.4, "approver": line.5, "approval": line.6,
      ])
  }
  for (id, words, fix) in [("001", "楼道堆物", "纳入改造方案"), ("002", "屋面渗漏", "")] {
    ledger.add(
      "issue", "WT-2026-331102-\(id)",
      [
        "compound": "331102-0001", "unit": "331102", "kind": "gap", "description": words,
        "discovered-on": "2026-11-16", "planned-fix": fix,
      ])
  }
  ledger.add(
    "deliberation", "XS-2026-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "topic": "停车位", "spoken-on": "2026-11-02",
      "discussed-on": "2026-11-09",
    ])
  ledger.add(
    "project", "XM-2026-331102-009",
    [
      "name": "大洋小区改造", "unit": "331102", "compounds": "331102-0101", "stage": "S2",
      "stage-since": "2026-11-03",
    ])
  return ledger
}

/// The dashboard of a ledger.
func state(
  of ledger: Ledger, rules: RuleSet = fixtureRules, size: Size = Size(columns: 120, rows: 40),
  language: Language = .zh
) -> State {
  var state = State(
    ledger: ledger, situation: lishuiSituation(), rules: rules, today: monday, size: size,
    language: language, storeName: "丽水市", isSample: true)
  state.person = "叶某"
  return state
}

extension State {
  /// The texts of the report's lines that are listed, entry by entry.
  var reportTexts: [[String]] {
    page.reportRows.compactMap { page.report?.rows[$0].entries.map(\.text) }
  }

  /// The lines above the report.
  var leadTexts: [String] { (page.report?.lead ?? []).map { $0.map(\.text).joined() } }
}
