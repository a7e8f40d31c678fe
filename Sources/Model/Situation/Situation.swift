/// Where every unit stands on a day: what the overview and the county pages show.
public struct Situation: Sendable {
  /// The day the figures are for.
  public var today: Day
  /// The period the league is made for.
  public var period: Period
  /// How final the period's figures are; nil where the store has no such period.
  public var periodState: PeriodState?
  /// The indicators of the rule set, in its order.
  public var indicators: [IndicatorHeading]
  /// Every unit, in listing order.
  public var units: [UnitSituation]
  /// All units taken together; it has no rank.
  public var whole: UnitSituation
  /// The periods of the trends, oldest first.
  public var trendPeriods: [Period]

  /// An indicator of the league as a heading.
  public struct IndicatorHeading: Sendable {
    /// Its code, such as `A1`.
    public var code: String
    /// Its name.
    public var name: Phrase
    /// Its weight in points.
    public var weight: Int
  }

  /// The units in the order of the league: by rank, unranked last.
  public var ranking: [UnitSituation] {
    units.enumerated().sorted {
      ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
    }.map(\.element)
  }
}

/// Where one unit stands.
public struct UnitSituation: Sendable {
  /// The unit's id.
  public var id: String
  /// Its full name.
  public var name: String
  /// Its short name for panes.
  public var shortName: String
  /// Its rank, or nil where it is listed without one.
  public var rank: Int?
  /// Its rank in the period before, or nil.
  public var previousRank: Int?
  /// Its score in hundredths of a point, as published; nil where nothing can be scored.
  public var score: Int?
  /// The score before bonus and malus, in hundredths.
  public var base: Int?
  /// Points added, in hundredths.
  public var bonus: Int
  /// Points taken, in hundredths, not negative.
  public var malus: Int
  /// The weights of the indicators that could be scored.
  public var applicableWeight: Int
  /// One cell per indicator of the situation, in its order.
  public var indicators: [IndicatorCell]
  /// The targets of 2027, in the order of the notice: A1, A2, A3, A4 where they have a value.
  public var targets: [TargetGauge]
  /// Projects per stage, in the order of `ProjectStage.allCases`.
  public var stages: [Int]
  /// Compounds of the register.
  public var compounds: Int
  /// Households of those compounds.
  public var households: Int
  /// Items not finished.
  public var openItems: Int
  /// Unfinished items past their due date.
  public var overdue: Int
  /// Unfinished items due within three working days, today included.
  public var dueSoon: Int
  /// The score of each trend period in hundredths; nil where there is none.
  public var trend: [Int?]
  /// The rank in each trend period; nil where it had none.
  public var trendRanks: [Int?]

  /// How many places the unit rose since the period before; negative where it fell.
  public var move: Int? {
    guard let rank, let previousRank else { return nil }
    return previousRank - rank
  }

  /// A unit of which nothing is known yet.
  public init(id: String, name: String, shortName: String) {
    self.id = id
    self.name = name
    self.shortName = shortName
    bonus = 0
    malus = 0
    applicableWeight = 0
    indicators = []
    targets = []
    stages = Array(repeating: 0, count: ProjectStage.allCases.count)
    compounds = 0
    households = 0
    openItems = 0
    overdue = 0
    dueSoon = 0
    trend = []
    trendRanks = []
  }
}

/// One indicator of one unit.
public struct IndicatorCell: Sendable {
  /// The score in hundredths of a point (0–10000), or nil where it is not scored.
  public var score: Int?
  /// Why there is no value, or nil.
  public var absence: Absence?
  /// The numerator and denominator as they are printed; empty where absent.
  public var numerator: String
  /// The denominator as printed.
  public var denominator: String
  /// Where the figures come from.
  public var provenance: Provenance

  /// A cell with these figures.
  public init(
    score: Int?, absence: Absence?, numerator: String, denominator: String,
    provenance: Provenance = .reported
  ) {
    self.score = score
    self.provenance = provenance
    self.absence = absence
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// A target of 2027 and how far a unit is.
public struct TargetGauge: Sendable {
  /// The indicator's code, such as `A1`.
  public var code: String
  /// The indicator's name.
  public var name: Phrase
  /// What was counted.
  public var numerator: Int
  /// Of how many.
  public var denominator: Int
  /// The value in hundredths of a per cent (0–10000), or nil where there is nothing to count.
  public var value: Int?
  /// The target in hundredths of a per cent.
  public var target: Int
  /// Whether the target must be exceeded, not only reached.
  public var isStrict: Bool
  /// Where the pace line stands today, in hundredths of a per cent; nil without a baseline.
  public var pace: Int?
  /// How many more must be counted to meet the target; 0 where it is met.
  public var gap: Int

  /// Whether the target is met.
  public var isMet: Bool { gap == 0 }

  /// A gauge with these figures.
  public init(
    code: String, name: Phrase, numerator: Int, denominator: Int, value: Int?, target: Int,
    isStrict: Bool, pace: Int?, gap: Int
  ) {
    self.code = code
    self.name = name
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.target = target
    self.isStrict = isStrict
    self.pace = pace
    self.gap = gap
  }
}
