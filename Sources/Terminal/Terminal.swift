import CNcurses
import Canvas
import Glibc

/// The glass and the keyboard: shows canvases, and tells what was typed.
///
/// There is one, and one thread, the main one, uses it. While it is open the terminal is in raw
/// mode on its alternate screen and stderr is held back; both end with `close()`, with the process,
/// and with a crash.
@MainActor
public final class Terminal {
  /// How a terminal is to be used.
  public struct Options: Sendable {
    /// Whether clicks and the wheel are reported; the terminal's own selection then needs Shift.
    public var mouse: Bool
    /// Whether to show no colours, whatever the terminal can; for NO_COLOR.
    public var isMonochrome: Bool

    /// Whether the terminal is asked how wide it shows characters of ambiguous width.
    public var asksWidth: Bool

    /// These ways of use.
    public init(mouse: Bool = false, isMonochrome: Bool = false, asksWidth: Bool = false) {
      self.mouse = mouse
      self.asksWidth = asksWidth
      self.isMonochrome = isMonochrome
    }
  }

  /// The screen's size; changes only where `wait` reports it.
  public private(set) var size: Size
  /// The colours the terminal shows.
  public let depth: ColorDepth

  /// Whether clicks and the wheel are reported; the terminal's own selection then needs Shift.
  public var reportsMouse: Bool {
    didSet { if reportsMouse != oldValue { cn_screen_mouse(reportsMouse) } }
  }

  /// Columns of a character of ambiguous width: what the terminal says, else what its locale does;
  /// nil where nobody asked.
  public let ambiguousColumns: Int?

  /// The environment's locale where UTF-8 is written although it is another or none that is there.
  public var replacedLocale: String? { cn_locale_replaced() ? Self.askedLocale : nil }

  /// What is to be done before the program is stopped by the shell.
  public var onSuspend: @MainActor () -> Void = {}

  private var hasAsked = false
  let keyboard: Keyboard
  /// Readable while signals wait.
  let bell: Int32
  private let glass: Glass

  /// Opens stdin and stdout as a screen.
  ///
  /// Reads the environment's locale and TERM. The screen stays as it is until the first `show`.
  public static func open(_ options: Options = Options()) throws(TerminalError) -> Terminal {
    if isatty(STDIN_FILENO) == 0 { throw .notATerminal(.input) }
    if isatty(STDOUT_FILENO) == 0 { throw .notATerminal(.output) }
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    if type.isEmpty { throw .typeMissing }
    switch cn_screen_open(options.mouse) {
    case CN_NO_UTF8: throw .noUTF8(locale: Self.askedLocale)
    case CN_UNKNOWN_TYPE: throw .typeUnknown(type)
    case CN_PLAIN_TYPE: throw .typeTooPlain(type)
    default: break
    }
    guard let pad = cn_keyboard(), let screen = cn_stdscr() else { throw .typeTooPlain(type) }
    return Terminal(pad: pad, screen: screen, options: options)
  }

  private init(
    pad: UnsafeMutablePointer<WINDOW>, screen: UnsafeMutablePointer<WINDOW>, options: Options
  ) {
    keyboard = Keyboard(pad: pad)
    bell = cn_signals_open()
    size = Size(columns: Int(getmaxx(screen)), rows: Int(getmaxy(screen)))
    glass = Glass(screen: screen, isMonochrome: options.isMonochrome)
    depth = glass.depth
    reportsMouse = options.mouse
    let usual = Self.askedLocale.uppercased().contains(".GB") ? 2 : 1
    ambiguousColumns = options.asksWidth ? keyboard.askWidth() ?? usual : nil
  }

  /// Shows the canvas in the theme's colours, its cursor included.
  ///
  /// Sends what differs from the canvas shown before; the bottom right cell always is blank,
  /// since a character there makes some terminals scroll. A canvas of another size is cut or ends blank.
  ///
  /// - Parameter anew: Whether all of it is sent, whatever is shown already.
  public func show(_ canvas: Canvas, theme: Theme, anew: Bool = false) {
    glass.paintsAtOnce = keyboard.paintsAtOnce
    glass.show(canvas, theme: theme, anew: anew)
    if !hasAsked { ask() }
  }

  /// Asks a terminal that understands questions whether it can show a frame at once; the answer comes
  /// with the keys, and nothing waits for it.
  private func ask() {
    hasAsked = true
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    let isDeaf = ["linux", "vt", "ansi", "cons", "dumb", "sun"].contains { type.hasPrefix($0) }
    if !isDeaf { cn_screen_ask_mode(Int32(Keyboard.synchronizedMode)) }
  }

  /// Gives the terminal to the shell that started the program, until it continues the program.
  ///
  /// Then paints the last canvas again. Where no shell can continue it nothing is seen to happen.
  public func suspend() {
    onSuspend()
    cn_screen_suspend()
    glass.repaint()
  }

  /// Takes the terminal back after a stop that nobody announced, and paints the last canvas again.
  func retake() {
    cn_screen_retake()
    glass.repaint()
  }

  /// Paints the last canvas again.
  func repaint() { glass.repaint() }

  /// Gives the terminal back as it was, and lets out what was written to stderr. Twice is once.
  public func close() { cn_screen_close() }

  /// Follows the window's size; nil when it is the same.
  func adoptSize() -> Size? {
    var height: Int32 = 0
    var width: Int32 = 0
    guard cn_screen_size(&height, &width) else { return nil }
    let now = Size(columns: Int(width), rows: Int(height))
    if now == size { return nil }
    resize_term(height, width)
    size = now
    glass.forget()
    return now
  }

  /// The locale the environment asks for, in the order the C library looks.
  private static var askedLocale: String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return "C"
  }
}
