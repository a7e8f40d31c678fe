import Testing

@testable import Model
@testable import Store

/// The day everything is judged for.
let today = Day(number: 20_777)  // 2026-11-20

/// The default rule set.
func defaultRules() throws -> RuleSet { try RuleSet(toml: RuleSet.defaultText, file: "LS-1.toml") }

/// The table of kinds by name.
func kind(_ name: String) throws -> KindDeclaration { try #require(KindDeclaration.named(name)) }

/// Writes fields of a record, which is made where it is not there yet.
func write(_ name: String, _ id: String, _ fields: [String: String], into ledger: inout Ledger)
  throws
{
  let kind = try kind(name)
  let row = ledger[kind].row(of: id) ?? ledger[kind].append(id: id)
  for (field, text) in fields {
    let column = try #require(kind.position(named: field), "\(name) has no \(field)")
    ledger[kind].write(text, row: row, column: column)
  }
}

/// What a run over everything finds by one rule.
func findings(
  _ rule: String, in ledger: Ledger, frozen: FrozenFigures? = nil, entered: Day? = nil
) throws -> [Finding] {
  let circumstances = Circumstances(ledger, rules: try defaultRules(), today: today)
  return CheckRun(circumstances, frozen: frozen) { _, _ in entered }
    .report(CheckScope(rules: [rule])).findings
}

/// A record of every kind that a rule is about, with nothing wrong in any of them.
func soundLedger() throws -> Ledger {
  var ledger = Ledger()
  for (name, id, fields) in soundRecords {
    try write(name, id, fields, into: &ledger)
  }
  return ledger
}

private let soundRecords: [(String, String, [String: String])] = [
  ("unit", "331102", ["name": "莲都区"]), ("unit", "331181", ["name": "龙泉市"]),
  ("division", "331100000000", ["name": "丽水市", "level": "prefecture"]),
  (
    "division", "331102000000", ["name": "莲都区", "level": "county", "parent": "331100000000"]
  ),
  (
    "division", "331102001000",
    ["name": "紫金街道", "level": "subdistrict", "parent": "331102000000", "unit": "331102"]
  ),
  (
    "compound", "331102-0001",
    [
      "name": "丽阳花园", "unit": "331102", "street": "331102001000", "built-year": "1995",
      "buildings": "4", "households": "121", "floor-area": "9600.00", "service-mode": "hired",
      "fund-balance": "240000.00", "registered-on": "2023-05-01", "register": "in-register",
    ]
  ),
  (
    "compound", "331102-0002",
    [
      "name": "景苑小区", "unit": "331102", "street": "331102001000", "built-year": "1988",
      "buildings": "2", "households": "48", "service-mode": "none",
    ]
  ),
  (
    "issue", "WT-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "kind": "hazard", "description": "外墙渗漏",
      "discovered-on": "2026-10-08", "reported-on": "2026-10-09",
    ]
  ),
  (
    "department-fact", "BM-1",
    [
      "compound": "331102-0001", "unit": "331102", "department": "housing", "code": "LIFT",
      "value": "3", "as-of": "2026-10-31",
    ]
  ),
  (
    "department-fact", "BM-2",
    [
      "compound": "331102-0001", "unit": "331102", "department": "fire", "code": "LIFT",
      "value": "3", "as-of": "2026-10-31",
    ]
  ),
  (
    "project", "XM-2026-331102-001",
    [
      "name": "丽阳花园整治", "compounds": "331102-0001 331102-0002", "unit": "331102",
      "plan-year": "2026", "stage": "S4", "stage-since": "2026-03-01",
      "entered-on": "2026-01-10", "started-on": "2026-03-01", "leader": "李某",
      "task-force": "紫金街道专班", "investment": "2400000.00", "funds-central": "1000000.00",
      "funds-county": "1400000.00",
    ]
  ),
  (
    "milestone", "JD-2026-331102-001-S2",
    [
      "project": "XM-2026-331102-001", "unit": "331102", "stage": "S2",
      "planned-on": "2026-02-10", "actual-on": "2026-02-01",
    ]
  ),
  (
    "milestone", "JD-2026-331102-001-S4",
    [
      "project": "XM-2026-331102-001", "unit": "331102", "stage": "S4",
      "planned-on": "2026-03-10", "actual-on": "2026-03-01",
    ]
  ),
  (
    "plan-entry", "JH-2026-331102-001",
    [
      "unit": "331102", "year": "2026", "version": "1", "change": "original",
      "compound": "331102-0001",
    ]
  ),
  (
    "item", "DB〔2026〕001",
    [
      "title": "外墙渗漏", "unit": "331102", "assigned-on": "2026-10-08",
      "received-on": "2026-10-09", "original-due": "2026-10-28", "state": "handling",
      "handler": "王某", "verifier": "赵某", "compound": "331102-0001",
    ]
  ),
  (
    "item", "DB〔2026〕002",
    [
      "title": "停车", "unit": "331102", "assigned-on": "2026-09-01",
      "original-due": "2026-09-22", "state": "suspended", "suspended-on": "2026-09-10",
    ]
  ),
  (
    "extension", "YQ-2026-001",
    [
      "item": "DB〔2026〕001", "unit": "331102", "requested-on": "2026-10-20",
      "requested-due-on": "2026-11-30", "reason": "雨季", "decision": "approved",
      "decided-on": "2026-10-28",
    ]
  ),
  (
    "escalation", "SJ-2026-001",
    [
      "item": "DB〔2026〕001", "unit": "331102", "level": "blue", "day": "2026-10-27",
      "approver": "周某",
    ]
  ),
  (
    "committee", "YW-331102-0001",
    [
      "compound": "331102-0001", "unit": "331102", "kind": "committee", "state": "in-office",
      "term-start": "2025-01-01", "term-end": "2029-12-31", "filed-on": "2025-01-20",
      "members": "7", "party-members": "4", "concurrent-members": "2",
    ]
  ),
  (
    "committee", "YW-331102-0002",
    [
      "compound": "331102-0001", "unit": "331102", "kind": "committee", "state": "expired",
      "term-start": "2020-01-01", "term-end": "2024-12-31", "members": "5",
    ]
  ),
  (
    "election", "XJ-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "kind": "renewal",
      "prepared-on": "2024-10-01", "voted-on": "2024-12-10", "elected-on": "2024-12-12",
      "owners": "118", "owners-voted": "100", "owners-agreed": "90",
    ]
  ),
  (
    "deliberation", "XS-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "topic": "停车", "spoken-on": "2026-04-01",
      "handled-on": "2026-05-01", "shown-on": "2026-05-20",
    ]
  ),
  (
    "contract", "HT-2025-331102-001",
    [
      "compounds": "331102-0001", "unit": "331102", "company-id": "91331100MA2E0AAB0M",
      "mode": "hired", "start": "2025-01-01", "end": "2027-12-31", "fees-due": "90000.00",
      "fees-collected": "90000.00",
    ]
  ),
  (
    "contract", "HT-2025-331102-002",
    [
      "compounds": "331102-0002", "unit": "331102", "mode": "trial", "start": "2025-01-01",
      "end": "2025-12-31",
    ]
  ),
  ("company", "91331100MA2E0AAB0M", ["name": "丽水物业"]),
  (
    "handover", "CY-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "contract": "HT-2025-331102-001",
      "kind": "takeover", "day": "2025-01-05", "published-on": "2025-01-12", "defects": "3",
      "defects-closed": "3",
    ]
  ),
  (
    "enclosure", "KF-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "state": "asking",
      "households-asked": "121", "households-agreed": "80",
    ]
  ),
  (
    "income", "SZ-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "from": "2026-01-01", "until": "2026-06-30",
      "parking": "800.00", "rent": "200.00", "income": "1000.00", "carried-over": "50.00",
      "expenses": "300.00", "fund-supplement": "750.00",
    ]
  ),
  (
    "fund", "WX-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "state": "normal", "due": "1000.00",
      "collected": "1000.00", "balance": "240000.00",
    ]
  ),
  (
    "repair", "JX-331102-001",
    [
      "compound": "331102-0001", "unit": "331102", "category": "facade",
      "applicant": "committee", "state": "reviewed", "applied-on": "2026-06-01",
      "reviewed-on": "2026-06-04", "amount": "1000.00", "from-income": "200.00",
      "apportioned": "800.00",
    ]
  ),
  ("period", "2026-10", ["state": "open"]),
  (
    "indicator-report", "ZB-2026-10-331102-A3",
    [
      "unit": "331102", "period": "2026-10", "indicator": "A3", "numerator": "4",
      "denominator": "7",
    ]
  ),
  (
    "adjustment", "JF-2026-10-331102-BONUS-01",
    ["unit": "331102", "period": "2026-10", "type": "bonus", "count": "1", "points": "0.5"]
  ),
]
