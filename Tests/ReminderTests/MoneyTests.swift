import Model
import Testing

/// When incomes, funds, repairs and subsidies are reminded of.
@Suite struct MoneyTests {
  private var book = Book()

  @Test mutating func `A half-year's income is posted within fifteen days`() throws {
    book.add(
      IncomeStatement.self, "SZ-1",
      [
        "compound": "331102-0001", "from": "2025-07-01", "until": "2025-12-31",
        "posted-on": "2026-01-10",
      ])
    book.expect("disclosure-due", of: "331102-0001", from: "2026-07-01", due: "2026-07-15")
    book.add(
      IncomeStatement.self, "SZ-2",
      ["compound": "331102-0001", "from": "2026-01-01", "until": "2026-06-30"])
    let late = try #require(book.reminders("disclosure-due", on: "2026-07-16").first)
    #expect(late.isOverdue)
    #expect(late.words.zh == "公示截至 2026-06-30 的半年经营性收支")
    book.set(IncomeStatement.self, "SZ-2", "posted-on", "2026-07-16")
    book.expectSilence("disclosure-due", on: "2026-12-31")
    // The next half-year: 15 days after 31 December is a Friday.
    book.expect("disclosure-due", of: "331102-0001", from: "2027-01-01", due: "2027-01-15")
  }

  @Test mutating func `An asset that earns has a statement`() throws {
    book.add(
      PropertyAsset.self, "ZC-1",
      ["compound": "331102-0001", "kind": "parking", "earning": "true"])
    let found = try #require(book.reminders("undisclosed-income", on: "2026-11-20").first)
    #expect(found.subject.id == "ZC-1")
    #expect(found.due == day("2026-07-15"))
    book.set(PropertyAsset.self, "ZC-1", "earning", "false")
    book.expectSilence("undisclosed-income", on: "2026-11-20")
    book.set(PropertyAsset.self, "ZC-1", "earning", "true")
    book.add(IncomeStatement.self, "SZ-1", ["compound": "331102-0001", "until": "2026-06-30"])
    book.expectSilence("undisclosed-income", on: "2026-11-20")
    #expect(book.reminders("disclosure-due", on: "2026-11-20").count == 1)
  }

  @Test mutating func `Leases, policies and subsidies are told sixty days before they end`() {
    book.add(
      PropertyAsset.self, "ZC-1", ["compound": "331102-0001", "lease-until": "2027-01-19"])
    book.expect("lease-end", of: "ZC-1", from: "2026-11-20", due: "2027-01-19")
    book.set(PropertyAsset.self, "ZC-1", "lease-until", "2030-01-19")
    book.expectSilence("lease-end", on: "2027-01-19")
    book.add(Policy.self, "ZD-1", ["title": "引导政策", "until": "2027-01-19"])
    book.expect("policy-end", of: "ZD-1", from: "2026-11-20", due: "2027-01-19")
    book.set(Policy.self, "ZD-1", "until", "2030-01-19")
    book.expectSilence("policy-end", on: "2027-01-19")
    book.add(
      Subsidy.self, "BT-1",
      ["kind": "package", "compounds": "331102-0001", "until": "2027-01-19"])
    book.expect("subsidy-end", of: "BT-1", from: "2026-11-20", due: "2027-01-19")
    book.set(Subsidy.self, "BT-1", "until", "2030-01-19")
    book.expectSilence("subsidy-end", on: "2027-01-19")
  }

  @Test mutating func `A fund under thirty per cent of its first instalment is topped up`() throws {
    book.add(
      MaintenanceFund.self, "WX-1",
      [
        "compound": "331102-0001", "state": "normal", "first-amount": "1000000.00",
        "balance": "299999.99", "balance-on": "2026-11-01",
      ])
    let found = try #require(book.reminders("fund-low", on: "2026-11-20").first)
    #expect(found.due == day("2027-01-30"))
    book.set(MaintenanceFund.self, "WX-1", "balance", "300000.00")
    book.expectSilence("fund-low", on: "2026-11-20")
  }

  @Test mutating func `A compound without a fund has a measure within thirty days`() {
    book.add(
      MaintenanceFund.self, "WX-1",
      ["compound": "331102-0001", "state": "missing", "needs-since": "2026-10-21"])
    book.expect("fund-measure", of: "WX-1", from: "2026-11-17", due: "2026-11-20")
    book.set(MaintenanceFund.self, "WX-1", "measure", "结合改造筹集")
    book.expectSilence("fund-measure", on: "2026-12-31")
    book.set(MaintenanceFund.self, "WX-1", "measure", "")
    book.add(
      Project.self, "XM-1",
      ["compounds": "331102-0002 331102-0001", "stage": "S3", "fund-measure": "居民出资"])
    book.expectSilence("fund-measure", on: "2026-12-31")
  }

  private mutating func repair(_ values: [String: String]) {
    book.add(
      EmergencyRepair.self, "JX-1",
      [
        "compound": "331102-0001", "category": "roof-leak", "applicant": "committee",
        "applied-on": "2026-11-10",
      ].merging(values) { $1 })
  }

  @Test mutating func `An emergency repair is accepted, reviewed and paid by its clocks`() throws {
    book.add(
      OwnersCommittee.self, "YW-1",
      ["compound": "331102-0001", "state": "in-office", "filed-on": "2026-01-01"])
    repair(["state": "applied", "applied-on": "2026-11-20"])
    book.expect("repair-acceptance", of: "JX-1", from: "2026-11-20", due: "2026-11-23")
    let found = try #require(book.reminders("repair-acceptance", on: "2026-11-23").first)
    // 今日到期 +10, 危及安全 +15, 影响 320 户 +3.
    #expect(found.terms.map(\.phrase.zh) == ["今日到期 +10", "危及安全 +15", "影响 320 户 +3"])
    #expect(found.urgency == 28)
    for (field, text) in [("state", "accepted"), ("accepted-on", "2026-11-17")] {
      book.set(EmergencyRepair.self, "JX-1", field, text)
    }
    book.expectSilence("repair-acceptance", on: "2026-12-31")
    book.expect("repair-review", of: "JX-1", from: "2026-11-17", due: "2026-11-20")
    for (field, text) in [("state", "reviewed"), ("reviewed-on", "2026-11-13")] {
      book.set(EmergencyRepair.self, "JX-1", field, text)
    }
    book.expectSilence("repair-review", on: "2026-12-31")
    book.expect("repair-payment", of: "JX-1", from: "2026-11-17", due: "2026-11-20")
    // Work may come before the payment, which is then still owed.
    book.set(EmergencyRepair.self, "JX-1", "state", "finished")
    #expect(book.reminders("repair-payment", on: "2026-11-20").count == 1)
    book.set(EmergencyRepair.self, "JX-1", "paid-on", "2026-11-20")
    book.expectSilence("repair-payment", on: "2026-12-31")
  }

  @Test mutating func `The street acts where no committee is in office`() {
    repair(["state": "applied", "applied-on": "2026-11-20"])
    book.expect("repair-substitute", of: "JX-1", from: "2026-11-20", due: "2026-11-23")
    #expect(
      book.reminders("repair-substitute", on: "2026-11-20").map(\.words.zh)
        == ["业委会缺位：改由街道(乡镇)申请并代修"])
    book.set(EmergencyRepair.self, "JX-1", "applicant", "street")
    #expect(
      book.reminders("repair-substitute", on: "2026-11-20").map(\.words.zh)
        == ["业委会缺位：街道(乡镇)代为维修列支"])
    book.add(
      OwnersCommittee.self, "YW-1",
      [
        "compound": "331102-0001", "state": "in-office", "filed-on": "2022-01-01",
        "term-end": "2026-11-19",
      ])
    #expect(book.reminders("repair-substitute", on: "2026-11-20").count == 1)
    book.set(OwnersCommittee.self, "YW-1", "term-end", "2026-11-20")
    book.expectSilence("repair-substitute", on: "2026-11-20")
    book.set(OwnersCommittee.self, "YW-1", "term-end", "2020-01-01")
    book.set(EmergencyRepair.self, "JX-1", "state", "paid")
    book.expectSilence("repair-substitute", on: "2026-11-20")
  }

  @Test mutating func `One case is one line, told by the clock of its step`() {
    repair(["state": "applied", "applied-on": "2026-11-20"])
    let rules = ["repair-acceptance", "repair-review", "repair-payment", "repair-substitute"]
    func told(_ today: String) -> [String] {
      rules.flatMap { book.reminders($0, on: today) }.map { $0.rule + " " + $0.due.iso }
    }
    #expect(told("2026-11-23") == ["repair-substitute 2026-11-23"])
    for (field, text) in [("state", "accepted"), ("accepted-on", "2026-11-23")] {
      book.set(EmergencyRepair.self, "JX-1", field, text)
    }
    #expect(told("2026-11-24") == ["repair-substitute 2026-11-26"])
    for (field, text) in [("state", "reviewed"), ("reviewed-on", "2026-11-24")] {
      book.set(EmergencyRepair.self, "JX-1", field, text)
    }
    #expect(told("2026-11-25") == ["repair-substitute 2026-12-01"])
  }
}
