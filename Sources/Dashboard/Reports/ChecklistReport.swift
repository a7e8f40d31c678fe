import Canvas
import Model

extension Report {
  /// What stands between a period and its freeze: one line a unit, each entry leading to what is missing.
  init(checklist period: Period, in state: State) {
    let language = state.language
    func column(_ zh: String, _ en: String, _ width: Int) -> TableView.Column {
      TableView.Column(Phrase(zh: zh, en: en)(language), width: .fixed(width), alignment: .right)
    }
    let list = state.checklist(of: period)
    self.init(
      columns: [
        TableView.Column(
          Phrase(zh: "单位", en: "Unit")(language), width: .fixed(language == .zh ? 7 : 10)),
        TableView.Column(
          Phrase(zh: "审核签字", en: "Sign-off")(language), width: .flex(weight: 2, min: 16)),
        column("报表", "Reports", 7), column("错误", "Errors", 6), column("警告", "Warnings", 8),
        column("冲突", "Conflicts", 9), column("待审", "Pending", 7), column("逾期", "Overdue", 7),
      ],
      rows: list?.lines.map { Row($0, in: state) } ?? [])
    lead = Report.head(of: period, list, in: state)
    detailTitle = Phrase(zh: "还差什么", en: "What is missing")
    empty = Phrase(zh: "没有这一周期", en: "there is no such period")
  }

  /// How far the period is, and what its next step waits for.
  private static func head(
    of period: Period, _ list: FreezeChecklist?, in state: State
  ) -> [[Piece]] {
    let language = state.language
    guard let entry = state.periodBook[period], let list else { return [] }
    let signed = list.lines.count { if case .valid = $0.signature { true } else { false } }
    let first = [
      Piece(" \(period.code) ", .title, bold: true),
      Piece(entry.state.label(language) + "  ", entry.state == .open ? .provisional : .good),
      Piece(
        Phrase(
          zh: "签字 \(signed)/\(list.lines.count)", en: "signed \(signed) of \(list.lines.count)")(
            language),
        signed == list.lines.count ? .good : .warning),
      Piece("  " + entry.close.phrase(language), .dim),
    ]
    guard let step = state.nextStep(of: period) else { return [first] }
    if let refusal = state.stepRefusal(step, of: period) {
      return [first, [Piece(" " + refusal(language), .warning)]]
    }
    return [
      first,
      [
        Piece(
          Phrase(
            zh: " 可以\(step.name.zh)：按 \(state.key("period-step"))，再输入周期名确认",
            en: " ready to \(step.name.en): press \(state.key("period-step"))")(
              language), .good)
      ],
    ]
  }
}

extension Report.Row {
  fileprivate init(_ line: FreezeChecklist.Line, in state: State) {
    let language = state.language
    let pending = state.pendingRows(of: line.unit)
    func count(_ number: Int, _ role: Role) -> TableView.Entry {
      TableView.Entry(number == 0 ? "-" : String(number), Style(number == 0 ? .dim : role))
    }
    let missing = line.missing.count
    let signature = line.signature.words(language)
    self.init(
      entries: [
        TableView.Entry(state.ledger.shortName(ofUnit: line.unit), Style(.title)),
        TableView.Entry(
          "\(line.signature.sign(state.symbols)) \(signature)", Style(line.signature.role)),
        TableView.Entry(
          missing == 0
            ? Phrase(zh: "齐", en: "in")(language)
            : Phrase(zh: "缺 \(missing)", en: "\(missing) owed")(language),
          Style(missing == 0 ? .good : .error)),
        count(line.errors, .error), count(line.warnings, .warning), count(line.conflicts, .error),
        count(pending, .warning), count(line.overdue, .overdue),
      ],
      place: .county(line.unit),
      places: [
        .county(line.unit), .report(.score(unit: line.unit)), .report(.score(unit: line.unit)),
        .report(.findings(unit: line.unit)), .report(.findings(unit: line.unit)), .conflicts,
        .review,
        .sheet(
          kind: KindDeclaration.items.ordinal, RowScope(unit: line.unit, isOverdueOnly: true)),
      ],
      details: [
        CardEntry(Phrase(zh: "审核签字", en: "Sign-off"), signature, in: language),
        CardEntry(
          Phrase(zh: "未报指标", en: "Reports owed"), line.missing.joined(separator: "、"), in: language),
        CardEntry(
          Phrase(zh: "核对发现", en: "Findings"),
          Phrase(
            zh: "错误 \(line.errors)，警告 \(line.warnings)",
            en: "\(line.errors) errors, \(line.warnings) warnings")(language), in: language),
        CardEntry(
          Phrase(zh: "待审和冲突", en: "Pending"),
          Phrase(
            zh: "待审 \(pending) 行，冲突 \(line.conflicts) 处",
            en: "\(pending) rows, \(line.conflicts) conflicts")(language), in: language),
        CardEntry(
          Phrase(zh: "逾期未办", en: "Overdue"),
          Phrase(zh: "\(line.overdue) 件", en: "\(line.overdue) items")(language), in: language),
      ])
  }
}

extension FreezeChecklist.Signature {
  /// Who signed, and whether it still holds.
  func words(_ language: Language) -> String {
    switch self {
    case .missing: Phrase(zh: "未签", en: "not signed")(language)
    case .valid(let reviewer, let day): "\(reviewer) \(day?.iso ?? "")"
    case .stale(let reviewer, let day):
      Phrase(
        zh: "签后数字有变（\(reviewer) \(day?.iso ?? "")）",
        en: "figures changed since \(reviewer) \(day?.iso ?? "")")(language)
    }
  }

  /// The colour.
  var role: Role {
    switch self {
    case .missing: .dim
    case .valid: .good
    case .stale: .warning
    }
  }

  /// The sign before the words.
  func sign(_ symbols: Symbols) -> String {
    switch self {
    case .missing: "-"
    case .valid: String(symbols.check)
    case .stale: "!"
    }
  }
}
