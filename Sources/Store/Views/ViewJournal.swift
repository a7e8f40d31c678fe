import Model

/// Every row of a kind that was ever published here, once, under `tables/.published/`.
///
/// A file per layout, only ever appended to. Each row proves itself by its check, so a row that was cut off
/// is nobody's. Where an append failed, or the tail is torn, a new file is begun.
struct ViewJournal {
  /// A file of the journal.
  private struct Part {
    let name: String
    let bytes: [UInt8]
    /// Nil where its first row cannot be read.
    let headings: JournalHeadings?
    /// Whether rows may be appended.
    var isOpen: Bool
  }

  private let folder: String
  private let kind: KindDeclaration
  private var parts: [Part] = []
  private var places: [RowCheck: (part: Int, rows: Range<Int>)] = [:]
  /// Rows that stand in a file that can be trusted to be on the disk.
  private var durable: Set<RowCheck> = []

  /// Reads the journal of a kind. Costs a pass over its bytes.
  init(of kind: KindDeclaration, in folder: String) throws(FileError) {
    self.folder = folder
    self.kind = kind
    for name in Files.names(in: folder) where ViewJournal.isPart(name, of: kind) {
      let bytes = try Files.readPlain(folder + "/" + name)
      let (rows, isTorn) = ViewJournal.rows(of: bytes)
      let isLeft = name.hasSuffix(ViewJournal.leftEnding)
      let headings = rows.first.flatMap {
        JournalHeadings(ViewJournal.cells(of: bytes[$0]), kind: kind)
      }
      parts.append(
        Part(
          name: name, bytes: bytes, headings: headings,
          isOpen: !isTorn && !isLeft && headings != nil))
      for range in rows.dropFirst() {
        guard let check = ViewJournal.check(of: bytes[range]) else { continue }
        places[check] = (parts.count - 1, range)
        if !isLeft { durable.insert(check) }
      }
    }
  }

  /// The row with this check, or nil where none was ever published here.
  func row(_ check: RowCheck) -> PublishedRow? {
    guard let place = places[check], let headings = parts[place.part].headings else { return nil }
    return PublishedRow(
      ViewJournal.cells(of: parts[place.part].bytes[place.rows]), under: headings, kind: kind)
  }

  /// What was published of each record, the latest last. Costs a pass over the journal.
  func versions() -> [String: [RowCheck]] {
    let order = places.sorted {
      ($0.value.part, $0.value.rows.lowerBound) < ($1.value.part, $1.value.rows.lowerBound)
    }
    var versions: [String: [RowCheck]] = [:]
    for (check, place) in order {
      let id = parts[place.part].bytes[place.rows].prefix { $0 != 0x2C }
      versions[String(decoding: id, as: UTF8.self), default: []].append(check)
    }
    return versions
  }

  // MARK: Writing

  /// Adds the rows that are not there yet; when it returns they are on the disk.
  func add(
    _ rows: [(check: RowCheck, cells: [String])], of layout: ViewLayout, on disk: any Disk
  ) throws(FileError) {
    let fresh = rows.filter { !durable.contains($0.check) }
    guard !fresh.isEmpty else { return }
    let headings = layout.journalHeadings + [ViewLayout.checkHeading]
    var writer = CSVWriter()
    let open = parts.last { $0.isOpen && $0.headings?.texts == layout.journalHeadings }
    if open == nil { writer.add(headings) }
    for row in fresh { writer.add(row.cells + [row.check.text]) }
    guard let open else {
      return try disk.create(folder + "/" + newName(headings), writer.bytes)
    }
    let path = folder + "/" + open.name
    do throws(FileError) {
      // Without the mark at the beginning, which the file has.
      try disk.append(Array(writer.bytes.dropFirst(3)), to: path, at: open.bytes.count)
    } catch {
      // What a failed write left in memory may not be on the disk: the rows are published from a new file.
      let stem = String(open.name.dropLast(".csv".count))
      try? disk.move(path, to: folder + "/" + stem + ViewJournal.leftEnding)
      throw error
    }
  }

  private func newName(_ headings: [String]) -> String {
    let stem =
      kind.identifier + "-" + SHA256.hex(headings.joined(separator: "\u{1F}").utf8).prefix(8)
    let taken = Set(parts.map { $0.name.split(separator: ".").first.map(String.init) ?? "" })
    guard taken.contains(stem) else { return stem + ".csv" }
    var number = 2
    while taken.contains(stem + "-\(number)") { number += 1 }
    return stem + "-\(number).csv"
  }

  // MARK: Reading

  private static let leftEnding = ".left.csv"

  /// Whether a name is that of a file of the kind's journal: `item-1a2b3c4d.csv`, `item-1a2b3c4d-2.csv`.
  private static func isPart(_ name: String, of kind: KindDeclaration) -> Bool {
    let prefix = kind.identifier + "-"
    guard name.hasPrefix(prefix), name.hasSuffix(".csv") else { return false }
    let digits = name.dropFirst(prefix.count).prefix(8)
    return digits.utf8.count == 8
      && digits.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
      }
  }

  /// The whole rows of a file, and whether something stands behind the last of them.
  private static func rows(of bytes: [UInt8]) -> (rows: [Range<Int>], isTorn: Bool) {
    var rows: [Range<Int>] = []
    var start = 0
    var isInside = false
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        if bytes[index] == 0x22 {
          isInside.toggle()
        } else if bytes[index] == 0x0A, !isInside {
          rows.append(start..<index + 1)
          start = index + 1
        }
      }
    }
    return (rows, start < bytes.count)
  }

  /// The check at the end of a row, or nil.
  private static func check(of row: ArraySlice<UInt8>) -> RowCheck? {
    row.count > 18 ? RowCheck(row.dropLast(2).suffix(16)) : nil
  }

  private static func cells(of row: ArraySlice<UInt8>) -> [String] {
    guard let text = try? DecodedText(Array(row), as: .utf8) else { return [] }
    return CSVReader.rows(of: text, separator: 0x2C).first?.cells ?? []
  }
}
