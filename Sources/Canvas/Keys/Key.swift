/// A key press, as the keyboard floor hands it to the program.
public struct Key: Hashable, Sendable {
  /// The keys that are not characters. The raw value is the key's name in keys files and scripts.
  public enum Named: String, CaseIterable, Sendable {
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end
    case pageUp = "pgup"
    case pageDown = "pgdn"
    case f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12
  }

  /// What was pressed.
  public enum Code: Hashable, Sendable {
    case character(Unicode.Scalar)
    case named(Named)
  }

  /// What was pressed.
  public var code: Code
  /// Whether Control was held; for characters the code is the lower-case letter.
  public var control: Bool
  /// Whether Alt (Meta) was held.
  public var alt: Bool
  /// Whether Shift was held; always false for characters, whose code tells it.
  public var shift: Bool

  /// A key press with its modifiers.
  public init(_ code: Code, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.code = code
    self.control = control
    self.alt = alt
    self.shift = shift
  }

  /// A plain character.
  public init(_ character: Unicode.Scalar) { self.init(.character(character)) }

  /// A plain named key.
  public init(_ named: Named) { self.init(.named(named)) }
}
