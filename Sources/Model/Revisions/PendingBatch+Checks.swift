extension PendingBatch {
  /// The batch with what the catalogue V01–V35 would find in its rows if they were accepted.
  ///
  /// Told is what the batch brings: what it changes, and what was sound before. Costs a pass of the checks
  /// over the rows of the batch, before and after.
  public func checked(in circumstances: Circumstances, frozen: FrozenFigures? = nil) -> PendingBatch
  {
    let declaration = KindDeclaration.all[kind]
    var proposed = circumstances.ledger
    var places: [Int: Int] = [:]
    for (index, row) in rows.enumerated() where row.change != .refused && row.question == nil {
      let place =
        proposed[declaration].row(of: row.id)
        ?? proposed.tables[kind].append(id: row.id.isEmpty ? "-\(row.line)" : row.id)
      for cell in row.cells where cell.column > 0 && cell.problem == nil {
        proposed.tables[kind].write(cell.proposed, row: place, column: cell.column)
      }
      places[place] = index
    }
    guard !places.isEmpty else { return self }
    let former = places.keys.filter { $0 < circumstances.ledger[declaration].count }
    func findings(_ ledger: Ledger, _ rows: [Int]) -> [Finding] {
      CheckRun(
        Circumstances(
          ledger, rules: circumstances.rules, calendar: circumstances.calendar,
          today: circumstances.today), frozen: frozen
      ).report(CheckScope(kinds: [kind], rows: [kind: rows])).findings
    }
    let known = Set(findings(circumstances.ledger, former).map(Told.init))
    var batch = self
    for finding in findings(proposed, Array(places.keys)) {
      guard let index = places[finding.row] else { continue }
      batch.rows[index].take(finding, isKnown: known.contains(Told(finding)))
    }
    return batch
  }

  /// What makes two findings the same one, before and after.
  private struct Told: Hashable {
    let rule: String
    let row: Int
    let column: Int?

    init(_ finding: Finding) {
      rule = finding.rule
      row = finding.row
      column = finding.column
    }
  }
}

extension PendingBatch.Row {
  /// Puts a finding at its cell where that differs, else at the row unless the record had it before.
  fileprivate mutating func take(_ finding: Finding, isKnown: Bool) {
    // A record that is still to get its id has none that could be wrong.
    if id.isEmpty, finding.column == 0 { return }
    if let place = cells.firstIndex(where: { $0.column == finding.column }) {
      guard cells[place].problem == nil,
        !cells[place].remarks.contains(where: { $0.rule == finding.rule })
      else { return }
      cells[place].remarks.append(
        PendingBatch.Remark(rule: finding.rule, severity: finding.severity, words: finding.reason))
      return
    }
    guard !isKnown, !remarks.contains(where: { $0.rule == finding.rule }) else { return }
    let words = finding.reason
    let field = finding.field.map(\.label)
    remarks.append(
      PendingBatch.Remark(
        rule: finding.rule, severity: finding.severity,
        words: Phrase(
          zh: (field.map { "“\($0.zh)”" } ?? "") + words.zh,
          en: (field.map { "\($0.en): " } ?? "") + words.en)))
  }
}
