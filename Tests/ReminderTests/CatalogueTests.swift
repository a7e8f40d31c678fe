import Model
import Testing

/// The rules as a whole, urgency, and what is asked for of them.
@Suite struct CatalogueTests {
  /// The requirements of the notice that are to be reminded of.
  private static let reminded = [
    "G1.2", "P2.3", "P3.3", "P3.4", "P3.6", "P3.7", "T1.1", "T3.5", "T4.2", "T5.2", "T6.4", "T8.1",
    "T11.1", "T11.7", "T12.3", "S1.1", "S1.3",
  ]

  @Test func `Every rule has an id of its own, a clause and a requirement`() {
    #expect(Set(Reminders.rules.map { $0.id }).count == Reminders.rules.count)
    for rule in Reminders.rules {
      #expect(!rule.clause.isEmpty && !rule.atoms.isEmpty)
      #expect(!rule.name.zh.isEmpty && !rule.name.en.isEmpty)
    }
    #expect(Reminders.rule("no-such-rule") == nil)
  }

  @Test(arguments: CatalogueTests.reminded)
  func `Every requirement that asks for reminders has a rule`(_ atom: String) {
    #expect(Reminders.rules.contains { $0.atoms.contains(atom) })
  }

  @Test func `An empty store is reminded of its periods only`() {
    let circumstances = Circumstances(
      Ledger(), rules: Book.standard, today: day("2026-11-20"))
    #expect(
      Set(Reminders.all(circumstances).map(\.rule))
        == ["period-check", "period-freeze", "period-publication"])
  }

  private func crowded() -> Book {
    var book = Book()
    // Late by eight working days, red, 320 households.
    book.add(
      SupervisionItem.self, "DB〔2026〕003",
      [
        "title": "甲", "state": "handling", "original-due": "2026-11-20", "level": "red",
        "compound": "331102-0001", "received-on": "2026-12-01",
      ])
    // Due today, urgent.
    book.add(
      SupervisionItem.self, "DB〔2026〕002",
      [
        "title": "乙", "state": "handling", "original-due": "2026-12-02", "urgency": "urgent",
        "received-on": "2026-12-01",
      ])
    // The same, of another unit and with a lower id.
    book.add(
      SupervisionItem.self, "DB〔2026〕001",
      [
        "title": "丙", "unit": "331121", "state": "handling", "original-due": "2026-12-02",
        "urgency": "urgent", "received-on": "2026-12-01",
      ])
    return book
  }

  @Test func `Urgency is the sum of terms that can be read`() throws {
    let all = crowded().reminders("item-due", on: "2026-12-02")
    let first = try #require(all.first)
    #expect(
      first.terms.map(\.phrase.zh) == ["已逾期 +10", "逾期 8 个工作日 +16", "红单 +20", "影响 320 户 +3"])
    #expect(first.urgency == 49)
    #expect(all.map(\.urgency) == [49, 20, 20])
    #expect(all[1].terms.map(\.phrase.en) == ["due today +10", "Urgent +10"])
    for reminder in all {
      #expect(reminder.urgency == reminder.terms.reduce(0) { $0 + $1.points })
    }
  }

  @Test func `The most urgent come first, then the earlier, then by id`() {
    let ids = crowded().reminders("item-due", on: "2026-12-02").map(\.subject.id)
    #expect(ids == ["DB〔2026〕003", "DB〔2026〕001", "DB〔2026〕002"])
  }

  @Test func `A rule set weighs for itself, and days late count up to a bound`() throws {
    var book = crowded()
    book.rules.limits = ["urgency-red": 7, "urgency-late-days-most": 3]
    let first = try #require(book.reminders("item-due", on: "2026-12-02").first)
    #expect(first.terms.map(\.points) == [10, 6, 7, 3])
  }

  @Test func `A scope holds a unit, a street, a rule and a horizon`() {
    var book = crowded()
    book.set(SupervisionItem.self, "DB〔2026〕002", "street", "331102001")
    let now = book.circumstances("2026-11-27")
    func ids(_ scope: ReminderScope) -> [String] {
      var scope = scope
      scope.rule = "item-due"
      return Reminders.all(now, in: scope).map(\.subject.id)
    }
    #expect(ids(ReminderScope(unit: "331121")) == ["DB〔2026〕001"])
    #expect(ids(ReminderScope(street: "331102001")) == ["DB〔2026〕003", "DB〔2026〕002"])
    #expect(ids(ReminderScope(within: 4)) == ["DB〔2026〕003"])
    #expect(ids(ReminderScope(within: 5)).count == 3)
  }

  @Test func `A rule set without a deadline reminds of nothing by it`() {
    var book = crowded()
    book.set(SupervisionItem.self, "DB〔2026〕001", "state", "assigned")
    book.set(SupervisionItem.self, "DB〔2026〕001", "assigned-on", "2026-12-01")
    #expect(book.reminders("item-signing", on: "2026-12-02").count == 1)
    book.rules.deadlines = []
    book.expectSilence("item-signing", on: "2026-12-02")
    book.expectSilence("item-follow-up", on: "2026-12-31")
  }

  @Test func `The title of a subject is its own, or that of what it belongs to`() {
    var book = crowded()
    book.add(Dispute.self, "TJ-1", ["compound": "331102-0001", "opened-on": "2026-10-01"])
    book.add(
      Extension.self, "YQ-1", ["item": "DB〔2026〕003", "requested-on": "2026-11-12"])
    let titles = ["item-due", "dispute-ageing", "extension-decision"].map { rule in
      book.reminders(rule, on: "2026-12-02").first.map { book.ledger.title(of: $0.subject) }
    }
    #expect(titles == ["甲", "小区1", "甲"])
  }
}
