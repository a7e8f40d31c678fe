import Canvas
import Model

extension Report {
  /// The records behind one figure of a unit: counted, in the denominator only, and left out, each with
  /// the reason and the line it was written in.
  init(indicator code: String, of unit: String, in state: State) {
    let language = state.language
    var leagues = Leagues(state.ledger, rules: state.rules, frozen: state.periodBook.frozen)
    let found = leagues.explanations(of: unit, in: state.situation.period, indicator: code).first
    self.init(
      columns: [
        TableView.Column(
          Phrase(zh: "归入", en: "Part")(language), width: .fixed(language == .zh ? 8 : 12)),
        TableView.Column(
          Phrase(zh: "记录", en: "Record")(language), width: .flex(weight: 3, min: 12)),
        TableView.Column(
          Phrase(zh: "原因", en: "Reason")(language), width: .flex(weight: 4, min: 14)),
        TableView.Column(
          Phrase(zh: "计数", en: "Adds")(language), width: .fixed(7), alignment: .right),
        TableView.Column(
          Phrase(zh: "来源行", en: "Source row")(language), width: .flex(weight: 2, min: 10)),
      ],
      rows: found.map { explanation in
        explanation.records.map { Report.row(of: $0, in: state) }
          + (explanation.report.map { [Report.row(report: $0, in: state)] } ?? [])
      } ?? [])
    frozen = 2
    detailTitle = Phrase(zh: "这条记录", en: "The record")
    empty = Phrase(zh: "本期没有与此指标有关的记录", en: "no record has to do with it in this period")
    guard let found else { return }
    lead = Report.lead(of: found, in: state)
  }

  private static func lead(of explanation: Explanation, in state: State) -> [[Piece]] {
    let language = state.language
    let score = explanation.score
    let listed = explanation.listed
    let counts = [Reason.Part.numerator, .denominator, .excluded].map { part in
      part.label(language) + " \(explanation.records(part).count)"
    }.joined(separator: "  ")
    let figures: [Piece] = [
      Piece(" \(explanation.indicator.code) \(explanation.indicator.name(language))  ", .accent),
      Piece(score.share.map(\.fraction) ?? "-", .title, bold: true),
      Piece(" " + (explanation.thing?.phrase(language) ?? ""), .dim),
      Piece(
        "  → " + (score.text ?? score.absence?.label(language) ?? "-")
          + Phrase(zh: " 分", en: " points")(language), .title),
      Piece("   " + explanation.provenance.label(language), .dim),
    ]
    let sum: [Piece] = [
      Piece(
        " " + counts
          + Phrase(
            zh: "   所列合计 \(listed.numerator)/\(listed.denominator)",
            en: "   listed \(listed.numerator)/\(listed.denominator)")(language))
    ]
    return explanation.records.isEmpty ? [figures] : [figures, sum]
  }

  private static func row(of record: ExplainedRecord, in state: State) -> Row {
    let language = state.language
    let part = record.reason.part
    let role: Role =
      switch part {
      case .numerator: .good
      case .denominator: .warning
      case .excluded, .unrelated: .dim
      }
    let source = state.ledger.source(of: record.evidence ?? record.place)?.phrase(language) ?? "-"
    let title = state.title(of: record.place)
    var details = [
      CardEntry(
        Phrase(zh: "记录", en: "Record"),
        title == record.place.id ? title : title + "  " + record.place.id, in: language),
      CardEntry(Phrase(zh: "原因", en: "Reason"), record.reason.words(language), in: language),
      CardEntry(
        Phrase(zh: "来源行", en: "Source row"),
        state.ledger.source(of: record.place)?.phrase(language) ?? "-", in: language),
    ]
    if let evidence = record.evidence {
      details.append(
        CardEntry(
          Phrase(zh: "由此看出", en: "Shown by"),
          state.title(of: evidence) + "  " + evidence.id + "\n"
            + (state.ledger.source(of: evidence)?.phrase(language) ?? ""), in: language))
    }
    if record.hasChanged {
      details.append(
        CardEntry(
          Phrase(zh: "现在", en: "Now"),
          Phrase(zh: "冻结后已变动", en: "changed since it was frozen")(language), in: language))
    }
    return Row(
      entries: [
        TableView.Entry(part.label(language), Style(role)),
        TableView.Entry(title, Style(part == .excluded ? .dim : .text)),
        TableView.Entry(record.reason.words(language), Style(role)),
        TableView.Entry("\(record.numerator)/\(record.denominator)", Style(.dim)),
        TableView.Entry(source, Style(.dim)),
      ],
      place: Page.Place(record.evidence ?? record.place), details: details)
  }

  /// The row of a report that gives the figure or stands over the count.
  private static func row(report place: RecordPlace, in state: State) -> Row {
    let language = state.language
    return Row(
      entries: [
        TableView.Entry(Phrase(zh: "报表", en: "report")(language), Style(.accent)),
        TableView.Entry(place.id), TableView.Entry(""), TableView.Entry(""),
        TableView.Entry(state.ledger.source(of: place)?.phrase(language) ?? "-", Style(.dim)),
      ],
      place: Page.Place(place))
  }
}

extension State {
  /// What a record is called on screens.
  func title(of place: RecordPlace) -> String {
    guard let kind = KindDeclaration.named(place.kind), let row = place.row else { return place.id }
    return title(of: kind, row: row)
  }
}

extension Reason.Part {
  /// The name of the list.
  var label: Phrase {
    switch self {
    case .numerator: Phrase(zh: "计入", en: "counted")
    case .denominator: Phrase(zh: "仅分母", en: "not counted")
    case .excluded: Phrase(zh: "不计", en: "left out")
    case .unrelated: Phrase(zh: "无关", en: "unrelated")
    }
  }
}
