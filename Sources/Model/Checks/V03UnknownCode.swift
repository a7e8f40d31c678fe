/// V03 E: a code that no unit or division has, or the id of a record that is not there.
///
/// A void record is not there any more. Periods are told by their code alone (V04).
enum V03UnknownCode: Check {
  static let rule = CheckRule(
    3, .error, zh: "代码或编号查无此项", en: "A code or id that names nothing",
    advice: Phrase(
      zh: "改为正确的编号，或先补录所指的记录", en: "correct the id, or enter the record it names first"),
    clause: "主送；二(二)", looksAtOthers: true)

  static let passes =
    CheckPass.columns(where: { target(of: $0.type) != nil }) { facts, table, columns in
      let codes = columns.compactMap { Codes(column: $0, of: table, in: facts.ledger) }
      let references = columns.filter { table.kind.fields[$0].type.referencedKind != nil }
      let texts = RowTexts(table, columns: references)
      let targets = table.kind.fields.map { field in
        field.type.referencedKind.flatMap(KindDeclaration.named).map { facts.ledger[$0] }
      }
      var hints = [Int](repeating: 0, count: targets.count)
      return { row, found in
        for codes in codes where codes.isUnknown(row) {
          found.add(row, codes.column, expected: known(codes.target))
        }
        var dangling: [(column: Int, id: String)] = []
        texts.each(row) { column, bytes in
          guard let target = targets[column] else { return }
          for id in bytes.split(separator: 0x20) {
            let id = UnsafeRawBufferPointer(rebasing: id)
            if target.row(ofBytes: id, near: &hints[column]) ?? target.row(ofAppended: id) == nil {
              dangling.append((column, String(decoding: id, as: UTF8.self)))
            }
          }
        }
        for (column, id) in dangling {
          guard let target = targets[column]?.kind else { continue }
          found.add(row, column, found: Phrase(id), expected: known(target))
        }
      }
    }

  /// The codes of a column, each looked up once.
  private struct Codes {
    let column: Int
    let target: KindDeclaration
    private let codes: Column
    private let isKnown: [Bool]

    init?(column: Int, of table: Table, in ledger: Ledger) {
      guard case .code(of: let name?) = table.kind.fields[column].type, name != "period",
        let target = KindDeclaration.named(name)
      else { return nil }
      self.column = column
      self.target = target
      codes = table.columns[column]
      isKnown = codes.dictionary.texts.map { ledger[target].row(of: $0) != nil }
    }

    func isUnknown(_ row: Int) -> Bool {
      codes.words[row] != Column.missingWord && !isKnown[Int(codes.words[row])]
    }
  }

  /// The kind of record that values of a type name, where a missing one is an error.
  private static func target(of type: FieldType) -> String? {
    switch type {
    case .code(of: let kind?): kind == "period" ? nil : kind
    default: type.referencedKind
    }
  }

  private static func known(_ kind: KindDeclaration) -> Phrase {
    let example = kind.idPattern.example
    return Phrase(
      zh: "已有\(kind.label.zh)的编号，如 \(example)",
      en: "the id of a known \(kind.label.en.lowercased()), such as \(example)")
  }
}
