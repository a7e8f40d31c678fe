/// A recording that terminals and web pages play: pictures and their times as asciicast, version 2.
///
/// Source: https://docs.asciinema.org/manual/asciicast/v2/.
public struct Asciicast: Sendable {
  /// The lines of the file so far: a header, then one event a line.
  public private(set) var lines: [String]
  private let theme: Theme
  private let depth: ColorDepth
  private var size: Size
  private var shown: Canvas?
  private var latest = 0

  /// A recording without pictures; `startedAt` in seconds since 1970, nil where nobody need know.
  public init(
    size: Size, title: String, theme: Theme, depth: ColorDepth = .rgb, startedAt: Int? = nil
  ) {
    self.size = size
    self.theme = theme
    self.depth = depth
    let time = startedAt.map { ", \"timestamp\": \($0)" } ?? ""
    lines = [
      "{\"version\": 2, \"width\": \(size.columns), \"height\": \(size.rows)\(time), "
        + "\"title\": \(title.quotedForJSON), \"env\": {\"TERM\": \"xterm-256color\"}}"
    ]
  }

  /// Adds a picture that is seen from `milliseconds` after the start on.
  ///
  /// Only rows that changed are written, and a picture equal to the former one adds nothing. A time
  /// before that of the former picture is taken as that time.
  public mutating func add(_ picture: Canvas, at milliseconds: Int) {
    latest = max(latest, milliseconds)
    if picture.size != size {
      size = picture.size
      shown = nil
      event("r", "\(size.columns)x\(size.rows)")
    }
    // The cursor is hidden and the screen cleared before the first rows.
    var text = shown == nil ? "\u{1B}[?25l\u{1B}[0m\u{1B}[2J" : ""
    let changed = shown.map(picture.changedRows(from:)) ?? [0..<size.rows]
    for row in changed.joined() {
      text += "\u{1B}[\(row + 1);1H" + picture.escapedRow(row, theme: theme, depth: depth)
    }
    shown = picture
    if !text.isEmpty { event("o", text) }
  }

  /// The file's text.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  private mutating func event(_ code: String, _ text: String) {
    let (seconds, rest) = latest.quotientAndRemainder(dividingBy: 1000)
    let thousandths = String(rest + 1000).dropFirst()
    lines.append("[\(seconds).\(thousandths), \"\(code)\", \(text.quotedForJSON)]")
  }
}

extension String {
  /// The text as a JSON string, quotes included. Source: RFC 8259 §7.
  fileprivate var quotedForJSON: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
