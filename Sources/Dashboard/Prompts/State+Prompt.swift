import Canvas
import Model

extension State {
  /// Takes a key into the line being typed.
  mutating func type(_ key: Key) -> [Effect] {
    if case .character(let scalar) = key.code, !key.control, !key.alt {
      if let offer = offer(numbered: scalar) {
        prompt = nil
        return choose(offer, asksAll: false)
      }
      changePrompt { $0.insert(String(scalar)) }
      return []
    }
    guard let command = Keymap.standard.command(for: key, in: .prompt) else { return [] }
    return perform(command)
  }

  /// Takes pasted text into the line being typed; without one it is only told of.
  mutating func paste(_ text: String) {
    guard prompt != nil else {
      say(
        Phrase(zh: "先按 / 或 : 再粘贴", en: "press / or : first, then paste"), as: .warning)
      return
    }
    changePrompt { $0.insert(text) }
  }

  /// Changes the line; a filter works at once.
  mutating func changePrompt(_ change: (inout Prompt) -> Void) {
    guard var line = prompt else { return }
    change(&line)
    prompt = line
    if case .filter = line.purpose, line.text != activeFilter { filter(by: line.text) }
  }

  /// Chooses the next or the previous candidate; wraps around.
  mutating func chooseInPrompt(by step: Int) {
    guard let line = prompt else { return }
    let count = candidateCount(of: line)
    guard count > 0 else { return }
    prompt?.choice = (line.choice + step % count + count) % count
  }

  private func candidateCount(of line: Prompt) -> Int {
    switch line.purpose {
    case .filter, .reason, .asOf, .saveElsewhere: 0
    case .jump: jumps(to: line.text).count
    case .palette: palette(for: line.text).count
    case .edit(let edit), .actInput(_, let edit), .making(_, let edit):
      edit.choices?.matching(line.text).count ?? 0
    case .act(let acted): offers(matching: line.text, for: acted).count
    }
  }

  /// Drops the line; a filter becomes what it was.
  mutating func cancelPrompt() {
    guard let line = prompt else { return }
    prompt = nil
    switch line.purpose {
    case .filter(let former): filter(by: former)
    case .reason, .actInput, .making:
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
      prompt = nil
      if line.text.isEmpty, line.choice == 0 { return [] }
      let found =
        if case .jump = line.purpose { jumps(to: line.text) } else { palette(for: line.text) }
      guard found.indices.contains(line.choice) else {
        say(
          Phrase(
            zh: "找不到“\(line.text)”：可输单位、街道、表名、屏号、编号或“逾期”",
            en: "“\(line.text)” is no unit, street, sheet, screen, record id, or overdue"),
          as: .warning)
        return []
      }
      switch found[line.choice].target {
      case .page(let place): open(place)
      case .command(let command): return perform(command)
      }
      return []
    case .edit(let edit):
      guard let text = read(line, as: edit) else { return [] }
      prompt = nil
      return finish(edit, with: text)
    case .actInput(let form, let edit):
      guard let text = read(line, as: edit) else { return [] }
      prompt = nil
      return take(text, of: edit, for: form)
    case .making(let form, let edit):
      guard let text = read(line, as: edit) else { return [] }
      return take(text, of: edit, making: form)
    case .act(let acted):
      let found = offers(matching: line.text, for: acted)
      guard found.indices.contains(line.choice) else {
        say(Phrase(zh: "没有这样的办理动作", en: "there is no such action"), as: .warning)
        return []
      }
      prompt = nil
      return choose(found[line.choice], asksAll: asksAll)
    case .reason(let reasoned): return accept(reasoned, reason: line.text)
    case .asOf: return acceptDay(line.text)
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

  /// The canonical text of what was typed for a field; nil, with words, where it cannot be read.
  private mutating func read(_ line: Prompt, as edit: FieldEdit) -> String? {
    do throws(EntryProblem) {
      return try edit.canonical(line.text, choice: line.choice, in: ledger, today: today)
    } catch {
      let field = edit.field.label
      let expected = error.expected
      say(
        Phrase(
          zh: "\(field.zh)：输入“\(line.text)”，应为\(expected.zh)",
          en: "\(field.en): found “\(line.text)”, expected \(expected.en)"), as: .error)
      return nil
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
    case .act(let form):
      guard !reason.isEmpty else {
        say(Phrase(zh: "请写明原因", en: "say why"), as: .error)
        return []
      }
      return carryOut(form, reason: reason)
    }
  }

  /// Takes the day that the store shall be shown at; nothing typed leaves the past.
  private mutating func acceptDay(_ typed: String) -> [Effect] {
    guard !typed.isEmpty else {
      prompt = nil
      return asOf == nil ? [] : [.viewAsOf(nil)]
    }
    let field = SupervisionItem.declaration.fields.currentDue.declaration
    let text = (try? ledger.canonicalText(of: typed, for: field, today: today)) ?? ""
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
