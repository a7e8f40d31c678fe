import Model

/// Everything the store holds about one compound (一小区一档). Source: 三(一)1.
///
/// The sections follow from the declarations: the compound's own fields, then each kind that names compounds.
public struct CompoundCard {
  private let printing: Printing
  private let row: Int

  /// The card of the compound in a row of its table.
  public init(_ printing: Printing, row: Int) {
    self.printing = printing
    self.row = row
  }

  /// The document.
  public var document: Document {
    let kind = Compound.declaration.kind
    let compound = printing.ledger[Compound.self][row]
    let words = printing.wording.parts(
      of: .card,
      [
        "name": .text(compound.name ?? compound.recordID), "id": .text(compound.recordID),
        "unit": .text(printing.unitName(compound.unit ?? "")),
        "date": .text(printing.today.official), "isPublic": .flag(printing.edition == .public),
      ])
    var document = printing.document("card")
    document.add(.title((words["标题"] ?? []).joined(), ink: .black))
    document.add(paragraphs: words["说明"] ?? [])
    var number = 1
    document.add(.heading("一、基本情况", level: 1), printing.form("", entries(of: kind)))
    for related in KindDeclaration.all {
      guard let sheet = sheet(of: related), !sheet.rows.isEmpty else { continue }
      number += 1
      document.add(
        .heading(ChineseNumber.text(number) + "、" + related.label.zh, level: 1),
        .table(Document.Grid("", sheet, isWide: sheet.columns.count > 8)))
    }
    document.add(.source((words["依据"] ?? []).joined()))
    return document
  }

  /// The compound's own fields that hold something.
  private func entries(of kind: KindDeclaration) -> [Document.Entry] {
    kind.fields.indices.compactMap { column in
      guard let text = printing.printer.text(kind, row: row, field: kind.fields[column].identifier),
        !text.isEmpty
      else { return nil }
      return Document.Entry(printing.printer.heading(kind, column: column).heading.zh, text)
    }
  }

  /// The records of a kind that name the compound, with the columns that hold something; nil where the
  /// kind names no compounds.
  private func sheet(of kind: KindDeclaration) -> Sheet? {
    guard
      let field = kind.fields.first(where: { $0.type.referencedKind == "compound" }),
      kind.identifier != "compound"
    else { return nil }
    let rows = printing.rows(kind, field: field.identifier, naming: row)
    let fields = kind.fields.map(\.identifier).filter { identifier in
      identifier != "unit" && identifier != "street"
        && kind.position(named: identifier).map { column in
          rows.contains { printing.ledger[kind].hasValue(row: $0, column: column) }
        } == true
    }
    return printing.printer.sheet(
      kind, fields: fields.filter { $0 != field.identifier }, rows: rows)
  }
}
