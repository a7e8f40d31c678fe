import Model

extension SampleStory {
  private struct HalfYear {
    let name: String
    let from: Day
    let until: Day
    /// Compounds in a thousand that had begun to keep accounts.
    let share: Int
  }

  private static let halves: [HalfYear] = [
    (2024, 7, 400), (2025, 1, 520), (2025, 7, 640), (2026, 1, 820),
  ].map { year, month, share in
    let first = Month(year: year, month: month)
    return HalfYear(
      name: String(year) + (month == 1 ? "H1" : "H2"), from: first.firstDay,
      until: (first + 5).lastDay, share: share)
  }

  /// When a compound began to keep accounts: the lower the sooner.
  private func incomeRank(_ unit: SampleUnit, _ place: Int) -> Int {
    Draw(.income, unit.firstRow + place).below(1_000, 0)
  }

  private func isDisclosing(_ unit: SampleUnit, _ place: Int) -> Bool {
    store.morning.map { $0.isPlace(place, of: unit, $0.disclosure) } ?? false
  }

  /// Half-yearly accounts of the compounds that earn.
  func incomeStatements() -> SealedBatch {
    var sheet = SampleSheet(of: IncomeStatement.declaration.kind, bytes: 180_000)
    for (unit, place) in places where unit.income(place) > 0 || isDisclosing(unit, place) {
      let rank = incomeRank(unit, place)
      var carried = 0
      for (number, half) in SampleStory.halves.enumerated() where rank < half.share {
        let draw = Draw(.income, (unit.firstRow + place) * 8 + number + 1_000)
        let id = "SZ-" + unit.compoundID(place) + "-" + half.name
        sheet.begin(id)
        sheet.put("compound", unit.compoundID(place))
        sheet.put("unit", unit.id)
        sheet.put("from", half.from)
        sheet.put("until", half.until)
        let yearly = max(unit.income(place), 1_600_000)
        carried = putSums(id, yearly / 2, carried, draw, &sheet)
        guard !(isDisclosing(unit, place) && number == SampleStory.halves.count - 1) else {
          continue
        }
        putPosting(half, place, of: unit, draw, &sheet)
      }
    }
    return sheet.sealed()
  }

  /// Lines that add up to the income, and uses that leave something to carry over, which is returned.
  private func putSums(
    _ id: String, _ income: Int, _ carried: Int, _ draw: Draw, _ sheet: inout SampleSheet
  ) -> Int {
    let parking = income / 100 * draw.within(30...70, 1)
    let advertising = income / 100 * draw.within(5...15, 2)
    let rent = income / 100 * draw.below(15, 3)
    let other = income - parking - advertising - rent
    // About one in three hundred has lines or uses that do not add up (V15, V10).
    let isWrong = SampleFault.wrongSum.hits(id) || draw.chance(2, 9)
    sheet.put("parking", hundredths: isWrong ? parking + 50_000 : parking)
    sheet.put("advertising", hundredths: advertising)
    if rent > 0 { sheet.put("rent", hundredths: rent) }
    sheet.put("other-income", hundredths: other)
    sheet.put("income", hundredths: income)
    if carried > 0 { sheet.put("carried-over", hundredths: carried) }
    let whole = income + carried
    let expenses = whole / 100 * draw.within(10...30, 4)
    let fee = whole / 100 * draw.within(10...25, 5)
    let fund = whole / 100 * draw.within(10...25, 6)
    let isOverspent = SampleFault.overspent.hits(id) || draw.chance(1, 10)
    let otherUse = isOverspent ? whole : draw.chance(300, 7) ? whole / 100 * draw.below(15, 8) : 0
    sheet.put("expenses", hundredths: expenses)
    sheet.put("fee-supplement", hundredths: fee)
    sheet.put("fund-supplement", hundredths: fund)
    if otherUse > 0 { sheet.put("other-use", hundredths: otherUse) }
    return max(0, whole - expenses - fee - fund - otherUse)
  }

  private func putPosting(
    _ half: HalfYear, _ place: Int, of unit: SampleUnit, _ draw: Draw, _ sheet: inout SampleSheet
  ) {
    let isTimely = draw.chance(store.quality(of: unit, in: .disclosure, on: half.until), 11)
    let isNever =
      !isTimely && half.until > today + -200 && draw.chance(350, 12)
      && !isKept(place, of: unit)
    guard !isNever,
      let posted = past(
        half.until + (isTimely ? draw.within(2...15, 13) : draw.within(20...80, 13)))
    else { return }
    sheet.put("posted-on", posted)
    sheet.put("posted-at", draw.pick(["小区公告栏", "未来e家"], 14))
  }

  /// Rooms, land, parking and advertising; some earn and have no accounts.
  func assets() -> SealedBatch {
    var sheet = SampleSheet(of: PropertyAsset.declaration.kind, bytes: 60_000)
    for (unit, place) in places {
      for (number, kind) in AssetKind.allCases.enumerated() {
        let draw = Draw(.asset, (unit.firstRow + place) * 8 + number)
        let earns = unit.income(place) > 0
        let chance = [300, 90, 40, 40, earns ? 500 : 60, earns ? 300 : 20][number]
        guard draw.chance(chance, 0) else { continue }
        sheet.begin("ZC-" + unit.compoundID(place) + "-" + String(number + 1))
        sheet.put("compound", unit.compoundID(place))
        sheet.put("unit", unit.id)
        sheet.put("kind", choice: kind)
        if number < 4 {
          sheet.put("area", hundredths: draw.within(12...400, 1) * 100)
          if number == 0 {
            sheet.put("area-required", hundredths: max(3_000, unit.size(place).area / 500))
          }
        } else {
          sheet.put("count", draw.within(2...160, 2))
        }
        sheet.put("owner", draw.pick(["全体业主", "全体业主", "街道", "国资公司", "原产权单位"], 3))
        sheet.put("route", choice: draw.pick(SupplyRoute.allCases, 4))
        // Nearly all that earn keep accounts.
        let isKept = earns && incomeRank(unit, place) < 820 || draw.chance(150, 8)
        let isEarning = isKept && draw.chance(number > 3 || number == 1 ? 850 : 150, 5)
        sheet.put("earning", isEarning)
        if isEarning, draw.chance(600, 6) {
          sheet.put("lease-until", today + draw.within(-8...900, 7))
        }
      }
    }
    return sheet.sealed()
  }
}
