import Canvas
import Model

extension Report {
  /// The compounds drawn to be rechecked for a period, unit by unit, with what was found in each.
  init(recheck period: Period, in state: State) {
    let language = state.language
    func column(_ zh: String, _ en: String, _ width: Length) -> TableView.Column {
      TableView.Column(Phrase(zh: zh, en: en)(language), width: width)
    }
    let results = state.recheckResults(of: period)
    let lists = state.rechecks[period]
    var columns = [
      column("小区", "Compound", .flex(weight: 3, min: 12)),
      column("单位", "Unit", .fixed(language == .zh ? 7 : 10)),
      column("结论", "Finding", .fixed(language == .zh ? 8 : 12)),
    ]
    if state.size.columns >= 60 {
      columns += [
        column("抽查日期", "Day", .fixed(11)), column("抽查人", "By", .fixed(9)),
        column("说明和佐证", "Remark and evidence", .flex(weight: 4, min: 12)),
      ]
    }
    let isWide = columns.count > 3
    self.init(
      columns: columns,
      rows: (lists ?? []).flatMap { list in
        list.compounds.map { Row($0, results[$0], of: list, isWide: isWide, in: state) }
      })
    lead = Report.share(of: lists ?? [], results, by: period, state)
    if state.hasRoomForHints {
      lead.append([
        Piece(
          Phrase(
            zh: " \(state.key("confirm")) 属实  \(state.key("object")) 有误"
              + "  \(state.key("falsified")) 造假",
            en: " \(state.key("confirm")) confirmed  \(state.key("object")) wrong"
              + "  \(state.key("falsified")) falsified")(language), .dim)
      ])
    }
    detailTitle = Phrase(zh: "抽查", en: "Recheck")
    empty =
      lists == nil
      ? Phrase(zh: "正在抽取…", en: "drawing…") : Phrase(zh: "没有在册小区可抽", en: "no compound to draw")
  }

  /// How many were drawn and looked at, how many of these agree with the store, and the seed.
  private static func share(
    of lists: [RecheckList], _ results: [String: Record<RecheckResult>], by period: Period,
    _ state: State
  ) -> [[Piece]] {
    let drawn = lists.flatMap(\.compounds)
    let found = drawn.compactMap { results[$0]?.finding }
    let confirmed = found.count { $0 == .confirmed }
    let falsified = found.count { $0 == .falsified }
    let language = state.language
    let share =
      found.isEmpty
      ? "-" : decimal((confirmed * 10_000 + found.count / 2) / found.count) + "%"
    return [
      [
        Piece(
          Phrase(
            zh: " 抽中 \(drawn.count)  已查 \(found.count)",
            en: " \(drawn.count) drawn, \(found.count) done")(
              language), .text),
        Piece(
          Phrase(
            zh: "  属实 \(confirmed)/\(found.count)（\(share)）",
            en: "  \(confirmed) of \(found.count) agree (\(share))")(language),
          confirmed == found.count ? .good : .warning, bold: true),
        Piece(
          Phrase(zh: "  造假 \(falsified)", en: "  \(falsified) falsified")(language),
          falsified == 0 ? .dim : .error),
        Piece(Phrase(zh: "  种子 \(period.code)", en: "  seed \(period.code)")(language), .dim),
      ]
    ]
  }
}

extension Report.Row {
  fileprivate init(
    _ compound: String, _ result: Record<RecheckResult>?, of list: RecheckList, isWide: Bool,
    in state: State
  ) {
    let language = state.language
    let kind = KindDeclaration.compounds
    let title =
      state.ledger[kind].row(of: compound).map { state.title(of: kind, row: $0) } ?? compound
    let finding = result?.finding
    let words = [result?.remark, result?.evidence].compactMap(\.self).joined(separator: "  ")
    var entries = [
      TableView.Entry(title, Style(.title)),
      TableView.Entry(state.ledger.shortName(ofUnit: list.unit)),
      TableView.Entry(
        finding.map { "\($0.sign(state.symbols)) \($0.label(language))" } ?? "-",
        Style(finding?.role ?? .dim)),
    ]
    if isWide {
      entries += [
        TableView.Entry(result?.day?.iso ?? "-", Style(.dim)),
        TableView.Entry(result?.checker ?? "-"), TableView.Entry(words.isEmpty ? "-" : words),
      ]
    }
    self.init(
      entries: entries, place: .card(kind: kind.ordinal, id: compound),
      details: [
        CardEntry(Phrase(zh: "小区", en: "Compound"), compound + "  " + title, in: language),
        CardEntry(
          Phrase(zh: "抽样", en: "Sample"),
          Phrase(
            zh: "在册 \(list.register) 个抽 \(list.compounds.count) 个",
            en: "\(list.compounds.count) of \(list.register) in the register")(language),
          in: language),
        CardEntry(Phrase(zh: "结论", en: "Finding"), finding?.label(language) ?? "-", in: language),
      ] + Report.Row.falsehood(result, in: state) + [
        CardEntry(Phrase(zh: "说明和佐证", en: "Remark and evidence"), words, in: language)
      ])
  }
}

extension Report.Row {
  /// Whether a falsified figure is recorded as such, and the key that does it.
  private static func falsehood(
    _ result: Record<RecheckResult>?, in state: State
  ) -> [CardEntry] {
    guard let result, result.finding == .falsified else { return [] }
    let words =
      state.isRecorded(result)
      ? Phrase(zh: "已记为造假", en: "recorded as falsified")
      : Phrase(
        zh: "还没有记为造假，按 \(state.key("act")) 记",
        en: "not recorded as falsified; \(state.key("act")) does it")
    return [
      CardEntry(
        Phrase(zh: "指标", en: "Indicator"), (result.indicator ?? "-") + "  " + words(state.language),
        in: state.language)
    ]
  }
}

extension RecheckFinding {
  /// The colour.
  fileprivate var role: Role {
    switch self {
    case .confirmed: .good
    case .wrong: .warning
    case .falsified: .error
    }
  }

  /// The sign before the word.
  fileprivate func sign(_ symbols: Symbols) -> String {
    switch self {
    case .confirmed: String(symbols.check)
    case .wrong: "!"
    case .falsified: String(symbols.cross)
    }
  }
}
