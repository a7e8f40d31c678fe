import Canvas
import Model

extension Report {
  /// The level that the ladder of supervision calls for, item by item, the highest first; the program
  /// proposes, a person decides with `d`. Source: 二(三) 督查督办.
  init(escalations unit: String?, in state: State) {
    let language = state.language
    let proposals = EscalationLadder(state.circumstances).proposals().filter {
      unit == nil || $0.unit == unit
    }
    var columns = [
      TableView.Column(
        Phrase(zh: "应升到", en: "Called for")(language), width: .fixed(12)),
      TableView.Column(
        Phrase(zh: "事项", en: "Item")(language), width: .flex(weight: 4, min: 14)),
      TableView.Column(Phrase(zh: "现在可发", en: "May issue")(language), width: .fixed(12)),
      TableView.Column(Phrase(zh: "现级别", en: "Level")(language), width: .fixed(12)),
      TableView.Column(
        Phrase(zh: "原因", en: "Reason")(language), width: .flex(weight: 5, min: 14)),
    ]
    if unit == nil {
      columns.append(
        TableView.Column(
          Phrase(zh: "单位", en: "Unit")(language), width: .fixed(language == .zh ? 6 : 10)))
    }
    self.init(
      columns: columns, rows: proposals.map { Row($0, hasUnit: unit == nil, in: state) })
    frozen = 2
    lead = [Report.counts(of: proposals, in: state)] + Report.talks(of: unit, in: state)
    detailTitle = Phrase(zh: "为什么升级", en: "Why it is called for")
    empty = Phrase(zh: "没有要升级的事项", en: "nothing is to be escalated")
  }

  /// The talks with units that were last quarter after quarter; no line where none is proposed.
  private static func talks(of unit: String?, in state: State) -> [[Piece]] {
    EscalationLadder(state.circumstances).talks(quartersLast: state.periodBook.quartersLast)
      .filter { unit == nil || $0.unit == unit }.map { talk in
        [
          Piece(" \(state.symbols.square) ", EscalationLevel.talk.role),
          Piece(
            Phrase(zh: "建议约谈 ", en: "A talk is proposed: ")(state.language)
              + state.ledger.shortName(ofUnit: talk.unit) + "  "),
          Piece(talk.reason(state.language), .dim),
        ]
      }
  }

  /// How many items each level is called for.
  private static func counts(of proposals: [EscalationProposal], in state: State) -> [Piece] {
    let language = state.language
    let act = state.key("act")
    let counts = EscalationLevel.allCases.reversed().compactMap { level -> Piece? in
      let count = proposals.count { $0.level == level }
      return count == 0 ? nil : Piece(" \(level.label(language)) \(count) ", level.role)
    }
    return counts
      + [
        Piece(
          Phrase(
            zh: "   程序只建议，\(act) 由有权的人决定", en: "   proposals only; \(act) lets a person decide")(
              language), .dim)
      ]
  }
}

extension Report.Row {
  fileprivate init(_ proposal: EscalationProposal, hasUnit: Bool, in state: State) {
    let language = state.language
    let title = state.title(of: .items, row: proposal.row)
    let none = Phrase(zh: "未升级", en: "none")
    var entries = [
      TableView.Entry(proposal.level.label(language), Style(proposal.level.role)),
      TableView.Entry(title, Style(.title)),
      TableView.Entry(proposal.next.label(language), Style(proposal.next.role)),
      TableView.Entry(proposal.current?.label(language) ?? none(language), Style(.dim)),
      TableView.Entry(proposal.words(language)),
    ]
    if hasUnit { entries.append(TableView.Entry(state.ledger.shortName(ofUnit: proposal.unit))) }
    self.init(
      entries: entries, place: .card(kind: KindDeclaration.items.ordinal, id: proposal.id),
      details: [
        CardEntry(Phrase(zh: "事项", en: "Item"), proposal.id + "  " + title, in: language),
        CardEntry(
          Phrase(zh: "应升到", en: "Called for"), proposal.level.label(language), in: language),
        CardEntry(
          Phrase(zh: "现在可发", en: "May be issued now"), proposal.next.label(language), in: language),
        CardEntry(
          Phrase(zh: "原因", en: "Reasons"),
          proposal.reasons.map { $0(language) }.joined(separator: "\n"), in: language),
        CardEntry(Phrase(zh: "时限", en: "Due"), proposal.due.iso, in: language),
        CardEntry(
          Phrase(zh: "由谁定的", en: "Set by"), "二(三)  " + state.rules.authority, in: language),
      ])
  }
}

extension EscalationProposal {
  /// Every reason in one line.
  func words(_ language: Language) -> String {
    reasons.map { $0(language) }.joined(separator: Phrase(zh: "；", en: "; ")(language))
  }
}

extension EscalationLevel {
  /// The colour.
  var role: Role {
    switch self {
    case .reminder, .blue: .dueSoon
    case .orange: .warning
    case .red, .circular, .talk: .overdue
    }
  }
}
