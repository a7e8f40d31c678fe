import Canvas
import Model

extension Command {
  /// The commands that arrange the columns of a sheet; what was arranged stays for all sheets of the
  /// kind.
  static let arranging: [Command] = [
    Command(
      "columns", Phrase(zh: "选列", en: "Columns"),
      Phrase(
        zh: "列出全部字段：空格显示或隐藏，回车到那一列",
        en: "List every field; space shows or hides it, Enter goes to it"),
      group: .list, keys: "o", scopes: [.sheet], hint: 36
    ) { state in
      state.prompt = Prompt(.columns)
      return []
    },
    Command(
      "frequency", Phrase(zh: "频次", en: "Frequency"),
      Phrase(
        zh: "所选列每个值有多少条，以及合计、平均；回车按值筛选",
        en: "How often each value of the column stands, with sums; Enter filters by it"),
      group: .list, keys: "F", scopes: [.sheet], hint: 37
    ) { state in
      state.openFrequency()
      return []
    },
    column("hide-column", "隐藏列", "Hide", "隐藏所选列", "Hide the selected column", "(") {
      $0.hideRefusal
    } run: {
      $0.hideColumn()
    },
    column(
      "show-columns", "恢复列", "Unhide", "恢复隐藏的各列", "Show the hidden columns again", ")"
    ) { state in
      state.sheetArrangements[state.page.listings[0].kind].hidden.isEmpty
        ? Phrase(zh: "没有隐藏的列", en: "no column is hidden") : nil
    } run: {
      $0.showHiddenColumns()
    },
    column("narrow-column", "变窄", "Narrower", "所选列变窄", "Make the column narrower", "<") {
      $0.resizeColumn(by: -2)
    },
    column("widen-column", "变宽", "Wider", "所选列变宽", "Make the column wider", ">") {
      $0.resizeColumn(by: 2)
    },
    column(
      "fit-column", "合适宽", "Fit", "所选列宽合本屏内容", "Fit the column to what the screen shows", "^"
    ) {
      $0.fitColumn()
    },
    column("column-left", "左移列", "Left", "所选列左移一位", "Move the column to the left", "{") {
      $0.moveColumn(by: -1)
    },
    column("column-right", "右移列", "Right", "所选列右移一位", "Move the column to the right", "}") {
      $0.moveColumn(by: 1)
    },
    column(
      "freeze-columns", "固定列", "Freeze", "左起各列固定到所选列，再按取消",
      "Freeze the columns up to the selected one; again frees them", "|"
    ) {
      $0.freezeColumns()
    },
  ]

  private static func column(
    _ id: String, _ zh: String, _ en: String, _ helpZh: String, _ helpEn: String, _ keys: String,
    unavailable: @escaping @Sendable (State) -> Phrase? = { _ in nil },
    run: @escaping @Sendable (inout State) -> Void
  ) -> Command {
    Command(
      id, Phrase(zh: zh, en: en), Phrase(zh: helpZh, en: helpEn), group: .list, keys: keys,
      scopes: [.sheet], unavailable: unavailable
    ) { state in
      run(&state)
      return []
    }
  }
}
