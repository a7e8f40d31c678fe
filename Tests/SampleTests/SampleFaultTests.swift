import Model
@testable import Store
import Testing

/// The rows that break a check on purpose, and that nothing else does what they do.
@Suite struct SampleFaultTests {
  let sample = Sample.prefecture

  private func row(_ fault: SampleFault) -> [String: String] {
    for batch in sample.batches {
      if let row = sample.rows(batch.kind.identifier).first(where: { $0["id"] == fault.rawValue }) {
        return row
      }
    }
    return [:]
  }

  private func hundredths(_ row: [String: String], _ field: String) -> Int {
    Int(FieldType.hundredths(row[field] ?? "") ?? 0)
  }

  @Test(arguments: SampleFault.allCases)
  func `every planted row is there`(fault: SampleFault) {
    #expect(row(fault)["id"] == fault.rawValue)
  }

  @Test func `days contradict each other or the calendar`() {
    #expect(row(.takenTomorrow)["actual-on"] ?? "" > SampleStore.today.iso)
    let early = row(.takenTooEarly)
    let scheme = sample.rows("milestone").first {
      $0["project"] == early["project"] && $0["stage"] == "S3"
    }
    #expect(early["actual-on"] ?? "9" < scheme?["actual-on"] ?? "")
    #expect(row(.endsBeforeStart)["end"] ?? "9" < row(.endsBeforeStart)["start"] ?? "")
    let late = row(.tooLate)
    let item = sample.rows("item").first { $0["id"] == late["item"] }
    #expect(late["decision"] == "approved")
    #expect(late["decided-on"] ?? "" > item?["original-due"] ?? "9")
    #expect(row(.longSuspended)["state"] == "suspended")
    #expect(row(.longSuspended)["suspended-on"] ?? "9" < "2026-08-01")
  }

  @Test func `counts and sums do not fit`() {
    let members = row(.tooManyPartyMembers)
    #expect(number(members, "party-members") ?? 0 > number(members, "members") ?? 99)
    let asked = row(.tooManyAgreed)
    #expect(number(asked, "households-agreed") ?? 0 > number(asked, "households-asked") ?? 999)
    let spent = row(.overspent)
    let uses = ["expenses", "fee-supplement", "fund-supplement", "other-use"].map {
      hundredths(spent, $0)
    }
    #expect(uses.reduce(0, +) > hundredths(spent, "income") + hundredths(spent, "carried-over"))
    let wrong = row(.wrongSum)
    let lines = ["parking", "advertising", "rent", "other-income"].map { hundredths(wrong, $0) }
    #expect(lines.reduce(0, +) != hundredths(wrong, "income"))
    #expect(row(.crowded)["households"] == "960" && row(.crowded)["buildings"] == "1")
    #expect(hundredths(row(.wrongMeasure), "floor-area") < 1_000)
    #expect(row(.halfShare)["numerator"] != "" && row(.halfShare)["denominator"] == "")
  }

  @Test func `all other accounts add up`() {
    let wrong = sample.rows("income").filter { row in
      ["parking", "advertising", "rent", "other-income"].reduce(0) { $0 + hundredths(row, $1) }
        != hundredths(row, "income")
    }
    // One in some three hundred.
    #expect((1...6).contains(wrong.count))
  }

  @Test func `names, approvals and applicants are missing or unlawful`() {
    #expect(row(.missingMatter)["matter"] == "")
    #expect(row(.unsigned)["approver"] == "")
    #expect(
      row(.unapproved)["left-register-on"] != "" && row(.unapproved)["register-approval"] == "")
    let repair = row(.unlawfulApplicant)
    #expect(repair["applicant"] == "committee")
    let applied = repair["applied-on"] ?? ""
    let inOffice = sample.rows("committee").filter {
      $0["compound"] == repair["compound"] && ($0["filed-on"] ?? "") != ""
        && ($0["filed-on"] ?? "9") <= applied && ($0["term-end"] ?? "") >= applied
    }
    #expect(inOffice.isEmpty)
    let second = row(.secondCommittee)
    #expect(
      sample.rows("committee").count {
        $0["compound"] == second["compound"] && $0["state"] == "in-office"
      } == 2)
  }

  @Test func `rows contradict or repeat other rows`() {
    let fact = row(.contradiction)
    let other = sample.rows("department-fact").first { $0["id"] == fact["id"].map { $0 + "-2" } }
    #expect(other?["as-of"] == fact["as-of"] && other?["value"] != fact["value"])
    let same = row(.sameName)
    #expect(
      sample.rows("compound").count { $0["name"] == same["name"] && $0["street"] == same["street"] }
        == 2)
    let item = row(.repetition)
    let copies = sample.rows("menu-item").count { row in
      row.allSatisfy { ["id", "line"].contains($0.key) || item[$0.key] == $0.value }
    }
    #expect(copies == 6)
    let compound = row(.contradictsContract)
    #expect(compound["service-mode"] == "self-managed")
    #expect(
      sample.rows("contract").contains {
        $0["compounds"]?.contains(compound["id"] ?? "?") == true
          && ($0["end"] ?? "") > SampleStore.today.iso
      })
  }
}
