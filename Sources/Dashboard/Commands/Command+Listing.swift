import Canvas
import Model

extension Command {
  /// The commands that change what a page shows of its list.
  static let listing: [Command] = [
    Command(
      "filter", Phrase(zh: "筛选", en: "Filter"),
      Phrase(
        zh: "边输边筛：词、字段=值、/正则/", en: "Filter as you type: words, field=value, /regex/"),
      group: .list, keys: "/ f3", scopes: Scope.lists.union([.report, .help]), hint: 30,
      unavailable: { state in
        state.page.scope == .county && state.page.activeListing == nil
          ? Phrase(zh: "阶段看板没有可筛的行", en: "the stage board has no rows to filter") : nil
      }
    ) { state in
      state.prompt = Prompt(.filter(former: state.activeFilter), text: state.activeFilter)
      return []
    },
    Command(
      "next-hit", Phrase(zh: "下一处逾期", en: "Next overdue"),
      Phrase(zh: "到下一个逾期的事项或单位", en: "Go to the next overdue item or unit"),
      group: .list, keys: "n f7", scopes: Scope.lists, unavailable: { $0.hitRefusal }
    ) { state in
      state.moveToHit(forward: true)
      return []
    },
    Command(
      "previous-hit", Phrase(zh: "上一处逾期", en: "Previous overdue"),
      Phrase(zh: "到上一个逾期的事项或单位", en: "Go to the previous overdue item or unit"),
      group: .list, keys: "N shift-f7", scopes: Scope.lists, unavailable: { $0.hitRefusal }
    ) { state in
      state.moveToHit(forward: false)
      return []
    },
    Command(
      "sort", Phrase(zh: "排序", en: "Sort"),
      Phrase(
        zh: "按所选列排：升、降、取消", en: "By the selected column: up, down, off; units: next order"),
      group: .list, keys: "s", scopes: Scope.lists, hint: 35,
      unavailable: { state in
        state.page.scope == .county && state.page.activeListing == nil
          ? Phrase(zh: "阶段看板按流程排列", en: "the stage board follows the process") : nil
      }
    ) { state in
      state.sort()
      return []
    },
    Command(
      "sort-further", Phrase(zh: "再按此列", en: "Sort further"),
      Phrase(
        zh: "把所选列加为下一排序列：升、降、去掉",
        en: "Add the selected column as a further key: up, down, out"),
      group: .list, keys: "S", scopes: [.county, .sheet],
      unavailable: { state in
        state.page.activeListing == nil
          ? Phrase(zh: "阶段看板按流程排列", en: "the stage board follows the process") : nil
      }
    ) { state in
      state.sortFurther()
      return []
    },
    Command(
      "sort-clear", Phrase(zh: "原次序", en: "Unsort"),
      Phrase(zh: "取消全部排序列", en: "Drop all keys of the order"),
      group: .list, keys: "\\", scopes: [.county, .sheet],
      unavailable: { state in
        state.isSorted ? nil : Phrase(zh: "已是原次序", en: "it is as it comes")
      }
    ) { state in
      state.clearSort()
      return []
    },
    Command(
      "form", Phrase(zh: "版式", en: "Layout"),
      Phrase(zh: "总览换版式：自动、窗格、列表", en: "Overview as panes, as a list, or what fits"),
      group: .list, keys: "o", scopes: [.overview], hint: 50
    ) { state in
      state.changeOverviewForm()
      return []
    },
    Command(
      "zoom", Phrase(zh: "放大", en: "Zoom in"),
      Phrase(zh: "所在窗格占满屏幕", en: "Let the pane fill the screen"), group: .list,
      keys: "+ =", scopes: Scope.withPanes, unavailable: { $0.zoomRefusal }
    ) { state in
      state.isZoomed = true
      return []
    },
    Command(
      "unzoom", Phrase(zh: "还原", en: "Zoom out"),
      Phrase(zh: "窗格回到原来大小", en: "Give the pane its size again"), group: .list, keys: "_ -",
      scopes: Scope.withPanes,
      unavailable: { state in
        state.isZoomed ? nil : Phrase(zh: "没有放大的窗格", en: "no pane is zoomed")
      }
    ) { state in
      state.isZoomed = false
      return []
    },
  ]
}
