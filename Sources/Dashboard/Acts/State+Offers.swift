import Canvas
import Model

extension State {
  /// What can be done to records and made for them, whose name holds the typed words: first what makes
  /// their reminder go away, then the steps that can be taken, then what can be made, last what cannot be
  /// done now. Records of several kinds can only be narrowed to one.
  func offers(matching typed: String, for acted: [Acted]) -> [Offer] {
    let wanted = typed.folded.lowercased()
    return offers(for: acted).filter { $0.isCalled(wanted) }
  }

  /// The line of the list of `d` that a digit picks before anything is typed: one of the first nine that
  /// can be done now; nil where the character is to be typed.
  func offer(numbered digit: Unicode.Scalar) -> Offer? {
    guard let prompt, case .act(let acted) = prompt.purpose, prompt.text.isEmpty,
      ("1"..."9").contains(digit)
    else { return nil }
    let place = Int(digit.value) - 49
    let open = offers(matching: "", for: acted).prefix { $0.isOpen }
    return open.indices.contains(place) ? open[place] : nil
  }

  /// Whether anything is listed that can be done to records or made for them, now or later.
  ///
  /// A kind's own steps are always listed: then nobody need know how each of them stands.
  func hasOffers(for acted: [Acted]) -> Bool {
    if let only = acted.first, acted.count == 1, let id = only.ids.first,
      Machine.of(only.kind)?.transitions.isEmpty == false, ledger[only.kind].row(of: id) != nil
    {
      return true
    }
    return !offers(for: acted).isEmpty
  }

  private func offers(for acted: [Acted]) -> [Offer] {
    guard let only = acted.first, acted.count == 1 else { return acted.map(narrowing) }
    let standings = standings(of: only)
    let remedies =
      only.remedies.flatMap { offers(of: $0, for: only, standings) } + falsehoodOffers(for: only)
    let steps = standings.filter { standing in
      !remedies.contains { $0.standing?.transition.action == standing.transition.action }
    }.map { Offer($0, only) }
    let made = only.kind.belongings.filter { belonging in
      !remedies.contains {
        if case .make(let kind, _, _) = $0.deed { return kind === belonging.kind }
        return false
      }
    }.map { Offer(making: $0.kind, asking: [], only) }
    return remedies.filter(\.isOpen) + steps.filter(\.isOpen) + made
      + remedies.filter { !$0.isOpen } + steps.filter { !$0.isOpen }
  }

  private func standings(of acted: Acted) -> [Standing] {
    guard let machine = Machine.of(acted.kind), let first = acted.ids.first else { return [] }
    return machine.standing(of: first, in: circumstances, by: signature())
  }

  private func narrowing(_ acted: Acted) -> Offer {
    Offer(
      title: Phrase(
        zh: "只办\(acted.kind.label.zh) \(acted.ids.count) 条",
        en: "Only \(acted.kind.label.en), \(acted.ids.count)"), deed: .narrow(acted))
  }

  /// A remedy as lines of the list: the step nearest to the end that can be taken is the first.
  private func offers(of remedy: Remedy, for acted: Acted, _ standings: [Standing]) -> [Offer] {
    switch remedy.way {
    case .steps(let actions, through: nil): return steps(actions, of: acted, standings)
    case .steps(let actions, through: let column?):
      let named = records(named: column, by: acted)
      return named.map { steps(actions, of: $0, self.standings(of: $0)) } ?? []
    case .fields(let columns):
      return columns.sorted { isVacant($0, of: acted) && !isVacant($1, of: acted) }.map {
        Offer(filling: $0, acted)
      }
    case .record(let kind, let asking):
      return [Offer(making: kind, asking: asking, acted, isRemedy: true)]
    case .projects(let stage):
      let unit = acted.reminders.first?.unit
      return [
        Offer(
          title: Phrase(
            zh: "到\(stage.label.zh)阶段的项目里推进", en: "Advance a project: \(stage.label.en)"),
          deed: .go(
            .sheet(kind: KindDeclaration.projects.ordinal, RowScope(unit: unit, stage: stage))),
          isRemedy: true)
      ]
    case .indicator:
      guard let reminder = acted.reminders.first, let code = reminder.known.first?.text else {
        return []
      }
      return [
        Offer(
          title: Phrase(zh: "看 \(code) 还差哪些小区", en: "Which compounds \(code) lacks"),
          deed: .go(.report(.indicator(unit: reminder.unit, code: code))), isRemedy: true)
      ]
    case .close(let command):
      let id = acted.ids.first ?? ""
      return [
        Offer(
          title: remedyTitle(acted), deed: .elsewhere,
          reasons: [
            Phrase(
              zh: "月结在命令行办理：liangshai \(command) \(id)",
              en: "the close is done on the command line: liangshai \(command) \(id)")
          ], isRemedy: true)
      ]
    }
  }

  private func remedyTitle(_ acted: Acted) -> Phrase {
    acted.reminders.first.flatMap { Reminders.rule($0.rule)?.name } ?? acted.kind.label
  }

  private func steps(_ actions: [String], of acted: Acted, _ standings: [Standing]) -> [Offer] {
    let offers = actions.compactMap { action in
      standings.first { $0.transition.action == action }
    }.map { Offer($0, acted, isRemedy: true) }
    // Of a way that has several steps, those that are behind or ahead are no news.
    return offers.contains(where: \.isOpen) ? offers.filter(\.isOpen) : Array(offers.prefix(1))
  }

  /// The records that a column of these names, or nil where none is.
  private func records(named column: Int, by acted: Acted) -> Acted? {
    let table = ledger[acted.kind]
    guard let target = acted.kind.fields[column].type.referencedKind.flatMap(KindDeclaration.named)
    else { return nil }
    let ids = acted.ids.compactMap { table.row(of: $0) }.map {
      table.canonicalText(row: $0, column: column)
    }.filter { ledger[target].row(of: $0) != nil }
    return ids.isEmpty ? nil : Acted(kind: target, ids: ids)
  }

  /// Whether the first of these records has no value in a column.
  private func isVacant(_ column: Int, of acted: Acted) -> Bool {
    let table = ledger[acted.kind]
    guard let row = acted.ids.first.flatMap({ table.row(of: $0) }) else { return true }
    return !table.hasValue(row: row, column: column)
  }

  /// The field that an edit at the line of a report would change, with the records: what its reminder
  /// lacks, else the field the line is about; nil for none.
  var editedInReport: (acted: Acted, column: Int)? {
    guard page.scope == .report, let only = acted.first, acted.count == 1 else { return nil }
    for remedy in only.remedies {
      guard case .fields = remedy.way,
        case .fill(let column, _)? = offers(of: remedy, for: only, []).first?.deed
      else { continue }
      return (only, column)
    }
    return selectedReportRow?.field.map { (only, $0) }
  }
}
