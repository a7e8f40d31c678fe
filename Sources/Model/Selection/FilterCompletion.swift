/// What can stand at a place of a filter expression that is being typed: names of fields, comparisons,
/// values, and the words that join conditions.
public struct FilterCompletion: Sendable {
  /// One thing that can stand there.
  public struct Candidate: Sendable, Hashable {
    /// What is put into the expression.
    public let text: String
    /// What it is, in a few words.
    public let meaning: Phrase
    /// How many records asked hold it; nil for what is no value.
    public let count: Int?

    init(_ text: String, _ meaning: Phrase = Phrase(""), count: Int? = nil) {
      self.text = text
      self.meaning = meaning
      self.count = count
    }
  }

  /// The characters before the caret that a candidate takes the place of.
  public let replaced: Int
  /// What can stand there, the likeliest first.
  public let candidates: [Candidate]

  /// The most values that are offered.
  private static let mostValues = 40
  /// The most records that are asked which values are frequent.
  private static let mostRows = 20_000

  /// What can stand behind `text`, the part of an expression before the caret.
  ///
  /// - Parameters:
  ///   - rows: Records whose values are offered; the first 20,000 are asked.
  ///   - audience: Who reads along: values of other fields than it may see are not offered.
  public init(
    behind text: String, kind: KindDeclaration, rows: [Int32], in ledger: Ledger,
    language: Language, openTo audience: Privacy = .sensitive
  ) {
    let place = FilterPlace(behind: text, kind: kind)
    switch place {
    case .name(let typed):
      replaced = typed.count
      candidates = FilterCompletion.names(typed, kind, language)
    case .comparison(let column, let typed):
      replaced = typed.count
      candidates = FilterCompletion.comparisons(kind.fields[column], typed)
    case .value(let column, _) where !kind.columns(openTo: audience).contains(column):
      (replaced, candidates) = (0, [])
    case .value(let column, let typed):
      replaced = typed.count
      candidates = FilterCompletion.values(
        typed, column, of: kind, rows.prefix(FilterCompletion.mostRows), in: ledger, language)
    case .joint:
      replaced = 0
      candidates = [
        Candidate("and ", Phrase(zh: "且", en: "both hold")),
        Candidate("or ", Phrase(zh: "或", en: "one holds")),
      ]
    case .nothing:
      (replaced, candidates) = (0, [])
    }
  }

  /// The fields with a name that begins with what was typed, by that name, then those with a name that
  /// holds it, as the language calls them.
  private static func names(
    _ typed: String, _ kind: KindDeclaration, _ language: Language
  ) -> [Candidate] {
    let wanted = typed.map(FilterScanner.folded)
    func names(_ field: FieldDeclaration) -> [String] {
      language == .zh
        ? [field.label.zh] + field.aliases + [field.identifier, field.label.en]
        : [field.identifier, field.label.en, field.label.zh] + field.aliases
    }
    func candidate(_ name: String, _ field: FieldDeclaration) -> Candidate {
      let other = language == .zh ? field.label.zh : field.label.en
      return Candidate(name, Phrase(name == other ? field.identifier : other))
    }
    var first: [Candidate] = []
    var others: [Candidate] = []
    for field in kind.fields {
      let folded = names(field).map { ($0, $0.map(FilterScanner.folded)) }
      if let (name, _) = folded.first(where: { $0.1.starts(with: wanted) }) {
        first.append(candidate(name, field))
      } else if folded.contains(where: { name in
        name.1.indices.contains { name.1[$0...].starts(with: wanted) }
      }) {
        others.append(candidate(names(field)[0], field))
      }
    }
    let words = [
      Candidate("not ", Phrase(zh: "非", en: "does not hold"))
    ].filter { !wanted.isEmpty && $0.text.map(FilterScanner.folded).starts(with: wanted) }
    return first + others + words
  }

  /// The comparisons that a field knows and that begin with what was typed.
  private static func comparisons(_ field: FieldDeclaration, _ typed: String) -> [Candidate] {
    let all: [(Comparison, Phrase)] = [
      (.equal, Phrase(zh: "等于", en: "is")), (.unequal, Phrase(zh: "不等于", en: "is not")),
      (.contains, Phrase(zh: "含有", en: "contains")),
      (.less, Phrase(zh: "小于、早于", en: "less, before")),
      (.lessOrEqual, Phrase(zh: "不大于、不晚于", en: "at most")),
      (.greater, Phrase(zh: "大于、晚于", en: "more, after")),
      (.greaterOrEqual, Phrase(zh: "不小于、不早于", en: "at least")),
    ]
    return all.filter { comparison, _ in
      comparison.rawValue.hasPrefix(typed) && field.knows(comparison)
    }.map { Candidate($0.rawValue, $1) }
  }

  /// The values of a field that begin with what was typed, then those that hold it: the words of a
  /// choice in their order, others as often as the records hold them.
  private static func values(
    _ typed: String, _ column: Int, of kind: KindDeclaration, _ rows: ArraySlice<Int32>,
    in ledger: Ledger, _ language: Language
  ) -> [Candidate] {
    let field = kind.fields[column]
    let counts = ColumnCounts(column, of: kind, rows: rows, in: ledger)
    let found: [(text: String, other: String, count: Int)]
    switch field.type {
    case .choice(let list):
      found = list.entries.enumerated().map { place, entry in
        (entry.label(language), entry.identifier, counts.count(ofCode: place + 1))
      }
    case .flag:
      found = [(Phrase(zh: "是", en: "yes"), 1), (Phrase(zh: "否", en: "no"), 2)].map {
        ($0.0(language), "", counts.count(ofCode: $0.1))
      }
    default:
      found = counts.frequent(atMost: 400).map { text, count in
        if case .reference(to: let target) = field.type {
          return (text, ledger.name(of: text, kind: target) ?? "", count)
        }
        let name =
          switch field.type {
          case .code(of: "unit"?): ledger.shortName(ofUnit: text)
          case .code(of: let target?): ledger.name(of: text, kind: target) ?? text
          default: text
          }
        return (name, name == text ? "" : text, count)
      }
    }
    let wanted = typed.map(FilterScanner.folded)
    let folded = found.map { ($0, ($0.text + " " + $0.other).map(FilterScanner.folded)) }
    let first = folded.filter {
      $0.1.starts(with: wanted) || $0.0.other.map(FilterScanner.folded).starts(with: wanted)
    }
    let others = folded.filter { pair in
      !first.contains { $0.0.text == pair.0.text }
        && pair.1.indices.contains { pair.1[$0...].starts(with: wanted) }
    }
    return (first + others).prefix(mostValues).map { value, _ in
      Candidate(quoted(value.text), Phrase(value.other), count: value.count)
    }
  }

  /// A value as it is written in an expression: in quotes where it would end or mean something else.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { !" ()（）\"'“”「」/且或".contains($0) }
    return isPlain ? text : "\"\(text)\""
  }
}

extension FieldDeclaration {
  /// Whether a comparison can stand behind the field's name.
  fileprivate func knows(_ comparison: Comparison) -> Bool {
    switch comparison {
    case .equal, .unequal: return true
    case .contains:
      switch type {
      case .day, .count, .hundredths, .money, .flag: return false
      default: return true
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      switch type {
      case .flag, .code, .references: return false
      default: return true
      }
    }
  }
}
