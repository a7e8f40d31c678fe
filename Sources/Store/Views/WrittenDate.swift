import Model

/// The numbers and names of months that a date is written with: `2026/11/3`, `3-Nov-26`, `11月3日`.
struct WrittenDate {
  private let parts: [Part]

  private enum Part: Equatable {
    case number(Int)
    case month(Int)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let reader = CellReader(SupervisionItem.declaration.fields.assignedOn.declaration)

  /// Reads two or three numbers and names; nil for anything else.
  init?(_ text: String) {
    let words = WrittenDate.withoutTime(text).split { "-/.年月日 ".contains($0) }
    guard (2...3).contains(words.count) else { return nil }
    var parts: [Part] = []
    for word in words {
      if let month = WrittenDate.months.firstIndex(of: String(word.lowercased().prefix(3))),
        word.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
      {
        parts.append(.month(month + 1))
      } else if word.utf8.count <= 4, let number = Int(word), number >= 0 {
        parts.append(.number(number))
      } else {
        return nil
      }
    }
    self.parts = parts
  }

  /// Whether a spreadsheet that was given `original` may have written `text`: the same day in another form.
  static func isRewriting(_ text: String, of original: String) -> Bool {
    if case .value(let day) = reader.read(original).outcome, let day = Day(iso: day) {
      if case .value(day.iso) = reader.read(text).outcome { return true }
      let civil = day.civil
      return WrittenDate(text)?.says(civil.year, civil.month, civil.day) == true
    }
    guard let source = WrittenDate(original), source.parts.count == 2,
      case .number(let first) = source.parts[0], case .number(let second) = source.parts[1],
      let written = WrittenDate(text)
    else { return false }
    // A month such as 2026-10 becomes Oct-26; what looks like a day, such as 3-1, becomes 3月1日.
    if first > 31 {
      return written.parts == [.month(second), .number(first % 100)]
        || written.parts == [.number(first), .number(second)] || written.says(first, second, 1)
    }
    let names: [[Part]] = [
      [.month(first), .number(second)], [.number(second), .month(first)],
      [.month(second), .number(first)], [.number(first), .month(second)],
    ]
    if names.contains(written.parts) { return true }
    if text.contains("月"), written.parts == source.parts { return true }
    return written.parts.contains { year in
      if case .number(let year) = year, year > 1900 {
        written.says(year, first, second)
      } else {
        false
      }
    }
  }

  /// Whether the parts are this day, in any of the orders that countries write it.
  private func says(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    [year, year % 100].contains { year in
      parts == [.number(year), .number(month), .number(day)]
        || parts == [.number(month), .number(day), .number(year)]
        || parts == [.number(day), .number(month), .number(year)]
        || parts == [.number(day), .month(month), .number(year)]
    }
  }

  private static func withoutTime(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":"),
      let gap = text[..<colon].lastIndex(of: " ")
    else { return text[...] }
    return text[..<gap]
  }
}
