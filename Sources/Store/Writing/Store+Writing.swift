import Glibc
import Model

/// Something to be written as part of one transaction.
public enum Act: Sendable {
  /// Makes a record with these values in canonical text.
  case new(kind: KindDeclaration, id: String, values: [(field: String, text: String)])
  /// Changes values of a record to these canonical texts; empty is missing.
  case set(kind: KindDeclaration, id: String, values: [(field: String, text: String)])
  /// Admits a batch.
  case admit(SealedBatch)
}

extension Store {
  /// Writes acts as one transaction: all of them, or none. When it returns they are on the disk.
  ///
  /// Costs one write and one fdatasync at any size of the store (and one new file a batch).
  public mutating func write(
    _ acts: [Act], reason: String? = nil, by author: Author, now: Stamp = .now()
  ) throws(StoreError) {
    guard !acts.isEmpty else { return }
    guard identity.schema <= StoreIdentity.currentSchema else {
      throw .newerSchema(found: identity.schema)
    }
    let desk = try takeDesk(of: author)
    // A desk may be one that another run of this person has just left.
    _ = refresh()
    let stamp = Stamp.next(after: lastStamp, now: now)
    var lines: [Line] = []
    for (index, act) in acts.enumerated() {
      let (verb, kind, id, changes) = try describe(act, month: stamp.month)
      var line = Line(
        stamp: stamp, part: index + 1, parts: acts.count, who: author.name, verb: verb,
        kind: kind, id: id, changes: changes)
      if let reason, index == 0 {
        line.changes.append(Line.Change(field: "#reason", old: nil, new: reason))
      }
      lines.append(line)
    }
    try append(lines, desk: desk, author: author)
  }

  /// Appends lines to the own day-book, or to a new one where that cannot be trusted any more.
  private mutating func append(_ lines: [Line], desk: Desk, author: Author) throws(StoreError) {
    var failure: FileError?
    for attempt in 0..<3 {
      if attempt > 0 { try desk.renew() }
      let book = OwnDayBook(store: path, month: lines[0].stamp.month, writer: desk.writer)
      do throws(FileError) {
        if !book.exists {
          try book.create(
            head: head(of: desk, author: author, stamp: lines[0].stamp), on: disk)
          _ = refresh()
        }
        guard var reader = readers[book.file], !damage.contains(where: { $0.file == book.file })
        else { continue }
        var chain = reader.chain
        let bytes = Array(lines.map { chain.append($0) }.joined().utf8)
        try book.append(bytes, at: reader.offset, on: disk)
        let arrivals = take(bytes, with: &reader)
        readers[book.file] = reader
        _ = fold(arrivals)
        return
      } catch {
        if !book.exists { throw .file(error) }
        failure = error
        abandon(book.file)
      }
    }
    throw .file(failure ?? FileError(action: .writing, path: path, number: EIO))
  }

  private mutating func takeDesk(of author: Author) throws(StoreError) -> Desk {
    if let desk { return desk }
    let taken = try Desk(
      store: identity.uuid, who: author.name, stateFolder: author.stateFolder)
    desk = taken
    return taken
  }

  private func head(of desk: Desk, author: Author, stamp: Stamp) -> Line {
    Line(
      stamp: stamp, part: 1, parts: 1, who: author.name, verb: .open, kind: "log",
      id: desk.writer, changes: [Line.Change(field: "store", old: nil, new: identity.uuid)])
  }

  private func describe(
    _ act: Act, month: Month
  ) throws(StoreError) -> (Line.Verb, String, String, [Line.Change]) {
    switch act {
    case .new(let kind, let id, let values):
      guard ledger[kind].row(of: id) == nil else { throw .duplicate(id: id) }
      return (.new, kind.identifier, id, values.map { .init(field: $0, old: nil, new: $1) })
    case .set(let kind, let id, let values):
      let row = ledger[kind].row(of: id)
      return (
        .set, kind.identifier, id,
        values.map { field, text in
          let column = kind.position(named: field)
          let old = row.flatMap { row in
            column.map { ledger[kind].canonicalText(row: row, column: $0) }
          }
          return Line.Change(
            field: field, old: old?.isEmpty == false ? old : nil, new: text.isEmpty ? nil : text)
        }
      )
    case .admit(let batch):
      let file = Batches.file(of: batch, month: month)
      do {
        try disk.makeFolder(path + "/batches/" + month.iso)
        // A file of this name may be left from a write that was cut off.
        try disk.replace(path + "/" + file, batch.bytes)
      } catch { throw .file(error) }
      return (
        .batch, batch.kind.identifier, batch.hash,
        [
          .init(field: "file", old: nil, new: file),
          .init(field: "rows", old: nil, new: String(batch.rows)),
          .init(field: "origin", old: nil, new: batch.origin),
        ]
      )
    }
  }
}
