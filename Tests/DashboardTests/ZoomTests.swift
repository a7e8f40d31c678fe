@testable import Dashboard
import Canvas
import Model
import Testing

/// A pane that fills the screen, on every page that has panes.
@Suite struct ZoomTests {
  private func state(_ keys: String, _ columns: Int = 160, _ rows: Int = 50) -> State {
    var state = troubledState(size: Size(columns: columns, rows: rows))
    _ = update(&state, .reviewLoaded(lishuiPending()))
    press(&state, keys)
    if case .history(let id) = state.page.place {
      _ = update(&state, .historyLoaded(id, lishuiHistory()))
    }
    return state
  }

  @Test(arguments: ["", "2", "j enter", "3", "3 enter", "c", "J", "p", "V"])
  func `plus lets the pane fill the screen and underscore gives it its size again`(
    keys: String
  ) {
    var state = state(keys)
    let before = state.picture().lines()
    let frames = before.count { $0.contains("┌") }
    press(&state, "+")
    let zoomed = state.picture().lines()
    #expect(frames > 0 && zoomed.count { $0.contains("┌") } < frames, "\(keys)")
    #expect(zoomed.allSatisfy { $0.columns() == 160 })
    #expect(state.message == nil)
    press(&state, "+")
    #expect(state.message?.words.zh == "放大：已经放大，按 _ 还原")
    press(&state, "_")
    #expect(state.picture().lines() == before, "\(keys)")
    press(&state, "+ escape")
    #expect(state.picture().lines() == before, "\(keys)")
  }

  @Test(arguments: ["3", "3 enter", "2"])
  func `where the screen shows one pane it is said that there is nothing to zoom`(keys: String) {
    var state = state(keys, 80, 16)
    let before = state.picture().lines().dropLast()
    press(&state, "+")
    #expect(state.message?.words.zh == "放大：这样大小的屏幕上只有一个窗格")
    #expect(state.picture().lines().dropLast() == before)
  }
}
