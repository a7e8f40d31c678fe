import Testing

@testable import Model

/// What actions write beside the record itself.
@Suite struct LinkedRecordsTests {
  @Test func `a resolution becomes an item with its due day, each naming the other`() throws {
    var desk = try MachineDesk()
    let resolution = "YD-2026-331102-001"
    #expect(try desk.act("make-item", resolution, ["requirement": "按时修复", "handler": "张办"]) == [])
    let item = try desk.text(resolution, "item")
    #expect(item == "DB〔2026〕003")
    #expect(try desk.text(item, "resolution") == resolution)
    #expect(try desk.text(item, "original-due") == "2026-12-31")
    #expect(try desk.text(item, "basis") == "meeting")
    #expect(try desk.text(item, "co-units") == "城管局")
    #expect(try desk.act("make-item", resolution, ["requirement": "再交办"]).count == 1)
  }

  @Test func `a meeting resolves: a resolution and its item, each naming the other, due by rule`()
    throws
  {
    var desk = try MachineDesk()
    let before = try desk.ids("resolution")
    #expect(
      try desk.act("resolve", "HY-2026-001", ["unit": "331102", "text": "约谈欠费楼道"]) == [])
    let made = try #require(try desk.ids("resolution").first { !before.contains($0) })
    let item = try desk.text(made, "item")
    #expect(try desk.text(item, "resolution") == made)
    #expect(try desk.text(made, "meeting") == "HY-2026-001")
    // Fifteen working days after Friday 2026-10-30.
    #expect(try desk.text(made, "due-on") == "2026-11-20")
    #expect(try desk.text(item, "original-due") == "2026-11-20")
    #expect(try desk.text(item, "rule") == "DR03")
    #expect(try desk.text(item, "basis-ref") == "HY-2026-001")
    #expect(
      try desk.act(
        "resolve", "HY-2026-001", ["unit": "331102", "text": "甲", "due-on": "2026-12-31"]) == [])
    let last = try #require(try desk.ids("item").last)
    #expect(try desk.text(last, "original-due") == "2026-12-31")
    #expect(try desk.text(last, "rule") == "FIXED")
  }

  @Test func `a resolution without a due day takes the limit of the item's urgency`() throws {
    var desk = try MachineDesk()
    let resolution = "YD-2026-331102-001"
    try desk.put("resolution", resolution, ["due-on": ""])
    try desk.act("make-item", resolution, ["requirement": "急办", "urgency": "urgent"])
    #expect(try desk.text("DB〔2026〕003", "original-due") == "2026-11-06")
    desk.rules.deadlines = []
    try desk.put("resolution", resolution, ["item": ""])
    let reasons = try desk.act("make-item", resolution, ["requirement": "急办"])
    #expect(reasons.count == 1 && reasons[0].contains("DR03"))
  }

  @Test func `several records are one act, and their new ids differ`() throws {
    var desk = try MachineDesk()
    let ids = [MachineDesk.item, "DB〔2026〕002"]
    try desk.put("extension", "YQ-2026-331102-001", ["decision": "refused"])
    try desk.put("item", ids[1], ["original-due": "2026-11-20"])
    let bulk = BulkAct(
      "extend", on: ids + [ids[0]], inputs: ["requested-due-on": "2026-12-04", "reason": "雨"],
      in: desk.circumstances, by: Signature("张办"))
    #expect(bulk.refusals.isEmpty && bulk.done == ids)
    #expect(bulk.changes.map(\.id) == ["YQ-2026-331102-002", "YQ-2026-331102-003"])
    let mixed = BulkAct(
      "sign", on: ids + ["DB〔2026〕404"], in: desk.circumstances, by: Signature("张办"))
    #expect(mixed.done == [ids[0]])
    #expect(mixed.refusals.map(\.id) == [ids[1], "DB〔2026〕404"])
    let unknown = BulkAct(
      "dance", on: [ids[0]], in: desk.circumstances, by: Signature("张办"))
    #expect(unknown.refusals.first?.message.zh.contains("escalate") == true)
    let stranger = BulkAct(
      "sign", on: [ids[0]], inputs: ["colour": "red"], in: desk.circumstances,
      by: Signature("张办"))
    #expect(stranger.refusals.first?.message.zh.contains("colour") == true)
    let still = BulkAct(
      "sign", on: ["JD-2026-331102-001-S1"], in: desk.circumstances, by: Signature("张办"))
    #expect(still.refusals.first?.message.zh.contains("set") == true)
  }

  @Test func `who applies for a repair follows from the committee, the category and the day`()
    throws
  {
    var desk = try MachineDesk()
    func lawful(_ category: RepairCategory, _ iso: String = actingDay) throws -> LawfulApplicant {
      let compound = try #require(desk.ledger[Compound.self].record(id: MachineDesk.compound))
      return desk.circumstances.lawfulApplicant(of: compound, category: category, on: try day(iso))
    }
    #expect(try lawful(.facade).applicant == .committee)
    #expect(try lawful(.facade).committee == MachineDesk.committee)
    #expect(try lawful(.lift).applicant == .company && lawful(.lift).channel == .specialSafety)
    // The last day of the term counts; the day after the street acts.
    #expect(try lawful(.facade, "2027-01-31").applicant == .committee)
    #expect(try lawful(.facade, "2027-02-01").applicant == .street)
    #expect(try lawful(.facade, "2027-02-01").reason.zh.contains("2027-01-31 届满"))
    #expect(try lawful(.facade, "2024-01-19").applicant == .street)
    desk.rules.channels = [.lift: .committeeDirect, .facade: .normalVote]
    #expect(try lawful(.lift).applicant == .committee)
    #expect(try lawful(.facade).channel == .normalVote)
    try desk.act(
      "apply-repair", MachineDesk.compound, ["category": "wall-leak", "amount": "500.00"])
    let made = try #require(try desk.ids("repair").last)
    #expect(try desk.text(made, "applicant") == "committee")
    #expect(try desk.text(made, "fund") == "WX-2026-331102-001")
    #expect(try desk.text(made, "applicant-reason").contains(MachineDesk.committee))
  }

  @Test
  func `within its limit a committee decides, above it or by the normal way the assembly votes`()
    throws
  {
    var desk = try MachineDesk()
    let repair = MachineDesk.repair
    try desk.put("repair", repair, ["state": "accepted", "accepted-on": "2026-10-20"])
    var other = desk
    #expect(try other.act("review", repair, ["amount": "10000.00"]) == [])
    #expect(try desk.act("review", repair, ["amount": "10000.01"]).count == 1)
    other = desk
    #expect(
      try other.act("review", repair, ["amount": "10000.01", "voted-on": "2026-10-25"]) == [])
    desk.rules.channels = [.roofLeak: .normalVote]
    #expect(try desk.act("review", repair, ["amount": "1.00"]).first?.contains("表决") == true)
  }

  @Test func `a rule set gives channels by category and refuses others`() throws {
    let head = RuleSet.defaultText.components(before: "[emergency]")
    let rules = try ruleSet(head + "[emergency]\nfacade = \"normal-vote\"\n")
    #expect(rules.channel(of: .facade) == .normalVote)
    #expect(rules.channel(of: .fire) == .specialSafety)
    #expect(rules.channel(of: .roofLeak) == .committeeDirect)
    let wrong = try #require(throws: RuleSetError.self) {
      try ruleSet(head + "[emergency]\nfacade = \"by-mail\"\n")
    }
    #expect(wrong.path == "emergency.facade")
    let stranger = try #require(throws: RuleSetError.self) {
      try ruleSet(head + "[emergency]\nflood = \"normal-vote\"\n")
    }
    #expect(stranger.path == "emergency.flood")
  }

  @Test func `enclosing a compound and its fund are told to the compound`() throws {
    var desk = try MachineDesk()
    let plan = "KF-2026-331102-001"
    try desk.put("enclosure", plan, ["state": "works"])
    try desk.act("enclose", plan)
    #expect(try desk.text(MachineDesk.compound, "open-state") == "enclosed")
    #expect(try desk.text(plan, "works-until") == actingDay)
    let fund = "WX-2026-331102-001"
    try desk.act("fall-short", fund, ["balance": "200.00"])
    #expect(try desk.text(MachineDesk.compound, "fund-state") == "short")
    #expect(try desk.text(fund, "needs-since") == actingDay)
    try desk.act("refill", fund)
    try desk.act("complete", fund, ["balance": "900.00"])
    #expect(try desk.text(fund, "done-on") == actingDay)
  }

  @Test func `a committee is founded, filed and renewed through its elections`() throws {
    var desk = try MachineDesk()
    let committee = MachineDesk.committee
    try desk.put("committee", committee, ["state": "absent", "filed-on": ""])
    #expect(
      try desk.act("prepare", committee, ["guide": "街道办", "prepared-on": "2026-09-01"]) == [])
    let election = try #require(try desk.ids("election").last)
    #expect(try desk.text(election, "kind") == "founding")
    for number in 1...5 {
      try desk.put("candidate", "HX-2026-331102-00\(number)", ["election": election])
    }
    #expect(try desk.act("nominate", committee, ["nominated-on": "2026-09-08"]) == [])
    #expect(try desk.act("vet", committee, ["vetted-on": "2026-09-15"]) == [])
    #expect(
      try desk.act(
        "hold-assembly", committee, ["announced-on": "2026-09-20", "voted-on": "2026-09-28"])
        == [])
    try desk.put(
      "election", election,
      [
        "owners": "300", "owners-voted": "250", "owners-agreed": "200", "area": "30000.00",
        "area-voted": "25000.00", "area-agreed": "20000.00",
      ])
    #expect(
      try desk.act(
        "elect", committee,
        ["elected-on": "2026-09-28", "members": "5", "party-members": "3"]) == [])
    let term = ["term-start": "2026-10-01", "term-end": "2031-09-30"]
    // Thirty days after 2026-09-28 are over on 2026-10-28: today the reason is wanted.
    #expect(try desk.act("file", committee, term).count == 1)
    #expect(try desk.act("file", committee, term, reason: "材料补正") == [])
    #expect(try desk.text(committee, "state") == "in-office")
    #expect(try desk.text(election, "filed-on") == actingDay)
    desk.today = try day("2031-04-01")
    #expect(try desk.act("prepare-renewal", committee, ["guide": "街道办"]) == [])
    #expect(try desk.text(try #require(try desk.ids("election").last), "kind") == "renewal")
    #expect(try desk.text(committee, "state") == "expiring")
  }
}
