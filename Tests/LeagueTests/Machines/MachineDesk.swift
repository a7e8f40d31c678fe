import Testing

@testable import Model

/// The day that everything in these tests happens on, a Friday.
let actingDay = "2026-10-30"

/// Records, rules and a day, as a clerk has them on the desk.
struct MachineDesk {
  var ledger = Ledger()
  var rules: RuleSet
  var today: Day

  init() throws {
    rules = try MachineDesk.standardRules.get()
    today = try day(actingDay)
    try put("unit", "331102", ["name": "莲都区"])
    for (kind, id, fields) in MachineDesk.world { try put(kind, id, fields) }
  }

  /// The default rule set, read once.
  private static let standardRules = Result { try ruleSet(RuleSet.defaultText) }

  var circumstances: Circumstances { Circumstances(ledger, rules: rules, today: today) }

  /// Writes canonical texts into a record, made where it is not there yet.
  mutating func put(_ kind: String, _ id: String, _ fields: [String: String]) throws {
    let kind = try #require(KindDeclaration.named(kind))
    let row = ledger[kind].row(of: id) ?? ledger[kind].append(id: id)
    for (field, text) in fields {
      let column = try #require(kind.position(named: field), "\(kind.identifier).\(field)")
      ledger[kind].write(text, row: row, column: column)
    }
  }

  /// The canonical text of a field.
  func text(_ id: String, _ field: String) throws -> String {
    let place = try #require(ledger.place(of: id), "\(id)")
    let column = try #require(place.kind.position(named: field), "\(field)")
    return ledger[place.kind].canonicalText(row: place.row, column: column)
  }

  /// Tries an action and, where nothing refuses it, takes its changes.
  @discardableResult
  mutating func act(
    _ action: String, _ id: String, _ inputs: [String: String] = [:], by person: String = "王核",
    reason: String? = nil
  ) throws -> [String] {
    let bulk = BulkAct(
      action, on: [id], inputs: inputs, in: circumstances, by: Signature(person, reason: reason))
    try take(bulk.changes)
    return bulk.refusals.flatMap { $0.reasons.map(\.zh) }
  }

  /// Takes changes as the store does.
  mutating func take(_ changes: [RecordChange]) throws {
    for change in changes {
      let kind = KindDeclaration.all[change.kind]
      if case .new(_, let id, _) = change { #expect(ledger[kind].row(of: id) == nil) }
      try put(
        kind.identifier, change.id,
        Dictionary(uniqueKeysWithValues: change.values.map { ($0.field, $0.text) }))
    }
  }

  /// The ids of the records of a kind.
  func ids(_ kind: String) throws -> [String] {
    let kind = try #require(KindDeclaration.named(kind))
    return (0..<ledger[kind].count).map { ledger[kind].id($0) }
  }
}

extension MachineDesk {
  static let item = "DB〔2026〕001"
  static let project = "XM-2026-331102-001"
  static let compound = "331102-0001"
  static let committee = "YW-331102-0001"
  static let election = "XJ-2026-331102-001"
  static let repair = "JX-2026-331102-001"

  /// A sound record of every kind that has a machine, and of what the machines look at.
  static let world: [(kind: String, id: String, fields: [String: String])] =
    [
      (
        "compound", compound,
        [
          "name": "丽阳花园", "unit": "331102", "register": "in-register", "surveyed-on": "2026-01-10",
          "survey-form": "摸排表", "households": "100", "fund-state": "normal",
        ]
      ),
      (
        "issue", "WT-2026-331102-001",
        [
          "compound": compound, "unit": "331102", "kind": "gap", "description": "无消防通道",
          "discovered-on": "2026-01-10", "planned-fix": "打通", "project": project,
        ]
      ),
      (
        "project", project,
        [
          "compounds": compound, "unit": "331102", "stage": "S0", "stage-since": "2026-02-02",
          "application": "申请表", "consultation": "征询表", "street-opinion": "approved",
          "reserve-rank": "1", "plan-year": "2026", "plan-approval": "批复", "leader": "某领导",
          "task-force": "专班", "scheme": "方案", "displayed-on": "2026-03-02", "joint-record": "联议记录",
          "start-evidence": "进场证明", "acceptance": "验收表", "closing-form": "销项表",
          "county-checked-on": "2026-10-20", "city-sample": "not-drawn", "track-service": "done",
          "track-committee": "done", "track-party": "done", "track-enclosure": "n-a",
          "track-fund": "done", "track-digital": "done", "track-works": "done",
        ]
      ),
      (
        "milestone", "JD-2026-331102-001-S1",
        ["project": project, "unit": "331102", "stage": "S1", "planned-on": "2026-03-01"]
      ),
      (
        "plan-entry", "JH-2026-331102-001",
        [
          "unit": "331102", "year": "2026", "version": "1", "change": "original",
          "compound": compound, "project": project, "locked-on": "2026-02-10",
        ]
      ),
      (
        "handover", "CY-2026-331102-001",
        [
          "compound": compound, "unit": "331102", "kind": "takeover", "day": "2026-05-08",
          "defects": "3", "defects-closed": "3", "published-on": "2026-05-15",
          "published-at": "小区门口", "photo": "照片",
        ]
      ),
      (
        "contract", "HT-2026-331102-001",
        [
          "compounds": compound, "unit": "331102", "mode": "hired", "start": "2026-05-01",
          "end": "2028-04-30",
        ]
      ),
      (
        "income", "SZ-2026-331102-001",
        [
          "compound": compound, "unit": "331102", "from": "2026-01-01", "until": "2026-06-30",
          "income": "100.00", "parking": "60.00", "rent": "40.00", "expenses": "30.00",
          "fee-supplement": "70.00", "posted-on": "2026-07-10",
        ]
      ),
      (
        "fund", "WX-2026-331102-001",
        [
          "compound": compound, "unit": "331102", "state": "normal", "state-since": "2026-01-05",
          "first-amount": "1000.00", "balance": "500.00", "measure": "续筹方案", "collected": "10.00",
        ]
      ),
      (
        "enclosure", "KF-2026-331102-001",
        [
          "compound": compound, "unit": "331102", "state": "unasked", "state-since": "2026-01-05",
          "scheme": "方案", "households-asked": "90", "households-agreed": "61", "gate-rule": "刷卡",
        ]
      ),
      (
        "deliberation", "XS-2026-331102-001",
        [
          "compound": compound, "unit": "331102", "topic": "加装门禁", "participants": "40",
          "decision": "同意",
        ]
      ),
    ] + supervision + committees + repairs

  private static let supervision: [(kind: String, id: String, fields: [String: String])] = [
    (
      "item", item,
      [
        "title": "围墙破损", "unit": "331102", "assigned-on": "2026-10-09",
        "original-due": "2026-11-20",
        "urgency": "general", "handler": "张办", "requirement": "修复", "state": "assigned",
      ]
    ),
    (
      "meeting", "HY-2026-001", ["kind": "joint", "day": "2026-10-20"]
    ),
    (
      "resolution", "YD-2026-331102-001",
      [
        "meeting": "HY-2026-001", "unit": "331102", "text": "年底前完成围墙修复", "due-on": "2026-12-31",
        "co-units": "城管局",
      ]
    ),
    (
      "extension", "YQ-2026-331102-001",
      [
        "item": "DB〔2026〕002", "unit": "331102", "requested-on": "2026-10-26",
        "requested-due-on": "2026-11-27", "reason": "连续降雨", "requested-by": "张办",
      ]
    ),
    (
      "escalation", "SJ-2026-331102-001",
      [
        "item": "DB〔2026〕002", "unit": "331102", "level": "blue", "day": "2026-10-26",
        "document": "蓝单1号", "approver": "赵局",
      ]
    ),
    (
      "item", "DB〔2026〕002",
      [
        "title": "排水堵塞", "unit": "331102", "assigned-on": "2026-10-12",
        "original-due": "2026-11-13",
        "handler": "张办", "requirement": "疏通", "state": "handling", "level": "blue",
        "received-on": "2026-10-13",
      ]
    ),
  ]

  private static let committees: [(kind: String, id: String, fields: [String: String])] =
    [
      (
        "committee", committee,
        [
          "compound": compound, "unit": "331102", "kind": "committee", "state": "in-office",
          "filed-on": "2024-01-20", "term-start": "2024-01-01", "term-end": "2027-01-31",
          "members": "7", "party-members": "4", "concurrent-members": "1",
          "spend-limit": "10000.00",
        ]
      ),
      (
        "election", election,
        [
          "compound": compound, "committee": committee, "unit": "331102", "kind": "renewal",
          "prepared-on": "2026-08-03", "nominated-on": "2026-08-20", "vetted-on": "2026-09-02",
          "announced-on": "2026-09-10", "voted-on": "2026-09-20", "elected-on": "2026-10-12",
          "handed-over-on": "2026-10-14", "owners": "300", "owners-voted": "200",
          "owners-agreed": "101", "area": "30000.00", "area-voted": "20000.00",
          "area-agreed": "10000.01", "filed-on": "2026-10-15",
        ]
      ),
    ]
    + (1...5).map { number in
      (
        "candidate", "HX-2026-331102-00\(number)",
        [
          "election": election, "unit": "331102", "recommendation": "approved",
          "review": "approved", "party-opinion": "approved",
        ]
      )
    }

  private static let repairs: [(kind: String, id: String, fields: [String: String])] = [
    (
      "repair", repair,
      [
        "compound": compound, "unit": "331102", "category": "roof-leak", "applicant": "committee",
        "state": "applied", "applied-on": "2026-10-19", "files": "申请材料", "amount": "9000.00",
        "apportioned": "8000.00", "from-income": "1000.00", "apportion-posted-on": "2026-10-26",
      ]
    )
  ]
}
