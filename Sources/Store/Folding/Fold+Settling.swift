import Model

extension Fold {
  /// Shows in the ledger what the histories of these records say.
  mutating func settle(_ keys: Set<Key>) {
    // New rows come in an order that does not depend on how the lines came.
    for key in keys.sorted(by: { ($0.kind, $0.id) < ($1.kind, $1.id) }) {
      guard let record = records[key] else { continue }
      let kind = KindDeclaration.all[key.kind]
      let row = ledger[kind].row(of: key.id) ?? ledger[kind].append(id: key.id)
      var found: [Conflict] = []
      for (column, history) in record.cells {
        let policy = kind.fields[column].conflictPolicy
        var history = history
        let standing = history.settled(policy, isCreated: record.isCreated)
        records[key]?.cells[column] = history
        ledger[kind].write(standing.value, row: row, column: column)
        guard !standing.claims.isEmpty else { continue }
        found.append(
          Conflict(
            kind: key.kind, id: key.id, column: column, base: standing.base,
            claims: standing.claims.map { Conflict.Claim($0) }, shown: standing.shown))
      }
      contradictions[key] = found.isEmpty ? nil : found
    }
    listConflicts()
  }

  /// Takes void records out of the tables, and flags those whose end is contested.
  mutating func removeVoid() {
    var gone: [Int: [Int]] = [:]
    for key in mortal {
      let kind = KindDeclaration.all[key.kind]
      guard let record = records[key], let row = ledger[kind].row(of: key.id) else { continue }
      let standing = record.standing(of: kind) { column, end in
        record.cells[column]?.standing(
          kind.fields[column].conflictPolicy, isCreated: record.isCreated, before: end
        ).value ?? ledger[kind].canonicalText(row: row, column: column)
      }
      switch standing {
      case .counts: break
      case .void:
        gone[key.kind, default: []].append(row)
        contradictions[key] = nil
      case .contested(let life, let latest):
        let void = Conflict.Claim(
          value: Conflict.voidWord, who: life.who, when: life.order.stamp.localText,
          line: life.line.text)
        let keep = Conflict.Claim(
          value: Conflict.keepWord, who: latest?.who ?? "",
          when: latest?.order.stamp.localText ?? "", line: latest?.line.text ?? "")
        contradictions[key, default: []].append(
          Conflict(
            kind: key.kind, id: key.id, column: nil, base: "", claims: [void, keep], shown: 1))
      }
    }
    for (kind, rows) in gone {
      ledger.tables[kind].remove(rows)
      bringers[kind] = bringers[kind].map { bringer in
        Bringer(
          end: bringer.end - rows.count { $0 < bringer.end }, arrival: bringer.arrival)
      }
    }
    listConflicts()
  }

  private mutating func listConflicts() {
    ledger.conflicts = contradictions.values.joined().sorted {
      ($0.kind, $0.id, $0.column ?? -1) < ($1.kind, $1.id, $1.column ?? -1)
    }
  }
}

extension Conflict.Claim {
  fileprivate init(_ write: CellHistory.Write) {
    self.init(
      value: write.new, who: write.who, when: write.order.stamp.localText, line: write.line.text)
  }
}
