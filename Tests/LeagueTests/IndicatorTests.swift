import Model
import Testing

/// What A1, A2 and C1 count, on records made by hand.
@Suite struct IndicatorTests {
  private var ledger = Ledger()
  private let period = Period(containing: Month(year: 2026, month: 10), cadence: .month)

  private mutating func add<Kind: RecordKind>(
    _: Kind.Type, _ id: String, _ values: [String: String]
  ) {
    let kind = Kind.declaration.kind
    let row = ledger[kind].append(id: id)
    for (field, text) in values {
      guard let column = kind.position(named: field) else {
        Issue.record("\(kind.identifier) has no field \(field)")
        continue
      }
      ledger[kind].write(text, row: row, column: column)
    }
  }

  private mutating func addCompounds(_ statuses: [String]) {
    add(ReportingUnit.self, "331102", ["name": "莲都区"])
    for (index, status) in statuses.enumerated() {
      add(
        Compound.self, "331102-000\(index + 1)",
        ["name": "小区\(index + 1)", "unit": "331102", "register": status])
    }
  }

  private func verdicts(_ indicator: any RecordIndicator.Type) -> [Verdict] {
    indicator.judge(CountingFacts(ledger, rule: .usual), over: period)
  }

  @Test mutating func `A1 counts a counted contract in force at the cut-off, of the register`() {
    addCompounds(["in-register", "", "in-register", "removed", "in-register", "in-register"])
    func contract(_ id: String, _ compounds: String, _ mode: String, _ start: String, _ end: String)
    {
      add(
        ServiceContract.self, id,
        ["compounds": compounds, "unit": "331102", "mode": mode, "start": start, "end": end])
    }
    // Two compounds under one contract that ends on the cut-off itself; a removed one counts nowhere.
    contract("HT-1", "331102-0001 331102-0002", "area-bundle", "2025-11-01", "2026-10-31")
    contract("HT-2", "331102-0003", "self-managed", "2026-01-01", "2027-12-31")
    contract("HT-3", "331102-0004", "hired", "2026-01-01", "2027-12-31")
    // A trial whose term ended the day before, and a contract that begins the day after.
    contract("HT-4", "331102-0005", "trial", "2026-01-01", "2026-10-30")
    contract("HT-5", "331102-0006", "hired", "2026-11-01", "2027-12-31")
    #expect(
      verdicts(ProfessionalServiceCoverage.self)
        == [.counted, .counted, .open, .excluded, .open, .open])
  }

  @Test mutating func `A2 counts a committee that is filed and in term, or expired up to 90 days`()
  {
    addCompounds(["", "", "", "", ""])
    func committee(_ number: Int, filed: String, until end: String, state: String = "in-office") {
      add(
        OwnersCommittee.self, "YW-\(number)",
        [
          "compound": "331102-000\(number)", "unit": "331102", "state": state,
          "term-start": "2023-01-01", "term-end": end, "filed-on": filed,
        ])
    }
    committee(1, filed: "2023-02-01", until: "2027-12-31")
    // 2026-08-02 is 90 days before 2026-10-31, 2026-08-01 is 91.
    committee(2, filed: "2023-02-01", until: "2026-08-02")
    committee(3, filed: "2023-02-01", until: "2026-08-01")
    committee(4, filed: "", until: "2027-12-31")
    committee(5, filed: "2023-02-01", until: "2027-12-31", state: "dissolved")
    #expect(verdicts(CommitteeCoverage.self) == [.counted, .counted, .open, .open, .open])
  }

  @Test mutating func `C1 counts all whose due date lies in the period, the open ones too`() {
    func item(
      _ number: Int, due: String, approved: String = "", closed: String = "",
      state: String = "handling"
    ) {
      add(
        SupervisionItem.self, "DB〔2026〕00\(number)",
        [
          "unit": "331102", "original-due": due, "current-due": approved, "closed-on": closed,
          "state": state,
        ])
    }
    item(1, due: "2026-10-15", closed: "2026-10-15", state: "closed")
    item(2, due: "2026-10-15", closed: "2026-10-16", state: "closed")
    item(3, due: "2026-10-15")
    item(4, due: "2026-09-30", approved: "2026-10-20", closed: "2026-10-18", state: "closed")
    item(5, due: "2026-10-15", approved: "2026-11-02")
    item(6, due: "2026-10-15", state: "suspended")
    item(7, due: "2026-10-31", closed: "2026-10-30", state: "revoked")
    #expect(
      verdicts(ItemsClosedOnTime.self)
        == [.counted, .open, .open, .counted, .excluded, .excluded, .excluded])
  }
}
