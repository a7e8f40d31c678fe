import Model
import Terminal

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
