import Glibc
import Model

extension Store {
  /// Writes acts as one transaction: all of them, or none. When it returns they are on the disk.
  ///
  /// Costs one write and one fdatasync at any size of the store (and one new file a batch).
  ///
  /// - Parameter undoing: The act that this one takes back.
  /// - Returns: What tells this act from all others, 12 hexadecimal digits.
  @discardableResult
  public mutating func write(
    _ acts: [Act], reason: String? = nil, undoing: String? = nil, by author: Author,
    now: Stamp = .now()
  ) throws(StoreError) -> String {
    try write(acts, reason: reason, undoing: undoing, deciding: [], by: author, now: now)
  }

  /// Writes acts as one transaction that may decide on files that were handed in.
  @discardableResult
  mutating func write(
    _ acts: [Act], reason: String?, undoing: String? = nil, deciding: [Line.Change],
    by author: Author, now: Stamp
  ) throws(StoreError) -> String {
    for act in acts {
      if let refusal = periodRefusal(of: act) { throw .refused(refusal) }
    }
    var marks: [Line.Change] = []
    if let reason { marks.append(.init(field: "#reason", old: nil, new: reason)) }
    if let undoing { marks.append(.init(field: "#undo", old: nil, new: undoing)) }
    marks += deciding
    return try write(acts, marks: marks, by: author, now: now)
  }

  /// Writes acts as one transaction; `marks` are words about it as a whole, such as `#reason`.
  mutating func write(
    _ acts: [Act], marks: [Line.Change], by author: Author, now: Stamp
  ) throws(StoreError) -> String {
    guard !acts.isEmpty else { return "" }
    if let refusal = timelessRefusal { throw refusal }
    let desk = try takeDesk(of: author)
    // A desk may be one that another run of this person has just left.
    _ = refresh()
    try checkClock(now)
    let stamp = Stamp.next(after: shelf.lastStamp, now: now)
    var lines: [Line] = []
    for (index, act) in acts.enumerated() {
      var draft = try line(of: act, month: stamp.month)
      if draft.schema > identity.schema { throw .olderSchema(found: identity.schema) }
      if index == 0 { draft.changes += marks }
      lines.append(
        Line(
          stamp: stamp, part: index + 1, parts: acts.count, who: author.name, verb: draft.verb,
          kind: draft.kind, id: draft.id, changes: draft.changes))
    }
    return try append(lines, desk: desk, author: author)
  }

  /// Why nothing can be written here by this person; nil where it can.
  ///
  /// Takes a desk, and looks once per mount whether appending really appends.
  public mutating func writeRefusal(for author: Author) -> Phrase? {
    if let timelessRefusal { return timelessRefusal.message }
    do throws(StoreError) { _ = try takeDesk(of: author) } catch { return error.message }
    return AppendProbe.refusal(store: path, author: author, disk: disk)
  }

  /// Why this store can never be written, whoever asks and wherever it lies; nil where it can.
  var timelessRefusal: StoreError? {
    if asOf != nil { return .readAsOf }
    if identity.schema > StoreIdentity.currentSchema {
      return .newerSchema(found: identity.schema)
    }
    return nil
  }

  /// Appends lines to the own day-book, or to a new one where that cannot be trusted any more.
  private mutating func append(
    _ lines: [Line], desk: Desk, author: Author
  ) throws(StoreError) -> String {
    var failure: FileError?
    for attempt in 0..<3 {
      if attempt > 0 { try desk.renew() }
      let book = OwnDayBook(store: path, month: lines[0].stamp.month, writer: desk.writer)
      do throws(FileError) {
        if !book.exists {
          let head = head(of: desk, author: author, stamp: lines[0].stamp)
          try book.create(head: head, on: disk)
          _ = refresh()
        }
        guard !abandoned.contains(book.file), let end = shelf.end(of: book.file) else { continue }
        var chain = end.chain
        var hashes: [LineHash] = []
        var text = ""
        for line in lines {
          text += chain.append(line)
          if let hash = chain.head { hashes.append(hash) }
        }
        let bytes = Array(text.utf8)
        try book.append(bytes, at: end.bytes, on: disk)
        take(bytes, of: book.file)
        return hashes.first?.short ?? ""
      } catch {
        failure = error
        abandoned.insert(book.file)
        desk.giveUp()
      }
    }
    throw .file(failure ?? FileError(action: .writing, path: path + "/log", number: EIO))
  }

  private mutating func takeDesk(of author: Author) throws(StoreError) -> Desk {
    if let desk { return desk }
    let taken = try Desk(
      store: identity.uuid, in: path, who: author.name, stateFolder: author.stateFolder)
    desk = taken
    return taken
  }

  private func head(of desk: Desk, author: Author, stamp: Stamp) -> Line {
    Line(
      stamp: stamp, part: 1, parts: 1, who: author.name, verb: .open, kind: "log",
      id: desk.writer,
      changes: [
        .init(field: "store", old: nil, new: identity.uuid),
        .init(field: "schema", old: nil, new: String(identity.schema)),
      ])
  }

  /// Refuses a clock that is far ahead of everything in the store: every later line of everybody would
  /// have to follow it.
  private func checkClock(_ now: Stamp) throws(StoreError) {
    let longest: Int64 = 400 * 86_400_000
    guard let last = shelf.lastStamp, now.milliseconds - last.milliseconds > longest,
      getenv("LIANGSHAI_TRUST_CLOCK") == nil
    else { return }
    throw .implausibleClock(now: now.localText, last: last.localText)
  }
}
