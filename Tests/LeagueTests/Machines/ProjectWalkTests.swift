import Testing

@testable import Model

/// The pool's stages as a whole.
@Suite struct ProjectWalkTests {
  private let id = MachineDesk.project

  @Test func `a project goes the whole way, and the pool's log and milestones follow`() throws {
    var desk = try MachineDesk()
    let stages = ["S1", "S2", "S3", "S4", "S5", "S6", "S7"]
    let days = [
      "2026-02-09", "2026-02-16", "2026-02-23", "2026-04-01", "2026-05-11", "2026-05-18",
      "2026-07-20",
    ]
    for (stage, since) in zip(stages, days) {
      #expect(try desk.act("advance-stage", id, ["stage-since": since]) == [])
      #expect(try desk.text(id, "stage") == stage)
      #expect(try desk.text(id, "stage-since") == since)
    }
    #expect(try desk.act("advance-stage", id, ["approver": "赵局"]) == [])
    #expect(try desk.text(id, "stage") == "S8")
    #expect(try desk.text(id, "entered-on") == "2026-02-09")
    #expect(try desk.text(id, "started-on") == "2026-04-01")
    #expect(try desk.text(id, "left-on") == actingDay)
    #expect(try desk.text("JD-2026-331102-001-S1", "actual-on") == "2026-02-09")
    let moves = try desk.ids("pool-move")
    #expect(moves == ["CR-2026-331102-001", "CR-2026-331102-002"])
    #expect(try moves.map { try desk.text($0, "type") } == ["entry", "exit"])
    #expect(try moves.map { try desk.text($0, "document") } == ["申请表", "销项表"])
    #expect(try desk.text(moves[1], "approved-on") == "2026-10-20")
    #expect(try desk.text(moves[1], "compounds") == "1")
    // Six months after 2026-10-30 it is looked back at, and again after twelve.
    desk.today = try day("2027-04-30")
    let satisfied = ["satisfaction": "85", "satisfaction-count": "40"]
    #expect(try desk.act("review", id, satisfied) == [])
    #expect(try desk.act("review", id, satisfied).count == 1)
    desk.today = try day("2027-10-30")
    #expect(try desk.act("review", id, satisfied) == [])
    #expect(try desk.act("reopen", id, ["approver": "赵局"], reason: "物业撤离") == [])
    #expect(try desk.text(id, "stage") == "S3")
    #expect(try desk.text(id, "left-on") == "")
    #expect(try desk.text(desk.ids("pool-move")[2], "type") == "entry")
  }

  /// Any actions at any days: whatever is let through keeps the order of stages and of days.
  @Test(arguments: UInt64(1)...8)
  func `no walk skips a stage or goes back in time`(seed: UInt64) throws {
    var desk = try MachineDesk()
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func draw(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let path = ["S0", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"]
    let actions = Array(Set(Machine.project.transitions.map(\.action))).sorted()
    var counts: [String: Int] = [:]
    for _ in 0..<400 {
      let action = draw(2) == 0 ? "advance-stage" : actions[draw(actions.count)]
      let before = try desk.text(id, "stage")
      let since = try desk.text(id, "stage-since")
      let aside = try desk.text(id, "aside-stage")
      desk.today = desk.today + draw(40)
      let at = (desk.today + -draw(60)).iso
      var inputs: [String: String] = [:]
      let transition = try #require(Machine.project.transition(action, from: before))
      for input in transition.inputs {
        switch input.field.identifier {
        case "stage-since", "reviewed-on": inputs[input.field.identifier] = at
        case "aside-until": inputs["aside-until"] = (desk.today + 90).iso
        case "satisfaction", "satisfaction-count": inputs[input.field.identifier] = "50"
        case "aside-reason", "aside-approver", "document": inputs[input.field.identifier] = "甲"
        case "approver": inputs["approver"] = "赵局"
        default: break
        }
      }
      let refused = try desk.act(action, id, inputs, reason: draw(4) == 0 ? nil : "核实")
      let after = try desk.text(id, "stage")
      let sinceAfter = try desk.text(id, "stage-since")
      guard refused.isEmpty else {
        #expect(after == before && sinceAfter == since)
        continue
      }
      counts[action, default: 0] += 1
      #expect(sinceAfter >= since && sinceAfter <= desk.today.iso)
      switch action {
      case "advance-stage", "back-stage":
        let from = try #require(path.firstIndex(of: before))
        let to = try #require(path.firstIndex(of: after))
        #expect(to - from == (action == "back-stage" ? -1 : 1))
      case "review": #expect(after == "S9" && (before == "S8" || before == "S9"))
      case "reopen": #expect(before == "S9" && after == "S3")
      case "set-aside": #expect(try after == "X1" && desk.text(id, "aside-stage") == before)
      case "resume-project": #expect(before == "X1" && after == aside)
      default: #expect(after == "X2" || after == "X3")
      }
      // A project that left for good begins anew, so that the walk goes on.
      if after == "X2" || after == "X3" {
        try desk.put("project", id, ["stage": "S1", "aside-stage": ""])
      }
    }
    #expect(counts["advance-stage", default: 0] > 5, "\(counts)")
  }
}
