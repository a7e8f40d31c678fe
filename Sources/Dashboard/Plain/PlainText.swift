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
    let rows = rows
    let place =
      state.page.activeListing.map { state.page.listings[$0].cursor.selected }
      ?? state.page.cursor.selected
    guard (0..<rows.count).contains(place) else { return nil }
    return "\(place + 1)/\(rows.count) " + rows.line(place)
  }

  /// The whole page: its title, how far its figures can be trusted, what leads it, and its lines.
  public var lines: [String] {
    let trust = spoken(state.trust.map(\.text).joined())
    let rows = rows
    let lines =
      rows.count == 0
      ? [Phrase(zh: "没有可列出的内容", en: "there is nothing to list")(language)]
      : (0..<rows.count).map(rows.line)
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

  /// Lines that are made when they are asked for.
  private struct Rows {
    let count: Int
    let line: (_ place: Int) -> String

    init(_ count: Int, line: @escaping (_ place: Int) -> String) {
      self.count = count
      self.line = line
    }

    init(_ lines: [String]) { self.init(lines.count) { lines[$0] } }
  }

  private var rows: Rows {
    switch state.page.place {
    case .overview:
      let shown = state.units(of: state.page)
      return Rows(shown.count) { line(state.situation.units[shown[$0]]) }
    case .league: return leagueRows
    case .county, .sheet:
      return state.page.activeListing.map { rows(of: state.page.listings[$0]) } ?? stageRows
    case .card:
      let entries = state.cardContent?.entries ?? []
      return Rows(entries.count) { place in
        let entry = entries[place]
        return spoken(entry.label + " " + (entry.markedValue.isEmpty ? "-" : entry.markedValue))
      }
    case .report:
      guard let report = state.page.report else { return Rows([]) }
      let titles = report.columns.map(\.title)
      let shown = state.page.reportRows
      return Rows(shown.count) { pairs(titles, report.rows[shown[$0]].entries.map(\.text)) }
    default: return Rows(pictureLines)
    }
  }

  private var leagueRows: Rows {
    let content = LeagueTableContent(state)
    let titles = content.view(state.page.cursor).columns.map(\.title)
    return Rows(content.units.count) { place in
      let unit = state.situation.units[content.units[place]]
      return pairs(titles, content.columns.map { content.entry($0, unit, state.symbols).text })
    }
  }

  private var stageRows: Rows {
    guard case .county(let id) = state.page.place, let unit = state.unit(id) else {
      return Rows([])
    }
    return Rows(zip(ProjectStage.allCases, unit.stages).map { $0.label(language) + " \($1)" })
  }

  private func rows(of listing: Listing) -> Rows {
    let content = SheetContent(listing, columns: state.size.columns, in: state)
    let titles = content.columns.map { $0.title(language) }
    return Rows(listing.rows.count) { place in
      let row = Int(listing.rows[place])
      return pairs(
        titles,
        content.columns.indices.map { content.markedEntry($0, row: row, state.symbols).text })
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
