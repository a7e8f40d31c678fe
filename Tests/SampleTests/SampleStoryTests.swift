import Model
@testable import Store
import Testing

/// What the records of the prefecture say of each other.
@Suite struct SampleStoryTests {
  let sample = Sample.prefecture
  let today = SampleStore.today

  private func byID(_ kind: String) -> [String: [String: String]] {
    Dictionary(uniqueKeysWithValues: sample.rows(kind).map { ($0["id"] ?? "", $0) })
  }

  @Test func `items of a meeting rest on its resolution and minutes`() {
    let resolutions = byID("resolution")
    let meetings = byID("meeting")
    for item in sample.rows("item") where item["basis"] == "meeting" {
      let resolution = resolutions[item["resolution"] ?? ""]
      let meeting = meetings[resolution?["meeting"] ?? ""]
      #expect(resolution?["item"] == item["id"])
      #expect(meeting?["minutes"] == item["basis-ref"])
      #expect(meeting?["day"] ?? "9" <= item["assigned-on"] ?? "")
    }
  }

  @Test func `items and projects answer issues that name them`() {
    let issues = byID("issue")
    for item in sample.rows("item") where item["basis"] == "issue" {
      #expect(issues[item["issue"] ?? ""]?["item"] == item["id"])
      #expect(issues[item["issue"] ?? ""]?["compound"] == item["compound"])
    }
    for project in sample.rows("project") {
      for issue in (project["issues"] ?? "").split(separator: " ") {
        #expect(issues[String(issue)]?["project"] == project["id"])
      }
    }
    for issue in issues.values where issue["recurrence-of"] != "" {
      #expect(issues[issue["recurrence-of"] ?? ""]?["compound"] == issue["compound"])
    }
  }

  @Test func `an item has been raised step by step to the level it shows`() {
    let order = EscalationLevel.allCases.map(\.rawValue)
    let steps = Dictionary(grouping: sample.rows("escalation")) { $0["item"] ?? "" }
    for item in sample.rows("item") {
      let levels = (steps[item["id"] ?? ""] ?? []).compactMap {
        order.firstIndex(of: $0["level"] ?? "")
      }
      #expect(levels.max() == order.firstIndex(of: item["level"] ?? ""), "\(item["id"] ?? "")")
    }
    let unsigned = sample.rows("escalation").count { $0["approver"] == "" || $0["document"] == "" }
    #expect(unsigned == 1)
  }

  @Test func `approved extensions moved the due day, refused ones did not`() {
    let items = byID("item")
    for row in sample.rows("extension") {
      let item = items[row["item"] ?? ""]
      if row["decision"] == "approved" {
        #expect(row["approved-due-on"] == item?["current-due"])
      } else {
        #expect(item?["current-due"] == item?["original-due"])
      }
    }
    let late = sample.rows("extension").count { row in
      (row["requested-on"] ?? "") > items[row["item"] ?? ""]?["original-due"] ?? "9"
    }
    #expect(late > 0)
    #expect(sample.rows("extension").contains { $0["decision"] == "" })
  }

  @Test func `the pool's log holds the days of the projects`() {
    let moves = Dictionary(grouping: sample.rows("pool-move")) { $0["project"] ?? "" }
    let sides = ["X1": "suspended", "X2": "withdrawn", "X3": "restructured"]
    for project in sample.rows("project") {
      let own = moves[project["id"] ?? ""] ?? []
      #expect(own.first { $0["type"] == "entry" }?["day"] == project["entered-on"])
      #expect(own.first { $0["type"] == "exit" }?["day"] ?? "" == project["left-on"])
      guard let side = sides[project["stage"] ?? ""] else { continue }
      #expect(own.first { $0["type"] == side }?["day"] == project["stage-since"])
    }
  }

  @Test func `plans begin locked with their originals and change by approved versions`() {
    for row in sample.rows("plan-entry") {
      #expect((row["version"] == "1") == (row["change"] == "original"))
      if row["version"] != "1" { #expect(row["approver"] != "" && row["reason"] != "") }
      if row["year"] != "2027" { #expect(row["locked-on"] != "") }
    }
    #expect(Set(sample.values("plan-entry", "year")) == ["2023", "2024", "2025", "2026", "2027"])
  }

  @Test func `money of a project comes from its sources`() {
    let sources = [
      "central", "province", "city", "county", "street", "residents", "social", "operators",
    ]
    for row in sample.rows("project") {
      let sum = sources.reduce(0) { $0 + (FieldType.hundredths(row["funds-" + $1] ?? "") ?? 0) }
      #expect(sum == FieldType.hundredths(row["investment"] ?? ""))
    }
  }

  @Test func `companies have lawful credit codes and their contracts name them`() {
    let companies = byID("company")
    #expect(companies.keys.allSatisfy(IdentifierPattern.creditCode.accepts))
    for row in sample.rows("contract") {
      #expect(companies[row["company-id"] ?? ""]?["name"] == row["company"])
      guard let owners = number(row, "owners") else { continue }
      #expect(number(row, "owners-voted") ?? .max <= owners)
      #expect(number(row, "owners-agreed") ?? .max <= number(row, "owners-voted") ?? 0)
    }
  }

  @Test func `elections are of their committee's compound and elect no more than its members`() {
    let committees = byID("committee")
    let elected = Dictionary(grouping: sample.rows("candidate").filter { $0["elected"] == "true" })
    {
      $0["election"] ?? ""
    }
    for row in sample.rows("election") {
      let committee = committees[row["committee"] ?? ""]
      #expect(committee?["compound"] == row["compound"])
      let count = elected[row["id"] ?? ""]?.count ?? 0
      #expect(count == 0 || count <= committee.flatMap { number($0, "members") } ?? 0)
    }
    for row in sample.rows("candidate") where row["elected"] == "true" {
      #expect(row["review"] != "refused" && row["recommendation"] != "refused")
    }
  }

  @Test func `the street applies for repairs where no committee is in office, else it does not`() {
    let committees = Dictionary(grouping: sample.rows("committee")) { $0["compound"] ?? "" }
    for row in sample.rows("repair") where row["id"] != SampleFault.unlawfulApplicant.rawValue {
      let applied = row["applied-on"] ?? ""
      let isInOffice = (committees[row["compound"] ?? ""] ?? []).contains {
        $0["filed-on"] != "" && $0["filed-on"] ?? "9" <= applied && $0["term-end"] ?? "" >= applied
          && $0["id"] != SampleFault.secondCommittee.rawValue
      }
      #expect((row["applicant"] == "street") == !isInOffice, "\(row["id"] ?? "")")
    }
  }

  @Test func `persons and phones are invented`() {
    for phone in sample.values("company", "phone") + sample.values("street-capacity", "phone") {
      #expect(phone.hasPrefix("0578-0000"))
    }
    let names =
      sample.values("candidate", "name") + sample.values("company", "contact")
      + sample.values("project", "leader") + sample.values("item", "handler")
    #expect(names.allSatisfy { $0.hasSuffix("某") })
  }

  @Test func `units differ, rise since the first reported month, and none is at an end`() {
    let last = Month(year: 2026, month: 10).lastDay.iso
    let first = Month(year: 2024, month: 11).lastDay.iso
    let compounds = sample.rows("compound").filter { $0["register"] == "in-register" }
    func share(_ unit: String, _ day: String) -> Double {
      let own = compounds.filter { $0["unit"] == unit }
      let counted = own.count { $0["platform-since"] != "" && $0["platform-since"] ?? "9" <= day }
      return Double(counted) / Double(max(1, own.count))
    }
    let units = sample.values("unit", "id")
    let now = units.map { share($0, last) }
    #expect(Set(now.map { Int($0 * 100) }).count >= 7)
    #expect(now.allSatisfy { $0 > 0.2 && $0 < 1 })
    #expect(units.allSatisfy { share($0, last) > share($0, first) })
  }
}
