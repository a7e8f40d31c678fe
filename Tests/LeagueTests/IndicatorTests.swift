import Model
import Testing

/// What the stock indicators count, on records made by hand.
@Suite struct IndicatorTests {
  private var bench: CountingBench

  init() throws { bench = try CountingBench() }

  private mutating func contract(
    _ id: String, _ compounds: String, _ mode: String, _ start: String, _ end: String
  ) {
    bench.add(
      ServiceContract.self, id,
      ["compounds": compounds, "unit": "331102", "mode": mode, "start": start, "end": end])
  }

  private mutating func committee(
    _ number: Int, of compound: Int, _ values: [String: String] = [:]
  ) {
    bench.add(
      OwnersCommittee.self, "YW-\(number)",
      [
        "compound": "331102-000\(compound)", "unit": "331102", "state": "in-office",
        "term-start": "2023-01-01", "term-end": "2027-12-31", "filed-on": "2023-02-01",
      ].merging(values) { $1 })
  }

  @Test mutating func `A1 counts a counted contract in force at the cut-off, of the register`()
    throws
  {
    bench.addCompounds([
      ["register": "in-register"], [:], [:], ["register": "removed"], [:], [:], [:], [:],
    ])
    // Two compounds under one contract that ends on the cut-off itself; a removed one counts nowhere.
    contract("HT-1", "331102-0001 331102-0002", "area-bundle", "2025-11-01", "2026-10-31")
    contract("HT-2", "331102-0003", "self-managed", "2026-01-01", "2027-12-31")
    contract("HT-3", "331102-0004", "hired", "2026-01-01", "2027-12-31")
    // A trial whose term ended the day before, and a contract that begins the day after.
    contract("HT-4", "331102-0005", "trial", "2026-01-01", "2026-10-30")
    contract("HT-5", "331102-0006", "hired", "2026-11-01", "2027-12-31")
    // A week, and a day less than three months.
    contract("HT-6", "331102-0007", "hired", "2026-10-27", "2026-11-02")
    contract("HT-7", "331102-0008", "trial", "2026-08-15", "2026-11-13")
    #expect(
      try bench.judged(ProfessionalServiceCoverage.self) == [
        "1/1 served HT-1", "1/1 served HT-1", "0/1 other-mode HT-2", "0/0 outside",
        "0/1 trial-ended HT-4", "0/1 not-begun HT-5", "0/1 too-short HT-6", "0/1 too-short HT-7",
      ])
    #expect(try bench.figure("A1") == "2/7")
  }

  @Test mutating func `A1 takes the best contract of a compound, and a trial of three months`()
    throws
  {
    bench.addCompounds([[:], [:], [:]])
    contract("HT-1", "331102-0001", "hired", "2020-01-01", "2025-12-31")
    contract("HT-2", "331102-0001", "hired", "2026-01-01", "2028-12-31")
    contract("HT-3", "331102-0002", "trial", "2026-08-15", "2026-11-14")
    #expect(
      try bench.judged(ProfessionalServiceCoverage.self) == [
        "1/1 served HT-2", "1/1 served HT-3", "0/1 unserved",
      ])
    // At the end of November the trial is over.
    #expect(try bench.judged(ProfessionalServiceCoverage.self, "2026-11")[1].hasSuffix("HT-3"))
    #expect(try bench.figure("A1", "2026-11") == "1/3")
  }

  @Test mutating func `A1 counts households where the rule set says so`() throws {
    bench.addCompounds([["households": "120"], ["households": "80"], [:]])
    contract("HT-1", "331102-0001", "hired", "2026-01-01", "2026-12-31")
    bench.rules.counting.coverage = .households
    #expect(
      try bench.judged(ProfessionalServiceCoverage.self) == [
        "120/120 served HT-1", "0/80 unserved", "0/0 unserved",
      ])
  }

  @Test mutating func `the register is that of the cut-off`() throws {
    bench.addCompounds([
      ["registered-on": "2026-10-31"], ["registered-on": "2026-11-01"],
      ["left-register-on": "2026-10-31"],
      ["register": "removed", "left-register-on": "2026-11-01"],
      ["register": "removed"], ["register": "candidate"],
    ])
    contract("HT-1", "331102-0009", "hired", "2026-01-01", "2026-12-31")
    #expect(
      try bench.judged(ProfessionalServiceCoverage.self) == [
        "0/1 unserved", "0/0 outside", "0/0 outside", "0/1 unserved", "0/0 outside", "0/0 outside",
      ])
  }

  @Test mutating func `A2 counts a committee that is filed and in term, or expired up to 90 days`()
    throws
  {
    bench.addCompounds([[:], [:], [:], [:], [:], [:]])
    committee(1, of: 1)
    // 2026-08-02 is 90 days before 2026-10-31, 2026-08-01 is 91.
    committee(2, of: 2, ["term-end": "2026-08-02"])
    committee(3, of: 3, ["term-end": "2026-08-01"])
    committee(4, of: 4, ["filed-on": "2026-11-01"])
    committee(5, of: 5, ["state": "dissolved"])
    #expect(
      try bench.judged(CommitteeCoverage.self) == [
        "1/1 filed YW-1", "1/1 in-grace YW-2", "0/1 expired YW-3", "0/1 not-filed YW-4",
        "0/1 vacant YW-5", "0/1 unformed",
      ])
    bench.rules.counting.committees = .everFormed
    #expect(try bench.figure("A2") == "4/6")
  }

  @Test mutating func `A3 pools the members of the committees that count as there`() throws {
    bench.addCompounds([[:], [:], [:], [:], [:], ["register": "removed"]])
    committee(1, of: 1, ["members": "7", "party-members": "4"])
    committee(2, of: 2, ["members": "5"])
    committee(3, of: 3, ["members": "9", "party-members": "9", "term-end": "2026-08-01"])
    committee(4, of: 4, ["party-members": "3"])
    // A new committee takes the place of one that is still in its days of grace.
    committee(5, of: 5, ["members": "5", "party-members": "5", "term-end": "2026-09-30"])
    committee(
      6, of: 5, ["members": "6", "party-members": "3", "term-start": "2026-10-01"])
    committee(7, of: 6, ["members": "5", "party-members": "5"])
    #expect(
      try bench.judged(PartyMembers.self) == [
        "4/7 some", "0/5 nobody", "0/0 not-in-office", "0/0 uncounted", "0/0 superseded",
        "3/6 some", "0/0 outside",
      ])
    #expect(try bench.figure("A3") == "7/18")
    bench.rules.counting.partyMembers = .aboveHalf
    // 3 of 6 is not more than half.
    #expect(
      try bench.judged(PartyMembers.self)[5] == "0/1 not-above-half" && bench.figure("A3") == "1/3")
  }

  @Test mutating func `A4 counts own and joint organisations and tells functional groups apart`()
    throws
  {
    bench.addCompounds([[:], [:], [:], [:], [:]])
    for (number, word) in ["branch", "joint", "functional", "none", "branch"].enumerated() {
      committee(
        number + 1, of: number + 1,
        ["party-organisation": word, "filed-on": number == 4 ? "" : "2023-02-01"])
    }
    #expect(
      try bench.judged(PartyOrganisations.self) == [
        "1/1 own", "1/1 joint", "0/1 functional-apart", "0/1 nothing", "0/0 not-in-office",
      ])
    bench.rules.counting.partyOrganisations = .own
    #expect(try bench.figure("A4") == "1/4")
    bench.rules.counting.partyOrganisations = .functional
    #expect(try bench.figure("A4") == "3/4")
  }

  @Test mutating func `B4 leaves out what was enclosed at the baseline and what is exempt in time`()
    throws
  {
    bench.addCompounds([
      ["open-state": "enclosed"], ["open-state": "enclosed"], ["open-state": "open"],
      ["open-state": "partial"], ["open-state": "open"], ["open-state": "open"],
      ["open-state": "open"], [:],
    ])
    func plan(_ compound: Int, _ values: [String: String]) {
      bench.add(
        EnclosurePlan.self, "KF-\(compound)",
        ["compound": "331102-000\(compound)", "unit": "331102", "state": "asking"]
          .merging(values) { $1 })
    }
    let exempt = [
      "state": "exempt", "exemption": "back-street", "exempted-on": "2024-05-01",
      "exemption-approver": "王某", "exemption-review-on": "2026-10-31",
    ]
    plan(2, ["state": "enclosed", "enclosed-on": "2026-10-31"])
    plan(3, exempt)
    plan(4, exempt.merging(["exemption-review-on": "2026-10-30"]) { $1 })
    plan(5, exempt.merging(["exemption-approver": ""]) { $1 })
    plan(6, ["state": "enclosed", "enclosed-on": "2022-12-31"])
    #expect(
      try bench.judged(OpenCompoundsEnclosed.self) == [
        "0/0 enclosed-before", "1/1 enclosed KF-2", "0/0 exempt KF-3",
        "0/1 exemption-lapsed KF-4", "0/1 exemption-unapproved KF-5", "0/0 enclosed-before KF-6",
        "0/1 unplanned", "0/0 unknown",
      ])
    // The month before, the second was still open.
    #expect(try bench.figure("B4", "2026-09") == "0/3")
  }

  @Test mutating func `D3 counts compounds that need a fund, with or without a record of one`()
    throws
  {
    bench.addCompounds([
      ["fund-state": "missing"], ["fund-state": "short"], ["fund-state": "normal"], [:], [:], [:],
    ])
    func fund(_ compound: Int, _ values: [String: String]) {
      bench.add(
        MaintenanceFund.self, "WX-\(compound)",
        ["compound": "331102-000\(compound)", "unit": "331102", "state": "normal"]
          .merging(values) { $1 })
    }
    fund(2, ["needs-since": "2026-10-31", "done-on": "2026-10-31"])
    fund(4, ["needs-since": "2026-11-01"])
    fund(5, ["needs-since": "2024-01-01", "done-on": "2026-11-01"])
    fund(6, ["state": "refilling"])
    #expect(
      try bench.judged(FundsFilled.self) == [
        "0/1 unfunded", "1/1 done WX-2", "0/0 unrecorded", "0/0 no-need WX-4", "0/1 waiting WX-5",
        "0/1 waiting WX-6",
      ])
    #expect(try bench.figure("D3", "2026-11") == "2/5")
  }

  @Test mutating func `D5 counts compounds that were on a platform at the cut-off`() throws {
    bench.addCompounds([
      ["platform": "true", "platform-since": "2026-10-31"],
      ["platform": "true", "platform-since": "2026-11-01"], ["platform": "true"],
      ["platform-since": "2025-01-01"], ["platform": "false", "platform-since": "2025-01-01"], [:],
    ])
    #expect(
      try bench.judged(PlatformCoverage.self) == [
        "1/1 since", "0/1 later", "1/1 undated", "1/1 since", "0/1 off", "0/1 off",
      ])
  }
}
