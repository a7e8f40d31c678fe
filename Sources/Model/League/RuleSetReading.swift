extension RuleSet {
  /// Reads a rule set from the tree of its file.
  ///
  /// Throws for the first thing that is missing, of the wrong kind, unknown or out of range.
  public init(tree: RuleValue) throws(RuleSetError) {
    let file = try RuleReader(
      tree, at: "",
      keys: [
        "id", "from", "authority", "basis", "periods", "score", "counting", "table", "lamp",
        "slides", "indicator", "deadline", "limits", "emergency",
      ])
    id = try file.text("id")
    from = try file.period("from", cadence: nil)
    authority = try file.text("authority")
    basis = try file.text("basis", or: "")
    span = try Span(file.reader("periods", keys: ["cadence", "baseline", "end"]))
    score = try ScoreRule(
      file.reader(
        "score",
        keys: [
          "level", "pace", "progress", "first", "strict_cap", "small_base", "rank_weight",
          "bonus_cap", "bonus_each", "bonus_evidence", "malus_cap", "malus",
        ]))
    counting =
      file.has("counting")
      ? try CountingRule(
        file.reader("counting", keys: CountingRule.keys))
      : .usual
    table =
      file.has("table")
      ? try TableRule(file.reader("table", keys: ["red_list", "last_gap", "band"]))
      : .usual
    lamps =
      file.has("lamp")
      ? try LampRule(file.reader("lamp", keys: ["due_soon", "pace"]))
      : .usual
    if file.has("slides") {
      slides = try SlideRule(file.reader("slides", keys: ["order", "dwell"]))
    }
    indicators = []
    for reader in try file.readers(
      "indicator",
      keys: [
        "code", "name", "source", "kind", "target", "strict", "weight", "clause", "authority",
      ])
    {
      let indicator = try IndicatorRule(reader, authority: authority)
      if indicators.contains(where: { $0.code == indicator.code }) {
        throw reader.error("code", expected: .notUsedBefore)
      }
      indicators.append(indicator)
    }
    if indicators.isEmpty {
      throw file.error("indicator", expected: Phrase(zh: "至少一个指标", en: "at least one indicator"))
    }
    deadlines = []
    for reader in try file.readers(
      "deadline",
      keys: ["id", "name", "rule", "direction", "cut", "authority", "clause"])
    {
      let deadline = try DeadlineRule(reader, authority: authority)
      if deadlines.contains(where: { $0.id == deadline.id }) {
        throw reader.error("id", expected: .notUsedBefore)
      }
      deadlines.append(deadline)
    }
    channels = try file.channels()
    if file.has("limits") {
      let reader = try file.reader("limits", keys: Limit.all.map(\.id))
      for limit in Limit.all where reader.has(limit.id) {
        limits[limit.id] = try reader.integer(limit.id, expected: .notNegative) { $0 >= 0 }
      }
    }
    if score.rankWeight > Rational(totalWeight) {
      throw RuleSetError(
        path: "score.rank_weight", found: Phrase(score.rankWeight.description),
        expected: Phrase(
          zh: "不大于各指标权重之和\(totalWeight)",
          en: "at most the sum of the weights, \(totalWeight)"))
    }
  }
}

extension RuleSet.Span {
  fileprivate init(_ reader: RuleReader) throws(RuleSetError) {
    let cadence: Period.Cadence = try reader.choice("cadence", of: Period.Cadence.self)
    guard cadence != .year else {
      throw reader.error(
        "cadence", expected: Phrase(zh: "month 或 quarter", en: "month or quarter"))
    }
    self.cadence = cadence
    baseline = try reader.period("baseline", cadence: cadence)
    end = try reader.period("end", cadence: cadence)
    guard baseline < end else {
      throw reader.error(
        "end",
        expected: Phrase(zh: "晚于基期\(baseline.code)", en: "later than the baseline \(baseline.code)")
      )
    }
  }
}

extension ScoreRule {
  fileprivate init(_ reader: RuleReader) throws(RuleSetError) {
    level = try reader.decimal("level", expected: .share, where: Phrase.isShare)
    pace = try reader.decimal("pace", expected: .share, where: Phrase.isShare)
    progress = try reader.decimal("progress", expected: .share, where: Phrase.isShare)
    let sum = level + pace + progress
    guard sum == .one else {
      throw RuleSetError(
        path: reader.path, found: Phrase(zh: "合计\(sum)", en: "a sum of \(sum)"),
        expected: Phrase(
          zh: "level、pace、progress 合计为1", en: "level, pace and progress to sum to 1"))
    }
    let first = try reader.list("first").map(RuleReader.decimal)
    guard first.count == 2, let firstLevel = first[0], let firstPace = first[1],
      firstLevel >= .zero, firstPace >= .zero, firstLevel + firstPace == .one
    else {
      throw reader.error(
        "first",
        expected: Phrase(
          zh: "合计为1的两个精确小数（水平、进度）", en: "two exact decimals that sum to 1 (level, pace)"))
    }
    self.firstLevel = firstLevel
    self.firstPace = firstPace
    strictCap = try reader.points("strict_cap", upTo: 100)
    smallBase = try reader.points("small_base")
    rankWeight = try reader.points("rank_weight", upTo: 1_000_000)
    bonusCap = try reader.points("bonus_cap")
    bonusEach = try reader.points("bonus_each")
    bonusNeedsEvidence = try reader.flag("bonus_evidence", or: false)
    malusCap = try reader.points("malus_cap")
    let kinds = MalusKind.allCases
    let amounts = try reader.reader("malus", keys: kinds.map(\.rawValue))
    // Falsification costs 5 points unless the rule set names another number.
    malus = [.falsified: 5]
    for kind in kinds where amounts.has(kind.rawValue) {
      malus[kind] = try amounts.points(kind.rawValue)
    }
  }
}

extension TableRule {
  /// Three places, half a point, and the bands 95, 85 and 75.
  static let usual = TableRule(
    redList: 3, lastGap: Rational(lowest: 1, 2),
    bands: [
      Band(from: 95, name: Phrase(zh: "优秀", en: "excellent")),
      Band(from: 85, name: Phrase(zh: "良好", en: "good")),
      Band(from: 75, name: Phrase(zh: "合格", en: "passed")),
      Band(from: 0, name: Phrase(zh: "差", en: "poor")),
    ])

  fileprivate init(_ reader: RuleReader) throws(RuleSetError) {
    redList = try reader.integer("red_list", expected: .notNegative) { $0 >= 0 }
    lastGap = try reader.points("last_gap")
    bands = []
    for band in try reader.readers("band", keys: ["from", "name"]) {
      let bound = try band.points("from", upTo: 1_000)
      if let above = bands.last, above.from <= bound {
        throw band.error(
          "from",
          expected: Phrase(zh: "小于上一档\(above.from)", en: "below the band before, \(above.from)"))
      }
      bands.append(Band(from: bound, name: try band.phrase("name")))
    }
    if bands.isEmpty { bands = TableRule.usual.bands }
  }
}

extension RuleSet.LampRule {
  /// Three working days; 95 % of the pace.
  static let usual = RuleSet.LampRule(dueSoon: 3, pace: Rational(lowest: 19, 20))

  fileprivate init(_ reader: RuleReader) throws(RuleSetError) {
    dueSoon = try reader.integer("due_soon", expected: .notNegative) { $0 >= 0 }
    pace = try reader.decimal("pace", expected: .share, where: Phrase.isShare)
  }
}

extension SlideRule {
  fileprivate init(_ reader: RuleReader) throws(RuleSetError) {
    let words = SlideName.allCases.map(\.rawValue).joined(separator: ", ")
    let form = Phrase(
      zh: "不重复的页名列表，页名为 \(words)", en: "a list of slides, each once, out of \(words)")
    order = []
    for (place, value) in try reader.list("order").enumerated() {
      guard case .text(let word) = value, let name = SlideName(rawValue: word),
        !order.contains(name)
      else {
        throw RuleSetError(
          path: reader.place("order[\(place + 1)]"), found: value.found, expected: form)
      }
      order.append(name)
    }
    if order.isEmpty { throw reader.error("order", expected: form) }
    dwell =
      reader.has("dwell")
      ? try reader.integer(
        "dwell", expected: Phrase(zh: "3至600的整数（秒）", en: "whole seconds from 3 to 600")
      ) { (3...600).contains($0) } : SlideRule.usual.dwell
  }
}

extension IndicatorRule {
  fileprivate init(_ reader: RuleReader, authority: String) throws(RuleSetError) {
    code = try reader.text("code")
    name = try reader.phrase("name")
    source = try reader.choice("source", of: Source.self)
    kind = try reader.choice("kind", of: Kind.self)
    let strict = try reader.flag("strict", or: false)
    isStrict = strict
    target = try reader.decimal(
      "target",
      expected: Phrase(
        zh: strict ? "大于0且小于1的精确小数，如 \"0.50\"" : "大于0的精确小数，如 \"0.95\"",
        en: strict
          ? "an exact decimal above 0 and below 1, such as \"0.50\""
          : "an exact decimal above 0, such as \"0.95\"")
    ) { $0 > .zero && (!strict || $0 < .one) }
    weight = try reader.integer(
      "weight",
      expected: Phrase(zh: "1至10000的整数", en: "a whole number from 1 to 10000")
    ) { (1...10_000).contains($0) }
    clause = try reader.text("clause", or: "")
    self.authority = try reader.text("authority", or: authority)
  }
}

extension DeadlineRule {
  fileprivate init(_ reader: RuleReader, authority: String) throws(RuleSetError) {
    id = try reader.text("id")
    name = try reader.phrase("name")
    let form = Phrase(
      zh: "\"5 WD\"、\"30 ND\"、\"1 MON\" 或 \"FIXED 2026-12-31\"",
      en: "\"5 WD\", \"30 ND\", \"1 MON\" or \"FIXED 2026-12-31\"")
    guard let rule = DueRule(try reader.text("rule", expected: form)) else {
      throw reader.error("rule", expected: form)
    }
    self.rule = rule
    direction =
      reader.has("direction") ? try reader.choice("direction", of: Direction.self) : .after
    cutTime = nil
    if reader.has("cut") {
      let form = Phrase(zh: "时:分，如 \"17:30\"", en: "hours and minutes, such as \"17:30\"")
      guard let minutes = DeadlineRule.minutes(try reader.text("cut", expected: form)) else {
        throw reader.error("cut", expected: form)
      }
      cutTime = minutes
    }
    self.authority = try reader.text("authority", or: authority)
    clause = try reader.text("clause", or: "")
  }

  /// Minutes after midnight of `HH:MM`.
  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard text.utf8.count == 5, parts.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}

extension RuleReader {
  /// Points or counts that are not negative.
  fileprivate func points(_ key: String, upTo limit: Rational = 10_000) throws(RuleSetError)
    -> Rational
  {
    try decimal(
      key,
      expected: Phrase(
        zh: "0至\(limit)的精确小数，如 \"0.5\"",
        en: "an exact decimal from 0 to \(limit), such as \"0.5\"")
    ) { $0 >= .zero && $0 <= limit }
  }

  /// A period, of a given cadence where one is given.
  fileprivate func period(_ key: String, cadence: Period.Cadence?) throws(RuleSetError) -> Period {
    let form =
      switch cadence {
      case .month: Phrase(zh: "月份，如 \"2022-12\"", en: "a month, such as \"2022-12\"")
      case .quarter: Phrase(zh: "季度，如 \"2022Q4\"", en: "a quarter, such as \"2022Q4\"")
      case .year, nil:
        Phrase(
          zh: "周期，如 \"2023-01\"、\"2023Q1\" 或 \"2023\"",
          en: "a period, such as \"2023-01\", \"2023Q1\" or \"2023\"")
      }
    guard let period = Period(code: try text(key, expected: form)),
      cadence == nil || period.cadence == cadence
    else { throw error(key, expected: form) }
    return period
  }
}

extension Phrase {
  fileprivate static let share = Phrase(
    zh: "0至1的精确小数，如 \"0.5\"", en: "an exact decimal from 0 to 1, such as \"0.5\"")
  fileprivate static let notNegative = Phrase(
    zh: "不小于0的整数", en: "a whole number that is not negative")
  fileprivate static let notUsedBefore = Phrase(
    zh: "未被前面使用过的编号", en: "a code that no entry before it uses")
  fileprivate static func isShare(_ value: Rational) -> Bool { value >= .zero && value <= .one }
}
