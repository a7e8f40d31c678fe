import Model

/// From a recheck that found a figure falsified to the figure that says so.
extension State {
  /// What would record that the figure of this result, or of the compound in the recheck here, is
  /// falsified; empty where it is not, or where that is recorded.
  func falsehoodOffers(for acted: Acted) -> [Offer] {
    guard let found = falsified(acted), !isRecorded(found) else { return [] }
    let indicator = found.indicator
    let title = Phrase(
      zh: "把 \(indicator ?? "指标") 记为造假", en: "Record \(indicator ?? "the figure") as falsified")
    let reports = IndicatorReport.declaration
    if let standing = standingReport(for: found) {
      let report = Acted(kind: reports.kind, ids: [standing.recordID])
      return [
        Offer(
          title: title, deed: .fill(column: reports.position(of: \.absence), report),
          isRemedy: true)
      ]
    }
    var known = [
      CellText("unit", found.unit ?? ""), CellText("period", found.period ?? ""),
      CellText("absence", Absence.falsified.rawValue),
    ]
    if let indicator { known.append(CellText("indicator", indicator)) }
    let result = Acted(
      kind: RecheckResult.declaration.kind, ids: [found.recordID], known: known)
    return [Offer(title: title, deed: .make(reports.kind, asking: [], result), isRemedy: true)]
  }

  /// Whether the unit's figure says that it is falsified.
  func isRecorded(_ found: Record<RecheckResult>) -> Bool {
    standingReport(for: found)?.absence == .falsified
  }

  /// The result that found something falsified, or nil.
  private func falsified(_ acted: Acted) -> Record<RecheckResult>? {
    guard let id = acted.ids.first, acted.ids.count == 1 else { return nil }
    var found: Record<RecheckResult>?
    if acted.kind === RecheckResult.declaration.kind {
      let results = ledger[RecheckResult.self]
      found = results.table.row(of: id).map { results[$0] }
    } else if acted.kind === KindDeclaration.compounds,
      case .report(.recheck(let period)) = page.place
    {
      found = recheckResults(of: period)[id]
    }
    return found?.finding == .falsified ? found : nil
  }

  /// What the unit reports for the indicator of a result in its period; the later of two stands.
  private func standingReport(for found: Record<RecheckResult>) -> Record<IndicatorReport>? {
    guard let unit = found.unit, let period = found.period, let indicator = found.indicator
    else { return nil }
    let reports = ledger[IndicatorReport.self]
    let columns = (
      reports.column(\.unit), reports.column(\.period), reports.column(\.indicator)
    )
    guard let unit = columns.0.dictionary.existingCode(of: unit),
      let period = columns.1.dictionary.existingCode(of: period),
      let indicator = columns.2.dictionary.existingCode(of: indicator)
    else { return nil }
    return reports.indices.last {
      columns.0.words[$0] == unit && columns.1.words[$0] == period
        && columns.2.words[$0] == indicator
    }.map { reports[$0] }
  }
}
