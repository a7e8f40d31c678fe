import Canvas
import Model

/// What was found where the compounds drawn for a period were looked at again.
extension State {
  /// Takes in the compounds that were drawn for a period.
  mutating func takeRecheck(_ period: Period, _ lists: [RecheckList]) {
    rechecks[period] = lists
    for index in pages.indices where pages[index].place == .report(.recheck(period)) {
      pages[index].reportStamp = nil
    }
  }

  /// What was found in a period, by compound.
  func recheckResults(of period: Period) -> [String: Record<RecheckResult>] {
    let results = ledger[RecheckResult.self]
    let periods = results.column(\.period)
    guard let wanted = periods.dictionary.existingCode(of: period.code) else { return [:] }
    var found: [String: Record<RecheckResult>] = [:]
    for row in results.indices where periods.words[row] == wanted {
      if let compound = results[row].compound { found[compound] = results[row] }
    }
    return found
  }

  /// The compound of the recheck that the reader is at, or nil.
  private var recheckedCompound: String? {
    guard case .report(.recheck) = page.place, case .card(_, let id)? = selectedReportRow?.place
    else { return nil }
    return id
  }

  /// Why no result can be told here, or nil where one can.
  var recheckRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard recheckedCompound != nil else {
      return Phrase(
        zh: "先按 \(key("recheck")) 打开抽查，选一个小区",
        en: "open the recheck with \(key("recheck")) and select a compound first")
    }
    return nil
  }

  /// Asks what was found wrong in the compound here.
  mutating func beginRecheck(_ finding: RecheckFinding) {
    guard let compound = recheckedCompound else { return }
    prompt = Prompt(.recheck(RecheckForm(finding: finding, compound: compound)))
  }

  /// Takes what was typed of a recheck; the result is written once the evidence was asked for.
  mutating func take(_ typed: String, for form: RecheckForm) -> [Effect] {
    var form = form
    switch form.question {
    case .note:
      guard !typed.isEmpty else {
        say(Phrase(zh: "情况说明：必填", en: "say what was found"), as: .error)
        return []
      }
      form.note = typed
    case .indicator:
      let code = typed.folded.uppercased()
      guard rules.index(of: code) != nil else {
        refuseIndicator(typed)
        return []
      }
      form.indicator = code
    case .evidence:
      prompt = nil
      return recheck(
        form.finding, note: form.note ?? "", indicator: form.indicator, evidence: typed)
    }
    prompt = Prompt(.recheck(form))
    return []
  }

  private mutating func refuseIndicator(_ typed: String) {
    let codes = rules.indicators.map(\.code)
    let (zh, en) = (codes.joined(separator: "、"), codes.joined(separator: ", "))
    say(
      Phrase(
        zh: "造假的指标：输入“\(typed)”，应为 \(zh) 之一",
        en: "falsified indicator: found “\(typed)”, expected one of \(en)"),
      as: .error)
  }

  /// Writes what was found in the compound here, and goes on to the next that nobody looked at.
  mutating func recheck(
    _ finding: RecheckFinding, note: String = "", indicator: String? = nil, evidence: String = ""
  ) -> [Effect] {
    guard let compound = recheckedCompound, let period = periodHere else { return [] }
    let kind = RecheckResult.declaration.kind
    let unit = unit(of: .compounds, id: compound) ?? ""
    var values = [
      CellText("period", period.code), CellText("compound", compound), CellText("unit", unit),
      CellText("day", today.iso), CellText("finding", finding.rawValue),
      CellText("checker", person), CellText("remark", note), CellText("evidence", evidence),
    ]
    if let indicator { values.append(CellText("indicator", indicator)) }
    let known = recheckResults(of: period)
    let change: RecordChange =
      known[compound].map { .set(kind: kind.ordinal, id: $0.recordID, values: values) }
      ?? .new(
        kind: kind.ordinal, id: "CC-" + period.code + "-" + compound,
        values: values.filter { !$0.text.isEmpty })
    let here = page.cursor.selected
    let rows = page.reportRows.compactMap { page.report?.rows[$0].record?.id }
    let open = rows.indices.filter { rows[$0] != compound && known[rows[$0]] == nil }
    page.cursor.selected = open.first { $0 > here } ?? open.first ?? here
    say(
      Phrase(zh: "抽查 \(compound) \(finding.label.zh)…", en: "\(compound): \(finding.label.en)…"),
      as: .dim)
    return [.act([change], reason: note.isEmpty ? nil : note)]
  }
}
