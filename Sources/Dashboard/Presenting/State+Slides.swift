import Canvas
import Model

extension State {
  /// The presentation's slide is computed anew where records, language or room changed, before it is
  /// drawn; slides that came to have content, or lost it, are taken in.
  mutating func refreshPresentation() {
    guard let former = presentation else { return }
    guard pages.contains(where: { $0.place == .presentation }) else {
      presentation = nil
      return
    }
    // What is computed asks whether it is for the public: the presentation must be there meanwhile.
    if former.stamp != stamp {
      let (slides, stamp) = (slidesWithContent, stamp)
      presentation?.take(slides, periods: situation.trendPeriods.count, for: stamp)
    }
    for slide in presentation?.slidesOnScreen ?? [] where presentation?.contents[slide] == nil {
      let made = content(of: slide)
      presentation?.contents[slide] = made
    }
    guard let shown = presentation else { return }
    let last = entryCount(of: shown.slide) - 1
    presentation?.entry = max(0, min(shown.entry, last))
  }

  private func content(of slide: Slide) -> SlideContent {
    switch slide {
    case .title, .map, .league: .figures
    case .targets: .targets(targetLines(of: nil))
    case .unit(let id): .targets(targetLines(of: id))
    case .race: .race(race)
    case .list(let subject): .list(SlideList(subject, in: self))
    }
  }

  /// The targets of a unit, or of all units together, as they are scored.
  private func targetLines(of unit: String?) -> [TargetLine] {
    var leagues = Leagues(ledger, rules: rules, frozen: periodBook.frozen)
    return leagues.targetLines(in: situation.period, units: unit.map { [$0] }).filter {
      $0.unit == unit
    }
  }

  /// The units that have a rank in the last period, the best first, as they stood in each.
  private var race: Race {
    let runners = situation.units.filter { $0.trendRanks.contains { $0 != nil } }
      .sorted { ($0.trendRanks.last ?? nil) ?? .max < ($1.trendRanks.last ?? nil) ?? .max }
      .prefix(SlideList.most)
    let racers = runners.enumerated().map { place, unit in
      Race.Racer(unit.shortName, style: Style(Role.race[place % Role.race.count], on: .slide))
    }
    let periods = situation.trendPeriods.indices.map { period -> Race.Period in
      runners.map { unit in
        guard unit.trend.indices.contains(period), unit.trendRanks.indices.contains(period),
          let value = unit.trend[period], let rank = unit.trendRanks[period]
        else { return nil }
        return Race.Standing(value: value, rank: rank)
      }
    }
    return Race(racers, periods: periods)
  }

  /// The list of a slide; nil where it is none.
  func list(of slide: Slide) -> SlideList? {
    if case .list(let list)? = presentation?.contents[slide] { list } else { nil }
  }

  /// The targets that were computed for a slide.
  func targets(of slide: Slide) -> [TargetLine] {
    if case .targets(let lines)? = presentation?.contents[slide] { lines } else { [] }
  }

  /// The race that was put together for the slide; nil before that.
  var raceShown: Race? {
    if case .race(let race)? = presentation?.contents[.race] { race } else { nil }
  }

  /// How many entries of a slide can be selected.
  func entryCount(of slide: Slide) -> Int {
    switch slide {
    case .title: 0
    case .targets, .unit: targets(of: slide).count
    case .map: situation.units.count
    case .league: situation.ranking.count
    case .race: 0
    case .list: min(SlideList.most, list(of: slide)?.rows.count ?? 0)
    }
  }

  /// The page that the selected entry of the slide shown leads to, or nil.
  var slidePlace: Page.Place? {
    guard let presentation else { return nil }
    let entry = presentation.entry
    switch presentation.slide {
    case .title: return .overview
    case .race: return .league
    case .targets:
      return .report(.targets(unit: nil))
    case .map:
      return situation.units.indices.contains(entry) ? .county(situation.units[entry].id) : nil
    case .league:
      let ranking = situation.ranking
      return ranking.indices.contains(entry) ? .report(.score(unit: ranking[entry].id)) : nil
    case .unit(let id):
      let lines = targets(of: presentation.slide)
      return lines.indices.contains(entry)
        ? .report(.indicator(unit: id, code: lines[entry].indicator.code)) : .county(id)
    case .list:
      guard let rows = list(of: presentation.slide)?.rows, rows.indices.contains(entry) else {
        return nil
      }
      return rows[entry].place
    }
  }

  /// The unit that the slide shown, or its selected entry, is about; nil for none.
  var slideUnit: String? {
    guard let presentation else { return nil }
    if case .unit(let id) = presentation.slide { return id }
    if presentation.slide == .map, situation.units.indices.contains(presentation.entry) {
      return situation.units[presentation.entry].id
    }
    switch slidePlace {
    case .county(let id): return id
    case .report(let subject): return subject.unit
    case .card(let kind, let id): return unit(of: KindDeclaration.all[kind], id: id)
    default: return nil
    }
  }
}
