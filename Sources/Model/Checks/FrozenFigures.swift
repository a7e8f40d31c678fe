/// What every unit's indicators were when a period was frozen: numerators and denominators only.
public struct FrozenFigures: Sendable {
  /// The period.
  public let period: Period
  private let shares: [String: [String: Share]]

  /// Figures by unit and indicator code.
  public init(_ period: Period, _ shares: [String: [String: Share]]) {
    self.period = period
    self.shares = shares
  }

  /// The figures of a frozen period.
  public init(_ frozen: FrozenPeriod) {
    let codes = frozen.rules.indicators.map(\.code)
    period = frozen.period
    shares = Dictionary(
      frozen.returns.map { entry in
        let known = zip(codes, entry.readings).compactMap { code, reading in
          reading?.current.map { (code, $0) }
        }
        return (entry.unit, Dictionary(known, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What an indicator of a unit was; nil where it had no value.
  public func share(of unit: String, _ indicator: String) -> Share? { shares[unit]?[indicator] }
}
