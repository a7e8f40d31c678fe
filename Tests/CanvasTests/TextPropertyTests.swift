import Canvas
import Testing

/// What holds of any text whatever, however it is cut.
@Suite struct TextPropertyTests {
  /// Texts that look random and are the same in every run.
  private struct Texts {
    var state: UInt64

    mutating func number(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    /// What screens have trouble with. Of the Hangul letters only those that begin a syllable: one
    /// that ends it is a mark to a terminal, and alone a grapheme to Unicode.
    private static let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x4E00...0x9FFF, 0x4E00...0x9FFF, 0xFF01...0xFF60, 0x3000...0x303F,
      0x300...0x36F, 0x1F300...0x1FAFF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x200B...0x200F,
      0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F, 0x00...0x1F, 0x7F...0x9F,
      0xE0000...0xE007F, 0x2500...0x25FF, 0xAC00...0xD7A3, 0x1100...0x115F, 0x0E00...0x0E7F,
      0x0900...0x097F, 0x0600...0x06FF, 0x31350...0x323AF, 0x2EBF0...0x2EE5D, 0x0378...0x0379,
      0xE000...0xF8FF, 0x2028...0x2029, 0x20D0...0x20FF, 0x10F0...0x10FFFF,
    ]
    private static let phrases = ["👩\u{200D}👩\u{200D}👧", "❤️", "1️⃣", "e\u{301}", "\u{1B}[2J", "\r\n"]

    mutating func next() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<number(12) {
        if number(12) == 0 {
          text.append(contentsOf: Self.phrases[number(Self.phrases.count)].unicodeScalars)
          continue
        }
        let range = Self.ranges[number(Self.ranges.count)]
        let value = range.lowerBound + UInt32(number(range.count))
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      return String(text)
    }
  }

  /// The format characters that are seen: signs that Arabic and Kaithi numbers stand on.
  private static let seen: [ClosedRange<UInt32>] = [
    0x600...0x605, 0x6DD...0x6DD, 0x890...0x891, 0x8E2...0x8E2, 0x110BD...0x110BD,
    0x110CD...0x110CD,
  ]

  /// Whether a scalar may leave the program: no control, no bidi or other format character, no tag,
  /// nothing that is assigned to nobody. What a font of one's own gives a shape is let through.
  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      TextPropertyTests.seen.contains { $0.contains(scalar.value) }
    default: true
    }
  }

  @Test(arguments: 1...8)
  func `a text cut or filled is exactly so wide, whole and harmless`(seed: UInt64) {
    var texts = Texts(state: seed)
    var faults: [String] = []
    for _ in 0..<13_000 {
      let text = texts.next()
      let width = texts.number(16)
      let metrics = texts.number(4) == 0 ? TextMetrics(ambiguousIsWide: true) : .standard
      let cut = text.clipped(to: width, in: metrics)
      let shown = text.sanitised
      let padded = text.padded(to: width, ellipsis: "…", in: metrics)
      let isRight =
        cut.columns(in: metrics) <= width
        && padded.columns(in: metrics) == width
        && cut.clipped(to: width, in: metrics) == cut
        && padded.padded(to: width, ellipsis: "…", in: metrics) == padded
        && shown.sanitised == shown
        && shown.unicodeScalars.allSatisfy(isHarmless)
        // No grapheme is split: what is shown is the first whole ones of the text.
        && Array(shown).starts(with: Array(cut))
        && (cut.count == shown.count
          || cut.columns(in: metrics) + columns(of: shown, at: cut.count, metrics) > width)
      if !isRight { faults.append(text.debugDescription + " to \(width)") }
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(3))")
  }

  /// The columns of a text's grapheme by its number.
  private func columns(of text: String, at place: Int, _ metrics: TextMetrics) -> Int {
    String(Array(text)[place]).columns(in: metrics)
  }

  @Test(arguments: 1...4)
  func `whatever is written where, a canvas stays whole and its rows exactly so wide`(
    seed: UInt64
  ) {
    var texts = Texts(state: seed)
    var canvas = Canvas(size: Size(columns: 23, rows: 3))
    var faults: [String] = []
    for _ in 0..<3_000 {
      let text = texts.next()
      canvas.write(
        text, at: Point(column: texts.number(30) - 4, row: texts.number(4)),
        columns: texts.number(3) == 0 ? nil : texts.number(25))
      let lines = canvas.lines()
      let isRight =
        canvas.isWhole && lines.allSatisfy { $0.columns() == 23 }
        && lines.allSatisfy { $0.unicodeScalars.allSatisfy(isHarmless) }
      if !isRight { faults.append(text.debugDescription) }
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(3))")
  }
}
