/// Reads a filter expression into a condition.
struct FilterParser {
  private var scanner: FilterScanner
  private let kind: KindDeclaration

  init(_ text: String, kind: KindDeclaration) {
    scanner = FilterScanner(text)
    self.kind = kind
  }

  /// The condition of the whole expression; nil where it is empty.
  mutating func parse() throws(FilterError) -> Condition? {
    scanner.skipSpaces()
    if scanner.isAtEnd { return nil }
    let condition = try alternatives()
    scanner.skipSpaces()
    guard scanner.isAtEnd else {
      throw .surplus(String(scanner.characters[scanner.position]), column: scanner.column)
    }
    return condition
  }

  private mutating func alternatives() throws(FilterError) -> Condition {
    var parts = [try conjunction()]
    while true {
      scanner.skipSpaces()
      guard scanner.take(word: "or", or: "或") else { break }
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(FilterError) -> Condition {
    var parts = [try negation()]
    while true {
      scanner.skipSpaces()
      if scanner.take(word: "and", or: "且") {
        parts.append(try negation())
        continue
      }
      // Words side by side must all hold.
      var ahead = scanner
      if ahead.isAtEnd || ahead.current == ")" || ahead.take(word: "or", or: "或") { break }
      parts.append(try negation())
    }
    return parts.count == 1 ? parts[0] : .all(parts.sorted { $0.cost < $1.cost })
  }

  private mutating func negation() throws(FilterError) -> Condition {
    scanner.skipSpaces()
    if scanner.takeNegation(of: kind) { return .not(try negation()) }
    return try primary()
  }

  private mutating func primary() throws(FilterError) -> Condition {
    if let field = scanner.field(of: kind) { return try comparison(field) }
    let start = scanner.column
    if scanner.current == "(" {
      scanner.position += 1
      let inner = try alternatives()
      scanner.skipSpaces()
      guard scanner.take(")") else { throw .unclosed("(", column: start, closing: ")") }
      return inner
    }
    if let pattern = try scanner.takeExpression() { return .test(.words(.matches(pattern))) }
    if let text = try scanner.takeQuoted() { return .test(.words(.contains(Needle(text)))) }
    for (latin, chinese) in [("and", "且"), ("or", "或")] as [(String, Character)] {
      var ahead = scanner
      if ahead.take(word: latin, or: chinese) {
        throw .noCondition(
          String(scanner.characters[scanner.position..<ahead.position]), column: start)
      }
    }
    let word = scanner.takeRun(of: kind)
    guard !word.isEmpty else {
      let found = scanner.isAtEnd ? "" : String(scanner.characters[scanner.position])
      throw .noCondition(found, column: start)
    }
    try refuseUnknownField(word, start: start)
    return .test(.words(.contains(Needle(word))))
  }

  /// A word with a comparison in or behind it was meant to begin with a field's name.
  private func refuseUnknownField(_ word: String, start: Int) throws(FilterError) {
    let first = start - 1
    let end = first + word.count
    if let place = (first..<end).first(where: { scanner.comparison(at: $0) != nil }) {
      if place == first { throw .noCondition(word, column: start) }
      throw .noField(String(scanner.characters[first..<place]), of: kind, column: start)
    }
    var next = end
    while scanner.folded(at: next) == " " { next += 1 }
    if scanner.comparison(at: next) != nil { throw .noField(word, of: kind, column: start) }
  }

  private mutating func comparison(_ place: (column: Int, length: Int)) throws(FilterError)
    -> Condition
  {
    scanner.position += place.length
    scanner.skipSpaces()
    let field = kind.fields[place.column]
    guard let (comparison, length) = scanner.comparison(at: scanner.position) else {
      throw .noField(field.identifier, of: kind, column: scanner.column)
    }
    let operatorColumn = scanner.column
    scanner.position += length
    let behind = scanner.position
    scanner.skipSpaces()
    var ahead = scanner
    if scanner.isAtEnd || scanner.current == ")"
      || ahead.take(word: "and", or: "且") || ahead.take(word: "or", or: "或")
    {
      scanner.position = behind
      return try FilterValue(
        field: field, column: place.column, comparison: comparison, text: "",
        operatorColumn: operatorColumn, valueColumn: scanner.column
      ).emptyCondition()
    }
    let valueColumn = scanner.column
    if let pattern = try scanner.takeExpression() {
      return try FilterValue(
        field: field, column: place.column, comparison: comparison, text: pattern,
        operatorColumn: operatorColumn, valueColumn: valueColumn
      ).expressionCondition()
    }
    let text: String
    if let quoted = try scanner.takeQuoted() {
      text = quoted
    } else {
      text = scanner.takeRun(of: kind)
    }
    return try FilterValue(
      field: field, column: place.column, comparison: comparison, text: text,
      operatorColumn: operatorColumn, valueColumn: valueColumn
    ).condition()
  }
}
