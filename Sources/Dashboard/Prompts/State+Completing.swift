import Canvas
import Model

extension State {
  /// Puts the next, or the previous, thing that can stand at the caret of a filter into the line; what
  /// there is to choose from stands above the line until something is typed.
  mutating func complete(by step: Int) {
    guard var line = prompt, let index = page.activeListing else { return }
    if line.completion == nil {
      let listing = page.listings[index]
      let found = FilterCompletion(
        behind: line.beforeCaret, kind: listing.kind, rows: listing.scopeRows, in: ledger,
        language: language, openTo: isPublic ? .public : .sensitive)
      guard !found.candidates.isEmpty else {
        say(Phrase(zh: "这里没有候选", en: "there is nothing to choose here"), as: .dim)
        return
      }
      line.begin(found)
    }
    line.complete(by: step)
    prompt = line
    if line.text != activeFilter { filter(by: line.text) }
  }

  /// Takes a completion back; false where there is none.
  mutating func dropCompletion() -> Bool {
    guard var line = prompt, line.completion != nil else { return false }
    line.dropCompletion()
    prompt = line
    if line.text != activeFilter { filter(by: line.text) }
    return true
  }

  /// The columns that a reader of the column list may mean: all that hold what was typed.
  func columnChoices(_ typed: String) -> [SheetColumn] {
    guard page.scope == .sheet else { return [] }
    let kind = page.listings[0].kind
    let every = SheetContent.every(kind, language: language)
    let order = sheetArrangements[kind].sequence(of: every)
    let columns = Dictionary(every.map { ($0.place, $0) }) { first, _ in first }
    let wanted = typed.folded.lowercased()
    return order.compactMap { columns[$0] }.filter { column in
      let field = kind.fields[column.field]
      return wanted.isEmpty
        || ([field.identifier, field.label.zh, field.label.en] + field.aliases
          + [column.title.zh, column.title.en]).contains { $0.lowercased().contains(wanted) }
    }
  }

  /// Shows or hides the column chosen in the list of columns.
  mutating func toggleChosenColumn() {
    guard let line = prompt else { return }
    let found = columnChoices(line.text)
    guard found.indices.contains(line.choice) else { return }
    toggleColumn(found[line.choice])
  }

  /// Closes the list of columns and goes to the chosen one where it is shown; nothing typed and nothing
  /// chosen only closes.
  mutating func goToChosenColumn() {
    guard let line = prompt else { return }
    prompt = nil
    let found = columnChoices(line.text)
    guard found.indices.contains(line.choice), !line.text.isEmpty || line.choice > 0 else { return }
    let place = found[line.choice].place
    let shown = arrangedColumns?.content.columns.firstIndex { $0.place == place }
    if let shown { page.listings[0].cursor.column = shown }
  }
}
