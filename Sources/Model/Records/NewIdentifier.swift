extension KindDeclaration {
  /// What a new id of the kind begins with, and the digits of the number that follows.
  ///
  /// - Parameters:
  ///   - year: The year of official numbers, where the record tells none.
  ///   - value: The canonical text of a field of the new record; empty where it has none.
  /// - Returns: nil where people choose the id; no digits where the beginning is the whole id.
  public func newIdentifier(
    year: String, _ value: (_ field: String) -> String
  ) -> (stem: String, digits: Int)? {
    let unit = value("unit")
    switch identifier {
    case "compound": return (unit + "-", 4)
    case "project": return ("XM-\(first(value("plan-year"), year))-\(unit)-", 3)
    case "committee": return ("YW-\(unit)-", 4)
    case "contract": return ("HT-\(first(String(value("start").prefix(4)), year))-\(unit)-", 3)
    case "item": return ("DB〔\(first(String(value("assigned-on").prefix(4)), year))〕", 3)
    case "adjustment": return ("JF-\(value("period"))-\(unit)-\(value("type").uppercased())-", 2)
    case "indicator-report":
      return ("ZB-\(value("period"))-\(unit)-\(value("indicator").uppercased())", 0)
    case "milestone":
      return ("JD-\(value("project").drop { $0 != "-" }.dropFirst())-\(value("stage"))", 0)
    default:
      // Every other kind with a prefix of its own: the year and the unit, where the record names one.
      guard case .prefixed(let prefix) = idPattern else { return nil }
      return ("\(prefix)-\(year)-" + (unit.isEmpty ? "" : unit + "-"), 3)
    }
  }

  private func first(_ text: String, _ other: String) -> String { text.isEmpty ? other : text }
}
