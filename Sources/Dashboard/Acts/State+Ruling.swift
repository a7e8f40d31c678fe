import Canvas
import Model

/// Verdicts on what the checks find.
extension State {
  /// Takes in when each record was entered; what the checks found is asked anew.
  mutating func takeEntryDays(_ days: EntryDays) {
    entryDays = days
    for index in pages.indices {
      switch pages[index].place {
      case .report(.findings), .report(.checklist): pages[index].reportStamp = nil
      default: break
      }
    }
  }

  /// The day a record was entered, as far as the day-books were read.
  var entered: (KindDeclaration, Int) -> Day? {
    guard let entryDays else { return { _, _ in nil } }
    return { [ledger] kind, row in entryDays.day(of: row, in: ledger[kind]) }
  }

  /// Whether a list has a line to spare for the keys that are its own.
  var hasRoomForHints: Bool { size.rows >= 18 }

  /// Whether the page shown lists findings.
  var isOnFindings: Bool { if case .report(.findings) = page.place { true } else { false } }

  /// Goes to the next or previous error, else to the next finding that nobody ruled on; wraps around.
  mutating func moveToFinding(forward: Bool) {
    let rows = page.reportRows.compactMap { page.report?.rows[$0].finding }
    let rulings = FindingRulings(ledger)
    let errors = rows.indices.filter { rows[$0].severity == .error }
    let places =
      errors.isEmpty ? rows.indices.filter { rulings.ruling(on: rows[$0]) == nil } : errors
    let here = page.cursor.selected
    let next =
      forward
      ? places.first { $0 > here } ?? places.first : places.last { $0 < here } ?? places.last
    guard let next else {
      say(Phrase(zh: "没有错误，也没有未裁定的发现", en: "no error, and nothing left to rule on"), as: .good)
      return
    }
    page.cursor.selected = next
  }

  /// Why what the reader is at cannot be accepted, or nil where it can.
  var confirmRefusal: Phrase? {
    if case .report(.recheck) = page.place { return recheckRefusal }
    if let reason = objectRefusal { return reason }
    return selectedReportRow?.finding?.severity == .error
      ? Phrase(
        zh: "错误不能认可，只能改正，或按 \(key("object")) 退回",
        en: "an error is not accepted: correct it, or return it with \(key("object"))") : nil
  }

  /// Why what the reader is at cannot be returned, or nil where it can.
  var objectRefusal: Phrase? {
    if case .report(.recheck) = page.place { return recheckRefusal }
    if let changeRefusal { return changeRefusal }
    guard isOnFindings, selectedReportRow?.finding != nil else { return .noFindings }
    return person.isEmpty ? Phrase(zh: "不知道是谁在裁定", en: "it is not known who rules") : nil
  }

  /// Asks why a finding is accepted; a recheck is confirmed at once.
  mutating func confirm() -> [Effect] {
    if case .report(.recheck) = page.place { return recheck(.confirmed) }
    if let finding = selectedReportRow?.finding {
      prompt = Prompt(.reason(.rule(finding, .accepted)))
    }
    return []
  }

  /// Asks why a finding is returned, or what a recheck found wrong.
  mutating func object() {
    if case .report(.recheck) = page.place { return beginRecheck(.wrong) }
    if let finding = selectedReportRow?.finding {
      prompt = Prompt(.reason(.rule(finding, .returned)))
    }
  }

  /// Writes a verdict on a finding.
  mutating func rule(_ verdict: RulingVerdict, on finding: Finding, reason: String) -> [Effect] {
    let kind = KindDeclaration.all[finding.kind]
    guard let row = ledger[kind].row(of: finding.id) else { return [] }
    let rulings = FindingRuling.declaration.kind
    let id = FindingRuling.id(
      rule: finding.rule, kind: kind, record: finding.id, column: finding.column)
    let values = [
      CellText("rule", finding.rule), CellText("sheet", kind.identifier),
      CellText("record", finding.id), CellText("field", finding.field?.identifier ?? ""),
      CellText("unit", finding.unit ?? ""), CellText("compound", compound(of: kind, row: row)),
      CellText("verdict", verdict.rawValue),
      CellText("value", ledger.mark(of: kind, row: row, column: finding.column)),
      CellText("reason", reason), CellText("day", today.iso), CellText("reviewer", person),
      CellText("answer", ""),
    ]
    let isNew = ledger[rulings].row(of: id) == nil
    say(Phrase(zh: "\(verdict.label.zh)…", en: "\(verdict.label.en)…"), as: .dim)
    return [
      .act(
        [
          isNew
            ? .new(kind: rulings.ordinal, id: id, values: values.filter { !$0.text.isEmpty })
            : .set(kind: rulings.ordinal, id: id, values: values)
        ], reason: reason)
    ]
  }

  /// The compound that a record is or names first; empty for none.
  private func compound(of kind: KindDeclaration, row: Int) -> String {
    if kind === KindDeclaration.compounds { return ledger[kind].id(row) }
    let target = KindDeclaration.compounds.identifier
    guard let column = kind.fields.firstIndex(where: { $0.type.referencedKind == target }) else {
      return ""
    }
    return ledger[kind].canonicalText(row: row, column: column).split(separator: " ").first
      .map(String.init) ?? ""
  }
}

extension Phrase {
  /// Why what is about a finding cannot be done.
  static let noFindings = Phrase(zh: "先打开数据核对，选一条发现", en: "open the findings and select one first")
}
