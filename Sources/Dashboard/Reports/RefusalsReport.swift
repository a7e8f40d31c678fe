import Canvas
import Model

/// Why an action cannot be done to a record.
struct Refused: Sendable {
  /// The record.
  let id: String
  /// Every reason, at least one.
  let reasons: [Phrase]
}

extension Report {
  /// Why an action was refused: every reason of every record.
  init(refusals: [Refused], in state: State) {
    let language = state.language
    self.init(
      columns: [
        TableView.Column(
          Phrase(zh: "记录", en: "Record")(language), width: .flex(weight: 2, min: 14)),
        TableView.Column(
          Phrase(zh: "原因", en: "Reason")(language), width: .flex(weight: 5, min: 20)),
      ],
      rows: refusals.flatMap { refusal in refusal.reasons.map { Row(refusal, $0, in: state) } })
    detailTitle = Phrase(zh: "为什么不能办", en: "Why it is refused")
    empty = Phrase(zh: "没有被拒绝的办理", en: "nothing was refused")
    let words = Phrase(
      zh: " \(refusals.count) 条不能办，一条也没有写；改好或取消选中后再办",
      en: " \(refusals.count) refused and nothing written; mend them or take their marks off")
    lead = refusals.isEmpty ? [] : [[Piece(words(language), .warning)]]
  }
}

extension Report.Row {
  fileprivate init(_ refusal: Refused, _ reason: Phrase, in state: State) {
    let language = state.language
    let place = state.ledger.place(of: refusal.id)
    let title = place.map { state.title(of: $0.kind, row: $0.row) } ?? refusal.id
    self.init(
      entries: [TableView.Entry(title, Style(.title)), TableView.Entry(reason(language))],
      place: place.map { .card(kind: $0.kind.ordinal, id: refusal.id) },
      details: [
        CardEntry(
          Phrase(zh: "记录", en: "Record"),
          title == refusal.id ? title : refusal.id + "  " + title, in: language),
        CardEntry(
          Phrase(zh: "原因", en: "Reasons"),
          refusal.reasons.map { $0(language) }.joined(separator: "\n"), in: language),
      ])
  }
}
