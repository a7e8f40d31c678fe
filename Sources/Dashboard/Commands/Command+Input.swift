import Canvas
import Model

extension Command {
  /// The keys of the line being typed; every other character goes into it.
  static let input: [Command] = [
    line("accept", "确定", "Accept", "采用所输内容", "Take what was typed", "enter") {
      $0.acceptPrompt()
    },
    line("cancel", "取消", "Cancel", "放弃所输内容", "Drop what was typed", "escape ctrl-c") {
      $0.cancelPrompt()
      return []
    },
    typing("erase", "删前字", "Erase", "删光标前一字", "Erase the character before", "backspace ctrl-h") {
      $0.erase()
    },
    typing("erase-after", "删后字", "Delete", "删光标后一字", "Erase the character after", "delete") {
      $0.eraseAfter()
    },
    typing("erase-line", "清空", "Clear", "删光标前全部", "Erase all before", "ctrl-u") {
      $0.eraseLine()
    },
    typing("line-left", "左", "Left", "光标左移", "Move left", "left ctrl-b") { $0.move(by: -1) },
    typing("line-right", "右", "Right", "光标右移", "Move right", "right ctrl-f") { $0.move(by: 1) },
    typing("line-start", "行首", "Start", "到行首", "Go to the start", "home ctrl-a") {
      $0.move(by: -$0.text.count)
    },
    typing("line-end", "行尾", "End", "到行尾", "Go to the end", "end ctrl-e") {
      $0.move(by: $0.text.count)
    },
    line("next-choice", "下一候选", "Next choice", "选下一个候选", "Next of the choices", "tab down ctrl-n") {
      $0.chooseInPrompt(by: 1)
      return []
    },
    Command(
      "fill-in", Phrase(zh: "逐项填写", en: "Fill in"),
      Phrase(zh: "办理时连默认值也逐项填写", en: "Ask for every input of an action, usual ones too"),
      group: .input, keys: "f2", scopes: [.prompt],
      unavailable: { state in
        if case .act? = state.prompt?.purpose { return nil }
        return Phrase(
          zh: "先按 \(state.key("act")) 选办理动作", en: "\(state.key("act")) chooses an action first")
      }
    ) { $0.acceptPrompt(asksAll: true) },
    line(
      "previous-choice", "上一候选", "Previous choice", "选上一个候选", "Previous of the choices",
      "shift-tab up ctrl-p"
    ) {
      $0.chooseInPrompt(by: -1)
      return []
    },
  ]

  private static func line(
    _ id: String, _ zh: String, _ en: String, _ helpZh: String, _ helpEn: String, _ keys: String,
    run: @escaping @Sendable (inout State) -> [Effect]
  ) -> Command {
    Command(
      id, Phrase(zh: zh, en: en), Phrase(zh: helpZh, en: helpEn), group: .input, keys: keys,
      scopes: [.prompt], run: run)
  }

  private static func typing(
    _ id: String, _ zh: String, _ en: String, _ helpZh: String, _ helpEn: String, _ keys: String,
    change: @escaping @Sendable (inout Prompt) -> Void
  ) -> Command {
    line(id, zh, en, helpZh, helpEn, keys) { state in
      state.changePrompt(change)
      return []
    }
  }
}
