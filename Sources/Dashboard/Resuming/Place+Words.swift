import Model

extension Page.Place {
  /// The place in words that a later run can read; nil for a page that is not gone back to.
  var words: [String]? {
    switch self {
    case .overview: ["overview"]
    case .league: ["league"]
    case .conflicts: ["conflicts"]
    case .review: ["review"]
    case .county(let id): ["county", id]
    case .history(let id): ["history"] + (id.map { [$0] } ?? [])
    case .card(let kind, let id): ["card", KindDeclaration.all[kind].identifier, id]
    case .sheet(let kind, let scope):
      ["sheet", KindDeclaration.all[kind].identifier]
        + scope.words(of: KindDeclaration.all[kind])
    case .report(let subject): subject.words.map { ["report"] + $0 }
    default: nil
    }
  }

  /// Reads such words; nil for others.
  init?(words: [String]) {
    let rest = Array(words.dropFirst())
    switch (words.first, rest.count) {
    case ("overview", 0): self = .overview
    case ("league", 0): self = .league
    case ("conflicts", 0): self = .conflicts
    case ("review", 0): self = .review
    case ("county", 1): self = .county(rest[0])
    case ("history", 0): self = .history(nil)
    case ("history", 1): self = .history(rest[0])
    case ("card", 2):
      guard let kind = KindDeclaration.named(rest[0]) else { return nil }
      self = .card(kind: kind.ordinal, id: rest[1])
    case ("sheet", 1...):
      guard let kind = KindDeclaration.named(rest[0]),
        let scope = RowScope(words: rest.dropFirst(), of: kind)
      else { return nil }
      self = .sheet(kind: kind.ordinal, scope)
    case ("report", 1...):
      guard let subject = ReportSubject(words: rest) else { return nil }
      self = .report(subject)
    default: return nil
    }
  }
}

extension RowScope {
  fileprivate func words(of kind: KindDeclaration) -> [String] {
    var words: [String] = []
    if let unit { words.append("unit=" + unit) }
    if let stage { words.append("stage=" + stage.rawValue) }
    if let link, kind.fields.indices.contains(link.column) {
      words.append("link=" + kind.fields[link.column].identifier + "=" + link.id)
    }
    if isOverdueOnly { words.append("overdue=") }
    return words
  }

  fileprivate init?(words: ArraySlice<String>, of kind: KindDeclaration) {
    self.init()
    for word in words {
      guard let cut = word.firstIndex(of: "=") else { return nil }
      let value = String(word[cut...].dropFirst())
      switch word[..<cut] {
      case "unit": unit = value
      case "stage":
        guard let found = ProjectStage(rawValue: value) else { return nil }
        stage = found
      case "link":
        let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let column = kind.position(named: parts[0]) else { return nil }
        link = Link(column: column, id: parts[1])
      case "overdue": isOverdueOnly = true
      default: return nil
      }
    }
  }
}

extension ReportSubject {
  /// The report in words; nil for one that is of its moment.
  fileprivate var words: [String]? {
    func about(_ name: String, _ unit: String?) -> [String] { [name] + (unit.map { [$0] } ?? []) }
    return switch self {
    case .morning(let unit, let street?): ["morning", unit ?? "", street]
    case .morning(let unit, nil): about("morning", unit)
    case .score(let unit): ["score", unit]
    case .indicator(let unit, let code): ["indicator", unit, code]
    case .targets(let unit): about("targets", unit)
    case .pool(let unit, let view): about("pool-" + view.rawValue, unit)
    case .observed(let unit): about("observed", unit)
    case .periods: ["periods"]
    case .findings(let unit): about("findings", unit)
    case .escalations(let unit): about("escalations", unit)
    case .denominators(let unit): about("denominators", unit)
    case .comparison(.units(let left, let right)): ["compare", left, right]
    case .comparison(.periods(let unit, let earlier)): ["compare-periods", unit, earlier.code]
    default: nil
    }
  }

  fileprivate init?(words: [String]) {
    let unit = words.count > 1 && !words[1].isEmpty ? words[1] : nil
    switch (words.first ?? "", words.count) {
    case ("morning", 1...3):
      self = .morning(unit: unit, street: words.count > 2 ? words[2] : nil)
    case ("score", 2): self = .score(unit: words[1])
    case ("indicator", 3): self = .indicator(unit: words[1], code: words[2])
    case ("targets", 1...2): self = .targets(unit: unit)
    case ("observed", 1...2): self = .observed(unit: unit)
    case ("periods", 1): self = .periods
    case ("findings", 1...2): self = .findings(unit: unit)
    case ("escalations", 1...2): self = .escalations(unit: unit)
    case ("denominators", 1...2): self = .denominators(unit: unit)
    case ("compare", 3): self = .comparison(.units(words[1], words[2]))
    case ("compare-periods", 3):
      guard let earlier = Period(code: words[2]) else { return nil }
      self = .comparison(.periods(unit: words[1], earlier: earlier))
    case (let name, 1...2) where name.hasPrefix("pool-"):
      guard let view = PoolView(rawValue: String(name.dropFirst(5))) else { return nil }
      self = .pool(unit: unit, view)
    default: return nil
    }
  }
}
