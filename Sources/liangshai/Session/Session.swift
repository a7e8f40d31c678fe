import ArgumentParser
import Canvas
import Dashboard
import Glibc
import Model
import Store
import Terminal

/// One run of the dashboard: the loop that turns keys and clock ticks into actions, shows pictures,
/// and carries out effects. One thread owns everything here.
@MainActor
final class Session {
  /// How many periods a trend goes back.
  private static let trendLength = 24

  private let opening: Opening
  private var store: Store
  private var state: State
  private var theme: Theme
  private let terminal: Terminal
  private let watch = Watch()
  private var changedKinds: Set<Int> = []
  private var isOver = false
  /// Whether the trends are still to be computed, which waits until the first picture is shown.
  private var owesTrends = true

  /// Opens the terminal, then the store; ends with words where there is none.
  init(_ request: Request) throws {
    theme = try request.theme()
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal.open(Terminal.Options(isMonochrome: request.wishes.isMonochrome))
    } catch {
      // What is wrong with the store matters more than where it was to be shown.
      _ = try Opening(request)
      throw error.message.ending(Exit.usage, in: request.language)
    }
    self.terminal = terminal
    let screen = OpeningScreen(
      size: terminal.size, symbols: request.symbols, language: request.language)
    terminal.show(screen.picture(), theme: theme)
    do {
      opening = try Opening(request)
    } catch {
      terminal.close()
      throw error
    }
    store = opening.store
    state = opening.state(size: terminal.size, trends: 0)
  }

  /// Runs until the user leaves, a signal asks for it, or the terminal goes away.
  func run() throws {
    defer { terminal.close() }
    warnOfDamage()
    show()
    watchFolders()
    while !isOver {
      if owesTrends, !isKeyWaiting() {
        owesTrends = false
        take(
          .storeChanged(
            store.ledger, opening.situation(of: store.ledger, trends: Session.trendLength)))
        show()
      }
      let descriptors = watch.map { [$0.descriptor] } ?? []
      for event in terminal.wait(descriptors, until: nextMinute()) { try handle(event) }
      if !isOver { show() }
    }
    terminal.close()
    publishViews()
  }

  private func show() { terminal.show(state.picture(), theme: theme) }

  private func handle(_ event: Event) throws {
    switch event {
    case .key(let key): take(.key(key))
    case .paste(let text): take(.paste(text))
    case .resized(let size): take(.resized(size))
    case .readable:
      _ = watch?.drain()
      follow()
    case .timer:
      // A share may change without telling the watch.
      follow()
      take(.minute(opening.today))
      if state.situation.today != opening.today { reckon() }
    case .mouse: break
    case .ended(.hangup): isOver = true
    case .ended(.terminated(let signal)):
      terminal.close()
      throw ExitCode(128 + signal)
    }
  }

  /// Says so where something of the store could not be read as it was written.
  private func warnOfDamage() {
    let count = store.lastingDamage.count
    guard count > 0 else { return }
    take(
      .refused(
        Phrase(
          zh: "数据有 \(count) 处问题，其余照常显示；请运行 liangshai check 查看",
          en: "\(count) things in the store are damaged, the rest is shown; see liangshai check")))
  }

  /// Takes an action into the state and carries out what follows.
  private func take(_ action: Action) {
    for effect in update(&state, action) { carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isOver = true
    case .suspend: terminal.suspend()
    case .refresh:
      if !follow() { take(.note(Phrase(zh: "已是最新", en: "up to date"))) }
    case .write(let id, let field, let text, _): write(id: id, field: field, text: text)
    case .nextTheme(let name): changeTheme(to: ThemeShelf.name(after: name))
    case .copy(let text): terminal.copy(text)
    }
  }

  /// Saves one field; only when it is on the disk does the state hear of it.
  private func write(id: String, field: String, text: String) {
    guard let place = store.ledger.place(of: id) else { return }
    do throws(StoreError) {
      try store.write(
        [.set(kind: place.kind, id: id, values: [(field, text)])], by: Author.current())
      changedKinds.insert(place.kind.ordinal)
      reckon()
      take(.saved([id]))
    } catch {
      take(.refused(error.message))
    }
  }

  /// Reads what others wrote; whether there was anything.
  @discardableResult
  private func follow() -> Bool {
    watchFolders()
    guard store.refresh() else { return false }
    reckon()
    return true
  }

  private func reckon() {
    take(
      .storeChanged(store.ledger, opening.situation(of: store.ledger, trends: Session.trendLength)))
  }

  private func changeTheme(to name: String) {
    do throws(ThemeProblem) {
      theme = try ThemeShelf.theme(name)
      take(.themeLoaded(name))
    } catch {
      take(.refused(error.message))
    }
  }

  /// Watches the day-books, those of new months too; watching a folder twice is watching it once.
  private func watchFolders() {
    guard let watch else { return }
    for folder in store.dayBookFolders { watch.add(folder: folder) }
  }

  private func publishViews() {
    guard !changedKinds.isEmpty else { return }
    try? store.publish(
      changedKinds.map { KindDeclaration.all[$0] }, language: opening.request.language)
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

extension TerminalError {
  /// What a reader is told.
  var message: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        zh: "看板需要在终端里运行；在脚本里请用 list、overdue、league 等命令，或 --script。",
        en: "the dashboard needs a terminal; in scripts use list, overdue, league, or --script.")
    case .typeMissing:
      Phrase(
        zh: "没有设置 TERM，不知道是什么终端。请设置，例如 TERM=xterm-256color。",
        en: "TERM is not set. Set it, for example TERM=xterm-256color.")
    case .typeUnknown(let type):
      Phrase(
        zh: "TERM：找到“\(type)”，系统不认识这种终端。请安装 ncurses-term，或改用 xterm-256color。",
        en: "TERM: found \"\(type)\", which this system does not know. "
          + "Install ncurses-term or use xterm-256color.")
    case .typeTooPlain(let type):
      Phrase(
        zh: "TERM：\(type) 终端不能移动光标，无法显示看板。请换一个终端，或用 --plain 的命令。",
        en: "TERM: \(type) cannot place the cursor. Use another terminal, or commands with --plain."
      )
    case .noUTF8(let locale):
      Phrase(
        zh: "语言环境 \(locale) 不是 UTF-8，也没有 C.UTF-8。请安装 locales 或设置 LANG=zh_CN.UTF-8。",
        en: "the locale \(locale) is not UTF-8 and there is no C.UTF-8. Set LANG=zh_CN.UTF-8.")
    }
  }
}
