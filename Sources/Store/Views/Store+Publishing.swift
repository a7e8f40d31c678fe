import Model

/// The tables for people under `tables/`: one file per kind, opened by double click.
///
/// A view is made from the ledger and never read back as truth. What somebody changed in it is offered
/// for review (`pendingBatches`); until that is decided the file stays as it is.
extension Store {
  /// The most records of a kind whose view is published without being asked for; more take seconds,
  /// and a spreadsheet would not open them with ease.
  public static let usualViewLimit = 50_000

  /// Publishes the views of these kinds, each in one step; kinds of more records are left out.
  ///
  /// Every row is in the journal, durably, before its view is there. Costs a pass over the records of each
  /// kind and over its journal.
  ///
  /// - Returns: The views that were left as they are: edited and not reviewed, or open in a spreadsheet.
  @discardableResult
  public func publishViews(
    of kinds: [KindDeclaration], upTo limit: Int = Store.usualViewLimit
  ) throws(StoreError) -> [KeptView] {
    try publish(kinds, upTo: limit, read: [:])
  }

  /// Publishes views; one that was edited is kept in quarantine where nothing of it is left to decide and
  /// a person has read all there is to say of it.
  ///
  /// - Parameter read: The notes that were read, by the ordinal of the kind.
  func publish(
    _ kinds: [KindDeclaration], upTo limit: Int, read: [Int: [Phrase]]
  ) throws(StoreError) -> [KeptView] {
    guard asOf == nil else { return kinds.map { KeptView($0, reason: KeptView.asOfPast) } }
    let views = ViewShelf(of: path)
    do throws(FileError) {
      try disk.makeFolder(views.published)
      // Whoever made the folders may not have lived to make their names durable.
      try disk.syncFolder(of: views.published)
      try disk.syncFolder(of: views.folder)
      guard let lock = ViewLock(views.published) else {
        return kinds.map { KeptView($0, reason: KeptView.busy) }
      }
      // Whoever published while this one waited may have known more.
      var latest = self
      _ = latest.refresh()
      var kept: [KeptView] = []
      for kind in kinds {
        let count = latest.ledger[kind].count
        guard count <= limit, count > 0 || Files.exists(views.path(of: kind)) else { continue }
        if let reason = try latest.publish(kind, on: views, read: read[kind.ordinal] ?? []) {
          kept.append(KeptView(kind, reason: reason))
        }
      }
      withExtendedLifetime(lock) {}
      return kept
    } catch { throw .file(error) }
  }

  /// Publishes one view; the reason where it was left.
  private func publish(
    _ kind: KindDeclaration, on views: ViewShelf, read: [Phrase]
  ) throws(FileError) -> Phrase? {
    if let mark = views.openMark(of: kind) { return KeptView.open(mark) }
    let target = views.path(of: kind)
    let known = PublishedFile.last(in: views.state(of: kind))
    let found = FileMark(of: target)
    var hash: String?
    var edited: [UInt8]?
    if found != nil {
      let bytes: [UInt8]
      do { bytes = try Files.readPlain(target) } catch { return error.message }
      let digest = SHA256.hex(bytes)
      hash = digest
      if !known.contains(where: { $0.hash == digest }) {
        edited = bytes
        let batch = pendingBatch(of: kind, bytes: bytes, today: nil)
        guard batch.rows.isEmpty, batch.notes.allSatisfy(read.contains) else {
          return KeptView.pending(rows: batch.rows.count)
        }
      }
    }
    let layout = ViewLayout(kind, isSample: identity.isSample)
    let view = View(layout, of: ledger)
    let file = SHA256.hex(view.bytes)
    if let found, known.first?.mark == found, hash == file { return nil }
    try ViewJournal(of: kind, in: views.published).add(view.rows, of: layout, on: disk)
    let draft = views.draft(of: kind)
    _ = disk.unlink(draft)
    try disk.create(draft, view.bytes)
    guard let mark = FileMark(of: draft) else {
      throw FileError(action: .reading, path: draft, number: 0)
    }
    let written = PublishedFile(
      hash: file, mark: mark, stamp: .next(after: shelf.lastStamp, now: .now()))
    let before = known.first { $0.hash == hash }
    try disk.replace(
      views.state(of: kind),
      Array((written.line + ((before ?? known.first)?.line ?? "")).utf8))
    guard FileMark(of: target) == found else { return KeptView.movedOn }
    if let edited {
      // A copy, durable before the view is replaced: at no moment are its bytes nowhere.
      try disk.makeFolder(path + "/quarantine")
      try disk.create(views.quarantine(of: kind, at: .now()), edited)
    }
    try disk.move(draft, to: target)
    return nil
  }
}
