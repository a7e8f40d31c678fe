@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct SavingTests {
  private let full = Phrase(zh: "磁盘已满（ENOSPC）", en: "the disk is full (ENOSPC)")
  private let households = Edit(
    kind: KindDeclaration.compounds.ordinal, id: "331102-0001", field: "households", text: "328",
    old: "320")

  /// The dashboard after 328 households could not be saved.
  private func failed() -> State {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l l e ctrl-u")
    type(&state, "328")
    #expect(press(&state, "enter") == [.write([households], reason: nil)])
    _ = update(&state, .unsaved([households], reason: full))
    return state
  }

  @Test func `an edit that cannot be saved stays on the screen with its reason`() {
    var state = failed()
    #expect(state.message?.words.zh == "没有保存：磁盘已满（ENOSPC）；R 重试，W 另存")
    for keys in ["", "1", "2", "3", "?", "J", "c", "p"] {
      press(&state, keys)
      #expect(
        state.picture().lines()[1].contains("1 处修改没有保存：磁盘已满（ENOSPC）"), "\(keys)")
    }
    press(&state, "5")
    #expect(state.picture().lines().contains { $0.contains("*328") })
    press(&state, "enter tab j j j j j j j j")
    #expect(state.picture().lines().contains { $0.contains("328 户  * 没有保存") })
  }

  @Test func `it survives reading the store again and a new day`() {
    var state = failed()
    _ = update(&state, .storeChanged(lishuiLedger(), state.situation, PeriodBook([])))
    _ = update(&state, .minute(monday + 1))
    #expect(state.picture().lines().contains { $0.contains("*328") })
  }

  @Test func `a retry that works takes the banner away, one that fails does not`() {
    var state = failed()
    #expect(press(&state, "R") == [.retry([households])])
    _ = update(&state, .unsaved([households], reason: full))
    #expect(state.unsaved.edits == [households])
    #expect(press(&state, "R") == [.retry([households])])
    _ = update(&state, .refused(Phrase("no")))
    #expect(state.unsaved.edits == [households])
    press(&state, "R")
    _ = update(&state, .saved(["331102-0001"]))
    #expect(state.unsaved.isEmpty && state.banners.isEmpty)
    press(&state, "R")
    #expect(state.message?.words.zh == "重试保存：没有未保存的修改")
  }

  @Test func `a retry is possible where the failure made the store read-only, but not in the past`()
  {
    var state = failed()
    _ = update(&state, .readOnly(full))
    #expect(press(&state, "R") == [.retry([households])])
    _ = update(&state, .saved(["331102-0001"]))
    _ = update(&state, .readOnly(nil))
    #expect(state.banners.isEmpty)
    state = failed()
    _ = update(&state, .asOf(monday + -1))
    #expect(press(&state, "R") == [])
    #expect(press(&state, "W") == [])
    #expect(state.prompt != nil)
  }

  @Test func `saving another record leaves what is not saved alone`() {
    var state = failed()
    press(&state, "j e ctrl-u")
    type(&state, "200")
    press(&state, "enter")
    _ = update(&state, .saved(["331102-0002"]))
    #expect(state.unsaved.edits == [households])
  }

  @Test func `a later value of the same cell takes the place of the one that failed`() {
    var state = failed()
    press(&state, "e")
    #expect(state.prompt?.text == "328")
    press(&state, "ctrl-u")
    type(&state, "330")
    var later = households
    later.text = "330"
    #expect(press(&state, "enter") == [.write([later], reason: nil)])
    _ = update(&state, .unsaved([later], reason: full))
    #expect(state.unsaved.edits == [later])
  }

  @Test func `edits are saved elsewhere at a path that can be changed`() {
    var state = failed()
    state.saveElsewherePath = "/home/ye/未保存.csv"
    press(&state, "W")
    #expect(state.prompt?.text == "/home/ye/未保存.csv")
    #expect(
      press(&state, "enter") == [.saveElsewhere(path: "/home/ye/未保存.csv", [households])])
    _ = update(&state, .savedElsewhere("/home/ye/未保存.csv"))
    #expect(state.picture().lines()[1].contains("1 处修改没有进数据，已另存 /home/ye/未保存.csv"))
    #expect(press(&state, "f10") == [.quit])
    press(&state, "W ctrl-u")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.role == .error)
  }

  @Test(arguments: ["q", "f10", "ctrl-c"])
  func `quitting asks once more while something would be lost`(key: String) {
    var state = failed()
    press(&state, "1")
    #expect(press(&state, key) == [])
    #expect(state.message?.words.zh == "还有 1 处修改没有保存：再按一次放弃并退出，R 重试，W 另存")
    press(&state, "j")
    #expect(press(&state, key) == [])
    #expect(press(&state, key) == [.quit])
  }

  @Test func `what is not saved is dropped only when asked twice`() {
    var state = failed()
    press(&state, "X")
    #expect(!state.unsaved.isEmpty)
    press(&state, "j X")
    #expect(!state.unsaved.isEmpty)
    press(&state, "X")
    #expect(state.unsaved.isEmpty)
    #expect(state.picture().lines().allSatisfy { !$0.contains("*328") })
  }

  @Test func `a read-only store says why on every page and refuses every change`() {
    var state = troubledState(size: Size(columns: 80, rows: 24))
    _ = update(&state, .readOnly(Phrase(zh: "文件夹只读（EROFS）", en: "read-only folder (EROFS)")))
    for keys in ["", "2", "3", "3 enter", "?", "J", "c", "c enter", "p"] {
      press(&state, keys)
      #expect(state.picture().lines()[1].contains("只读：文件夹只读（EROFS）"), "\(keys)")
    }
    for (keys, title) in [
      ("3 e", "修改"), ("u", "撤销"), ("ctrl-r", "重做"), ("c enter 1", "取甲"), ("p a", "接受"),
      ("p r", "退回"),
    ] {
      _ = update(&state, .reviewLoaded(lishuiPending()))
      let effects = press(&state, keys).filter { $0 != .loadReview }
      #expect(effects == [] && state.prompt == nil, "\(keys)")
      #expect(state.message?.words.zh == "\(title)：文件夹只读（EROFS）", "\(keys)")
    }
    _ = update(&state, .readOnly(nil))
    #expect(press(&state, "u") == [.undo])
  }

  @Test func `undo and redo say what they did or why not`() {
    var state = lishuiState()
    #expect(press(&state, "u") == [.undo])
    _ = update(&state, .undone(Phrase(zh: "已撤销：37 条 现行时限", en: "Undone: 37 × current due")))
    #expect(state.message?.words.zh == "已撤销：37 条 现行时限" && state.message?.role == .good)
    #expect(press(&state, "ctrl-r") == [.redo])
    _ = update(&state, .refused(Phrase(zh: "没有可重做的", en: "nothing to redo")))
    #expect(state.message?.role == .error)
  }
}
