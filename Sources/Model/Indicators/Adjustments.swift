extension CountingFacts {
  /// The bonuses and maluses of every unit in a period, in listing order.
  ///
  /// Red overdue items and circulars are counted from the items where the ledger has any, each with
  /// the ids of the items behind it; all else comes from the rows that people wrote.
  /// Source: 丽建发〔2023〕22号 四(二); the points are the rule set's (市级设定).
  func adjustments(in period: Period) -> [[PointsAdjustment]] {
    var result = Array(repeating: [PointsAdjustment](), count: units.count)
    let items = ledger[SupervisionItem.self]
    if !items.isEmpty {
      for (unit, raised) in raisedItems(at: period.lastDay).enumerated() {
        for kind in [MalusKind.redOverdue, .circular] {
          let rows = raised.filter { $0.malus == kind }
          if rows.isEmpty { continue }
          result[unit].append(
            .malus(kind, count: rows.count, records: rows.map { items.table.id($0.row) }))
        }
      }
    }
    let rows = ledger[Adjustment.self]
    guard let wanted = rows.column(\.period).dictionary.existingCode(of: period.code) else {
      return result
    }
    let periods = rows.column(\.period).words
    for row in rows.indices where periods[row] == wanted {
      let record = rows[row]
      guard let unit = record.unit.flatMap(number(ofUnit:)),
        let written = PointsAdjustment(record, hasItems: !items.isEmpty)
      else { continue }
      result[unit].append(written)
    }
    return result
  }
}

extension PointsAdjustment {
  /// What a row that somebody wrote adds or takes; nil where it is incomplete or counted from items.
  fileprivate init?(_ record: Record<Adjustment>, hasItems: Bool) {
    guard let type = record.type else { return nil }
    let count = record.count ?? 1
    switch type {
    case .bonus:
      guard let points = record.points.flatMap({ Rational(decimal: $0) }) else { return nil }
      self = .bonus(
        points: points, count: count, evidence: record.evidence ?? "",
        records: record.compounds?.split(separator: " ").map(String.init) ?? [])
    case .redOverdue where !hasItems: self = .malus(.redOverdue, count: count)
    case .circular where !hasItems: self = .malus(.circular, count: count)
    case .redOverdue, .circular: return nil
    case .lateReport: self = .malus(.lateReport, count: count, records: [record.recordID])
    }
  }
}
