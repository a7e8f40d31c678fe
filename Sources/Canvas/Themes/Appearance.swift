/// How many colours a terminal shows.
public enum ColorDepth: Int, CaseIterable, Sendable {
  /// None: bold, underline and reverse alone.
  case mono
  /// The sixteen of the terminal's own palette.
  case ansi16
  /// The 256-colour palette.
  case indexed256
  /// Any colour.
  case rgb
}

/// A colour as a terminal of some depth takes it.
public enum Color: Hashable, Sendable {
  /// The terminal's own default.
  case standard
  /// A number in the terminal's palette: 0…15 or 0…255.
  case index(UInt8)
  /// 0xRRGGBB.
  case rgb(UInt32)
}

/// How a style looks at one colour depth.
public struct Appearance: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Color
  /// The colour behind the text.
  public var background: Color
  /// Emphases.
  public var isBold, isUnderlined, isReversed: Bool

  /// Colours and emphases.
  public init(
    foreground: Color = .standard, background: Color = .standard, isBold: Bool = false,
    isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }
}
