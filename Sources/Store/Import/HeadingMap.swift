import Model

/// Which column of a file holds which field.
struct HeadingMap {
  /// What a column of the file holds.
  enum Target: Equatable {
    /// A field, and the power of ten its heading asks for.
    case field(Int, shift: Int?)
    /// Two days of one span, such as 合同起止.
    case span(Int, Int)
    /// A share without its two numbers, which is never taken.
    case rate
    /// Headings that several fields go by.
    case ambiguous([Int])
    /// Nothing the kind knows.
    case unknown
    /// A field that a better heading holds already.
    case second(Int)
  }

  /// The headings, as written.
  let headings: [String]
  /// What each column holds.
  let targets: [Target]
  /// The row of `rows` in which the data begin.
  let firstRow: Int
  /// The physical line of the headings.
  let line: Int

  /// The number of columns that hold a field.
  var matches: Int {
    targets.count {
      switch $0 {
      case .field, .span: true
      default: false
      }
    }
  }

  /// The column of the file that holds a field, or nil.
  func column(of field: Int) -> Int? {
    targets.firstIndex {
      switch $0 {
      case .field(let position, _): position == field
      case .span(let start, let end): start == field || end == field
      default: false
      }
    }
  }

  /// The fields that the file holds.
  var fields: Set<Int> {
    var fields: Set<Int> = []
    for target in targets {
      switch target {
      case .field(let position, _): fields.insert(position)
      case .span(let start, let end): fields.formUnion([start, end])
      default: break
      }
    }
    return fields
  }

  /// Whether a row repeats the headings, as the top of a printed page does.
  func isRepeated(_ row: SourceRow) -> Bool {
    matches > 1 && row.cells.count >= headings.count
      && row.cells.first { !$0.isEmpty } == headings.first { !$0.isEmpty }
      && row.cells.prefix(headings.count).elementsEqual(headings)
  }
}

/// Finds the headings of a table.
struct HeadingFinder {
  private let dictionary: HeadingDictionary
  private let named: [HeadingText: Int]

  /// Rows in which headings are looked for.
  private static let depth = 30

  /// A finder of headings of a kind; `named` are fields that a person named for headings.
  init(_ kind: KindDeclaration, named: [HeadingText: Int]) {
    dictionary = HeadingDictionary(kind)
    self.named = named
  }

  /// The row, or pair of rows, with the most headings of the kind; the first among equals.
  func find(in rows: [SourceRow]) -> HeadingMap? {
    var best: HeadingMap?
    func offer(_ map: HeadingMap) {
      if map.matches > (best?.matches ?? 0) { best = map }
    }
    let depth = min(HeadingFinder.depth, rows.count)
    for index in 0..<depth {
      offer(map(rows[index].cells, firstRow: index + 1, line: rows[index].line))
    }
    for index in 0..<max(0, depth - 1) {
      for cells in HeadingFinder.merged(rows[index].cells, rows[index + 1].cells) {
        offer(map(cells, firstRow: index + 2, line: rows[index].line))
      }
    }
    return best
  }

  /// Headings of two rows, the upper of which spans several columns of the lower.
  private static func merged(_ upper: [String], _ lower: [String]) -> [[String]] {
    var group = ""
    var alone: [String] = []
    var joined: [String] = []
    for index in 0..<max(upper.count, lower.count) {
      let above = index < upper.count ? upper[index] : ""
      let below = index < lower.count ? lower[index] : ""
      let isBlank = below.allSatisfy(\.isWhitespace)
      if !above.allSatisfy(\.isWhitespace) { group = above }
      alone.append(isBlank ? above : below)
      joined.append(isBlank ? above : group + below)
    }
    return [alone, joined]
  }

  private func map(_ cells: [String], firstRow: Int, line: Int) -> HeadingMap {
    var found = cells.map { cell -> (target: HeadingMap.Target, rank: Int) in
      let heading = HeadingText(cell)
      if let field = named[heading] {
        return (dictionary.target(field, heading), -1)
      }
      return dictionary.match(heading)
    }
    // Of two columns for one field the better heading, then the earlier column, holds it.
    for index in found.indices {
      guard case .field(let field, _) = found[index].target else { continue }
      for other in found.indices where other != index {
        guard case .field(field, _) = found[other].target else { continue }
        if (found[other].rank, other) > (found[index].rank, index) {
          found[other].target = .second(field)
        }
      }
    }
    return HeadingMap(
      headings: cells, targets: found.map(\.target), firstRow: firstRow, line: line)
  }
}

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
