/// V27 W: a number is out of its bounds and ten thousand times it, or its ten-thousandth, is not.
///
/// 万元 was taken for 元, or ㎡ for 万㎡, or the other way round.
enum V27UnitMixUp: Check {
  static let rule = CheckRule(
    27, .warning, zh: "疑似计量单位错用(差一万倍)", en: "A number in another unit, ten thousand times off",
    advice: Phrase(zh: "核对表头的计量单位后改正", en: "look at the unit in the heading and correct it"),
    clause: "二(二)",
    limits: [
      .areaPerHouseholdLeast, .areaPerHouseholdMost, .investmentPerHouseholdLeast,
      .investmentPerHouseholdMost, .fundPerHouseholdLeast, .fundPerHouseholdMost,
    ],
    looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: Compound.self) { facts, compounds in
      let households = compounds.column(\.households)
      let area = Amount(
        compounds.table, compounds.position(of: \.floorArea),
        Band(facts, .areaPerHouseholdLeast, .areaPerHouseholdMost, scale: 100),
        zh: ("㎡", "万㎡"), en: ("m²", "10,000 m²"))
      let balance = Amount.fund(facts, compounds.table, compounds.position(of: \.fundBalance))
      return { row, found in
        guard let households = households.number(row), households > 0 else { return }
        area.judge(row, households, &found)
        balance.judge(row, households, &found)
      }
    },
    CheckPass.rows(of: MaintenanceFund.self) { facts, funds in
      let compounds = facts.ledger.links(\MaintenanceFund.compound)
      let households = facts.ledger[Compound.self].column(\.households)
      let balance = Amount.fund(facts, funds.table, funds.position(of: \.balance))
      return { row, found in
        guard let compound = compounds.first(of: row),
          let households = households.number(compound), households > 0
        else { return }
        balance.judge(row, households, &found)
      }
    },
    CheckPass.rows(of: Project.self) { facts, projects in
      let compounds = facts.ledger.links(\Project.compounds)
      let households = facts.ledger[Compound.self].column(\.households)
      let investment = Amount(
        projects.table, projects.position(of: \.investment),
        Band(facts, .investmentPerHouseholdLeast, .investmentPerHouseholdMost, scale: 100),
        zh: ("元", "万元"), en: ("yuan", "10,000 yuan"))
      return { row, found in
        var sum: Int64 = 0
        compounds.each(row) { sum += households.number($0) ?? 0 }
        if sum > 0 { investment.judge(row, sum, &found) }
      }
    },
  ]

  /// A column of amounts, and what they must be for each household.
  private struct Amount {
    private let column: Int
    private let values: Column
    private let band: Band
    private let units: (small: Phrase, large: Phrase)

    init(
      _ table: Table, _ column: Int, _ band: Band, zh: (String, String), en: (String, String)
    ) {
      self.column = column
      values = table.columns[column]
      self.band = band
      units = (Phrase(zh: zh.0, en: en.0), Phrase(zh: zh.1, en: en.1))
    }

    /// The balance of a fund.
    static func fund(_ facts: CheckFacts, _ table: Table, _ column: Int) -> Amount {
      Amount(
        table, column, Band(facts, .fundPerHouseholdLeast, .fundPerHouseholdMost, scale: 100),
        zh: ("元", "万元"), en: ("yuan", "10,000 yuan"))
    }

    func judge(_ row: Int, _ households: Int64, _ found: inout Findings) {
      guard let value = values.number(row), value > 0, !band.holds(value, per: households) else {
        return
      }
      let larger = value.multipliedReportingOverflow(by: 10_000)
      let isTooSmall = !larger.overflow && band.holds(larger.partialValue, per: households)
      guard isTooSmall || band.holds(value / 10_000, per: households) else { return }
      let text = FieldType.decimal(hundredths: value)
      let words = isTooSmall ? (units.small, units.large) : (units.large, units.small)
      found.add(
        row, column,
        found: Phrase(
          zh: "\(text) \(units.small.zh)/\(households) 户",
          en: "\(text) \(units.small.en) for \(households) households"),
        expected: Phrase(
          zh: "\(band.words.zh)；疑把\(words.1.zh)当作\(words.0.zh)",
          en: "\(band.words.en); perhaps it was \(words.1.en) and not \(words.0.en)"))
    }
  }
}
