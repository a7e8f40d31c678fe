import Model
@testable import Store
import Testing

@Suite struct SampleConsistencyTests {
  let sample = Sample.prefecture
  let today = SampleStore.today

  @Test func `today is 20 November 2026`() {
    #expect(today.iso == "2026-11-20")
  }

  @Test func `ids ascend by bytes and fit their pattern`() {
    for batch in sample.batches {
      let ids = sample.values(batch.kind.identifier, "id")
      #expect(ids.count == batch.rows)
      #expect(ids.allSatisfy(batch.kind.idPattern.accepts), "\(batch.kind.identifier)")
      let ascend = zip(ids, ids.dropFirst()).allSatisfy {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      #expect(ascend, "\(batch.kind.identifier)")
    }
  }

  @Test func `required fields are filled and values are canonical and in range`() {
    for batch in sample.batches {
      let rows = sample.rows(batch.kind.identifier)
      for field in batch.kind.fields {
        for row in rows {
          let text = row[field.identifier] ?? ""
          if field.isRequired, text.isEmpty {
            #expect(row["id"] == SampleFault.missingMatter.rawValue, "\(field.identifier)")
          }
          guard !text.isEmpty else { continue }
          switch field.type {
          case .count, .hundredths, .money, .day, .choice, .flag:
            guard let value = field.type.number(canonical: text),
              field.type.canonical(value) == text, field.range?.contains(Int(value)) ?? true
            else {
              Issue.record("\(batch.kind.identifier) \(field.identifier) \(text)")
              return
            }
          default: break
          }
        }
      }
    }
  }

  @Test func `references point at records that exist, in the same unit`() {
    let ids = Dictionary(
      uniqueKeysWithValues: sample.batches.map {
        ($0.kind.identifier, Set(sample.values($0.kind.identifier, "id")))
      })
    let units = Dictionary(
      uniqueKeysWithValues: sample.rows("compound").map { ($0["id"] ?? "", $0["unit"] ?? "") })
    var wrong: [String] = []
    for batch in sample.batches {
      for field in batch.kind.fields {
        guard let kind = field.type.kind, let known = ids[kind] else { continue }
        for row in sample.rows(batch.kind.identifier)
        where row["id"] != SampleFault.unknownStreet.rawValue {
          for id in (row[field.identifier] ?? "").split(separator: " ") {
            let isAbroad =
              kind == "compound" && row["unit"] != nil && units[String(id)] != row["unit"]
            guard isAbroad || !known.contains(String(id)) else { continue }
            wrong.append("\(batch.kind.identifier) \(row["id"] ?? "") \(id)")
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func `what has happened lies no later than today`() {
    let facts = [
      "item": ["assigned-on", "received-on", "closed-on"],
      "project": ["entered-on", "started-on", "left-on", "stage-since"],
      "compound": ["disclosed-on", "surveyed-on"], "committee": ["term-start", "filed-on"],
      "contract": ["selected-on"], "milestone": ["actual-on"], "period": ["frozen-on"],
    ]
    for (kind, fields) in facts {
      for field in fields {
        #expect(
          sample.rows(kind).allSatisfy {
            ($0[field] ?? "") <= today.iso || $0["id"] == SampleFault.takenTomorrow.rawValue
          }, "\(kind) \(field)")
      }
    }
  }

  @Test func `items are received, due and closed in order`() {
    for row in sample.rows("item") {
      guard let assigned = day(row, "assigned-on"), let original = day(row, "original-due"),
        let due = day(row, "current-due")
      else { continue }
      #expect(original > assigned && due >= original)
      if let received = day(row, "received-on") { #expect(received >= assigned) }
      let closed = day(row, "closed-on")
      if row["id"] == SampleFault.longSuspended.rawValue { continue }
      #expect((closed != nil) == ["closed", "archived"].contains(row["state"]))
      if let closed {
        #expect(closed >= assigned)
        if row["close-type"] == "on-time" { #expect(closed <= due) }
        if row["close-type"] == "late" { #expect(closed > due) }
      }
      #expect((row["close-type"] ?? "").isEmpty == (closed == nil))
    }
  }

  @Test func `items are due by the official calendar`() {
    let calendar = WorkCalendar.standard
    for row in sample.rows("item").prefix(400) {
      guard let assigned = day(row, "assigned-on"), let due = day(row, "original-due") else {
        continue
      }
      switch row["urgency"] {
      case "general": #expect(calendar.workingDays(after: assigned, through: due) == 15)
      case "urgent": #expect(calendar.workingDays(after: assigned, through: due) == 5)
      default: #expect(due - assigned >= 30 && calendar.isWorking(due))
      }
    }
  }

  @Test func `committees have an odd number of members and terms that run forward`() {
    for row in sample.rows("committee") {
      if let members = number(row, "members") {
        #expect((5...11).contains(members) && members % 2 == 1)
        #expect(
          (number(row, "party-members") ?? 99) <= members
            || row["id"] == SampleFault.tooManyPartyMembers.rawValue)
        #expect((number(row, "concurrent-members") ?? 0) <= members)
      }
      if let start = day(row, "term-start"), let end = day(row, "term-end") {
        #expect(end > start)
        if let filed = day(row, "filed-on") { #expect(filed > start) }
      }
    }
  }

  @Test func `projects pass their dates in order and milestones too`() {
    for row in sample.rows("project") {
      guard let entered = day(row, "entered-on"), let since = day(row, "stage-since") else {
        continue
      }
      #expect(since >= entered)
      if let started = day(row, "started-on") { #expect(started >= entered) }
      if let left = day(row, "left-on"), let started = day(row, "started-on") {
        #expect(left > started)
      }
    }
    var last: (project: String, day: Day)?
    for row in sample.rows("milestone") {
      guard let actual = day(row, "actual-on"), let project = row["project"],
        ![SampleFault.takenTomorrow.rawValue, SampleFault.takenTooEarly.rawValue].contains(
          row["id"])
      else { continue }
      if let last, last.project == project { #expect(actual > last.day) }
      last = (project, actual)
    }
  }

  @Test func `contracts end behind their start`() {
    for row in sample.rows("contract") {
      guard let start = day(row, "start"), let end = day(row, "end") else { continue }
      #expect((end > start) == (row["id"] != SampleFault.endsBeforeStart.rawValue))
    }
  }

  @Test func `between five and twenty per cent of open items are overdue and some are due soon`() {
    let open = sample.rows("item").filter {
      !["closed", "archived", "revoked"].contains($0["state"])
    }
    let overdue = open.count { $0["state"] != "suspended" && ($0["current-due"] ?? "") < today.iso }
    #expect((50...200).contains(overdue * 1_000 / open.count))
    // Three working days from Friday the 20th: 20, 23, 24 and 25 November.
    #expect(open.contains { ("2026-11-20"..."2026-11-25").contains($0["current-due"] ?? "") })
  }

  @Test func `planted violations are few`() {
    let planned = sample.rows("project").filter {
      ($0["stage"] ?? "") >= "S2" && ($0["stage"] ?? "") < "X"
    }
    let headless = planned.count {
      $0["leader"]?.isEmpty ?? true || $0["task-force"]?.isEmpty ?? true
    }
    #expect((1...20).contains(headless))
    let selfVerified = sample.rows("item").count {
      !($0["verifier"] ?? "").isEmpty && $0["verifier"] == $0["handler"]
    }
    #expect((1...15).contains(selfVerified))
    let stale = sample.rows("committee").count {
      $0["state"] == "in-office" && ($0["term-end"] ?? "9") < today.iso
    }
    #expect((0...10).contains(stale))
    let overpaid = sample.rows("contract").count { row in
      guard let due = FieldType.hundredths(row["fees-due"] ?? ""),
        let paid = FieldType.hundredths(row["fees-collected"] ?? "")
      else { return false }
      return paid > due
    }
    #expect((1...10).contains(overpaid))
  }

  @Test
  func `reports say why a figure is missing, and nothing else but two shares of the baseline`() {
    for row in sample.rows("indicator-report") {
      let hasNumbers = number(row, "numerator") != nil
      #expect(hasNumbers == (row["period"] == "2022-12"))
      #expect(hasNumbers || row["absence"] != "")
    }
  }
}
