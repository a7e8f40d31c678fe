import Canvas
import Model

extension CompoundHeads {
  /// Every open issue with its planned answer (短板 × 举措). Source: 三(一)1.
  var issues: [CardEntry] {
    let label = Phrase(zh: "短板与举措", en: "Issues")
    let open = records(Issue.self).filter { $0.closedOn == nil }
    guard !open.isEmpty else {
      return [state.head(label, none("没有未闭环的问题", "no open issue"), .dim)]
    }
    let bare = open.count { answer(to: $0) == nil }
    let count = state.head(
      label,
      none(
        "未闭环 \(open.count) 个，没有对应举措 \(bare) 个", "\(open.count) open, \(bare) without an answer"),
      bare > 0 ? .warning : .text, to: sheet(Issue.self))
    return [count]
      + open.prefix(CompoundHeads.most).map { issue in
        let answer = answer(to: issue)
        let words =
          (state.open(issue.description, of: \Issue.description) ?? issue.recordID) + " → "
          + (answer ?? none("没有对应举措", "no answer"))
        return state.head(nil, words, answer == nil ? .warning : .text, to: Page.Place(issue))
      }
  }

  /// What answers an issue: the planned fix, else its project or its item; nil for nothing.
  private func answer(to issue: Record<Issue>) -> String? {
    issue.plannedFix
      ?? issue.project.map { state.ledger.name(of: $0, kind: "project") ?? $0 } ?? issue.item
      ?? issue.patch
  }

  /// The items that are not closed, each with its deadline.
  var items: [CardEntry] {
    let open = records(SupervisionItem.self).filter { !($0.state?.isFinished ?? false) }
    guard !open.isEmpty else { return [] }
    let label = Phrase(zh: "在办督办 \(open.count)", en: "Open items \(open.count)")
    return open.prefix(CompoundHeads.most).enumerated().map { index, item in
      let standing = ItemStanding(item, in: state)
      return state.head(
        index == 0 ? label : nil,
        (item.title ?? item.recordID) + "  " + standing.words(state.symbols, language),
        standing.lamp?.role ?? .text, to: Page.Place(item))
    }
  }

  /// What there is to do about the compound and the records that name it.
  var reminders: [CardEntry] {
    let id = compound.recordID
    let linked = Dictionary(links.map { ($0.kind, Set($0.rows)) }) { $0.union($1) }
    let own = (state.unitFigures?.reminders ?? []).filter { reminder in
      let subject = reminder.subject
      if subject.kind == KindDeclaration.compounds.ordinal { return subject.id == id }
      return subject.row.map { linked[subject.kind]?.contains(Int32($0)) ?? false } ?? false
    }
    // What a reminder says may hold what is not public.
    guard !own.isEmpty, !state.isPublic else { return [] }
    let label = Phrase(zh: "提醒 \(own.count)", en: "Reminders \(own.count)")
    return own.prefix(CompoundHeads.most).enumerated().map { index, reminder in
      state.head(
        index == 0 ? label : nil,
        reminder.lamp.sign(state.symbols) + " " + reminder.shortWords(language) + "  "
          + reminder.words(language), reminder.lamp.role,
        to: .card(kind: reminder.subject.kind, id: reminder.subject.id))
    }
  }

  /// The list of the records of a kind that name the compound.
  private func sheet<Kind: RecordKind>(_: Kind.Type) -> Page.Place? {
    let ordinal = Kind.declaration.kind.ordinal
    return links.first { $0.kind == ordinal }.map { link in
      .sheet(
        kind: ordinal,
        RowScope(link: RowScope.Link(column: link.column, id: compound.recordID)))
    }
  }
}
