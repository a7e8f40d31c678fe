import Canvas
import Model

extension Command {
  /// The commands that open what is computed from the records.
  static let reporting: [Command] = [
    Command(
      "morning", Phrase(zh: "晨间清单", en: "Morning list"),
      Phrase(
        zh: "今日到期、逾期和临近的事，按紧急程度排列；再按看全部单位",
        en: "What is due today, late or near, the most urgent first; again for all units"),
      group: .go, keys: "m f8", scopes: Scope.pages.subtracting([.settling, .help]), hint: 20
    ) { state in
      state.openAbout(.morning(unit: state.unitHere, street: state.streetHere))
      return []
    },
    Command(
      "explain", Phrase(zh: "得分说明", en: "Explain"),
      Phrase(
        zh: "总分怎么来：指标、分子分母、每条记录", en: "Where the score comes from, down to the records"),
      group: .go, keys: "x", scopes: Scope.pages.subtracting([.settling, .help]), hint: 22,
      unavailable: { $0.unitHere == nil ? .noUnitHere : nil }
    ) { state in
      if let unit = state.unitHere { state.open(.report(.score(unit: unit))) }
      return []
    },
    Command(
      "compare", Phrase(zh: "对比", en: "Compare"),
      Phrase(
        zh: "记下所选单位；到另一个单位再按，两个并列；在原单位再按，与上一周期并列",
        en: "Note the unit; on another both stand side by side, on the same one two periods"),
      group: .go, keys: "&", scopes: [.overview, .league, .county, .report, .present],
      unavailable: { $0.compareRefusal }
    ) { state in
      state.compare()
      return []
    },
    Command(
      "targets", Phrase(zh: "目标口径", en: "Targets"),
      Phrase(
        zh: "2027 年目标：现值、应达、差额、预计，各种口径",
        en: "The targets of 2027: value, pace, gap and forecast under every way of counting"),
      group: .go, keys: "t", scopes: Scope.pages.subtracting([.settling, .help])
    ) { state in
      state.openAbout(.targets(unit: state.unitHere))
      return []
    },
    Command(
      "pool", Phrase(zh: "项目库", en: "Pool"),
      Phrase(
        zh: "项目库：项目化、清单化、时序化、计划、出入库，再按换一种",
        en: "The pool as board, checklist, timeline, plan or log; again for the next"),
      group: .go, keys: "b", scopes: Scope.pages.subtracting([.settling, .help]), hint: 24
    ) { state in
      guard case .report(.pool(let unit, let view)) = state.page.place else {
        state.open(.report(.pool(unit: state.unitHere, .board)))
        return []
      }
      state.close()
      state.open(.report(.pool(unit: unit, view.next)))
      return []
    },
    Command(
      "observed", Phrase(zh: "观察指标", en: "Observed"),
      Phrase(zh: "只展示、不计分的指标", en: "Figures that are shown and never scored"),
      group: .go, keys: "i", scopes: Scope.pages.subtracting([.settling, .help])
    ) { state in
      state.openAbout(.observed(unit: state.unitHere))
      return []
    },
    Command(
      "periods", Phrase(zh: "晾晒周期", en: "Periods"),
      Phrase(
        zh: "各周期的状态、冻结、发布和更正", en: "Every period: state, freezing, publication and corrections"),
      group: .go, keys: "f", scopes: Scope.pages.subtracting([.settling, .help])
    ) { state in
      state.open(.report(.periods))
      return []
    },
    Command(
      "findings", Phrase(zh: "数据核对", en: "Findings"),
      Phrase(
        zh: "V01–V35 核对发现的问题，打开到字段；再按看全部单位",
        en: "What the checks find, opened at the field; again for all units"),
      group: .go, keys: "V", scopes: Scope.pages.subtracting([.settling, .help])
    ) { state in
      state.openAbout(.findings(unit: state.unitHere))
      return []
    },
    Command(
      "escalations", Phrase(zh: "升级建议", en: "Escalation"),
      Phrase(
        zh: "哪些事项该升到哪一级，为什么；{act} 由人决定",
        en: "Which items are called to which level, and why; {act} decides"),
      group: .go, keys: "E", scopes: Scope.pages.subtracting([.settling, .help])
    ) { state in
      state.openAbout(.escalations(unit: state.unitHere))
      return []
    },
    Command(
      "denominators", Phrase(zh: "底数变动", en: "Denominators"),
      Phrase(
        zh: "上期截止以来在册小区和年度计划的进出，谁批准的",
        en: "What came into the register and the plans and left them, and who approved it"),
      group: .go, keys: "D", scopes: Scope.pages.subtracting([.settling, .help])
    ) { state in
      state.openAbout(.denominators(unit: state.unitHere))
      return []
    },
  ]
}

extension Phrase {
  /// Why what is about one unit cannot be opened.
  static let noUnitHere = Phrase(
    zh: "先选一个参评单位", en: "select a unit first")
}
