/// Something wrong or doubtful in a record: where, what was found, what was expected, what to do.
public struct Finding: Hashable, Sendable {
  /// The rule, such as `V07`.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// The kind of record, as its place in `KindDeclaration.all`.
  public let kind: Int
  /// The row of the record in its table.
  public let row: Int
  /// The record's id.
  public let id: String
  /// The column it is about; nil for the record as a whole.
  public let column: Int?
  /// The id of the reporting unit the record belongs to; nil where it belongs to none.
  public let unit: String?
  /// What was found; empty where the cell is blank.
  public let found: Phrase
  /// What was expected.
  public let expected: Phrase
  /// What to do.
  public let advice: Phrase
  /// Where the record came from.
  public let source: RecordSource

  /// The field it is about, or nil for the record as a whole.
  public var field: FieldDeclaration? { column.map { KindDeclaration.all[kind].fields[$0] } }

  /// The whole sentence: the record and its source; what was found; what was expected; what to do.
  public var message: Phrase {
    let kind = KindDeclaration.all[kind]
    let field = field?.label
    let place = source.phrase
    return Phrase(
      zh: "\(kind.label.zh) \(id)" + (field.map { " \($0.zh)" } ?? "") + "（\(place.zh)）："
        + reason.zh,
      en: "\(kind.label.en) \(id)" + (field.map { ", \($0.en)" } ?? "") + " (\(place.en)): "
        + reason.en)
  }

  /// The sentence without its place.
  public var reason: Phrase {
    Phrase(
      zh: (found.zh.isEmpty ? "空白" : "找到“\(found.zh)”") + "，应为\(expected.zh)。\(advice.zh)。",
      en: (found.en.isEmpty ? "blank" : "found “\(found.en)”") + ", expected \(expected.en). "
        + advice.en.prefix(1).uppercased() + advice.en.dropFirst() + ".")
  }
}

/// Where a record came from.
public enum RecordSource: Hashable, Sendable {
  /// A file that was imported, as its user named it, and the line in it.
  case file(String, line: Int?)
  /// Somebody entered it here.
  case byHand

  /// The source in words.
  public var phrase: Phrase {
    switch self {
    case .file(let name, let line?): Phrase(zh: "\(name) 第\(line)行", en: "\(name) line \(line)")
    case .file(let name, nil): Phrase(name)
    case .byHand: Phrase(zh: "手工录入", en: "entered by hand")
    }
  }

  /// `台账.csv:12` as programs read it, or nil where the record was entered by hand.
  public var place: String? {
    switch self {
    case .file(let name, let line): name + (line.map { ":\($0)" } ?? "")
    case .byHand: nil
    }
  }
}

extension Finding {
  /// Graver findings first, then by rule, kind, id and field.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.kind != right.kind { return left.kind < right.kind }
    if left.id != right.id { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
    if left.column != right.column { return (left.column ?? -1) < (right.column ?? -1) }
    return left.found.zh < right.found.zh
  }
}
