/// Why an indicator of a unit has its figures and its points in a period, down to the records.
///
/// The records are judged by the indicator's one judging function, the same that the league adds
/// up, so what they add sums to the figure by construction. Of a frozen period they are those that
/// were sealed.
/// Source: 丽建发〔2023〕22号 四(二).
public struct Explanation: Sendable {
  /// The period.
  public let period: Period
  /// The unit's id.
  public let unit: String
  /// The indicator, with its target and weight.
  public let indicator: IndicatorRule
  /// Its position in the rule set.
  public let position: Int
  /// Where its figures come from.
  public let provenance: Provenance
  /// The figures that were scored; nil where there are none.
  public let reading: Reading?
  /// The points and their parts as fractions.
  public let score: IndicatorScore
  /// How the points come about, part by part; empty where there is nothing to score.
  public let parts: [ScorePart]
  /// What the numerator and the denominator count; nil where they were reported.
  public let thing: CountedThing?
  /// The records: in the numerator, in the denominator only, left out; each list in the order of
  /// rows.
  public let records: [ExplainedRecord]
  /// The report that gives the figures, or whose verdict stands over the count; nil without one.
  public let report: RecordPlace?

  /// What the listed records sum to.
  public var listed: Total {
    records.reduce(into: Total()) { total, record in
      total.numerator += record.numerator
      total.denominator += record.denominator
    }
  }

  /// The records of one list.
  public func records(_ part: Reason.Part) -> [ExplainedRecord] {
    records.filter { $0.reason.part == part }
  }
}

/// One record of an explanation.
public struct ExplainedRecord: Hashable, Sendable {
  /// The record.
  public let place: RecordPlace
  /// What it adds to the numerator.
  public let numerator: Int
  /// What it adds to the denominator.
  public let denominator: Int
  /// Why, and which list it stands in.
  public let reason: Reason
  /// The record that shows it, such as the contract of a compound; nil where it is the record itself.
  public let evidence: RecordPlace?
  /// Whether the records now would be judged otherwise than when the period was frozen.
  public let hasChanged: Bool
}
