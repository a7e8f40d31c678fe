/// A figure that is shown and never scored: a share, a mean, a count or a mix of each unit.
///
/// One declaration a measure; screens, cards, commands and the table of clauses name and run it.
/// Source: 丽建发〔2023〕22号; a figure that may not be scored (批示、媒体、例会) is only ever shown.
public struct ObservedMeasure: Sendable {
  /// What kind of figure it is.
  public enum Form: String, Sendable {
    /// So many of so many.
    case share
    /// A sum over so many; shown with the number.
    case mean
    /// A number of its own.
    case count
    /// A sum of money or points, kept in hundredths.
    case sum
    /// The largest of several.
    case most
    /// How many of each sort.
    case mix
  }

  /// The name in files and JSON, such as `fee-collection`.
  public let id: String
  /// What it is.
  public let name: Phrase
  /// The clause it serves.
  public let clause: String
  /// What kind of figure it is.
  public let form: Form
  /// What a number is measured in; empty for a plain one.
  public let unit: Phrase
  /// The sorts of a mix, in their order.
  public let sorts: [Phrase]
  /// Adds up the rows.
  private let measure: @Sendable (inout ObservedPass) -> Void

  /// Declares a measure: its name in files, its names, its clause, its form, and the pass over its
  /// rows.
  init(
    _ id: String, _ zh: String, _ en: String, clause: String, _ form: Form,
    in unit: Phrase = Phrase(""), sorts: [Phrase] = [],
    measure: @escaping @Sendable (inout ObservedPass) -> Void
  ) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.clause = clause
    self.form = form
    self.unit = unit
    self.sorts = sorts
    self.measure = measure
  }

  /// Every measure, in the order of the notice.
  public static let all: [ObservedMeasure] =
    compounds + pool + supervision + committees + services + money + support

  /// The measure with this id, or nil.
  public static func named(_ id: String) -> ObservedMeasure? { all.first { $0.id == id } }

  /// The figure of every unit in listing order, and of all units together, at the end of a period.
  ///
  /// Costs a pass over the rows of its kind.
  public func figures(_ facts: CountingFacts, in period: Period) -> ObservedFigures {
    var pass = ObservedPass(facts, period: period, form: form, sorts: sorts.count)
    measure(&pass)
    return ObservedFigures(
      units: facts.units, values: pass.values, whole: pass.whole)
  }
}

/// A measure's figures.
public struct ObservedFigures: Sendable {
  /// The ids of the units.
  public let units: [String]
  /// The figure of each unit.
  public let values: [ObservedValue]
  /// The figure of all units together.
  public let whole: ObservedValue

  /// The figure of a unit, or nil.
  public func value(of unit: String) -> ObservedValue? {
    units.firstIndex(of: unit).map { values[$0] }
  }
}

/// One figure as it was counted.
public struct ObservedValue: Hashable, Sendable {
  /// The numerator, sum, number or maximum.
  public var numerator: Int = 0
  /// The denominator of a share, the number behind a mean; 0 where nothing was counted.
  public var denominator: Int = 0
  /// How many of each sort of a mix.
  public var sorts: [Int] = []

  /// The quotient; nil where the denominator is 0, which is shown as “—” and never as 100 %.
  public var ratio: Rational? { Rational(numerator, over: denominator) }
}

extension ObservedMeasure {
  /// A figure in words: `88.10% (74/84)`, `3.25天 (8)`, `12`, or the sorts of a mix.
  public func text(of value: ObservedValue, _ language: Language) -> String {
    let none = "—"
    let unit = unit(language)
    switch form {
    case .share:
      guard let ratio = value.ratio else { return none }
      // Shares of money are kept in 分.
      let parts = [value.numerator, value.denominator].map { part in
        self.unit == .yuan ? Rational.text(hundredths: part) : String(part)
      }
      return (ratio * 100).rounded(places: 2) + "% (" + parts.joined(separator: "/") + unit + ")"
    case .mean:
      guard let ratio = value.ratio else { return none }
      return ratio.rounded(places: 2) + unit + " (n=\(value.denominator))"
    case .count: return "\(value.numerator)" + unit
    case .sum: return Rational.text(hundredths: value.numerator) + unit
    case .most: return value.denominator == 0 ? none : "\(value.numerator)" + unit
    case .mix:
      let parts = zip(sorts, value.sorts).filter { $0.1 > 0 }
      return parts.isEmpty
        ? none : parts.map { $0.0(language) + " \($0.1)" }.joined(separator: "、")
    }
  }
}

extension Phrase {
  /// What observed figures count.
  static let points = Phrase(zh: "分", en: " points")
  static let households = Phrase(zh: "户", en: " households")
  static let people = Phrase(zh: "人", en: " people")
  static let yuan = Phrase(zh: "元", en: " yuan")
}
