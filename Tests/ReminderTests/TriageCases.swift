// Friday 2026-11-20; what is late or due soon by each rule, and what a clerk types to be done with it.
extension TriageCase {
  private static let home = "331102-0001"
  private static let item = "DB〔2026〕001"

  /// One case for each rule whose reminders a clerk can make go away.
  static let all: [TriageCase] =
    projects + items + compounds + committees + services + money + offices

  private static let projects: [TriageCase] = [
    TriageCase(
      "leader-vacant",
      [("project", "XM-1", ["compounds": home, "stage": "S2", "stage-since": "2026-11-01"])],
      ["leader": "陈某", "task-force": "专班"], "fields"),
    TriageCase(
      "leader-changed",
      [
        (
          "project", "XM-1",
          [
            "compounds": home, "stage": "S3", "stage-since": "2026-08-01", "leader": "陈某",
            "task-force": "专班", "leader-since": "2026-11-10",
          ]
        )
      ], ["leader-handover-on": "2026-11-20"], "fields"),
    TriageCase(
      "milestone-due",
      [
        ("project", "XM-1", ["compounds": home, "stage": "S4"]),
        ("milestone", "JD-1", ["project": "XM-1", "stage": "S5", "planned-on": "2026-11-18"]),
      ], ["actual-on": "2026-11-20"], "fields"),
    TriageCase(
      "suspension-end",
      [
        (
          "project", "XM-1",
          [
            "compounds": home, "stage": "X1", "stage-since": "2026-05-01", "aside-stage": "S3",
            "aside-until": "2026-11-20",
          ]
        )
      ], [:], "resume-project"),
    TriageCase(
      "project-review",
      [("project", "XM-1", ["compounds": home, "stage": "S8", "left-on": "2026-05-10"])],
      ["satisfaction": "90", "satisfaction-count": "40"], "review"),
  ]

  private static let items: [TriageCase] = [
    TriageCase(
      "item-due",
      [
        (
          "item", item,
          [
            "title": "外墙渗漏", "state": "assigned", "original-due": "2026-11-20",
            "assigned-on": "2026-11-02",
          ]
        )
      ],
      [
        "progress": "已修复", "evidence": "照片", "opinion": "属实", "received-by": "李答",
        "handler": "李答", "answered-by": "李答",
      ], "sign", "start", "feedback", "verify", "close"),
    TriageCase(
      "item-signing",
      [
        (
          "item", item,
          [
            "title": "外墙渗漏", "state": "assigned", "original-due": "2026-12-20",
            "assigned-on": "2026-11-19",
          ]
        )
      ], [:], "sign"),
    TriageCase(
      "item-follow-up",
      [
        (
          "item", item,
          [
            "title": "外墙渗漏", "state": "handling", "original-due": "2026-12-20",
            "assigned-on": "2026-11-02",
          ]
        )
      ], ["progress": "脚手架已搭"], "progress"),
    TriageCase(
      "item-verification",
      [
        (
          "item", item,
          [
            "title": "外墙渗漏", "state": "answered", "original-due": "2026-12-20",
            "answered-on": "2026-11-16", "evidence": "照片", "answered-by": "李答",
          ]
        )
      ], ["opinion": "属实"], "verify", "close"),
    TriageCase(
      "item-returned",
      [
        (
          "item", item,
          [
            "title": "外墙渗漏", "state": "returned", "original-due": "2026-12-20",
            "return-reason": "缺照片",
          ]
        )
      ], [:], "start"),
    TriageCase(
      "extension-decision",
      [
        (
          "item", item,
          ["title": "外墙渗漏", "state": "handling", "original-due": "2026-11-25"]
        ),
        (
          "extension", "YQ-1",
          [
            "item": item, "requested-on": "2026-11-12", "requested-due-on": "2026-12-10",
            "requested-by": "李答",
          ]
        ),
      ], ["decision": "approved"], "decide-extension"),
    TriageCase(
      "meeting-due",
      [("meeting", "HY-1", ["kind": "regular", "day": "2026-10-19"])], ["day": "2026-11-20"],
      "new meeting"),
    TriageCase(
      "task-force-meeting",
      [("task-force", "ZB-1", ["name": "专班", "cadence": "14", "set-up-on": "2026-11-06"])],
      ["day": "2026-11-20"], "new meeting"),
    TriageCase(
      "resolution-filing",
      [
        ("meeting", "HY-1", ["kind": "regular", "day": "2026-11-16"]),
        ("resolution", "YD-1", ["meeting": "HY-1", "text": "路灯"]),
      ], ["requirement": "装路灯"], "make-item"),
    TriageCase(
      "resolution-due",
      [
        ("meeting", "HY-1", ["kind": "regular", "day": "2026-11-16"]),
        ("resolution", "YD-1", ["meeting": "HY-1", "text": "路灯", "due-on": "2026-11-20"]),
      ], [:], "finish"),
  ]

  private static let compounds: [TriageCase] = [
    TriageCase(
      "survey-due", [("compound", home, ["surveyed-on": "2025-06-01"])],
      ["surveyed-on": "2026-11-20"], "fields"),
    TriageCase(
      "monthly-fields", [("compound", home, ["platform": "", "floor-area": ""])],
      ["platform": "true", "floor-area": "1000.00"], "fields"),
    TriageCase(
      "first-report",
      [
        (
          "issue", "WT-1",
          ["compound": home, "kind": "difficulty", "discovered-on": "2026-11-18"]
        )
      ], [:], "report"),
    TriageCase(
      "patch-due",
      [
        (
          "issue", "WT-1",
          [
            "compound": home, "kind": "difficulty", "discovered-on": "2026-11-02",
            "reported-on": "2026-11-02", "patch": "补漏", "patch-due-on": "2026-11-20",
          ]
        )
      ], [:], "close"),
    TriageCase(
      "gap-unanswered",
      [
        ("project", "XM-1", ["compounds": home, "stage": "S1"]),
        (
          "issue", "WT-1",
          [
            "compound": home, "kind": "gap", "discovered-on": "2026-10-02",
            "reported-on": "2026-10-02",
          ]
        ),
      ], ["planned-fix": "加装", "project": "XM-1"], "plan"),
    TriageCase(
      "fact-stale",
      [
        (
          "department-fact", "ZB-1",
          [
            "compound": home, "department": "fire", "code": "F1", "value": "2",
            "as-of": "2026-08-01",
          ]
        )
      ], ["value": "1", "as-of": "2026-11-20"], "new department-fact"),
    TriageCase(
      "correction-due",
      [
        (
          "department-fact", "ZB-1",
          [
            "compound": home, "department": "fire", "code": "F1", "value": "2",
            "as-of": "2026-11-01", "correction-due-on": "2026-11-20",
          ]
        )
      ], ["corrected-on": "2026-11-20"], "fields"),
    TriageCase(
      "deliberation-stuck",
      [
        (
          "deliberation", "XS-1",
          ["compound": home, "topic": "停车", "spoken-on": "2026-10-02"]
        )
      ], ["participants": "30"], "discuss"),
    TriageCase(
      "deliberation-unshown",
      [
        (
          "deliberation", "XS-1",
          [
            "compound": home, "topic": "停车", "spoken-on": "2026-10-02",
            "discussed-on": "2026-10-12", "handled-on": "2026-10-22",
          ]
        )
      ], [:], "show"),
    TriageCase(
      "dispute-ageing", [("dispute", "JF-1", ["compound": home, "opened-on": "2026-10-02"])],
      ["closed-on": "2026-11-20"], "fields"),
  ]

  private static let committees: [TriageCase] = [
    TriageCase(
      "party-gate",
      [
        (
          "committee", "YW-1",
          ["compound": home, "state": "in-office", "term-start": "2026-10-01"]
        )
      ], ["party-gate": "approved"], "party-opinion"),
    TriageCase(
      "procedure-rules",
      [
        (
          "committee", "YW-1",
          [
            "compound": home, "state": "in-office", "term-start": "2026-09-01",
            "rules-adopted-on": "2021-01-01",
          ]
        )
      ], ["rules-adopted-on": "2026-11-20"], "fields"),
    TriageCase(
      "filing-due",
      [
        (
          "committee", "YW-1",
          ["compound": home, "state": "elected", "members": "5", "party-members": "3"]
        ),
        (
          "election", "XJ-1",
          [
            "compound": home, "committee": "YW-1", "kind": "founding",
            "elected-on": "2026-11-02",
          ]
        ),
      ], ["term-start": "2026-11-02", "term-end": "2030-11-01"], "file"),
    TriageCase(
      "term-end",
      [
        (
          "committee", "YW-1",
          [
            "compound": home, "kind": "committee", "state": "in-office",
            "term-start": "2022-01-01", "term-end": "2027-01-10",
          ]
        )
      ], ["guide": "紫金街道"], "prepare-renewal"),
    TriageCase(
      "duty-lists",
      [("duty-list", "ZZ-1", ["kind": "duties", "subject": "owners", "title": "业主职责"])],
      ["adopted-on": "2026-11-20", "title": "清单"], "new duty-list"),
  ]

  private static let services: [TriageCase] = [
    TriageCase(
      "trial-ending",
      [
        (
          "contract", "HT-1",
          [
            "compounds": home, "mode": "trial", "start": "2026-06-01", "end": "2026-11-25",
          ]
        )
      ], ["mode": "hired", "end": "2029-11-25", "company": "物业公司"], "new contract"),
    TriageCase(
      "contract-ending",
      [
        (
          "contract", "HT-1",
          [
            "compounds": home, "mode": "hired", "start": "2023-12-01", "end": "2026-11-30",
          ]
        )
      ], ["mode": "hired", "end": "2029-11-30", "company": "物业公司"], "new contract"),
    TriageCase(
      "low-collection",
      [
        (
          "contract", "HT-1",
          [
            "compounds": home, "mode": "hired", "start": "2026-10-01", "end": "2029-09-30",
            "fees-due": "10000.00", "fees-collected": "100.00",
          ]
        )
      ], ["fees-collected": "9000.00"], "fields"),
    TriageCase(
      "handover-missing",
      [
        (
          "contract", "HT-1",
          [
            "compounds": home, "mode": "hired", "start": "2026-10-01", "end": "2029-09-30",
          ]
        )
      ], ["kind": "takeover", "day": "2026-11-20"], "new handover"),
    TriageCase(
      "handover-publication",
      [("handover", "CY-1", ["compound": home, "day": "2026-11-02", "photo": "照片"])],
      ["published-at": "公告栏"], "publish"),
    TriageCase(
      "enclosure-start",
      [
        (
          "enclosure", "KF-1",
          [
            "compound": home, "state": "scheme", "consulted-on": "2026-08-01",
            "households-asked": "100", "households-agreed": "90",
          ]
        )
      ], [:], "start-works"),
    TriageCase(
      "exemption-review",
      [
        (
          "enclosure", "KF-1",
          [
            "compound": home, "state": "exempt", "exemption": "back-street",
            "exempted-on": "2025-11-20", "exemption-review-on": "2026-11-30",
          ]
        )
      ], ["exemption-approver": "叶某", "exemption-review-on": "2027-11-20"], "renew-exemption"),
  ]

  private static let repair = [
    "compound": home, "category": "roof-leak", "applicant": "committee", "files": "申请表",
    "amount": "5000.00", "applied-on": "2026-11-16", "state": "applied",
  ]
  private static let inOffice: (kind: String, id: String, values: [String: String]) = (
    "committee", "YW-1",
    [
      "compound": home, "state": "in-office", "filed-on": "2024-01-01", "spend-limit": "9000.00",
      "term-start": "2024-01-01", "term-end": "2028-12-31",
    ]
  )

  private static let money: [TriageCase] = [
    TriageCase(
      "disclosure-due",
      [
        (
          "income", "SZ-1",
          [
            "compound": home, "from": "2025-07-01", "until": "2025-12-31", "income": "1.00",
            "posted-on": "2026-01-10",
          ]
        )
      ], ["income": "3000.00", "posted-on": "2026-11-20", "posted-at": "公告栏"], "new income"),
    TriageCase(
      "undisclosed-income",
      [("asset", "ZC-1", ["compound": home, "kind": "parking", "earning": "true"])],
      ["income": "3000.00", "posted-on": "2026-11-20", "posted-at": "公告栏"], "new income"),
    TriageCase(
      "lease-end", [("asset", "ZC-1", ["compound": home, "lease-until": "2026-11-30"])],
      ["lease-until": "2028-11-30"], "fields"),
    TriageCase(
      "fund-low",
      [
        (
          "fund", "WX-1",
          [
            "compound": home, "state": "short", "first-amount": "1000.00", "balance": "100.00",
            "balance-on": "2026-08-01",
          ]
        )
      ], ["measure": "续筹方案"], "refill"),
    TriageCase(
      "fund-measure",
      [("fund", "WX-1", ["compound": home, "state": "missing", "needs-since": "2026-08-01"])],
      ["measure": "即交即用"], "fields"),
    TriageCase("repair-acceptance", [inOffice, ("repair", "JX-1", repair)], [:], "accept"),
    TriageCase(
      "repair-review",
      [
        inOffice,
        (
          "repair", "JX-1",
          repair.merging(["state": "accepted", "accepted-on": "2026-11-17"]) { $1 }
        ),
      ], [:], "review"),
    TriageCase(
      "repair-payment",
      [
        inOffice,
        (
          "repair", "JX-1",
          repair.merging(["state": "reviewed", "reviewed-on": "2026-11-16"]) { $1 }
        ),
      ], ["apportioned": "5000.00", "apportion-posted-on": "2026-11-18"], "pay"),
    TriageCase(
      "repair-substitute", [("repair", "JX-1", repair)],
      ["applicant": "street", "apportioned": "5000.00", "apportion-posted-on": "2026-11-20"],
      "fields", "accept", "review", "pay"),
    TriageCase(
      "subsidy-end", [("subsidy", "BZ-1", ["kind": "package", "until": "2026-12-01"])],
      ["until": "2027-12-01"], "fields"),
  ]

  private static let offices: [TriageCase] = [
    TriageCase(
      "policy-end", [("policy", "ZC-1", ["title": "办法", "until": "2026-12-01"])],
      ["until": "2029-12-01"], "fields"),
    TriageCase("street-leader", [], ["leader": "王某"], "new street-capacity"),
    TriageCase(
      "street-mechanism", [("street-capacity", "SD-1", ["street": "331102001"])],
      ["mechanism": "〔2026〕3号"], "fields"),
    TriageCase(
      "street-plan", [("street-capacity", "SD-1", ["street": "331102001"])],
      ["annual-plan-year": "2026", "annual-plan": "〔2026〕1号"], "fields"),
    TriageCase(
      "period-report", [], ["numerator": "81", "denominator": "100"], "new indicator-report"),
    TriageCase(
      "recheck-missing", [], ["day": "2026-11-20", "finding": "confirmed"], "new recheck"),
    TriageCase(
      "finding-returned",
      [
        (
          // The value's mark is the FNV-1a of "hired" and the end of a line.
          "finding-ruling", "CD-V32-1",
          [
            "rule": "V32", "sheet": "compound", "record": home, "field": "service-mode",
            "compound": home, "verdict": "returned", "value": "bea1c5268544af69", "reason": "请核对",
            "day": "2026-11-18",
          ]
        )
      ], ["answer": "已核对"], "fields"),
  ]
}
