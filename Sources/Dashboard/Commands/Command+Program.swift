import Canvas
import Model

extension Command {
  /// The commands that change records or take them elsewhere.
  static let editing: [Command] = [
    Command(
      "edit", Phrase(zh: "修改", en: "Edit"),
      Phrase(zh: "改所选字段，有选中行则一起改；存到磁盘才报已保存", en: "Change the selected field, of all marked rows"),
      group: .edit, keys: "e f2", scopes: [.card, .sheet, .report], isDangerous: true, hint: 25,
      unavailable: { $0.editRefusal }
    ) { state in
      state.beginEdit()
      return []
    },
    Command(
      "edit-record", Phrase(zh: "整条填写", en: "Whole record"),
      Phrase(
        zh: "在一张表单里改一条记录的全部字段，作为一次修改保存",
        en: "Change all fields of a record in one form, saved as one act"),
      group: .edit, keys: "M shift-f2", scopes: [.card, .sheet], isDangerous: true, hint: 27,
      unavailable: { $0.recordRefusal }
    ) { state in
      state.beginRecord()
      return []
    },
    Command(
      "copy", Phrase(zh: "复制", en: "Copy"),
      Phrase(zh: "复制所选字段或编号到剪贴板", en: "Copy the selected field or id to the clipboard"),
      group: .edit, keys: "y", scopes: [.sheet, .card], hint: 60,
      unavailable: { state in
        state.copyText.isEmpty ? Phrase(zh: "这里没有内容", en: "there is nothing here") : nil
      }
    ) { state in
      let text = state.copyText
      state.say(Phrase(zh: "已复制 \(text)", en: "Copied \(text)"), as: .good)
      return [.copy(text)]
    },
    Command(
      "copy-rows", Phrase(zh: "复制行", en: "Copy rows"),
      Phrase(
        zh: "带标题复制选中的各行，没有选中时复制此行",
        en: "Copy the marked rows, or this one, with headings"),
      group: .edit, keys: "Y", scopes: [.sheet], unavailable: noRow
    ) { $0.copyRows() },
    Command(
      "export", Phrase(zh: "导出", en: "Export"),
      Phrase(
        zh: "按现在的筛选、次序和各列导出为 csv、xlsx 或 json",
        en: "Write the sheet as filtered, sorted and arranged to csv, xlsx or json"),
      group: .edit, keys: "w", scopes: [.sheet], unavailable: noRow
    ) { state in
      state.beginExport()
      return []
    },
  ]

  private static let noRow: @Sendable (State) -> Phrase? = { state in
    state.page.listings[0].rows.isEmpty ? Phrase(zh: "没有记录", en: "there are no records") : nil
  }

  /// The commands about the program itself.
  static let program: [Command] = [
    Command(
      "refresh", Phrase(zh: "刷新", en: "Refresh"),
      Phrase(zh: "重新读取数据", en: "Read the store again"), group: .program, keys: "f5",
      scopes: Scope.pages
    ) { state in
      state.say(Phrase(zh: "正在重新读取…", en: "Reading again…"), as: .dim)
      state.page.askedRevision = -1
      return [.refresh]
    },
    Command(
      "theme", Phrase(zh: "换主题", en: "Theme"),
      Phrase(zh: "换下一套配色", en: "Use the next theme"), group: .program, keys: "T",
      scopes: Scope.pages
    ) { [.useTheme($0.theme(1))] },
    Command(
      "themes", Phrase(zh: "主题预览", en: "Themes"),
      Phrase(
        zh: "所用主题的每种角色、每种底色；{left} {right} 换主题",
        en: "Every role of the theme on every ground; {left} and {right} try others"),
      group: .program, keys: "alt-t", scopes: Scope.pages.subtracting([.themes])
    ) { $0.openThemes() },
    Command(
      "language", Phrase(zh: "English", en: "中文"),
      Phrase(zh: "中英文切换", en: "Switch between Chinese and English"), group: .program, keys: "L",
      scopes: Scope.pages
    ) { state in
      state.language = state.language == .zh ? .en : .zh
      return []
    },
    Command(
      "mouse", Phrase(zh: "鼠标", en: "Mouse"),
      Phrase(
        zh: "鼠标交给程序或交给终端选字；按住 Shift 总归终端",
        en: "Give the mouse to the program or to the terminal, which Shift always does"),
      group: .program, keys: "alt-m", scopes: Scope.pages
    ) { state in
      state.usesMouse.toggle()
      state.say(
        state.usesMouse
          ? Phrase(zh: "鼠标：点选、滚动", en: "Mouse: clicks and wheel work here")
          : Phrase(zh: "鼠标交给终端选字", en: "Mouse: left to the terminal's selection"))
      return [.useMouse(state.usesMouse)]
    },
    Command(
      "suspend", Phrase(zh: "挂到后台", en: "Suspend"),
      Phrase(zh: "回到命令行，fg 继续", en: "Go to the shell; fg comes back"), group: .program,
      keys: "ctrl-z", scopes: Scope.pages.union([.prompt])
    ) { _ in [.suspend] },
    Command(
      "quit", Phrase(zh: "退出", en: "Quit"),
      Phrase(zh: "退出程序，已保存的都在", en: "End the program; what was saved is kept"),
      group: .program, keys: "f10 ctrl-c", scopes: Scope.pages
    ) { $0.quit(by: "quit") },
    Command(
      "leave", Phrase(zh: "退出", en: "Quit"),
      Phrase(zh: "在首页退出程序", en: "End the program from the first page"), group: .program,
      keys: "q", scopes: [.overview], hint: 90
    ) { state in
      // Over the slides of a meeting the first page is one page among others.
      guard state.pages.count == 1 else {
        state.close()
        return []
      }
      return state.quit(by: "leave")
    },
  ]
}
