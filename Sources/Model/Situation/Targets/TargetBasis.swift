/// One way to count a target where the notice leaves it open.
///
/// The rule set chooses one for each question; what the others would give stands beside it.
/// Source: 丽建发〔2023〕22号 一; the readings Q1–Q5 (市级设定).
public struct TargetBasis: Hashable, Sendable {
  /// The question, such as `Q1`.
  public let question: String
  /// The name in files and JSON, such as `households`.
  public let id: String
  /// The code of the indicator it counts.
  public let indicator: String
  /// What it means.
  public let name: Phrase
  /// Whether the rule set has chosen it.
  public let isChosen: Bool
  /// What its gap counts; nil where no whole number does.
  public let thing: CountedThing?
  /// The rule that counts this way.
  let rule: CountingRule
  /// Whether the mean of each committee's own share is taken.
  let isMeanOfShares: Bool

  private init(
    _ question: String, _ id: String, of indicator: any RecordIndicator.Type, zh: String,
    en: String, chosen: CountingRule, isMeanOfShares: Bool = false,
    _ change: (inout CountingRule) -> Void
  ) {
    var rule = chosen
    change(&rule)
    self.question = question
    self.id = id
    self.indicator = indicator.code
    name = Phrase(zh: zh, en: en)
    self.rule = rule
    self.isMeanOfShares = isMeanOfShares
    isChosen = rule == chosen && !isMeanOfShares
    thing = isMeanOfShares ? nil : indicator.counted(under: rule)
  }

  /// Every basis under a rule, by question; exactly one of each question is chosen.
  public static func all(under rule: CountingRule) -> [TargetBasis] {
    coverages(rule) + modes(rule) + committees(rule) + members(rule) + organisations(rule)
  }

  /// Q1 专业服务覆盖率 of what.
  private static func coverages(_ rule: CountingRule) -> [TargetBasis] {
    CountingRule.Coverage.allCases.map { coverage in
      let words =
        switch coverage {
        case .compounds: Phrase(zh: "按小区数", en: "by compounds")
        case .households: Phrase(zh: "按户数", en: "by households")
        case .area: Phrase(zh: "按建筑面积", en: "by floor area")
        }
      return TargetBasis(
        "Q1", coverage.rawValue, of: ProfessionalServiceCoverage.self, zh: words.zh, en: words.en,
        chosen: rule
      ) { $0.coverage = coverage }
    }
  }

  /// Q2 which modes are 专业服务; a set that only the rule set has stands last.
  private static func modes(_ rule: CountingRule) -> [TargetBasis] {
    let lawful: [ServiceMode] = [.hired, .areaBundle, .companyInCommunity, .jointVenture]
    var sets: [(id: String, zh: String, en: String, modes: [ServiceMode])] = [
      ("hired", "仅选聘", "hired only", [.hired]),
      ("contracts", "选聘、大物业、进驻、合办", "hired, bundles and community companies", lawful),
      ("with-trials", "再加试用期内的先尝后买", "and trials in their term", lawful + [.trial]),
      ("with-self-managed", "再加自管", "and self-managed", lawful + [.trial, .selfManaged]),
      (
        "with-custody", "再加街道托管", "and in the street's custody",
        lawful + [.trial, .selfManaged, .streetCustody]
      ),
    ]
    if !sets.contains(where: { Set($0.modes) == Set(rule.countedModes) }) {
      sets.append(("rule-set", "规则集所定", "as the rule set has it", rule.countedModes))
    }
    return sets.map { set in
      TargetBasis(
        "Q2", set.id, of: ProfessionalServiceCoverage.self, zh: set.zh, en: set.en, chosen: rule
      ) {
        if Set($0.countedModes) != Set(set.modes) { $0.countedModes = set.modes }
      }
    }
  }

  /// Q3 which committees are there.
  private static func committees(_ rule: CountingRule) -> [TargetBasis] {
    let days = rule.committeeGraceDays
    let grace = TargetBasis(
      "Q3", "in-term-with-grace", of: CommitteeCoverage.self, zh: "已备案且在届期内(含届满\(days)天宽限)",
      en: "filed and in term, or \(days) days after", chosen: rule
    ) { $0.committees = .inTerm }
    let strict = TargetBasis(
      "Q3", "in-term", of: CommitteeCoverage.self, zh: "已备案且在届期内", en: "filed and in term",
      chosen: rule
    ) {
      $0.committees = .inTerm
      $0.committeeGraceDays = 0
    }
    let ever = TargetBasis(
      "Q3", "ever-formed", of: CommitteeCoverage.self, zh: "曾经成立并备案", en: "ever formed",
      chosen: rule
    ) { $0.committees = .everFormed }
    return days == 0 ? [ever, strict] : [ever, strict, grace]
  }

  /// Q4 how party members are put together.
  private static func members(_ rule: CountingRule) -> [TargetBasis] {
    [
      TargetBasis(
        "Q4", "pooled", of: PartyMembers.self, zh: "全体委员合计", en: "all members pooled",
        chosen: rule
      ) { $0.partyMembers = .pooled },
      TargetBasis(
        "Q4", "above-half", of: PartyMembers.self, zh: "党员过半的业委会占比",
        en: "committees with more than half", chosen: rule
      ) { $0.partyMembers = .aboveHalf },
      TargetBasis(
        "Q4", "mean-of-shares", of: PartyMembers.self, zh: "各业委会占比的平均",
        en: "the mean of the committees' shares", chosen: rule, isMeanOfShares: true
      ) { $0.partyMembers = .pooled },
    ]
  }

  /// Q5 which party organisations count.
  private static func organisations(_ rule: CountingRule) -> [TargetBasis] {
    CountingRule.PartyBodies.allCases.map { bodies in
      let words =
        switch bodies {
        case .own: Phrase(zh: "仅单独组建", en: "own only")
        case .joint: Phrase(zh: "单独和联合组建", en: "own and joint")
        case .functional: Phrase(zh: "含功能型党组织", en: "with functional groups")
        }
      return TargetBasis(
        "Q5", bodies.rawValue, of: PartyOrganisations.self, zh: words.zh, en: words.en,
        chosen: rule
      ) { $0.partyOrganisations = bodies }
    }
  }
}
