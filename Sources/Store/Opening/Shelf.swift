import Glibc
import Model

/// The day-books of a store, each as far as it has been read.
struct Shelf: Sendable {
  /// The store's folder.
  let path: String
  /// The store's uuid, which every day-book names.
  let store: String
  /// How lines of older forms are lifted.
  let migrations: [Migration]
  /// What was found wrong while reading.
  private(set) var damage: [Damage] = []
  /// The bytes read so far.
  private(set) var bytesRead = 0
  /// The latest stamp of any line.
  private(set) var lastStamp: Stamp?
  private var readers: [String: DayBookReader] = [:]
  private var hashes: Set<LineHash> = []

  /// The day-books of a store, none of them read yet.
  init(path: String, store: String, migrations: [Migration] = Migration.all) {
    self.path = path
    self.store = store
    self.migrations = migrations
  }

  /// Where the chain of a day-book ends and at how many bytes, where more can be appended to it: every line
  /// follows from the one before and none is unfinished.
  func end(of file: String) -> (chain: Chain, bytes: Int)? {
    guard let reader = readers[file], reader.isRegular, reader.head != nil,
      !damage.contains(where: { $0.file == file })
    else { return nil }
    return (reader.chain, reader.offset)
  }

  /// How far each day-book goes that can be read without fault.
  var heads: Heads { heads { _ in true } }

  /// The number of lines read, each counted once however many copies hold it.
  var lineCount: Int { hashes.count }

  /// The hashes that stand before the lines of all day-books, whether they are proven or not.
  func claims() -> Set<LineHash> {
    var claims: Set<LineHash> = []
    for file in readers.keys {
      guard let bytes = try? Files.readPlain(path + "/" + file) else { continue }
      for line in bytes.split(separator: 0x0A) {
        if let hash = LineHash(line.prefix(32)) { claims.insert(hash) }
      }
    }
    return claims
  }

  /// The same of those that hold more than the line that begins them.
  var actHeads: Heads { heads { $0.lineCount > 1 } }

  private func heads(_ isWanted: (DayBookReader) -> Bool) -> Heads {
    Heads(
      readers.values.compactMap { reader in
        guard reader.isRegular, isWanted(reader), let hash = reader.chain.head else { return nil }
        return Heads.Head(file: reader.file, bytes: reader.offset, hash: hash.text)
      })
  }

  /// The lines that day-books have grown by since the last look, each once however many copies hold it.
  mutating func arrivals() -> [Arrival] {
    var arrivals: [Arrival] = []
    for file in files() {
      let full = path + "/" + file
      let reader = readers[file] ?? DayBookReader(file: file)
      let size = Files.size(full)
      guard size != reader.offset || readers[file] == nil else { continue }
      damage.removeAll { $0.file == file && $0.isPassing }
      if let size, size < reader.offset {
        let when = lastStamp?.localText ?? ""
        if !damage.contains(where: { $0.file == file && $0.line == nil }) {
          damage.append(Damage(file: file, line: nil, reason: .shortened(recorded: when)))
        }
        continue
      }
      do throws(FileError) {
        let descriptor = try Files.openPlain(full)
        defer { close(descriptor) }
        arrivals += try read(descriptor, with: reader, full)
      } catch {
        damage.append(Damage(file: file, line: nil, reason: .unreadable(error)))
      }
    }
    return arrivals
  }

  /// Takes in bytes that this process has just appended to a day-book.
  mutating func take(_ bytes: [UInt8], of file: String) -> [Arrival] {
    var reader = readers[file] ?? DayBookReader(file: file)
    let reading = bytes.withUnsafeBytes { reader.read($0) }
    return take(reading, reader)
  }

  private mutating func read(
    _ descriptor: Int32, with reader: DayBookReader, _ full: String
  ) throws(FileError) -> [Arrival] {
    var reader = reader
    if reader.isRegular {
      // The last line read must still be where it was: a merge may have put lines before it.
      let tail = try Files.read(descriptor, from: reader.lastLineStart, path: full)
      let known = reader.offset - reader.lastLineStart
      if reader.chain.head.map({ tail.starts(with: Array($0.text.utf8)) }) ?? true,
        known <= tail.count
      {
        let reading = tail[known...].withUnsafeBytes { reader.read($0) }
        if reader.isRegular { return take(reading, reader) }
      }
    }
    let whole = try Files.read(descriptor, from: 0, path: full)
    damage.removeAll { $0.file == reader.file }
    let reading = whole.withUnsafeBytes { reader.readWhole($0) }
    return take(reading, reader)
  }

  private mutating func take(
    _ reading: DayBookReader.Reading, _ reader: DayBookReader
  ) -> [Arrival] {
    bytesRead += reader.offset - (readers[reader.file]?.offset ?? 0)
    readers[reader.file] = reader
    damage += reading.damage
    if let uuid = reader.head?.value("store"), uuid != store {
      damage.removeAll { $0.file == reader.file }
      damage.append(Damage(file: reader.file, line: nil, reason: .foreignStore(uuid)))
      return []
    }
    let schema = reader.head?.value("schema").flatMap { Int($0) } ?? 1
    var arrivals: [Arrival] = []
    for entry in reading.entries {
      guard let hash = entry.line.hash, hashes.insert(hash).inserted else { continue }
      lastStamp = max(lastStamp ?? entry.line.stamp, entry.line.stamp)
      arrivals.append(
        Arrival(
          line: Migration.lift(entry.line, from: schema, through: migrations),
          writer: reader.writer, file: reader.file, number: entry.number, schema: schema))
    }
    return arrivals
  }

  /// The day-books by their names within the store; every `.log` under `log/`, conflict copies that a sync
  /// tool made too. Folders that are links or cannot be looked into are told and passed over.
  private mutating func files() -> [String] {
    let log = path + "/log"
    guard Files.isFolder(log) else {
      refuse("log")
      return []
    }
    guard isOpen("log") else { return [] }
    return Files.names(in: log).flatMap { month -> [String] in
      guard Files.isFolder(log + "/" + month) else {
        if month.hasSuffix(".log") || Month(iso: month) != nil { refuse("log/" + month) }
        return []
      }
      guard isOpen("log/" + month) else { return [] }
      return Files.names(in: log + "/" + month).filter { $0.hasSuffix(".log") }
        .map { "log/" + month + "/" + $0 }
    }
  }

  /// Whether this account may look into a folder; told where it may not.
  private mutating func isOpen(_ name: String) -> Bool {
    guard access(path + "/" + name, R_OK | X_OK) != 0 else { return true }
    tell(name, FileError(action: .reading, path: path + "/" + name, number: errno))
    return false
  }

  private mutating func refuse(_ name: String) {
    tell(name, FileError(action: .refusing, path: path + "/" + name, number: EINVAL))
  }

  private mutating func tell(_ name: String, _ error: FileError) {
    let found = Damage(file: name, line: nil, reason: .unreadable(error))
    if !damage.contains(found) { damage.append(found) }
  }
}
