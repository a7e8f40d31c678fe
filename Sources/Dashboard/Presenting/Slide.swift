import Model

/// One slide of the presentation.
enum Slide: Hashable, Sendable {
  case title, targets, map, league, race
  /// One unit's page.
  case unit(String)
  /// A list that is computed from the records.
  case list(SlideList.Subject)

  /// What it is called, without the unit's name.
  var label: Phrase { name.label }

  /// What it is called in rule sets.
  var name: SlideName {
    switch self {
    case .title: .title
    case .targets: .targets
    case .map: .map
    case .league: .league
    case .race: .race
    case .unit: .units
    case .list(let subject): subject.name
    }
  }

  /// Whether it tells how things stand today, whichever period is reported on: nothing of it is frozen.
  var isOfToday: Bool {
    switch self {
    case .list(.overdue), .list(.decisions), .list(.resolutions), .list(.practice): true
    case .list(.denominators), .list(.next): false
    case .title, .targets, .map, .league, .race, .unit: false
    }
  }
}

extension State {
  /// The slides there is something to show on, in the order of the rule set; a unit has its page in the
  /// order of the league. Where none has anything, the title stands alone: a presentation that was asked
  /// for never gives way to the dashboard, which is not public.
  var slidesWithContent: [Slide] {
    let slides = rules.slides.order.flatMap { name -> [Slide] in
      switch name {
      case .title: return [.title]
      case .targets: return situation.whole.targets.isEmpty ? [] : [.targets]
      // More tiles than that cannot be told apart.
      case .map: return (1...40).contains(situation.units.count) ? [.map] : []
      case .league: return situation.ranking.contains { $0.score != nil } ? [.league] : []
      case .race:
        let hasRanks = situation.units.contains { $0.trendRanks.contains { $0 != nil } }
        return hasRanks && situation.trendPeriods.count > 1 ? [.race] : []
      case .units:
        return situation.ranking.filter { $0.compounds > 0 || $0.score != nil }.map { .unit($0.id) }
      default:
        guard let subject = SlideList.Subject(name) else { return [] }
        return SlideList(subject, in: self).rows.isEmpty ? [] : [.list(subject)]
      }
    }
    return slides.isEmpty ? [.title] : slides
  }
}
