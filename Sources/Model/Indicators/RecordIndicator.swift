/// An indicator that is counted from the store's own records. One conforming type, one file.
///
/// It judges each record once, and the judgement says both what counts and why: the league adds up
/// the numbers, and an explanation lists the records with the reasons. There is no second logic.
public protocol RecordIndicator: Sendable {
  /// Its reasons, in the order in which one is preferred where several would do.
  associatedtype Why: CountingReason
  /// Its code in rule sets, such as `A1`.
  static var code: String { get }
  /// The kind of record whose rows are counted.
  static var kind: KindDeclaration { get }
  /// What its numerator and denominator count under a rule.
  static func counted(under rule: CountingRule) -> CountedThing
  /// Whether a ledger records what the indicator counts; otherwise it can only be reported.
  static func isRecorded(in ledger: Ledger) -> Bool
  /// What each row of the kind is to the indicator in a period. O(rows).
  static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement]
}

extension RecordIndicator {
  /// Every reason, by the code of a judgement.
  public static var reasons: [Reason] { Why.allCases.map(\.reason) }
}

/// What a record is to an indicator.
public struct Judgement: Hashable, Sendable {
  /// What it adds to the numerator.
  public var numerator: Int32
  /// What it adds to the denominator.
  public var denominator: Int32
  /// The row of the record that shows it, in the table the reason names; -1 where it is the record
  /// itself.
  public var evidence: Int32
  /// Why, as a place in the indicator's reasons.
  public var why: UInt8

  /// A judgement: what a record adds, why, and the row that shows it.
  init(
    _ why: some CountingReason, _ numerator: Int32, of denominator: Int32, by evidence: Int = -1
  ) {
    self.why = why.rawValue
    self.numerator = numerator
    self.denominator = denominator
    self.evidence = Int32(truncatingIfNeeded: evidence)
  }

  /// One of one.
  static func counted(_ why: some CountingReason, by evidence: Int = -1) -> Judgement {
    Judgement(why, 1, of: 1, by: evidence)
  }

  /// None of one.
  static func open(_ why: some CountingReason, by evidence: Int = -1) -> Judgement {
    Judgement(why, 0, of: 1, by: evidence)
  }

  /// Left out, or nothing to do with it.
  static func out(_ why: some CountingReason, by evidence: Int = -1) -> Judgement {
    Judgement(why, 0, of: 0, by: evidence)
  }
}
