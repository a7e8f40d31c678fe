extension CountedRecords {
  private static let columns = [
    "unit", "indicator", "kind", "part", "reason", "numerator", "denominator", "ids",
  ]

  /// The file of these records: a row for all that count alike.
  static func text(of groups: [CountedRecords]) -> String {
    var table = SealedTable(columns)
    for group in groups {
      table.add([
        group.unit, group.indicator, group.kind, group.part.rawValue, group.reason,
        String(group.numerator), String(group.denominator), group.ids.joined(separator: " "),
      ])
    }
    return table.text
  }

  /// Whether a text begins as such a file does; the rows are not looked at.
  static func isList(_ text: String) -> Bool {
    text.utf8.starts(with: SealedTable(columns).text.utf8)
  }

  /// Reads such a file; nil where a row is not as it should be.
  public static func read(_ text: String) -> [CountedRecords]? {
    guard let table = SealedTable(text, columns: columns) else { return nil }
    var groups: [CountedRecords] = []
    for cells in table.rows {
      guard let part = Reason.Part(rawValue: cells[3]), let numerator = Int(cells[5]),
        let denominator = Int(cells[6])
      else { return nil }
      groups.append(
        CountedRecords(
          unit: cells[0], indicator: cells[1], kind: cells[2], part: part, reason: cells[4],
          numerator: numerator, denominator: denominator,
          ids: cells[7].split(separator: " ").map(String.init)))
    }
    return groups
  }
}
