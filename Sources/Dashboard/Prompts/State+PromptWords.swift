import Canvas
import Model

extension State {
  /// What the line being typed is for.
  func promptLabel(_ prompt: Prompt) -> String {
    switch prompt.purpose {
    case .filter: Phrase(zh: "筛选 /", en: "Filter /")(language)
    case .jump: Phrase(zh: "跳转 :", en: "Jump :")(language)
    case .palette: Phrase(zh: "命令", en: "Command")(language)
    case .edit(let edit):
      edit.field.label(language)
        + (edit.targets.count > 1
          ? Phrase(zh: " \(edit.targets.count)条", en: " of \(edit.targets.count)")(language) : "")
        + " ="
    case .act(let acted):
      Phrase(zh: "办理", en: "Act")(language)
        + (acted.count == 1 && acted[0].ids.count > 1
          ? Phrase(zh: " \(acted[0].ids.count)条", en: " on \(acted[0].ids.count)")(language) : "")
    case .actInput(let form, let edit):
      form.transition.title(language) + " · " + edit.field.label(language) + " ="
    case .making(let form, let edit):
      Phrase(zh: "新增\(form.kind.label.zh)", en: "New \(form.kind.label.en)")(language) + " · "
        + edit.field.label(language) + " ="
    case .reason: Phrase(zh: "原因", en: "Reason")(language)
    case .asOf: Phrase(zh: "回看", en: "As of")(language)
    case .saveElsewhere: Phrase(zh: "另存到", en: "Save in")(language)
    }
  }

  /// What stands beside the line being typed: candidates, how many rows pass, or what is wrong.
  func promptAside(_ prompt: Prompt) -> Message {
    switch prompt.purpose {
    case .filter:
      if let index = page.activeListing {
        let listing = page.listings[index]
        if let error = listing.filterError { return Message(words: error.phrase, role: .warning) }
        return count(listing.rows.count, of: listing.scopeCount)
      }
      return count(units(of: page).count, of: situation.units.count)
    case .jump, .palette:
      let found =
        if case .jump = prompt.purpose { jumps(to: prompt.text) } else {
          palette(for: prompt.text)
        }
      guard !found.isEmpty else {
        return Message(words: Phrase(zh: "找不到", en: "nothing found"), role: .warning)
      }
      return choices(found.map(\.label), prompt.choice)
    case .act(let acted):
      return actAside(offers(matching: prompt.text, for: acted), prompt.choice)
    case .edit(let edit), .actInput(_, let edit), .making(_, let edit):
      guard let list = edit.choices else {
        return Message(words: edit.expected, role: .dim)
      }
      let found = list.matching(prompt.text)
      guard !found.isEmpty else {
        return Message(words: Phrase(zh: "没有这样的候选", en: "no such choice"), role: .warning)
      }
      return choices(found.map(\.label), prompt.choice)
    case .reason(let reasoned): return Message(words: reasonAside(reasoned), role: .accent)
    case .asOf:
      return Message(
        words: Phrase(zh: "日期，如 2026-10-31；留空回到现在", en: "a day such as 2026-10-31; empty for now"),
        role: .dim)
    case .saveElsewhere:
      return Message(
        words: Phrase(
          zh: "\(unsaved.edits.count) 处修改", en: changes(unsaved.edits.count)), role: .dim)
    }
  }

  /// What a reason is asked for: the act in a few words.
  private func reasonAside(_ reasoned: Prompt.Reasoned) -> Phrase {
    switch reasoned {
    case .act(let form):
      let title = form.transition.title
      return Phrase(
        zh: "\(title.zh) \(form.ids.count) 条，必填", en: "\(title.en) \(form.ids.count); required")
    case .turnDown(let choices):
      return Phrase(zh: "退回 \(choices.count) 处，必填", en: "returns \(choices.count); required")
    case .write(let edits, let edit):
      let field = edit.field.label
      let value = valueWords(edits.first?.text ?? "", edit.field)
      let left =
        edit.inConflict == 0
        ? Phrase("")
        : Phrase(zh: "，\(edit.inConflict) 条有冲突不改", en: ", \(edit.inConflict) in conflict left")
      let hidden =
        edit.hidden == 0
        ? Phrase("")
        : Phrase(zh: "，\(edit.hidden) 条不在筛选内", en: ", \(edit.hidden) hidden by the filter")
      return Phrase(
        zh: "改 \(edits.count) 条 \(field.zh) → \(value)\(left.zh)\(hidden.zh)；可空，Esc 不改",
        en:
          "\(edits.count) × \(field.en) → \(value)\(left.en)\(hidden.en); may be empty, Esc drops it"
      )
    }
  }

  /// What can be done, the chosen one in brackets and first; why that one cannot be done now.
  private func actAside(_ offers: [Offer], _ choice: Int) -> Message {
    guard !offers.isEmpty else {
      return Message(words: Phrase(zh: "没有这样的办理动作", en: "no such action"), role: .warning)
    }
    let chosen = offers[offers.indices.contains(choice) ? choice : 0]
    if let refusal = chosen.reasons.first {
      let title = chosen.title
      return Message(
        words: Phrase(
          zh: "[\(title.zh)] 现在不能：\(refusal.zh)", en: "[\(title.en)] not now: \(refusal.en)"),
        role: .warning)
    }
    return choices(offers.filter(\.isOpen).map(\.title), choice)
  }

  /// The candidates, the chosen one in brackets and first.
  private func choices(_ labels: [Phrase], _ choice: Int) -> Message {
    let place = labels.indices.contains(choice) ? choice : 0
    let turned = labels[place...] + labels[..<place]
    let words = turned.prefix(5).enumerated().map { index, label in
      index == 0 ? "[\(label(language))]" : label(language)
    }
    return Message(words: Phrase(words.joined(separator: "  ")), role: .accent)
  }

  private func count(_ shown: Int, of all: Int) -> Message {
    Message(words: Phrase(zh: "\(shown) / \(all) 条", en: "\(shown) of \(all)"), role: .dim)
  }
}
