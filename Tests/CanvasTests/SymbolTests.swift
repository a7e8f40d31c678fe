import Canvas
import Testing

@Suite struct SymbolTests {
  /// Every sign of a set that must take one column.
  private func signs(of set: Symbols) -> [Character] {
    let lines = set.lines
    return [
      lines.horizontal, lines.vertical, lines.topLeft, lines.topRight, lines.bottomLeft,
      lines.bottomRight, lines.teeLeft, lines.teeRight, lines.teeTop, lines.teeBottom, lines.cross,
      set.up, set.down, set.right, set.left, set.dot, set.ring, set.square, set.diamond, set.check,
      set.cross, set.full, set.empty, set.tick, set.rail, set.thumb,
    ] + set.eighths + set.quarters + set.heights
  }

  @Test(arguments: [Symbols.unicode, .wideSafe, .ascii])
  func `every sign takes one column under its set's width rule`(set: Symbols) {
    for sign in signs(of: set) {
      #expect(String(sign).columns(in: set.metrics) == 1, "\(sign)")
      #expect(String(sign).sanitised == String(sign))
    }
    #expect((1...2).contains(set.ellipsis.columns(in: set.metrics)))
  }

  @Test func `the safe set is narrow under both rules and the ASCII set is ASCII`() {
    for sign in signs(of: .wideSafe) { #expect(String(sign).columns(in: .standard) == 1) }
    for sign in signs(of: .ascii) { #expect(sign.isASCII) }
    #expect(Symbols.ascii.ellipsis == "..")
  }

  @Test func `signs of state differ within a set`() {
    for set in [Symbols.unicode, .wideSafe, .ascii] {
      let states = [set.dot, set.ring, set.square, set.diamond, set.check, set.cross, set.up]
      #expect(Set(states).count == states.count)
    }
  }
}
