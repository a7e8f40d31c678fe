import Model

/// The headings that the fields of a kind go by.
struct HeadingDictionary {
  private let kind: KindDeclaration
  private var fields: [String: (rank: Int, positions: [Int])] = [:]
  private var spans: [String: (Int, Int)] = [:]

  /// The headings of a kind: identifiers first, then labels, then aliases.
  init(_ kind: KindDeclaration) {
    self.kind = kind
    for (position, field) in kind.fields.enumerated() {
      add(field.identifier, position, rank: 0)
      add(field.label.zh, position, rank: 1)
      add(field.label.en, position, rank: 2)
      for alias in field.aliases { add(alias, position, rank: 3) }
    }
    for (start, end, words) in HeadingDictionary.spanWords {
      guard let start = kind.position(named: start), let end = kind.position(named: end) else {
        continue
      }
      for word in words { spans[word] = (start, end) }
    }
  }

  /// Headings that hold the two ends of a span.
  private static let spanWords = [
    ("start", "end", ["合同起止", "合同起止日期", "合同期限", "起止日期", "合同起止时间"]),
    ("term-start", "term-end", ["届期起止", "届期", "任期", "任期起止", "起止日期"]),
  ]

  private mutating func add(_ word: String, _ position: Int, rank: Int) {
    let key = HeadingText(word).full
    guard let known = fields[key] else {
      fields[key] = (rank, [position])
      return
    }
    if rank < known.rank {
      fields[key] = (rank, [position])
    } else if rank == known.rank, !known.positions.contains(position) {
      fields[key] = (rank, known.positions + [position])
    }
  }

  /// What a heading stands for; a smaller rank is a better match.
  func match(_ heading: HeadingText) -> (target: HeadingMap.Target, rank: Int) {
    if heading.full.isEmpty { return (.unknown, 9) }
    if let span = spans[heading.full] ?? spans[heading.base] { return (.span(span.0, span.1), 0) }
    for (key, penalty) in [(heading.full, 0), (heading.base, 4)] {
      guard let (rank, positions) = fields[key] else { continue }
      if positions.count > 1 { return (.ambiguous(positions), rank) }
      // A bracket that changes the size of the numbers in an unknown way makes another heading.
      if penalty > 0, hasUnknownSize(heading.bracket, of: positions[0]) { continue }
      return (target(positions[0], heading), rank + penalty)
    }
    if HeadingDictionary.rateWords.contains(where: { heading.base.hasSuffix($0) })
      || heading.bracket == "%"
    {
      return (.rate, 9)
    }
    return (.unknown, 9)
  }

  /// A field as the target of a heading, with the size its bracket tells.
  func target(_ field: Int, _ heading: HeadingText) -> HeadingMap.Target {
    .field(field, shift: Quantity.shift(ofHeading: heading.bracket, for: kind.fields[field].type))
  }

  private func hasUnknownSize(_ bracket: String, of field: Int) -> Bool {
    guard kind.fields[field].type.isNumeric else { return false }
    return Quantity.shift(ofHeading: bracket, for: kind.fields[field].type) == nil
      && bracket.contains { "十百千万亿%亩".contains($0) }
  }

  private static let rateWords = ["率", "比例", "占比", "rate", "percentage"]
}
