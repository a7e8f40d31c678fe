import Model

extension State {
  /// Whether a field may be shown now.
  func isOpen(_ field: FieldDeclaration) -> Bool { !isPublic || field.privacy == .public }

  /// The text of a field where it may be shown; a word for it where it may not.
  func open<Kind: RecordKind, Value>(
    _ text: String?, of path: KeyPath<Kind, Field<Value>>
  ) -> String? {
    guard let text, !text.isEmpty else { return text }
    return isOpen(Kind.declaration.fields[keyPath: path].declaration)
      ? text : Phrase.hidden(language)
  }

  /// Why a page is not opened while a public presentation is going on; nil where it is.
  ///
  /// What people wrote as they worked, who wrote it, and what is still being looked into stays inside
  /// the offices.
  func publicRefusal(of place: Page.Place) -> Phrase? {
    guard isPublic else { return nil }
    switch place {
    case .overview, .league, .county, .sheet, .card, .presentation, .themes, .help: return nil
    case .report(let subject):
      switch subject {
      case .score, .indicator, .comparison, .targets, .denominators, .observed, .pool: return nil
      case .morning, .periods, .checklist, .recheck, .findings, .escalations, .refusals, .frequency:
        break
      }
    case .conflicts, .settling, .history, .review: break
    }
    return Phrase(
      zh: "公开汇报中不打开这一页；内部汇报用 --internal",
      en: "not in public; --internal presents inside the offices")
  }

  /// Why a command is not run while a presentation is going on; nil where it is.
  func presentingRefusal(of command: Command) -> Phrase? {
    guard isPresenting, command.group == .edit, command.id != Command.resolving else { return nil }
    return Phrase(
      zh: "汇报中只读；写议定事项按 \(key(Command.resolving))",
      en: "read-only while presenting; \(key(Command.resolving)) writes a resolution")
  }
}

extension Phrase {
  /// What stands for what may not be shown.
  static let hidden = Phrase(zh: "（不公开）", en: "(not public)")
}
