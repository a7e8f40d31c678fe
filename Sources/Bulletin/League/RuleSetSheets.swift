import Model

extension RuleSet {
  /// Every indicator: what it measures, its target and weight, where its figures come from and who set it.
  var indicatorGrid: Document.Grid {
    let columns: [Sheet.Column] = [
      .init("code", Phrase(zh: "指标", en: "Code")),
      .init("name", Phrase(zh: "名称", en: "Name")),
      .init("kind", Phrase(zh: "性质", en: "Kind")),
      .init("target", Phrase(zh: "目标%", en: "Target %"), isNumeric: true),
      .init("weight", Phrase(zh: "权重", en: "Weight"), isNumeric: true),
      .init("source", Phrase(zh: "数据来源", en: "Source")),
      .init("clause", Phrase(zh: "条款", en: "Clause")),
      .init("authority", Phrase(zh: "谁定的", en: "Set by")),
    ]
    let rows = indicators.map { indicator -> [Sheet.Cell] in
      [
        .init(indicator.code), .init(indicator.name.zh),
        .init(indicator.kind == .stock ? "期末存量" : "期内流量"),
        .init(
          .text((indicator.target * 100).rounded(places: 2)),
          text: (indicator.isStrict ? "＞" : "≥") + (indicator.target * 100).rounded(places: 2)),
        .init(indicator.weight), .init(indicator.source == .records ? "台账逐条计算" : "指标报表"),
        .init(indicator.clause), .init(indicator.authority),
      ]
    }
    return Document.Grid(
      "指标口径与数据来源", Sheet(columns: columns, rows: rows, isSample: false))
  }

  /// Every number that the notice does not give, with who set it.
  var settingGrid: Document.Grid {
    let rows = (scoreSettings + tableSettings + deadlineSettings + limitSettings).map {
      setting -> [Sheet.Cell] in
      [.init(setting.name), .init(setting.value), .init(setting.authority)]
    }
    return Document.Grid(
      "市级设定一览（规则集 \(id)）",
      Sheet(
        columns: [
          .init("setting", Phrase(zh: "设定", en: "Setting")),
          .init("value", Phrase(zh: "数值", en: "Value")),
          .init("authority", Phrase(zh: "谁定的", en: "Set by")),
        ], rows: rows, isSample: false))
  }

  /// How each question that the notice leaves open is read, with the readings that are not used.
  var questionGrid: Document.Grid {
    let rows = OpenQuestion.all(under: self).map { question -> [Sheet.Cell] in
      let others = question.readings.indices.filter { $0 != question.chosen }
      return [
        .init(question.id), .init(question.words), .init(question.question.zh),
        .init(question.reading.zh),
        .init(others.map { question.readings[$0].zh }.joined(separator: "；")), .init(authority),
      ]
    }
    return Document.Grid(
      "通知未写明的口径",
      Sheet(
        columns: [
          .init("id", Phrase(zh: "编号", en: "Id")),
          .init("words", Phrase(zh: "通知原文", en: "Words of the notice")),
          .init("question", Phrase(zh: "问题", en: "Question")),
          .init("reading", Phrase(zh: "采用的读法", en: "Reading used")),
          .init("others", Phrase(zh: "其他读法", en: "Other readings")),
          .init("authority", Phrase(zh: "谁定的", en: "Set by")),
        ], rows: rows, isSample: false))
  }

  private typealias Setting = (name: String, value: String, authority: String)

  private var scoreSettings: [Setting] {
    let points: [(String, Rational)] = [
      ("水平分占比", score.level), ("进度分占比", score.pace), ("进步分占比", score.progress),
      ("首期水平分占比", score.firstLevel), ("首期进度分占比", score.firstPace),
      ("未超过严格目标的最高分", score.strictCap), ("小基数（分母低于）", score.smallBase),
      ("参加排名的最低可用权重", score.rankWeight), ("加分上限", score.bonusCap),
      ("每项加分上限", score.bonusEach), ("扣分上限（造假不限）", score.malusCap),
    ]
    return points.map { ($0.0, "\($0.1)", authority) }
      + MalusKind.allCases.map { ("每件扣分：" + $0.name.zh, "\(score.points(for: $0))", authority) }
  }

  private var tableSettings: [Setting] {
    [
      ("红榜名次", "前\(table.redList)名，含并列", authority),
      ("末位与上一名的最小差距", "\(table.lastGap)分", authority),
      ("档次", table.bands.map { "\($0.name.zh)≥\($0.from)" }.joined(separator: "、"), authority),
      ("计入专业服务的物业模式", counting.countedModes.map(\.label.zh).joined(separator: "、"), authority),
      ("届满后仍计入的天数", "\(counting.committeeGraceDays)天", authority),
      ("临期（剩余工作日）", "\(lamps.dueSoon)个", authority),
      ("略慢于进度（时序进度的比例）", "\(lamps.pace)", authority),
    ]
  }

  private var limitSettings: [Setting] {
    Limit.all.map { ($0.name.zh, "\(value(of: $0))\($0.unit.zh)", authority) }
  }

  private var deadlineSettings: [Setting] {
    deadlines.map { (name: "\($0.id) \($0.name.zh)", value: $0.phrase.zh, authority: $0.authority) }
  }
}
