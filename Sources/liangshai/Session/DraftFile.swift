import Dashboard

/// The text of a file of drafts: one line a draft and one a field, closed by a line that says it is whole.
enum DraftFile {
  private static let head = "liangshai-draft 1"
  private static let foot = "end"

  /// The text that keeps drafts.
  static func text(of drafts: [Draft]) -> String {
    var lines = [head]
    for draft in drafts {
      let (verb, name) = words(of: draft.matter)
      lines.append(line(["draft", draft.kind, verb, name] + draft.ids))
      for text in draft.texts {
        lines.append(line(["text", text.kind, text.field, text.former, text.text]))
      }
    }
    return (lines + [foot]).map { $0 + "\n" }.joined()
  }

  /// The drafts that a text keeps; none where it is cut off or of another form.
  static func drafts(in text: String) -> [Draft] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == head, lines.dropLast().last.map(String.init) == foot,
      lines.last?.isEmpty == true
    else { return [] }
    var drafts: [Draft] = []
    for line in lines.dropFirst().dropLast(2) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(plain)
      if cells.count >= 4, cells[0] == "draft", let matter = matter(cells[2], cells[3]) {
        drafts.append(
          Draft(kind: cells[1], ids: Array(cells.dropFirst(4)), matter: matter, texts: []))
      } else if cells.count == 5, cells[0] == "text", !drafts.isEmpty {
        drafts[drafts.count - 1].texts.append(
          Draft.Text(kind: cells[1], field: cells[2], former: cells[3], text: cells[4]))
      } else {
        return []
      }
    }
    return drafts
  }

  private static func words(of matter: Draft.Matter) -> (String, String) {
    switch matter {
    case .field(let name): ("field", name)
    case .record: ("record", "")
    case .new: ("new", "")
    case .act(let action): ("act", action)
    }
  }

  private static func matter(_ verb: String, _ name: String) -> Draft.Matter? {
    switch verb {
    case "field": .field(name)
    case "record": .record
    case "new": .new
    case "act": .act(name)
    default: nil
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(escaped).joined(separator: "\t")
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func plain(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let mark = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch mark {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      default: result.append(mark)
      }
    }
    return String(result)
  }
}
