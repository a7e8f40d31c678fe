import Testing

@testable import Model

/// The ladder against a table made by hand. Today is Friday 2026-10-30; no holiday lies in the weeks
/// after 2026-10-10, so working days are Mondays to Fridays.
@Suite struct LadderTests {
  private let item = MachineDesk.item

  /// A slip of the item: its level, its day, and the day it was answered.
  struct Slip: Sendable {
    var level: String
    var day: String
    var answered = ""
  }

  /// The due day, the level it has, its slips; the level called for and the one that may be issued.
  static let table: [(due: String, now: String, slips: [Slip], level: String?, next: String?)] = [
    ("2026-11-05", "", [], nil, nil),  // four working days left
    ("2026-11-04", "", [], "reminder", "reminder"),  // three left
    ("2026-11-04", "reminder", [], nil, nil),
    ("2026-10-30", "", [], "blue", "blue"),
    ("2026-10-29", "", [], "orange", "blue"),  // late by one
    ("2026-10-23", "blue", [], "orange", "orange"),  // late by five
    ("2026-10-22", "blue", [], "red", "orange"),  // late by six
    ("2026-10-22", "orange", [], "red", "red"),
    ("2026-10-16", "red", [], nil, nil),  // late by ten
    ("2026-10-15", "red", [], "circular", "circular"),  // late by eleven
    // From 2026-09-28: 29 and 30 September, then 8–10, 12–16, 19–23 and 26–30 October.
    ("2026-09-28", "circular", [], nil, nil),  // late by twenty
    ("2026-09-27", "circular", [], "talk", "talk"),  // late by twenty-one
    // Answered slips call for nothing; three working days are the time to answer.
    ("2026-11-27", "blue", [Slip(level: "blue", day: "2026-10-27")], nil, nil),
    ("2026-11-27", "blue", [Slip(level: "blue", day: "2026-10-26")], "orange", "orange"),
    (
      "2026-11-27", "blue",
      [Slip(level: "blue", day: "2026-10-26", answered: "2026-10-30")], nil, nil
    ),
    ("2026-11-27", "orange", [Slip(level: "orange", day: "2026-10-20")], "red", "red"),
    (
      "2026-11-27", "red",
      [
        Slip(level: "red", day: "2026-10-12", answered: "2026-10-13"),
        Slip(level: "red", day: "2026-10-20", answered: "2026-10-21"),
      ], "circular", "circular"
    ),
    (
      "2026-11-27", "circular",
      [
        Slip(level: "circular", day: "2026-10-12"), Slip(level: "circular", day: "2026-10-20"),
      ], "talk", "talk"
    ),
  ]

  @Test(arguments: table.indices)
  func `the ladder calls for what the table says`(row: Int) throws {
    let wanted = Self.table[row]
    var desk = try MachineDesk()
    try desk.put(
      "item", item,
      [
        "state": "handling", "received-on": "2026-10-10", "reported-on": "2026-10-29",
        "original-due": wanted.due, "level": wanted.now, "assigned-on": "2026-09-01",
      ])
    for (number, slip) in wanted.slips.enumerated() {
      try desk.put(
        "escalation", "SJ-2026-331102-01\(number)",
        [
          "item": item, "unit": "331102", "level": slip.level, "day": slip.day,
          "answered-on": slip.answered,
        ])
    }
    let ladder = EscalationLadder(desk.circumstances)
    let row = try #require(desk.ledger.place(of: item)?.row)
    let proposal = ladder.proposal(forItem: row)
    #expect(proposal?.level.rawValue == wanted.level)
    #expect(proposal?.next.rawValue == wanted.next)
    #expect(ladder.proposals().first { $0.id == item } == proposal)
    if wanted.level != nil { #expect(proposal?.reasons.isEmpty == false) }
  }

  @Test func `a reason has its dates and its working days`() throws {
    var desk = try MachineDesk()
    try desk.put(
      "item", item,
      ["state": "handling", "original-due": "2026-10-22", "reported-on": "2026-10-29"])
    let row = try #require(desk.ledger.place(of: item)?.row)
    let proposal = try #require(EscalationLadder(desk.circumstances).proposal(forItem: row))
    #expect(proposal.reasons.map(\.zh) == ["时限 2026-10-22，已超期 6 个工作日（8 天）"])
    #expect(proposal.lateness.workingDays == 6)
  }

  @Test func `a step that is late calls for a blue slip before the due day`() throws {
    var desk = try MachineDesk()
    try desk.put(
      "item", item, ["state": "handling", "received-on": "2026-10-10", "reported-on": "2026-10-22"])
    let row = try #require(desk.ledger.place(of: item)?.row)
    let proposal = try #require(EscalationLadder(desk.circumstances).proposal(forItem: row))
    #expect(proposal.level == .blue)
    #expect(proposal.reasons.map(\.zh) == ["续报应于 2026-10-29 前完成，已迟 1 个工作日"])
  }

  @Test(arguments: ["closed", "archived", "revoked", "suspended"])
  func `nothing is proposed for what is finished or stopped`(state: String) throws {
    var desk = try MachineDesk()
    try desk.put("item", item, ["state": state, "original-due": "2026-09-01"])
    let row = try #require(desk.ledger.place(of: item)?.row)
    #expect(EscalationLadder(desk.circumstances).proposal(forItem: row) == nil)
    #expect(!EscalationLadder(desk.circumstances).proposals().contains { $0.id == item })
  }

  @Test func `units that stood last two quarters in a row are talked with`() throws {
    let desk = try MachineDesk()
    let talks = EscalationLadder(desk.circumstances).talks(
      quartersLast: ["331181": 3, "331121": 1, "331102": 2])
    #expect(talks.map(\.unit) == ["331102", "331181"])
    #expect(talks.map(\.quarters) == [2, 3])
  }

  @Test func `escalating takes one step, its number and its approver, and leaves a record`() throws
  {
    var desk = try MachineDesk()
    try desk.put("item", item, ["original-due": "2026-10-22", "urgency": "general"])
    let slip = ["approver": "赵局", "document": "蓝单9号"]
    #expect(try desk.act("escalate", item, slip) == [])
    #expect(try desk.text(item, "level") == "blue")
    let made = try #require(try desk.ids("escalation").last)
    #expect(made == "SJ-2026-331102-002")
    #expect(try desk.text(made, "proposed-for").contains("已超期 6 个工作日"))
    #expect(try desk.text(made, "approver") == "赵局")
    // Red at once: only for major and urgent matters, with a reason.
    let red = ["level": "red", "approver": "赵局", "document": "红单9号"]
    #expect(try desk.act("escalate", item, red, reason: "危及安全").count == 1)
    try desk.put("item", item, ["urgency": "urgent"])
    #expect(try desk.act("escalate", item, red).first?.contains("直接发单的原因") == true)
    #expect(try desk.act("escalate", item, red, reason: "危及安全") == [])
    #expect(try desk.text(item, "level") == "red")
    // A circular is never issued at once, and a red slip may be issued again.
    #expect(
      try desk.act(
        "escalate", item, ["level": "talk", "approver": "赵局", "document": "谈1"], reason: "急"
      ).count == 1)
    #expect(
      try desk.act("escalate", item, ["level": "red", "approver": "赵局", "document": "红单10号"])
        == [])
    #expect(
      try desk.act("escalate", item, ["level": "blue", "approver": "赵局", "document": "蓝单11号"])
        .count == 1)
  }

  @Test func `an answer to the matter answers its slips`() throws {
    var desk = try MachineDesk()
    try desk.act(
      "feedback", "DB〔2026〕002", ["progress": "已疏通", "evidence": "照片"], by: "李答")
    #expect(try desk.text("SJ-2026-331102-001", "answered-on") == actingDay)
  }
}
