/// What one number must be for each of another, between two limits of the office.
struct Band {
  private let least: Int64
  private let most: Int64
  /// The bounds in words.
  let words: Phrase

  /// Bounds told in whole units; `scale` is how many of the numbers' own units make one of them.
  init(_ facts: CheckFacts, _ least: Limit, _ most: Limit, scale: Int64) {
    let bounds = (facts.value(of: least), facts.value(of: most))
    self.least = Int64(bounds.0) * scale
    self.most = Int64(bounds.1) * scale
    words = Phrase(
      zh: "\(bounds.0) 至 \(bounds.1) \(least.unit.zh)",
      en: "\(bounds.0) to \(bounds.1) \(least.unit.en)")
  }

  /// Whether `number` for each of `count` lies within the bounds.
  func holds(_ number: Int64, per count: Int64) -> Bool {
    let low = least.multipliedReportingOverflow(by: count)
    let high = most.multipliedReportingOverflow(by: count)
    return !low.overflow && number >= low.partialValue
      && (high.overflow || number <= high.partialValue)
  }
}
