/// A question that the notice leaves to the city, its readings, and the one that is used until the
/// city answers.
///
/// Shown under the rule set's authority (市级设定), never as the notice's own.
public struct OpenQuestion: Hashable, Sendable {
  /// Its number, such as `Q6`.
  public let id: String
  /// The words of the notice that leave it open.
  public let words: String
  /// What it asks.
  public let question: Phrase
  /// The readings.
  public let readings: [Phrase]
  /// The place of the one that is used.
  public let chosen: Int

  /// The reading that is used.
  public var reading: Phrase { readings[chosen] }

  private init(
    _ id: String, _ words: String, _ question: Phrase, chosen: Int, _ readings: Phrase...
  ) {
    self.id = id
    self.words = words
    self.question = question
    self.chosen = chosen
    self.readings = readings
  }

  /// Q1–Q12 under a rule set: the first five by their bases, the others as the program is built.
  public static func all(under rules: RuleSet) -> [OpenQuestion] {
    counted(under: rules.counting) + fixed(under: rules)
  }

  /// Q1–Q5, which `[counting]` answers.
  private static func counted(under rule: CountingRule) -> [OpenQuestion] {
    let bases = TargetBasis.all(under: rule)
    let asked: [(id: String, words: String, question: Phrase)] = [
      ("Q1", "专业服务覆盖率", Phrase(zh: "按什么计算", en: "of what")),
      ("Q2", "专业服务", Phrase(zh: "哪些模式计入", en: "which modes count")),
      ("Q3", "业委会(物管会)100%覆盖", Phrase(zh: "哪些业委会算有", en: "which committees are there")),
      ("Q4", "业委会党员比例高于50%", Phrase(zh: "怎样合计", en: "how they are put together")),
      ("Q5", "业委会党组织建设指标", Phrase(zh: "哪些党组织计入", en: "which organisations count")),
    ]
    return asked.map { id, words, question in
      let readings = bases.filter { $0.question == id }
      return OpenQuestion(
        id, words, question, readings: readings.map(\.name),
        chosen: readings.firstIndex(where: \.isChosen) ?? 0)
    }
  }

  private init(
    _ id: String, _ words: String, _ question: Phrase, readings: [Phrase], chosen: Int
  ) {
    self.id = id
    self.words = words
    self.question = question
    self.readings = readings
    self.chosen = chosen
  }

  /// Q6–Q12: which compounds, which emergencies, when a compound is done, how soon, since when,
  /// whose, and shown to whom.
  private static func fixed(under rules: RuleSet) -> [OpenQuestion] {
    let report = rules.deadline("DR01")?.rule.phrase ?? Phrase(zh: "未设", en: "not set")
    let baseline = rules.span.baseline.lastDay.iso
    return [
      OpenQuestion(
        "Q6", "老旧小区", Phrase(zh: "哪些是老旧小区", en: "which compounds are old"), chosen: 2,
        Phrase(zh: "2000年及以前建成", en: "built by 2000"),
        Phrase(zh: "2005年及以前建成", en: "built by 2005"),
        Phrase(zh: "以在册名单为准，逐个注明理由", en: "the local register, with a reason for each")),
      OpenQuestion(
        "Q7", "除消防、电梯等重大安全事项以外", Phrase(zh: "“除…以外”何义", en: "except, or besides"), chosen: 0,
        Phrase(zh: "除外：消防、电梯走专门通道", en: "except: fire and lifts have a channel of their own"),
        Phrase(zh: "此外：消防、电梯也可直接申请", en: "besides: these may be applied for directly too")),
      OpenQuestion(
        "Q8", "改造提升一批", Phrase(zh: "何时算改造提升", en: "when a compound is done"), chosen: 1,
        Phrase(zh: "工程完工", en: "the works are done"),
        Phrase(zh: "专业服务运行，出库(S8)", en: "service runs and it leaves the pool (S8)")),
      OpenQuestion(
        "Q9", "第一时间", Phrase(zh: "多快", en: "how soon"), chosen: 2,
        Phrase(zh: "当日", en: "the same day"), Phrase(zh: "24小时", en: "24 hours"),
        Phrase(zh: "规则集首报时限：" + report.zh, en: "the rule set's first report: " + report.en)),
      OpenQuestion(
        "Q10", "到2027年年底", Phrase(zh: "从何时起算", en: "since when"), chosen: 0,
        Phrase(zh: "规则集基期：" + baseline, en: "the rule set's baseline: " + baseline),
        Phrase(zh: "2023-04(成文)", en: "2023-04, when it was written")),
      OpenQuestion(
        "Q11", "开发区建设分局", Phrase(zh: "开发区的小区归谁", en: "whose are the zone's compounds"), chosen: 1,
        Phrase(zh: "归所在县(市、区)", en: "the county's they lie in"),
        Phrase(zh: "开发区单列，按街道划分", en: "the zone's own, by street")),
      OpenQuestion(
        "Q12", "晾晒通报", Phrase(zh: "公开到什么范围", en: "shown to whom"), chosen: 2,
        Phrase(zh: "内部通报", en: "within the offices"),
        Phrase(zh: "网上公开", en: "on the web"),
        Phrase(zh: "内部版和不含人名的公开版", en: "an internal edition, and a public one without names")),
    ]
  }
}
