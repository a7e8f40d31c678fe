import Canvas
import Model

extension State {
  /// What one line of the history changed, in the words of the screen.
  func changeWords(_ revision: Revision) -> [String] {
    revision.changes.map { change in
      guard let kind = revision.kind, let column = kind.position(named: change.field) else {
        return "\(change.field) \(change.old ?? "") → \(change.new ?? "")"
      }
      let field = kind.fields[column]
      let new = valueWords(change.new ?? "", field)
      if revision.action == .new { return field.label(language) + " " + new }
      return field.label(language) + " " + valueWords(change.old ?? "", field) + " → " + new
    }
  }

  /// What an act was: its verb, or that it took another back.
  func actionWords(_ revision: Revision, in history: HistoryContent) -> String {
    guard let target = revision.undoes else { return revision.action.label(language) }
    let time = history.time(of: target).map { shortTime($0) } ?? target
    return Phrase(zh: "撤销 \(time)", en: "undoes \(time)")(language)
  }

  /// Whether an act still stands, in words; empty where it does.
  func standingWords(_ revision: Revision, in history: HistoryContent) -> String {
    history.undone.contains(revision.transaction)
      ? Phrase(zh: "已撤销", en: "undone")(language) : ""
  }

  /// `11-23 13:42` of `2026-11-23 13:42:05`.
  func shortTime(_ time: String) -> String {
    time.count == 19 ? String(time.dropFirst(5).dropLast(3)) : time
  }
}
