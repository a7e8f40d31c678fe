@testable import Model

private let repair = MachineDesk.repair
private let issue = "WT-2026-331102-001"
private let matter = "XS-2026-331102-001"
private let plan = "KF-2026-331102-001"
private let fund = "WX-2026-331102-001"
private let committee = MachineDesk.committee

extension TransitionCase {
  private static func ordered(_ field: String, _ before: String, _ day: String, _ bound: String)
    -> Break
  {
    Break("\(field)-order-\(before)", inputs: [field: day], says: bound)
  }

  static let repairCases: [TransitionCase] = [
    TransitionCase(
      repair, "accept", to: "accepted",
      breaks: [
        Break("lawful-applicant", [(committee, ["term-end": "2026-10-18"])], says: "2026-10-18 届满"),
        Break("lawful-applicant", [(committee, ["state": "absent"])], says: "缺位"),
        Break("lawful-applicant", [(repair, ["applicant": "street"])], says: "业委会"),
        Break("files", [(repair, ["files": ""])], says: "申请材料"),
        ordered("accepted-on", "applied-on", "2026-10-16", "2026-10-19"),
      ]),
    TransitionCase(repair, "refuse", inputs: ["refusal": "不属紧急"], to: "refused"),
    TransitionCase(
      repair, "review", ["state": "accepted", "accepted-on": "2026-10-20"], to: "reviewed",
      breaks: [
        Break("authorised", inputs: ["amount": "10000.01"], says: "授权额度 10000.00"),
        Break("authorised", [(committee, ["spend-limit": ""])], says: "授权额度"),
        ordered("reviewed-on", "accepted-on", "2026-10-19", "2026-10-20"),
      ]),
    TransitionCase(
      repair, "pay", ["state": "reviewed", "reviewed-on": "2026-10-28"], to: "paid",
      breaks: [
        Break("apportionment", inputs: ["apportioned": "8000.01"], says: "9000.01"),
        Break(
          "paid-on-order-apportion-posted-on",
          inputs: ["paid-on": "2026-10-28", "apportion-posted-on": "2026-10-29"],
          says: "2026-10-29"),
        ordered("paid-on", "reviewed-on", "2026-10-27", "2026-10-28"),
      ]),
    TransitionCase(
      repair, "finish", ["state": "paid"], to: "finished",
      breaks: [ordered("finished-on", "applied-on", "2026-10-16", "2026-10-19")]),
  ]

  static let compoundCases: [TransitionCase] = [
    TransitionCase(
      MachineDesk.compound, "log-issue", inputs: ["description": "水管爆裂"], to: "in-register"),
    TransitionCase(
      MachineDesk.compound, "apply-repair", inputs: ["category": "facade"], to: "in-register",
      breaks: [
        Break("no-such-repair-open", inputs: ["category": "roof-leak"], says: repair)
      ]),
    TransitionCase(
      issue, "report", to: "reported",
      breaks: [ordered("reported-on", "discovered-on", "2026-01-09", "2026-01-10")]),
    TransitionCase(issue, "plan", to: "found"),
    TransitionCase(
      issue, "raise", ["reported-on": "2026-01-12", "level": "street"],
      inputs: ["level": "county"], to: "reported",
      breaks: [Break("higher-level", inputs: ["level": "street"], says: "高于街道")]),
    TransitionCase(
      issue, "patch", ["reported-on": "2026-01-12"],
      inputs: ["patch": "清障", "patch-owner": "钱某", "patch-due-on": "2026-11-06"], to: "patched",
      breaks: [
        Break("patch-due-ahead", inputs: ["patch-due-on": "2026-10-29"], says: "2026-10-30")
      ]),
    TransitionCase(
      issue, "make-item", ["reported-on": "2026-01-12"], inputs: ["requirement": "清障"],
      to: "reported",
      breaks: [
        Break("no-item-yet", [(issue, ["item": MachineDesk.item])], says: "一事一单"),
        Break("time-limit", hasNoDeadlines: true, says: "DR03"),
      ]),
    TransitionCase(
      issue, "close", ["reported-on": "2026-01-12", "patch": "清障"], to: "closed",
      breaks: [
        ordered("closed-on", "reported-on", "2026-01-11", "2026-01-12"),
        Break("item-closed", [(issue, ["item": MachineDesk.item])], says: MachineDesk.item),
      ]),
    TransitionCase(
      issue, "recur", ["closed-on": "2026-06-01"], to: "closed",
      breaks: [Break("after-closing", inputs: ["discovered-on": "2026-05-31"], says: "2026-06-01")]),
    TransitionCase(matter, "speak", to: "spoken"),
    TransitionCase(
      matter, "discuss", ["spoken-on": "2026-10-12"], to: "discussed",
      breaks: [ordered("discussed-on", "spoken-on", "2026-10-11", "2026-10-12")]),
    TransitionCase(
      matter, "handle", ["discussed-on": "2026-10-13"], to: "handled",
      breaks: [ordered("handled-on", "discussed-on", "2026-10-12", "2026-10-13")]),
    TransitionCase(
      matter, "show", ["handled-on": "2026-10-14"], to: "shown",
      breaks: [ordered("shown-on", "handled-on", "2026-10-13", "2026-10-14")]),
    TransitionCase(
      matter, "rate", ["shown-on": "2026-10-15"], inputs: ["score": "92", "ratings": "30"],
      to: "rated",
      breaks: [
        ordered("rated-on", "shown-on", "2026-10-14", "2026-10-15"),
        Break("somebody-rated", inputs: ["ratings": "0"], says: "至少 1 人"),
      ]),
    TransitionCase(
      "SZ-2026-331102-001", "post", ["posted-on": ""], inputs: ["posted-at": "公告栏"], to: "posted",
      breaks: [
        ordered("posted-on", "until", "2026-06-29", "2026-06-30"),
        Break("income-adds-up", [("SZ-2026-331102-001", ["parking": "59.99"])], says: "99.99"),
        Break("uses-covered", [("SZ-2026-331102-001", ["other-use": "0.01"])], says: "100.01"),
      ]),
    TransitionCase(
      "CY-2026-331102-001", "rectify", inputs: ["defects-closed": "2"], to: "published",
      breaks: [Break("no-more-than-found", inputs: ["defects-closed": "4"], says: "缺陷数 3")]),
    TransitionCase(
      "CY-2026-331102-001", "publish", ["published-on": ""], inputs: ["published-at": "门口"],
      to: "published",
      breaks: [
        ordered("published-on", "day", "2026-05-07", "2026-05-08"),
        Break("photo", [("CY-2026-331102-001", ["photo": ""])], says: "公示照片"),
      ]),
  ]

  static let serviceCases: [TransitionCase] = [
    TransitionCase(
      plan, "ask", to: "asking",
      breaks: [ordered("consulted-on", "state-since", "2026-01-04", "2026-01-05")]),
    TransitionCase(
      plan, "draft", ["state": "asking"], to: "scheme",
      breaks: [
        ordered("scheme-on", "state-since", "2026-01-04", "2026-01-05"),
        Break(
          "asked-fits", inputs: ["households-asked": "101", "households-agreed": "80"],
          says: "小区户数 100"),
        Break("asked-fits", inputs: ["households-agreed": "91"], says: "征询户数 90"),
        // 67 % of 90 is 60.3: sixty are too few, sixty-one are enough.
        Break("enough-agree", inputs: ["households-agreed": "60"], says: "67%"),
      ]),
    TransitionCase(
      plan, "start-works", ["state": "scheme"], to: "works",
      breaks: [ordered("works-from", "state-since", "2026-01-04", "2026-01-05")]),
    TransitionCase(
      plan, "enclose", ["state": "works"], to: "enclosed",
      breaks: [ordered("enclosed-on", "state-since", "2026-01-04", "2026-01-05")]),
    TransitionCase(
      plan, "exempt",
      inputs: [
        "exemption": "back-street", "exemption-approver": "赵局",
        "exemption-review-on": "2027-10-30",
      ], to: "exempt",
      breaks: [
        ordered("exempted-on", "state-since", "2026-01-04", "2026-01-05"),
        Break("review-ahead", inputs: ["exemption-review-on": actingDay], says: actingDay),
      ]),
    TransitionCase(
      plan, "renew-exemption", ["state": "exempt", "exemption": "back-street"],
      inputs: ["exemption-approver": "赵局", "exemption-review-on": "2027-10-30"], to: "exempt",
      breaks: [
        ordered("exempted-on", "state-since", "2026-01-04", "2026-01-05"),
        Break("review-ahead", inputs: ["exemption-review-on": actingDay], says: actingDay),
      ]),
    TransitionCase(
      plan, "lift-exemption", ["state": "exempt"], reason: "道路已改造", to: "unasked",
      breaks: [
        ordered("state-since", "state-since", "2026-01-04", "2026-01-05"),
        Break("explained", hasReason: false, says: "--reason"),
      ]),
  ]

  static let fundCases: [TransitionCase] = [
    TransitionCase(
      fund, "rebuild", ["state": "missing"], to: "rebuilt",
      breaks: [
        Break("money-came", [(fund, ["collected": ""])], says: "已缴"),
        ordered("done-on", "state-since", "2026-01-04", "2026-01-05"),
      ]),
    TransitionCase(
      fund, "settle", ["state": "rebuilt"], inputs: ["balance": "300.00"], to: "normal",
      breaks: [
        Break("above-floor", inputs: ["balance": "299.99"], says: "30%"),
        ordered("balance-on", "state-since", "2026-01-04", "2026-01-05"),
      ]),
    TransitionCase(
      fund, "fall-short", inputs: ["balance": "299.99"], to: "short",
      breaks: [
        Break("below-floor", inputs: ["balance": "300.00"], says: "30%"),
        ordered("balance-on", "state-since", "2026-01-04", "2026-01-05"),
      ]),
    TransitionCase(
      fund, "refill", ["state": "short"], to: "refilling",
      breaks: [ordered("state-since", "state-since", "2026-01-04", "2026-01-05")]),
    TransitionCase(
      fund, "complete", ["state": "refilling"], inputs: ["balance": "300.00"], to: "normal",
      breaks: [
        Break("above-floor", inputs: ["balance": "299.99"], says: "30%"),
        ordered("balance-on", "state-since", "2026-01-04", "2026-01-05"),
      ]),
  ]
}
