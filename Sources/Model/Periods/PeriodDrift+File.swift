extension PeriodDrift {
  /// The file of an erratum that puts old and new side by side: a row for each unit, then one for each of its
  /// indicators that differs.
  public var text: String {
    var table = SealedTable([
      "unit", "name", "indicator", "old-score", "new-score", "old-rank", "new-rank",
      "old-numerator", "new-numerator", "old-denominator", "new-denominator", "old-absence",
      "new-absence", "no-longer-counted", "newly-counted",
    ])
    func points(_ hundredths: Int?) -> String {
      hundredths.map(Rational.text(hundredths:)) ?? ""
    }
    func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
    func exact(_ value: Rational?) -> String { value.map { "\($0)" } ?? "" }
    for unit in units {
      table.add(
        [
          unit.unit, unit.name, "", points(unit.score.old), points(unit.score.new),
          number(unit.rank.old), number(unit.rank.new),
        ] + Array(repeating: "", count: 8))
      for indicator in unit.indicators {
        table.add([
          unit.unit, unit.name, indicator.code, points(indicator.score.old),
          points(indicator.score.new), "", "", exact(indicator.share.old?.numerator),
          exact(indicator.share.new?.numerator), exact(indicator.share.old?.denominator),
          exact(indicator.share.new?.denominator), indicator.absence.old?.rawValue ?? "",
          indicator.absence.new?.rawValue ?? "", indicator.records.old.joined(separator: " "),
          indicator.records.new.joined(separator: " "),
        ])
      }
    }
    return table.text
  }
}
