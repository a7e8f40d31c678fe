import Model
import Testing

/// When items, resolutions and meetings are reminded of. 2026-11-16 is a Monday; no holiday is near.
@Suite struct SupervisionTests {
  private var book = Book()

  private mutating func item(_ values: [String: String]) {
    book.add(
      SupervisionItem.self, "DB〔2026〕001",
      ["title": "外墙渗漏", "original-due": "2026-12-31"].merging(values) { $1 })
  }

  @Test mutating func `An item is reminded of from three working days before its due day`() {
    item(["state": "handling", "original-due": "2026-11-20"])
    book.expect("item-due", of: "DB〔2026〕001", from: "2026-11-17", due: "2026-11-20")
    // An approved extension counts, a stopped clock does not, and a closed item is done.
    book.set(SupervisionItem.self, "DB〔2026〕001", "current-due", "2026-11-27")
    book.expect("item-due", of: "DB〔2026〕001", from: "2026-11-24", due: "2026-11-27")
    for state in ["suspended", "closed", "archived", "revoked"] {
      book.set(SupervisionItem.self, "DB〔2026〕001", "state", state)
      book.expectSilence("item-due", on: "2026-12-31")
    }
  }

  @Test mutating func `An answered item is late all the same, and waits for its verifier`() {
    item(["state": "handling", "original-due": "2026-11-20"])
    for (state, words) in [
      ("handling", "办结督办事项"), ("answered", "已反馈，待核查销号"), ("verifying", "已反馈，待核查销号"),
      ("returned", "办结督办事项"),
    ] {
      book.set(SupervisionItem.self, "DB〔2026〕001", "state", state)
      let late = book.reminders("item-due", on: "2026-12-02")
      #expect(late.map(\.words.zh) == [words], "\(state)")
      #expect(late.map(\.isOverdue) == [true])
    }
  }

  @Test mutating func `Late days are told in working days and in calendar days`() throws {
    item(["state": "handling", "original-due": "2026-11-20"])
    let late = try #require(book.reminders("item-due", on: "2026-12-02").first)
    #expect(late.workingDaysLeft == -8)
    #expect(late.calendarDaysLeft == -12)
    #expect(late.lamp == .overdue)
    #expect(late.standing.zh == "逾期 8 个工作日（12 天）")
    let saturday = try #require(book.reminders("item-due", on: "2026-11-21").first)
    #expect(saturday.isOverdue)
    #expect(saturday.workingDaysLeft == 0)
    let friday = try #require(book.reminders("item-due", on: "2026-11-20").first)
    #expect(friday.standing.zh == "今日到期")
    #expect(!friday.isOverdue)
  }

  @Test mutating func `An assigned item is to be signed for within a working day`() {
    item(["state": "assigned", "assigned-on": "2026-11-16"])
    book.expect("item-signing", of: "DB〔2026〕001", from: "2026-11-16", due: "2026-11-17")
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "signed")
    book.expectSilence("item-signing", on: "2026-12-31")
  }

  @Test mutating func `An item in hand is followed up every five working days`() {
    item(["state": "handling", "assigned-on": "2026-11-13", "received-on": "2026-11-16"])
    book.expect("item-follow-up", of: "DB〔2026〕001", from: "2026-11-18", due: "2026-11-23")
    book.set(SupervisionItem.self, "DB〔2026〕001", "reported-on", "2026-11-18")
    book.expect("item-follow-up", of: "DB〔2026〕001", from: "2026-11-20", due: "2026-11-25")
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "answered")
    book.expectSilence("item-follow-up", on: "2026-12-31")
  }

  @Test mutating func `An answered item is verified within five working days`() {
    item(["state": "answered", "assigned-on": "2026-10-12", "answered-on": "2026-11-16"])
    book.expect("item-verification", of: "DB〔2026〕001", from: "2026-11-18", due: "2026-11-23")
    book.set(SupervisionItem.self, "DB〔2026〕001", "answered-on", "")
    book.set(SupervisionItem.self, "DB〔2026〕001", "received-on", "2026-11-09")
    book.expect("item-verification", of: "DB〔2026〕001", from: "2026-11-11", due: "2026-11-16")
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "closed")
    book.expectSilence("item-verification", on: "2026-12-31")
  }

  @Test mutating func `A returned item tells why, until it is answered again`() throws {
    item(["state": "returned", "return-reason": "缺照片"])
    let found = try #require(book.reminders("item-returned", on: "2026-11-16").first)
    #expect(found.due == day("2026-12-31"))
    #expect(found.lamp == .green)
    let kind = SupervisionItem.declaration.kind
    #expect(found.detail == kind.position(named: "return-reason"))
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "answered")
    book.expectSilence("item-returned", on: "2026-11-16")
  }

  @Test mutating func `An extension is decided by the due day of its item`() throws {
    item(["state": "handling", "original-due": "2026-11-20"])
    book.add(Extension.self, "YQ-1", ["item": "DB〔2026〕001", "requested-on": "2026-11-12"])
    let found = try #require(book.reminders("extension-decision", on: "2026-11-12").first)
    #expect(found.subject.id == "YQ-1")
    #expect(found.due == day("2026-11-20"))
    book.set(Extension.self, "YQ-1", "decision", "refused")
    book.expectSilence("extension-decision", on: "2026-11-12")
    book.set(Extension.self, "YQ-1", "decision", "")
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "closed")
    book.expectSilence("extension-decision", on: "2026-11-12")
  }

  @Test mutating func `The next meeting is due a month after the last, or on its own day`() {
    book.add(Meeting.self, "HY-1", ["kind": "regular", "day": "2026-10-19"])
    book.expect("meeting-due", of: "HY-1", from: "2026-11-16", due: "2026-11-19")
    book.set(Meeting.self, "HY-1", "next-on", "2026-11-25")
    book.expect("meeting-due", of: "HY-1", from: "2026-11-20", due: "2026-11-25")
    book.add(Meeting.self, "HY-2", ["kind": "regular", "day": "2026-11-18"])
    book.expectSilence("meeting-due", on: "2026-11-25")
  }

  @Test mutating func `A task force meets by its own cadence`() {
    book.add(TaskForce.self, "GZ-1", ["name": "专班", "cadence": "14", "set-up-on": "2026-11-06"])
    book.expect("task-force-meeting", of: "GZ-1", from: "2026-11-17", due: "2026-11-20")
    book.add(
      Meeting.self, "HY-1", ["kind": "task-force", "day": "2026-11-13", "task-force": "GZ-1"])
    book.expect("task-force-meeting", of: "GZ-1", from: "2026-11-24", due: "2026-11-27")
    book.set(TaskForce.self, "GZ-1", "cadence", "")
    book.expectSilence("task-force-meeting", on: "2026-12-31")
  }

  @Test mutating func `A resolution is carried out by its day, or its item is finished`() {
    book.add(Meeting.self, "HY-1", ["kind": "joint", "day": "2026-10-19"])
    item(["state": "handling"])
    book.add(
      Resolution.self, "YD-1",
      ["meeting": "HY-1", "due-on": "2026-11-20", "item": "DB〔2026〕001"])
    book.expect("resolution-due", of: "YD-1", from: "2026-11-17", due: "2026-11-20")
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "closed")
    book.expectSilence("resolution-due", on: "2026-11-20")
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "handling")
    book.set(Resolution.self, "YD-1", "done-on", "2026-11-18")
    book.expectSilence("resolution-due", on: "2026-11-20")
  }

  @Test mutating func `A resolution becomes an item within three working days`() {
    book.add(Meeting.self, "HY-1", ["kind": "joint", "day": "2026-11-16"])
    book.add(Resolution.self, "YD-1", ["meeting": "HY-1"])
    book.expect("resolution-filing", of: "YD-1", from: "2026-11-16", due: "2026-11-19")
    item(["state": "assigned"])
    book.set(Resolution.self, "YD-1", "item", "DB〔2026〕001")
    book.expectSilence("resolution-filing", on: "2026-11-19")
  }
}
