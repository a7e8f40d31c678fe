import Model

/// What every document is printed from: the records and rules of a day, for whom, and in which words.
public struct Printing: Sendable {
  /// The records, the rule set, the calendar and the day.
  public let circumstances: Circumstances
  /// For whom.
  public let edition: Edition
  /// The words.
  public let wording: Wording
  /// Whether every value is invented.
  public let isSample: Bool

  /// Prints from these circumstances.
  public init(
    _ circumstances: Circumstances, edition: Edition, wording: Wording, isSample: Bool
  ) {
    self.circumstances = circumstances
    self.edition = edition
    self.wording = wording
    self.isSample = isSample
  }

  /// The records.
  var ledger: Ledger { circumstances.ledger }

  /// The day.
  var today: Day { circumstances.today }

  /// Prints single records.
  var printer: RecordPrinter {
    RecordPrinter(ledger: ledger, edition: edition, isSample: isSample)
  }

  /// An empty document that says what every page must say.
  func document(_ kind: String) -> Document {
    Document(
      kind: kind, edition: edition,
      marks: (isSample ? [Sheet.sampleMark.zh] : [])
        + (edition == .internal ? [edition.label.zh] : []))
  }

  /// The name of a unit, else its id.
  func unitName(_ id: String) -> String { ledger.name(of: id, kind: "unit") ?? id }

  /// The rows of a kind whose field names the record in a row of the kind it refers to.
  func rows(_ kind: KindDeclaration, field: String, naming row: Int) -> [Int] {
    guard let column = kind.position(named: field),
      let target = kind.fields[column].type.referencedKind.flatMap(KindDeclaration.named)
    else { return [] }
    let table = ledger[target]
    return Links(from: ledger[kind], column: column, to: table).inverted(count: table.count)
      .targets(of: row).map { Int($0) }
  }

  /// A table of labels with their values.
  func form(_ caption: String, _ entries: [Document.Entry]) -> Document.Part {
    .table(
      Document.Grid(
        caption,
        Sheet(
          columns: [
            .init("element", Phrase(zh: "要素", en: "Element")),
            .init("content", Phrase(zh: "内容", en: "Content")),
          ],
          rows: entries.map { [.init($0.label), .init($0.value)] }, isSample: isSample)))
  }
}
