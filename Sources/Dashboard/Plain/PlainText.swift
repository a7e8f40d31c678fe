import Canvas
import Model

/// The page shown as lines to be heard: no frames and no signs, from what its picture is drawn from.
public struct PlainText {
  private let state: State
  private var language: Language { state.language }

  /// The page that a state shows.
  public init(_ state: State) { self.state = state }

  /// What the page is called, with the way that led to it.
  public var title: String {
    state.pages.suffix(3).map { state.title(of: $0) }.joined(separator: " / ")
  }

  /// What the status line says, or nil.
  public var message: String? { state.message.map { spoken($0.words(language)) } }

  /// What is being asked for, with what can be answered; nil where nothing is.
  public var question: String? {
    guard let prompt = state.prompt else { return nil }
    let aside = state.promptAside(prompt).words(language)
    return spoken(
      [state.promptLabel(prompt), prompt.text, aside].filter { !$0.isEmpty }
        .joined(separator: separator))
  }

  /// The line its reader is at, with its number; nil on a page without lines.
  public var selection: String? {
    let lines = rows
    let place =
      state.page.activeListing.map { state.page.listings[$0].cursor.selected }
      ?? state.page.cursor.selected
    guard lines.indices.contains(place) else { return nil }
    return "\(place + 1)/\(lines.count) " + lines[place]
  }

  /// The whole page: its title, how far its figures can be trusted, what leads it, and its lines.
  public var lines: [String] {
    let trust = spoken(state.trust.map(\.text).joined())
    let lines =
      rows.isEmpty ? [Phrase(zh: "没有可列出的内容", en: "there is nothing to list")(language)] : rows
    return [title, trust] + state.banners.map { spoken($0.words(language)) } + lead + lines
  }

  private var separator: String { Phrase(zh: "；", en: "; ")(language) }

  // MARK: What leads

  private var lead: [String] {
    switch state.page.place {
    case .county(let id):
      guard let unit = state.unit(id) else { return [] }
      let stages = zip(ProjectStage.allCases, unit.stages).filter { $1 > 0 }
        .map { $0.label(language) + " \($1)" }
      return [line(unit), stages.joined(separator: separator)]
    case .report:
      return (state.page.report?.lead ?? []).map { spoken($0.map(\.text).joined()) }
    default: return []
    }
  }

  // MARK: Lines

  private var rows: [String] {
    switch state.page.place {
    case .overview: return state.units(of: state.page).map { line(state.situation.units[$0]) }
    case .league: return leagueLines
    case .county, .sheet:
      return state.page.activeListing.map { lines(of: state.page.listings[$0]) } ?? stageLines
    case .card:
      return (state.cardContent?.entries ?? []).map {
        spoken($0.label + " " + ($0.markedValue.isEmpty ? "-" : $0.markedValue))
      }
    case .report:
      guard let report = state.page.report else { return [] }
      let titles = report.columns.map(\.title)
      return state.page.reportRows.map { row in
        pairs(titles, report.rows[row].entries.map(\.text))
      }
    default: return pictureLines
    }
  }

  private var leagueLines: [String] {
    let content = LeagueTableContent(state)
    let titles = content.view(state.page.cursor).columns.map(\.title)
    return content.units.map { place in
      let unit = state.situation.units[place]
      return pairs(titles, content.columns.map { content.entry($0, unit, state.symbols).text })
    }
  }

  private var stageLines: [String] {
    guard case .county(let id) = state.page.place, let unit = state.unit(id) else { return [] }
    return zip(ProjectStage.allCases, unit.stages).map { $0.label(language) + " \($1)" }
  }

  private func lines(of listing: Listing) -> [String] {
    let content = SheetContent(listing, columns: state.size.columns, in: state)
    let titles = content.columns.map { $0.title(language) }
    return listing.rows.map { row in
      pairs(
        titles,
        content.columns.indices.map { content.markedEntry($0, row: Int(row), state.symbols).text })
    }
  }

  /// The lines of a page that has none of its own to tell: its picture without the frames.
  private var pictureLines: [String] {
    let body = state.frame.body
    return state.picture().lines()[body.top..<body.bottom].map(spoken).filter { !$0.isEmpty }
  }

  /// A unit's place, score, targets and deadlines.
  private func line(_ unit: UnitSituation) -> String {
    let rank =
      unit.rank.map { Phrase(zh: "第 \($0) 名", en: "rank \($0)")(language) }
      ?? Phrase(zh: "不参与排名", en: "not ranked")(language)
    let targets = unit.targets.map { gauge in
      gauge.shortName(language) + " " + (gauge.value.map { percent($0) + "%" } ?? "-") + " "
        + standing(of: gauge)
    }
    let deadlines = Phrase(
      zh: "逾期 \(unit.overdue)，临期 \(unit.dueSoon)",
      en: "\(unit.overdue) overdue, \(unit.dueSoon) due soon")(language)
    let move = unit.moveText(state.symbols)
    return spoken(
      ([unit.name, rank + (move.isEmpty ? "" : " " + move), unit.score.map(decimal) ?? "-"]
        + targets + [deadlines]).joined(separator: separator))
  }

  private func standing(of gauge: TargetGauge) -> String {
    switch gauge.standing {
    case .met: Phrase(zh: "达标", en: "met")(language)
    case .onPace: Phrase(zh: "快于进度，差 \(gauge.gap)", en: "on pace, \(gauge.gap) short")(language)
    case .behind: Phrase(zh: "慢于进度，差 \(gauge.gap)", en: "behind, \(gauge.gap) short")(language)
    case .unknown: "-"
    }
  }

  private func pairs(_ titles: [String], _ texts: [String]) -> String {
    zip(titles, texts).map { (spoken($0), spoken($1)) }.filter { !$1.isEmpty }
      .map { $0.isEmpty ? $1 : $0 + " " + $1 }.joined(separator: separator)
  }

  /// A text without what is only to be looked at; places won and lost are said.
  private func spoken(_ text: String) -> String {
    let symbols = state.symbols
    let signs: Set<Character> = [
      symbols.square, symbols.dot, symbols.ring, symbols.diamond, symbols.check, symbols.cross,
      symbols.full,
    ]
    let (up, down) =
      language == .zh ? ("升", "降") : ("up ", "down ")
    var words = ""
    let characters = Array(text.sanitised)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      switch character {
      case symbols.up: words += next.isNumber ? up : ""
      case symbols.down: words += next.isNumber ? down : ""
      case _ where signs.contains(character) || character.isFrame: words += " "
      default: words.append(character)
      }
    }
    return words.split(separator: " ").joined(separator: " ")
  }
}

extension Character {
  /// Whether it is a line, a corner or a block of the screen's drawings.
  fileprivate var isFrame: Bool {
    unicodeScalars.allSatisfy { (0x2500...0x259F).contains($0.value) }
  }
}
