import Foundation
import Testing

/// `liangshai act` on records of the sample.
@Suite struct SampleActTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  /// Runs the program as somebody on the sample's day.
  private func run(_ words: [String], as user: String) throws -> Bench.Answer {
    try bench.answer(words + Sample.day, variables: ["LIANGSHAI_USER": user])
  }

  private struct Shown: Decodable, Equatable {
    var state: String
    var level: String?
  }

  private func shown(_ id: String) throws -> Shown {
    try bench.runWell("show", store, id, "--json").json()
  }

  private func items(in state: String) throws -> [[String: String]] {
    try Sample.rows.get()["item"].filter { $0["state"] == state }
  }

  private struct Line: Decodable {
    var id: String
    var state: String
    var action: String
    var allowed: Bool
    var reasons: [String]
  }

  @Test func `what cannot be done is listed with why`() throws {
    let id = try #require(items(in: "verifying").first?["id"])
    let lines: [Line] = try run(["act", store, id, "--json"], as: "office").json()
    #expect(lines.allSatisfy { $0.id == id && $0.state == "verifying" })
    #expect(lines.allSatisfy { $0.allowed == $0.reasons.isEmpty })
    #expect(lines.first { $0.action == "return" }?.allowed == true)
    #expect(lines.first { $0.action == "sign" }?.allowed == false)
  }

  @Test func `an item's handler cannot close it, and nothing is written`() throws {
    let item = try #require(items(in: "verifying").first { $0["handler"] != "" })
    let id = try #require(item["id"])
    let handler = try #require(item["handler"])
    let words = ["act", store, id, "close", "opinion=属实"]
    let refused = try run(words + ["verifier=" + handler], as: handler)
    #expect(refused.code == 4 && refused.output.isEmpty)
    #expect(refused.errors.contains(id) && refused.errors.contains("经办人以外的人"))
    #expect(try shown(id).state == "verifying")
    let log: [LogEntry] = try bench.runWell("log", store, id, "--json").json()
    #expect(!log.contains { $0.verb == "set" })
  }

  @Test func `several items are raised in one act, which is taken back whole`() throws {
    let quiet = try items(in: "handling").filter { $0["level"] == "" }
    let ids = quiet.prefix(3).compactMap { $0["id"] }
    try #require(ids.count == 3)
    let before = try ids.map(shown)
    let raised = try run(
      ["act", store] + ids
        + ["escalate", "level=reminder", "approver=局长", "document=提〔2026〕1号"], as: "office")
    #expect(raised.code == 0, "\(raised.errors)")
    #expect(raised.output.hasPrefix(ids.joined(separator: " ") + " 已保存，新增 "))
    #expect(try ids.map { try shown($0).level } == ids.map { _ in "reminder" })
    struct Acted: Decodable { var transaction: String }
    let last = try ids.map { id in
      try bench.runWell("log", store, id, "--json").json([Acted].self).last?.transaction
    }
    #expect(Set(last).count == 1 && last[0] != nil)
    #expect(try run(["undo", store], as: "office").code == 0)
    #expect(try ids.map(shown) == before)
    let made = raised.output.split(separator: " ").filter { $0.hasPrefix("SJ-") }
    #expect(made.count == ids.count)
    for id in made {
      let gone = String(id).trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try bench.run("show", store, gone).code == 1, "\(gone)")
    }
  }

  @Test func `a stage is not passed before its documents are there`() throws {
    let projects = try Sample.rows.get()["project"]
    let waiting = try #require(projects.first { $0["stage"] == "S1" && $0["leader"] == "" }?["id"])
    let refused = try run(
      ["act", store, waiting, "advance-stage"], as: "office")
    #expect(refused.code == 4 && refused.errors.contains(waiting))
    #expect(refused.errors.contains("责任领导"))
    struct Project: Decodable { var stage: String }
    #expect(try bench.runWell("show", store, waiting, "--json").json(Project.self).stage == "S1")
  }

  @Test func `every step of a machine has its clause`() throws {
    struct Row: Decodable {
      var kind: String
      var action: String
      var clause: String
    }
    let rows: [Row] = try bench.runWell("machines", "--json").json()
    #expect(rows.allSatisfy { !$0.clause.isEmpty && !$0.action.isEmpty })
    #expect(Set(rows.map(\.kind)).isSuperset(of: ["item", "project", "committee", "repair"]))
    let text = try bench.runWell("machines", "--markdown").output
    #expect(text.components(separatedBy: "\n## ").count == Set(rows.map(\.kind)).count)
  }
}
