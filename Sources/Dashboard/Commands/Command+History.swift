import Canvas
import Model

extension Command {
  /// The commands that look back and take acts back.
  static let history: [Command] = [
    Command(
      "history", Phrase(zh: "历史", en: "History"),
      Phrase(zh: "谁在何时为何改过所选记录", en: "Who changed the record, when and why"),
      group: .go, keys: "H", scopes: Scope.pages.subtracting([.history]), hint: 55
    ) { state in
      state.open(.history(state.selectedRecord))
      return []
    },
    Command(
      "journal", Phrase(zh: "全部历史", en: "Journal"),
      Phrase(zh: "全部数据的修改，最近的在前", en: "All changes of the store, the latest first"),
      group: .go, keys: "J", scopes: Scope.pages
    ) { state in
      state.open(.history(nil))
      return []
    },
    Command(
      "as-of", Phrase(zh: "回看", en: "As of"),
      Phrase(zh: "看某日结束时的数据，留空返回", en: "Show the store as of a day; empty leaves it"),
      group: .go, keys: "@", scopes: Scope.pages
    ) { state in
      state.prompt = Prompt(.asOf)
      return []
    },
    Command(
      "undo", Phrase(zh: "撤销", en: "Undo"),
      Phrase(zh: "整次撤销自己的上一次操作", en: "Take back your last act, whole"),
      group: .edit, keys: "u", scopes: Scope.pages, isDangerous: true,
      unavailable: { $0.changeRefusal }
    ) { state in
      state.say(Phrase(zh: "正在撤销…", en: "Undoing…"), as: .dim)
      return [.undo]
    },
    Command(
      "redo", Phrase(zh: "重做", en: "Redo"),
      Phrase(zh: "重做刚才撤销的操作", en: "Do again what you took back last"), group: .edit,
      keys: "ctrl-r", scopes: Scope.pages, isDangerous: true, unavailable: { $0.changeRefusal }
    ) { state in
      state.say(Phrase(zh: "正在重做…", en: "Redoing…"), as: .dim)
      return [.redo]
    },
    Command(
      "undo-line", Phrase(zh: "撤销此次", en: "Undo this"),
      Phrase(zh: "整次撤销所选一行的操作", en: "Take back the whole act of the line, whoever's it is"),
      group: .edit, keys: "U", scopes: [.history], isDangerous: true, hint: 20,
      unavailable: { $0.undoLineRefusal }
    ) { state in
      guard let revision = state.selectedRevision else { return [] }
      state.say(Phrase(zh: "正在撤销…", en: "Undoing…"), as: .dim)
      return [.undoTransaction(revision.transaction)]
    },
  ]
}
