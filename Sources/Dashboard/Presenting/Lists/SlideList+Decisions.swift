import Canvas
import Model

extension SlideList {
  /// What does not move, and the targets farthest behind their pace, each with the decision that is asked
  /// of the meeting. Source: 四(一).
  init(decisions state: State) {
    let language = state.language
    var leagues = Leagues(state.ledger, rules: state.rules, frozen: state.periodBook.frozen)
    let lines = leagues.targetLines(in: state.situation.period).filter { $0.unit != nil }
    let matters = AgendaMatters(state.circumstances, targets: lines)
    let blocked = matters.blocked
    let behind = matters.behind
    // Half of the lines for each, and what one does not need for the other.
    let half = SlideList.most / 2
    let shown = min(blocked.count, max(half, SlideList.most - behind.count))
    self.init(
      facts: [
        Fact(
          label: Phrase(zh: "难点堵点", en: "blocked")(language), figure: "\(blocked.count)",
          role: .warning),
        Fact(
          label: Phrase(zh: "涉及户数", en: "households")(language),
          figure: grouped(blocked.reduce(0) { $0 + $1.households })),
        Fact(
          label: Phrase(zh: "落后目标", en: "targets behind")(language), figure: "\(behind.count)",
          role: .overdue),
      ],
      rows: blocked.prefix(shown).map { Row($0, in: state) }
        + behind.prefix(SlideList.most - shown).map { Row($0, in: state) },
      of: blocked.count + behind.count,
      note: Phrase(
        zh: "请会议逐项明确责任单位和时限", en: "the meeting is asked to name who does what by when")(language)
    )
  }
}

extension SlideList.Row {
  fileprivate init(_ matter: BlockedMatter, in state: State) {
    let language = state.language
    let record = Page.Place.card(
      kind: matter.kind.ordinal, id: state.ledger[matter.kind].id(matter.row))
    let name =
      matter.compounds.first.map { state.title(of: .compounds, row: $0) }
      ?? state.title(of: matter.kind, row: matter.row)
    let words: Phrase
    let asked: Phrase
    switch matter.cause {
    case .difficulty(let level):
      let open = state.open(
        state.ledger[Issue.self][matter.row].description, of: \Issue.description)
      let what = state.isPublic ? Phrase(zh: "难点未闭环", en: "difficulty open") : Phrase(open ?? "")
      words =
        level.map { Phrase(zh: "\(what.zh)（\($0.label.zh)级）", en: "\(what.en) (\($0.label.en))") }
        ?? what
      asked = Phrase(zh: "请明确牵头部门", en: "who leads?")
    case .setAside(let until):
      words = Phrase(
        zh: "项目暂缓" + (until.map { "至 \($0.iso)" } ?? ""),
        en: "set aside" + (until.map { " until \($0.iso)" } ?? ""))
      asked = Phrase(zh: "请定恢复时间", en: "when does it go on?")
    case .stuck(let stuck):
      let stage = state.ledger[Project.self][matter.row].stage?.label ?? Phrase("")
      words = Phrase(
        zh: "停在\(stage.zh)阶段 \(stuck.days) 天", en: "\(stuck.days) days in \(stage.en)")
      asked = Phrase(zh: "请协调推进", en: "what moves it?")
    }
    self.init(
      head: state.ledger.shortName(ofUnit: matter.unit), text: name + "  " + words(language),
      tail: asked(language), role: .accent, place: record)
  }

  fileprivate init(_ line: TargetLine, in state: State) {
    let language = state.language
    let standing = line.standing
    let points = standing.pace.map { (($0 - standing.value) * 100).rounded(places: 1) } ?? "-"
    let name = line.indicator.name
    let thing = line.thing?.phrase ?? Phrase(zh: "个", en: "")
    self.init(
      head: line.unit.map { state.ledger.shortName(ofUnit: $0) } ?? "",
      text: Phrase(
        zh: "\(name.shortened(.zh)) 落后进度 \(points) 个百分点，还差 \(standing.gap) \(thing.zh)",
        en: "\(name.shortened(.en)): \(points) points behind, \(standing.gap) \(thing.en) short")(
          language),
      tail: Phrase(zh: "请承诺追赶时间", en: "by when?")(language), role: .accent,
      place: line.unit.map { .report(.indicator(unit: $0, code: line.indicator.code)) })
  }
}
