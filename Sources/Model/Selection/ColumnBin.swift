/// Some values of a column that a frequency table counts as one.
public enum ColumnBin: Sendable, Hashable {
  /// No value.
  case missing
  /// This value, in canonical text.
  case value(String)
  /// The days of a month.
  case month(Month)
  /// The days of a year.
  case year(Int)
  /// The numbers from the first and below the second, in the unit the column stores.
  case range(Int64, Int64)

  /// A filter expression for the records of the bin.
  public func expression(of field: FieldDeclaration, in language: Language) -> String {
    let name = language == .zh ? field.label.zh : field.identifier
    switch self {
    case .missing: return name + "="
    case .value(let text): return name + "=" + ColumnBin.quoted(text)
    case .month(let month): return name + "=" + String(month.firstDay.iso.prefix(7))
    case .year(let year): return name + "=\(year)"
    case .range(let low, let high):
      let bounds = [low, high].map(field.type.canonical)
      let joint = language == .zh ? " 且 " : " and "
      return name + ">=" + bounds[0] + joint + name + "<" + bounds[1]
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x2E
    }
    if isPlain { return text }
    return text.contains("\"") ? "「\(text)」" : "\"\(text)\""
  }
}

extension ColumnCounts {
  /// The most different values that stand for themselves; more of them are counted in ranges.
  private static let mostNumbers = 30

  /// The bins of a frequency table: values with the most frequent first; many days by month or year
  /// and many numbers by range, in their order; records without a value last.
  ///
  /// - Parameter most: The most values listed.
  public func bins(atMost most: Int) -> [(bin: ColumnBin, count: Int)] {
    let numbers = numbers
    let last: [(bin: ColumnBin, count: Int)] = missing > 0 ? [(.missing, missing)] : []
    guard numbers.count > ColumnCounts.mostNumbers else {
      return frequent(atMost: most).map { (.value($0.text), $0.count) } + last
    }
    let edges: (Int64) -> ColumnBin
    if isDays {
      let months = Set(numbers.map { Day(number: Int32($0.value)).month }).count
      edges = { number in
        let month = Day(number: Int32(number)).month
        return months > 60 ? .year(month.year) : .month(month)
      }
    } else {
      let bounds = ColumnCounts.bounds(of: ColumnSummary(self))
      edges = { number in
        let place = bounds.firstIndex { number < $0 } ?? bounds.count - 1
        return .range(bounds[max(0, place - 1)], bounds[place])
      }
    }
    var bins: [(bin: ColumnBin, count: Int)] = []
    for (value, count) in numbers {
      let bin = edges(value)
      if bins.last?.bin == bin {
        bins[bins.count - 1].count += count
      } else {
        bins.append((bin, count))
      }
    }
    return bins + last
  }

  /// Round bounds of about twenty ranges from the least value to above the greatest: equally far apart,
  /// or as 1, 2, 5, 10 … where few values are far above the others.
  private static func bounds(of summary: ColumnSummary) -> [Int64] {
    guard let least = summary.least, let most = summary.most, let median = summary.median else {
      return []
    }
    if least >= 0, most / 50 > median {
      var bounds: [Int64] = [0]
      var step: Int64 = 1
      while let last = bounds.last, last <= most, step < Int64.max / 100 {
        bounds += [step, step * 2, step * 5]
        step *= 10
      }
      let first = bounds.lastIndex { $0 <= least } ?? 0
      let end = bounds.firstIndex { $0 > most } ?? bounds.count - 1
      return Array(bounds[first...end])
    }
    let wanted = max(1, (most - least) / 20)
    var step: Int64 = 1
    steps: while true {
      for factor: Int64 in [1, 2, 5] where step * factor >= wanted {
        step *= factor
        break steps
      }
      step *= 10
    }
    let first = least / step * step - (least < 0 && least % step != 0 ? step : 0)
    return Array(stride(from: first, through: most + step, by: Int64.Stride(step)))
  }
}
