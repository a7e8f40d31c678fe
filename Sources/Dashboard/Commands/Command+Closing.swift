import Canvas
import Model

extension Command {
  /// The commands that bring a period to its end: checklist, signatures, and the steps of its life.
  static let closing: [Command] = [
    Command(
      "checklist", Phrase(zh: "冻结清单", en: "Checklist"),
      Phrase(
        zh: "各单位报表、发现、冲突、待审、逾期和签字，每项可打开",
        en: "What stands between the period and its freeze, unit by unit"),
      group: .go, keys: "K", scopes: Scope.pages.subtracting([.settling, .help]),
      unavailable: { state in
        state.periodHere == nil ? Phrase(zh: "没有待冻结的周期", en: "no period waits to be frozen") : nil
      }
    ) { state in
      if let period = state.periodHere { state.open(.report(.checklist(period))) }
      return []
    },
    Command(
      "recheck", Phrase(zh: "抽查", en: "Recheck"),
      Phrase(
        zh: "本期抽中的小区：{confirm} 属实，{object} 有误，{falsified} 造假",
        en:
          "The compounds drawn for the period: {confirm}, {object} or {falsified} tells what was found"
      ),
      group: .go, keys: "B", scopes: [.report, .card],
      unavailable: { $0.periodHere == nil ? .noPeriodHere : nil }
    ) { state in
      if let period = state.periodHere { state.open(.report(.recheck(period))) }
      return []
    },
    Command(
      "sign-off", Phrase(zh: "审核签字", en: "Sign off"),
      Phrase(
        zh: "在所选单位本期数字上签字；之后数字有变会标出",
        en: "Sign the unit's figures of the period; a later change of them shows"),
      group: .edit, keys: "Q", scopes: [.overview, .league, .county, .card, .report],
      isDangerous: true,
      unavailable: { $0.signRefusal }
    ) { $0.signOff() },
    Command(
      "period-step", Phrase(zh: "锁定冻结发布", en: "Next step"),
      Phrase(
        zh: "周期的下一步：锁定、冻结、发布、更正；输入周期名确认",
        en: "Lock, freeze, publish or correct the period; its name confirms"),
      group: .edit, keys: "F", scopes: [.report, .card], isDangerous: true,
      unavailable: { $0.stepRefusal }
    ) { state in
      if let period = state.periodHere, let step = state.nextStep(of: period) {
        state.begin(step, of: period)
      }
      return []
    },
    Command(
      "period-unlock", Phrase(zh: "解除锁定", en: "Unlock"),
      Phrase(zh: "再收这一期的报表，写明原因", en: "Take reports for a locked period again, and say why"),
      group: .edit, keys: "O", scopes: [.report, .card], isDangerous: true,
      unavailable: { $0.unlockRefusal }
    ) { state in
      if let period = state.periodHere { state.begin(.unlock, of: period) }
      return []
    },
  ]
}
