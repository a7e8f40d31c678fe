import Model
@testable import Store
import Testing

/// What waits in 白云街道 of 莲都区 on the morning of the sample's day.
@Suite struct SampleMorningTests {
  let sample = Sample.prefecture
  let today = SampleStore.today

  private func waiting(_ kind: String) -> [[String: String]] {
    let compounds = Set(
      sample.rows("compound").filter { $0["street"] == SampleMorning.street }.compactMap {
        $0["id"]
      })
    return sample.rows(kind).filter { row in
      (row["compound"] ?? row["compounds"] ?? "").split(separator: " ").contains {
        compounds.contains(String($0))
      }
    }
  }

  @Test func `an item is due, one is overdue at red, one was returned`() {
    let open = waiting("item").filter { $0["closed-on"] == "" }
    #expect(open.contains { $0["current-due"] == today.iso && $0["state"] == "handling" })
    #expect(
      open.contains {
        $0["level"] == "red" && $0["current-due"] ?? "9" < today.iso && $0["state"] == "handling"
      })
    #expect(open.contains { $0["state"] == "returned" && $0["return-reason"] != "" })
  }

  @Test func `a term ends within two months and a trial within a week`() {
    let months = (today.iso, (today + 61).iso)
    #expect(
      waiting("committee").contains {
        $0["term-end"] ?? "" >= months.0 && $0["term-end"] ?? "9" <= months.1
      })
    #expect(
      waiting("contract").contains {
        $0["mode"] == "trial" && $0["end"] ?? "" >= today.iso
          && $0["end"] ?? "9" <= (today + 7).iso
      })
  }

  @Test func `accounts are not posted, a repair falls to the street, a deliberation stopped`() {
    #expect(waiting("income").contains { $0["until"] == "2026-06-30" && $0["posted-on"] == "" })
    let repair = waiting("repair").first { $0["state"] == "applied" && $0["applicant"] == "street" }
    let committee = sample.rows("committee").first { $0["compound"] == repair?["compound"] }
    #expect(repair != nil && committee?["state"] == "absent")
    #expect(
      waiting("deliberation").contains {
        $0["handled-on"] ?? "9" < (today + -20).iso && $0["handled-on"] != ""
          && $0["shown-on"] == ""
      })
  }
}
