/// A record by its kind and id, so that it can be opened.
public struct RecordPlace: Hashable, Sendable {
  /// The identifier of its kind.
  public let kind: String
  /// Its id.
  public let id: String
  /// Its row now; nil where it is no longer there.
  public let row: Int?

  /// The record in a row of a table.
  init(_ table: Table, row: Int) {
    kind = table.kind.identifier
    id = table.id(row)
    self.row = row
  }

  /// The record with an id, where it is now.
  init(kind: String, id: String, in ledger: Ledger) {
    self.kind = kind
    self.id = id
    row = KindDeclaration.named(kind).flatMap { ledger[$0].row(of: id) }
  }
}

extension Ledger {
  /// Where the row of a record was written: file and line, or by hand; nil where it is not there.
  public func source(of place: RecordPlace) -> RecordSource? {
    guard let kind = KindDeclaration.named(place.kind), let row = place.row else { return nil }
    guard let origin = self[kind].origin(row) else { return .byHand }
    return .file(origin.source.origin, line: origin.line)
  }

  /// The batch that holds the row of a record in the store; nil where it was entered by hand.
  public func batch(of place: RecordPlace) -> String? {
    guard let kind = KindDeclaration.named(place.kind), let row = place.row else { return nil }
    return self[kind].origin(row)?.source.batch
  }

  /// What a record is called: its name, title or topic where its kind has one, else its id.
  public func title(of place: RecordPlace) -> String {
    guard let kind = KindDeclaration.named(place.kind), let row = place.row else {
      return place.id
    }
    let column = ["name", "title"].compactMap { kind.position(named: $0) }.first
    let text = column.map { self[kind].text(row: row, column: $0) } ?? ""
    return text.isEmpty ? place.id : text
  }
}
