import Model

/// A store, open: its ledger as the fold of all day-books, and the means to follow and to write it.
public struct Store: Sendable {
  /// The folder.
  public let path: String
  /// What its `STORE` file says.
  public internal(set) var identity: StoreIdentity
  /// The moment it is read as of; nil for the present.
  public let asOf: Stamp?
  /// What it is written through.
  let disk: any Disk
  /// The records that the lines make.
  private(set) var fold = Fold()
  /// The day-books as far as they have been read.
  private(set) var shelf: Shelf
  /// The writer this process appends as, once it has written.
  var desk: Desk?
  /// Day-books that an append failed on: never appended to again.
  var abandoned: Set<String> = []

  /// Every record.
  public var ledger: Ledger { fold.ledger }
  /// What was found wrong while reading.
  public var damage: [Damage] {
    shelf.damage + fold.damage
      + abandoned.sorted().map { Damage(file: $0, line: nil, reason: .abandoned) }
  }
  /// What was found wrong and is not only a line that somebody is writing at this moment.
  public var lastingDamage: [Damage] { damage.filter { !$0.isInFlight } }
  /// The bytes of batches and day-books read so far.
  public var bytesRead: Int { shelf.bytesRead + fold.bytesRead }

  /// Opens the store in a folder and reads everything in it.
  ///
  /// - Parameter asOf: Only what was written up to then counts, and nothing can be written; nil for all.
  public init(
    path: String, asOf: Stamp? = nil, disk: any Disk = SystemDisk()
  ) throws(StoreError) {
    self.init(path: path, identity: try StoreIdentity(of: path), asOf: asOf, disk: disk)
  }

  /// Opens the store in a folder, whose `STORE` file says this or is to say so.
  init(path: String, identity: StoreIdentity, asOf: Stamp? = nil, disk: any Disk) {
    self.path = path
    self.identity = identity
    self.asOf = asOf
    self.disk = disk
    shelf = Shelf(path: path, store: identity.uuid)
    rebuild()
  }

  /// Where the fold finds the files of batches and of closings.
  private var batch: (String) -> ByteRegion? {
    { [path] file in try? Files.map(path + "/" + file) }
  }

  /// Reads what day-books have grown by since the last look; whether the ledger changed.
  ///
  /// Costs a look at each day-book's size, and the lines that are new; a record that became void, or rows
  /// that were taken out again, cost reading everything.
  public mutating func refresh() -> Bool {
    let arrivals = upToMoment(shelf.arrivals())
    let path = path
    guard !arrivals.isEmpty || fold.awaitedFiles.contains(where: { Files.exists(path + "/" + $0) })
    else { return false }
    take(arrivals)
    return true
  }

  /// The folders that hold day-books, and the one that holds those; watch them to hear of changes.
  public var dayBookFolders: [String] {
    [path + "/log"] + Files.names(in: path + "/log").map { path + "/log/" + $0 }
  }

  /// How far each day-book goes that has been read.
  public func heads() -> Heads { shelf.heads }

  /// Takes lines in that this process has just written.
  mutating func take(_ bytes: [UInt8], of file: String) {
    take(shelf.take(bytes, of: file))
  }

  private mutating func take(_ arrivals: [Arrival]) {
    if !fold.take(arrivals, library: batch) { rebuild() }
  }

  /// Folds every line anew.
  private mutating func rebuild() {
    shelf = Shelf(path: path, store: identity.uuid)
    fold = Fold(
      upToMoment(shelf.arrivals()), library: batch,
      heads: { [path] file in
        (try? Files.readPlain(path + "/" + file)).map { String(decoding: $0, as: UTF8.self) }
      })
  }

  private func upToMoment(_ arrivals: [Arrival]) -> [Arrival] {
    asOf.map { moment in arrivals.filter { $0.line.stamp <= moment } } ?? arrivals
  }
}
