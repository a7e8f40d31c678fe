/// What a program sent to its terminal, taken apart by ECMA-48: a reader of its own, which knows nothing
/// of the program.
struct TerminalBytes {
  /// The sequences and controls that the dashboard has no use for, each as it was sent.
  private(set) var foreign: [String] = []

  private var rest: ArraySlice<UInt8>

  /// Reads bytes that are UTF-8 between their controls.
  init(_ bytes: [UInt8]) {
    rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x1B: readSequence()
      // Moves of the cursor that ncurses makes of them.
      case 0x08, 0x09, 0x0A, 0x0D: break
      case 0x00..<0x20, 0x7F: foreign.append("control \(byte)")
      // U+0080 to U+009F: controls of one character.
      case 0xC2 where rest.first.map { $0 < 0xA0 } == true:
        foreign.append("control U+00\(String(rest.removeFirst(), radix: 16))")
      default: break
      }
    }
  }

  /// What xterm's terminfo entry and the program's own modes end their sequences with.
  private static let finals = Set("@ABCDGHJKLMPSTXZbdfhlmrt".utf8)

  private mutating func readSequence() {
    guard let next = rest.popFirst() else { return foreign.append("ESC at the end") }
    switch next {
    case UInt8(ascii: "["):
      var parameters: [UInt8] = []
      while let byte = rest.popFirst() {
        guard (0x40...0x7E).contains(byte) else {
          parameters.append(byte)
          continue
        }
        let text = String(decoding: parameters + [byte], as: UTF8.self)
        // The question whether the terminal can hold a frame back.
        if text == "?2026$p" { return }
        if !TerminalBytes.finals.contains(byte) || text.contains("777") {
          foreign.append("CSI " + text)
        }
        return
      }
    // A character set, and one more byte that names it.
    case UInt8(ascii: "("), UInt8(ascii: ")"): _ = rest.popFirst()
    // The cursor kept and put back, and the keypad.
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "M"):
      break
    default: foreign.append("ESC " + String(decoding: [next], as: UTF8.self))
    }
  }
}
