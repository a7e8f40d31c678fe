import Canvas
import Model

extension Command {
  /// The commands that move the selection.
  static let moving: [Command] = [
    move("up", "上移", "Up", "选上一行", "Select the row above", "k up") { $0.move(.up) },
    move("down", "下移", "Down", "选下一行", "Select the row below", "j down") { $0.move(.down) },
    move(
      "left", "左移", "Left", "选左边一列或一格", "Select the column or pane to the left", "h left", theme: -1
    ) {
      $0.move(.left)
    },
    move(
      "right", "右移", "Right", "选右边一列或一格", "Select the column or pane to the right", "l right",
      theme: 1
    ) {
      $0.move(.right)
    },
    move("first", "首行", "First", "到第一行", "Go to the first row", "g home", scopes: turning) {
      $0.move(.first)
    },
    move("last", "末行", "Last", "到最后一行", "Go to the last row", "G end", scopes: turning) {
      $0.move(.last)
    },
    move("half-down", "下半屏", "Half down", "下移半屏", "Half a screen down", "ctrl-d", scopes: turning) {
      $0.move(.halfDown)
    },
    move("half-up", "上半屏", "Half up", "上移半屏", "Half a screen up", "ctrl-u", scopes: turning) {
      $0.move(.halfUp)
    },
    move("page-down", "下一屏", "Page down", "下移一屏", "A screen down", "pgdn ctrl-f", scopes: turning) {
      $0.move(.pageDown)
    },
    move("page-up", "上一屏", "Page up", "上移一屏", "A screen up", "pgup ctrl-b", scopes: turning) {
      $0.move(.pageUp)
    },
    Command(
      "next-pane", Phrase(zh: "下一窗格", en: "Next pane"),
      Phrase(zh: "把光标移到下一个窗格", en: "Move to the next pane"), group: .move, keys: "tab f6",
      scopes: [.county, .card], hint: 20
    ) { state in
      state.focus(by: 1)
      return []
    },
    Command(
      "previous-pane", Phrase(zh: "上一窗格", en: "Previous pane"),
      Phrase(zh: "把光标移到上一个窗格", en: "Move to the previous pane"), group: .move,
      keys: "shift-tab", scopes: [.county, .card]
    ) { state in
      state.focus(by: -1)
      return []
    },
  ]

  /// Where these keys move in a list; on slides they turn.
  private static let turning = Scope.pages.subtracting([.present])

  /// - Parameter theme: The step through the themes that it takes on their page; nil where it moves there
  ///   as well.
  private static func move(
    _ id: String, _ zh: String, _ en: String, _ helpZh: String, _ helpEn: String, _ keys: String,
    scopes: Set<Scope> = Scope.pages, theme: Int? = nil,
    run: @escaping @Sendable (inout State) -> Void
  ) -> Command {
    Command(
      id, Phrase(zh: zh, en: en), Phrase(zh: helpZh, en: helpEn), group: .move, keys: keys,
      scopes: scopes
    ) { state in
      if let theme, state.page.place == .themes { return [.useTheme(state.theme(theme))] }
      run(&state)
      return []
    }
  }
}
