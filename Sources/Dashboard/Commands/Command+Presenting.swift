import Canvas
import Model

extension Command {
  /// The command that writes a resolution from the floor.
  static let resolving = "resolve"

  /// The commands of the presentation.
  static let presenting: [Command] = [
    Command(
      "present", Phrase(zh: "大屏汇报", en: "Present"),
      Phrase(zh: "全屏汇报，公开、只读，不显示姓名电话", en: "Slides for a meeting: public and read-only"),
      group: .go, keys: "P", scopes: Scope.pages.subtracting([.present, .settling]), hint: 70
    ) { state in
      state.present()
      return []
    },
    turn("next-slide", "下一页", "Next", "翻到下一页", "Turn to the next slide", "pgdn n", hint: 10) {
      $0.turn(by: 1)
    },
    turn("previous-slide", "上一页", "Previous", "翻回上一页", "Turn back a slide", "pgup N", hint: 11) {
      $0.turn(by: -1)
    },
    turn("first-slide", "第一页", "First", "翻到第一页", "Turn to the first slide", "g home") {
      $0.turn(to: 0)
    },
    turn("last-slide", "最后一页", "Last", "翻到最后一页", "Turn to the last slide", "G end") {
      $0.turn(to: .max)
    },
    turn(
      "go-to-slide", "翻到第几页", "Go to slide", "输入页码后回车", "Type its number, then Enter",
      "0 1 2 3 4 5 6 7 8 9"
    ) { state in
      guard case .character(let digit)? = state.pressed?.code else {
        state.prompt = Prompt(.slide)
        return
      }
      state.prompt = Prompt(.slide, text: String(digit))
    },
    turn(
      "pause", "停走", "Pause", "赛跑页：停或走；其他页：自动播放或停在本页",
      "Stop the race or let it run; elsewhere let slides turn by themselves", "space", hint: 12
    ) { $0.pauseOrGoOn() },
    turn(
      "race-back", "前一期", "Period before", "赛跑退回前一期", "The race a period back", ",",
      unavailable: { $0.raceRefusal }
    ) { $0.stepRace(by: -1) },
    turn(
      "race-on", "后一期", "Period after", "赛跑到后一期", "The race a period on", ".",
      unavailable: { $0.raceRefusal }
    ) { $0.stepRace(by: 1) },
    Command(
      resolving, Phrase(zh: "写议定事项", en: "Resolve"),
      Phrase(
        zh: "当场写一条议定事项并转督办：先离开只读，记名会议，时限按规则",
        en: "Write a resolution of the meeting that is a supervision item at once"),
      group: .edit, keys: "R", scopes: [.present], isDangerous: true, hint: 30,
      unavailable: { $0.resolveRefusal }
    ) { $0.resolve() },
  ]

  private static func turn(
    _ id: String, _ zh: String, _ en: String, _ helpZh: String, _ helpEn: String, _ keys: String,
    hint: Int? = nil, unavailable: @escaping @Sendable (State) -> Phrase? = { _ in nil },
    run: @escaping @Sendable (inout State) -> Void
  ) -> Command {
    Command(
      id, Phrase(zh: zh, en: en), Phrase(zh: helpZh, en: helpEn), group: .go, keys: keys,
      scopes: [.present], hint: hint, unavailable: unavailable
    ) { state in
      run(&state)
      return []
    }
  }
}
