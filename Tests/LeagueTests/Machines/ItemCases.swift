@testable import Model

private let item = MachineDesk.item
private let extensionRequest = "YQ-2026-331102-001"

extension TransitionCase {
  /// The item checked by somebody else: the two rules that every check has.
  private static let samePerson: [Break] = [
    Break("not-handler", inputs: ["verifier": "张办"], says: "张办"),
    Break("not-answerer", inputs: ["verifier": "李答"], says: "李答"),
  ]

  private static let verifying = [
    "state": "verifying", "answered-on": "2026-10-26", "answered-by": "李答", "verifier": "王核",
    "evidence": "照片", "received-on": "2026-10-10",
  ]

  static let itemCases: [TransitionCase] = [
    TransitionCase(
      item, "assign", ["state": "filed"], to: "assigned",
      breaks: [Break("requirement", [(item, ["requirement": ""])], says: "办理要求")]),
    TransitionCase(
      item, "sign", to: "signed",
      breaks: [
        Break(
          "received-on-order-assigned-on", inputs: ["received-on": "2026-10-08"], says: "2026-10-09"
        )
      ]),
    TransitionCase(item, "start", ["state": "signed"], to: "handling"),
    TransitionCase(
      item, "progress", ["state": "handling"], inputs: ["progress": "已进场"], to: "handling",
      breaks: [
        Break(
          "reported-on-order-assigned-on", inputs: ["reported-on": "2026-10-08"], says: "2026-10-09"
        )
      ]),
    TransitionCase(
      item, "feedback", ["state": "handling", "received-on": "2026-10-10", "evidence": "照片"],
      inputs: ["progress": "已修复"], to: "answered",
      breaks: [
        Break("evidence", [(item, ["evidence": ""])], says: "佐证材料"),
        Break(
          "answered-on-order-received-on", inputs: ["answered-on": "2026-10-09"], says: "2026-10-10"
        ),
      ]),
    TransitionCase(
      item, "verify", ["state": "answered", "answered-by": "李答"], to: "verifying",
      breaks: [
        Break("not-handler", person: "张办", says: "张办"),
        Break("not-answerer", person: "李答", says: "李答"),
      ]),
    TransitionCase(
      item, "return", verifying, inputs: ["return-reason": "照片不清"], to: "returned",
      breaks: samePerson + [
        Break(
          "checked-on-order-answered-on", inputs: ["checked-on": "2026-10-23"], says: "2026-10-26")
      ]),
    TransitionCase(
      item, "close", verifying, inputs: ["opinion": "属实"], to: "closed",
      breaks: samePerson + [
        Break("evidence", [(item, ["evidence": ""])], says: "佐证材料"),
        Break(
          "closed-on-order-answered-on", inputs: ["closed-on": "2026-10-23"], says: "2026-10-26"),
      ]),
    TransitionCase(item, "archive", ["state": "closed"], to: "archived"),
    TransitionCase(
      item, "extend", inputs: ["requested-due-on": "2026-11-27", "reason": "连续降雨"],
      to: "assigned",
      breaks: [
        Break(
          "no-request-open", [(extensionRequest, ["item": item])], says: extensionRequest),
        Break(
          "extensions-left", [(extensionRequest, ["item": item, "decision": "approved"])],
          says: "已延期 1 次"),
        // One working day before Friday 2026-10-30 is the 29th.
        Break("asked-in-time", [(item, ["original-due": actingDay])], says: "2026-10-29"),
        Break("asks-for-later", inputs: ["requested-due-on": "2026-11-20"], says: "2026-11-20"),
      ]),
    TransitionCase(
      item, "escalate", inputs: ["level": "blue", "approver": "赵局", "document": "蓝单9号"],
      to: "assigned",
      breaks: [
        Break("one-step-up", inputs: ["level": "red"], says: "催办(蓝单)"),
        Break(
          "document-unused",
          [("SJ-2026-331102-001", ["item": item, "document": "蓝单9号"])], says: "蓝单9号"),
        Break("not-handler", inputs: ["approver": "张办"], says: "张办"),
      ]),
    TransitionCase(
      item, "suspend", inputs: ["suspended-by": "赵局", "suspend-reason": "台风"], to: "suspended",
      breaks: [
        Break("not-handler", inputs: ["suspended-by": "张办"], says: "张办"),
        Break(
          "suspended-on-order-assigned-on", inputs: ["suspended-on": "2026-10-08"],
          says: "2026-10-09"),
      ]),
    TransitionCase(
      item, "resume",
      ["state": "suspended", "suspended-on": "2026-10-19", "received-on": "2026-10-10"],
      to: "handling",
      breaks: [
        Break(
          "resumed-on-order-suspended-on", inputs: ["resumed-on": "2026-10-16"], says: "2026-10-19")
      ]),
    TransitionCase(
      item, "waive", ["answered-by": "李答"], inputs: ["verifier": "赵局", "opinion": "小区已拆除"],
      to: "closed",
      breaks: samePerson + [
        Break(
          "closed-on-order-assigned-on", inputs: ["closed-on": "2026-10-08"], says: "2026-10-09")
      ]),
    TransitionCase(
      item, "revoke", ["answered-by": "李答"], inputs: ["verifier": "赵局", "opinion": "重复立项"],
      to: "revoked", breaks: samePerson),
    TransitionCase(
      item, "reopen", ["state": "closed"], reason: "再次破损", to: "closed",
      breaks: [
        Break("not-reopened", [("DB〔2026〕002", ["reopens": item])], says: "DB〔2026〕002"),
        Break("explained", hasReason: false, says: "--reason"),
        Break("time-limit", hasNoDeadlines: true, says: "DR03"),
      ]),
    TransitionCase(
      extensionRequest, "decide-extension", inputs: ["decision": "approved"], to: "approved",
      breaks: [
        Break("not-requester", person: "张办", says: "张办"),
        Break(
          "decided-on-order-requested-on", inputs: ["decided-on": "2026-10-23"], says: "2026-10-26"),
        Break("item-open", [("DB〔2026〕002", ["state": "closed"])], says: "销号"),
        Break("moves-later", inputs: ["approved-due-on": "2026-11-13"], says: "2026-11-13"),
      ]),
    TransitionCase(
      "SJ-2026-331102-001", "answer", inputs: ["progress": "已派人"], to: "answered",
      breaks: [
        Break("answered-on-order-day", inputs: ["answered-on": "2026-10-23"], says: "2026-10-26")
      ]),
    TransitionCase(
      "HY-2026-001", "resolve", inputs: ["unit": "331102", "text": "年底前约谈"], to: "called",
      breaks: [
        Break("has-begun", [("HY-2026-001", ["day": "2026-11-02"])], says: "2026-10-30"),
        Break(
          "time-limit", inputs: ["due-on": "2026-12-31"], hasNoDeadlines: true, says: "DR03"),
        Break("due-ahead", inputs: ["due-on": "2026-10-29"], says: "2026-10-30"),
      ]),
    TransitionCase(
      "YD-2026-331102-001", "make-item", inputs: ["requirement": "按时修复"], to: "assigned",
      breaks: [
        Break("time-limit", hasNoDeadlines: true, says: "DR03"),
        Break("due-ahead", [("YD-2026-331102-001", ["due-on": "2026-10-29"])], says: "2026-10-30"),
      ]),
    TransitionCase(
      "YD-2026-331102-001", "finish", to: "done",
      breaks: [
        Break("item-closed", [("YD-2026-331102-001", ["item": item])], says: item)
      ]),
  ]
}
