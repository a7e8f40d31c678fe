import Canvas
import Model

/// Everything in the store that contradicts itself, one line each.
struct ConflictsScreen {
  let state: State

  init(_ state: State) { self.state = state }

  private enum Content {
    case record, field, base, claims
  }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let layout = state.recordListLayout(body)
    let language = state.language
    let width = layout.table.columns
    let contents: [(Content, TableView.Column)] =
      [
        (
          .record,
          TableView.Column(
            Phrase(zh: "记录", en: "Record")(language), width: .flex(weight: 3, min: 12))
        ),
        (
          .field,
          TableView.Column(
            Phrase(zh: "字段", en: "Field")(language), width: .fixed(width < 60 ? 10 : 14))
        ),
      ]
      + (width < 70
        ? []
        : [
          (
            .base,
            TableView.Column(
              Phrase(zh: "原值", en: "Base")(language), width: .flex(weight: 1, min: 11))
          )
        ])
      + [
        (
          .claims,
          TableView.Column(
            Phrase(zh: "各方", en: "Claims")(language), width: .flex(weight: 3, min: 12))
        )
      ]
    let conflicts = state.ledger.conflicts
    RecordTable(
      columns: contents.map(\.1), rowCount: conflicts.count,
      empty: Phrase(zh: "没有冲突", en: "nothing contradicts itself"), state: state
    ).draw(in: layout.table, on: &canvas) { row, column in
      entry(contents[column].0, conflicts[row])
    }
    guard let detail = layout.detail, let conflict = state.selectedConflict else { return }
    state.drawDetail(
      entries(conflict, canvas.symbols), title: Phrase(zh: "冲突", en: "Conflict"), in: detail,
      on: &canvas)
  }

  private func entry(_ content: Content, _ conflict: Conflict) -> TableView.Entry {
    let kind = KindDeclaration.all[conflict.kind]
    switch content {
    case .record:
      let title = state.ledger[kind].row(of: conflict.id).map { state.title(of: kind, row: $0) }
      return TableView.Entry(CellMark.conflict.sign + (title ?? conflict.id), Style(.warning))
    case .field: return TableView.Entry(state.fieldWords(of: conflict))
    case .base: return TableView.Entry(baseWords(conflict), Style(.dim))
    case .claims:
      let words = conflict.claims.indices.map { place in
        state.claimName(place) + " " + state.words(of: conflict.claims[place].value, in: conflict)
      }
      return TableView.Entry(words.joined(separator: "  "))
    }
  }

  private func baseWords(_ conflict: Conflict) -> String {
    conflict.column == nil ? "" : state.words(of: conflict.base, in: conflict)
  }

  private func entries(_ conflict: Conflict, _ symbols: Symbols) -> [CardEntry] {
    let kind = KindDeclaration.all[conflict.kind]
    let language = state.language
    let claims = conflict.claims.enumerated().map { place, claim in
      CardEntry(
        Phrase(state.claimName(place)),
        state.words(of: claim.value, in: conflict)
          + "  \(claim.who) \(claim.when)"
          + (place == conflict.shown
            ? Phrase(zh: "（现在显示）", en: " (shown now)")(language) : ""),
        in: language)
    }
    let base = CardEntry(Phrase(zh: "原值", en: "Base"), baseWords(conflict), in: language)
    let record = CardEntry(
      Phrase(zh: "记录", en: "Record"), state.recordWords(kind, conflict.id), in: language)
    return [base] + claims + [record]
  }
}
