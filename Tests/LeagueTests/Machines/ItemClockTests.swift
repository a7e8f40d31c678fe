import Testing

@testable import Model

/// Clocks of supervision items: suspension, extension, closing, the steps, by hand.
@Suite struct ItemClockTests {
  private let item = MachineDesk.item

  @Test func `a stopped clock moves the present due day by the working days it stood`() throws {
    var desk = try MachineDesk()
    // Signed on Friday the 9th; stopped on Monday the 19th; running again on Monday the 26th.
    desk.today = try day("2026-10-19")
    try desk.act("sign", item, ["received-on": "2026-10-09"])
    #expect(
      try desk.act("suspend", item, ["suspended-by": "赵局", "suspend-reason": "台风"]) == [])
    desk.today = try day("2026-10-26")
    #expect(try desk.act("resume", item) == [])
    // Five working days: 20, 21, 22, 23, 26. Friday 2026-11-20 becomes Friday 2026-11-27.
    #expect(try desk.text(item, "current-due") == "2026-11-27")
    #expect(try desk.text(item, "original-due") == "2026-11-20")
    #expect(try desk.text(item, "state") == "handling")
    // A second stop over a weekend costs one working day more.
    desk.today = try day("2026-10-30")
    try desk.act("suspend", item, ["suspended-by": "赵局", "suspend-reason": "台风"])
    #expect(try desk.text(item, "resumed-on") == "")
    desk.today = try day("2026-11-02")
    try desk.act("resume", item)
    #expect(try desk.text(item, "current-due") == "2026-11-30")
  }

  @Test func `an item that nobody signed for goes back to be signed for`() throws {
    var desk = try MachineDesk()
    try desk.act("suspend", item, ["suspended-by": "赵局", "suspend-reason": "台风"])
    #expect(try desk.act("resume", item) == [])
    #expect(try desk.text(item, "state") == "assigned")
    #expect(try desk.text(item, "current-due") == "")
  }

  @Test func `an extension that is approved moves the present due day and never the original`()
    throws
  {
    var desk = try MachineDesk()
    try desk.act(
      "extend", item, ["requested-due-on": "2026-12-04", "reason": "连续降雨"], by: "张办")
    let request = try #require(try desk.ids("extension").last)
    #expect(request == "YQ-2026-331102-002")
    #expect(try desk.text(request, "requested-by") == "张办")
    #expect(
      try desk.act("decide-extension", request, ["decision": "approved"], by: "张办").count == 1)
    #expect(try desk.act("decide-extension", request, ["decision": "approved"], by: "赵局") == [])
    #expect(try desk.text(item, "current-due") == "2026-12-04")
    #expect(try desk.text(item, "original-due") == "2026-11-20")
    // One is all the rule set allows.
    #expect(
      try desk.act("extend", item, ["requested-due-on": "2026-12-11", "reason": "再延"]).count == 1)
    desk.rules.limits["extensions"] = 2
    #expect(
      try desk.act("extend", item, ["requested-due-on": "2026-12-11", "reason": "再延"]) == [])
    let second = try #require(try desk.ids("extension").last)
    #expect(try desk.act("decide-extension", second, ["decision": "refused"], by: "赵局") == [])
    #expect(try desk.text(item, "current-due") == "2026-12-04")
    #expect(try desk.text(second, "approved-due-on") == "")
  }

  @Test(arguments: [
    ("2026-10-30", "", "on-time"), ("2026-10-29", "", "late"),
    ("2026-10-29", "2026-10-30", "on-time"),
  ])
  func `an item is closed on time by the due day that holds`(
    original: String, current: String, how: String
  ) throws {
    var desk = try MachineDesk()
    try desk.put(
      "item", item,
      [
        "state": "verifying", "original-due": original, "current-due": current, "evidence": "照片",
        "answered-on": "2026-10-28", "resolution": "YD-2026-331102-001",
      ])
    #expect(try desk.act("close", item, ["opinion": "属实", "verifier": "王核"]) == [])
    #expect(try desk.text(item, "close-type") == how)
    #expect(try desk.text(item, "first-check") == "approved")
    #expect(try desk.text(item, "checked-on") == actingDay)
    #expect(try desk.text("YD-2026-331102-001", "done-on") == actingDay)
  }

  @Test func `the first check is kept when an item is returned and then passes`() throws {
    var desk = try MachineDesk()
    try desk.put(
      "item", item,
      ["state": "verifying", "evidence": "照片", "answered-on": "2026-10-26", "verifier": "王核"])
    try desk.act("return", item, ["return-reason": "照片不清", "checked-on": "2026-10-27"])
    #expect(try desk.text(item, "first-check") == "refused")
    try desk.act("start", item)
    try desk.act("feedback", item, ["progress": "已补照片", "answered-on": "2026-10-29"], by: "张办")
    try desk.act("verify", item)
    #expect(try desk.act("return", item, ["return-reason": "缺日期"]) == [])
    #expect(try desk.text(item, "returns") == "2")
    #expect(try desk.text(item, "checked-on") == "2026-10-27")
    try desk.act("start", item)
    try desk.act("feedback", item, ["progress": "已补日期"], by: "张办")
    try desk.act("verify", item)
    #expect(try desk.act("close", item, ["opinion": "属实"]) == [])
    #expect(try desk.text(item, "first-check") == "refused")
    #expect(try desk.text(item, "checked-on") == "2026-10-27")
  }

  @Test func `a reopened matter is a new item, linked, with a due day of its own`() throws {
    var desk = try MachineDesk()
    try desk.put("item", item, ["state": "archived", "closed-on": "2026-10-20"])
    #expect(try desk.act("reopen", item, reason: "再次破损") == [])
    let new = try #require(try desk.ids("item").last)
    #expect(new == "DB〔2026〕003")
    #expect(try desk.text(new, "reopens") == item)
    #expect(try desk.text(new, "state") == "reopened")
    // Fifteen working days after Friday 2026-10-30: three weeks, Friday 2026-11-20.
    #expect(try desk.text(new, "original-due") == "2026-11-20")
    #expect(try desk.text(new, "rule") == "DR03")
    #expect(try desk.text(item, "assigned-on") == "2026-10-09")
    #expect(try desk.text(item, "state") == "archived")
  }

  @Test(arguments: [
    (ItemUrgency.general, "DR03", "2026-11-20"), (.urgent, "DR03-U", "2026-11-06"),
    (.important, "DR03-H", "2026-11-30"),
  ])
  func `the due day of a new item follows its urgency`(
    urgency: ItemUrgency, rule: String, due: String
  ) throws {
    let desk = try MachineDesk()
    // Thirty days after 2026-10-30 is Sunday 2026-11-29, moved on to Monday.
    let limit = try #require(desk.circumstances.timeLimit(for: urgency, from: desk.today))
    #expect(limit.rule == rule && limit.due.iso == due)
  }

  @Test func `each step has its clock`() throws {
    var desk = try MachineDesk()
    func clock() -> StepClock? {
      desk.ledger[SupervisionItem.self].record(id: item)?.stepClock(in: desk.circumstances)
    }
    // Assigned on Friday 2026-10-09: one working day is Saturday the 10th, worked for National Day.
    #expect(clock()?.rule == "DR02" && clock()?.due.iso == "2026-10-10")
    #expect(clock()?.lateness.workingDays == 15)
    try desk.put("item", item, ["state": "handling", "reported-on": "2026-10-23"])
    #expect(clock()?.rule == "DR04" && clock()?.due.iso == actingDay)
    #expect(clock()?.lateness.isLate == false)
    try desk.put("item", item, ["state": "answered", "answered-on": "2026-10-22"])
    #expect(clock()?.rule == "DR05" && clock()?.due.iso == "2026-10-29")
    try desk.put("item", item, ["state": "suspended"])
    #expect(clock() == nil)
    func repairClock() -> StepClock? {
      desk.ledger[EmergencyRepair.self].record(id: MachineDesk.repair)?
        .stepClock(in: desk.circumstances)
    }
    // Applied on Monday the 19th; accepted the 20th; reviewed the 23rd.
    #expect(repairClock()?.rule == "DR12" && repairClock()?.due.iso == "2026-10-20")
    try desk.put("repair", MachineDesk.repair, ["state": "accepted", "accepted-on": "2026-10-20"])
    #expect(repairClock()?.rule == "DR12-R" && repairClock()?.due.iso == "2026-10-23")
    try desk.put("repair", MachineDesk.repair, ["state": "reviewed", "reviewed-on": "2026-10-23"])
    #expect(repairClock()?.rule == "DR12-P" && repairClock()?.due.iso == actingDay)
  }

  @Test(arguments: UInt64(1)...6)
  func `no sequence of actions changes an original due day`(seed: UInt64) throws {
    var desk = try MachineDesk()
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func draw(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    desk.rules.limits["extensions"] = 9
    let actions = Array(Set(Machine.item.transitions.map(\.action))).sorted()
    let people = ["张办", "李答", "王核", "赵局"]
    var original: [String: String] = [:]
    var done: Set<String> = []
    for step in 0..<600 {
      desk.today = desk.today + draw(3)
      // Matters end; new ones come in.
      if step % 25 == 0 {
        try desk.put(
          "item", "DB〔2026〕1\(padded(step, to: 3))",
          [
            "title": "围墙破损", "unit": "331102", "assigned-on": desk.today.iso,
            "original-due": (desk.today + 30).iso, "handler": "张办", "requirement": "修复",
            "state": "filed",
          ])
      }
      let items = try desk.ids("item")
      let requests = try desk.ids("extension")
      let id = items.suffix(3)[items.count - 1 - draw(3)]
      let action = actions[draw(actions.count)]
      let inputs = [
        "progress": "进展", "evidence": "照片", "return-reason": "不实", "opinion": "属实",
        "verifier": people[draw(4)], "requested-due-on": (desk.today + 60).iso, "reason": "雨",
        "approver": people[draw(4)], "document": "文\(draw(1_000_000))",
        "suspended-by": people[draw(4)],
        "suspend-reason": "台风", "requirement": "修复",
      ]
      let column = try desk.text(id, "state")
      let transition = try #require(Machine.item.transition(action, from: column))
      let wanted = inputs.filter { name, _ in
        transition.inputs.contains { $0.field.identifier == name }
      }
      if try desk.act(action, id, wanted, by: people[draw(4)], reason: "复核").isEmpty {
        done.insert(action)
      }
      if let request = requests.last, draw(3) == 0 {
        try desk.act("decide-extension", request, ["decision": "approved"], by: people[draw(4)])
      }
      for id in try desk.ids("item") {
        let due = try desk.text(id, "original-due")
        #expect(!due.isEmpty && original[id, default: due] == due)
        original[id] = due
        let verifier = try desk.text(id, "verifier")
        let isChecked = try ["verifying", "returned"].contains(desk.text(id, "state"))
        if isChecked, !verifier.isEmpty, try desk.text(id, "state") == "verifying" {
          #expect(try verifier != desk.text(id, "handler"))
          #expect(try verifier != desk.text(id, "answered-by"))
        }
      }
    }
    #expect(done.count >= 10, "\(done)")
  }
}
