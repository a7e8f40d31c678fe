import ArgumentParser
import Model
import Store

/// What every step of a period needs.
struct PeriodOptions: ParsableArguments {
  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "周期，如 2026-10、2025Q2、2022 / the period") var period: Period
}

/// Locks a period.
struct LockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "锁定一期：截止日之后不再收报表 / take no more reports for a period")

  @OptionGroup var target: PeriodOptions
  @Option(help: "原因 / why") var reason: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.step(target) { store, author throws(StoreError) in
      try store.lock(target.period, on: global.day, reason: reason, by: author)
      return PeriodState.locked.label
    }
  }
}

/// Takes reports for a locked period again.
struct UnlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "解除锁定，写明原因；冻结后不能 / take reports for a locked period again")

  @OptionGroup var target: PeriodOptions
  @Option(help: "原因 / why") var reason: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.step(target) { store, author throws(StoreError) in
      try store.unlock(target.period, on: global.day, reason: reason, by: author)
      return PeriodState.open.label
    }
  }
}

/// Freezes a period.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "冻结一期：封存得分、名次及其依据 / seal the figures of a period",
    discussion: "预公示期满、数据完好、没有待裁定的冲突才能冻结；不能退回 / there is no way back")

  @OptionGroup var target: PeriodOptions
  @Option(help: "预公示未满时提前冻结的原因 / why before the units' days to object are over")
  var early: String?
  @Option(help: "有冲突仍冻结的原因 / why although values are contested")
  var despiteConflicts: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.step(target) { store, author throws(StoreError) in
      let sealed = try store.freeze(
        target.period, on: global.day, early: early, despiteConflicts: despiteConflicts,
        by: author)
      return Phrase(
        zh: PeriodState.frozen.label.zh + "，封存校验 " + sealed.short,
        en: PeriodState.frozen.label.en.lowercased() + ", seal " + sealed.short)
    }
  }
}

/// Publishes the figures of a period.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "登记晾晒通报的发文字号，发布冻结的数字 / publish the frozen figures")

  @OptionGroup var target: PeriodOptions
  @Option(help: ArgumentHelp("发文字号 / the document number", valueName: "丽建发〔2026〕12号"))
  var number: String
  @Option(help: "发文机关 / who issues it") var issuedBy = Publication.usualIssuer
  @Option(help: "抄送，可多次写 / who gets a copy") var copyTo: [String] = []
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.step(target) { store, author throws(StoreError) in
      let copies = copyTo.isEmpty ? Publication.usualCopies : copyTo
      let publication = try store.publish(
        target.period, number: number, issuedBy: issuedBy, copyTo: copies, on: global.day,
        by: author)
      return Phrase(
        zh: PeriodState.published.label.zh + " " + publication.number,
        en: PeriodState.published.label.en.lowercased() + " as " + publication.number)
    }
  }
}

extension GlobalOptions {
  /// Does a step of a period and says what it is now, or ends with words.
  func step(
    _ target: PeriodOptions,
    _ body: (inout Store, Author) throws(StoreError) -> Phrase
  ) throws {
    var store = try open(target.store)
    let outcome: Phrase
    do throws(StoreError) { outcome = try body(&store, try Author.current()) } catch {
      throw error.message.ending(error.exit, in: language)
    }
    Out.write(
      target.period.code + " " + outcome(language) + " " + Saved.word(language) + "\n")
    try store.publish([ReportingPeriod.declaration.kind], language: language)
  }
}
