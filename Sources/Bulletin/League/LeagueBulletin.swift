import Model

/// The bulletin of a period's league (晾晒通报) in the official order of parts. Source: 四(二) 晾晒通报机制.
public struct LeagueBulletin {
  let input: BulletinInput
  let edition: Edition
  let printer: RecordPrinter
  private let wording: Wording

  /// The bulletin of these figures for an edition, in these words.
  public init(_ input: BulletinInput, edition: Edition, wording: Wording) {
    self.input = input
    self.edition = edition
    self.wording = wording
    printer = RecordPrinter(ledger: input.ledger, edition: edition, isSample: input.isSample)
  }

  /// Whether the figures may still change.
  private var isFinal: Bool { input.state == .frozen || input.state == .published }

  /// What every page must say.
  private var marks: [String] {
    (input.isSample ? [Sheet.sampleMark.zh] : []) + (isFinal ? [] : ["未冻结"])
      + (edition == .internal ? [edition.label.zh] : [])
  }

  /// The document.
  public var document: Document {
    let words = wording.parts(of: .bulletin, values)
    func lines(_ part: String) -> [String] { words[part] ?? [] }
    func line(_ part: String) -> String { lines(part).joined() }
    var document = Document(kind: "bulletin", edition: edition, marks: marks)
    document.add(
      .letterhead(issuer: line("发文机关标志"), number: input.number ?? line("发文字号")),
      .title(line("标题"), ink: .black), .addressee(line("主送")))
    document.add(paragraphs: lines("引言"))
    var number = 0
    func begin(_ part: String, isEmpty: Bool = false) {
      number += 1
      document.add(.heading(ChineseNumber.text(number) + "、" + part, level: 1))
      document.add(paragraphs: lines(isEmpty ? part + "为空" : part))
    }
    begin("总体情况")
    document.add(.table(targetGrid))
    begin("晾晒排名")
    document.add(.table(rankingGrid))
    begin("亮点做法", isEmpty: input.highlights.isEmpty)
    document.add(.list(highlightLines))
    begin("存在问题", isEmpty: input.overdue.isEmpty)
    document.add(.list(problemLines))
    begin("下步要求", isEmpty: input.overdue.isEmpty)
    if !input.overdue.isEmpty { document.add(.table(requirementGrid)) }
    document.add(.source(line("依据")))
    let annexes = annexes
    document.add(
      .annexList(annexes.map(\.title)),
      .signature(lines("署名"), date: input.today.official), .note(line("附注")))
    for (index, annex) in annexes.enumerated() {
      document.add(.annex(number: index + 1, title: annex.title))
      document.parts += annex.parts
    }
    document.add(
      .imprint(["抄送：" + line("抄送"), line("印发") + "　" + input.today.official + "印发"]))
    return document
  }

  /// What the names in the template stand for.
  private var values: [String: TemplateValue] {
    let table = input.table
    let rules = input.rules
    func units(_ wanted: (LeagueTable.Row) -> Bool) -> TemplateValue {
      .optional(table.rows.filter(wanted).map { name(of: $0) }.joined(separator: "、"))
    }
    let changes = input.changes
    return [
      "year": .text(String(input.today.civil.year)),
      "period": .text(table.period.official),
      "cutoff": .text(table.period.lastDay.official),
      "isPublic": .flag(edition == .public),
      "compounds": .text(String(input.situation.whole.compounds)),
      "households": .text(String(input.situation.whole.households)),
      "targets": .list(input.targets.map(values)),
      "changes": .optional(changes.isEmpty ? nil : String(changes.count)),
      "added": .text(String(changes.count { $0.isEntry })),
      "removed": .text(String(changes.count { !$0.isEntry })),
      "ranked": .text(String(table.rows.count { $0.rank != nil })),
      "redPlaces": .text(String(rules.table.redList)),
      "redList": units { $0.isOnRedList },
      "last": units { $0.tail == .last },
      "trailing": units { $0.tail == .trailing },
      "apart": units { $0.rank == nil },
      "overdue": .text(String(input.overdue.count)),
      "overdueUnits": .text(
        String(
          Set(input.overdue.map { printer.text(item, row: $0.row, field: "unit") ?? "" }).count)),
      "authority": .text(rules.authority),
      "basis": .text(rules.basis),
      "ruleSet": .text(rules.id),
    ]
  }

  private func values(of line: TargetLine) -> [String: TemplateValue] {
    let (indicator, standing) = (line.indicator, line.standing)
    func percent(_ value: Rational) -> String { (value * 100).rounded(places: 2) }
    return [
      "name": .text(indicator.name.zh),
      "value": .text(percent(standing.value)),
      "sign": .text(indicator.isStrict ? "＞" : "≥"),
      "target": .text(percent(standing.target)),
      "numerator": .text("\(standing.share.numerator)"),
      "denominator": .text("\(standing.share.denominator)"),
      "pace": .optional(standing.pace.map(percent)),
      "standing": .optional(standing.lamp?.phrase.zh),
      "met": .flag(standing.isMet),
      "gap": .text(String(standing.gap)),
      "measure": .text(line.thing?.phrase.zh ?? "个"),
      "needed": .optional(standing.neededPerPeriod.map(percent)),
      "forecast": .optional(standing.forecastDay?.official),
    ]
  }

  /// The kind of supervision items.
  var item: KindDeclaration { SupervisionItem.declaration.kind }

  /// The name of a row's unit.
  func name(of row: LeagueTable.Row) -> String {
    input.ledger.name(of: row.score.unit, kind: "unit") ?? row.score.unit
  }
}
