/// One rule of the catalogue: what it looks for, and how it judges a row. One conforming type, one file.
///
/// A whole table and a few edited rows go through the same judging function, so they agree on every row.
protocol Check: Sendable {
  /// Its number, severity and words.
  static var rule: CheckRule { get }
  /// How it looks at the rows of each kind it is about.
  static var passes: [CheckPass] { get }
}

/// How much a finding matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// 错误: a period cannot be frozen over it.
  case error
  /// 警告: somebody should look at it.
  case warning
  /// 提示: a way of writing that is explained.
  case info

  /// E, W or I, as the catalogue has it.
  public var letter: String {
    switch self {
    case .error: "E"
    case .warning: "W"
    case .info: "I"
    }
  }

  /// Its name.
  public var label: Phrase {
    switch self {
    case .error: Phrase(zh: "错误", en: "error")
    case .warning: Phrase(zh: "警告", en: "warning")
    case .info: Phrase(zh: "提示", en: "info")
    }
  }

  /// Graver ones come first.
  public static func < (left: Severity, right: Severity) -> Bool { left.place < right.place }

  private var place: UInt8 {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}

/// What people are told of a check before it finds anything.
public struct CheckRule: Sendable {
  /// Its number in the catalogue, from 1.
  public let number: Int
  /// How much what it finds matters.
  public let severity: Severity
  /// What it looks for.
  public let title: Phrase
  /// What to do about a finding, where the finding does not say it itself.
  public let advice: Phrase
  /// The clause of 丽建发〔2023〕22号 it serves, or the source.
  public let clause: String
  /// The numbers of the office it measures by.
  public let limits: [Limit]
  /// Whether it looks at other records than the one it judges: duplicates, contracts, frozen figures.
  public let looksAtOthers: Bool

  /// Declares a check.
  init(
    _ number: Int, _ severity: Severity, zh: String, en: String, advice: Phrase, clause: String,
    limits: [Limit] = [], looksAtOthers: Bool = false
  ) {
    self.number = number
    self.severity = severity
    title = Phrase(zh: zh, en: en)
    self.advice = advice
    self.clause = clause
    self.limits = limits
    self.looksAtOthers = looksAtOthers
  }

  /// Its code, such as `V07`.
  public var code: String { "V" + padded(number, to: 2) }

  /// The kinds of record it judges, in the order of the data dictionary.
  public var kinds: [KindDeclaration] {
    let judged = Set(Checks.named(code)?.passes.map(\.kind.ordinal) ?? [])
    return KindDeclaration.all.filter { judged.contains($0.ordinal) }
  }

  /// Every rule by its number.
  public static let all: [CheckRule] = Checks.all.map { $0.rule }

  /// The rule with this code, such as `V07`, or nil.
  public static func named(_ code: String) -> CheckRule? { all.first { $0.code == code } }
}
