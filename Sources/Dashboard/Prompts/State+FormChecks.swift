import Model

extension State {
  /// The most records whose checks are shown while something is typed for all of them.
  private static let mostJudged = 20

  /// The most records of a kind that one is compared with while it is typed.
  private static let mostCompared = 20_000

  /// What the checks and the machine say about what stands in the form now.
  mutating func judgeForm() {
    guard var line = prompt, var form = line.form else { return }
    form.refusals = []
    let isNew = if case .making = form.matter { true } else { false }
    for index in form.fields.indices { form.fields[index].findings = [] }
    for finding in findings(about: form) {
      guard let column = finding.key.column, let place = form.place(of: column, finding.key.kind),
        form.fields[place].value != "" || form.fields[place].isChanged
          || (finding.isKnown && !isNew),
        !form.fields[place].findings.contains(finding)
      else { continue }
      form.fields[place].findings.append(finding)
    }
    if case .act(let act) = form.matter, form.nextAsked == nil,
      form.active.value?.isEmpty == false || !form.active.isRequired
    {
      form.refusals = bulk(form.filled(act), reason: form.reason).refusals.flatMap(\.reasons)
    }
    line.form = form
    prompt = line
  }

  /// What the checks find in the records as they would be.
  func findings(about form: Form) -> [FormFinding] {
    let changes = changes(of: form)
    guard !changes.isEmpty else { return [] }
    var after = ledger
    var rows: [Int: [Int]] = [:]
    for change in changes {
      let kind = KindDeclaration.all[change.kind]
      let row = after[kind].row(of: change.id) ?? after[kind].append(id: change.id)
      rows[kind.ordinal, default: []].append(row)
      for value in change.values {
        guard let column = kind.position(named: value.field) else { continue }
        after[kind].write(value.text, row: row, column: column)
      }
    }
    let run = CheckRun(Circumstances(after, rules: rules, calendar: calendar, today: today))
    // In a store of a whole country only what one record tells by itself is asked at every key.
    let isLarge = rows.keys.contains { after[KindDeclaration.all[$0]].count > State.mostCompared }
    let asked = isLarge ? Set(CheckRule.all.filter { !$0.looksAtOthers }.map(\.code)) : nil
    let report = run.report(CheckScope(rules: asked, kinds: Set(rows.keys), rows: rows))
    return report.findings.map { finding in
      let key = FormFinding.Key(rule: finding.rule, kind: finding.kind, column: finding.column)
      return FormFinding(
        key: key, severity: finding.severity, reason: finding.reason,
        isKnown: form.known.contains(key))
    }
  }

  /// What the form would change as it stands; nothing for too many records and where a rule refuses.
  private func changes(of form: Form) -> [RecordChange] {
    switch form.matter {
    case .edit(let edit):
      // What several records have is not one value until somebody types it.
      guard edit.targets.count <= State.mostJudged, let value = form.active.value,
        edit.targets.count == 1 || !value.isEmpty || form.active.isChanged
      else { return [] }
      return edit.targets.map {
        .set(
          kind: edit.kind.ordinal, id: $0.id, values: [CellText(edit.field.identifier, value)])
      }
    case .record(let kind, let id):
      let values = form.fields.compactMap { field -> CellText? in
        guard field.isChanged, let value = field.value else { return nil }
        return CellText(field.identifier, value)
      }
      return [.set(kind: kind.ordinal, id: id, values: values)]
    // Each of several new records gets its id only when it is written.
    case .making(let new) where new.count > 1: return []
    case .making(let new):
      let place = form.fields.count - 1
      guard let id = form.fields[place].value, ledger.place(of: id) == nil else { return [] }
      return [.new(kind: new.kind.ordinal, id: id, values: form.values(but: place))]
    case .act(let act):
      guard act.ids.count <= State.mostJudged else { return [] }
      return bulk(form.filled(act), reason: form.reason).changes
    }
  }

  /// What an action would do as its form stands.
  private func bulk(_ act: ActForm, reason: String?) -> BulkAct {
    BulkAct(
      act.transition.action, on: act.ids, inputs: act.inputs, in: circumstances,
      by: signature(reason: reason?.isEmpty == true ? nil : reason))
  }
}
