import Canvas
import Model

extension Command {
  /// The keys of the line being typed; every other character goes into it.
  static let input: [Command] = [
    line(
      "accept", "确定", "Accept", "采用所输内容；表单里到下一个要填的，最后一个即保存",
      "Take what was typed; in a form go to the next that is asked for, and save behind the last",
      "enter", hint: 10
    ) { $0.acceptPrompt() },
    line(
      "cancel", "取消", "Cancel", "放弃所输内容；表单里填过的会再问一次",
      "Drop what was typed; a form asks once more", "escape ctrl-c", hint: 90
    ) {
      $0.cancelPrompt(by: "cancel")
      return []
    },
    Command(
      "save-form", Phrase(zh: "保存", en: "Save"),
      Phrase(zh: "保存表单所填的全部字段，作为一次修改", en: "Save all that was typed into a form as one act"),
      group: .input, keys: "ctrl-s", scopes: [.prompt], hint: 30,
      unavailable: { $0.formRefusal }
    ) { $0.saveForm() },
    line(
      "next-field", "下一项", "Next field", "到表单的下一个字段；别处选下一个候选",
      "Go to the next field of a form; elsewhere to the next choice", "tab", hint: 20
    ) {
      $0.goInPrompt(by: 1)
      return []
    },
    line(
      "previous-field", "上一项", "Previous field", "到表单的上一个字段；别处选上一个候选",
      "Go to the previous field of a form; elsewhere to the previous choice", "shift-tab"
    ) {
      $0.goInPrompt(by: -1)
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
    line(
      "next-choice", "下一候选", "Next choice", "选下一个候选；日期前一天",
      "Next of the choices; the day before", "down ctrl-n", hint: 40
    ) {
      $0.chooseInPrompt(by: 1)
      return []
    },
    Command(
      "fill-in", Phrase(zh: "逐项填写", en: "Fill in"),
      Phrase(
        zh: "其余各项也逐项填写，默认值也问；改一个字段时打开整条记录",
        en: "Ask for everything, usual values too; from one field to the whole record"),
      group: .input, keys: "f2", scopes: [.prompt],
      unavailable: { state in
        if case .act? = state.prompt?.purpose { return nil }
        return state.formRefusal
      }
    ) { $0.fillIn() },
    line(
      "previous-choice", "上一候选", "Previous choice", "选上一个候选；日期后一天",
      "Previous of the choices; the day after", "up ctrl-p"
    ) {
      $0.chooseInPrompt(by: -1)
      return []
    },
    line(
      "month-before", "前一月", "Month before", "日期前一个月；候选下移六个",
      "A month earlier; six choices down", "pgdn"
    ) {
      $0.chooseInPrompt(by: 1, months: 1)
      return []
    },
    line(
      "month-after", "后一月", "Month after", "日期后一个月；候选上移六个",
      "A month later; six choices up", "pgup"
    ) {
      $0.chooseInPrompt(by: -1, months: -1)
      return []
    },
  ]

  private static func line(
    _ id: String, _ zh: String, _ en: String, _ helpZh: String, _ helpEn: String, _ keys: String,
    hint: Int? = nil, run: @escaping @Sendable (inout State) -> [Effect]
  ) -> Command {
    Command(
      id, Phrase(zh: zh, en: en), Phrase(zh: helpZh, en: helpEn), group: .input, keys: keys,
      scopes: [.prompt], hint: hint, run: run)
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
