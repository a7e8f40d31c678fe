import Canvas
import Model

extension State {
  /// What one line of the history changed, in the words of the screen.
  func changeWords(_ revision: Revision) -> [String] {
    if revision.isAboutBatch { return [batchWords(revision)] }
    return revision.changes.map { change in
      guard let kind = revision.kind, let column = kind.position(named: change.field) else {
        return "\(change.field) \(change.old ?? "") → \(change.new ?? "")"
      }
      let field = kind.fields[column]
      let new = valueWords(change.new ?? "", field)
      if revision.action == .new { return field.label(language) + " " + new }
      return field.label(language) + " " + valueWords(change.old ?? "", field) + " → " + new
    }
  }

  /// What a line of the history is about: a record by its id, rows of a file by their kind.
  func subjectWords(_ revision: Revision) -> String {
    guard revision.isAboutBatch else { return recordWords(revision.kind, revision.id) }
    return revision.kind?.label(language) ?? String(revision.id.prefix(12))
  }

  /// How many rows came from where.
  private func batchWords(_ revision: Revision) -> String {
    func value(_ field: String) -> String? {
      revision.changes.first { $0.field == field }?.new
    }
    let count = value("rows").map { rows in
      value("form") == nil
        ? Phrase(zh: "\(rows) 行", en: "\(rows) rows")(language)
        : Phrase(zh: "修改 \(rows) 格", en: "\(rows) cells")(language)
    }
    return [count, value("origin")].compactMap { $0 }.joined(separator: " · ")
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

extension Revision {
  /// Whether it is about rows of a file and not about one record.
  fileprivate var isAboutBatch: Bool {
    switch action {
    case .batch, .retract, .close: true
    case .new, .set, .void, .restore, .settle, .return: false
    }
  }
}
