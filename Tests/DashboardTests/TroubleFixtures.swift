@testable import Dashboard
import Canvas
import Model

/// Two fields that two people changed without knowing of one another, one of them three, and a record
/// that one declared void.
func lishuiConflicts() -> [Conflict] {
  let items = KindDeclaration.items
  func claim(_ value: String, _ who: String, _ when: String, _ line: String) -> Conflict.Claim {
    Conflict.Claim(value: value, who: who, when: when, line: line)
  }
  return [
    Conflict(
      kind: KindDeclaration.compounds.ordinal, id: "331102-0002", column: 4, base: "none",
      claims: [
        claim("trial", "叶建平", "2026-11-20 09:12:40", "a1"),
        claim("hired", "liandu-xu", "2026-11-20 09:13:05", "a2"),
      ], shown: 1
    ).at("service-mode"),
    Conflict(
      kind: items.ordinal, id: "DB〔2026〕032", column: 0, base: "2026-11-10",
      claims: [
        claim("2026-11-20", "叶建平", "2026-11-09 16:40:12", "b1"),
        claim("2026-12-15", "龙泉市物业服务中心值班员", "2026-11-09 16:41:00", "b2"),
        claim("", "zhou", "2026-11-10 08:00:31", "b3"),
      ], shown: 0
    ).at("current-due"),
    Conflict(
      kind: items.ordinal, id: "DB〔2026〕036", column: nil, base: "",
      claims: [
        claim(Conflict.voidWord, "叶建平", "2026-11-03 10:00:00", "c1"),
        claim(Conflict.keepWord, "zhou", "2026-11-03 10:20:00", "c2"),
      ], shown: 1),
  ]
}

extension Conflict {
  /// The same conflict about the field with this identifier.
  fileprivate func at(_ field: String) -> Conflict {
    Conflict(
      kind: kind, id: id, column: KindDeclaration.all[kind].position(named: field), base: base,
      claims: claims, shown: shown)
  }
}

/// A few acts, the oldest first: one of three records that was taken back, one alone, one of a kind
/// that nobody knows, and an import.
func lishuiHistory() -> [Revision] {
  let items = KindDeclaration.items
  func set(
    _ act: String, _ when: String, _ who: String, _ id: String, _ old: String, _ new: String,
    reason: String? = nil, undoes: String? = nil
  ) -> Revision {
    Revision(
      transaction: act, when: when, who: who, writer: "\(who)-x1", action: .set, kind: items,
      id: id, changes: [Revision.Change(field: "current-due", old: old, new: new)], reason: reason,
      undoes: undoes)
  }
  let three = ["DB〔2026〕031", "DB〔2026〕033", "DB〔2026〕034"]
  return [
    Revision(
      transaction: "000000000001", when: "2026-10-08 08:30:00", who: "admin", writer: "admin-x1",
      action: .batch, kind: items, id: "督办台账.csv", changes: [], reason: nil, undoes: nil)
  ]
    + three.map {
      set(
        "000000000002", "2026-11-10 15:04:09", "叶建平", $0, "2026-11-05", "2026-12-15",
        reason: "台风停工，统一顺延")
    }
    + [
      Revision(
        transaction: "000000000003", when: "2026-11-11 09:00:00", who: "zhou", writer: "zhou-x1",
        action: .set, kind: items, id: "DB〔2026〕031",
        changes: [
          Revision.Change(field: "state", old: "signed", new: "handling"),
          Revision.Change(field: "handler", old: nil, new: "叶某"),
        ], reason: nil, undoes: nil)
    ]
    + three.map {
      set(
        "000000000004", "2026-11-11 10:30:00", "叶建平", $0, "2026-12-15", "2026-11-05",
        undoes: "000000000002")
    }
    + [
      Revision(
        transaction: "000000000005", when: "2026-11-12 11:00:00", who: "zhou", writer: "zhou-x1",
        action: .void, kind: nil, id: "QT-1", changes: [], reason: "重复", undoes: nil)
    ]
}

/// Two views changed by hand: cells, a cell that cannot be read, one that looks filled down, a cell that
/// changed in the store as well, a new row, a row with a question, and rows that are missing.
func lishuiPending() -> [PendingBatch] {
  let compounds = KindDeclaration.compounds
  func cell(
    _ kind: KindDeclaration, _ field: String, _ published: String, _ current: String,
    _ proposed: String, typed: String? = nil, problem: Phrase? = nil, suspicion: Phrase? = nil
  ) -> PendingBatch.Cell {
    PendingBatch.Cell(
      column: kind.position(named: field) ?? 0, published: published, current: current,
      proposed: proposed, typed: typed ?? proposed, problem: problem, suspicion: suspicion)
  }
  return [
    PendingBatch(
      kind: compounds.ordinal, file: "tables/compound.csv",
      rows: [
        PendingBatch.Row(
          line: 2, change: .changed, id: "331102-0001",
          cells: [
            cell(compounds, "households", "320", "320", "328", typed: "328户"),
            cell(compounds, "service-mode", "hired", "hired", "trial"),
          ], question: nil),
        PendingBatch.Row(
          line: 3, change: .changed, id: "331102-0002",
          cells: [
            cell(
              compounds, "built-year", "1992", "1992", "", typed: "九二年",
              problem: Phrase(zh: "找到“九二年”，应为 1949 到 2023 的整数", en: "found “九二年”, expected a year")),
            cell(compounds, "households", "180", "186", "190"),
          ], question: nil),
        PendingBatch.Row(
          line: 4, change: .changed, id: "331102-0003",
          cells: [
            cell(
              compounds, "households", "48", "48", "49",
              suspicion: Phrase(zh: "像是下拉填充：与上一行连续", en: "looks filled down"))
          ], question: nil),
        PendingBatch.Row(
          line: 9, change: .new, id: "",
          cells: [
            cell(compounds, "name", "", "", "水东新村"), cell(compounds, "households", "", "", "77"),
          ], question: nil),
        PendingBatch.Row(
          line: 10, change: .changed, id: "331181-0001",
          cells: [cell(compounds, "households", "412", "412", "400")],
          question: Phrase(zh: "第 6 行和第 10 行编号相同，哪一行是它？", en: "lines 6 and 10 have this id")),
      ],
      notes: [Phrase(zh: "少了 1 行：331181-0002。缺行不作删除，要作废请在程序里作废", en: "1 row is missing")]),
    PendingBatch(
      kind: KindDeclaration.items.ordinal, file: "tables/item.csv", rows: [],
      notes: [Phrase(zh: "表头改过：找不到列“现行时限”", en: "a heading is missing")]),
  ]
}

/// The dashboard of the fixture store with conflicts and views changed by hand.
func troubledState(
  size: Size = Size(columns: 120, rows: 40), language: Language = .zh
) -> State {
  var state = lishuiState(size: size, language: language)
  var ledger = lishuiLedger()
  ledger.conflicts = lishuiConflicts()
  _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
  _ = update(&state, .pendingCount(2))
  return state
}

/// What a program with the fixture store answers to what the dashboard asks for.
func answer(_ effect: Effect) -> [Action] {
  switch effect {
  case .loadHistory(let id):
    [.historyLoaded(id, lishuiHistory().filter { id == nil || $0.id == id })]
  case .loadReview: [.reviewLoaded(lishuiPending())]
  case .viewAsOf(let day): [.asOf(day)]
  case .write(let edits, _), .retry(let edits):
    [.unsaved(edits, reason: Phrase(zh: "磁盘已满（ENOSPC）", en: "the disk is full (ENOSPC)"))]
  case .saveElsewhere(let path, _): [.savedElsewhere(path)]
  default: []
  }
}
