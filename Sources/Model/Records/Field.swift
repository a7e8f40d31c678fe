/// Who may see a field, and what a reader of the same name may see: that and all before it.
public enum Privacy: String, Sendable, CaseIterable {
  /// Anybody.
  case `public`
  /// The offices, but no public edition.
  case `internal`
  /// Nobody outside the office that keeps it (个人信息保护法 art. 28).
  case sensitive
}

/// The unit a number is counted in.
public enum MeasurementUnit: String, Sendable {
  case households, buildings, people, squareMetres, fen, years, days, workingDays, points, share

  /// The unit's short name.
  public var label: Phrase {
    switch self {
    case .households: Phrase(zh: "户", en: "households")
    case .buildings: Phrase(zh: "栋", en: "buildings")
    case .people: Phrase(zh: "人", en: "people")
    case .squareMetres: Phrase(zh: "㎡", en: "m²")
    case .fen: Phrase(zh: "元", en: "yuan")
    case .years: Phrase(zh: "年", en: "years")
    case .days: Phrase(zh: "天", en: "days")
    case .workingDays: Phrase(zh: "工作日", en: "working days")
    case .points: Phrase(zh: "分", en: "points")
    case .share: Phrase(zh: "个", en: "pieces")
    }
  }
}

extension KindDeclaration {
  /// The columns that readers of an audience may see, in their order.
  public func columns(openTo audience: Privacy) -> [Int] {
    let order = Privacy.allCases
    let limit = order.firstIndex(of: audience) ?? 0
    return fields.indices.filter { (order.firstIndex(of: fields[$0].privacy) ?? 0) <= limit }
  }
}

/// Everything the program knows of one field of a record kind, without its Swift type.
///
/// Codec, import, sheets, forms, filters, exports and the data dictionary read nothing else.
public final class FieldDeclaration: Sendable {
  /// The name in files, filters and JSON.
  public let identifier: String
  /// The name on screens and headings.
  public let label: Phrase
  /// Other headings that ledgers write for it.
  public let aliases: [String]
  /// What it holds.
  public let type: FieldType
  /// What its numbers count, or nil.
  public let unit: MeasurementUnit?
  /// Whether a record without it is incomplete.
  public let isRequired: Bool
  /// The numbers allowed, or nil for all.
  public let range: ClosedRange<Int>?
  /// Who may see it.
  public let privacy: Privacy
  /// The clause of the notice, or the source, that asks for it.
  public let clause: String
  /// Which of two contradicting values shows until somebody settles it.
  public let conflictPolicy: ConflictPolicy
  /// Its column in the tables of its kind; set once, when the kind is declared.
  nonisolated(unsafe) public internal(set) var position = -1

  init(
    identifier: String, label: Phrase, aliases: [String], type: FieldType,
    unit: MeasurementUnit?, isRequired: Bool, range: ClosedRange<Int>?, privacy: Privacy,
    conflictPolicy: ConflictPolicy, clause: String
  ) {
    self.identifier = identifier
    self.label = label
    self.aliases = aliases
    self.type = type
    self.unit = unit
    self.isRequired = isRequired
    self.range = range
    self.privacy = privacy
    self.conflictPolicy = conflictPolicy
    self.clause = clause
  }
}

/// One field of a record kind, with the Swift type of its values.
public struct Field<Value: FieldValue>: Sendable {
  /// Everything but the Swift type; the only stored property (see `Declaration`).
  public let declaration: FieldDeclaration

  /// Declares a field: its name in files, its Chinese label, its English label, and its rules.
  ///
  /// - Parameters:
  ///   - aliases: Other headings that real ledgers write for it.
  ///   - type: What it holds, where the Swift type does not say it.
  ///   - unit: What its numbers count.
  ///   - required: Whether a record without it is incomplete.
  ///   - range: The numbers allowed.
  ///   - privacy: Who may see it.
  ///   - conflicts: Which of two contradicting values shows until somebody settles it.
  ///   - clause: The clause of 丽建发〔2023〕22号 that asks for it.
  init(
    _ identifier: String, _ zh: String, _ en: String, aliases: [String] = [],
    type: FieldType = Value.defaultType, unit: MeasurementUnit? = nil, required: Bool = false,
    range: ClosedRange<Int>? = nil, privacy: Privacy = .public,
    conflicts: ConflictPolicy = .laterShows, clause: String = ""
  ) {
    declaration = FieldDeclaration(
      identifier: identifier, label: Phrase(zh: zh, en: en), aliases: aliases, type: type,
      unit: unit, isRequired: required, range: range, privacy: privacy, conflictPolicy: conflicts,
      clause: clause)
  }
}
