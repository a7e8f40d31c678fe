import Canvas
import Model

extension Report {
  /// The most values a frequency table lists.
  private static let mostValues = 1_000
  /// The columns of the longest bar.
  private static let barColumns = 24

  /// How often each value of a column stands in the rows of a sheet, under what there is to say of the
  /// column as a whole; a line leads to the rows that hold its value.
  init(
    frequency counts: ColumnCounts?, of total: Int, on sheet: Page.Place, in state: State
  ) {
    guard let counts, case .sheet(let ordinal, _) = sheet else {
      self.init(columns: [], rows: [])
      return
    }
    let language = state.language
    let field = KindDeclaration.all[ordinal].fields[counts.column]
    let bins = counts.bins(atMost: Report.mostValues)
    let most = bins.map(\.count).max() ?? 1
    self.init(
      columns: [
        TableView.Column(field.label(language), width: .flex(weight: 2, min: 12)),
        TableView.Column(
          Phrase(zh: "条数", en: "Records")(language), width: .fixed(9), alignment: .right),
        TableView.Column(
          Phrase(zh: "占比", en: "Share")(language), width: .fixed(7), alignment: .right),
        TableView.Column("", width: .fixed(Report.barColumns)),
      ],
      rows: bins.map { bin, count in
        Row(
          entries: [
            TableView.Entry(
              state.words(of: bin, field), Style(bin == .missing ? .dim : .text)),
            TableView.Entry(grouped(count)),
            TableView.Entry(Report.share(count, of: counts.asked), Style(.dim)),
            TableView.Entry(
              state.symbols.bar(count, of: most, columns: Report.barColumns), Style(.accent)),
          ], place: sheet, filter: bin.expression(of: field, in: language))
      })
    lead = state.summaryLines(of: counts, in: total, field, listed: bins.count)
  }

  /// A part in per cent with one decimal, rounded half up.
  private static func share(_ count: Int, of all: Int) -> String {
    let tenths = all == 0 ? 0 : (count * 2_000 + all) / (all * 2)
    return "\(tenths / 10).\(tenths % 10)%"
  }
}

extension Symbols {
  /// A bar whose length is to `columns` as `count` is to `all`; at least a sliver for one that is not 0.
  fileprivate func bar(_ count: Int, of all: Int, columns: Int) -> String {
    guard all > 0, count > 0 else { return "" }
    let parts = eighths.count + 1
    let units = max(1, count * columns * parts / all)
    let (whole, rest) = units.quotientAndRemainder(dividingBy: parts)
    return String(repeating: full, count: whole) + (rest > 0 ? String(eighths[rest - 1]) : "")
  }
}

extension State {
  /// What a bin of a column is called.
  fileprivate func words(of bin: ColumnBin, _ field: FieldDeclaration) -> String {
    switch bin {
    case .missing: return Phrase(zh: "（空）", en: "(none)")(language)
    case .value(let text): return words(of: text, field)
    case .month(let month): return String(month.firstDay.iso.prefix(7))
    case .year(let year): return Phrase(zh: "\(year)年", en: "\(year)")(language)
    case .range(let low, let high):
      let bounds = [low, high].map { figure($0, field) }
      return Phrase(
        zh: "\(bounds[0]) 到不足 \(bounds[1])", en: "\(bounds[0]) to below \(bounds[1])")(language)
    }
  }

  /// A stored number with commas.
  private func figure(_ number: Int64, _ field: FieldDeclaration) -> String {
    let text = field.type.canonical(number)
    return Int(text).map(grouped) ?? withCommas(text)
  }

  /// Counts, then least and greatest, then sum, mean and median of a column.
  fileprivate func summaryLines(
    of counts: ColumnCounts, in total: Int, _ field: FieldDeclaration, listed: Int
  ) -> [[Piece]] {
    let summary = ColumnSummary(counts)
    func parts(_ pairs: [(Phrase, String)]) -> [Piece] {
      pairs.flatMap { label, text in
        [Piece(" " + label(language) + " ", .dim), Piece(text + " ", .title)]
      }
    }
    var first = parts([
      (Phrase(zh: "记录", en: "Records"), grouped(summary.given + summary.missing)),
      (Phrase(zh: "有值", en: "given"), grouped(summary.given)),
      (Phrase(zh: "为空", en: "empty"), grouped(summary.missing)),
      (Phrase(zh: "不同值", en: "distinct"), grouped(summary.distinct)),
    ])
    if counts.asked < total {
      first.append(Piece(Phrase(zh: " 正在计数…", en: " counting…")(language), .warning))
    } else if listed < summary.distinct, summary.least == nil {
      first.append(
        Piece(Phrase(zh: " 只列前 \(listed) 个", en: " the first \(listed) listed")(language), .dim))
    }
    guard let least = summary.least, let most = summary.most else { return [first] }
    if case .day = field.type {
      return [
        first,
        parts([
          (Phrase(zh: "最早", en: "Earliest"), figure(least, field)),
          (Phrase(zh: "最晚", en: "latest"), figure(most, field)),
        ]),
      ]
    }
    var second: [(Phrase, String)] = [
      (Phrase(zh: "最小", en: "Least"), figure(least, field)),
      (Phrase(zh: "最大", en: "greatest"), figure(most, field)),
    ]
    if let median = summary.median {
      second.append((Phrase(zh: "中位", en: "median"), figure(median, field)))
    }
    if let mean = summary.meanHundredths {
      second.append((Phrase(zh: "平均", en: "mean"), meanWords(mean, field)))
    }
    if field.isSummed, let sum = summary.sum {
      second.append((Phrase(zh: "合计", en: "sum"), figure(sum, field)))
    }
    return [first, parts(second)]
  }

  /// A mean, given in hundredths of the stored unit, with two decimals.
  private func meanWords(_ hundredths: Int64, _ field: FieldDeclaration) -> String {
    if case .count = field.type { return withCommas(FieldType.decimal(hundredths: hundredths)) }
    return withCommas(FieldType.decimal(hundredths: (hundredths + 50) / 100))
  }
}
