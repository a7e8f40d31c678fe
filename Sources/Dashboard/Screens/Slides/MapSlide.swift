import Canvas
import Model

/// The units on tiles in their rough places, each with its first target, its standing and its rank.
struct MapSlide {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let map = state.tileMap
    let (above, legend) = rect.splitTop(rect.rows >= 14 ? rect.rows - 1 : rect.rows)
    map.draw(in: above, on: &canvas)
    for (place, tile) in map.rects(in: above).enumerated() {
      canvas.offer(.entry(place, pane: 0), in: tile)
    }
    guard !legend.isEmpty, let name = state.situation.whole.targets.first?.name(state.language)
    else { return }
    let keys = state.key("up") + " " + state.key("down")
    let words = Phrase(
      zh: "图中数字：\(name)；\(keys) 选单位，\(state.key("open")) 打开",
      en: "figures: \(name); \(keys) pick a unit, \(state.key("open")) opens it")
    canvas.write(words(state.language), in: legend, style: Style(.dim, on: .slide))
  }
}

extension TargetGauge.Standing {
  /// The word for it.
  func word(_ language: Language) -> String {
    switch self {
    case .met: Phrase(zh: "达标", en: "met")(language)
    case .onPace: Phrase(zh: "达进度", en: "on pace")(language)
    case .behind: Phrase(zh: "落后", en: "behind")(language)
    case .unknown: Phrase(zh: "无数据", en: "no figure")(language)
    }
  }
}
