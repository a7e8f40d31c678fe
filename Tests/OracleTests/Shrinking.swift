extension LeagueCase {
  /// The smallest case this one can be cut down to while `fails` still says so.
  func shrunk(_ fails: (LeagueCase) -> Bool) -> LeagueCase {
    var best = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for smaller in best.cuts where fails(smaller) {
        best = smaller
        isSmaller = true
        break
      }
    }
    return best
  }

  /// Cases with one thing less.
  private var cuts: [LeagueCase] {
    var cuts: [LeagueCase] = []
    func cut(_ change: (inout LeagueCase) -> Void) {
      var copy = self
      change(&copy)
      cuts.append(copy)
    }
    for unit in units where units.count > 1 {
      cut {
        $0.units.removeAll { $0 == unit }
        $0.reports.removeAll { $0.unit == unit }
        $0.adjustments.removeAll { $0.unit == unit }
      }
    }
    for indicator in rules.indicators where rules.indicators.count > 1 {
      cut {
        $0.rules.indicators.removeAll { $0.code == indicator.code }
        $0.reports.removeAll { $0.indicator == indicator.code }
        let total = Fraction($0.rules.indicators.reduce(0) { $0 + $1.weight })
        if $0.rules.rankWeight.value > total { $0.rules.rankWeight = Exact("0") }
      }
    }
    for place in adjustments.indices { cut { $0.adjustments.remove(at: place) } }
    for place in reports.indices { cut { $0.reports.remove(at: place) } }
    for place in reports.indices where reports[place].absence != nil {
      cut { $0.reports[place].absence = nil }
      if reports[place].numerator != nil || reports[place].denominator != nil {
        cut { ($0.reports[place].numerator, $0.reports[place].denominator) = (nil, nil) }
      }
    }
    for place in reports.indices {
      guard let share = reports[place].denominator, share.text != "10" else { continue }
      for numerator in ["0", "5", "10"] {
        cut {
          $0.reports[place].numerator = Exact(numerator)
          $0.reports[place].denominator = Exact("10")
        }
      }
    }
    return cuts
      + rules.cuts.map {
        LeagueCase(
          rules: $0, units: units, reports: reports, adjustments: adjustments, period: period)
      }
  }
}

extension CaseRules {
  /// Rules with one number back at its usual value.
  fileprivate var cuts: [CaseRules] {
    let usual = CaseRules(baseline: baseline, end: end, indicators: indicators)
    var cuts: [CaseRules] = []
    func back(_ path: WritableKeyPath<CaseRules, Exact>, to text: String? = nil) {
      let value = text.map(Exact.init) ?? usual[keyPath: path]
      guard self[keyPath: path].text != value.text else { return }
      var copy = self
      copy[keyPath: path] = value
      cuts.append(copy)
    }
    back(\.strictCap)
    back(\.smallBase)
    back(\.rankWeight, to: "0")
    back(\.bonusCap)
    back(\.bonusEach)
    back(\.malusCap)
    back(\.lastGap)
    if level.text != usual.level.text || firstLevel.text != usual.firstLevel.text {
      var copy = self
      (copy.level, copy.pace, copy.progress) = (usual.level, usual.pace, usual.progress)
      (copy.firstLevel, copy.firstPace) = (usual.firstLevel, usual.firstPace)
      cuts.append(copy)
    }
    if needsEvidence {
      var copy = self
      copy.needsEvidence = false
      cuts.append(copy)
    }
    for place in indicators.indices {
      let one = CaseIndicator(
        code: indicators[place].code, isStock: false, target: Exact("0.5"), isStrict: false,
        weight: 10)
      func simpler(_ change: (inout CaseIndicator) -> Void) {
        var copy = self
        change(&copy.indicators[place])
        cuts.append(copy)
      }
      if indicators[place].isStock { simpler { $0.isStock = false } }
      if indicators[place].isStrict { simpler { $0.isStrict = false } }
      if indicators[place].target.text != "0.5" { simpler { $0.target = one.target } }
      if indicators[place].weight != 10, rankWeight.text == "0" { simpler { $0.weight = 10 } }
    }
    return cuts
  }
}

/// A case as a reader can type it in again.
extension LeagueCase: CustomStringConvertible {
  var description: String {
    func line(_ parts: [String?]) -> String { parts.map { $0 ?? "" }.joined(separator: ",") }
    let heads = [
      "periods \(rules.baseline.code)…\(rules.end.code), the table of \(period.code)",
      "level \(rules.level.text), pace \(rules.pace.text), progress \(rules.progress.text), "
        + "first \(rules.firstLevel.text) \(rules.firstPace.text)",
      "strict cap \(rules.strictCap.text), small base \(rules.smallBase.text), "
        + "rank weight \(rules.rankWeight.text), red list \(rules.redList), "
        + "last gap \(rules.lastGap.text)",
      "bonus cap \(rules.bonusCap.text), each \(rules.bonusEach.text), "
        + "evidence \(rules.needsEvidence), malus cap \(rules.malusCap.text), malus "
        + rules.malus.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value.text }
        .joined(separator: " "),
      "bands " + rules.bands.map { $0.0.text + " " + $0.1 }.joined(separator: ", "),
      "units " + units.joined(separator: " "),
    ]
    let indicators = rules.indicators.map {
      "indicator \($0.code) \($0.isStock ? "stock" : "flow") target \($0.target.text)"
        + ($0.isStrict ? " strict" : "") + " weight \($0.weight)"
    }
    let reports = reports.map {
      line([
        $0.unit, $0.period.code, $0.indicator, $0.numerator?.text, $0.denominator?.text,
        $0.absence?.rawValue,
      ])
    }
    let adjustments = adjustments.map {
      line([
        $0.unit, $0.period.code, $0.type, $0.count.map(String.init), $0.points?.text, $0.evidence,
        $0.compounds.joined(separator: " "),
      ])
    }
    return
      (heads + indicators + ["unit,period,indicator,numerator,denominator,absence"] + reports
      + ["unit,period,type,count,points,evidence,compounds"] + adjustments).joined(separator: "\n")
  }
}
