import Model

/// The slip of one matter under supervision (督办单): one matter, one slip. Source: 二(三) 督查督办.
public struct SupervisionSlip {
  private let printing: Printing
  private let row: Int
  private let item: Record<SupervisionItem>

  /// The slip of the item in a row of its table.
  public init(_ printing: Printing, row: Int) {
    self.printing = printing
    self.row = row
    item = printing.ledger[SupervisionItem.self][row]
  }

  /// The document; elements that the edition does not print are left out.
  public var document: Document {
    let words = printing.wording.parts(of: .slip, values)
    func line(_ part: String) -> String { (words[part] ?? []).joined() }
    var document = printing.document("slip")
    document.add(.title(line("标题"), ink: ink))
    document.add(paragraphs: words["交办"] ?? [])
    document.add(printing.form("", elements(feedback: line("反馈要求"))))
    if !pastGrid.sheet.rows.isEmpty { document.add(.table(pastGrid)) }
    document.add(
      .signature(words["署名"] ?? [], date: printing.today.official), .source(line("依据")))
    return document
  }

  /// The colour of the title: blue to press, orange to supervise, red from there on.
  private var ink: Document.Ink {
    switch item.level {
    case .blue: .blue
    case .orange: .orange
    case .red, .circular, .talk: .red
    case .reminder, nil: .black
    }
  }

  private var isFinished: Bool { item.state?.isFinished == true }

  /// How late it is, or was when it was closed; nil where it is not, or the clock stands still.
  private var lateness: Lateness? {
    guard let due, item.state != .suspended, item.state != .revoked else { return nil }
    let end = isFinished ? item.closedOn ?? due : printing.today
    let late = Lateness(due: due, today: end, calendar: printing.circumstances.calendar)
    return late.isLate ? late : nil
  }

  private var due: Day? { item.currentDue ?? item.originalDue }

  private var rule: DeadlineRule? {
    item.rule.flatMap { printing.circumstances.rules.deadline($0) }
  }

  private var overdueWords: String? {
    lateness.map { "超期\($0.workingDays)个工作日（\($0.calendarDays)天）" }
  }

  private var values: [String: TemplateValue] {
    let rules = printing.circumstances.rules
    return [
      "level": .text(item.level?.label.zh ?? "交办"),
      "unit": .text(printing.unitName(item.unit ?? "")),
      "id": .text(item.recordID),
      "title": .optional(text("title")),
      "due": .text(due?.official ?? ""),
      "rule": .text(rule.map { $0.id + $0.name.zh + $0.phrase.zh } ?? ""),
      "overdue": .optional(isFinished ? nil : overdueWords),
      "authority": .text(rule?.authority ?? rules.authority),
      "isPublic": .flag(printing.edition == .public),
    ]
  }

  private func text(_ field: String) -> String? {
    printing.printer.text(item.table.kind, row: row, field: field)
  }

  /// The elements of the form in the office's order.
  private func elements(feedback: String) -> [Document.Entry] {
    func joined(_ fields: [String]) -> String? {
      let texts = fields.compactMap(text)
      return texts.isEmpty ? nil : texts.filter { !$0.isEmpty }.joined(separator: "　")
    }
    let elements: [(String, String?)] = [
      ("编号", text("id")), ("督办事项", text("title")), ("来源依据", joined(["basis", "basis-ref"])),
      ("承办单位", text("unit")), ("协办单位", text("co-units")), ("小区", text("compound")),
      ("项目", text("project")), ("责任领导", leader), ("联系人", text("handler")),
      ("交办日期", text("assigned-on")), ("办理时限", dueWords), ("办理要求", text("requirement")),
      ("当前进展", text("progress")), ("超期天数", overdueWords ?? "没有超期"),
      ("反馈要求", feedback + followUp), ("签发人", lastApprover),
      ("签收人", text("received-by")), ("签收日期", text("received-on")),
      ("办理结果", joined(["state", "close-type", "evidence"])),
      ("核查意见", joined(["first-check", "opinion"])),
      ("核查人", text("verifier")), ("销号日期", text("closed-on")),
    ]
    return elements.compactMap { label, value in value.map { Document.Entry(label, $0) } }
  }

  /// The due day, the original one where it was put off, and the rule it was counted by.
  private var dueWords: String {
    var words = due?.iso ?? ""
    if let original = item.originalDue, original != due { words += "（原定\(original.iso)）" }
    if let rule { words += "，\(rule.id) \(rule.name.zh)\(rule.phrase.zh)，\(rule.authority)" }
    return words
  }

  /// By when the unit has to report on.
  private var followUp: String {
    guard !isFinished, let rule = printing.circumstances.rules.deadline("DR04") else {
      return ""
    }
    let day = rule.dueDay(for: printing.today, calendar: printing.circumstances.calendar)
    return "反馈时限\(day.iso)（\(rule.id) \(rule.name.zh)\(rule.phrase.zh)，\(rule.authority)）。"
  }

  /// Who leads the project the matter belongs to.
  private var leader: String? {
    let project = Project.declaration.kind
    guard let row = item.project.flatMap({ printing.ledger[project].row(of: $0) }) else {
      return printing.edition == .internal ? "" : nil
    }
    let texts = ["leader", "leader-post"].compactMap {
      printing.printer.text(project, row: row, field: $0)
    }
    return texts.isEmpty ? nil : texts.joined(separator: "　")
  }

  private var escalations: [Int] {
    printing.rows(Escalation.declaration.kind, field: "item", naming: row)
  }

  /// Who signed the latest slip.
  private var lastApprover: String? {
    escalations.last.map {
      printing.printer.text(Escalation.declaration.kind, row: $0, field: "approver")
    } ?? (printing.edition == .internal ? "" : nil)
  }

  /// What was done before: every escalation.
  private var pastGrid: Document.Grid {
    Document.Grid(
      "历次催办",
      printing.printer.sheet(
        Escalation.declaration.kind,
        fields: ["day", "level", "document", "proposed-for", "approver", "answered-on"],
        rows: escalations))
  }
}
