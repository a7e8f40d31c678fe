/// V25 W: rows that are alike but for their ids, or a unit that reports round numbers only.
///
/// Round numbers are told at the unit: every number of so many rows is a multiple of ten.
enum V25CopiedRows: Check {
  static let rule = CheckRule(
    25, .warning, zh: "多行雷同或数值全为整十", en: "Rows alike, or round numbers only",
    advice: Phrase(zh: "核对是否为复制填报或估数", en: "see whether they were copied or estimated"),
    clause: "二(二)、四(二)", limits: [.identicalRows, .roundRows], looksAtOthers: true)

  static let passes =
    CheckPass.columns(where: { $0.position == 0 }) { facts, table, columns in
      let copies = CopiedRows(table)
      let most = facts.value(of: .identicalRows)
      return { row, found in
        let count = copies.count(of: row)
        guard count > most else { return }
        found.add(
          row, nil,
          found: Phrase(
            zh: "\(count) 行除编号外完全相同", en: "\(count) rows that are alike but for their ids"),
          expected: Phrase(zh: "至多 \(most) 行", en: "\(most) at most"))
      }
    } + [round]

  private static let round = CheckPass.rows(of: ReportingUnit.self) { facts, units in
    let least = facts.value(of: .roundRows)
    let tallies = [compounds(facts.ledger), reports(facts.ledger)]
    return { row, found in
      let id = units.table.id(row)
      for tally in tallies {
        guard let counts = tally.counts[id], counts.all >= least, counts.round == counts.all else {
          continue
        }
        found.add(
          row, nil,
          found: Phrase(
            zh: "\(counts.all) 行\(tally.name.zh)全是 10 的倍数",
            en: "\(tally.name.en) of \(counts.all) rows are all multiples of 10"),
          expected: Phrase(zh: "逐户逐项的实数", en: "numbers that were counted"))
      }
    }
  }

  /// For each unit its rows, and those of round numbers only.
  private struct Tally {
    let name: Phrase
    var counts: [String: (all: Int, round: Int)] = [:]

    mutating func add(_ unit: String, isRound: Bool) {
      counts[unit, default: (0, 0)].all += 1
      if isRound { counts[unit, default: (0, 0)].round += 1 }
    }
  }

  private static func compounds(_ ledger: Ledger) -> Tally {
    let compounds = ledger[Compound.self]
    let units = compounds.column(\.unit)
    let households = compounds.column(\.households)
    var tally = Tally(name: Phrase(zh: "小区的户数", en: "the households"))
    for row in compounds.indices {
      guard let unit = units.number(row), let number = households.number(row) else { continue }
      tally.add(units.dictionary.texts[Int(unit)], isRound: number % 10 == 0)
    }
    return tally
  }

  private static func reports(_ ledger: Ledger) -> Tally {
    let reports = ledger[IndicatorReport.self]
    let units = reports.column(\.unit)
    let places = [reports.position(of: \.numerator), reports.position(of: \.denominator)]
    var tally = Tally(name: Phrase(zh: "指标报表的分子和分母", en: "the numerators and denominators"))
    for row in reports.indices {
      guard let unit = units.number(row) else { continue }
      let texts = places.map { reports.table.text(row: row, column: $0) }
      if texts.contains("") || texts.allSatisfy({ $0 == "0" }) { continue }
      tally.add(
        units.dictionary.texts[Int(unit)], isRound: texts.allSatisfy { $0.utf8.last == 0x30 })
    }
    return tally
  }
}
