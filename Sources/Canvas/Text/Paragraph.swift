extension String {
  /// The sanitised text broken into lines of at most `limit` columns.
  ///
  /// Line feeds break; Chinese breaks between any two characters except that no line begins with
  /// closing punctuation or ends with an opening bracket; other words break at spaces, and in
  /// themselves only where one is longer than a line. A `limit` below 2 is taken as 2.
  public func wrapped(to limit: Int, in metrics: TextMetrics = .standard) -> [String] {
    let limit = max(2, limit)
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      Wrapping(limit: limit, metrics: metrics).lines(of: String(line).sanitised)
    }
  }
}

/// Breaks one sanitised line.
private struct Wrapping {
  let limit: Int
  let metrics: TextMetrics

  /// What no line may begin with.
  private static let closers: Set<Character> = Set(
    "，。、；：？！）】》〉」』〕”’…—～·％‰℃,.;:?!)]}%")
  /// What no line may end with.
  private static let openers: Set<Character> = Set("（【《〈「『〔“‘([{￥$")

  func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for piece in pieces(of: text) {
      let width = piece.columns(in: metrics)
      if piece.first == " " {
        line += piece
        columns += width
        continue
      }
      if columns + width > limit {
        let kept = line.withoutTrailingSpaces
        if !kept.isEmpty { lines.append(kept) }
        (line, columns) = ("", 0)
      }
      var rest = piece
      while rest.columns(in: metrics) > limit {
        let head = rest.clipped(to: limit, in: metrics)
        guard !head.isEmpty else { break }
        lines.append(head)
        rest = String(rest.unicodeScalars.dropFirst(head.unicodeScalars.count))
      }
      line += rest
      columns += rest.columns(in: metrics)
    }
    lines.append(line.withoutTrailingSpaces)
    return lines
  }

  /// The text's unbreakable pieces in order: a word, one wide character, or a run of spaces, with
  /// the punctuation that must stay with each.
  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var former: Kind?
    for character in text {
      let kind = kind(of: character)
      let joins =
        switch (former, kind) {
        case (nil, _): false
        case (.space, .space), (.word, .word): true
        case (.space, _), (_, .space): false
        case (.opener, _), (_, .closer): true
        default: false
        }
      if joins {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      let continuesWord = kind == .closer && former == .word && character.isASCII
      former = continuesWord ? .word : kind
    }
    return pieces
  }

  private enum Kind { case space, word, wide, opener, closer }

  private func kind(of character: Character) -> Kind {
    if character == " " { return .space }
    if Wrapping.closers.contains(character) { return .closer }
    if Wrapping.openers.contains(character) { return .opener }
    return String(character).columns(in: metrics) > 1 ? .wide : .word
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
