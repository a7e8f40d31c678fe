/// V26 W: a numerator or denominator of a unit is far from what it was when a period was last frozen.
///
/// Only indicators that tell a standing are compared; those of what fell due in a period start anew with
/// each. Told at the unit.
enum V26ChangeSinceFreeze: Check {
  static let rule = CheckRule(
    26, .warning, zh: "较上次冻结变动过大", en: "A figure has changed much since the last freeze",
    advice: Phrase(
      zh: "逐条核对增减的记录，说明原因", en: "look at each record that was added or taken, and tell why"),
    clause: "四(二)", limits: [.freezeChange], looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: ReportingUnit.self) { facts, units in
      guard let frozen = facts.frozen else { return { _, _ in } }
      let rules = facts.rules
      var leagues = Leagues(facts.ledger, rules: rules)
      let current = leagues.currentPeriod(today: facts.circumstances.today)
      let returns = leagues.returns(in: max(current, frozen.period))
      let readings = Dictionary(
        returns.map { ($0.unit, $0.readings) }, uniquingKeysWith: { first, _ in first })
      let limit = Rational(facts.value(of: .freezeChange))
      let words = facts.value(of: .freezeChange)
      return { row, found in
        let unit = units.table.id(row)
        for (indicator, reading) in zip(rules.indicators, readings[unit] ?? []) {
          guard indicator.kind == .stock, let new = reading?.current,
            let old = frozen.share(of: unit, indicator.code),
            !(old.denominator < rules.score.smallBase)
          else { continue }
          for part in [
            Part(old.numerator, new.numerator, name: Phrase(zh: "分子", en: "numerator")),
            Part(old.denominator, new.denominator, name: Phrase(zh: "分母", en: "denominator")),
          ] where part.exceeds(limit) {
            found.add(
              row, nil,
              found: Phrase(
                zh: "\(indicator.code) \(part.name.zh) \(part.old) → \(part.new)",
                en: "\(indicator.code) \(part.name.en) \(part.old) → \(part.new)"),
              expected: Phrase(
                zh: "较 \(frozen.period.code) 冻结数变动不超过 \(words)%",
                en: "within \(words) per cent of the figure frozen for \(frozen.period.code)"))
          }
        }
      }
    }
  ]

  /// A number before and after.
  private struct Part {
    let old: Rational
    let new: Rational
    let name: Phrase

    init(_ old: Rational, _ new: Rational, name: Phrase) {
      self.old = old
      self.new = new
      self.name = name
    }

    /// Whether the change is more than so many per cent of what was.
    func exceeds(_ limit: Rational) -> Bool {
      let change = new < old ? old - new : new - old
      return old * limit < change * 100
    }
  }
}
