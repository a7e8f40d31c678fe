import Model

extension State {
  /// What the page shown waits for and nobody was asked for yet.
  mutating func reckonings() -> [Effect] {
    var wanted: [Reckoning] = []
    if let figures = wantedFigures, unitFigures?.stamp != figures.stamp { wanted.append(figures) }
    if let trends = wantedTrends { wanted.append(trends) }
    // Every edit asks for these anew: only one of each is under way.
    wanted = wanted.filter { one in !reckoned.contains { $0.subject == one.stamp.subject } }
    wanted += page.listings.compactMap { $0.ordering(of: ledger) }
    return wanted.filter { reckoned.insert($0.stamp).inserted }.map(Effect.reckon)
  }

  /// Takes in what came of work beside the keys; what is out of date is dropped.
  mutating func take(_ answer: Reckoning.Answer) {
    reckoned.remove(answer.stamp)
    guard answer.stamp.revision == revision else { return }
    switch (answer.stamp.subject, answer.outcome) {
    case (.figures, .figures(let figures)): keep(figures)
    case (.trends, .trends(let found)):
      situation = found
      trendsRevision = revision
    case (.order(_, _, let order), .rows(let rows)): take(rows, in: order, for: answer.stamp)
    default: break
    }
  }

  /// The trends of all units, in a store where they take longer than a key may; nil where they are there.
  private var wantedTrends: Reckoning? {
    guard ledger.isLarge, trendsRevision != revision else { return nil }
    let stamp = Reckoning.Stamp(subject: .trends, revision: revision)
    let (circumstances, book, situation) = (circumstances, periodBook, situation)
    return Reckoning(stamp) {
      .trends(
        Situation(
          circumstances.ledger, rules: circumstances.rules, calendar: circumstances.calendar,
          today: situation.today, period: situation.period, trends: Situation.trendLength,
          frozen: book.frozen))
    }
  }

  private mutating func take(_ rows: [Int32], in order: SortOrder, for stamp: Reckoning.Stamp) {
    for place in pages.indices {
      for index in pages[place].listings.indices
      where pages[place].listings[index].ordering(of: ledger)?.stamp == stamp {
        var listing = pages[place].listings[index]
        listing.take(rows, in: order, from: self)
        pages[place].listings[index] = listing
        if place == pages.count - 1 { say(words(of: order, listing.kind)) }
      }
    }
  }
}

extension Ledger {
  /// How many records of a kind may be looked into while a key waits.
  static let patience = 30_000

  /// Whether what looks into all records takes longer than a key may.
  public var isLarge: Bool { tables.contains { $0.count > Ledger.patience } }
}

extension Situation {
  /// How many periods a trend goes back.
  public static let trendLength = 24

  /// Keeps the trends of before until the new ones are there.
  mutating func keepTrends(of former: Situation) {
    guard trendPeriods.isEmpty, period == former.period else { return }
    trendPeriods = former.trendPeriods
    let trends = Dictionary(
      former.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for index in units.indices {
      units[index].trend = trends[units[index].id]?.trend ?? []
      units[index].trendRanks = trends[units[index].id]?.trendRanks ?? []
    }
    whole.trend = former.whole.trend
  }
}

extension State {
  /// Whether the report shown is of before a change, and its new lines are being computed.
  var isReportOutOfDate: Bool { page.report != nil && page.reportStamp != stamp }
}

extension Phrase {
  /// What stands where something is being computed.
  static let reckoning = Phrase(zh: "正在计算…", en: "computing…")
}
