import Canvas
import Model

extension State {
  /// Leads over the entries of the slide; sideways slides are turned. On the map the first step picks a
  /// tile, and arrows move from tile to tile after that.
  mutating func moveOnSlide(_ direction: TileMap.Direction) {
    guard var presentation else { return }
    let isMap = presentation.slide == .map
    switch direction {
    case _ where presentation.isPicking:
      presentation.entry =
        tileMap.neighbor(of: presentation.entry, direction) ?? presentation.entry
    case .left: presentation.turn(to: presentation.place - 1, at: clock)
    case .right: presentation.turn(to: presentation.place + 1, at: clock)
    case .up where isMap, .down where isMap: presentation.isPicking = true
    case .up: presentation.entry = max(0, presentation.entry - 1)
    case .down:
      let last = entryCount(of: presentation.slide) - 1
      presentation.entry = max(0, min(presentation.entry + 1, last))
    }
    self.presentation = presentation
  }

  /// Selects an entry of the slide that was pointed at; one that is selected already is opened.
  mutating func pick(_ entry: Int) -> [Effect] {
    guard var presentation else { return [] }
    let isMap = presentation.slide == .map
    let isSelected = presentation.entry == entry && (presentation.isPicking || !isMap)
    presentation.entry = entry
    presentation.isPicking = isMap
    self.presentation = presentation
    guard isSelected else {
      askedAgain = nil
      return []
    }
    return runCommand(of: Key(.enter))
  }

  /// The units as tiles, each roughly where it lies.
  var tileMap: TileMap {
    let picked = presentation.flatMap { $0.isPicking ? $0.entry : nil }
    return TileMap(situation.units.map { tile(of: $0) }, selected: picked)
  }

  private func tile(of unit: UnitSituation) -> TileMap.Tile {
    let isNarrow = size.columns < 60
    let gauge = unit.targets.first
    let standing = gauge?.standing ?? .unknown
    return TileMap.Tile(
      unit.shortName,
      figure: gauge?.value.map { (isNarrow ? "\($0 / 100)" : percent($0)) + "%" } ?? "-",
      sign: standing.sign(symbols).first ?? " ", state: standing.word(language),
      role: standing.role,
      badge: unit.rank.map { Phrase(zh: "第\($0)", en: "#\($0)")(language) },
      place: Lishui.tile(ofUnit: unit.id).map { TileMap.Place(row: $0.row, column: $0.column) })
  }
}
