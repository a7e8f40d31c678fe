import Model

extension State {
  /// The name of a unit, else its id.
  func name(of unit: String) -> String { self.unit(unit)?.name ?? unit }

  /// Notes the unit here; where one is noted, opens both side by side, and where it is the same one, its
  /// period beside the one before. Where periods stand side by side, goes a period further back.
  mutating func compare() {
    if case .report(.comparison(.periods(let unit, let earlier))) = page.place {
      let cursor = page.cursor
      close()
      open(.report(.comparison(.periods(unit: unit, earlier: earlier.advanced(by: -1)))))
      page.cursor.column = cursor.column
      page.formerMark = .line(cursor.selected)
      return
    }
    guard let unit = unitHere else { return }
    guard let noted = comparing, self.unit(noted) != nil else {
      comparing = unit
      let name = name(of: unit)
      say(
        Phrase(
          zh: "对比 \(name) 与…：再选一个单位按 \(key("compare"))，"
            + "同一个单位再按与上一周期比，\(key("escape")) 取消",
          en: "\(name) beside …: select another unit and press \(key("compare")), "
            + "the same one for the period before; \(key("escape")) drops it"))
      return
    }
    comparing = nil
    open(
      .report(
        .comparison(
          noted == unit
            ? .periods(unit: unit, earlier: situation.period.advanced(by: -1))
            : .units(noted, unit))))
  }

  /// Why nothing can be compared here, or nil.
  var compareRefusal: Phrase? {
    let earliest = Phrase(zh: "没有更早的周期", en: "there is no earlier period")
    if case .report(.comparison(.periods(_, let earlier))) = page.place {
      return isComparable(earlier.advanced(by: -1)) ? nil : earliest
    }
    guard let unit = unitHere else { return .noUnitHere }
    return comparing != unit || isComparable(situation.period.advanced(by: -1)) ? nil : earliest
  }

  /// Whether a period has a league: the baseline and what was before it have none.
  private func isComparable(_ period: Period) -> Bool { period > rules.span.baseline }

  /// What stands beside what, for the title of the page.
  func words(of comparison: Comparison) -> String {
    func short(_ id: String) -> String { unit(id)?.shortName ?? id }
    switch comparison {
    case .units(let left, let right): return short(left) + "/" + short(right)
    case .periods(let unit, let earlier): return short(unit) + " " + earlier.code
    }
  }
}
