import Canvas
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("g", Key("g")), ("G", Key("G")), ("space", Key(" ")), ("?", Key("?")), ("-", Key("-")),
    ("ctrl--", Key(.character("-"), control: true)), ("pgdn", Key(.pageDown)), ("f1", Key(.f1)),
    ("ctrl-d", Key(.character("d"), control: true)), ("alt-x", Key(.character("x"), alt: true)),
    ("shift-tab", Key(.named(.tab), shift: true)), ("龙", Key("龙")),
    ("ctrl-alt-shift-f12", Key(.named(.f12), control: true, alt: true, shift: true)),
  ])
  func `a notation names a key and the key is written so`(notation: String, key: Key) {
    #expect(Key(notation: notation) == key)
    #expect(key.notation == notation)
  }

  @Test func `modifiers are read in any order`() {
    #expect(Key(notation: "alt-ctrl-x") == Key(notation: "ctrl-alt-x"))
  }

  @Test(arguments: [
    "", "gg", "ctrl-", "ctrl-D", "shift-a", "f13", "Enter", "\u{7}", "ctrl-ctrl-a", " ", "\u{301}",
  ])
  func `what names no key is refused`(notation: String) {
    #expect(Key(notation: notation) == nil)
  }

  @Test func `every named key is written and read back`() {
    for named in Key.Named.allCases {
      #expect(Key(notation: Key(named).notation) == Key(named))
      #expect(!Key(named).glyph.isEmpty)
    }
  }

  @Test(arguments: [
    ("ctrl-d", "^D"), ("alt-x", "Alt-x"), ("pgdn", "PgDn"), ("up", "↑"), ("enter", "⏎"),
    ("space", "␣"), ("f10", "F10"), ("shift-tab", "⇧Tab"), ("g", "g"), ("G", "G"),
  ])
  func `a footer shows a key briefly`(notation: String, glyph: String) {
    #expect(Key(notation: notation)?.glyph == glyph)
  }

  @Test(
    arguments: [
      ("：", ":"), ("／", "/"), ("？", "?"), ("ｑ", "q"), ("Ｇ", "G"), ("５", "5"), ("\u{3000}", " "),
      ("、", "/"), ("。", "."), ("【", "["), ("￥", "$"), ("龙", "龙"), ("q", "q"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func `a full-width key stands for its ASCII key`(typed: Unicode.Scalar, meant: Unicode.Scalar) {
    #expect(Key(typed).folded == Key(meant))
  }

  @Test func `full-width text folds to ASCII and Chinese stays`() {
    #expect("：龙泉　／逾期，１２ａＢ".folded == ":龙泉 /逾期,12aB")
  }
}
