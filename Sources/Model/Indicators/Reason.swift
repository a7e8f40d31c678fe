/// Why an indicator counts a record as it does.
public struct Reason: Hashable, Sendable {
  /// Which list of an explanation a record stands in.
  public enum Part: String, CaseIterable, Sendable {
    /// In the numerator.
    case numerator
    /// In the denominator only.
    case denominator
    /// Looked at and left out of both.
    case excluded
    /// Nothing to do with the indicator in the period; not listed.
    case unrelated

    /// The list's name.
    public var label: Phrase {
      switch self {
      case .numerator: Phrase(zh: "计入分子", en: "numerator")
      case .denominator: Phrase(zh: "只计分母", en: "denominator only")
      case .excluded: Phrase(zh: "不计", en: "left out")
      case .unrelated: Phrase(zh: "不属本期", en: "not of the period")
      }
    }
  }

  /// Which list the record stands in.
  public let part: Part
  /// The name in files and JSON, such as `trial-ended`.
  public let id: String
  /// The reason in words.
  public let words: Phrase
  /// The identifier of the kind of the record that shows it; nil where the counted record does.
  public let evidence: String?

  init(_ part: Part, _ id: String, zh: String, en: String, by evidence: String? = nil) {
    self.part = part
    self.id = id
    words = Phrase(zh: zh, en: en)
    self.evidence = evidence
  }

  /// Counted, because …
  static func counted(_ id: String, zh: String, en: String, by kind: String? = nil) -> Reason {
    Reason(.numerator, id, zh: zh, en: en, by: kind)
  }

  /// In the denominator only, because …
  static func open(_ id: String, zh: String, en: String, by kind: String? = nil) -> Reason {
    Reason(.denominator, id, zh: zh, en: en, by: kind)
  }

  /// Left out, because …
  static func out(_ id: String, zh: String, en: String, by kind: String? = nil) -> Reason {
    Reason(.excluded, id, zh: zh, en: en, by: kind)
  }

  /// Has nothing to do with the indicator in the period.
  static let unrelated = Reason(.unrelated, "unrelated", zh: "不属本期", en: "not of the period")

  /// The compound is not in the register at the cut-off.
  static let outside = out("outside", zh: "截止日不在册", en: "not in the register at the cut-off")
}

/// The reasons of an indicator as an enumeration: a raw value is a place among its cases.
public protocol CountingReason: RawRepresentable, CaseIterable, Sendable where RawValue == UInt8 {
  /// The reason.
  var reason: Reason { get }
}

/// What an indicator counts.
public enum CountedThing: String, CaseIterable, Sendable {
  case compounds, households, squareMetres, committees, members, planEntries, milestones, moves
  case items, issues, inspections, repairs

  /// The thing with its measure word, to stand behind a number: 个小区.
  public var phrase: Phrase {
    switch self {
    case .compounds: Phrase(zh: "个小区", en: "compounds")
    case .households: Phrase(zh: "户", en: "households")
    case .squareMetres: Phrase(zh: "㎡", en: "m²")
    case .committees: Phrase(zh: "个业委会", en: "committees")
    case .members: Phrase(zh: "名委员", en: "members")
    case .planEntries: Phrase(zh: "个计划小区", en: "planned compounds")
    case .milestones: Phrase(zh: "个节点", en: "milestones")
    case .moves: Phrase(zh: "个出入库小区", en: "compounds moved")
    case .items: Phrase(zh: "件督办事项", en: "items")
    case .issues: Phrase(zh: "个问题", en: "issues")
    case .inspections: Phrase(zh: "次查验", en: "inspections")
    case .repairs: Phrase(zh: "件紧急维修", en: "repairs")
    }
  }
}
