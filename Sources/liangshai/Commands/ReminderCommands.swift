import ArgumentParser
import Bulletin
import Model
import Store

/// What is to be done, the most urgent first.
struct RemindersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reminders", abstract: "按紧急度列出提醒（街道晨间清单用 --street）/ what is to be done, by urgency"
  )

  @Argument(help: "数据文件夹；--rules 时可省 / the store; none needed for --rules") var store: String?
  @Option(help: "参评单位 / unit") var unit: String?
  @Option(help: "街道(乡镇) / street") var street: String?
  @Option(help: "只看这条规则 / only this rule") var rule: String?
  @Option(help: "只看逾期和几天内到期的 / late or due in so many days") var within: Int?
  @Flag(help: "列出全部提醒规则及条款 / list the rules and their clauses") var rules = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (within ?? 0) >= 0 else {
      throw ValidationError("--within 应为 0 或更大的天数 / --within expects 0 days or more")
    }
  }

  func run() throws {
    let language = global.language
    if rules {
      format.answer(
        Sheet(reminderRules: Reminders.rules, language: language), language: language)
      return
    }
    if let rule, Reminders.rule(rule) == nil {
      throw Phrase(
        zh: "提醒规则：找到“\(rule)”，没有这条规则。用 liangshai reminders --rules 列出全部。",
        en: "rule: found \"\(rule)\", there is none such. liangshai reminders --rules lists all."
      ).ending(Exit.usage, in: language)
    }
    let store = try global.open(store)
    let scope = ReminderScope(
      unit: try unit.map { try store.ledger.unitID($0, language: language) },
      street: try street.map { try store.ledger.streetID($0, language: language) }, rule: rule,
      within: within)
    let rules = try global.ruleSet(of: store, for: nil)
    let circumstances = Circumstances(store.ledger, rules: rules, today: global.day)
    let reminders = Reminders.all(
      circumstances, figures: try store.reminderFigures(circumstances, language), in: scope)
    format.answer(
      Sheet(
        reminders: reminders, in: store.ledger, language: language,
        isSample: store.identity.isSample),
      language: language)
  }
}

extension Store {
  /// What reminders need beside the records: the targets behind pace, and the compounds drawn, by the usual
  /// seed, for the rechecks of periods that are over; ends with words where a rule set cannot be read.
  func reminderFigures(
    _ circumstances: Circumstances, _ language: Language
  ) throws -> ReminderFigures {
    do throws(StoreError) {
      return ReminderFigures(
        of: ledger.unitsInOrder, circumstances, book: try periodBook())
    } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
  }
}
