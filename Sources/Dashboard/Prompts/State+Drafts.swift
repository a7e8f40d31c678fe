import Canvas
import Model

extension State {
  /// Every form that is not saved: the one being filled in, or sent and not answered for, then those that
  /// were left by programs that ended.
  var drafts: [Draft] {
    ((prompt?.form ?? sent)?.draft.map { [$0] } ?? []) + leftDrafts
  }

  /// Asks the program to keep what is typed where it is not what it keeps already.
  mutating func keepDrafts() -> [Effect] {
    let drafts = drafts
    guard drafts != keptDrafts else { return [] }
    keptDrafts = drafts
    return [.keepDrafts(drafts)]
  }

  /// Takes in what a program that ended has left.
  mutating func takeLeft(_ drafts: [Draft]) {
    leftDrafts += drafts
    keptDrafts = self.drafts
  }

  /// Why no form that was left can be gone on with, or nil where one can.
  var resumeRefusal: Phrase? {
    leftDrafts.isEmpty
      ? Phrase(zh: "没有上次没填完的", en: "nothing was left unfinished") : changeRefusal
  }

  /// Opens the form that was left, with what was typed into it.
  mutating func resumeDraft() {
    guard let draft = leftDrafts.first else { return }
    guard var form = form(of: draft) else {
      leftDrafts.removeFirst()
      let words = words(of: draft)
      say(
        Phrase(
          zh: "“\(words.zh)”的记录已经不在，没有可以继续的",
          en: "the record of “\(words.en)” is gone; there is nothing to go on with"), as: .warning)
      return
    }
    leftDrafts.removeFirst()
    var last = form.place
    for text in draft.texts {
      guard
        let place = form.fields.firstIndex(where: {
          $0.identifier == text.field && ($0.edit?.kind.identifier ?? "") == text.kind
        }), !form.fields[place].isInConflict
      else { continue }
      fill(&form.fields[place], with: text)
      last = place
    }
    open(form, at: last)
  }

  /// Drops the form that was left; asks once more.
  mutating func discardDraft(by command: String) {
    guard let draft = leftDrafts.first else { return }
    let words = words(of: draft)
    guard askedAgain == command else {
      askedAgain = command
      say(
        Phrase(
          zh: "上次填的“\(words.zh)”将丢失：再按一次放弃",
          en: "“\(words.en)” will be lost: once more to drop it"), as: .warning)
      return
    }
    leftDrafts.removeFirst()
    say(Phrase(zh: "已放弃“\(words.zh)”", en: "Dropped “\(words.en)”"))
  }

  /// Puts a kept text into a field, and what stood there when it was typed where that has changed.
  private func fill(_ field: inout FormField, with text: Draft.Text) {
    field.typed = text.text
    field.value = text.text
    if !text.text.isEmpty { field.isAsked = false }
    guard let edit = field.edit else { return }
    if field.former != text.former { field.typedOver = text.former }
    let isListed = edit.choices?.contains { $0.identifier == text.text }
    if isListed == true || text.text.isEmpty { return }
    do throws(EntryProblem) {
      field.value = try edit.canonical(text.text, former: field.former, in: self)
    } catch {
      field.value = nil
      field.expected = error.expected
    }
  }

  /// The form of a draft as the records are now; nil where they are gone.
  private func form(of draft: Draft) -> Form? {
    guard let kind = KindDeclaration.named(draft.kind) else { return nil }
    let rows = draft.ids.compactMap { ledger[kind].row(of: $0) }
    guard rows.count == draft.ids.count else { return nil }
    switch draft.matter {
    case .new: return form(of: NewForm(kind, knowing: []))
    case .record: return rows.first.map { recordForm(kind, row: $0, at: kind.fields.count) }
    case .field(let name):
      guard let column = kind.position(named: name), !rows.isEmpty else { return nil }
      let targets = zip(draft.ids, rows).map { id, row in
        FieldEdit.Target(
          id: id, old: ledger[kind].canonicalText(row: row, column: column),
          shown: shownText(kind, row: row, column: column))
      }
      return form(of: FieldEdit(kind: kind, column: column, targets: targets))
    case .act(let action):
      guard let first = draft.ids.first,
        let standing = Machine.of(kind)?.standing(of: first, in: circumstances, by: signature())
          .first(where: { $0.transition.action == action })
      else { return nil }
      return form(of: ActForm(standing, on: draft.ids, of: kind, asksAll: false, in: self))
    }
  }

  /// What a draft is about.
  func words(of draft: Draft) -> Phrase {
    let kind = KindDeclaration.named(draft.kind)
    let name = kind?.label ?? Phrase(draft.kind)
    let subject =
      draft.ids.count == 1
      ? recordWords(kind, draft.ids[0])
      : Phrase(zh: "\(draft.ids.count) 条", en: "\(draft.ids.count) records")(language)
    switch draft.matter {
    case .new: return Phrase(zh: "新增\(name.zh)", en: "New \(name.en)")
    case .record: return Phrase(zh: "整条填写 \(subject)", en: "Whole record \(subject)")
    case .field(let field):
      let label =
        kind.flatMap { kind in kind.position(named: field).map { kind.fields[$0].label } }
        ?? Phrase(field)
      return Phrase(zh: "修改\(label.zh) \(subject)", en: "\(label.en) of \(subject)")
    case .act(let action):
      let title =
        kind.flatMap { Machine.of($0)?.transitions.first { $0.action == action }?.title }
        ?? Phrase(action)
      return Phrase(zh: "\(title.zh) \(subject)", en: "\(title.en) \(subject)")
    }
  }
}
