/// One indicator of one unit, scored.
public struct IndicatorScore: Hashable, Sendable {
  /// What was achieved; nil where nothing was reported.
  public var numerator: Rational?
  /// Out of what; nil where nothing was reported.
  public var denominator: Rational?
  /// The level part, 0–1; nil where not computed.
  public var level: Rational?
  /// The pace part, 0–1; nil for flows and where not computed.
  public var pace: Rational?
  /// The progress part, 0–1; nil for flows, in a first period and where not computed.
  public var progress: Rational?
  /// The points, 0–100 exactly; nil where the weight is redistributed.
  public var score: Rational?
  /// The weight that counts; 0 where it is redistributed.
  public var weight: Int
  /// The absence that was applied, given or found; nil for an ordinary value.
  public var absence: Absence?
  /// What a reader should know about how it was scored.
  public var notes: Notes

  /// Remarks on how an indicator was scored.
  public struct Notes: OptionSet, Hashable, Sendable {
    /// One bit for each remark.
    public let rawValue: UInt16
    /// The remarks of these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The value is below the period before (倒退).
    public static let regression = Notes(rawValue: 1)
    /// A strict target was not exceeded, so the points were capped.
    public static let strictCapped = Notes(rawValue: 2)
    /// There is no previous period, so progress is left out.
    public static let firstPeriod = Notes(rawValue: 4)
    /// There is no baseline, so the pace is the target itself.
    public static let noBaseline = Notes(rawValue: 8)
    /// The last frozen value stands in (待核).
    public static let carried = Notes(rawValue: 16)
    /// 待核 for more than one period, or nothing to carry: scored as 未报.
    public static let pendingTooLong = Notes(rawValue: 32)
    /// The row is missing and was taken as the caller said.
    public static let missingRow = Notes(rawValue: 64)
    /// The numerator is above the denominator.
    public static let aboveWhole = Notes(rawValue: 128)

    /// Each remark in words, in a fixed order.
    public var phrases: [Phrase] {
      Notes.words.filter { contains($0.note) }.map(\.phrase)
    }

    private static let words: [(note: Notes, phrase: Phrase)] = [
      (.missingRow, Phrase(zh: "无此行", en: "no row")),
      (.carried, Phrase(zh: "沿用上次定档值", en: "last frozen value carried")),
      (.pendingTooLong, Phrase(zh: "待核超过一期，按未报计", en: "pending too long, as not reported")),
      (.firstPeriod, Phrase(zh: "首期，无进步分", en: "first period, no progress part")),
      (.noBaseline, Phrase(zh: "无基期值，进度按目标计", en: "no baseline, pace is the target")),
      (.regression, Phrase(zh: "倒退", en: "fell back")),
      (.aboveWhole, Phrase(zh: "分子大于分母", en: "numerator above denominator")),
      (.strictCapped, Phrase(zh: "未超过目标，封顶", en: "target not exceeded, capped")),
    ]
  }

  /// The points with two decimals; nil where the weight is redistributed.
  public var text: String? { score.map { Rational.text(hundredths: $0.hundredths) } }
}
