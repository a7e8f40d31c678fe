import Canvas
import Model

/// Takes an action into the state and says what the program shall do.
///
/// Total and pure: every action is taken in every state. A key costs no more than the rows on the
/// screen, except where it makes a list anew.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  var effects: [Effect] = []
  switch action {
  case .key(let key):
    state.message = nil
    if state.showsSlide { state.freezeRace() }
    effects = state.prompt == nil ? state.runCommand(of: key.folded) : state.type(key)
  case .mouse(let mouse):
    state.message = nil
    if state.showsSlide { state.freezeRace() }
    effects = state.point(mouse)
  case .paste(let text):
    state.paste(text)
  case .resized(let size):
    state.size = size
  case .storeChanged(let ledger, let situation, let periods):
    let former = state.ledger.conflicts
    state.rememberRecords()
    state.ledger = ledger
    let formerSituation = state.situation
    state.situation = situation
    if ledger.isLarge { state.situation.keepTrends(of: formerSituation) }
    state.periodBook = periods
    state.cellsInConflict = CellPlace.inConflict(in: ledger)
    state.revision += 1
    state.goOn(after: former)
  case .clock(let milliseconds): state.take(clock: milliseconds)
  case .minute(let day):
    guard day != state.today else { return [] }
    state.rememberRecords()
    state.today = day
    state.revision += 1
  case .saved(let ids):
    state.sent = nil
    state.tellSaved(ids)
  case .unsaved(let edits, let reason):
    state.sent = nil
    state.tellUnsaved(edits, reason: reason)
  case .savedElsewhere(let path):
    state.unsaved.keep(at: path)
    state.say(Phrase(zh: "已另存 \(path)", en: "Saved in \(path)"), as: .good)
  case .undone(let words): state.say(words, as: .good)
  case .refused(let reason):
    state.saving = []
    state.doing = nil
    state.settling = nil
    state.reopenForm()
    state.say(reason, as: .error)
  case .historyLoaded(let id, let revisions): state.takeHistory(id, revisions)
  case .reviewLoaded(let batches, let reasons): state.takeReview(batches, reasons: reasons)
  case .entryDaysLoaded(let days): state.takeEntryDays(days)
  case .recheckLoaded(let period, let lists): state.takeRecheck(period, lists)
  case .pendingCount(let count): state.takePendingCount(count)
  case .readOnly(let reason): state.readOnlyReason = reason
  case .asOf(let day): state.takeDay(day)
  case .draftsLeft(let drafts): state.takeLeft(drafts)
  case .themeLoaded(let name, let title):
    (state.themeName, state.themeTitle) = (name, title)
  case .exported(let path, let count):
    state.say(
      Phrase(
        zh: "已导出 \(grouped(count)) 条到 \(path)", en: "\(grouped(count)) records are in \(path)"),
      as: .good)
  case .fileExists(let path): state.askToReplace(path)
  case .goOn: state.goOn()
  case .reckoned(let answer): state.take(answer)
  case .note(let words): state.say(words)
  }
  state.fit()
  return effects + state.keepDrafts() + state.questions() + state.reckonings()
}

extension State {
  /// Keeps which records the readers of all lists are at, before their rows change.
  fileprivate mutating func rememberRecords() {
    for page in pages.indices {
      for listing in pages[page].listings.indices {
        pages[page].listings[listing].remember(in: ledger)
      }
    }
  }

  /// Takes in how many views were changed by hand; a review on the screen is then out of date.
  fileprivate mutating func takePendingCount(_ count: Int) {
    pendingViews = count
    guard count != countedViews else { return }
    countedViews = count
    for index in pages.indices where pages[index].place == .review {
      pages[index].askedRevision = -1
    }
  }

  /// Runs the command of a key, or says why it cannot run now.
  mutating func runCommand(of key: Key) -> [Effect] {
    let asked = askedAgain
    askedAgain = nil
    guard let command = keymap.command(for: key, in: page.scope) else {
      say(
        Phrase(
          zh: "\(key.glyph) 键在这里没有作用，按 \(self.key("help")) 看帮助",
          en: "\(key.glyph) does nothing here; \(self.key("help")) shows what does"), as: .dim)
      return []
    }
    if asked == command.id { askedAgain = asked }
    pressed = key
    defer { pressed = nil }
    return perform(command)
  }

  /// Runs a command, or says why it cannot run now.
  mutating func perform(_ command: Command) -> [Effect] {
    let here = prompt == nil ? page.scope : .prompt
    if let reason = refusal(of: command, in: here) {
      say(
        Phrase(
          zh: "\(command.title.zh)：\(reason.zh)", en: "\(command.title.en): \(reason.en)"),
        as: .warning)
      return []
    }
    return command.run(&self)
  }

  /// Why a command cannot run in a scope, or now; nil where it can.
  func refusal(of command: Command, in scope: Scope) -> Phrase? {
    guard command.scopes.contains(scope) else {
      return Phrase(zh: "在\(command.placeWords.zh)里用", en: "works in: \(command.placeWords.en)")
    }
    return presentingRefusal(of: command) ?? command.unavailable(self)
  }
}
