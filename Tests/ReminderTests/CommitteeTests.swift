import Model
import Testing

/// When committees and the self-government of compounds are reminded of.
@Suite struct CommitteeTests {
  private var book = Book()

  private mutating func committee(_ values: [String: String]) {
    book.add(
      OwnersCommittee.self, "YW-1",
      ["compound": "331102-0001", "kind": "committee", "state": "in-office"]
        .merging(values) { $1 })
  }

  private mutating func set(_ field: String, _ text: String) {
    book.set(OwnersCommittee.self, "YW-1", field, text)
  }

  @Test mutating func `A committee that was formed has the party's opinion within thirty days`() {
    committee(["term-start": "2026-10-21"])
    book.expect("party-gate", of: "YW-1", from: "2026-11-17", due: "2026-11-20")
    set("party-gate-on", "2026-11-18")
    book.expectSilence("party-gate", on: "2026-11-20")
    set("party-gate-on", "")
    set("state", "vetting")
    book.expectSilence("party-gate", on: "2026-11-20")
  }

  @Test mutating func `A term is told six, three and two months before its end`() throws {
    committee(["term-end": "2027-05-20"])
    func words(_ today: String) -> [String] {
      book.reminders("term-end", on: today).map(\.words.zh)
    }
    // Re-election begins two months before the end; that day is not moved.
    book.expect("term-end", of: "YW-1", from: "2026-11-20", due: "2027-03-20")
    #expect(words("2027-02-19") == ["届期 2027-05-20 满：准备换届"])
    #expect(words("2027-02-20") == ["届期 2027-05-20 满：启动换届"])
    #expect(try #require(book.reminders("term-end", on: "2027-03-21").first).isOverdue)
    book.add(
      Election.self, "XJ-1",
      [
        "compound": "331102-0001", "committee": "YW-1", "kind": "renewal",
        "prepared-on": "2027-03-15",
      ])
    let begun = try #require(book.reminders("term-end", on: "2027-03-21").first)
    #expect(begun.due == day("2027-05-20"))
    #expect(begun.words.zh == "届满（2027-05-20）前完成改选移交")
    #expect(words("2027-05-21") == ["已届满（2027-05-20）：尽快改选备案"])
    set("state", "dissolved")
    book.expectSilence("term-end", on: "2027-05-21")
    set("state", "expired")
    book.add(
      OwnersCommittee.self, "YW-2",
      ["compound": "331102-0001", "state": "in-office", "term-end": "2032-05-20"])
    book.expectSilence("term-end", on: "2027-05-21")
  }

  @Test mutating func `An elected committee is filed within thirty days`() {
    book.add(
      Election.self, "XJ-1",
      ["compound": "331102-0001", "kind": "founding", "elected-on": "2026-11-16"])
    book.expect("filing-due", of: "XJ-1", from: "2026-11-16", due: "2026-12-16")
    book.set(Election.self, "XJ-1", "kind", "recall")
    book.expectSilence("filing-due", on: "2026-12-31")
    book.set(Election.self, "XJ-1", "kind", "founding")
    book.set(Election.self, "XJ-1", "filed-on", "2026-12-01")
    book.expectSilence("filing-due", on: "2026-12-31")
  }

  @Test mutating func `Rules of procedure are adopted anew in every term`() {
    committee(["term-start": "2026-09-21"])
    book.expect("procedure-rules", of: "YW-1", from: "2026-11-17", due: "2026-11-20")
    set("rules-adopted-on", "2021-10-01")
    #expect(book.reminders("procedure-rules", on: "2026-11-20").map(\.words.zh) == ["本届重新通过议事规则"])
    set("rules-adopted-on", "2026-09-21")
    book.expectSilence("procedure-rules", on: "2026-12-31")
  }

  @Test mutating func `A unit adopts three lists of duties and five boundaries`() throws {
    #expect(
      book.reminders("duty-lists", on: "2026-11-20").map(\.subject.id) == ["331102", "331121"])
    for (number, subject) in ["owners", "assembly", "committee"].enumerated() {
      book.add(
        DutyList.self, "QD-\(number)",
        ["kind": "duties", "subject": subject, "title": "清单", "adopted-on": "2024-01-01"])
    }
    let boundaries = [
      "property-service", "government-management", "enforcement", "public-service",
      "professional-operation",
    ]
    for (number, boundary) in boundaries.enumerated() where number > 0 {
      book.add(
        DutyList.self, "QD-1\(number)",
        ["kind": "boundary", "boundary": boundary, "title": "边界", "adopted-on": "2024-01-01"])
    }
    let left = try #require(
      book.reminders("duty-lists", on: "2026-11-20").first { $0.unit == "331102" })
    #expect(left.words.zh == "缺少清单：物业服务边界")
    #expect(left.due == day("2026-11-30"))
    // A draft is reminded of by itself.
    book.add(
      DutyList.self, "QD-10",
      ["kind": "boundary", "boundary": "property-service", "title": "草案"])
    #expect(
      book.reminders("duty-lists", on: "2026-11-20").filter { $0.unit == "331102" }
        .map(\.subject.id) == ["QD-10"])
    book.set(DutyList.self, "QD-10", "adopted-on", "2026-11-01")
    #expect(book.reminders("duty-lists", on: "2026-11-20").allSatisfy { $0.unit == "331121" })
  }

  @Test mutating func `A deliberation goes on to its next step within fifteen days`() {
    book.add(
      Deliberation.self, "XS-1",
      ["compound": "331102-0001", "spoken-on": "2026-10-20", "discussed-on": "2026-11-05"])
    book.expect("deliberation-stuck", of: "XS-1", from: "2026-11-17", due: "2026-11-20")
    #expect(book.reminders("deliberation-stuck", on: "2026-11-20").map(\.words.zh) == ["推进下一步：理"])
    // Once handled, the showing has its own, shorter clock.
    book.set(Deliberation.self, "XS-1", "handled-on", "2026-11-13")
    book.expectSilence("deliberation-stuck", on: "2026-12-31")
    book.expect("deliberation-unshown", of: "XS-1", from: "2026-11-17", due: "2026-11-20")
    book.set(Deliberation.self, "XS-1", "shown-on", "2026-11-18")
    book.expectSilence("deliberation-unshown", on: "2026-12-31")
    book.set(Deliberation.self, "XS-1", "rated-on", "2026-11-25")
    book.expectSilence("deliberation-stuck", on: "2026-12-31")
  }

  @Test mutating func `A dispute is settled within thirty days`() {
    book.add(
      Dispute.self, "TJ-1", ["compound": "331102-0001", "opened-on": "2026-10-21"])
    book.expect("dispute-ageing", of: "TJ-1", from: "2026-11-17", due: "2026-11-20")
    book.set(Dispute.self, "TJ-1", "closed-on", "2026-11-19")
    book.expectSilence("dispute-ageing", on: "2026-12-31")
  }
}
