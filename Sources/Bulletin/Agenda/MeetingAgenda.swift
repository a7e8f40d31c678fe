import Model

/// The agenda of a joint meeting, built from the records: the worst first (议题表). Source: 四(一).
public struct MeetingAgenda {
  let printing: Printing
  private let day: Day
  private let name: String
  private let previous: Int?
  private let standings: [TargetLine]

  /// The agenda of a meeting.
  ///
  /// - Parameters:
  ///   - day: The day of the meeting.
  ///   - name: What the meeting is called, such as 联席会议.
  ///   - previous: The row of the meeting before, whose resolutions are annexed; nil for none.
  ///   - standings: Where every unit stands against every target.
  public init(
    _ printing: Printing, day: Day, name: String, previous: Int?,
    standings: [TargetLine]
  ) {
    self.printing = printing
    self.day = day
    self.name = name
    self.previous = previous
    self.standings = standings
  }

  /// The document.
  public var document: Document {
    let matters = AgendaMatters(printing.circumstances, targets: standings)
    let (items, behind) = (matters.items, matters.behind)
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
    document.add(.table(printing.itemGrid(items, asked: line("请求"))))
    document.add(.heading("二、落后于时序进度的目标", level: 1))
    document.add(.table(printing.targetGrid(behind, from: items.count, asked: line("目标请求"))))
    document.add(.source(line("依据")))
    if let previous {
      document.add(
        .annexList(["上次会议议定事项落实情况"]), .annex(number: 1, title: "上次会议议定事项落实情况"),
        .table(resolutionGrid(of: previous)))
    }
    return document
  }
}
