/// What can stand at the end of the beginning of a filter expression.
enum FilterPlace {
  /// The name of a field, of which so much is typed.
  case name(String)
  /// A comparison behind the name of a field.
  case comparison(column: Int, String)
  /// A value behind a comparison, of which so much is typed.
  case value(column: Int, String)
  /// `and` or `or` behind a condition.
  case joint
  /// Only the end of quotes or of a regular expression.
  case nothing

  /// The place behind `text`.
  init(behind text: String, kind: KindDeclaration) {
    var scanner = FilterScanner(text)
    self = .name("")
    // Conditions that are whole are passed over; what is left at the end is what is being typed.
    while true {
      while scanner.current == " " || scanner.current == "(" { scanner.position += 1 }
      if scanner.isAtEnd { return }
      if let (column, length) = scanner.field(of: kind) {
        scanner.position += length
        scanner.skipSpaces()
        let start = scanner.position
        guard let (_, taken) = scanner.comparison(at: start) else { return }
        scanner.position += taken
        let sign = String(scanner.characters[start..<scanner.position])
        if scanner.isAtEnd, sign == "<" || sign == ">" || sign == "!" {
          // It may become `<=` yet; a value is likelier.
          self = .value(column: column, "")
          return
        }
        scanner.skipSpaces()
        let value = scanner.position
        guard scanner.passValue(of: kind) else {
          self = .nothing
          return
        }
        if scanner.isAtEnd {
          self = .value(column: column, String(scanner.characters[value...]))
          return
        }
      } else {
        let start = scanner.position
        guard scanner.passValue(of: kind) else {
          self = .nothing
          return
        }
        if scanner.isAtEnd {
          let typed = String(scanner.characters[start...])
          self = FilterPlace(inWord: typed, kind: kind)
          return
        }
      }
      while scanner.current == " " || scanner.current == ")" { scanner.position += 1 }
      if scanner.isAtEnd {
        self = .joint
        return
      }
      if scanner.take(word: "and", or: "且") || scanner.take(word: "or", or: "或"),
        scanner.isAtEnd
      {
        self = .name("")
        return
      }
    }
  }

  /// The place in a word without a comparison: behind a whole field name a comparison, else in a name.
  private init(inWord typed: String, kind: KindDeclaration) {
    let name = typed.hasSuffix("!") ? String(typed.dropLast()) : typed
    if let column = kind.position(called: name) {
      self = .comparison(column: column, String(typed.dropFirst(name.count)))
    } else {
      self = .name(typed)
    }
  }
}

extension FilterScanner {
  /// Passes over a value, a quoted one or a regular expression; false where that is not closed.
  fileprivate mutating func passValue(of kind: KindDeclaration) -> Bool {
    do throws(FilterError) {
      if try takeExpression() != nil { return true }
      if try takeQuoted() != nil { return true }
    } catch { return false }
    let start = position
    _ = takeRun(of: kind)
    if position == start, !isAtEnd { position += 1 }
    return true
  }
}
