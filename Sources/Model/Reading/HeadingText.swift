/// A heading of a table, brought to one way of writing.
public struct HeadingText: Hashable, Sendable {
  /// The heading without spaces and line breaks, in half width and lower case.
  public let full: String
  /// The heading without the bracket at its end.
  public let base: String
  /// What stood in that bracket; empty where there was none.
  public let bracket: String

  /// Folds a heading.
  public init(_ text: String) {
    var folded = ""
    for scalar in FoldedText(text).value.unicodeScalars {
      switch scalar {
      case "【", "[", "〔", "{", "﹙": folded.append("(")
      case "】", "]", "〕", "}", "﹚": folded.append(")")
      case "*", "＊", ":", "﹡": continue
      default:
        if FoldedText.isBlank(scalar) { continue }
        folded.unicodeScalars.append(scalar)
      }
    }
    full = Quantity.squareMetres(folded.lowercased())
    if full.last == ")", let open = full.lastIndex(of: "("), open > full.startIndex {
      base = String(full[..<open])
      bracket = String(full[full.index(after: open)...].dropLast())
    } else {
      base = full
      bracket = ""
    }
  }
}
