/// One part of the points of an indicator, written out so that it can be checked by hand.
public struct ScorePart: Hashable, Sendable {
  /// Which part it is.
  public enum Kind: String, CaseIterable, Sendable {
    case level, pace, progress

    /// The part's name.
    public var name: Phrase {
      switch self {
      case .level: Phrase(zh: "水平", en: "level")
      case .pace: Phrase(zh: "进度", en: "pace")
      case .progress: Phrase(zh: "进步", en: "progress")
      }
    }
  }

  /// Which part it is.
  public let kind: Kind
  /// Its value, 0–1.
  public let value: Rational
  /// Its share of the points.
  public let weight: Rational
  /// How the value comes about, with exact fractions: `min(1, x ÷ T) = min(1, 76/100 ÷ 0.95) = 0.8`.
  public let formula: String

  /// What it adds, in points.
  public var points: Rational { value * weight * 100 }
}

extension ScorePart {
  /// The parts of a score; empty where it has none.
  static func parts(
    of score: IndicatorScore, reading: Reading, indicator: IndicatorRule, scoring: Scoring
  ) -> [ScorePart] {
    guard let level = score.level, let current = score.share, let value = current.value else {
      return []
    }
    let rule = scoring.rules.score
    let target = indicator.target
    let x = current.fraction
    let isFirst = score.progress == nil
    let whole = indicator.kind == .flow
    var parts = [
      ScorePart(
        kind: .level, value: level, weight: whole ? .one : isFirst ? rule.firstLevel : rule.level,
        formula: "min(1, x ÷ T) = min(1, \(x) ÷ \(target)) = \(level)")
    ]
    guard !whole, let pace = score.pace else { return parts }
    parts.append(
      ScorePart(
        kind: .pace, value: pace, weight: isFirst ? rule.firstPace : rule.pace,
        formula: paceFormula(pace, x: x, reading: reading, target: target, scoring: scoring)))
    guard let progress = score.progress, let before = reading.previous else { return parts }
    let formula: String
    if indicator.isMet(by: value) {
      formula = "x \(indicator.isStrict ? ">" : "≥") T ⇒ 1"
    } else if let past = before.value, value <= past {
      formula = "x ≤ x₀ (\(x) ≤ \(before.fraction)) ⇒ 0"
    } else {
      formula =
        "min(1, (x − x₀) ÷ ((T − x₀) ÷ n)) = min(1, (\(x) − \(before.fraction)) ÷ ((\(target) − "
        + "\(before.fraction)) ÷ \(scoring.remainingFromPrevious))) = \(progress)"
    }
    parts.append(
      ScorePart(kind: .progress, value: progress, weight: rule.progress, formula: formula))
    return parts
  }

  private static func paceFormula(
    _ pace: Rational, x: String, reading: Reading, target: Rational, scoring: Scoring
  ) -> String {
    guard let baseline = reading.baseline, let value = baseline.value else {
      return "min(1, x ÷ T) = min(1, \(x) ÷ \(target)) = \(pace)"
    }
    let due = scoring.pace(from: value, to: target)
    return "τ = b + (T − b) × e = \(baseline.fraction) + (\(target) − \(baseline.fraction)) × "
      + "\(scoring.elapsed) = \(due); min(1, x ÷ τ) = min(1, \(x) ÷ \(due)) = \(pace)"
  }
}

extension IndicatorScore {
  /// The figure that was scored.
  public var share: Share? {
    guard let numerator, let denominator else { return nil }
    return Share(numerator, of: denominator)
  }
}

extension Share {
  /// The numerator and the denominator as they stand: `76/100`.
  public var fraction: String { "\(numerator)/\(denominator)" }
}
