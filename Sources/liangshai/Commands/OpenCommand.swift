import ArgumentParser
import Canvas
import Dashboard
import Glibc
import Model
import Store
import Terminal

/// The columns of characters of ambiguous width.
enum AmbiguousColumns: String, ExpressibleByArgument {
  case one = "1"
  case two = "2"
  case auto
}

/// How the dashboard looks and what it may do.
struct LookOptions: ParsableArguments {
  @Option(help: "主题名或主题文件 / theme name or file") var theme: String?
  @Option(
    help: ArgumentHelp(
      "按键：vim、emacs、plain 或按键文件 / keys: a preset or a file", valueName: "NAME|FILE"),
    completion: .list(KeyShelf.names))
  var keys: String?
  @Flag(help: "不用颜色 / no colour") var noColor = false
  @Flag(help: "只看不改 / read only") var readOnly = false
  @Option(
    help: ArgumentHelp(
      "歧义宽度字符占几列，auto 问终端 / columns of ambiguous characters; auto asks the terminal",
      valueName: "1|2|auto"))
  var ambiguous = AmbiguousColumns.one

  @Flag(help: "鼠标留给终端选字 / leave the mouse to the terminal") var noMouse = false

  /// The wishes these options mean.
  var wishes: Wishes {
    var wishes = Wishes()
    wishes.theme = theme
    wishes.keys = keys
    if noColor { wishes.isMonochrome = true }
    wishes.isReadOnly = readOnly
    wishes.usesMouse = !noMouse
    wishes.ambiguousIsWide = ambiguous == .two
    wishes.asksWidth = ambiguous == .auto
    return wishes
  }
}

/// Keys from a file in the place of a terminal.
struct ScriptOptions: ParsableArguments {
  @Option(help: ArgumentHelp("按文件里的按键运行，不用终端 / play keys from a file", valueName: "FILE"))
  var script: String?
  @Option(help: ArgumentHelp("运行脚本的屏幕大小 / size of the scripted screen", valueName: "WxH"))
  var size = "80x24"
  @Option(
    help: ArgumentHelp(
      "把画面写入文件，- 为标准输出，.cast 为 asciicast 录像 / where to write the screens; .cast is a recording",
      valueName: "FILE"))
  var dump = "-"

  /// Plays the keys where there is a file of them; else opens the terminal.
  func run(_ request: Request) throws {
    guard let script else {
      return try MainActor.assumeIsolated { try Session(request).run() }
    }
    try ScriptRun(
      opening: Opening(request), script: Script(file: script, language: request.language),
      size: size, dump: dump
    ).play()
  }
}

/// The dashboard.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "打开看板（默认）/ the dashboard (default)")

  @Argument(help: "数据文件夹 / the store") var store: String?
  @Option(help: "周期 / the period of the league") var period: Period?
  @Flag(help: "从总览开始，不接着上次 / begin anew, not where it was left") var fresh = false
  @Flag(help: "逐行纯文本，供读屏；在终端里可逐行输入命令 / lines to be heard, and commands typed line by line")
  var plain = false
  @Option(
    help: ArgumentHelp("--plain 先读哪一页 / the page that --plain begins with", valueName: "SCREEN"))
  var screen: ScreenName?
  @Option(help: ArgumentHelp("那一页的单位 / the unit of that page", valueName: "ID")) var unit: String?
  @OptionGroup var scripted: ScriptOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard plain || (screen == nil && unit == nil) else {
      throw ValidationError("--screen、--unit 要与 --plain 同用 / --screen and --unit go with --plain")
    }
  }

  func run() throws {
    var request = Request(
      path: store, wishes: look.wishes, period: period, language: global.language,
      day: global.today ?? global.asOf, asOf: global.asOf)
    request.isLanguageAsked = global.lang != nil
    if fresh { request.memory = .fresh }
    if plain {
      try PlainRun(opening: Opening(request), screen: screen, unit: unit).play()
    } else {
      try scripted.run(request)
    }
  }
}

/// Which dashboard is asked for.
struct Request: Sendable {
  /// The store's folder; nil for the usual one.
  var path: String?
  var wishes = Wishes()
  /// The period of the league; nil for the current one.
  var period: Period?
  var language: Language
  /// Whether that language was asked for in so many words.
  var isLanguageAsked = false
  /// What of the last session is gone on with.
  var memory = Memory.full
  /// Whether it begins with the slides of a meeting, of the latest frozen period unless one is asked for.
  var isPresenting = false
  /// The day asked for with `--today`; nil follows the clock.
  var day: Day?
  /// The day at whose end the store is looked at; nil for the present.
  var asOf: Day?

  /// How much a run has to do with the one before it and the one after it.
  enum Memory: Sendable {
    /// Begins where the last one was left, and is remembered.
    case full
    /// Begins anew, and is remembered.
    case fresh
    /// Begins anew, and is forgotten.
    case none
  }

  /// The name of the theme to begin with.
  var themeName: String { wishes.theme ?? (wishes.isMonochrome ? "mono" : "dark") }

  /// The signs that fit the terminal.
  var symbols: Symbols { wishes.ambiguousIsWide ? .wideSafe : .unicode }

  /// Reads the theme to begin with; ends with words where it cannot be used.
  func theme() throws -> Theme {
    do throws(ThemeProblem) { return try ThemeShelf.theme(themeName) } catch {
      throw error.message.ending(Exit.usage, in: language)
    }
  }

  /// Reads the keys; ends with words where they cannot be used.
  func keymap() throws -> Keymap { try Keymap(asked: wishes.keys, in: language) }
}

/// How a dashboard shall look and what it may do.
struct Wishes: Sendable {
  /// A theme's name or file; nil for the usual one.
  var theme: String?
  /// A preset's name or a keys file; nil for the user's own.
  var keys: String?
  /// Whether no colours are to be shown; NO_COLOR counts too.
  var isMonochrome = getenv("NO_COLOR").map { $0.pointee != 0 } == true
  /// Whether nothing may be written.
  var isReadOnly = false
  /// Whether clicks and the wheel are for the dashboard.
  var usesMouse = true
  /// Whether the terminal shows ambiguous characters in two columns.
  var ambiguousIsWide = false
  /// Whether the terminal is asked about that.
  var asksWidth = false
  /// How a presentation is wanted.
  var presenting = Presenting.usual
}

/// Everything a dashboard computes from.
struct Opening: Sendable {
  let store: Store
  let rules: RuleSet
  let request: Request

  /// Opens the store that is asked for; ends with words where it cannot.
  init(_ asked: Request) throws {
    var request = asked
    store = try StoreFinder.open(
      request.path, asOf: request.asOf, language: request.language)
    if request.isPresenting, request.period == nil {
      // What is damaged in a sealed period is told by `check`.
      request.period = (try? store.periodBook())?.frozen.keys.max()
    }
    self.request = request
    rules = try store.ruleSet(
      for: request.period, day: request.day ?? Day.ofClock(), language: request.language)
  }

  /// The day to compute for.
  var today: Day { request.day ?? Day.ofClock() }

  /// Where every unit of a ledger stands; without trends for the first picture.
  ///
  /// - Parameter day: The day to compute for where it is not the present one.
  func situation(
    of ledger: Ledger, today day: Day? = nil, periods: PeriodBook, trends: Int
  ) -> Situation {
    Situation(
      ledger, rules: rules, calendar: .standard, today: day ?? today, period: request.period,
      trends: trends, frozen: periods.frozen)
  }

  /// The dashboard's first state.
  func state(size: Size, trends: Int) -> State {
    // What is damaged in a sealed period is told by `check`; the records are shown all the same.
    let periods = (try? store.periodBook()) ?? PeriodBook([])
    var state = State(
      ledger: store.ledger,
      situation: situation(of: store.ledger, periods: periods, trends: trends), rules: rules,
      today: today, size: size, language: request.language, storeName: store.name,
      isSample: store.identity.isSample)
    state.periodBook = periods
    state.person = (try? Author.current())?.name ?? ""
    state.themeName = request.themeName
    state.themeNames = ThemeShelf.names
    state.symbols = request.symbols
    state.usesMouse = request.wishes.usesMouse
    state.presenting = request.wishes.presenting
    let home = getenv("HOME").map { String(cString: $0) } ?? "."
    state.saveElsewherePath = home + "/晾晒台-未保存.csv"
    if request.wishes.isReadOnly {
      state.readOnlyReason = Phrase(
        zh: "以只读方式打开（--read-only）", en: "opened with --read-only")
    } else if store.asOf != nil {
      state.readOnlyReason = Phrase(
        zh: "回看 \(today.iso)，只读", en: "as of \(today.iso), read-only")
    } else if store.identity.schema > StoreIdentity.currentSchema {
      state.readOnlyReason = StoreError.newerSchema(found: store.identity.schema).message
    }
    return state
  }
}

extension ScreenName: ExpressibleByArgument {}

extension Store {
  /// The folder's own name.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
