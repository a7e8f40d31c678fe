import Canvas
import Model

extension State {
  /// Takes a key into the line being typed.
  mutating func type(_ key: Key) -> [Effect] {
    if case .character(let scalar) = key.code, !key.control, !key.alt {
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
    case .filter: 0
    case .jump: jumps(to: line.text).count
    case .palette: palette(for: line.text).count
    case .edit(let edit): edit.field.choices?.matching(line.text).count ?? 0
    }
  }

  /// Drops the line; a filter becomes what it was.
  mutating func cancelPrompt() {
    guard let line = prompt else { return }
    prompt = nil
    if case .filter(let former) = line.purpose { filter(by: former) }
  }

  /// Takes what was typed.
  mutating func acceptPrompt() -> [Effect] {
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
            zh: "找不到“\(line.text)”：可输单位、屏号、编号或“逾期”",
            en: "“\(line.text)” is no unit, screen, record id, or overdue"), as: .warning)
        return []
      }
      switch found[line.choice].target {
      case .page(let place): open(place)
      case .command(let command): return perform(command)
      }
      return []
    case .edit(let edit):
      guard let text = edit.canonical(line.text, choice: line.choice) else {
        let field = edit.field.label
        let expected = edit.expected
        say(
          Phrase(
            zh: "\(field.zh)：输入“\(line.text)”，应为\(expected.zh)",
            en: "\(field.en): found “\(line.text)”, expected \(expected.en)"), as: .error)
        return []
      }
      prompt = nil
      guard text != edit.old else {
        say(Phrase(zh: "没有变化", en: "nothing changed"), as: .dim)
        return []
      }
      say(Phrase(zh: "正在保存 \(edit.id)…", en: "Saving \(edit.id)…"), as: .dim)
      return [.write(id: edit.id, field: edit.field.identifier, text: text, old: edit.old)]
    }
  }
}
