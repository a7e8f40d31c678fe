import Bulletin
import Canvas
import Dashboard
import Model
import Store

/// Runs everything that the requirements of the notice are bound to, on one store, and says what came
/// of it.
struct ClauseRun {
  let store: Store
  let circumstances: Circumstances
  let language: Language
  private let period: Period
  private let table: LeagueTable
  private let state: State
  private let printing: Printing
  private let figures: PoolFigures?
  private let reminders: [String: Int]
  private let findings: [String: Int]
  private let observed: [String: Int]
  /// A unit with records to show: the first.
  private let unit: String

  /// Prepares a run on a store as of a day; costs a look at everything that is computed.
  init(_ opening: Opening, printing: Printing) throws(StoreError) {
    store = opening.store
    self.printing = printing
    language = opening.request.language
    circumstances = Circumstances(store.ledger, rules: opening.rules, today: opening.today)
    let book = try store.periodBook()
    var leagues = Leagues(store.ledger, rules: opening.rules, frozen: book.frozen)
    period = leagues.currentPeriod(today: opening.today)
    table = leagues.table(for: period)
    state = opening.state(size: Size(columns: 120, rows: 40), trends: 0)
    unit = store.ledger.unitsInOrder.first ?? ""
    figures = PoolFigures.all(circumstances).last
    let reminded = ReminderFigures(
      of: store.ledger.unitsInOrder, in: period, circumstances, book: book)
    reminders = Dictionary(
      Reminders.all(circumstances, figures: reminded).map { ($0.rule, 1) },
      uniquingKeysWith: +)
    findings = Dictionary(
      CheckRun(circumstances).report().findings.map { ($0.rule, 1) },
      uniquingKeysWith: +)
    let facts = CountingFacts(store.ledger, rules: opening.rules)
    let period = period
    observed = Dictionary(
      ObservedMeasure.all.map { measure in
        (measure.id, measure.figures(facts, in: period).values.count(where: \.isCounted))
      }, uniquingKeysWith: +)
  }

  /// What a binding comes to: how many records hold it, units it is worked out for, lines it shows, or
  /// bytes it prints. 0 says that nothing came of it.
  func count(of binding: Binding) -> Int {
    switch binding.subject {
    case .field(let kind, let column):
      let table = store.ledger[KindDeclaration.all[kind]]
      return (0..<table.count).count { table.hasValue(row: $0, column: column) }
    case .indicator(let code):
      guard let place = circumstances.rules.index(of: code) else { return 0 }
      return table.rows.count { $0.score.indicators[place].denominator != nil }
    case .observed(let id): return observed[id] ?? 0
    case .act(let kind, let action): return reached(by: action, of: kind)
    case .check: return findings[binding.name] ?? 0
    case .rule(let subject): return count(of: subject)
    case .pool(let subject): return count(of: subject)
    case .screen(let name):
      return shown { $0.show(name, unit: unit) }
    case .sheet(let kind):
      return shown { $0.show(sheetOf: KindDeclaration.all[kind]) }
    case .card(let kind):
      let kind = KindDeclaration.all[kind]
      guard store.ledger[kind].count > 0 else { return 0 }
      return shown { $0.show(card: store.ledger[kind].id(0), of: kind) }
    case .reminder(let id): return reminders[id] ?? 0
    case .document(let name): return bytes(of: name)
    case .register(let id):
      guard let plan = RegisterPlan.named(id) else { return 0 }
      return (try? Register(printing, plan: plan, unit: nil).document())?.markdown.utf8.count ?? 0
    }
  }

  /// The records in a state that an action of their machine leads to.
  private func reached(by action: String, of kind: String) -> Int {
    guard let kind = KindDeclaration.named(kind), let machine = Machine.of(kind) else { return 0 }
    let steps = machine.transitions.filter { $0.action == action }
    let states = Set(steps.flatMap { $0.to.isEmpty ? $0.from : $0.to })
    return (0..<store.ledger[kind].count).count {
      states.contains(machine.state(of: $0, in: store.ledger))
    }
  }

  private func count(of subject: Binding.RuleSubject) -> Int {
    let rules = circumstances.rules
    return switch subject {
    case .basis: rules.basis.isEmpty ? 0 : 1
    case .end: rules.span.end.lastDay == Month(year: 2027, month: 12).lastDay ? 1 : 0
    case .ranks: table.rows.count { $0.rank != nil }
    case .emergencies:
      RepairCategory.allCases.count { rules.channel(of: $0) == .committeeDirect }
    case .targets: rules.indicators.count { $0.kind == .stock }
    }
  }

  private func count(of subject: Binding.PoolSubject) -> Int {
    switch subject {
    case .stages: figures?.stages.count { $0.projects > 0 } ?? 0
    case .plan: YearPlan.all(store.ledger).count { $0.locked != nil }
    case .moves: PoolMoves(circumstances).log.count
    case .backfill: (figures?.entries ?? 0) + (figures?.exits ?? 0)
    case .rollUp: state.situation.units.count { $0.compounds > 0 }
    }
  }

  /// The lines of a screen that holds something.
  private func shown(_ open: (inout State) -> Void) -> Int {
    var state = state
    open(&state)
    guard state.listedCount > 0 else { return 0 }
    return state.picture().lines().count { $0.contains { $0 != " " } }
  }

  private func bytes(of name: DocumentName) -> Int {
    let ledger = store.ledger
    let document: Document?
    switch name {
    case .bulletin:
      document =
        (try? store.bulletinInput(
          of: period, rules: circumstances.rules, today: circumstances.today)).map {
          LeagueBulletin($0, edition: printing.edition, wording: printing.wording).document
        }
    case .slip:
      document =
        ledger[SupervisionItem.self].isEmpty ? nil : SupervisionSlip(printing, row: 0).document
    case .report: document = MonthlyReport(printing, unit: unit, month: period.first).document
    case .agenda:
      document =
        MeetingAgenda(
          printing, day: circumstances.today, name: MeetingKind.joint.label.zh, previous: nil,
          standings: []
        ).document
    case .minutes:
      document = ledger.lastMeeting(.joint, before: circumstances.today).map {
        MeetingMinutes(printing, meeting: $0, standings: []).document
      }
    case .card:
      document = ledger[Compound.self].isEmpty ? nil : CompoundCard(printing, row: 0).document
    }
    return document?.markdown.utf8.count ?? 0
  }
}

extension ObservedValue {
  /// Whether anything was counted for it.
  fileprivate var isCounted: Bool {
    numerator != 0 || denominator != 0 || sorts.contains { $0 > 0 }
  }
}
