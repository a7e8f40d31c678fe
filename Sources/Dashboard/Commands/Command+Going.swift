import Canvas
import Model

extension Command {
  /// The commands that open pages and leave them.
  static let going: [Command] =
    [
      Command(
        "open", Phrase(zh: "打开", en: "Open"),
        Phrase(zh: "打开所选的单位、记录或关联", en: "Open the selected unit, record or link"),
        group: .go, keys: "enter", scopes: Scope.pages.subtracting([.themes, .help]), hint: 10,
        unavailable: { $0.selectedPlace == nil ? $0.openRefusal : nil }
      ) { state in
        let row = state.page.scope == .report ? state.selectedReportRow : nil
        if let place = state.selectedPlace { state.open(place) }
        state.fit()
        if let field = row?.field { state.select(field: field) }
        if let filter = row?.filter { state.filterFurther(by: filter) }
        return []
      },
      Command(
        "back", Phrase(zh: "返回", en: "Back"),
        Phrase(zh: "回到上一页原处", en: "Go back to the same place"), group: .go, keys: "q",
        scopes: Scope.pages.subtracting([.overview]), hint: 90
      ) { state in
        guard !state.showsSlide else { return state.endPresentation(by: "back") }
        state.close()
        return []
      },
      Command(
        "escape", Phrase(zh: "取消", en: "Cancel"),
        Phrase(zh: "取消选中、放大或筛选，否则返回上一页", en: "Leave marks, zoom or filter, else go back"),
        group: .go, keys: "escape backspace", scopes: Scope.pages,
        unavailable: { state in
          state.canEscape
            ? nil
            : Phrase(
              zh: "已在首页，按 \(state.key("leave")) 退出",
              en: "this is the first page; \(state.key("leave")) quits")
        }
      ) { state in
        let isHeld = state.presentation?.isPicking == true || state.comparing != nil
        guard !state.showsSlide || isHeld else { return state.endPresentation(by: "escape") }
        state.escape()
        return []
      },
    ]
    + Destination.all.enumerated().map { index, destination in
      Command(
        Destination.command(to: index), destination.title,
        Phrase(
          zh: "到第 \(index + 1) 屏：\(destination.title.zh)",
          en: "Go to screen \(index + 1): \(destination.title.en)"), group: .go,
        keys: "\(index + 1)", scopes: Scope.pages.subtracting([.settling, .present])
      ) { state in
        state.open(destination.place)
        return []
      }
    } + [
      Command(
        "jump", Phrase(zh: "跳转", en: "Jump"),
        Phrase(
          zh: "按汉字、拼音、首字母或英文去某单位、街道、小区、表、屏或编号",
          en: "Go to a unit, street, compound, sheet, screen or id by name, pinyin or initials"),
        group: .go, keys: ":", scopes: Scope.pages, hint: 40
      ) { state in
        state.prompt = Prompt(.jump)
        return []
      },
      Command(
        "palette", Phrase(zh: "命令面板", en: "Palette"),
        Phrase(
          zh: "按汉字、拼音、首字母或英文找命令和去处",
          en: "Find any command or place by name, pinyin or initials"),
        group: .go, keys: "ctrl-p f9", scopes: Scope.pages
      ) { state in
        state.prompt = Prompt(.palette)
        return []
      },
      Command(
        "help", Phrase(zh: "帮助", en: "Help"),
        Phrase(zh: "列出按键，不能用的说明原因", en: "List every key, and why one cannot be used now"),
        group: .go, keys: "? f1", scopes: Scope.pages.subtracting([.help]), hint: 80
      ) { state in
        state.open(.help)
        return []
      },
    ]
}

/// A page that a digit opens.
struct Destination: Sendable {
  let title: Phrase
  let place: Page.Place

  /// The id of the command that opens the page at a place of ``all``.
  static func command(to place: Int) -> Command.ID { "screen-\(place + 1)" }

  /// Whether a command does nothing but open one of these pages.
  static func isOpened(by command: Command) -> Bool {
    all.indices.contains { Destination.command(to: $0) == command.id }
  }

  static let all: [Destination] =
    [
      Destination(title: Phrase(zh: "总览", en: "Overview"), place: .overview),
      Destination(title: Phrase(zh: "晾晒榜", en: "League"), place: .league),
    ]
    + [
      SupervisionItem.declaration.kind, Project.declaration.kind, Compound.declaration.kind,
      OwnersCommittee.declaration.kind, ServiceContract.declaration.kind,
      Milestone.declaration.kind, IndicatorReport.declaration.kind,
    ].map { kind in
      Destination(title: kind.label, place: .sheet(kind: kind.ordinal, RowScope()))
    }
}
