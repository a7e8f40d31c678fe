import Model

/// Something to be written as part of one transaction.
public enum Act: Sendable {
  /// A field's identifier and a value in canonical text; empty is missing.
  public typealias Value = (field: String, text: String)

  /// Makes a record with these values.
  case new(kind: KindDeclaration, id: String, values: [Value])
  /// Changes values of a record. `seen` are the values that the person saw before, by field, where they
  /// may not be the present ones; a difference becomes a conflict.
  case set(kind: KindDeclaration, id: String, values: [Value], seen: [String: String] = [:])
  /// Declares a record void: it stays in the history and counts no more.
  case void(kind: KindDeclaration, id: String)
  /// Brings a void record back.
  case restore(kind: KindDeclaration, id: String)
  /// Chooses a value, one of those that contradict each other or another; where the conflict is about a
  /// record as a whole, `Conflict.voidWord` or `Conflict.keepWord`.
  case settle(Conflict, value: String)
  /// Turns down values that somebody proposed; changes nothing but stays in the history.
  case turnDown(kind: KindDeclaration, id: String, values: [Value])
  /// Admits a batch.
  case admit(SealedBatch)
  /// Admits a batch that holds every record of its kind, as part of a closing.
  case close(SealedBatch)
  /// Takes the rows of an admitted batch, by its hash, out again.
  case retract(batch: String)
  /// Admits a batch again, by its hash, whose rows were taken out.
  case readmit(batch: String)
}

extension Store {
  /// The line of an act, without its place in the transaction; batches are put on the disk.
  func line(of act: Act, month: Month) throws(StoreError) -> Line.Draft {
    switch act {
    case .new(let kind, let id, let values):
      guard ledger[kind].row(of: id) == nil else { throw .duplicate(id: id) }
      return Line.Draft(
        .new, kind.identifier, id,
        values.filter { !$0.text.isEmpty }.map { .init(field: $0, old: nil, new: $1) })
    case .set(let kind, let id, let values, let seen):
      return Line.Draft(
        .set, kind.identifier, id,
        values.map { field, text in
          let old = seen[field] ?? present(kind, id, field)
          return change(field, from: old, to: text)
        })
    case .void(let kind, let id):
      let row = try row(of: id, kind)
      let table = ledger[kind]
      return Line.Draft(
        .void, kind.identifier, id,
        kind.fields.indices.dropFirst().compactMap { column in
          let text = table.canonicalText(row: row, column: column)
          return text.isEmpty ? nil : change(kind.fields[column].identifier, from: text, to: "")
        })
    case .restore(let kind, let id):
      return Line.Draft(.restore, kind.identifier, id, [])
    case .settle(let conflict, let value):
      return try line(of: conflict, value: value, month: month)
    case .turnDown(let kind, let id, let values):
      return Line.Draft(
        .return, kind.identifier, id,
        values.map { field, text in change(field, from: present(kind, id, field), to: text) })
    case .admit(let batch):
      return try admission(of: batch, month: month)
    case .close(let batch):
      var draft = try admission(of: batch, month: month)
      draft.verb = .close
      return draft
    case .retract(let batch):
      let admission = try admission(of: batch)
      return Line.Draft(.retract, admission.kind, batch, [])
    case .readmit(let batch):
      let admission = try admission(of: batch)
      return Line.Draft(.batch, admission.kind, batch, admission.fieldChanges)
    }
  }

  private func line(
    of conflict: Conflict, value: String, month: Month
  ) throws(StoreError) -> Line.Draft {
    let kind = KindDeclaration.all[conflict.kind]
    guard let column = conflict.column else {
      let act: Act =
        value == Conflict.voidWord
        ? .void(kind: kind, id: conflict.id) : .restore(kind: kind, id: conflict.id)
      return try line(of: act, month: month)
    }
    let field = kind.fields[column].identifier
    return Line.Draft(
      .settle, kind.identifier, conflict.id,
      [
        change(field, from: conflict.base, to: value),
        .init(
          field: "#seen", old: nil, new: conflict.claims.map(\.line).joined(separator: " ")),
        .init(field: "#shown", old: nil, new: present(kind, conflict.id, field)),
      ])
  }

  /// Puts a batch on the disk and describes it.
  private func admission(of batch: SealedBatch, month: Month) throws(StoreError) -> Line.Draft {
    let file = Batches.file(of: batch, month: month)
    do {
      let folder = path + "/batches/" + month.iso
      try disk.makeFolder(folder)
      // Another writer may have made the folder and not have lived to make its name durable.
      try disk.syncFolder(of: folder)
      // A file of this name may be left from a write that was cut off.
      try disk.replace(path + "/" + file, batch.bytes)
    } catch { throw .file(error) }
    var changes: [Line.Change] = [
      .init(field: "file", old: nil, new: file),
      .init(field: "rows", old: nil, new: String(batch.rows)),
      .init(field: "origin", old: nil, new: batch.origin),
    ]
    if let form = batch.form { changes.append(.init(field: "form", old: nil, new: form)) }
    return Line.Draft(.batch, batch.kind.identifier, batch.hash, changes)
  }

  /// The line that admitted a batch.
  private func admission(of batch: String) throws(StoreError) -> Line {
    guard
      let line = history(of: batch).last(where: { $0.line.verb == .batch })?.line
    else { throw .unknown(id: batch) }
    return line
  }

  private func row(of id: String, _ kind: KindDeclaration) throws(StoreError) -> Int {
    guard let row = ledger[kind].row(of: id) else { throw .unknown(id: id) }
    return row
  }

  /// The present value of a field in canonical text; empty where there is none.
  func present(_ kind: KindDeclaration, _ id: String, _ field: String) -> String {
    guard let row = ledger[kind].row(of: id), let column = kind.position(named: field) else {
      return ""
    }
    return ledger[kind].canonicalText(row: row, column: column)
  }

  private func change(_ field: String, from old: String, to new: String) -> Line.Change {
    Line.Change(
      field: field, old: old.isEmpty ? nil : old, new: new.isEmpty ? nil : new)
  }
}

extension Line {
  /// A line before it has a place in a day-book.
  struct Draft {
    var verb: Verb
    let kind: String
    let id: String
    var changes: [Change]

    /// The least schema of a store that can hold the line.
    var schema: Int {
      switch verb {
      case .open, .new, .set: 1
      case .batch: changes.contains { $0.field == "form" } ? 2 : 1
      case .retract, .settle, .void, .restore, .return, .close: 2
      }
    }

    init(_ verb: Verb, _ kind: String, _ id: String, _ changes: [Change]) {
      self.verb = verb
      self.kind = kind
      self.id = id
      self.changes = changes
    }
  }
}
