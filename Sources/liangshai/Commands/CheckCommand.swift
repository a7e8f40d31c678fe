import ArgumentParser
import Bulletin
import Model
import Store

/// Publishes the tables for people.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views", abstract: "更新 tables/ 下的全部表格 / publish every table under tables/",
    discussion: """
      记录不超过 5 万条的种类在每次修改后自动更新 / kinds of up to 50,000 records are kept up to date
      有手工修改待审核或正在打开的表格不更新，返回 1 / exit 1 where one was left: edited by hand, or open
      """)

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let kept: [KeptView]
    do throws(StoreError) {
      kept = try store.publishViews(of: KindDeclaration.all, upTo: .max)
    } catch {
      throw error.message.ending(Exit.unsaved, in: global.language)
    }
    for view in kept { Out.complain(view.reason(global.language)) }
    if !kept.isEmpty { throw Exit.no }
  }
}

/// Looks at every record by the catalogue V01–V35, and at every byte of a store.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "按 V01–V35 核对数据，并核对日志、批次的完整性 / check records and integrity",
    discussion: """
      有错误级发现或文件损坏时返回 1；从不自动改数 / exit 1 on an error or damage; nothing is ever corrected
      """)

  /// The least grave findings that are wanted.
  enum Least: String, ExpressibleByArgument, CaseIterable {
    case error = "E"
    case warning = "W"
    case info = "I"

    var severity: Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    }
  }

  @Argument(help: "数据文件夹 / the store") var store: String?
  @Flag(help: "列出全部规则 / list the rules") var list = false
  @Flag(help: "只核对文件的完整性 / integrity only") var integrity = false
  @Option(help: "只用这些规则，如 V07 / only these rules") var rule: [String] = []
  @Option(help: "参评单位 / unit") var unit: String?
  @Option(help: "最轻到哪一级：E 错误，W 警告，I 提示 / down to this severity") var severity = Least.info
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    let codes = try rule.map { try CheckCommand.code($0, language: language) }
    if list {
      let rules = try standingRules()
      let wanted = CheckRule.all.filter { codes.isEmpty || codes.contains($0.code) }
      return format.answer(
        Sheet(rules: wanted, limits: rules, language: language), language: language)
    }
    let store = try global.open(store)
    let findings = integrity ? [] : try findings(in: store, codes: codes)
    let damage = store.integrity()
    answer(findings, damage, isSample: store.identity.isSample)
    do throws(StoreError) { _ = try store.ruleSets() } catch {
      throw error.message.ending(Exit.no, in: language)
    }
    if damage.contains(where: { !$0.isInFlight }) || findings.first?.severity == .error {
      throw Exit.no
    }
  }

  private func findings(in store: Store, codes: [String]) throws -> [Finding] {
    let rules = try global.ruleSet(of: store, for: nil)
    let unit = try unit.map { try store.ledger.unitID($0, language: global.language) }
    // What is wrong with a frozen period is told with the integrity of files.
    let frozen = (try? store.frozenPeriods())?.max { $0.key < $1.key }?.value
    let days = codes.isEmpty || codes.contains("V24") ? EntryDays(store.revisions()) : nil
    let run = CheckRun(
      Circumstances(store.ledger, rules: rules, today: global.day),
      frozen: frozen.map { FrozenFigures($0) }
    ) { kind, row in days?.day(of: row, in: store.ledger[kind]) }
    return run.report(
      CheckScope(
        rules: codes.isEmpty ? nil : Set(codes), units: unit.map { [$0] },
        least: severity.severity)
    ).findings
  }

  private func answer(_ findings: [Finding], _ damage: [Damage], isSample: Bool) {
    let language = global.language
    if format.json {
      let document = JSON.object([
        ("findings", .list(findings.map { $0.json(language) })),
        ("integrity", .list(damage.map { $0.json(language) })),
      ])
      return Out.write(document.written + "\n")
    }
    if format.csv || format.plain {
      let sheet = Sheet(findings: findings, language: language, isSample: isSample)
      format.answer(sheet, language: language)
      for damage in damage { Out.complain(damage.words(language)) }
      return
    }
    for finding in findings {
      Out.write(
        "\(finding.rule) \(finding.severity.letter) "
          + finding.message(language).sanitised + "\n")
    }
    for damage in damage { Out.write(damage.words(language) + "\n") }
    if !integrity { Out.write(CheckCommand.tally(findings)(language) + "\n") }
    if damage.isEmpty {
      Out.write(Phrase(zh: "日志和批次完好。\n", en: "day-books and batches are whole.\n")(language))
    }
  }

  private static func tally(_ findings: [Finding]) -> Phrase {
    guard !findings.isEmpty else { return Phrase(zh: "数据核对没有发现问题。", en: "no findings.") }
    let counts = Severity.allCases.map { severity in
      findings.count { $0.severity == severity }
    }
    return Phrase(
      zh: "错误 \(counts[0]) 条，警告 \(counts[1]) 条，提示 \(counts[2]) 条。",
      en: "errors: \(counts[0]), warnings: \(counts[1]), infos: \(counts[2]).")
  }

  /// The code of a rule as people write it; ends with words where there is none.
  private static func code(_ text: String, language: Language) throws -> String {
    guard let rule = CheckRule.named(text.uppercased()) else {
      throw Phrase(
        zh: "规则：找到“\(text)”，应为 V01 至 V35，见 liangshai check --list。",
        en: "rule: found \"\(text)\", expected V01 to V35; see liangshai check --list."
      ).ending(Exit.usage, in: language)
    }
    return rule.code
  }

  /// The rule set of the store that is meant; the default one where none is.
  private func standingRules() throws -> RuleSet {
    if let folder = store ?? StoreFinder.defaultStore() {
      return try global.ruleSet(of: try global.open(folder), for: nil)
    }
    do throws(StoreError) {
      return try RuleSet(toml: RuleSet.defaultText, file: "LS-1.toml")
    } catch {
      throw error.message.ending(Exit.unopened, in: global.language)
    }
  }
}
