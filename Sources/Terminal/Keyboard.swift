import CNcurses
import Canvas
import Glibc

/// Turns the bytes a terminal sends into keys, pastes and mouse acts.
///
/// ncurses matches what the terminfo entry lists; the rest is read here byte by byte, so that a
/// sequence no key sends never arrives as the letters it is made of, and a character cut in two by
/// the line is not lost.
@MainActor
final class Keyboard {
  private let pad: UnsafeMutablePointer<WINDOW>
  private var pushedBack: Int32?
  /// Bytes and key codes read so far; a readable terminal that yields none is gone.
  private(set) var codesRead = 0

  init(pad: UnsafeMutablePointer<WINDOW>) { self.pad = pad }

  /// The next thing that was typed; nil when nothing more waits.
  func next() -> Event? {
    while let code = read() {
      if let event = event(beginningWith: code) { return event }
    }
    return nil
  }

  private func event(beginningWith code: Int32) -> Event? {
    switch code {
    case Self.escape: return afterEscape()
    case 256...: return key(code: code).map { .key($0) }
    default: return character(beginningWith: UInt8(code)).map { .key(Self.key(scalar: $0)) }
    }
  }

  // MARK: Reports

  /// How long the terminal may take to answer, in milliseconds.
  private static let answerPatience: Int32 = 100
  /// Whether an answer may still come, which is then no key.
  private var awaitsReport = false

  /// Asks the terminal how many columns it takes for a character of ambiguous width; nil where it does
  /// not say in time. What was typed meanwhile comes as if it were typed afterwards.
  func askWidth() -> Int? {
    cn_screen_ask_width()
    awaitsReport = true
    let deadline = MonotonicTime.now.adding(milliseconds: Int64(Self.answerPatience))
    var bytes: [UInt8] = []
    var answer: Int?
    while answer == nil, bytes.count < 128 {
      let rest = (deadline.nanoseconds - MonotonicTime.now.nanoseconds) / 1_000_000
      var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard rest > 0, poll(&descriptor, 1, Int32(rest)) > 0 else { break }
      var byte: UInt8 = 0
      guard Glibc.read(STDIN_FILENO, &byte, 1) == 1 else { break }
      bytes.append(byte)
      for (columns, report) in Self.reports where bytes.suffix(report.count) == report[...] {
        answer = columns
        bytes.removeLast(report.count)
        awaitsReport = false
      }
    }
    for byte in bytes.reversed() { ungetch(Int32(byte)) }
    return answer
  }

  /// The answers by the columns they mean.
  private static let reports = [
    (1, Array("\u{1B}[1;2R".utf8)), (2, Array("\u{1B}[1;3R".utf8)),
  ]

  /// Whether this is the answer that came too late; the function keys are what terminfo takes it for.
  private func isLateReport(_ function: Int) -> Bool {
    guard awaitsReport, function == 15 || function == 51 else { return false }
    awaitsReport = false
    return true
  }

  /// Whether the terminal says that it can hold a frame back until it is whole.
  private(set) var paintsAtOnce = false

  /// The private mode by which a terminal holds back what it is sent until the mode ends.
  ///
  /// Source: https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036.
  static let synchronizedMode = 2026

  // MARK: Bytes

  private static let escape: Int32 = 27
  /// How long the rest of a begun sequence may take, in milliseconds.
  private static let patience: Int32 = 50

  private func read() -> Int32? {
    if let code = pushedBack {
      pushedBack = nil
      return code
    }
    let code = wgetch(pad)
    if code == ERR { return nil }
    codesRead += 1
    return code
  }

  private func readPatiently(milliseconds: Int32 = patience) -> Int32? {
    wtimeout(pad, milliseconds)
    defer { wtimeout(pad, 0) }
    return read()
  }

  /// The character whose first byte this is; nil for bytes that make none.
  private func character(beginningWith first: UInt8) -> Unicode.Scalar? {
    var byte = first
    var isRetry = false
    while true {
      var value: UInt32 = 0
      switch cn_decode(byte, &value) {
      case 1: return Unicode.Scalar(value)
      case 0:
        guard let next = readPatiently() else { return nil }
        guard next < 256 else {
          pushedBack = next
          return nil
        }
        byte = UInt8(next)
        isRetry = false
      default:
        // The byte may still begin a character of its own.
        if isRetry || byte == first { return nil }
        isRetry = true
      }
    }
  }

  // MARK: Keys

  private static func key(scalar: Unicode.Scalar, alt: Bool = false) -> Key {
    switch scalar.value {
    case 0x0D: Key(.named(.enter), alt: alt)
    case 0x09: Key(.named(.tab), alt: alt)
    case 0x1B: Key(.named(.escape), alt: alt)
    case 0x7F, 0x08: Key(.named(.backspace), alt: alt)
    case 0: Key(.character(" "), control: true, alt: alt)
    case 1...26:
      Key(.character(Unicode.Scalar(UInt8(scalar.value) + 0x60)), control: true, alt: alt)
    case 27...31:
      Key(.character(Unicode.Scalar(UInt8(scalar.value) + 0x40)), control: true, alt: alt)
    default: Key(.character(scalar), alt: alt)
    }
  }

  private func key(code: Int32) -> Key? {
    if let key = Self.coded[code] { return key }
    let function = Int(code - cn_key_f0)
    if (1...60).contains(function) {
      if isLateReport(function) { return nil }
      // xterm counts on: 13 is Shift-F1, 25 Ctrl-F1, 37 Ctrl-Shift-F1, 49 Alt-F1.
      let named = Sequences.function[(function - 1) % 12]
      return Sequences.key(named, modifiers: [1, 2, 5, 6, 3][(function - 1) / 12])
    }
    guard code > KEY_MAX, let name = keyname(code) else { return nil }
    return Sequences.key(capability: String(cString: name))
  }

  private static let coded: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
    KEY_A1: Key("7"), KEY_A3: Key("9"), KEY_B2: Key("5"), KEY_C1: Key("1"), KEY_C3: Key("3"),
    KEY_IC: Key(.insert), KEY_DC: Key(.delete), KEY_BACKSPACE: Key(.backspace),
    KEY_ENTER: Key(.enter), KEY_BTAB: Key(.named(.tab), shift: true),
    KEY_SR: Key(.named(.up), shift: true), KEY_SF: Key(.named(.down), shift: true),
    KEY_SLEFT: Key(.named(.left), shift: true), KEY_SRIGHT: Key(.named(.right), shift: true),
    KEY_SHOME: Key(.named(.home), shift: true), KEY_SEND: Key(.named(.end), shift: true),
    KEY_SPREVIOUS: Key(.named(.pageUp), shift: true),
    KEY_SNEXT: Key(.named(.pageDown), shift: true),
    KEY_SIC: Key(.named(.insert), shift: true), KEY_SDC: Key(.named(.delete), shift: true),
  ]

  // MARK: Sequences

  private func afterEscape() -> Event? {
    // Whatever a terminal sends after ESC comes with it; ncurses has waited for it already.
    guard let code = read() else { return .key(Key(.escape)) }
    switch code {
    case Int32(UInt8(ascii: "[")): return controlSequence()
    case Int32(UInt8(ascii: "O")):
      guard let letter = read() else { return .key(Key(.character("O"), alt: true)) }
      if letter < 256, let key = Sequences.key(letter: UInt8(letter)) { return .key(key) }
      pushedBack = letter
      return .key(Key(.character("O"), alt: true))
    case KEY_BACKSPACE: return .key(Key(.named(.backspace), alt: true))
    case 0..<128 where code != Self.escape:
      return .key(Self.key(scalar: Unicode.Scalar(UInt8(code)), alt: true))
    default:
      // Escape, and then a key of its own: both were pressed.
      pushedBack = code
      return .key(Key(.escape))
    }
  }

  /// What follows `ESC [`, to its final byte.
  private func controlSequence() -> Event? {
    guard var code = read() else { return .key(Key(.character("["), alt: true)) }
    var prefix: Int32 = 0
    var numbers = [0]
    while !(0x40...0x7E).contains(code) {
      switch code {
      case 0x30...0x39:
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(code) - 0x30, 9999)
      case 0x3B: if numbers.count < 16 { numbers.append(0) }
      case 0x3C...0x3F: prefix = code
      case 0x20..<0x40: break
      default:
        // Not of a sequence any more.
        pushedBack = code
        return nil
      }
      guard let next = readPatiently() else { return nil }
      code = next
    }
    let final = UInt8(code)
    if final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
      if prefix == 0x3C { return mouse(numbers, pressed: final == UInt8(ascii: "M")) }
      // The old coding of a terminal that does not know the new one: three bytes.
      for _ in 0..<3 { _ = readPatiently() }
      return nil
    }
    if final == UInt8(ascii: "R"), numbers == [1, 2] || numbers == [1, 3],
      isLateReport(numbers[1] == 2 ? 15 : 51)
    {
      return nil
    }
    if prefix == 0x3F, final == UInt8(ascii: "y") {
      if numbers.count == 2, numbers[0] == Self.synchronizedMode {
        paintsAtOnce = (1...3).contains(numbers[1])
      }
      return nil
    }
    if numbers.first == 200, final == UInt8(ascii: "~") { return .paste(pastedText()) }
    return Sequences.key(parameters: numbers, final: final).map { .key($0) }
  }

  private func mouse(_ numbers: [Int], pressed: Bool) -> Event? {
    guard numbers.count == 3, pressed, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let acts: [Int: Mouse.Act] = [
      0: .click, 1: .middleClick, 2: .rightClick, 64: .wheelUp, 65: .wheelDown,
    ]
    // Bits 4, 8 and 16 are Shift, Alt and Control.
    guard let act = acts[numbers[0] & ~0b11100] else { return nil }
    return .mouse(Mouse(act, at: Point(column: numbers[1] - 1, row: numbers[2] - 1)))
  }

  /// The text up to `ESC [ 201 ~`; a terminal that never sends it ends the text by a second's rest.
  private func pastedText() -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    while let code = readPatiently(milliseconds: 1000) {
      guard code < 256 else { continue }
      if code == Self.escape {
        let ending = readEndOfPaste()
        if ending == Self.endOfPaste { break }
        // Not the end: an escape sequence in the text, which loses its ESC.
        text.append(contentsOf: ending.unicodeScalars)
        continue
      }
      guard let scalar = character(beginningWith: UInt8(code)) else { continue }
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\r": text.append("\n")
      case "\n" where isAfterReturn: break
      case "\n", "\t": text.append(scalar)
      default: if scalar.properties.generalCategory != .control { text.append(scalar) }
      }
    }
    return String(text)
  }

  /// What follows the ESC that ends a paste.
  private static let endOfPaste = "[201~"

  /// As much of `endOfPaste` as follows.
  private func readEndOfPaste() -> String {
    var matched = ""
    for expected in Self.endOfPaste.unicodeScalars {
      guard let code = readPatiently() else { break }
      if code != Int32(expected.value) {
        pushedBack = code
        break
      }
      matched.unicodeScalars.append(expected)
    }
    return matched
  }
}
