import Glibc
import Model

/// A store, open: its ledger as the fold of all day-books, and the means to follow and to write it.
///
/// The ledger does not depend on the order in which lines and batches arrive: for every cell the
/// value with the latest stamp stands (of equal stamps, the later writer by name).
public struct Store: Sendable {
  /// The folder.
  public let path: String
  /// What its `STORE` file says.
  public let identity: StoreIdentity
  /// Every record.
  public private(set) var ledger = Ledger()
  /// What was found wrong while reading.
  public private(set) var damage: [Damage] = []
  /// What was found wrong and is not only a line that somebody is writing at this moment.
  public var lastingDamage: [Damage] { damage.filter { !$0.isInFlight } }
  /// The bytes of batches and day-books read so far.
  public private(set) var bytesRead = 0
  /// What it is written through.
  let disk: any Disk
  /// The latest stamp of any line.
  var lastStamp: Stamp?
  /// How far each day-book has been read, by its file.
  var readers: [String: DayBookReader] = [:]
  /// The writer this process appends as, once it has written.
  var desk: Desk?
  private var admitted: Set<String> = []
  private var cellStamps: [Cell: Mark] = [:]
  private var rowMarks: [[RowMark]]

  /// When a value was written, and by which writer.
  private struct Mark: Comparable {
    var stamp: Stamp
    var writer: String

    static func < (left: Mark, right: Mark) -> Bool {
      left.stamp == right.stamp ? left.writer < right.writer : left.stamp < right.stamp
    }
  }

  private struct RowMark {
    var end: Int
    var mark: Mark
  }

  private struct Cell: Hashable {
    var kind: Int
    var row: Int
    var column: Int
  }

  /// Opens the store in a folder and reads everything in it.
  public init(path: String, disk: any Disk = SystemDisk()) throws(StoreError) {
    self.path = path
    self.disk = disk
    identity = try StoreIdentity(of: path)
    rowMarks = Array(repeating: [], count: ledger.tables.count)
    _ = refresh()
  }

  /// Reads what day-books have grown by since the last look; whether the ledger changed.
  ///
  /// Costs a look at each day-book's size, and the lines that are new.
  public mutating func refresh() -> Bool {
    var arrivals: [Arrival] = []
    for file in dayBooks() {
      var reader = readers[file] ?? DayBookReader(file: file)
      let full = path + "/" + file
      guard let size = Files.size(full), size > reader.offset else { continue }
      damage.removeAll { $0.file == file && $0.isInFlight }
      do throws(FileError) {
        let descriptor = open(full, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
          throw FileError(action: .reading, path: full, number: errno)
        }
        defer { close(descriptor) }
        let bytes = try Files.read(descriptor, from: reader.offset, path: full)
        arrivals += take(bytes, with: &reader)
      } catch {
        damage.append(Damage(file: file, line: nil, reason: .unreadable(error)))
      }
      readers[file] = reader
    }
    return fold(arrivals)
  }

  /// Remembers that a day-book must not be appended to any more.
  mutating func abandon(_ file: String) {
    if !damage.contains(where: { $0.file == file }) {
      damage.append(Damage(file: file, line: nil, reason: .abandoned))
    }
  }

  /// The folders that hold day-books, and the one that holds those; watch them to hear of changes.
  public var dayBookFolders: [String] {
    [path + "/log"] + Files.names(in: path + "/log").map { path + "/log/" + $0 }
  }

  /// The day-books, by their names within the store.
  func dayBooks() -> [String] {
    Files.names(in: path + "/log").flatMap { month in
      Files.names(in: path + "/log/" + month).filter { $0.hasSuffix(".log") }
        .map { "log/" + month + "/" + $0 }
    }
  }

  /// A line and the writer whose day-book it stands in.
  struct Arrival {
    var line: Line
    var writer: String
  }

  /// Reads new bytes of a day-book.
  mutating func take(_ bytes: [UInt8], with reader: inout DayBookReader) -> [Arrival] {
    let before = reader.offset
    let reading = bytes.withUnsafeBytes { reader.read($0) }
    bytesRead += reader.offset - before
    damage += reading.damage
    return reading.lines.map { Arrival(line: $0, writer: reader.writer) }
  }

  /// Takes lines into the ledger; whether there were any.
  mutating func fold(_ arrivals: [Arrival]) -> Bool {
    guard !arrivals.isEmpty else { return false }
    lastStamp = arrivals.reduce(lastStamp) { last, arrival in
      last.map { max($0, arrival.line.stamp) } ?? arrival.line.stamp
    }
    let sorted = arrivals.sorted {
      ($0.line.stamp, $0.writer, $0.line.part) < ($1.line.stamp, $1.writer, $1.line.part)
    }
    admit(sorted.filter { $0.line.verb == .batch })
    for arrival in sorted where arrival.line.verb != .batch { apply(arrival) }
    return true
  }

  // MARK: Batches

  private mutating func admit(_ arrivals: [Arrival]) {
    var requests: [BatchReader.Request] = []
    var accepted: [Arrival] = []
    for arrival in arrivals where admitted.insert(arrival.line.id).inserted {
      let line = arrival.line
      guard let kind = KindDeclaration.named(line.kind) else {
        damage.append(Damage(file: "log", line: nil, reason: .unknownName(line.kind)))
        continue
      }
      let file = line.value("file") ?? ""
      guard Batches.isPlainName(file), let region = try? Files.map(path + "/" + file) else {
        damage.append(Damage(file: file, line: nil, reason: .missingBatch))
        continue
      }
      bytesRead += region.bytes.count
      let source = Segment.Source(batch: file, origin: line.value("origin") ?? "")
      requests.append(BatchReader.Request(kind: kind, region: region, source: source))
      accepted.append(arrival)
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
      if let part, rows > 0 {
        let mark = Mark(stamp: arrival.line.stamp, writer: arrival.writer)
        admit(part, of: requests[index].kind, mark: mark)
      }
    }
  }

  private mutating func admit(_ part: BatchReader.Part, of kind: KindDeclaration, mark: Mark) {
    let known = ledger[kind].admit(part.segment, columns: part.columns)
    rowMarks[kind.ordinal].append(RowMark(end: ledger[kind].count, mark: mark))
    for (place, row) in known {
      for column in kind.fields.indices.dropFirst() {
        let text = part.segment.text(ofColumn: column, row: place)
        if !text.isEmpty { write(text, kind: kind, row: row, column: column, mark: mark) }
      }
    }
  }

  // MARK: Edits

  private mutating func apply(_ arrival: Arrival) {
    let line = arrival.line
    guard let kind = KindDeclaration.named(line.kind) else {
      damage.append(Damage(file: "log", line: nil, reason: .unknownName(line.kind)))
      return
    }
    let mark = Mark(stamp: line.stamp, writer: arrival.writer)
    let row: Int
    if let known = ledger[kind].row(of: line.id) {
      row = known
    } else {
      row = ledger[kind].append(id: line.id)
      rowMarks[kind.ordinal].append(RowMark(end: row + 1, mark: mark))
    }
    for change in line.changes where !change.field.hasPrefix("#") {
      guard let column = kind.position(named: change.field) else {
        damage.append(
          Damage(file: "log", line: nil, reason: .unknownName(kind.identifier + "." + change.field))
        )
        continue
      }
      if column > 0 {
        write(change.new ?? "", kind: kind, row: row, column: column, mark: mark)
      }
    }
  }

  /// When the line was written that brought a row.
  private func origin(of row: Int, kind: KindDeclaration) -> Mark {
    let marks = rowMarks[kind.ordinal]
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high) / 2
      if row < marks[middle].end { high = middle } else { low = middle + 1 }
    }
    return marks[low].mark
  }

  /// Writes a cell unless it holds a later value.
  private mutating func write(
    _ text: String, kind: KindDeclaration, row: Int, column: Int, mark: Mark
  ) {
    let cell = Cell(kind: kind.ordinal, row: row, column: column)
    if let standing = cellStamps[cell] {
      guard standing < mark else { return }
    } else if mark < origin(of: row, kind: kind), ledger[kind].hasValue(row: row, column: column) {
      return
    }
    cellStamps[cell] = mark
    ledger[kind].write(text, row: row, column: column)
  }
}

extension Line {
  /// The new value of a field, or nil.
  func value(_ field: String) -> String? { changes.first { $0.field == field }?.new }
}
