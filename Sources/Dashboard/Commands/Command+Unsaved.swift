import Canvas
import Model

extension Command {
  /// The commands about edits that could not be saved.
  static let unsaved: [Command] = [
    Command(
      "retry", Phrase(zh: "重试保存", en: "Save again"),
      Phrase(zh: "再次保存没有存上的修改", en: "Try once more to save what is not saved"), group: .edit,
      keys: "R", scopes: Scope.pages.subtracting([.present]), isDangerous: true,
      unavailable: { nothingUnsaved($0) ?? $0.pastRefusal }
    ) { $0.retry() },
    Command(
      "save-elsewhere", Phrase(zh: "另存", en: "Save elsewhere"),
      Phrase(zh: "把没有存上的修改写到另一个文件", en: "Write what is not saved into a file elsewhere"),
      group: .edit, keys: "W", scopes: Scope.pages, unavailable: nothingUnsaved
    ) { state in
      state.prompt = Prompt(.saveElsewhere, text: state.saveElsewherePath)
      return []
    },
    Command(
      "discard", Phrase(zh: "放弃修改", en: "Discard"),
      Phrase(
        zh: "放弃没有存上的修改，没有就放弃上次没填完的；会再问一次",
        en: "Drop what is not saved, else the form that was left; asks once more"),
      group: .edit, keys: "X", scopes: Scope.pages,
      unavailable: { $0.leftDrafts.isEmpty ? nothingUnsaved($0) : nil }
    ) { state in
      if state.unsaved.isEmpty {
        state.discardDraft(by: "discard")
      } else {
        state.discard(by: "discard")
      }
      return []
    },
    Command(
      "resume", Phrase(zh: "继续填写", en: "Go on"),
      Phrase(zh: "打开上次没有填完的表单，所填的都在", en: "Open the form that was left, with what was typed"),
      group: .edit, keys: "C", scopes: Scope.pages, isDangerous: true,
      unavailable: { $0.resumeRefusal }
    ) { state in
      state.resumeDraft()
      return []
    },
  ]

  private static let nothingUnsaved: @Sendable (State) -> Phrase? = { state in
    state.unsaved.isEmpty
      ? Phrase(zh: "没有未保存的修改", en: "everything is saved") : nil
  }
}
