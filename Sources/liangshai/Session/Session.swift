import ArgumentParser
import Canvas
import Dashboard
import Glibc
import Model
import Store
import Terminal

/// One run of the dashboard: the loop that turns keys and clock ticks into actions, shows pictures,
/// and carries out effects. One thread owns everything here; what takes long is done `Aside`.
@MainActor
final class Session {
  private let opening: Opening
  private var clerk: Clerk
  private var state: State
  private var theme: Theme
  private let terminal: Terminal
  private let lastSession: LastSession
  private let watch = Watch()
  private let aside = Aside()
  /// When the clock that pictures move by began.
  private let start = MonotonicTime.now
  /// When the minute is over that was told last.
  private var minuteEnd = MonotonicTime.now
  private var isOver = false
  /// The play that is going on; nil where the keys are the reader's own.
  private var player: Player?
  /// What no key waits for, the last one first.
  private var owed: [() -> Void] = []
  /// What kind of picture was shown last.
  private var shownScene = State.Scene.pages
  /// How much of the damage has been told.
  private var toldDamage = 0

  /// Opens the terminal, then the store; ends with words where there is none.
  init(_ asked: Request) throws {
    var request = asked
    theme = try request.theme()
    let keymap = try request.keymap()
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal.open(
        Terminal.Options(
          mouse: request.wishes.usesMouse, isMonochrome: request.wishes.isMonochrome,
          asksWidth: request.wishes.asksWidth))
    } catch {
      // What is wrong with the store matters more than where it was to be shown.
      _ = try Opening(request)
      throw error.message.ending(Exit.usage, in: request.language)
    }
    self.terminal = terminal
    if let columns = terminal.ambiguousColumns { request.wishes.ambiguousIsWide = columns == 2 }
    let screen = OpeningScreen(
      size: terminal.size, symbols: request.symbols, language: request.language)
    terminal.show(screen.picture(), theme: theme)
    do {
      opening = try Opening(request)
    } catch {
      terminal.close()
      throw error
    }
    clerk = Clerk(opening)
    lastSession = LastSession(opening)
    state = opening.state(size: terminal.size, trends: 0)
    state.keymap = keymap
    resume()
    warnOfLocale()
    terminal.onSuspend = { [weak self] in self?.remember() }
  }

  /// Runs until the user leaves, a signal asks for it, or the terminal goes away.
  func run() throws {
    defer { terminal.close() }
    warnOfDamage()
    for action in clerk.takeDrafts() { take(action) }
    if opening.request.isPresenting { state.present() }
    show()
    minuteEnd = nextMinute()
    watchFolders()
    owed += [lookAtViews, probe, computeTrends]
    while !isOver {
      // What the first picture did not wait for; a key goes before it.
      while let task = owed.popLast(), !isOver {
        guard !isKeyWaiting() else {
          owed.append(task)
          break
        }
        task()
        show()
      }
      let descriptors = [watch?.descriptor, aside?.descriptor].compactMap { $0 }
      for event in terminal.wait(descriptors, until: deadline) { try handle(event) }
      if !isOver { show() }
    }
    terminal.close()
    remember()
    try clerk.publishViews()
  }

  /// Plays a script until it ends or a key is pressed.
  func play(_ script: Script) throws {
    player = Player(script, from: .now)
    try run()
  }

  /// When there is something to do though nothing happens.
  private var deadline: MonotonicTime {
    // What a key went before is still to be done.
    guard owed.isEmpty else { return .now }
    let moments = [player?.due, state.nextChange.map { start.adding(milliseconds: Int64($0)) }]
    // The clock on the wall may have been set.
    return moments.compactMap(\.self).reduce(min(minuteEnd, nextMinute()), min)
  }

  /// The milliseconds since the start.
  private var clock: Int { Int((MonotonicTime.now.nanoseconds - start.nanoseconds) / 1_000_000) }

  /// Leaves the play to the reader.
  private func stopPlaying() {
    player = nil
    take(
      .note(
        Phrase(
          zh: "演示停在这里，接着由您操作；数据是临时的，退出即删",
          en: "the play stops here; go on yourself, the data go when you quit")))
  }

  private func show() {
    let scene = state.scene
    terminal.show(
      state.picture(), theme: theme, anew: scene != shownScene && scene != .turning)
    shownScene = scene
  }

  private func handle(_ event: Event) throws {
    switch event {
    case .key where player?.due != nil: stopPlaying()
    case .key(let key): take(.key(key))
    case .paste(let text): take(.paste(text))
    case .resized(let size): take(.resized(size))
    case .readable(let descriptor) where descriptor == aside?.descriptor:
      for action in aside?.take() ?? [] { take(action) }
    case .readable:
      let changes = watch?.drain() ?? []
      follow()
      reloadTheme(after: changes)
    case .timer:
      if let change = state.nextChange, change <= clock { apply(.clock(clock)) }
      if let beat = player?.next(at: .now), let action = beat.action { take(action) }
      if minuteEnd <= .now { endMinute() }
    case .mouse(let mouse): take(.mouse(mouse))
    case .ended(.hangup): isOver = true
    case .ended(.terminated(let signal)):
      terminal.close()
      remember()
      throw ExitCode(128 + signal)
    }
  }

  private func endMinute() {
    minuteEnd = nextMinute()
    // A share may change without telling the watch.
    follow()
    lookAtViews()
    guard !clerk.isLookingBack else { return }
    take(.minute(opening.today))
    if state.situation.today != opening.today { take(clerk.reckoned()) }
  }

  /// Takes an action into the state and carries out what follows.
  private func take(_ action: Action) {
    // What moves goes by this clock, whoever gives the action: a reader, a play, or the store.
    if state.followsClock { apply(.clock(clock)) }
    apply(action)
  }

  private func apply(_ action: Action) {
    for effect in update(&state, action) { carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isOver = true
    case .suspend: terminal.suspend()
    case .useTheme(let name): changeTheme(to: name)
    case .useMouse(let isWanted): terminal.reportsMouse = isWanted
    case .copy(let text): terminal.copy(text)
    case .goOn: owed.append { [unowned self] in take(.goOn) }
    case .reckon(let reckoning):
      guard let aside else { return take(.reckoned(reckoning.answer())) }
      aside.start { .reckoned(reckoning.answer()) }
    default: for action in clerk.carryOut(effect) { take(action) }
    }
  }

  private func changeTheme(to name: String) {
    do throws(ThemeProblem) {
      theme = try ThemeShelf.theme(name)
      take(.themeLoaded(name, title: theme.title))
    } catch {
      take(.refused(error.message))
    }
  }

  /// Takes the theme's file up again when it was written; a faulty one is told, and the colours stay.
  private func reloadTheme(after changes: [Watch.Change]) {
    guard let file = ThemeShelf.file(of: state.themeName),
      changes.contains(.file(folder: file.folder, name: file.name)) || changes.contains(.everything)
    else { return }
    changeTheme(to: state.themeName)
  }

  // MARK: From one run to the next

  /// Goes on where the last run was left.
  private func resume() {
    switch lastSession.found {
    case .nothing: break
    case .damaged:
      take(
        .note(
          Phrase(
            zh: "上次停留处的记录读不出来，从总览开始",
            en: "where you left off cannot be read; this is the overview")))
    case .bookmark(let bookmark):
      if !opening.request.isLanguageAsked { state.language = bookmark.language }
      let wishes = opening.request.wishes
      if wishes.theme == nil, !wishes.isMonochrome,
        let found = try? ThemeShelf.theme(bookmark.themeName)
      {
        theme = found
        state.themeName = bookmark.themeName
      }
      state.resume(at: bookmark)
    }
  }

  private func remember() { lastSession.keep(state) }

  // MARK: What the first picture does not wait for

  /// Says so where something of the store could not be read as it was written.
  private func warnOfDamage() {
    let count = clerk.store.lastingDamage.count
    guard count > toldDamage else { return }
    toldDamage = count
    take(
      .refused(
        Phrase(
          zh: "数据有 \(count) 处问题，其余照常显示；请运行 liangshai check 查看",
          en: "\(count) things in the store are damaged, the rest is shown; see liangshai check")))
  }

  /// Says so where the environment asks for another encoding than the one that is written.
  private func warnOfLocale() {
    guard let locale = terminal.replacedLocale else { return }
    take(
      .note(
        Phrase(
          zh: "语言环境 \(locale) 不是 UTF-8，已按 UTF-8 显示；有乱码请先 export LANG=C.UTF-8",
          en: "the locale \(locale) is not UTF-8, which is written all the same; try LANG=C.UTF-8"))
    )
  }

  private func computeTrends() {
    // The dashboard asks for those of a large store itself.
    if !clerk.store.ledger.isLarge { take(clerk.reckoned()) }
  }

  /// Learns whether edits could be saved, before anybody has made one.
  private func probe() {
    guard state.readOnlyReason == nil, let refusal = clerk.writeRefusal() else { return }
    take(.readOnly(refusal))
  }

  /// Tells how many views people changed outside the program.
  private func lookAtViews() { take(clerk.pendingCount) }

  // MARK: Following

  /// Shows what others wrote.
  private func follow() {
    watchFolders()
    for action in clerk.follow() { take(action) }
    warnOfDamage()
  }

  /// Watches the day-books, those of new months too, and the theme's folder where a file gives it;
  /// watching a folder twice is watching it once.
  private func watchFolders() {
    guard let watch else { return }
    for folder in clerk.store.dayBookFolders { watch.add(folder: folder) }
    if let file = ThemeShelf.file(of: state.themeName) { watch.add(folder: file.folder) }
  }

  private func isKeyWaiting() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// The moment the clock shows another minute.
  private func nextMinute() -> MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec % 60) * 1000 + Int64(time.tv_nsec) / 1_000_000
    return MonotonicTime.now.adding(milliseconds: 60_000 - milliseconds + 5)
  }
}
