import Model

/// Whose records a line touches.
///
/// A record belongs to the unit it had before the push, to the one it has after, and to every unit that
/// the line itself names: nobody can take a record away from a unit by saying it is theirs.
struct TouchedUnits {
  /// What a line touches.
  enum Answer: Hashable {
    /// Records of a unit.
    case unit(String)
    /// What belongs to no unit: a word for it.
    case everybody(String)
  }

  private let before: Store?
  private let after: Store
  /// The units of records that were void before the push, by kind and id; no table holds them.
  private var buried: [String: Set<String>] = [:]

  /// The units of what changes between two states of a store; nil where there was none before.
  init(before: Store?, after: Store) {
    self.before = before
    self.after = after
    for arrival in before?.history() ?? [] where arrival.line.verb == .void {
      let units = arrival.line.changes.filter { $0.field == "unit" }.compactMap(\.old)
      buried["\(arrival.line.kind)\t\(arrival.line.id)", default: []].formUnion(units)
    }
  }

  /// Whose records a line touches.
  func touched(by line: LineText) -> Set<Answer> {
    if line.verb == "open" { return [] }
    guard let kind = KindDeclaration.named(line.kind),
      let column = TouchedUnits.unitColumn(of: kind)
    else { return [.everybody(line.kind)] }
    switch line.verb {
    case "new", "set", "void", "restore", "settle", "return":
      let named = line.changes.filter { $0.field == "unit" }.flatMap { [$0.old, $0.new] }
      return answers(units(of: line.id, kind, column) + named.compactMap(\.self), or: line.id)
    case "batch", "retract":
      return touched(byBatch: line, kind, column)
    default:
      return [.everybody(line.verb)]
    }
  }

  /// The column with a record's unit; nil for kinds whose records every unit shares.
  private static func unitColumn(of kind: KindDeclaration) -> Int? {
    kind.position(named: "unit").flatMap { kind.fields[$0].isRequired ? $0 : nil }
  }

  private func touched(
    byBatch line: LineText, _ kind: KindDeclaration, _ column: Int
  ) -> Set<Answer> {
    // The line names the batch, by its file or by its hash.
    let file =
      line.changes.first { $0.field == "file" }?.new
      ?? SharedFile.names(in: after.path).first { $0.hasSuffix("/" + line.id + ".csv") } ?? ""
    guard Batches.isPlainName(file), let region = try? Files.map(after.path + "/" + file) else {
      return [.everybody(file)]
    }
    var found: Set<Answer> = []
    if region.bytes.starts(with: Array(ChangeBatch.heading.utf8)) {
      for change in ChangeBatch.changes(in: region.bytes) {
        let named = change.field == "unit" ? [change.old, change.new].compactMap(\.self) : []
        found.formUnion(answers(units(of: change.id, kind, column) + named, or: change.id))
      }
      return found
    }
    let source = Segment.Source(batch: file, origin: "")
    let request = BatchReader.Request(kind: kind, region: region, source: source)
    guard let part = BatchReader.read([request]).first ?? nil else { return [] }
    for row in part.segment.starts.indices {
      let id = part.segment.text(ofColumn: 0, row: row)
      let own = part.segment.text(ofColumn: column, row: row)
      found.formUnion(answers(units(of: id, kind, column) + [own], or: id))
    }
    return found
  }

  private func answers(_ units: [String], or id: String) -> Set<Answer> {
    let units = units.filter { !$0.isEmpty }
    return units.isEmpty ? [.everybody(id)] : Set(units.map { .unit($0) })
  }

  private func units(of id: String, _ kind: KindDeclaration, _ column: Int) -> [String] {
    let present = [before, after].compactMap { (store: Store?) -> String? in
      guard let table = store?.ledger[kind], let row = table.row(of: id) else { return nil }
      return table.canonicalText(row: row, column: column)
    }
    return present + (buried["\(kind.identifier)\t\(id)"] ?? [])
  }
}

extension ChangeBatch {
  /// What such a batch begins with.
  fileprivate static let heading = "id,field,old,new\n"
}
