import Model

extension State {
  /// Why no pane can fill the screen, or nil where one can.
  var zoomRefusal: Phrase? {
    if isZoomed {
      return Phrase(
        zh: "已经放大，按 \(key("unzoom")) 还原",
        en: "already zoomed; \(key("unzoom")) goes back")
    }
    guard !hasPanes else { return nil }
    return Phrase(zh: "这样大小的屏幕上只有一个窗格", en: "a screen of this size shows one pane")
  }

  /// Whether the page shows more than one thing in a screen of this size.
  private var hasPanes: Bool {
    let body = frame.body
    switch page.place {
    case .overview, .county: return true
    case .league:
      return leagueLayout(body, count: LeagueTableContent(self).units.count).detail != nil
    case .sheet: return sheetLayout.detail != nil
    case .card: return CardLayout.holdsLinks(body)
    case .conflicts, .history, .review: return recordListLayout(body).detail != nil
    case .report: return reportLayout(body).list.detail != nil
    case .settling, .presentation, .themes, .help: return false
    }
  }
}
