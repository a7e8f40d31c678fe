@testable import Dashboard
import Canvas
import Model
import Testing

/// The page that shows how a theme looks.
@Suite struct ThemesTests {
  /// A dashboard whose program has three themes.
  private func state(_ size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = lishuiState(size: size)
    state.themeNames = ["dark", "light", "mono"]
    return state
  }

  /// Presses keys and lets the program load what is asked for.
  private func press(_ state: inout State, _ keys: String) {
    for key in keys.split(separator: " ") {
      for effect in DashboardTests.press(&state, String(key)) {
        guard case .useTheme(let name) = effect else { continue }
        _ = update(&state, .themeLoaded(name, title: Phrase(zh: "名" + name, en: "Called " + name)))
      }
    }
  }

  @Test func `right and left change the theme at once, round the ends, and Escape keeps it`() {
    var state = state()
    press(&state, "alt-t")
    #expect(state.message?.words.zh == "h l 换主题，Esc 保留")
    #expect(state.picture().lines()[1].hasPrefix(" dark  名dark  1/3 "))
    press(&state, "l")
    #expect(state.picture().lines()[1].hasPrefix(" light  名light  2/3 "))
    press(&state, "T")
    #expect(state.themeName == "mono")
    press(&state, "right")
    #expect(state.themeName == "dark")
    press(&state, "left")
    #expect(state.themeName == "mono")
    press(&state, "escape")
    #expect(state.page.place == .overview && state.themeName == "mono")
    // Elsewhere the arrows move as ever.
    #expect(DashboardTests.press(&state, "l h").isEmpty)
    #expect(DashboardTests.press(&state, "T") == [.useTheme("dark")])
  }

  @Test func `a theme that is a file has its place in the list as long as the page is used`() {
    var state = state()
    state.themeName = "自定.toml"
    #expect(DashboardTests.press(&state, "T") == [.useTheme("dark")])
    press(&state, "alt-t")
    #expect(state.themeWords == "自定.toml  名自定.toml  4/4")
    press(&state, "l h")
    #expect(state.themeName == "自定.toml")
  }

  @Test func `every role of the preview can be brought on a low screen`() {
    var state = state(Size(columns: 80, rows: 24))
    press(&state, "alt-t")
    func shown() -> String { state.picture().lines().joined(separator: "\n") }
    let last = Role.allCases.last?.rawValue ?? "?"
    #expect(shown().contains("dark  名dark") && !shown().contains(" \(last) "))
    press(&state, "G")
    #expect(!shown().contains("dark  名dark") && shown().contains(" \(last) "))
  }

  @Test func `the palette finds the page`() {
    var state = state()
    press(&state, "ctrl-p")
    type(&state, "主题预览")
    press(&state, "enter")
    #expect(state.page.place == .themes)
  }
}
