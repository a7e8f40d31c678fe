import ArgumentParser
import Dashboard
import Glibc
import Model

/// The slides of a joint meeting, on the whole screen.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "大屏汇报：公开、只读 / slides for a meeting: public, read-only",
    discussion:
      "缺省用最近冻结的一期；没有冻结的数据打“未冻结”字样 / the latest frozen period unless another is asked for")

  @Argument(help: "数据文件夹 / the store") var store: String?
  @Option(help: "周期，缺省为最近冻结的一期 / the period of the league") var period: Period?
  @Flag(help: "内部汇报：显示姓名等不公开内容 / show what is not public") var `internal` = false
  @Flag(help: "不用动画 / nothing moves by itself") var noMotion = false
  @Flag(help: "自动翻页 / slides turn by themselves") var auto = false
  @Option(help: ArgumentHelp("自动翻页每页秒数 / seconds a slide stays", valueName: "SECONDS"))
  var dwell: Int?
  @OptionGroup var scripted: ScriptOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard dwell.map({ (3...600).contains($0) }) ?? true else {
      throw ValidationError("--dwell 应为 3 至 600 秒 / --dwell takes 3 to 600 seconds")
    }
  }

  func run() throws {
    var request = Request(
      path: store, wishes: look.wishes, period: period, language: global.language,
      day: global.today ?? global.asOf, asOf: global.asOf)
    request.isLanguageAsked = global.lang != nil
    request.memory = .none
    request.isPresenting = true
    request.wishes.presenting.isWholeProgram = true
    request.wishes.presenting.isInternal = self.internal
    request.wishes.presenting.dwell = dwell
    request.wishes.presenting.turnsByItself = auto
    if noMotion { request.wishes.presenting.motion = .none }
    try scripted.run(request)
  }
}

extension Presenting {
  /// How a presentation is wanted unless somebody says otherwise: over ssh pictures are sparing.
  static var usual: Presenting {
    var usual = Presenting()
    let isFar = ["SSH_CONNECTION", "SSH_TTY"].contains { (name: String) in getenv(name) != nil }
    if isFar { usual.motion = .sparing }
    return usual
  }
}
