import Dashboard
import Model
import Store

/// Does what the dashboard asks of the store, and tells it what came of it: saved only what is on the disk.
///
/// Knows no terminal, so that a script drives the same program as a reader does.
struct Clerk {
  /// The most lines of a history that are shown.
  private static let historyLength = 2_000
  /// The most reasons of former returns that are offered.
  private static let offeredReasons = 20
  let opening: Opening
  private(set) var store: Store
  /// The store as it was on the day that is looked back to; nil for the present.
  private var past: Past?
  /// What was read from views that people changed, as the reviewer sees it.
  private var pending: [PendingBatch] = []
  /// The kinds whose views are older than the store.
  private var changedKinds: Set<Int> = []

  /// Where unfinished forms are kept; nil in a script, which leaves none.
  private var drafts: DraftShelf?

  /// The store as it was on a day.
  private struct Past {
    let day: Day
    let store: Store
  }

  /// The periods as they were read last.
  private var periods: PeriodBook

  /// A clerk of the store that was opened.
  init(_ opening: Opening) {
    self.opening = opening
    store = opening.store
    periods = (try? opening.store.periodBook()) ?? PeriodBook([])
  }

  /// The store that is shown.
  private var shown: Store { past?.store ?? store }
  /// Whether an earlier day is looked back to.
  var isLookingBack: Bool { past != nil }

  /// Carries out an effect that is about the store; the actions it leads to.
  mutating func carryOut(_ effect: Effect) -> [Action] {
    switch effect {
    case .quit, .suspend, .useTheme, .useMouse, .copy: []
    case .refresh:
      follow(or: [.note(Phrase(zh: "已是最新", en: "up to date"))]) + [pendingCount]
    case .write(let edits, let reason): write(edits, reason: reason)
    case .act(let changes, let reason): act(changes, reason: reason)
    case .retry(let edits): write(edits, reason: nil)
    case .saveElsewhere(let path, let edits): [save(edits, elsewhere: path)]
    case .settle(let conflict, let value):
      change([conflict.kind]) { (store, author) throws(StoreError) in
        try store.write([.settle(conflict, value: value)], by: author)
        return .saved([conflict.id])
      }
    case .undo: takeBack { (store, author) throws(StoreError) in try store.undo(by: author) }
    case .redo:
      takeBack(isRedo: true) { (store, author) throws(StoreError) in try store.redo(by: author) }
    case .undoTransaction(let id):
      takeBack { (store, author) throws(StoreError) in try store.undo(id, by: author) }
    case .loadHistory(let id):
      [.historyLoaded(id, shown.revisions(of: id).suffix(Clerk.historyLength))]
    case .loadReview: loadReview()
    case .loadEntryDays: [.entryDaysLoaded(EntryDays(shown.revisions()))]
    case .loadRecheck(let period): [recheck(of: period)]
    case .decide(let choices, let isAccepting, let reason):
      decide(choices, isAccepting: isAccepting, reason: reason)
    case .takeStep(let order): take(order)
    case .viewAsOf(let day): look(backTo: day)
    case .keepDrafts(let drafts): keep(drafts)
    case .export(let sheet): [export(sheet)]
    case .goOn: [.goOn]
    case .reckon(let reckoning): [.reckoned(reckoning.answer())]
    }
  }

  // MARK: Drafts

  /// Takes a file for drafts; what a program that ended left in it.
  mutating func takeDrafts() -> [Action] {
    guard let author = try? Author.current(), let path = store.draftPath(of: author) else {
      return []
    }
    drafts = DraftShelf(path: path)
    let left = drafts?.read() ?? []
    return left.isEmpty ? [] : [.draftsLeft(left)]
  }

  private func keep(_ drafts: [Draft]) -> [Action] {
    guard let shelf = self.drafts, !shelf.keep(drafts) else { return [] }
    return [
      .note(
        Phrase(
          zh: "所填的没有留底：状态文件夹不能写，关闭窗口会丢",
          en: "what is typed is not kept: the state folder cannot be written"))
    ]
  }

  // MARK: Showing

  /// The store as it is now, or as it was on the day that is looked back to; the dashboard asks for the
  /// trends of a large one itself.
  func reckoned() -> Action {
    let ledger = shown.ledger
    return .storeChanged(
      ledger,
      opening.situation(
        of: ledger, today: past?.day, periods: periods,
        trends: ledger.isLarge ? 0 : Situation.trendLength), periods)
  }

  /// Reads what others wrote; `none` where there is nothing new to show.
  mutating func follow(or none: [Action] = []) -> [Action] {
    guard store.refresh() else { return none }
    periods = (try? store.periodBook()) ?? periods
    return past == nil ? [reckoned()] : []
  }

  /// How many views people changed outside the program, and files wait in the inbox.
  var pendingCount: Action {
    .pendingCount(store.touchedViews().count + store.waitingSubmissions().count)
  }

  /// Why nothing could be saved here, before anybody has tried; nil where it can.
  mutating func writeRefusal() -> Phrase? {
    do throws(StoreError) { return store.writeRefusal(for: try Author.current()) } catch {
      return error.message
    }
  }

  /// Publishes the views of what was changed.
  func publishViews() throws {
    guard !changedKinds.isEmpty else { return }
    try store.publish(
      changedKinds.sorted().map { KindDeclaration.all[$0] }, language: opening.request.language)
  }

  // MARK: Changing

  /// Changes the store; the records as they are then, and what is to be said.
  private mutating func change(
    _ kinds: [Int], _ act: (inout Store, Author) throws(StoreError) -> Action
  ) -> [Action] {
    do throws(StoreError) {
      let answer = try act(&store, try Author.current())
      changedKinds.formUnion(kinds)
      if kinds.contains(ReportingPeriod.declaration.kind.ordinal) {
        periods = (try? store.periodBook()) ?? periods
      }
      return [reckoned(), answer]
    } catch {
      return [.refused(error.message)]
    }
  }

  /// Saves edits as one act; what cannot be saved stays on the screen.
  private mutating func write(_ edits: [Edit], reason: String?) -> [Action] {
    do throws(StoreError) {
      try store.write(Act.all(of: edits), reason: reason, by: try Author.current())
      changedKinds.formUnion(edits.map(\.kind))
      return [reckoned(), .saved(Array(Set(edits.map(\.id))).sorted()), .readOnly(nil)]
    } catch {
      return error.isRefusal
        ? [.refused(error.message)] : [.unsaved(edits, reason: error.message)]
    }
  }

  /// Writes what an action of a state machine changes, all of it or nothing.
  private mutating func act(_ changes: [RecordChange], reason: String?) -> [Action] {
    change(Array(Set(changes.map(\.kind)))) { (store, author) throws(StoreError) in
      try store.write(changes.map(Act.init), reason: reason, by: author)
      return .saved(changes.map(\.id))
    }
  }

  private func save(_ edits: [Edit], elsewhere path: String) -> Action {
    let lines = edits.map {
      EditFile.Line(id: $0.id, field: $0.field, old: $0.old, new: $0.text)
    }
    do throws(StoreError) {
      try UserFile.write(EditFile.bytes(of: lines), to: path)
      return .savedElsewhere(path)
    } catch {
      return .refused(error.message)
    }
  }

  private mutating func takeBack(
    isRedo: Bool = false, _ act: (inout Store, Author) throws(StoreError) -> Undone
  ) -> [Action] {
    change([]) {
      [before = store.ledger, today = opening.today, language = opening.request.language]
      (store, author) throws(StoreError) in
      let undone = try act(&store, author)
      try store.tellReturned(language: language, today: today)
      // A record is in one of the two: made by the act that was taken back, or brought back.
      let ledger = undone.ids.contains { store.ledger.place(of: $0) == nil } ? before : store.ledger
      return .undone(undone.words(in: ledger, isRedo: isRedo))
    }
  }

  // MARK: Reviewing

  private mutating func loadReview() -> [Action] {
    pending = store.pendingBatches(today: opening.today)
    return [.reviewLoaded(pending, reasons: store.returnReasons(atMost: Clerk.offeredReasons))]
  }

  private mutating func decide(
    _ choices: [ReviewChoice], isAccepting: Bool, reason: String?
  ) -> [Action] {
    let choices = choices.map {
      PendingChoice(file: $0.file, line: $0.line, id: $0.id, column: $0.column)
    }
    let pending = pending
    let (today, language) = (opening.today, opening.request.language)
    var left: [Action] = []
    let answers = change([]) { (store, author) throws(StoreError) in
      let reviewed =
        isAccepting
        ? try store.accept(choices, in: pending, today: today, by: author)
        : try store.turnDown(
          choices, in: pending, reason: reason ?? "", today: today, by: author)
      left = reviewed.left.prefix(1).map { .refused($0) }
      // The verdict is saved, whatever becomes of the file that tells it.
      do throws(StoreError) {
        try store.tellReturned(language: language, today: today)
      } catch {
        left.append(.refused(error.message))
      }
      return .saved(reviewed.ids)
    }
    return answers + left + loadReview() + [pendingCount]
  }

  // MARK: Closing a period

  /// Draws by the period's own code, as the command line does unless it is told another seed.
  private func recheck(of period: Period) -> Action {
    do throws(StoreError) {
      return .recheckLoaded(period, try shown.recheckLists(of: period, seed: period.code))
    } catch {
      return .refused(error.message)
    }
  }

  /// Takes a step of a period, through the same gates as the command line.
  private mutating func take(_ order: PeriodOrder) -> [Action] {
    let today = opening.today
    return change([ReportingPeriod.declaration.kind.ordinal]) {
      (store, author) throws(StoreError) in
      switch order.step {
      case .lock: try store.lock(order.period, on: today, by: author)
      case .unlock: try store.unlock(order.period, on: today, reason: order.words, by: author)
      case .freeze:
        _ = try store.freeze(
          order.period, on: today, early: order.early, despiteConflicts: order.despiteConflicts,
          by: author)
      case .publish:
        try store.publish(
          order.period, number: order.words, issuedBy: Publication.usualIssuer,
          copyTo: Publication.usualCopies, on: today, by: author)
      case .erratum:
        try store.correct(order.period, cause: order.words, on: today, by: author)
      }
      return .saved([order.period.code])
    }
  }

  // MARK: Looking back

  private mutating func look(backTo day: Day?) -> [Action] {
    guard let day else {
      past = nil
      return [.minute(opening.today), reckoned(), .asOf(nil)]
    }
    do throws(StoreError) {
      past = Past(day: day, store: try Store(path: store.path, asOf: Stamp(endOf: day)))
      return [.minute(day), reckoned(), .asOf(day)]
    } catch {
      return [.refused(error.message)]
    }
  }
}

extension Act {
  /// Edits as acts, one a record, each with what its writer saw.
  fileprivate static func all(of edits: [Edit]) -> [Act] {
    var order: [String] = []
    let byRecord = Dictionary(grouping: edits) { edit in
      if !order.contains(edit.id) { order.append(edit.id) }
      return edit.id
    }
    return order.compactMap { id in
      guard let edits = byRecord[id], let first = edits.first else { return nil }
      return .set(
        kind: KindDeclaration.all[first.kind], id: id, values: edits.map { ($0.field, $0.text) },
        seen: Dictionary(edits.map { ($0.field, $0.old) }) { first, _ in first })
    }
  }
}
