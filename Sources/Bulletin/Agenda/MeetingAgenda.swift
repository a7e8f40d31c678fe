import Model

/// The agenda of a joint meeting, built from the records: the worst first (议题表). Source: 四(一).
public struct MeetingAgenda {
  private let printing: Printing
  private let day: Day
  private let name: String
  private let previous: Int?
  private let standings: [(unit: String, indicator: IndicatorRule, standing: TargetStanding)]

  /// The agenda of a meeting.
  ///
  /// - Parameters:
  ///   - day: The day of the meeting.
  ///   - name: What the meeting is called, such as 联席会议.
  ///   - previous: The row of the meeting before, whose resolutions are annexed; nil for none.
  ///   - standings: Where every unit stands against every target.
  public init(
    _ printing: Printing, day: Day, name: String, previous: Int?,
    standings: [(unit: String, indicator: IndicatorRule, standing: TargetStanding)]
  ) {
    self.printing = printing
    self.day = day
    self.name = name
    self.previous = previous
    self.standings = standings
  }

  /// The document.
  public var document: Document {
    let items = items
    let behind = behind
    let words = printing.wording.parts(
      of: .agenda,
      [
        "date": .text(day.official), "meeting": .text(name),
        "items": .text(String(items.count + behind.count)),
        "authority": .text(printing.circumstances.rules.authority),
      ])
    func line(_ part: String) -> String { (words[part] ?? []).joined() }
    var document = printing.document("agenda")
    document.add(.title(line("标题"), ink: .black))
    document.add(paragraphs: words["说明"] ?? [])
    document.add(.heading("一、提请研究的督办事项", level: 1))
    document.add(.table(itemGrid(items, asked: line("请求"))))
    document.add(.heading("二、落后于时序进度的目标", level: 1))
    document.add(.table(targetGrid(behind, from: items.count, asked: line("目标请求"))))
    document.add(.source(line("依据")))
    if let previous {
      document.add(
        .annexList(["上次会议议定事项落实情况"]), .annex(number: 1, title: "上次会议议定事项落实情况"),
        .table(resolutionGrid(of: previous)))
    }
    return document
  }

  /// A late item with what it is sorted by.
  private struct Matter {
    var late: OverdueItem
    var level: Int
    var households: Int
  }

  /// The late items: highest level first, then most working days late, then most households.
  private var items: [Matter] {
    let ledger = printing.ledger
    return ledger.overdueItems(on: printing.today, calendar: printing.circumstances.calendar)
      .map { late in
        let item = ledger[SupervisionItem.self][late.row]
        let compound = item.compound.flatMap { ledger[Compound.self].record(id: $0) }
        return Matter(
          late: late, level: item.level.map { Int($0.code) } ?? 0,
          households: compound?.households ?? 0)
      }
      .sorted {
        (-$0.level, -$0.late.lateness.workingDays, -$0.households, $0.late.row)
          < (-$1.level, -$1.late.lateness.workingDays, -$1.households, $1.late.row)
      }
  }

  /// The targets behind their pace, the farthest first.
  private var behind: [(unit: String, indicator: IndicatorRule, standing: TargetStanding)] {
    func distance(_ standing: TargetStanding) -> Rational {
      (standing.pace ?? standing.value) - standing.value
    }
    return standings.enumerated().filter { $0.element.standing.lamp == .behindPace }
      .sorted {
        let (left, right) = (distance($0.element.standing), distance($1.element.standing))
        return left == right ? $0.offset < $1.offset : left > right
      }.map(\.element)
  }

  private func itemGrid(_ items: [Matter], asked: String) -> Document.Grid {
    let kind = SupervisionItem.declaration.kind
    let printer = printing.printer
    let columns = printer.columns(
      ["level", "id", "title", "compound", "co-units", "progress"], of: kind)
    let rows = items.enumerated().map { number, item -> [Sheet.Cell] in
      let unit = printing.ledger[SupervisionItem.self][item.late.row].unit ?? ""
      return [.init(number + 1)]
        + columns.map { printer.cell(kind, row: item.late.row, column: $0) } + [
          .init(item.late.lateness.workingDays), .init(item.households),
          .init(asked), .init(printing.unitName(unit)),
        ]
    }
    return Document.Grid(
      "提请研究的督办事项",
      Sheet(
        columns: [.init("number", Phrase(zh: "序号", en: "No."), isNumeric: true)]
          + columns.map { printer.heading(kind, column: $0) } + [
            .init(
              "overdueWorkingDays", Phrase(zh: "超期工作日", en: "Working days late"), isNumeric: true),
            .init("households", Phrase(zh: "涉及户数", en: "Households"), isNumeric: true),
            .init("asked", Phrase(zh: "提请会议决定", en: "Decision asked")),
            .init("unit", Phrase(zh: "责任单位", en: "Unit")),
          ], rows: rows, isSample: printing.isSample), isWide: true)
  }

  private func targetGrid(
    _ targets: [(unit: String, indicator: IndicatorRule, standing: TargetStanding)],
    from first: Int, asked: String
  ) -> Document.Grid {
    func percent(_ value: Rational) -> String { (value * 100).rounded(places: 2) }
    let rows = targets.enumerated().map { number, target -> [Sheet.Cell] in
      let standing = target.standing
      let behind = standing.pace.map { percent($0 - standing.value) }
      return [
        .init(first + number + 1), .init(target.indicator.code + target.indicator.name.zh),
        .init(percent(standing.value)), .init(standing.pace.map(percent)), .init(behind),
        .init(standing.gap), .init(asked), .init(printing.unitName(target.unit)),
      ]
    }
    return Document.Grid(
      "落后于时序进度的目标",
      Sheet(
        columns: [
          .init("number", Phrase(zh: "序号", en: "No."), isNumeric: true),
          .init("indicator", Phrase(zh: "目标", en: "Target")),
          .init("value", Phrase(zh: "现值%", en: "Value %"), isNumeric: true),
          .init("pace", Phrase(zh: "应达%", en: "Pace %"), isNumeric: true),
          .init("behind", Phrase(zh: "落后百分点", en: "Points behind"), isNumeric: true),
          .init("gap", Phrase(zh: "还差(个)", en: "Gap"), isNumeric: true),
          .init("asked", Phrase(zh: "提请会议决定", en: "Decision asked")),
          .init("unit", Phrase(zh: "责任单位", en: "Unit")),
        ], rows: rows, isSample: printing.isSample))
  }

  /// What the meeting before resolved and what came of it.
  private func resolutionGrid(of meeting: Int) -> Document.Grid {
    let kind = Resolution.declaration.kind
    let rows = printing.rows(kind, field: "meeting", naming: meeting)
    let sheet = printing.printer.sheet(
      kind, fields: ["id", "text", "unit", "co-units", "due-on", "done-on"], rows: rows)
    let resolutions = printing.ledger[Resolution.self]
    let standing = rows.map { row -> Sheet.Cell in
      let resolution = resolutions[row]
      if resolution.doneOn != nil { return .init("已落实") }
      guard let due = resolution.dueOn else { return .init("未落实") }
      let late = Lateness(
        due: due, today: printing.today, calendar: printing.circumstances.calendar)
      return .init(late.isLate ? "超期\(late.workingDays)个工作日" : "办理中")
    }
    return Document.Grid(
      "议定事项",
      Sheet(
        columns: sheet.columns + [.init("standing", Phrase(zh: "落实情况", en: "Standing"))],
        rows: zip(sheet.rows, standing).map { $0 + [$1] }, isSample: printing.isSample))
  }
}
