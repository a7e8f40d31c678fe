import Model

/// A manual page being written, in the macros of man(7).
struct Roff {
  /// What was written so far.
  private(set) var text: String

  /// A page of section 1, ragged at the right: lines of Chinese have no spaces to stretch.
  init(title: String) { text = ".TH \(title) 1\n.ad l\n" }

  /// Begins a section.
  mutating func section(_ heading: String) { text += ".SH \"\(Roff.escaped(heading))\"\n" }

  /// Begins a part of a section.
  mutating func part(_ heading: String) { text += ".SS \"\(Roff.escaped(heading))\"\n" }

  /// Writes a paragraph.
  mutating func paragraph(_ words: String) { text += ".PP\n" + Roff.line(words) }

  /// Writes what something is, under its name in bold.
  mutating func entry(_ name: String, _ words: String) {
    text += ".TP\n.B " + Roff.escaped(name) + "\n" + Roff.line(words)
  }

  /// Writes words without any markup before them.
  mutating func words(_ words: String) { text += Roff.line(words) }

  /// Writes lines as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.RS\n.nf\n" + lines.map(Roff.line).joined() + ".fi\n.RE\n"
  }

  /// A line of text, which no macro may be taken for.
  private static func line(_ words: String) -> String {
    let isMacro = words.hasPrefix(".") || words.hasPrefix("'")
    return (isMacro ? "\\&" : "") + escaped(words) + "\n"
  }

  /// The words in ASCII: other characters by their numbers, so that no reader need be told an encoding,
  /// with leave to break a line between them.
  static func escaped(_ words: String) -> String {
    var text = ""
    var isAfterWide = false
    for scalar in words.unicodeScalars {
      let isWide = scalar.value >= 0x2E80
      if isWide, isAfterWide { text += "\\:" }
      isAfterWide = isWide
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "\"": text += "\\(dq"
      case "'": text += "\\(aq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "\n": text += " "
      default:
        if scalar.isASCII {
          text.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          text += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }
      }
    }
    return text
  }
}
