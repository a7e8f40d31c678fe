import Model

extension State {
  /// The theme so many steps on from the one in use, round the ends of the list.
  func theme(_ step: Int) -> String {
    guard let place = themeNames.firstIndex(of: themeName) else {
      return (step > 0 ? themeNames.first : themeNames.last) ?? themeName
    }
    let count = themeNames.count
    return themeNames[((place + step) % count + count) % count]
  }

  /// Opens the page of themes, and has the program tell what the one in use is called.
  mutating func openThemes() -> [Effect] {
    // A theme that is a file is come back to as well.
    if !themeNames.contains(themeName) { themeNames.append(themeName) }
    open(.themes)
    say(
      Phrase(
        zh: "\(key("left")) \(key("right")) 换主题，\(key("escape")) 保留",
        en: "\(key("left")) \(key("right")) try others, \(key("escape")) keeps this one"))
    return [.useTheme(themeName)]
  }

  /// The theme in use with what it is called and its place in the list: `dark  深色  1/6`.
  var themeWords: String {
    let place = themeNames.firstIndex(of: themeName).map { "\($0 + 1)/\(themeNames.count)" }
    return [themeName, themeTitle?(language), place].compactMap(\.self).joined(separator: "  ")
  }
}
