/// Every period of a store with what was sealed, published and corrected: what documents and screens read.
public struct PeriodBook: Sendable {
  /// The periods, oldest first.
  public let entries: [Entry]

  private let draw: @Sendable (Period, Ledger) -> [RecheckList]

  /// These periods.
  ///
  /// - Parameter rechecks: draws the compounds of a ledger that are rechecked for a period.
  public init(
    _ entries: [Entry],
    rechecks: @escaping @Sendable (Period, Ledger) -> [RecheckList] = { _, _ in [] }
  ) {
    self.entries = entries.sorted { $0.period < $1.period }
    draw = rechecks
  }

  /// The compounds of a ledger that are drawn, by the usual seed, for the recheck of a period, unit by
  /// unit; costs a pass over the compounds and sorting their ids.
  public func rechecks(of period: Period, in ledger: Ledger) -> [RecheckList] {
    draw(period, ledger)
  }

  /// The figures in force of the periods that are sealed.
  public var frozen: [Period: FrozenPeriod] {
    Dictionary(
      entries.compactMap { entry in entry.inForce.map { (entry.period, $0.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a period, or nil.
  public subscript(period: Period) -> Entry? { entries.first { $0.period == period } }

  /// A period.
  public struct Entry: Sendable {
    /// The period.
    public let period: Period
    /// How final its figures are.
    public let state: PeriodState
    /// The days of its close.
    public let close: CloseCalendar
    /// The figures as they were frozen; nil before that, and where they were frozen elsewhere by hand.
    public let frozen: Sealed<FrozenPeriod>?
    /// The day it was frozen on.
    public let frozenOn: Day?
    /// The document it was published by.
    public let publication: Publication?
    /// The corrections, oldest first.
    public let errata: [Correction]
    /// Whether two offices sealed or published it in different ways.
    public let isContested: Bool

    /// A period and what was done with it.
    public init(
      period: Period, state: PeriodState, close: CloseCalendar, frozen: Sealed<FrozenPeriod>?,
      frozenOn: Day?, publication: Publication?, errata: [Correction], isContested: Bool
    ) {
      self.period = period
      self.state = state
      self.close = close
      self.frozen = frozen
      self.frozenOn = frozenOn
      self.publication = publication
      self.errata = errata
      self.isContested = isContested
    }

    /// The figures in force: the last correction's, else the frozen ones.
    public var inForce: Sealed<FrozenPeriod>? { errata.last?.figures ?? frozen }
  }

  /// A correction with the figures before and after it.
  public struct Correction: Sendable {
    /// Cause, date, number, and what it corrects.
    public let erratum: Erratum
    /// The figures after it.
    public let figures: Sealed<FrozenPeriod>
    /// Old and new side by side.
    public let drift: PeriodDrift

    /// A correction and what it changed.
    public init(erratum: Erratum, figures: Sealed<FrozenPeriod>, drift: PeriodDrift) {
      self.erratum = erratum
      self.figures = figures
      self.drift = drift
    }
  }
}

/// Something with the hash that seals it.
public struct Sealed<Value: Sendable>: Sendable {
  /// What is sealed.
  public let value: Value
  /// The hash of its seal, 64 hexadecimal digits.
  public let seal: String

  /// Something and its seal.
  public init(_ value: Value, seal: String) {
    self.value = value
    self.seal = seal
  }

  /// The first 8 digits, as they are printed on paper.
  public var short: String { String(seal.prefix(8)) }
}
