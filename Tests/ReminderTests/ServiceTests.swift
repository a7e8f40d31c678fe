import Model
import Testing

/// When contracts, hand-over checks and enclosures are reminded of.
@Suite struct ServiceTests {
  private var book = Book()

  private mutating func contract(_ id: String, _ values: [String: String]) {
    book.add(
      ServiceContract.self, id,
      ["compounds": "331102-0001", "mode": "hired", "start": "2020-01-01"]
        .merging(values) { $1 })
  }

  @Test mutating func `A trial's end is told thirty, fifteen and seven days before`() {
    contract("HT-1", ["mode": "trial", "end": "2026-12-20"])
    book.expect("trial-ending", of: "HT-1", from: "2026-11-20", due: "2026-12-20")
    func words(_ today: String) -> [String] {
      book.reminders("trial-ending", on: today).map(\.words.zh)
    }
    func urgency(_ today: String) -> [String] {
      book.reminders("trial-ending", on: today).flatMap { $0.terms.map(\.phrase.zh) }
    }
    #expect(urgency("2026-12-12") == ["影响 320 户 +3"])
    #expect(urgency("2026-12-13") == ["服务将断档 +25", "影响 320 户 +3"])
    #expect(words("2026-12-04") == ["试用将满：准备转正表决"])
    #expect(words("2026-12-05") == ["试用将满：公告转正表决"])
    #expect(words("2026-12-12") == ["试用将满：公告转正表决"])
    #expect(words("2026-12-13") == ["试用将满：完成表决签约"])
    #expect(words("2026-12-21") == ["试用已满：签约或调整物业模式"])
    contract("HT-2", ["start": "2026-12-21", "end": "2029-12-20"])
    book.expectSilence("trial-ending", on: "2026-12-21")
  }

  @Test mutating func `A contract's end is told ninety and thirty days before`() {
    contract("HT-1", ["compounds": "331102-0001 331102-0002", "end": "2027-02-18"])
    book.expect("contract-ending", of: "HT-1", from: "2026-11-20", due: "2027-02-18")
    func words(_ today: String) -> [String] {
      book.reminders("contract-ending", on: today).map(\.words.zh)
    }
    #expect(words("2027-01-18") == ["合同将满：评估并准备续聘或选聘"])
    #expect(words("2027-01-19") == ["合同将满：表决续聘或选聘"])
    #expect(words("2027-02-19") == ["合同已满：签约，勿使服务中断"])
    // A later contract must serve both compounds.
    contract("HT-2", ["end": "2030-01-01"])
    #expect(words("2027-02-19").count == 1)
    contract("HT-3", ["compounds": "331102-0002", "end": "2030-01-01"])
    book.expectSilence("contract-ending", on: "2027-02-19")
  }

  @Test mutating func `Collection is watched in the first three months`() {
    contract(
      "HT-1",
      [
        "start": "2026-11-20", "end": "2029-11-19", "fees-due": "10000.00",
        "fees-collected": "5999.99",
      ])
    book.expect("low-collection", of: "HT-1", from: "2026-11-20", due: "2027-02-20")
    book.expectSilence("low-collection", on: "2027-02-21")
    book.set(ServiceContract.self, "HT-1", "fees-collected", "6000.00")
    book.expectSilence("low-collection", on: "2026-11-20")
  }

  @Test mutating func `The result of a hand-over check is published within fifteen days`() {
    book.add(
      HandoverInspection.self, "CY-1", ["compound": "331102-0001", "day": "2026-11-20"])
    // The fifteenth day is a Saturday.
    book.expect("handover-publication", of: "CY-1", from: "2026-11-20", due: "2026-12-07")
    book.set(HandoverInspection.self, "CY-1", "published-on", "2026-12-01")
    book.expectSilence("handover-publication", on: "2026-12-31")
  }

  @Test mutating func `A contract in force has a hand-over check within thirty days`() {
    contract("HT-1", ["start": "2026-10-21", "end": "2029-10-20"])
    book.expect("handover-missing", of: "HT-1", from: "2026-11-17", due: "2026-11-20")
    book.add(
      HandoverInspection.self, "CY-1",
      ["compound": "331102-0001", "contract": "HT-9", "day": "2020-01-01"])
    #expect(book.reminders("handover-missing", on: "2026-11-20").count == 1)
    book.set(HandoverInspection.self, "CY-1", "contract", "HT-1")
    book.expectSilence("handover-missing", on: "2026-11-20")
    book.set(HandoverInspection.self, "CY-1", "contract", "")
    book.set(HandoverInspection.self, "CY-1", "day", "2026-10-01")
    book.expectSilence("handover-missing", on: "2026-11-20")
    book.set(HandoverInspection.self, "CY-1", "day", "2026-09-20")
    #expect(book.reminders("handover-missing", on: "2026-11-20").count == 1)
    // A contract that is over is no longer asked for.
    book.expectSilence("handover-missing", on: "2029-10-21")
  }

  @Test mutating func `An enclosure that two in three agreed to begins within ninety days`() {
    book.add(
      EnclosurePlan.self, "KF-1",
      [
        "compound": "331102-0001", "state": "scheme", "consulted-on": "2026-08-22",
        "households-asked": "100", "households-agreed": "67",
      ])
    book.expect("enclosure-start", of: "KF-1", from: "2026-11-17", due: "2026-11-20")
    book.set(EnclosurePlan.self, "KF-1", "households-agreed", "66")
    book.expectSilence("enclosure-start", on: "2026-11-20")
    book.set(EnclosurePlan.self, "KF-1", "households-agreed", "100")
    book.set(EnclosurePlan.self, "KF-1", "works-from", "2026-11-18")
    book.expectSilence("enclosure-start", on: "2026-11-20")
  }

  @Test mutating func `An exemption is reviewed by its day`() {
    book.add(
      EnclosurePlan.self, "KF-1",
      ["compound": "331102-0001", "state": "exempt", "exemption-review-on": "2026-12-20"])
    book.expect("exemption-review", of: "KF-1", from: "2026-11-20", due: "2026-12-20")
    book.set(EnclosurePlan.self, "KF-1", "state", "enclosed")
    book.expectSilence("exemption-review", on: "2026-12-20")
  }
}
