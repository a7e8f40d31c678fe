import ArgumentParser
import Dashboard
import Model

/// The manual page, made of the declarations of commands and keys.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "手册页（roff）/ the manual page as roff")

  @OptionGroup var global: GlobalOptions

  func run() throws { Out.write(ManPage(global.language).text) }
}

/// The words of the manual page.
struct ManPage {
  private let language: Language
  private var page = Roff(title: "LIANGSHAI")

  /// The page in a language.
  init(_ language: Language) {
    self.language = language
    opening()
    commands()
    keys()
    keysFile()
    surroundings()
  }

  /// The page as roff.
  var text: String { page.text }

  private func said(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)(language) }

  private mutating func opening() {
    page.section(said("名称", "NAME"))
    page.words("liangshai - " + spoken(Liangshai.configuration.abstract))
    page.section(said("用法", "SYNOPSIS"))
    page.words(said("liangshai [数据文件夹]", "liangshai [STORE]"))
    page.paragraph(said("liangshai 命令 …", "liangshai COMMAND ..."))
    page.section(said("说明", "DESCRIPTION"))
    page.words(
      said(
        "终端里用键盘操作的看板：老旧小区物业整治提升的项目库、督办与晾晒。不写命令即打开看板；数据是一个普通文件夹里的文本文件。",
        "A keyboard-driven dashboard in the terminal: the pool of projects for old residential "
          + "compounds, supervision items with their deadlines, and the league of units. Without a "
          + "command the dashboard opens. The store is a folder of plain text."))
  }

  private mutating func commands() {
    page.section(said("命令", "COMMANDS"))
    for command in Liangshai.configuration.subcommands {
      page.entry(
        Liangshai.usageString(for: command), spoken(command.configuration.abstract) + ".")
    }
  }

  private mutating func keys() {
    page.section(said("按键", "KEYS"))
    page.words(
      said(
        "预设 vim 的按键；liangshai keys --preset emacs 和 --preset plain 列出另外两种。全角输入照样有效。",
        "The keys of the preset vim; liangshai keys --preset emacs and --preset plain list the "
          + "others. Full-width input works as well."))
    let map = Keymap(.vim)
    for group in Command.Group.allCases {
      page.part(group.label(language))
      for command in Command.all where command.group == group {
        let keys = map.keys(of: command).map(\.notation).joined(separator: ", ")
        let title =
          command.title(language) + (command.isDangerous ? said("（改数据）", " (writes)") : "")
        page.entry(keys, "\(title): \(map.help(of: command)(language)) [\(command.id)]")
      }
    }
  }

  private mutating func keysFile() {
    page.section(said("按键文件", "KEYS FILE"))
    page.words(
      said(
        "TOML：一行 preset，一张表 [keys]，写明与预设不同的命令和键；方括号里是命令编号，键之间用空格分开，空文字表示没有键。",
        "TOML: a line preset and a table [keys] of the commands whose keys differ; the ids stand in "
          + "brackets above, keys are separated by spaces, and an empty text takes a command its "
          + "keys."))
    page.example([
      "preset = \"vim\"", "[keys]", "theme = \"alt-c\"", "history = \"H f11\"", "copy = \"y Y\"",
    ])
  }

  private mutating func surroundings() {
    page.section(said("环境变量", "ENVIRONMENT"))
    for (name, zh, en) in [
      ("LIANGSHAI_STORE", "没有写数据文件夹时用的文件夹", "the store where none is named"),
      ("LIANGSHAI_KEYS", "按键预设或按键文件，--keys 优先", "a preset or a keys file; --keys overrides it"),
      (
        "LC_ALL, LC_MESSAGES, LANG", "以 en 开头用英文，否则用中文；--lang 优先",
        "English where it begins with en, else Chinese; --lang overrides them"
      ),
      ("XDG_DATA_HOME", "示例数据所在的文件夹", "where the sample store lies"),
      (
        "LIANGSHAI_TRUST_CLOCK", "有值时，时钟比数据里的最后一行晚四百天以上也写",
        "where it is set, writes although the clock is "
          + "more than 400 days after the last line of the store"
      ),
      ("NO_COLOR", "有值即不用颜色", "no colours where it is set"),
      ("TERM", "终端类型", "the kind of terminal"),
      ("XDG_CONFIG_HOME", "个人设置所在的文件夹，默认 ~/.config", "where settings lie; ~/.config by default"),
    ] { page.entry(name, said(zh, en)) }
    page.section(said("文件", "FILES"))
    for (name, zh, en) in [
      ("~/.config/liangshai/keys.toml", "个人的按键文件", "the user's own keys file"),
      ("STORE/log/", "日志，每人一本，只增不改", "day-books, one a person, only ever added to"),
      ("STORE/batches/", "导入的批次", "imported batches"),
      ("STORE/rules/", "规则集", "rule sets"),
      ("STORE/periods/", "冻结和发布的周期", "frozen and published periods"),
      ("STORE/tables/", "供 Excel/WPS 看的表", "tables for Excel and WPS"),
    ] { page.entry(name, said(zh, en)) }
    page.section(said("退出码", "EXIT STATUS"))
    for (code, zh, en) in [
      ("0", "完成", "done"),
      ("1", "完成，答案为“否”：有问题、有退回、指名的没有找到", "done, and the answer is no"),
      ("2", "命令写法有误，按键文件有误也是", "usage, a keys file that cannot be used among it"),
      ("3", "数据打不开或已损坏", "the store cannot be opened or is damaged"),
      ("4", "按规则拒绝", "refused by a rule"),
      ("5", "没有存上，什么也没有改变", "could not be saved; nothing changed"),
    ] { page.entry(code, said(zh, en)) }
  }

  /// One half of words that are written in both languages with ` / ` between.
  private func spoken(_ both: String) -> String {
    let parts = both.split(separator: "/", maxSplits: 1).map(String.init)
    let half = parts.count == 2 ? parts[language == .zh ? 0 : 1] : both
    return String(half.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
