import Canvas
import Model

extension State {
  /// What the line being typed is for.
  func promptLabel(_ prompt: Prompt) -> String {
    switch prompt.purpose {
    case .filter: Phrase(zh: "筛选 /", en: "Filter /")(language)
    case .jump: Phrase(zh: "跳转 :", en: "Jump :")(language)
    case .palette: Phrase(zh: "命令", en: "Command")(language)
    case .form: ""
    case .act(let acted):
      Phrase(zh: "办理", en: "Act")(language)
        + (acted.count == 1 && acted[0].ids.count > 1
          ? Phrase(zh: " \(acted[0].ids.count)条", en: " on \(acted[0].ids.count)")(language) : "")
    case .period(let form): form.question?.label(language) ?? ""
    case .recheck(let form): form.question.label(language)
    case .reason: Phrase(zh: "原因", en: "Reason")(language)
    case .asOf: Phrase(zh: "回看", en: "As of")(language)
    case .saveElsewhere: Phrase(zh: "另存到", en: "Save in")(language)
    case .columns: Phrase(zh: "选列", en: "Columns")(language)
    case .export: Phrase(zh: "导出到", en: "Export to")(language)
    case .slide: Phrase(zh: "翻到第几页", en: "Slide")(language)
    }
  }

  /// What stands beside the line being typed: candidates, how many rows pass, or what is wrong.
  func promptAside(_ prompt: Prompt) -> Message {
    switch prompt.purpose {
    case .filter:
      if let index = page.activeListing {
        let listing = page.listings[index]
        if let error = listing.filterError { return Message(words: error.phrase, role: .warning) }
        if listing.hasMoreToAsk {
          let (rows, share) = (listing.rows.count, listing.askedShare)
          return Message(
            words: Phrase(zh: "\(rows) 条，已查 \(share)%", en: "\(rows) in \(share)%"), role: .dim)
        }
        return count(listing.rows.count, of: listing.scopeCount)
      }
      if page.place == .help {
        let content = HelpContent(self)
        return count(content.commandCount, of: content.allCount)
      }
      return count(units(of: page).count, of: situation.units.count)
    case .jump, .palette:
      guard !jumps.isEmpty else {
        return Message(words: Phrase(zh: "找不到", en: "nothing found"), role: .warning)
      }
      let chosen = min(prompt.choice, jumps.count - 1)
      if let refusal = jumps[chosen].refusal { return Message(words: refusal, role: .warning) }
      return Message(words: Phrase("\(chosen + 1)/\(jumps.count)"), role: .dim)
    case .act(let acted):
      return actAside(offers(matching: prompt.text, for: acted), prompt.choice)
    case .form: return Message(words: Phrase(""), role: .dim)
    case .reason(.turnDown(let choices)): return reasonsAside(prompt, of: .turnDown(choices))
    case .recheck(let form): return Message(words: form.aside, role: .accent)
    case .reason(let reasoned): return Message(words: reasonAside(reasoned), role: .accent)
    case .period(let form):
      let order = form.order
      return Message(
        words: form.question == .name
          ? Phrase(
            zh: "输入 \(order.period.code) 即\(order.step.name.zh)，Esc 放弃",
            en: "\(order.period.code) confirms to \(order.step.name.en); Esc drops it")
          : Phrase(
            zh: "\(order.step.name.zh) \(order.period.code)，必填",
            en: "\(order.step.name.en) \(order.period.code); required"), role: .warning)
    case .asOf:
      return Message(
        words: Phrase(zh: "日期，如 2026-10-31；留空回到现在", en: "a day such as 2026-10-31; empty for now"),
        role: .dim)
    case .columns:
      return Message(
        words: Phrase(
          zh: "输入字段名查找，空格显示或隐藏，回车到这一列",
          en: "typing finds a field, space shows or hides it, Enter goes there"),
        role: .dim)
    case .export:
      if exportAgain == prompt.text {
        return Message(
          words: Phrase(zh: "文件已存在，再按回车覆盖", en: "it is there already; Enter again replaces it"),
          role: .warning)
      }
      let rows = page.listings.first?.rows.count ?? 0
      return Message(
        words: Phrase(
          zh: "\(grouped(rows)) 条；.csv、.xlsx 或 .json",
          en: "\(grouped(rows)) records; .csv, .xlsx or .json"), role: .dim)
    case .slide:
      let count = presentation?.slides.count ?? 0
      return Message(words: Phrase(zh: "1 至 \(count)", en: "1 to \(count)"), role: .dim)
    case .saveElsewhere:
      return Message(
        words: Phrase(
          zh: "\(unsaved.edits.count) 处修改", en: changes(unsaved.edits.count)), role: .dim)
    }
  }

  /// What is returned, and the reasons that Tab chooses from.
  private func reasonsAside(_ prompt: Prompt, of reasoned: Prompt.Reasoned) -> Message {
    let offered = returnReasons(matching: prompt.text)
    let words = reasonAside(reasoned)
    guard !offered.isEmpty else { return Message(words: words, role: .accent) }
    if offered.indices.contains(prompt.choice - 1) {
      return Message(words: Phrase("[\(offered[prompt.choice - 1])]"), role: .accent)
    }
    let listed = offered.prefix(3).joined(separator: "  ")
    return Message(
      words: Phrase(zh: "\(words.zh)，Tab 选：\(listed)", en: "\(words.en), Tab picks: \(listed)"),
      role: .accent)
  }

  /// What a reason is asked for: the act in a few words.
  private func reasonAside(_ reasoned: Prompt.Reasoned) -> Phrase {
    switch reasoned {
    case .rule(let finding, let verdict):
      return Phrase(
        zh: "\(verdict.label.zh) \(finding.rule) \(finding.id)，必填",
        en: "\(verdict.label.en): \(finding.rule) \(finding.id); required")
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
        zh:
          "改 \(edits.count) 条 \(field.zh) → \(value)\(left.zh)\(hidden.zh)；可空，\(key("cancel")) 不改",
        en:
          "\(edits.count) × \(field.en) → \(value)\(left.en)\(hidden.en); may be empty, \(key("cancel")) drops it"
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
