/// When each record came into a store, or was last given a day of something that happened (V24).
///
/// The first file of a kind is the stock that was there when the store began: nobody was late with it.
public struct EntryDays: Sendable {
  private struct Place: Hashable {
    let kind: Int
    let id: String
  }

  private var written: [Place: Day] = [:]
  private var batches: [String: Day] = [:]

  /// Reads the history of a store, the oldest line first.
  public init(_ revisions: [Revision]) {
    var known: Set<Int> = []
    for revision in revisions {
      guard let kind = revision.kind, let day = Day(iso: revision.when.prefix(10)) else { continue }
      switch revision.action {
      case .batch:
        if !known.insert(kind.ordinal).inserted { batches[revision.id] = day }
      case .new, .set:
        let tellsDay = revision.changes.contains { change in
          kind.position(named: change.field).map { kind.fields[$0].isActualDay } ?? false
        }
        if tellsDay { written[Place(kind: kind.ordinal, id: revision.id)] = day }
      default: break
      }
    }
  }

  /// The day the record in a row was entered; nil where that is not known or does not matter.
  public func day(of row: Int, in table: Table) -> Day? {
    let place = Place(kind: table.kind.ordinal, id: table.id(row))
    if let day = written[place] { return day }
    guard let file = table.origin(row)?.source.batch,
      let name = file.split(separator: "/").last?.split(separator: ".").first
    else { return nil }
    return batches[String(name)]
  }
}
