import CNcurses
import Canvas

/// The terminal's colours, asked for by what they are.
@MainActor
struct Palette {
  /// The colours the terminal shows.
  let depth: ColorDepth
  /// Numbers below this are colours the terminal has.
  private let colors: Int32
  /// Numbers below this are pairs it keeps at a time; 64 on the linux console.
  private let mostPairs: Int32
  private var pairs: [Colors: Int32] = [:]

  private struct Colors: Hashable {
    var foreground, background: Int32
  }

  init(isMonochrome: Bool) {
    // Without colours ncurses' pair functions read through null pointers.
    let hasColors = !isMonochrome && has_colors()
    colors = hasColors ? cn_colors() : 0
    mostPairs = hasColors ? cn_color_pairs() : 0
    depth =
      switch colors {
      case ..<8: .mono
      case 0x100_0000... where cn_has_rgb(): .rgb
      case 256...: .indexed256
      default: .ansi16
      }
  }

  /// The attributes and the pair number for an appearance.
  ///
  /// With no pair left it is the terminal's own colours: the emphases remain.
  mutating func look(_ appearance: Appearance) -> Glass.Look {
    var attributes: attr_t = 0
    if appearance.isBold { attributes |= cn_bold }
    if appearance.isUnderlined { attributes |= cn_underline }
    if appearance.isReversed { attributes |= cn_reverse }
    if depth == .mono { return (attributes, 0) }
    // The bright eight are the plain eight in bold where there are only eight.
    if colors < 16, case .index(8...15) = appearance.foreground { attributes |= cn_bold }
    let pair = pair(
      Colors(
        foreground: number(appearance.foreground), background: number(appearance.background)))
    return (attributes, pair)
  }

  /// Forgets all pairs; cells written with them must be written again.
  mutating func forget() {
    if pairs.isEmpty { return }
    pairs = [:]
    reset_color_pairs()
  }

  private mutating func pair(_ wanted: Colors) -> Int32 {
    if wanted == Colors(foreground: -1, background: -1) { return 0 }
    if let known = pairs[wanted] { return known }
    let next = Int32(pairs.count) + 1
    guard next < mostPairs,
      init_extended_pair(next, wanted.foreground, wanted.background) != ERR
    else { return 0 }
    pairs[wanted] = next
    return next
  }

  /// The terminal's number of a colour, -1 for its default.
  private func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .index(let index): colors < 16 ? Int32(index) % colors : Int32(index)
    case .rgb(let value): Int32(value & 0xFF_FFFF)
    }
  }
}
