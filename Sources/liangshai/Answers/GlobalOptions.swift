import ArgumentParser
import Glibc
import Model
import Store

/// The options that every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("语言 zh 或 en，默认按 LANG / language", valueName: "zh|en"))
  var lang: Language?

  @Option(help: ArgumentHelp("把这一天当作今天 / take this day for today", valueName: "YYYY-MM-DD"))
  var today: Day?

  @Option(
    help: ArgumentHelp(
      "看这一天结束时的数据，只读 / the store as it was at the end of this day", valueName: "YYYY-MM-DD"))
  var asOf: Day?

  /// The language to answer in: asked for, else that of the locale, else Chinese.
  var language: Language { lang ?? .ofEnvironment }

  /// The day to compute for.
  var day: Day { today ?? asOf ?? Day.ofClock() }

  /// Opens the store at `path`, else the one of the environment, else the one around this folder.
  func open(_ path: String?) throws -> Store {
    try StoreFinder.open(path, asOf: asOf, language: language)
  }

  /// The figures of frozen periods; ends with words where something of them is damaged.
  func frozenPeriods(of store: Store) throws -> [Period: FrozenPeriod] {
    do throws(StoreError) { return try store.frozenPeriods() } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
  }

  /// Reads the rule set for a period, or for the period of `day`.
  func ruleSet(of store: Store, for period: Period?) throws -> RuleSet {
    try store.ruleSet(for: period, day: day, language: language)
  }
}

extension Store {
  /// The rule set for a period, or for the period of `day`; ends with words where there is none.
  func ruleSet(for period: Period?, day: Day, language: Language) throws -> RuleSet {
    do {
      return try ruleSet(for: period ?? Period(containing: day.month, cadence: .month))
    } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
  }
}

extension Language {
  /// The language of the locale; Chinese unless that is English.
  static var ofEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return String(cString: value).hasPrefix("en") ? .en : .zh
    }
    return .zh
  }
}

/// Where stores are looked for.
enum StoreFinder {
  /// Opens the store at `path`, else the one of the environment, else the one around this folder;
  /// ends with words where there is none.
  static func open(_ path: String?, asOf: Day? = nil, language: Language) throws -> Store {
    guard let folder = path ?? defaultStore() else {
      throw Phrase(
        zh: "没有指定数据文件夹，当前位置也不在数据文件夹内。请写出路径，或先用 liangshai init 新建。",
        en:
          "no store was named and this folder is in none. Name one, or make one with liangshai init."
      ).ending(Exit.unopened, in: language)
    }
    do {
      return try Store(path: trimmed(folder), asOf: asOf.map { Stamp(endOf: $0) })
    } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
  }

  /// `$LIANGSHAI_STORE`, else the store that contains the current folder, or nil.
  static func defaultStore() -> String? {
    if let value = getenv("LIANGSHAI_STORE"), value.pointee != 0 { return String(cString: value) }
    guard let buffer = getcwd(nil, 0) else { return nil }
    defer { free(buffer) }
    var folder = String(cString: buffer)
    while true {
      if access(folder + "/STORE", R_OK) == 0 { return folder }
      guard let slash = folder.lastIndex(of: "/"), folder.count > 1 else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// The path without slashes at its end.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension Day {
  /// Today by the clock and the time zone of the machine.
  static func ofClock() -> Day {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Day(number: Int32((seconds + local.tm_gmtoff) / 86_400))
  }
}

extension Language: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Period: ExpressibleByArgument {
  /// Reads `2026-10`, `2025Q2` or `2022`.
  public init?(argument: String) { self.init(code: argument) }
}
