import Canvas
import Model

extension State {
  /// Takes a key into the line being typed.
  mutating func type(_ key: Key) -> [Effect] {
    if case .character(let scalar) = key.code, !key.control, !key.alt {
      askedAgain = nil
      if let offer = offer(numbered: scalar) {
        prompt = nil
        return choose(offer, asksAll: false)
      }
      if case .columns? = prompt?.purpose, scalar == " " {
        toggleChosenColumn()
      } else {
        changePrompt { $0.insert(String(scalar)) }
      }
      return []
    }
    guard let command = keymap.command(for: key, in: .prompt) else { return [] }
    if askedAgain != command.id { askedAgain = nil }
    return perform(command)
  }

  /// Takes pasted text into the line being typed; without one it is only told of.
  mutating func paste(_ text: String) {
    guard prompt != nil else {
      say(
        Phrase(
          zh: "没有粘贴：先按 \(key("edit"))、\(key("filter")) 或 \(key("jump")) 打开输入行",
          en: "nothing was pasted: press \(key("edit")), \(key("filter")) or \(key("jump")) first"),
        as: .warning)
      return
    }
    let pasted = PastedText(text)
    changePrompt { $0.insert(pasted.line) }
    if let words = pasted.leftOut { say(words, as: .warning) }
  }

  /// Changes the line; a filter works at once, and a form is looked at again.
  mutating func changePrompt(_ change: (inout Prompt) -> Void) {
    guard var line = prompt else { return }
    let former = line.text
    change(&line)
    prompt = line
    if line.form != nil, line.text != former { takeTyped() }
    if case .filter = line.purpose, line.text != activeFilter { filter(by: line.text) }
  }

  /// Goes to the next or the previous field of a form; elsewhere chooses a candidate.
  mutating func goInPrompt(by step: Int) {
    if prompt?.form != nil { goInForm(by: step) } else { chooseInPrompt(by: step) }
  }

  /// Chooses the next or the previous candidate, or day, in a form else the field; wraps around.
  mutating func chooseInPrompt(by step: Int, months: Int = 0) {
    guard let line = prompt else { return }
    if line.form != nil {
      if !stepInForm(by: step, months: months) { goInForm(by: step) }
      return
    }
    if case .filter = line.purpose { return complete(by: step) }
    let count = candidateCount(of: line)
    guard count > 0 else { return }
    prompt?.choice = (line.choice + step % count + count) % count
  }

  private func candidateCount(of line: Prompt) -> Int {
    switch line.purpose {
    case .reason(.turnDown): returnReasons(matching: line.text).count + 1
    case .filter, .period, .recheck, .reason, .asOf, .saveElsewhere, .export, .slide: 0
    case .columns: columnChoices(line.text).count
    case .jump, .palette: jumps.count
    case .form: line.offer.count
    case .act(let acted): offers(matching: line.text, for: acted).count
    }
  }

  /// Drops the line, of a form after asking once more; a filter becomes what it was.
  mutating func cancelPrompt(by command: String) {
    guard let line = prompt, !dropCompletion() else { return }
    if wouldLoseTyped, askedAgain != command {
      askedAgain = command
      say(
        Phrase(
          zh: "所填的还没有保存：再按一次 Esc 放弃，Ctrl-S 保存",
          en: "not saved: Esc once more drops what was typed, Ctrl-S saves it"), as: .warning)
      return
    }
    askedAgain = nil
    prompt = nil
    sent = nil
    switch line.purpose {
    case .filter(let former): filter(by: former)
    case .reason, .period, .recheck, .form:
      say(Phrase(zh: "没有改动任何记录", en: "nothing was changed"), as: .dim)
    default: break
    }
  }

  /// Takes what was typed; `asksAll` asks for every input of an action.
  mutating func acceptPrompt(asksAll: Bool = false) -> [Effect] {
    guard let line = prompt else { return [] }
    switch line.purpose {
    case .filter:
      prompt = nil
      if let index = page.activeListing, let error = page.listings[index].filterError {
        say(error.phrase, as: .error)
      }
      return []
    case .jump, .palette:
      let found = jumps
      prompt = nil
      if line.text.isEmpty, line.choice == 0 { return [] }
      guard found.indices.contains(line.choice) else {
        say(
          Phrase(
            zh: "找不到“\(line.text)”：可输单位、街道、小区、表名、屏号、编号、命令或“逾期”",
            en: "“\(line.text)” is no unit, street, compound, sheet, screen, record id or command"),
          as: .warning)
        return []
      }
      switch found[line.choice].target {
      case .page(let place): open(place)
      case .command(let command): return perform(command)
      }
      return []
    case .form: return acceptField(asksAll: asksAll)
    case .act(let acted):
      let found = offers(matching: line.text, for: acted)
      guard found.indices.contains(line.choice) else {
        say(Phrase(zh: "没有这样的办理动作", en: "there is no such action"), as: .warning)
        return []
      }
      prompt = nil
      return choose(found[line.choice], asksAll: asksAll)
    case .reason(let reasoned):
      guard case .turnDown = reasoned else { return accept(reasoned, reason: line.text) }
      return accept(reasoned, reason: returnReason(of: line))
    case .period(let form): return take(line.text, for: form)
    case .recheck(let form): return take(line.text, for: form)
    case .asOf: return acceptDay(line.text)
    case .columns:
      goToChosenColumn()
      return []
    case .export: return acceptExport(to: line.text)
    case .slide:
      prompt = nil
      turn(toNumber: line.text)
      return []
    case .saveElsewhere:
      guard !line.text.isEmpty else {
        say(Phrase(zh: "另存：请输入文件路径", en: "Type the path of a file"), as: .error)
        return []
      }
      prompt = nil
      say(Phrase(zh: "正在另存…", en: "Saving elsewhere…"), as: .dim)
      return [.saveElsewhere(path: line.text, unsaved.edits)]
    }
  }

  private mutating func accept(_ reasoned: Prompt.Reasoned, reason: String) -> [Effect] {
    switch reasoned {
    case .write(let edits, _):
      prompt = nil
      return write(edits, reason: reason.isEmpty ? nil : reason)
    case .turnDown(let choices):
      guard !reason.isEmpty else {
        say(
          Phrase(zh: "退回：请写明原因，填表的人会看到", en: "say why; whoever filled it in will read it"),
          as: .error)
        return []
      }
      prompt = nil
      return decide(choices, accept: false, reason: reason)
    case .rule(let finding, let verdict):
      guard !reason.isEmpty else {
        say(Phrase(zh: "\(verdict.label.zh)：请写明原因", en: "say why"), as: .error)
        return []
      }
      prompt = nil
      return rule(verdict, on: finding, reason: reason)
    }
  }

  /// Takes the day that the store shall be shown at; nothing typed leaves the past.
  private mutating func acceptDay(_ typed: String) -> [Effect] {
    guard !typed.isEmpty else {
      prompt = nil
      return asOf == nil ? [] : [.viewAsOf(nil)]
    }
    let field = SupervisionItem.declaration.fields.currentDue.declaration
    let text =
      (try? ledger.canonicalText(of: typed, for: field, today: today, calendar: calendar)) ?? ""
    guard let day = Day(iso: text), day <= today else {
      say(
        Phrase(
          zh: "回看：输入“\(typed)”，应为不晚于 \(today.iso) 的日期，如 2026-10-31",
          en: "found “\(typed)”, expected a day not after \(today.iso), such as 2026-10-31"),
        as: .error)
      return []
    }
    prompt = nil
    say(Phrase(zh: "正在回看 \(day.iso)…", en: "Going back to \(day.iso)…"), as: .dim)
    return [.viewAsOf(day)]
  }
}
