import Canvas
import Model

/// What the program was asked to do, to be told when it is on the disk.
struct Doing: Sendable {
  /// What was done, such as `已签收`.
  let words: Phrase
  /// The records it was done to.
  let ids: [String]
  /// The records that are written for it, which may be others.
  let written: Set<String>
  /// Whether it made them.
  var isNew = false
}

extension State {
  /// Why nothing can be changed now, or nil where it can.
  var changeRefusal: Phrase? { pastRefusal ?? readOnlyReason }

  /// Why nothing can be changed while the store is shown as it was, or nil where it is not.
  var pastRefusal: Phrase? {
    asOf.map { day in
      Phrase(
        zh: "正在回看 \(day.iso)，只读；按 \(key("as-of")) 回到现在",
        en: "the store is shown as of \(day.iso); \(key("as-of")) leaves it")
    }
  }

  /// Asks the program to save edits as one act.
  mutating func write(_ edits: [Edit], reason: String?) -> [Effect] {
    saving = edits
    let ids = Set(edits.map(\.id))
    say(
      ids.count == 1
        ? Phrase(zh: "正在保存 \(edits[0].id)…", en: "Saving \(edits[0].id)…")
        : Phrase(zh: "正在保存 \(ids.count) 条…", en: "Saving \(ids.count) records…"), as: .dim)
    return [.write(edits, reason: reason)]
  }

  /// Asks the program to save once more what is not saved.
  mutating func retry() -> [Effect] {
    saving = unsaved.edits
    say(Phrase(zh: "正在重试保存…", en: "Saving again…"), as: .dim)
    return [.retry(unsaved.edits)]
  }

  /// The records are on the disk.
  mutating func tellSaved(_ ids: [String]) {
    unsaved.remove(saving)
    saving = []
    let done = doing
    doing = nil
    if let done, done.written == Set(ids) {
      tellDone(done)
      return
    }
    say(
      ids.count == 1
        ? Phrase(zh: "已保存 \(ids[0])", en: "Saved \(ids[0])")
        : Phrase(
          zh: "已保存 \(ids.count) 条；u 整次撤销",
          en: "Saved \(ids.count) records; u takes all of it back"), as: .good)
  }

  /// What was done is on the disk; a new record is gone to where it is listed.
  private mutating func tellDone(_ doing: Doing) {
    let count = doing.ids.count
    guard let first = doing.ids.first else { return }
    let (words, names) = (doing.words, recordWords(ledger.place(of: first)?.kind, first))
    say(
      count == 1
        ? Phrase(zh: "\(words.zh) \(names)，已保存", en: "\(words.en) \(names), saved")
        : Phrase(
          zh: "\(words.zh) \(count) 条，已保存；u 整次撤销",
          en: "\(words.en) \(count) records, saved; u takes all of it back"),
      as: .good)
    guard doing.isNew, let index = page.activeListing else { return }
    page.listings[index].select(id: first, in: self)
  }

  /// The edits are not on the disk and stay on the screen.
  mutating func tellUnsaved(_ edits: [Edit], reason: Phrase) {
    saving = []
    unsaved.add(edits, reason: reason)
    say(
      Phrase(
        zh: "没有保存：\(reason.zh)；\(key("retry")) 重试，\(key("save-elsewhere")) 另存",
        en:
          "not saved: \(reason.en); \(key("retry")) tries again, \(key("save-elsewhere")) saves elsewhere"
      ), as: .error)
  }

  /// Ends the program; asks once more while something would be lost.
  mutating func quit(by command: String) -> [Effect] {
    guard unsaved.wouldBeLost, askedAgain != command else { return [.quit] }
    askedAgain = command
    let count = unsaved.edits.count
    say(
      Phrase(
        zh: "还有 \(count) 处修改没有保存：再按一次放弃并退出，\(key("retry")) 重试，\(key("save-elsewhere")) 另存",
        en: "\(changes(count)) not saved: once more to lose them and quit, "
          + "\(key("retry")) tries again, \(key("save-elsewhere")) keeps them"
      ), as: .warning)
    return []
  }

  /// Drops what is not saved; asks once more while it would be lost.
  mutating func discard(by command: String) {
    guard !unsaved.wouldBeLost || askedAgain == command else {
      askedAgain = command
      say(
        Phrase(
          zh: "\(unsaved.edits.count) 处修改将丢失：再按一次放弃",
          en: "\(changes(unsaved.edits.count)) will be lost: once more to drop them"), as: .warning)
      return
    }
    let count = unsaved.edits.count
    unsaved = UnsavedEdits()
    say(Phrase(zh: "已放弃 \(count) 处修改", en: "Dropped \(changes(count))"))
  }
}
