import Canvas
import Model

extension State {
  /// What a card says first of its record, from what other records say of it; empty for most kinds.
  func heads(of kind: KindDeclaration, id: String, links: [CardLink]) -> [CardEntry] {
    guard let row = ledger[kind].row(of: id) else { return [] }
    let table = ledger[kind]
    let heads: [CardEntry] =
      switch kind.identifier {
      case "compound":
        CompoundHeads(Record(table, row: row), links: links, in: self).entries
      case "project": projectHeads(Record(table, row: row))
      case "item": itemHeads(Record(table, row: row))
      case "deliberation": deliberationHeads(Record(table, row: row))
      default: []
      }
    return heads
  }

  /// A head of a card: words that lead to a page where there is one.
  func head(
    _ label: Phrase?, _ value: String, _ role: Role = .text, to place: Page.Place? = nil
  ) -> CardEntry {
    CardEntry(
      subject: place.map { .page($0) } ?? .words, label: label?(language) ?? "", value: value,
      role: role, isHead: true)
  }
}

extension Page.Place {
  /// The card of a record.
  init<Kind: RecordKind>(_ record: Record<Kind>) {
    self = .card(kind: record.table.kind.ordinal, id: record.recordID)
  }
}
