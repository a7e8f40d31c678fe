import Model
import Testing

/// What the flow indicators count, on records made by hand.
@Suite struct IndicatorFlowTests {
  private var bench: CountingBench

  init() throws { bench = try CountingBench() }

  @Test mutating func `B1 keeps the original locked plan as its denominator`() throws {
    bench.addCompounds([[:], [:], [:], [:], [:], [:]])
    func project(_ number: Int, _ values: [String: String]) {
      bench.add(
        Project.self, "XM-2026-331102-00\(number)",
        ["compounds": "331102-000\(number)", "unit": "331102", "plan-year": "2026"]
          .merging(values) { $1 })
    }
    project(1, ["started-on": "2026-10-31"])
    project(2, ["started-on": "2026-11-01"])
    project(3, ["started-on": "2026-05-01"])
    func entry(_ number: Int, _ compound: Int, _ values: [String: String] = [:]) {
      bench.add(
        PlanEntry.self, "JH-\(number)",
        [
          "unit": "331102", "year": "2026", "version": "1", "change": "original",
          "compound": "331102-000\(compound)", "planned-start-on": "2026-06-01",
          "locked-on": "2026-03-01",
        ].merging(values) { $1 })
    }
    entry(1, 1, ["project": "XM-2026-331102-001"])
    entry(2, 2)
    // Added later, although its project has started; taken away later, and due all the same.
    entry(3, 3, ["version": "2", "change": "added"])
    entry(4, 4)
    entry(5, 4, ["version": "2", "change": "removed"])
    entry(6, 5, ["planned-start-on": "2026-11-15"])
    entry(7, 6, ["planned-start-on": ""])
    entry(8, 1)
    entry(9, 6, ["year": "2025"])
    entry(10, 6, ["locked-on": ""])
    #expect(
      try bench.judged(PlanStarted.self) == [
        "1/1 started XM-2026-331102-001", "0/1 waiting XM-2026-331102-002", "0/0 later-version",
        "0/1 waiting", "0/0 later-version", "0/0 not-due", "0/0 not-due", "0/0 twice",
        "0/0 unrelated", "0/0 not-locked",
      ])
    #expect(try bench.figure("B1", "2026-12") == "2/5")
  }

  @Test mutating func `B2 counts steps planned within the period and done by then`() throws {
    func step(_ number: Int, _ planned: String, _ actual: String) {
      bench.add(
        Milestone.self, "JD-\(number)",
        ["unit": "331102", "planned-on": planned, "actual-on": actual])
    }
    step(1, "2026-10-01", "2026-09-20")
    step(2, "2026-10-31", "2026-10-31")
    step(3, "2026-10-15", "2026-10-16")
    step(4, "2026-10-15", "")
    step(5, "2026-11-01", "2026-10-20")
    #expect(
      try bench.judged(MilestonesOnTime.self) == [
        "1/1 on-time", "1/1 on-time", "0/1 late", "0/1 not-done", "0/0 unrelated",
      ])
  }

  @Test mutating func `B3 weighs approved entries against exits of twelve months, in compounds`()
    throws
  {
    func move(_ number: Int, _ type: String, _ day: String, _ count: Int, _ approved: String = "") {
      bench.add(
        PoolMove.self, "CR-\(number)",
        [
          "unit": "331102", "type": type, "day": day, "compounds": "\(count)",
          "approved-on": approved,
        ])
    }
    move(1, "exit", "2025-11-01", 3)
    move(2, "exit", "2025-10-31", 9)
    move(3, "entry", "2026-10-20", 2, "2026-10-31")
    move(4, "entry", "2026-10-20", 4, "2026-11-01")
    move(5, "withdrawn", "2026-10-20", 4)
    #expect(
      try bench.judged(RollingBackfill.self) == [
        "0/3 exit", "0/0 unrelated", "2/0 entry", "0/0 not-approved", "0/0 unrelated",
      ])
    #expect(try bench.figure("B3") == "2/3")
  }

  private mutating func item(_ number: Int, _ values: [String: String]) {
    bench.add(
      SupervisionItem.self, "DB〔2026〕00\(number)",
      ["unit": "331102", "original-due": "2026-10-15", "state": "handling"].merging(values) { $1 })
  }

  @Test mutating func `C1 counts all whose due date lies in the period, the open ones too`() throws
  {
    item(1, ["closed-on": "2026-10-15", "state": "closed"])
    item(2, ["closed-on": "2026-10-16", "state": "closed"])
    item(3, [:])
    // A later due day that an imported ledger gives.
    item(
      4, ["original-due": "2026-09-30", "current-due": "2026-10-20", "closed-on": "2026-10-18"])
    item(5, ["current-due": "2026-11-02"])
    item(6, ["state": "suspended", "suspended-on": "2026-10-31"])
    item(7, ["state": "revoked"])
    item(8, ["state": "suspended", "suspended-on": "2026-11-01"])
    #expect(
      try bench.judged(ItemsClosedOnTime.self) == [
        "1/1 on-time", "0/1 late", "0/1 not-closed", "1/1 on-time", "0/0 unrelated",
        "0/0 suspended", "0/0 revoked", "0/1 not-closed",
      ])
  }

  @Test mutating func `C1 takes an extension approved by the original due day and no later`() throws
  {
    func extend(_ number: Int, _ values: [String: String]) {
      bench.add(
        Extension.self, "YQ-\(number)",
        [
          "item": "DB〔2026〕00\(number)", "unit": "331102", "decision": "approved",
          "decided-on": "2026-10-15", "approved-due-on": "2026-10-29",
        ].merging(values) { $1 })
    }
    item(1, ["closed-on": "2026-10-29"])
    extend(1, [:])
    item(2, ["closed-on": "2026-10-20", "current-due": "2026-10-29"])
    extend(2, ["decided-on": "2026-10-16"])
    item(3, ["closed-on": "2026-10-20", "current-due": "2026-10-29"])
    extend(3, ["decision": "refused"])
    item(4, [:])
    extend(4, ["approved-due-on": "2026-11-05"])
    #expect(
      try bench.judged(ItemsClosedOnTime.self) == [
        "1/1 extended YQ-1", "0/1 late-extension YQ-2", "0/1 late", "0/0 unrelated",
      ])
  }

  @Test mutating func `C1 takes the credit back where a matter returns within sixty days`() throws {
    item(1, ["closed-on": "2026-10-10"])
    item(2, ["reopens": "DB〔2026〕001", "assigned-on": "2026-12-09", "original-due": "2026-12-30"])
    item(3, ["closed-on": "2026-10-10"])
    item(4, ["reopens": "DB〔2026〕003", "assigned-on": "2026-12-10", "original-due": "2026-12-30"])
    item(5, ["closed-on": "2026-10-10", "issue": "WT-1"])
    bench.add(Model.Issue.self, "WT-1", ["unit": "331102"])
    bench.add(
      Model.Issue.self, "WT-2",
      ["unit": "331102", "recurrence-of": "WT-1", "discovered-on": "2026-11-01"])
    #expect(
      try bench.judged(ItemsClosedOnTime.self) == [
        "0/1 reopened DB〔2026〕002", "0/0 unrelated", "1/1 on-time", "0/0 unrelated",
        "0/1 recurred WT-2",
      ])
  }

  @Test mutating func `C2 gives one working day for a first report`() throws {
    func issue(_ number: Int, _ found: String, _ reported: String) {
      bench.add(
        Model.Issue.self, "WT-\(number)",
        ["unit": "331102", "discovered-on": found, "reported-on": reported])
    }
    // 2026-10-09 is a Friday; 2026-10-10 is worked, 2026-10-11 is not.
    issue(1, "2026-10-15", "2026-10-16")
    issue(2, "2026-10-16", "2026-10-19")
    issue(3, "2026-10-16", "2026-10-20")
    issue(4, "2026-10-30", "")
    issue(5, "2026-10-30", "2026-11-02")
    issue(6, "2026-09-30", "2026-10-08")
    #expect(
      try bench.judged(FirstReportsOnTime.self) == [
        "1/1 on-time", "1/1 on-time", "0/1 late", "0/1 not-reported", "1/1 on-time",
        "0/0 unrelated",
      ])
    bench.rules.deadlines = []
    #expect(try bench.judged(FirstReportsOnTime.self)[0] == "0/0 no-deadline")
  }

  @Test mutating func `C3 counts items first checked in the period`() throws {
    item(1, ["checked-on": "2026-10-01", "first-check": "approved"])
    item(2, ["checked-on": "2026-10-31", "first-check": "refused"])
    item(3, ["checked-on": "2026-10-31"])
    item(4, ["checked-on": "2026-11-01", "first-check": "approved"])
    #expect(
      try bench.judged(PassedAtFirstCheck.self) == [
        "1/1 passed", "0/1 refused", "0/1 no-result", "0/0 unrelated",
      ])
  }

  @Test mutating func `D1 asks for the accounts of the last half-year that was due`() throws {
    bench.addCompounds([[:], [:], [:], [:], [:], ["register": "removed"], [:]])
    func statement(_ number: Int, _ compound: Int, _ values: [String: String]) {
      bench.add(
        IncomeStatement.self, "SZ-\(number)",
        [
          "compound": "331102-000\(compound)", "unit": "331102", "from": "2026-01-01",
          "until": "2026-06-30", "income": "500000",
        ].merging(values) { $1 })
    }
    // 15 days after 2026-06-30 is Wednesday 2026-07-15.
    statement(1, 1, ["posted-on": "2026-07-15"])
    statement(2, 2, ["posted-on": "2026-07-16"])
    statement(3, 3, [:])
    statement(4, 4, ["income": "0", "posted-on": "2026-07-01"])
    bench.add(
      PropertyAsset.self, "ZC-1",
      ["compound": "331102-0005", "unit": "331102", "kind": "parking", "earning": "true"])
    statement(5, 6, ["posted-on": "2026-07-01"])
    // Income of the year before last counts no more.
    statement(6, 7, ["from": "2025-01-01", "until": "2025-06-30", "posted-on": "2025-07-01"])
    #expect(
      try bench.judged(IncomeDisclosed.self) == [
        "1/1 posted SZ-1", "0/1 late SZ-2", "0/1 not-posted SZ-3", "0/0 no-income",
        "0/1 no-statement", "0/0 outside", "0/0 no-income",
      ])
    // In June the last half-year due was that of 2025.
    #expect(try bench.judged(IncomeDisclosed.self, "2026-06")[0] == "0/1 no-statement")
  }

  @Test mutating func `D2 does not count what is published late as on time`() throws {
    func handover(_ number: Int, _ day: String, _ published: String) {
      bench.add(
        HandoverInspection.self, "CY-\(number)",
        ["compound": "331102-0001", "unit": "331102", "day": day, "published-on": published])
    }
    // 15 days after 2026-09-18 is 2026-10-03, in the holidays; the next working day is 2026-10-08.
    handover(1, "2026-09-18", "2026-10-08")
    handover(2, "2026-09-18", "2026-10-09")
    handover(3, "2026-10-12", "")
    handover(4, "2026-10-20", "2026-10-21")
    #expect(
      try bench.judged(InspectionsPublished.self) == [
        "1/1 published", "0/1 late", "0/1 not-published", "0/0 unrelated",
      ])
  }

  @Test mutating func `D4 asks every step of a repair whose last clock ran out in the period`()
    throws
  {
    func repair(_ number: Int, _ days: [String], _ state: String = "paid") {
      let fields = ["applied-on", "accepted-on", "reviewed-on", "paid-on"]
      bench.add(
        EmergencyRepair.self, "JX-\(number)",
        ["compound": "331102-0001", "unit": "331102", "state": state].merging(zip(fields, days)) {
          $1
        })
    }
    // Monday 2026-10-12: accepted by 10-13, reviewed within 3 working days of that, paid within 5.
    repair(1, ["2026-10-12", "2026-10-13", "2026-10-16", "2026-10-23"])
    repair(2, ["2026-10-12", "2026-10-14", "2026-10-16", "2026-10-20"])
    repair(3, ["2026-10-12", "2026-10-13", "2026-10-19", "2026-10-20"])
    repair(4, ["2026-10-12", "2026-10-13", "2026-10-16", "2026-10-26"])
    // Nothing was done: each clock begins where the one before ran out, the last on 2026-10-23.
    repair(5, ["2026-10-12"], "applied")
    repair(6, ["2026-10-12"], "refused")
    repair(7, ["2026-10-22", "2026-10-23"])
    repair(8, ["2026-10-12", "2026-10-13", "2026-10-16", ""])
    #expect(
      try bench.judged(RepairsOnTime.self) == [
        "1/1 on-time", "0/1 accepted-late", "0/1 reviewed-late", "0/1 paid-late",
        "0/1 accepted-late", "0/0 refused", "0/0 unrelated", "0/1 not-paid",
      ])
  }

  @Test func `every reason stands where its indicator puts it and has words in both languages`() {
    #expect(
      RecordIndicators.all.map { $0.code } == [
        "A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "C1", "C2", "C3", "D1", "D2", "D3", "D4",
        "D5",
      ])
    for indicator in RecordIndicators.all {
      let reasons = indicator.reasons
      #expect(Set(reasons.map { $0.id }).count == reasons.count, "\(indicator.code)")
      #expect(
        reasons.contains { $0.part == .numerator } && reasons.contains { $0.part == .denominator })
      #expect(reasons.allSatisfy { !$0.words.zh.isEmpty && !$0.words.en.isEmpty })
      #expect(
        reasons.compactMap(\.evidence).allSatisfy { KindDeclaration.named($0) != nil },
        "\(indicator.code)")
    }
  }
}
