import Foundation
import Testing

/// Actions of state machines, by the command line.
@Suite struct TransitionActTests {
  private let bench: Bench
  private let store: String
  private let items: [String]

  init() throws {
    bench = try Bench()
    store = bench.path("库")
    try bench.makeStore(store, compounds: ["331102-0001"])
    items = try ["围墙破损", "排水堵塞"].map { [bench, store] title in
      let made = try bench.runWell(
        "new", store, "item", "title=" + title, "unit=331102", "assigned=2026-11-09",
        "original-due=2026-11-30", "状态=交办", "handler=li", "--today", "2026-11-20")
      return try #require(made.output.split(separator: " ").first.map(String.init))
    }
  }

  /// Runs `act` as somebody on Friday 2026-11-20.
  private func act(_ words: String..., as user: String = "li") throws -> Bench.Answer {
    try bench.answer(
      ["act", store] + words + ["--today", "2026-11-20"], variables: ["LIANGSHAI_USER": user])
  }

  private func shown(_ id: String) throws -> [String: String] {
    struct Item: Decodable {
      var state: String
      var verifier: String?
      var closeType: String?
      var receivedBy: String?
      private enum CodingKeys: String, CodingKey {
        case state, verifier
        case closeType = "close-type"
        case receivedBy = "received-by"
      }
    }
    let item: Item = try bench.runWell("show", store, id, "--json").json()
    return [
      "state": item.state, "verifier": item.verifier ?? "", "close-type": item.closeType ?? "",
      "received-by": item.receivedBy ?? "",
    ]
  }

  @Test func `several records are one act, which is one undo`() throws {
    let answer = try act(items[0], items[1], "签收")
    #expect(answer.code == 0 && answer.output == items.joined(separator: " ") + " 已保存\n")
    #expect(
      try shown(items[1]) == [
        "state": "signed", "verifier": "", "close-type": "", "received-by": "li",
      ])
    let undone = try bench.answer(["undo", store], variables: ["LIANGSHAI_USER": "li"])
    #expect(undone.code == 0)
    #expect(try items.map { try shown($0)["state"] } == ["assigned", "assigned"])
  }

  @Test func `whoever handled a matter does not check it, and nothing is written`() throws {
    for words in [["sign"], ["start"], ["feedback", "progress=已修复", "evidence=照片"]] {
      let answer = try bench.answer(
        ["act", store, items[0]] + words + ["--today", "2026-11-20"],
        variables: ["LIANGSHAI_USER": "li"])
      #expect(answer.code == 0, "\(answer.errors)")
    }
    let refused = try act(items[0], "verify")
    #expect(refused.code == 4 && refused.output.isEmpty)
    #expect(refused.errors.contains(items[0]) && refused.errors.contains("经办人"))
    #expect(try shown(items[0])["state"] == "answered")
    #expect(try act(items[0], "verify", as: "wang").code == 0)
    #expect(try act(items[0], "close", "opinion=属实", as: "wang").code == 0)
    #expect(
      try shown(items[0])
        == ["state": "closed", "verifier": "wang", "close-type": "on-time", "received-by": "li"])
  }

  @Test func `one that a rule refuses stops all, unless it is to be left out`() throws {
    #expect(try act(items[0], "sign").code == 0)
    let refused = try act(items[0], items[1], "sign")
    #expect(refused.code == 4 && refused.errors.split(separator: "\n").count == 1)
    #expect(try shown(items[1])["state"] == "assigned")
    let rest = try act(items[0], items[1], "sign", "--skip-refused")
    #expect(rest.code == 1 && rest.output == items[1] + " 已保存\n")
    #expect(try shown(items[1])["state"] == "signed")
  }

  @Test func `the actions are listed with why not, and acting answers as JSON`() throws {
    struct Line: Decodable {
      var action: String
      var state: String
      var allowed: Bool
      var required: [String]
      var reasons: [String]
    }
    let lines: [Line] = try act(items[0], "--json").json()
    #expect(lines.first { $0.action == "sign" }?.allowed == true)
    let close = try #require(lines.first { $0.action == "close" })
    #expect(!close.allowed && close.state == "assigned" && close.reasons.count == 1)
    #expect(lines.first { $0.action == "extend" }?.required.contains("requested-due-on") == true)
    struct Done: Decodable {
      struct Change: Decodable {
        var kind: String
        var id: String
        var new: Bool
        var values: [String: String]
      }
      var action: String
      var saved: Bool
      var done: [String]
      var changes: [Change]
    }
    let done: Done = try act(
      items[0], "extend", "requested-due-on=2026-12-11", "reason=连续降雨", "--json"
    ).json()
    #expect(done.saved && done.done == [items[0]] && done.action == "extend")
    #expect(done.changes.map(\.kind) == ["extension"])
    #expect(done.changes.first?.new == true)
    #expect(done.changes.first?.values["requested-by"] == "li")
  }

  /// Words that cannot be understood or are refused: the code, and what is said.
  @Test(arguments: [
    (["sign"], Int32(2), "没有写编号"), (["331102-0001", "progress=一"], 2, "没有写操作"),
    (["DB〔2026〕404", "sign"], 1, "DB〔2026〕404"), (["331102-0001", "dance"], 4, "log-issue"),
    (["331102-0001", "log-issue", "colour=red"], 2, "colour"),
    (["331102-0001", "apply-repair", "category=洪水"], 4, "洪水"),
    (["331102-0001", "log-issue"], 4, "问题描述"),
  ])
  func `a word that does not fit is told`(words: [String], code: Int32, said: String) throws {
    let answer = try bench.answer(["act", store] + words + ["--today", "2026-11-20"])
    #expect(answer.code == code)
    #expect(answer.errors.contains(said) && answer.errors.split(separator: "\n").count == 1)
  }

  @Test func `an emergency repair begins with the lawful applicant`() throws {
    let answer = try act("331102-0001", "apply-repair", "category=屋面渗漏", "amount=5000")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output == "331102-0001 已保存，新增 JX-2026-331102-001\n")
    #expect(try bench.runWell("show", store, "JX-2026-331102-001").output.contains("乡镇(街道)代为"))
  }

  @Test func `the tables of all machines are printed`() throws {
    let text = try bench.runWell("machines", "--markdown").output
    for word in ["回头看", "推荐关", "授权额度", "核查人不是经办人", "进入下一阶段"] {
      #expect(text.contains(word), "\(word)")
    }
    struct Row: Decodable {
      var kind: String
      var from: [String]
      var to: [String]
    }
    let rows: [Row] = try bench.runWell("machines", "--json").json()
    #expect(rows.filter { $0.kind == "project" }.prefix(8).map(\.to) == (1...8).map { ["S\($0)"] })
  }
}
