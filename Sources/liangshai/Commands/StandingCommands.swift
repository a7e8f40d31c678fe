import ArgumentParser
import Bulletin
import Model
import Store

/// What is late.
struct OverdueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue", abstract: "超期未结的督办事项 / overdue supervision items")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "参评单位 / unit") var unit: String?
  @Option(help: "街道(乡镇)代码 / street") var street: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let unit = try unit.map { try store.ledger.unitID($0, language: global.language) }
    let street = try street.map { try store.ledger.streetID($0, language: global.language) }
    let items = store.ledger.overdueItems(
      on: global.day, calendar: .standard, unit: unit, street: street)
    format.answer(
      Sheet(
        overdue: items, in: store.ledger, language: global.language,
        isSample: store.identity.isSample),
      language: global.language)
  }
}

extension Ledger {
  /// The id of the unit meant by an id, a name or a short name, or an end with words.
  func unitID(_ text: String, language: Language) throws -> String {
    try id(text, of: Compound.declaration.fields.unit.declaration, language: language)
  }

  /// The code of the street meant by a code or a name, or an end with words.
  func streetID(_ text: String, language: Language) throws -> String {
    try id(text, of: Compound.declaration.fields.street.declaration, language: language)
  }

  private func id(
    _ text: String, of field: FieldDeclaration, language: Language
  ) throws -> String {
    do throws(EntryProblem) {
      return try canonicalText(of: text, for: field, today: Day(number: 0))
    } catch {
      throw error.message.ending(Exit.usage, in: language)
    }
  }
}

/// The league of a period.
struct LeagueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "league", abstract: "晾晒排名 / the league of a period")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "周期，如 2026-10、2025Q2、2022 / the period") var period: Period?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let rules = try global.ruleSet(of: store, for: period)
    var leagues = Leagues(store.ledger, rules: rules, frozen: try global.frozenPeriods(of: store))
    let table = leagues.table(
      for: try leagues.period(period, today: global.day, language: global.language))
    let document = LeagueDocument(
      table, rules: rules, ledger: store.ledger, isSample: store.identity.isSample)
    format.answer(
      document.sheet(global.language), language: global.language, json: document.json)
  }
}

extension Leagues {
  /// The period asked for, else the current one; ends with words where the rule set has no such
  /// period.
  func period(_ asked: Period?, today: Day, language: Language) throws -> Period {
    guard let asked else { return currentPeriod(today: today) }
    let span = rules.span
    guard asked.cadence.months >= span.cadence.months, asked.lastDay > span.baseline.lastDay else {
      let first = span.baseline.advanced(by: 1).code
      throw Phrase(
        zh: "周期：找到“\(asked.code)”，规则集 \(rules.id) 应为 \(first) 及以后的周期。",
        en: "period: found \"\(asked.code)\", expected \(first) or later under \(rules.id)."
      ).ending(Exit.usage, in: language)
    }
    return asked
  }
}

/// The targets of 2027.
struct TargetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "2027 年目标进度 / the targets and the pace towards them")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "参评单位 / unit") var unit: String?
  @Option(help: "周期 / the period") var period: Period?
  @Flag(help: "每个口径各一行，标出采用的 / every counting basis, the chosen ones marked")
  var bases = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let rules = try global.ruleSet(of: store, for: period)
    let wanted = try unit.map { try store.ledger.unitID($0, language: global.language) }
    var leagues = Leagues(store.ledger, rules: rules, frozen: try global.frozenPeriods(of: store))
    let period = try leagues.period(period, today: global.day, language: global.language)
    let lines =
      bases
      ? leagues.targetLinesByBasis(in: period, units: wanted.map { [$0] })
      : leagues.targetLines(in: period, units: wanted.map { [$0] })
    format.answer(
      Sheet(
        targets: lines, rules: rules, ledger: store.ledger, language: global.language,
        isSample: store.identity.isSample),
      language: global.language)
  }
}

/// A due date and the days that were counted for it.
struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "推算时限 / the due date by a rule")

  @Option(help: "起算日 / from") var from: Day
  @Option(help: ArgumentHelp("规则 / the rule", valueName: "5 WD|30 ND|1 MON|FIXED 2026-12-31"))
  var rule: String
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    guard let rule = DueRule(rule) else {
      throw Phrase(
        zh: "时限规则：找到“\(rule)”，应形如 5 WD、30 ND、1 MON 或 FIXED 2026-12-31。",
        en: "rule: found \"\(rule)\", expected the form 5 WD, 30 ND, 1 MON or FIXED 2026-12-31."
      ).ending(Exit.usage, in: language)
    }
    let due = rule.due(from: from, calendar: .standard)
    let sheet = Sheet(
      columns: [
        .init("day", Phrase(zh: "日期", en: "Day")),
        .init("number", Phrase(zh: "第几日", en: "Counted"), isNumeric: true),
        .init("reason", Phrase(zh: "说明", en: "Why")),
      ],
      rows: due.steps.map {
        [.init($0.day.iso), .init($0.number), .init($0.reason(language))]
      },
      isSample: false)
    let document = JSON.object([
      ("from", .text(from.iso)), ("rule", .text(rule.code)), ("due", .text(due.day.iso)),
      ("provisional", .flag(due.isProvisional)), ("calendar", .text(due.status.phrase(language))),
      ("days", sheet.json),
    ])
    format.answer(sheet, language: language, json: document)
    if !format.json, !format.csv {
      Out.write(
        Phrase(zh: "时限：", en: "due: ")(language) + due.day.iso + "  " + rule.phrase(language)
          + "  " + due.status.phrase(language) + "\n")
    }
  }
}
