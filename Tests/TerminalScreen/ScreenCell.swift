import CVTerm

/// A cell as the emulator shows it.
public struct ScreenCell: Hashable, Sendable {
  /// A colour as the program asked for it.
  public enum Color: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// A number of the palette, 0–255.
    case index(Int)
    /// Red, green and blue as 0xRRGGBB.
    case rgb(Int)

    init(_ value: Int32) {
      let rgb = Int32(CVT_RGB)
      self = value < 0 ? .standard : value >= rgb ? .rgb(Int(value - rgb)) : .index(Int(value))
    }
  }

  /// The character with its combining marks; a blank is a space, the right half of a wide
  /// character is empty.
  public var text: String
  /// Columns, 1 or 2; 1 for the right half of a wide character.
  public var width: Int
  /// The colour of the character.
  public var foreground: Color
  /// The colour behind it.
  public var background: Color
  /// Whether it is bold.
  public var isBold: Bool
  /// Whether it is underlined.
  public var isUnderlined: Bool
  /// Whether foreground and background are exchanged.
  public var isReversed: Bool

  init(_ cell: cvt_cell) {
    var scalars = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.scalars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        scalars.append(scalar)
      }
    }
    text = cell.scalars.0 == 0 ? " " : String(scalars)
    width = Int(cell.width)
    foreground = Color(cell.foreground)
    background = Color(cell.background)
    isBold = cell.bold
    isUnderlined = cell.underline
    isReversed = cell.reverse
  }
}
