import Model

/// The annex of a meeting's minutes: who met, what was resolved, and what had been put to the meeting (纪要附表).
///
/// Source: 四(一) 联席会议制度、例会机制.
public struct MeetingMinutes {
  private let printing: Printing
  private let row: Int
  private let meeting: Record<Meeting>
  private let standings: [TargetLine]

  /// The annex of the meeting in a row of its table.
  ///
  /// - Parameter standings: Where every unit stands against every target.
  public init(_ printing: Printing, meeting row: Int, standings: [TargetLine]) {
    self.printing = printing
    self.row = row
    meeting = printing.ledger[Meeting.self][row]
    self.standings = standings
  }

  /// The document; elements that the edition does not print are left out.
  public var document: Document {
    let resolutions = printing.circumstances.resolutions(of: row).map(\.row)
    let matters = AgendaMatters(printing.circumstances, targets: standings)
    let words = printing.wording.parts(
      of: .minutes,
      [
        "date": .text(meeting.day?.official ?? ""),
        "meeting": .text(meeting.kind?.label.zh ?? ""), "count": .text(String(resolutions.count)),
        "items": .text(String(resolutions.count { item(of: $0) != nil })),
        "today": .text(printing.today.official),
        "matters": .text(String(matters.items.count + matters.behind.count)),
        "authority": .text(printing.circumstances.rules.authority),
      ])
    func line(_ part: String) -> String { (words[part] ?? []).joined() }
    var document = printing.document("minutes")
    document.add(.title(line("标题"), ink: .black))
    document.add(paragraphs: words["说明"] ?? [])
    document.add(
      .heading("一、会议情况", level: 1), printing.form("会议情况", elements),
      .heading("二、议定事项", level: 1))
    if resolutions.isEmpty {
      document.add(paragraphs: words["议定事项为空"] ?? [])
    } else {
      document.add(.table(resolutionGrid(resolutions)))
    }
    document.add(.heading("三、提请研究的督办事项", level: 1))
    document.add(paragraphs: words["议题"] ?? [])
    document.add(
      .table(printing.itemGrid(matters.items, asked: line("请求"))),
      .heading("四、落后于时序进度的目标", level: 1),
      .table(
        printing.targetGrid(
          matters.behind, from: matters.items.count, asked: line("目标请求"))),
      .source(line("依据")))
    return document
  }

  /// Who met, when and where. The place and the chair are in no ledger: they are filled in by hand, and the
  /// public edition, which names nobody, has no chair.
  private var elements: [Document.Entry] {
    func text(_ field: String) -> String? {
      printing.printer.text(meeting.table.kind, row: row, field: field)
    }
    let elements: [(String, String?)] = [
      ("会议编号", text("id")), ("会议类型", text("kind")), ("会议日期", text("day")), ("会议地点", ""),
      ("主持人", printing.edition == .internal ? "" : nil),
      ("召集单位", meeting.unit.map(printing.unitName)),
      ("到会情况", attendance), ("参加单位", text("offices")), ("纪要文号", text("minutes")),
      ("下次会议", text("next-on")),
    ]
    return elements.compactMap { label, value in value.map { Document.Entry(label, $0) } }
  }

  private var attendance: String? {
    meeting.present.map { present in
      (meeting.members.map { "成员单位\($0)个，" } ?? "") + "到会\(present)个"
    }
  }

  /// What was resolved: for whom, by when and by which rule, and the supervision item it became.
  private func resolutionGrid(_ rows: [Int]) -> Document.Grid {
    let kind = Resolution.declaration.kind
    let items = SupervisionItem.declaration.kind
    let printer = printing.printer
    let columns = printer.columns(["id", "text", "unit", "co-units"], of: kind)
    return Document.Grid(
      "议定事项",
      Sheet(
        columns: [.init("number", Phrase(zh: "序号", en: "No."), isNumeric: true)]
          + columns.map { printer.heading(kind, column: $0) } + [
            .init("due-on", Phrase(zh: "完成时限", en: "Due")),
            .init("rule", Phrase(zh: "时限规则", en: "Time limit rule")),
            .init("item", Phrase(zh: "督办事项", en: "Supervision item")),
            .init("state", Phrase(zh: "办理状态", en: "State")),
          ],
        rows: rows.enumerated().map { number, row in
          let item = item(of: row)
          return [.init(number + 1)] + columns.map { printer.cell(kind, row: row, column: $0) } + [
            .init(due(of: row)?.iso), .init(rule(of: row)), .init(item?.recordID),
            .init(
              item.map { printer.text(items, row: $0.row, field: "state") ?? "" } ?? "未立项"),
          ]
        }, isSample: printing.isSample), isWide: true)
  }

  /// The item that a resolution became, or nil.
  private func item(of row: Int) -> Record<SupervisionItem>? {
    printing.ledger[Resolution.self][row].item.flatMap {
      printing.ledger[SupervisionItem.self].record(id: $0)
    }
  }

  /// The day the meeting set, else the original one of the item it became.
  private func due(of row: Int) -> Day? {
    printing.ledger[Resolution.self][row].dueOn ?? item(of: row)?.originalDue
  }

  /// How the due day was found: by a rule of the rule set, else by the meeting itself; nil without a day.
  private func rule(of row: Int) -> String? {
    guard due(of: row) != nil else { return nil }
    let rule = item(of: row)?.rule.flatMap { printing.circumstances.rules.deadline($0) }
    return rule.map { "\($0.id) \($0.name.zh)\($0.phrase.zh)" } ?? "会议议定"
  }
}
