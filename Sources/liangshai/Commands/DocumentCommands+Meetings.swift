import ArgumentParser
import Bulletin
import Glibc
import Model
import Store

/// The five tables of a unit's month (月报台账).
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "月报台账表1至表5 / a unit's monthly report",
    discussion: "csv 加 -o 文件夹 时每张表一个文件 / csv with -o FOLDER writes a file for each table")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "参评单位 / unit") var unit: String
  @Option(help: ArgumentHelp("月份 / the month", valueName: "YYYY-MM")) var month: Period
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    guard month.cadence == .month else {
      throw Phrase(
        zh: "--month：找到 \(month.code)，应为月份，如 2026-10。",
        en: "--month: found \(month.code), expected a month such as 2026-10."
      ).ending(Exit.usage, in: language)
    }
    let store = try global.open(store)
    let unit = try store.ledger.unitID(unit, language: language)
    let printing = try global.printing(store, edition: document.edition, period: month)
    let report = MonthlyReport(printing, unit: unit, month: month.first).document
    guard document.format == .csv, let folder = document.target.output else {
      return try document.answer(report, language: language)
    }
    _ = mkdir(folder, 0o777)
    for file in report.csvFiles {
      let path = folder + "/" + file.name
      try document.target.write(file.bytes, to: path, language: language)
      Out.write(path + " " + Saved.word(language) + "\n")
    }
  }
}

/// The agenda of a joint meeting, built from the records (议题表).
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "会议议题表，最要紧的在前 / a meeting's agenda, worst first")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "会议编号 / the meeting") var meeting: String?
  @Option(help: "会议日期，默认今天 / the day of the meeting") var date: Day?
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let language = global.language
    let meetings = store.ledger[Meeting.self]
    let planned = try meeting.map {
      meetings[try store.row(of: $0, kind: Meeting.declaration.kind, language: language)]
    }
    let day = date ?? planned?.day ?? global.day
    let kind = planned?.kind ?? .joint
    let previous = store.ledger.lastMeeting(kind, before: day)
    let printing = try global.printing(store, edition: document.edition)
    let standings = try global.targetLines(of: store, under: printing.circumstances.rules)
    let agenda = MeetingAgenda(
      printing, day: day, name: kind.label.zh, previous: previous, standings: standings)
    try document.answer(agenda.document, language: language)
  }
}

/// The annex of a meeting's minutes: what it resolved and what it looked at (纪要附表).
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "会议纪要附表：议定事项和议题 / the annex of a meeting's minutes",
    discussion: """
      议题按印表那天的台账；要会议那天的，加 --as-of
      the matters are those of the day it is printed; add --as-of for those of the meeting's day
      """)

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "会议编号 / the meeting") var meeting: String
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let row = try store.row(
      of: meeting, kind: Meeting.declaration.kind, language: global.language)
    let printing = try global.printing(store, edition: document.edition)
    let minutes = MeetingMinutes(
      printing, meeting: row,
      standings: try global.targetLines(of: store, under: printing.circumstances.rules))
    try document.answer(minutes.document, language: global.language)
  }
}

extension GlobalOptions {
  /// Where every unit stands against every target in the current period.
  fileprivate func targetLines(of store: Store, under rules: RuleSet) throws -> [TargetLine] {
    var leagues = Leagues(store.ledger, rules: rules, frozen: try frozenPeriods(of: store))
    return leagues.targetLines(in: leagues.currentPeriod(today: day)).filter { $0.unit != nil }
  }
}
