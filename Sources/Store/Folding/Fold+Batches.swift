import Model

extension Fold {
  /// Takes in the batches that these lines admit, their rows or the changes they hold.
  mutating func admit(
    _ arrivals: [Arrival], _ library: Library, _ touched: inout Set<Key>
  ) {
    var requests: [BatchReader.Request] = []
    var accepted: [Arrival] = []
    // Changes come after the rows they are about.
    var changes: [(batch: [ChangeBatch.Change], arrival: Arrival, kind: KindDeclaration)] = []
    for arrival in arrivals {
      let line = arrival.line
      guard batches.insert(line.id).inserted else { continue }
      guard let kind = KindDeclaration.named(line.kind) else {
        tell(.unknownName(line.kind), arrival)
        continue
      }
      let file = line.value("file") ?? ""
      guard Batches.isPlainName(file), let region = library(file) else {
        damage.append(Damage(file: file, line: nil, reason: .missingBatch))
        batches.remove(line.id)
        awaited.append(arrival)
        continue
      }
      bytesRead += region.bytes.count
      if line.value("form") == ChangeBatch.form {
        changes.append((ChangeBatch.changes(in: region.bytes), arrival, kind))
      } else {
        let source = Segment.Source(batch: file, origin: line.value("origin") ?? "")
        let migrations = migrations
        requests.append(
          BatchReader.Request(kind: kind, region: region, source: source) { heading in
            Migration.lift(
              heading: heading, of: kind.identifier, from: arrival.schema, through: migrations)
          })
        accepted.append(arrival)
      }
    }
    for (index, part) in BatchReader.read(requests).enumerated() {
      let arrival = accepted[index]
      let rows = part?.segment.starts.count ?? 0
      if let expected = arrival.line.value("rows").flatMap({ Int($0) }), expected != rows {
        damage.append(
          Damage(
            file: requests[index].source.batch, line: nil,
            reason: .wrongCount(found: rows, expected: expected)))
      }
      if let part, rows > 0 { admit(part, arrival, requests[index].kind, &touched) }
    }
    for (batch, arrival, kind) in changes { takeChanges(batch, arrival, kind, &touched) }
  }

  private mutating func admit(
    _ part: BatchReader.Part, _ arrival: Arrival, _ kind: KindDeclaration,
    _ touched: inout Set<Key>
  ) {
    for key in mortal where key.kind == kind.ordinal && part.segment.holds(key.id) {
      records[key]?.arrivals.append(arrival.order)
    }
    let before = ledger[kind].count
    let known = ledger[kind].admit(part.segment, columns: part.columns)
    if ledger[kind].count > before {
      bringers[kind.ordinal].append(Bringer(end: ledger[kind].count, arrival: arrival))
    }
    for (place, row) in known {
      let key = Key(kind: kind.ordinal, id: ledger[kind].id(row))
      for column in kind.fields.indices.dropFirst() {
        let text = part.segment.text(ofColumn: column, row: place)
        let isSame =
          records[key]?.cells[column] == nil
          && ledger[kind].canonicalText(row: row, column: column) == text
        guard !text.isEmpty, !isSame else { continue }
        take(
          CellHistory.Write(
            order: arrival.order, line: arrival.hash, who: arrival.line.who, manner: .creation,
            old: "", new: text), at: column, of: key, kind)
        touched.insert(key)
      }
      if records[key] != nil, records[key]?.isCreated == false {
        records[key]?.isCreated = true
        touched.insert(key)
      }
    }
  }

  private mutating func takeChanges(
    _ changes: [ChangeBatch.Change], _ arrival: Arrival, _ kind: KindDeclaration,
    _ touched: inout Set<Key>
  ) {
    if let expected = arrival.line.value("rows").flatMap({ Int($0) }), expected != changes.count {
      damage.append(
        Damage(
          file: arrival.line.value("file") ?? "", line: nil,
          reason: .wrongCount(found: changes.count, expected: expected)))
    }
    for change in changes {
      let key = Key(kind: kind.ordinal, id: change.id)
      let lifted = Migration.lift(
        Line.Change(field: change.field, old: change.old, new: change.new), of: kind.identifier,
        from: arrival.schema, through: migrations)
      takeChange(lifted, .change, arrival, key, kind)
      touched.insert(key)
    }
  }
}
