@testable import Model
import Testing

/// What makes every reminder go away.
@Suite struct RemedyTests {
  private static let today = "2026-11-20"
  /// The rules about a unit or a period as a whole, which no single record resolves.
  private static let elsewhere: Set<String> = [
    "pace-behind", "back-fill", "reserve-low", "period-check", "period-freeze",
    "period-publication",
  ]

  @Test func `Every rule names what resolves it`() {
    for rule in Reminders.rules {
      #expect(!rule.remedies.isEmpty, "\(rule.id)")
      #expect(
        rule.remedies.contains { $0.kind === rule.kind }
          || rule.remedies.contains {
            $0.kind === Division.declaration.kind || $0.kind === Compound.declaration.kind
              || $0.kind === ReportingPeriod.declaration.kind
          }, "\(rule.id)")
    }
  }

  @Test func `Every rule that a record resolves is tried below`() {
    let tried = TriageCase.all.map(\.rule)
    #expect(Set(tried).count == tried.count)
    #expect(Set(tried).union(RemedyTests.elsewhere) == Set(Reminders.rules.map { $0.id }))
  }

  @Test func `Every step that a remedy names is a step of that kind`() {
    for rule in Reminders.rules {
      for remedy in rule.remedies {
        guard case .steps(let actions, let column) = remedy.way else { continue }
        let named = column.flatMap { remedy.kind.fields[$0].type.referencedKind }
        let kind = named.flatMap(KindDeclaration.named) ?? remedy.kind
        let known = Set(Machine.of(kind)?.transitions.map(\.action) ?? [])
        #expect(Set(actions).isSubset(of: known), "\(rule.id)")
      }
    }
  }

  @Test(arguments: TriageCase.all)
  func `Doing the remedy makes the reminder go away or moves its day`(_ tried: TriageCase) {
    var book = tried.book
    let october = Period(containing: Month(year: 2026, month: 10), cadence: .month)
    let figures = ReminderFigures(
      rechecks: tried.rule == "recheck-missing"
        ? [(october, [RecheckList(unit: "331102", register: 2, compounds: ["331102-0001"])])] : [])
    func first() -> Reminder? {
      book.reminders(tried.rule, on: RemedyTests.today, figures: figures).first
    }
    guard let before = first() else {
      Testing.Issue.record("\(tried.rule) has nothing to say")
      return
    }
    #expect(!before.remedies.isEmpty)
    for deed in tried.deeds {
      #expect(
        book.remedy(tried.rule, on: RemedyTests.today, figures: figures, giving: tried.typed)
          == deed)
    }
    let after = book.reminders(tried.rule, on: RemedyTests.today, figures: figures).first {
      $0.subject == before.subject && $0.unit == before.unit && $0.words == before.words
    }
    #expect(after.map { $0.due > before.due } ?? true, "\(tried.rule)")
  }

  @Test func `What no single record resolves leads to where it is resolved`() {
    var ways: [String: String] = [:]
    for rule in Reminders.rules where RemedyTests.elsewhere.contains(rule.id) {
      switch rule.remedies[0].way {
      case .projects(let stage): ways[rule.id] = stage.rawValue
      case .indicator: ways[rule.id] = "indicator"
      case .close(let command): ways[rule.id] = command
      case .steps, .fields, .record: ways[rule.id] = "record"
      }
    }
    #expect(
      ways == [
        "pace-behind": "indicator", "back-fill": "S0", "reserve-low": "S0",
        "period-check": "lock", "period-freeze": "freeze", "period-publication": "publish",
      ])
  }
}
