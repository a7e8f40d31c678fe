import Canvas
import Model

/// Who changed what, when and why: the acts of a record or of the store, the newest first.
struct HistoryScreen {
  let state: State
  /// The record; nil for the whole store.
  let id: String?

  init(_ state: State, id: String?) {
    self.state = state
    self.id = id
  }

  private enum Content {
    case when, who, action, record, changes, reason
  }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let layout = state.recordListLayout(body)
    guard let history = state.page.history else {
      state.drawEmpty(Phrase(zh: "正在读取…", en: "Reading…"), in: layout.table, on: &canvas)
      return
    }
    let columns = columns(layout.table.columns)
    let symbols = canvas.symbols
    RecordTable(
      columns: columns.map(\.column), rowCount: history.lines.count,
      empty: Phrase(zh: "没有修改过", en: "nothing was ever changed"), state: state
    ).draw(in: layout.table, on: &canvas) { row, column in
      entry(columns[column].content, history, row, symbols)
    }
    guard let detail = layout.detail, let revision = state.selectedRevision else { return }
    state.drawDetail(
      entries(revision, in: history), title: Phrase(zh: "这次操作", en: "This act"), in: detail,
      on: &canvas)
  }

  private func columns(_ width: Int) -> [(content: Content, column: TableView.Column)] {
    let language = state.language
    func column(_ content: Content, _ title: Phrase, _ width: Length)
      -> (content: Content, column: TableView.Column)
    {
      (content, TableView.Column(title(language), width: width))
    }
    let isEnglish = language == .en
    var columns = [column(.when, Phrase(zh: "时间", en: "When"), .fixed(11))]
    if width >= 60 { columns.append(column(.who, Phrase(zh: "谁", en: "Who"), .fixed(8))) }
    if width >= 76 {
      columns.append(
        column(.action, Phrase(zh: "操作", en: "Act"), .fixed(isEnglish ? 18 : 16)))
    }
    if id == nil {
      columns.append(
        column(
          .record, Phrase(zh: "记录", en: "Record"),
          width < 60 ? .fixed(14) : .flex(weight: 1, min: 16)))
    }
    columns.append(
      column(.changes, Phrase(zh: "改动", en: "Changes"), .flex(weight: 2, min: 10)))
    if width >= 120 {
      columns.append(
        column(.reason, Phrase(zh: "原因", en: "Reason"), .flex(weight: 1, min: 12)))
    }
    return columns
  }

  private func entry(
    _ content: Content, _ history: HistoryContent, _ place: Int, _ symbols: Symbols
  ) -> TableView.Entry {
    let revision = history.lines[place]
    let isFirst = history.isFirst(place)
    let isUndone = history.undone.contains(revision.transaction)
    let role: Role = isUndone ? .dim : .text
    switch content {
    case .when:
      return TableView.Entry(
        isFirst ? state.shortTime(revision.when) : "  \(symbols.lines.vertical)", Style(.dim))
    case .who: return TableView.Entry(isFirst ? revision.who : "", Style(role))
    case .action:
      let words = state.actionWords(revision, in: history)
      return TableView.Entry(
        isUndone ? words + " " + state.standingWords(revision, in: history) : words,
        Style(revision.undoes == nil ? role : .accent))
    case .record:
      return TableView.Entry(state.subjectWords(revision), Style(role))
    case .changes:
      let words = state.changeWords(revision).joined(
        separator: Phrase(zh: "；", en: "; ")(state.language))
      return TableView.Entry(
        words.isEmpty ? state.actionWords(revision, in: history) : words, Style(role))
    case .reason: return TableView.Entry(revision.reason ?? "", Style(.dim))
    }
  }

  private func entries(_ revision: Revision, in history: HistoryContent) -> [CardEntry] {
    let language = state.language
    let count = history.count(of: revision.transaction)
    let act =
      state.actionWords(revision, in: history)
      + (count > 1 ? Phrase(zh: "，一次 \(count) 条", en: ", \(count) lines in one act")(language) : "")
    return [
      CardEntry(Phrase(zh: "时间", en: "When"), revision.when, in: language),
      CardEntry(Phrase(zh: "谁", en: "Who"), revision.who, in: language),
      CardEntry(Phrase(zh: "操作", en: "Act"), act, in: language),
      CardEntry(
        Phrase(zh: "状态", en: "State"), state.standingWords(revision, in: history), in: language),
      CardEntry(
        Phrase(zh: "改动", en: "Changes"),
        state.changeWords(revision).joined(separator: "\n"), in: language),
      CardEntry(Phrase(zh: "原因", en: "Reason"), revision.reason ?? "", in: language),
      CardEntry(
        Phrase(zh: "记录", en: "Record"), state.subjectWords(revision),
        in: language),
      CardEntry(
        Phrase(zh: "操作编号", en: "Transaction"), revision.transaction, in: language),
      CardEntry(Phrase(zh: "日志", en: "Day-book"), revision.writer, in: language),
    ]
  }
}
