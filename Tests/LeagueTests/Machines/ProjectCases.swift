@testable import Model

private let project = MachineDesk.project
private let compound = MachineDesk.compound
private let check = "CY-2026-331102-001"

extension TransitionCase {
  /// A day before that of the present stage.
  private static func ordered(isAlone: Bool = true) -> Break {
    Break(
      "stage-since-order-stage-since", [(project, ["stage-since": actingDay])],
      inputs: ["stage-since": "2026-10-29"], isAlone: isAlone, says: "不早于进入阶段日期 2026-10-30")
  }

  private static func advance(
    _ stage: String, inputs: [String: String] = [:], to: String, breaks: [Break]
  ) -> TransitionCase {
    TransitionCase(
      project, "advance-stage", ["stage": stage], inputs: inputs, to: to,
      breaks: breaks + [ordered(isAlone: stage != "S7")])
  }

  static let projectCases: [TransitionCase] = [
    advance(
      "S0", to: "S1",
      breaks: [
        Break("in-register", [(compound, ["register": "removed"])], says: "丽阳花园"),
        Break("surveyed", [(compound, ["survey-form": ""])], says: "丽阳花园"),
        Break(
          "issues-listed", [("WT-2026-331102-001", ["compound": "331102-0002"])], says: "丽阳花园"),
        Break("application", [(project, ["application": ""])], says: "入库申请表"),
        Break("consultation", [(project, ["consultation": ""])], says: "居民意愿征询汇总"),
        Break("street-agrees", [(project, ["street-opinion": "refused"])], says: "不同意"),
      ]),
    advance(
      "S1", to: "S2",
      breaks: [
        Break("reserve-rank", [(project, ["reserve-rank": ""])], says: "储备次序"),
        Break("plan-year", [(project, ["plan-year": ""])], says: "计划年度"),
        Break("plan-approval", [(project, ["plan-approval": ""])], says: "年度计划批复"),
        Break(
          "in-annual-plan", [("JH-2026-331102-001", ["change": "removed"])], says: "年度计划"),
        Break("leader", [(project, ["leader": ""])], says: "责任领导"),
        Break("task-force", [(project, ["task-force": ""])], says: "专班"),
      ]),
    advance(
      "S2", to: "S3",
      breaks: [
        Break("plan-locked", [("JH-2026-331102-001", ["locked-on": ""])], says: "未锁定"),
        Break("gaps-answered", [("WT-2026-331102-001", ["planned-fix": ""])], says: "丽阳花园"),
        Break(
          "fund-measured", [("WX-2026-331102-001", ["state": "missing"])], says: "丽阳花园未设立维修资金"),
      ]),
    advance(
      "S3", to: "S4",
      breaks: [
        Break("scheme", [(project, ["scheme": ""])], says: "一小区一策方案"),
        Break("displayed-on", [(project, ["displayed-on": ""])], says: "方案公示日期"),
        // Seven days from 2026-10-23 end on Friday 2026-10-30; the day after is the first.
        Break("displayed", [(project, ["displayed-on": "2026-10-23"])], says: "2026-10-30"),
        Break("joint-record", [(project, ["joint-record": ""])], says: "三方联议记录"),
        Break("start-evidence", [(project, ["start-evidence": ""])], says: "开工(进场)证明"),
      ]),
    advance(
      "S4", to: "S5",
      breaks: [
        Break("tracks-done", [(project, ["track-party": "doing"])], says: "党建进行中"),
        Break("acceptance", [(project, ["acceptance": ""])], says: "验收表"),
        Break("taken-over", [(check, ["compound": "331102-0002"])], says: "丽阳花园"),
      ]),
    advance(
      "S5", to: "S6",
      breaks: [
        Break("defects-closed", [(check, ["defects-closed": "2"])], says: "丽阳花园"),
        Break("check-published", [(check, ["published-at": ""])], says: "丽阳花园"),
      ]),
    advance(
      "S6", to: "S7",
      breaks: [
        // Seven days of objections from 2026-10-23 run through the 30th.
        Break("objections-over", [(check, ["published-on": "2026-10-23"])], says: "丽阳花园"),
        Break("under-contract", [("HT-2026-331102-001", ["end": "2026-10-29"])], says: "丽阳花园"),
        Break("committee-filed", [(MachineDesk.committee, ["filed-on": ""])], says: "丽阳花园"),
        Break("income-posted", [("SZ-2026-331102-001", ["posted-on": ""])], says: "丽阳花园"),
      ]),
    advance(
      "S7", inputs: ["approver": "赵局"], to: "S8",
      breaks: [
        // Three months from 2026-07-31 end on 2026-10-31.
        Break("stable", [(project, ["stage-since": "2026-07-31"])], says: "2026-10-31"),
        Break("closing-form", [(project, ["closing-form": ""])], says: "销项表"),
        Break("county-checked-on", [(project, ["county-checked-on": ""])], says: "县级核验日期"),
        Break("city-sampled", [(project, ["city-sample": "failed"])], says: "抽查不通过"),
      ]),
    TransitionCase(
      project, "review", ["stage": "S8", "left-on": "2026-04-30"],
      inputs: ["satisfaction": "88", "satisfaction-count": "60"], to: "S9",
      breaks: [
        Break("review-due", [(project, ["left-on": "2026-05-01"])], says: "2026-11-01"),
        Break(
          "reviewed-on-order-stage-since",
          [(project, ["stage-since": "2026-10-29", "left-on": "2026-04-01"])],
          inputs: ["reviewed-on": "2026-10-28"], says: "2026-10-29"),
      ]),
  ]

  static let sideCases: [TransitionCase] = [
    TransitionCase(
      project, "back-stage", ["stage": "S4"], reason: "方案需重做", to: "S3",
      breaks: [ordered(), Break("explained", hasReason: false, says: "--reason")]),
    TransitionCase(
      project, "set-aside", ["stage": "S4"],
      inputs: ["aside-reason": "管线迁改", "aside-until": "2027-03-01", "aside-approver": "赵局"],
      to: "X1",
      breaks: [ordered(), Break("until-later", inputs: ["aside-until": actingDay], says: "晚于")]),
    TransitionCase(
      project, "resume-project", ["stage": "X1", "aside-stage": "S4"], reason: "管线已迁",
      to: "S4",
      breaks: [
        ordered(), Break("knows-stage", [(project, ["aside-stage": ""])], says: "暂缓前阶段"),
        Break("explained", hasReason: false, says: "--reason"),
      ]),
    TransitionCase(
      project, "withdraw", ["stage": "S1"],
      inputs: ["aside-reason": "列入征收", "aside-approver": "赵局", "document": "批文1号"], to: "X2",
      breaks: [ordered()]),
    TransitionCase(
      project, "restructure", ["stage": "S1"],
      inputs: ["aside-reason": "并入片区", "aside-approver": "赵局", "document": "批文2号"], to: "X3",
      breaks: [ordered()]),
    TransitionCase(
      project, "reopen", ["stage": "S9"], inputs: ["approver": "赵局"], reason: "物业撤离", to: "S3",
      breaks: [ordered(), Break("explained", hasReason: false, says: "--reason")]),
  ]
}
