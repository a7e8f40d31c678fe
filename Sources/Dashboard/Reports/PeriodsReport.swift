import Canvas
import Model

extension Report {
  /// Every period: how final it is, when it is closed, and what was corrected; the newest first.
  init(periods book: PeriodBook, in state: State) {
    let language = state.language
    self.init(
      columns: [
        TableView.Column(Phrase(zh: "周期", en: "Period")(language), width: .fixed(8)),
        TableView.Column(Phrase(zh: "状态", en: "State")(language), width: .fixed(9)),
        TableView.Column(Phrase(zh: "截止", en: "Cut-off")(language), width: .fixed(11)),
        TableView.Column(Phrase(zh: "冻结", en: "Frozen")(language), width: .fixed(11)),
        TableView.Column(Phrase(zh: "封存校验", en: "Seal")(language), width: .fixed(9)),
        TableView.Column(
          Phrase(zh: "发文字号", en: "Number")(language), width: .flex(weight: 2, min: 12)),
        TableView.Column(
          Phrase(zh: "更正", en: "Errata")(language), width: .fixed(6), alignment: .right),
      ],
      rows: book.entries.reversed().map { Row($0, language) })
    detailTitle = Phrase(zh: "月结日历与更正", en: "Close and corrections")
    empty = Phrase(zh: "没有周期记录", en: "there are no periods")
  }
}

extension Report.Row {
  fileprivate init(_ entry: PeriodBook.Entry, _ language: Language) {
    let isFinal = entry.state == .frozen || entry.state == .published
    let contested = Phrase(zh: "矛盾", en: "contested")
    var details = [
      CardEntry(Phrase(zh: "月结", en: "Close"), entry.close.phrase(language), in: language)
    ]
    for correction in entry.errata {
      for unit in correction.drift.units {
        details.append(
          CardEntry(
            Phrase(
              zh: "更正 \(correction.erratum.number)", en: "Erratum \(correction.erratum.number)"),
            unit.words(language), in: language))
      }
    }
    self.init(
      entries: [
        TableView.Entry(entry.period.code, Style(.title)),
        TableView.Entry(
          entry.isContested ? contested(language) : entry.state.label(language),
          Style(entry.isContested ? .error : isFinal ? .good : .provisional)),
        TableView.Entry(entry.close.cutoff.iso),
        TableView.Entry(entry.frozenOn?.iso ?? "-", Style(.dim)),
        TableView.Entry(entry.inForce?.short ?? "-", Style(.dim)),
        TableView.Entry(entry.publication?.number ?? "-"),
        TableView.Entry(
          entry.errata.isEmpty ? "-" : String(entry.errata.count),
          Style(entry.errata.isEmpty ? .dim : .warning)),
      ],
      place: .card(kind: ReportingPeriod.declaration.kind.ordinal, id: entry.period.code),
      details: details)
  }
}

extension PeriodDrift.Unit {
  /// The old and the new score and rank side by side.
  func words(_ language: Language) -> String {
    func points(_ hundredths: Int?) -> String { hundredths.map(decimal) ?? "-" }
    func place(_ rank: Int?) -> String { rank.map(String.init) ?? "-" }
    return Phrase(
      zh:
        "\(name)：\(points(score.old)) → \(points(score.new)) 分，名次 \(place(rank.old)) → \(place(rank.new))",
      en:
        "\(name): \(points(score.old)) → \(points(score.new)), rank \(place(rank.old)) → \(place(rank.new))"
    )(language)
  }
}
