import Model

@testable import Store

/// Offices that write to one store, each knowing only what has reached it: a generator of histories with
/// an account of who had seen what, which the store itself does not have.
struct Offices {
  /// A line somebody wrote, and what they knew then.
  struct Written {
    let arrival: Arrival
    /// The cell, for lines that change one.
    let cell: String?
    let value: String
    /// The places in `lines` of all that its writer had seen.
    let seen: Set<Int>
  }

  private(set) var lines: [Written] = []
  private(set) var library: [String: ByteRegion] = [:]
  private var known: [Set<Int>]
  private var states: [Fold]
  private var chains: [Chain]
  private var random: SplitMix
  private var clock: Int64 = 1_700_000_000_000
  private var serial = 0

  static let kind = Project.declaration.kind
  /// A field whose later value shows in a conflict, one whose earlier shows, and a text.
  static let fields = ["progress", "stage-since", "name"]
  static let ids = ["XM-2025-331102-001", "XM-2025-331102-002"]

  /// What the acts of a history may be.
  enum Repertoire { case changes, everything }

  /// A history of some acts and exchanges.
  init(seed: UInt64, acts: Int, repertoire: Repertoire) {
    random = SplitMix(seed: seed)
    let count = 2 + random.below(2)
    known = Array(repeating: [], count: count)
    states = Array(repeating: Fold(), count: count)
    chains = (0..<count).map { _ in Chain() }
    for id in Offices.ids { create(id, by: 0) }
    for office in 1..<count { exchange(from: 0, to: office) }
    for _ in 0..<acts { step(repertoire) }
  }

  /// All lines as they arrive.
  var arrivals: [Arrival] { lines.map(\.arrival) }

  private mutating func step(_ repertoire: Repertoire) {
    let office = random.below(states.count)
    clock += Int64(random.below(3))
    switch random.below(repertoire == .changes ? 8 : 16) {
    case 0, 1: exchange(from: random.below(states.count), to: office)
    case 2...6: change(by: office)
    case 7: settle(by: office, withNewValue: repertoire == .changes)
    case 8: end(by: office)
    case 9: create(Offices.ids[random.below(2)], by: office)
    case 10: admit(by: office)
    case 11: retract(by: office)
    case 12, 13: amend(by: office)
    default: change(by: office)
    }
  }

  /// A value that no other act writes.
  private static func value(_ serial: Int, of field: String) -> String {
    field == "stage-since" ? Day(number: Int32(19_723 + serial)).iso : "值\(serial)"
  }

  /// Everything one office knows reaches another.
  private mutating func exchange(from: Int, to: Int) {
    let news = known[from].subtracting(known[to])
    guard !news.isEmpty else { return }
    known[to].formUnion(news)
    take(news.map { lines[$0].arrival }, by: to)
  }

  private mutating func take(_ arrivals: [Arrival], by office: Int) {
    let library = library
    if !states[office].take(arrivals, library: { library[$0] }) {
      states[office] = fold(known[office])
    }
  }

  private func fold(_ places: Set<Int>) -> Fold {
    Fold(places.map { lines[$0].arrival }) { library[$0] }
  }

  private mutating func change(by office: Int) {
    let id = Offices.ids[random.below(2)]
    guard let row = states[office].ledger[Offices.kind].row(of: id) else { return }
    let field = Offices.fields[random.below(3)]
    guard let column = Offices.kind.position(named: field) else { return }
    // Who sees that a cell is contested settles it.
    let open = states[office].ledger.conflicts
    guard !open.contains(where: { $0.id == id && $0.column == column }) else { return }
    let old = states[office].ledger[Offices.kind].canonicalText(row: row, column: column)
    serial += 1
    let new = Offices.value(serial, of: field)
    write(
      .set, id, [.init(field: field, old: old.isEmpty ? nil : old, new: new)], by: office,
      cell: id + "." + field, value: new)
  }

  /// Settles a conflict with one of the values claimed or a new one. Where the account of who saw what is
  /// to be compared, only with new ones: a value that another office goes on from meanwhile is no loss.
  private mutating func settle(by office: Int, withNewValue isNew: Bool) {
    let open = states[office].ledger.conflicts
    guard !open.isEmpty else { return }
    let conflict = open[random.below(open.count)]
    guard let column = conflict.column else {
      write(
        conflict.claims.count % 2 == random.below(2) ? .restore : .void, conflict.id,
        old(conflict.id, office), by: office)
      return
    }
    let field = Offices.kind.fields[column].identifier
    serial += 1
    let value =
      isNew
      ? Offices.value(serial, of: field)
      : conflict.claims[random.below(conflict.claims.count)].value
    write(
      .settle, conflict.id,
      [
        .init(field: field, old: conflict.base.isEmpty ? nil : conflict.base, new: value),
        .init(field: "#seen", old: nil, new: conflict.claims.map(\.line).joined(separator: " ")),
      ], by: office, cell: conflict.id + "." + field, value: value)
  }

  private func old(_ id: String, _ office: Int) -> [Line.Change] {
    let table = states[office].ledger[Offices.kind]
    guard let row = table.row(of: id) else { return [] }
    return Offices.kind.fields.indices.dropFirst().compactMap { column in
      let text = table.canonicalText(row: row, column: column)
      return text.isEmpty
        ? nil : .init(field: Offices.kind.fields[column].identifier, old: text, new: nil)
    }
  }

  private mutating func end(by office: Int) {
    let id = Offices.ids[random.below(2)]
    let isThere = states[office].ledger[Offices.kind].row(of: id) != nil
    write(isThere ? .void : .restore, id, isThere ? old(id, office) : [], by: office)
  }

  private mutating func create(_ id: String, by office: Int) {
    guard states[office].ledger[Offices.kind].row(of: id) == nil else { return }
    serial += 1
    write(.new, id, [.init(field: "name", old: nil, new: "项目\(serial)")], by: office)
  }

  private mutating func admit(by office: Int) {
    serial += 1
    var builder = BatchBuilder(
      Offices.kind, fields: ["id", "name"].compactMap { Offices.kind.position(named: $0) })
    builder.add([Offices.ids[random.below(2)], "批\(serial % 3)"])
    let batch = builder.sealed(origin: "台账\(serial % 2).csv")
    let file = "batches/2023-11/" + batch.hash + ".csv"
    library[file] = region(batch.bytes)
    write(
      .batch, batch.hash,
      [
        .init(field: "file", old: nil, new: file), .init(field: "rows", old: nil, new: "1"),
        .init(field: "origin", old: nil, new: batch.origin),
      ], by: office)
  }

  /// Admits a batch of changes, as an import of known rows does; now and then one that goes by an older
  /// state of the row than its writer could have seen.
  private mutating func amend(by office: Int) {
    let id = Offices.ids[random.below(2)]
    guard let row = states[office].ledger[Offices.kind].row(of: id),
      let column = Offices.kind.position(named: "name")
    else { return }
    serial += 1
    let old = states[office].ledger[Offices.kind].canonicalText(row: row, column: column)
    let seen = random.below(3) == 0 ? "旧" : old
    let batch = ChangeBatch.sealed(
      [
        .init(id: id, field: "name", old: seen.isEmpty ? nil : seen, new: "改\(serial)")
      ], of: Offices.kind, origin: "台账.csv")
    let file = "batches/2023-11/" + batch.hash + ".csv"
    library[file] = region(batch.bytes)
    write(
      .batch, batch.hash,
      [
        .init(field: "file", old: nil, new: file), .init(field: "rows", old: nil, new: "1"),
        .init(field: "form", old: nil, new: ChangeBatch.form),
      ], by: office)
  }

  private mutating func retract(by office: Int) {
    let batches = known[office].sorted().map { lines[$0].arrival.line }.filter { $0.verb == .batch }
    guard !batches.isEmpty else { return }
    write(.retract, batches[random.below(batches.count)].id, [], by: office)
  }

  private mutating func write(
    _ verb: Line.Verb, _ id: String, _ changes: [Line.Change], by office: Int,
    cell: String? = nil, value: String = ""
  ) {
    let last = known[office].map { lines[$0].arrival.line.stamp }.max()
    var line = Line(
      stamp: Stamp.next(after: last, now: Stamp(milliseconds: clock)), part: 1, parts: 1,
      who: "office\(office)", verb: verb, kind: "project", id: id, changes: changes)
    _ = chains[office].append(line)
    line.hash = chains[office].head
    let arrival = Arrival(
      line: line, writer: "office\(office)-x", file: "log/2023-11/office\(office)-x.log",
      number: lines.count + 1)
    lines.append(Written(arrival: arrival, cell: cell, value: value, seen: known[office]))
    known[office].insert(lines.count - 1)
    take([arrival], by: office)
  }
}

/// Bytes as a mapped file holds them.
func region(_ bytes: [UInt8]) -> ByteRegion {
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
  copy.copyBytes(from: bytes)
  return ByteRegion(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
}
