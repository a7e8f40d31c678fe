import Model

extension SampleStory {
  /// Packages of former street work, and subsidies for public housing and old compounds.
  func subsidies() -> SealedBatch {
    var sheet = SampleSheet(of: Subsidy.declaration.kind)
    for unit in units {
      for (number, kind) in SubsidyKind.allCases.enumerated() {
        let draw = draw(.subsidy, unit, number)
        let first = draw.below(max(1, unit.compounds - 6), 0)
        let places = first...min(unit.compounds - 1, first + draw.below(5, 1))
        let amount = draw.within(4...60, 2) * 1_000_000
        sheet.begin("BT-" + unit.id + "-\(number + 1)")
        sheet.put("kind", choice: kind)
        sheet.put("unit", unit.id)
        sheet.put("street", unit.street(first))
        sheet.put("compounds", places.map { unit.compoundID($0) }.joined(separator: " "))
        sheet.put("company", companies[draw.below(companies.count, 3)].id)
        sheet.put("amount", hundredths: amount)
        sheet.put("basis", "〔2024〕" + String(draw.within(2...60, 4)) + "号")
        let from = Month(year: 2025, month: 1 + draw.below(12, 5)).firstDay
        sheet.put("from", from)
        // Most run two years, a few end before the year does.
        sheet.put("until", draw.chance(200, 6) ? today + draw.within(5...60, 6) : from + 729)
        if kind == .package {
          sheet.put("greenery", true)
          sheet.put("cleaning", true)
          sheet.put("maintenance", draw.chance(600, 7))
          sheet.put("cost-before", hundredths: amount / 100 * draw.within(90...135, 8))
        } else {
          sheet.put("standard", kind == .oldCompound ? "0.15元/㎡·月" : "0.30元/㎡·月")
        }
        sheet.put("resident-fee", hundredths: draw.within(20...80, 9))
      }
    }
    return sheet.sealed()
  }

  /// What the streets of the sample have; one has no deputy in charge.
  func streetCapacities() -> SealedBatch {
    var sheet = SampleSheet(of: StreetCapacity.declaration.kind)
    for unit in units {
      for (number, street) in unit.ownStreets.enumerated() {
        let draw = draw(.capacity, unit, number)
        let posts = draw.within(2...9, 0)
        sheet.begin("SD-" + street)
        sheet.put("street", street)
        sheet.put("unit", unit.id)
        if !(unit.id == "331123" && number == 1) {
          sheet.put("leader", person(draw, 1))
          sheet.put("leader-since", Month(year: 2023, month: 1).firstDay + draw.below(1_200, 3))
          sheet.put("phone", "0578-0000" + serial(200 + unit.firstRow % 600 + number, 3))
        }
        sheet.put("posts", posts)
        sheet.put("filled", max(0, posts - draw.below(3, 4)))
        let centre = draw.pick([CentreState.working, .working, .planned, .nothing], 5)
        sheet.put("centre", choice: centre)
        if centre == .working {
          sheet.put("centre-on", Month(year: 2023, month: 8).firstDay + draw.below(800, 6))
        }
        sheet.put("budget", hundredths: draw.within(10...120, 7) * 1_000_000)
        sheet.put("assets", "办公用房\(draw.within(1...3, 8))间、巡查车\(draw.within(1...4, 9))辆")
        if !(unit.id == "331126" && number == 2) {
          sheet.put("mechanism", "属地综合管理机制〔2023〕\(number + 3)号")
        }
        sheet.put("annual-plan", "党工委年度重点〔2026〕1号")
        sheet.put("annual-plan-year", draw.chance(850, 10) ? 2026 : 2025)
      }
    }
    return sheet.sealed()
  }

  /// Guidance policies; one ends next month, one has ended.
  func policies() -> SealedBatch {
    var sheet = SampleSheet(of: Policy.declaration.kind)
    for (number, unit) in units.enumerated() {
      sheet.begin("ZD-" + unit.id + "-1")
      sheet.put("title", unit.shortName + "老旧小区引入专业物业引导办法")
      sheet.put("number", "〔2024〕" + String(10 + number) + "号")
      sheet.put("unit", unit.id)
      sheet.put("measure", "首年物业费补助、片区打包、信用加分")
      sheet.put("from", Day(iso: "2024-01-01"))
      let until: Day? =
        switch number {
        case 1: today + 34
        case 2: today + -50
        case 3: nil
        default: Day(iso: "2027-12-31")
        }
      sheet.put("until", until)
    }
    return sheet.sealed()
  }

  /// Six kinds of good practice, tied to the indicator each helps; never counted.
  func highlights() -> SealedBatch {
    var sheet = SampleSheet(of: Highlight.declaration.kind)
    let codes = ["A1", "A2", "A3", "B4", "D1", "D5"]
    for unit in units {
      for (number, kind) in HighlightKind.allCases.enumerated() {
        let draw = draw(.highlight, unit, number)
        let place = draw.below(unit.compounds, 0)
        let day = day(from: SampleStory.begin.firstDay, draw, 1)
        sheet.begin("LL-" + unit.id + "-" + String(number + 1))
        sheet.put("kind", choice: kind)
        sheet.put("unit", unit.id)
        sheet.put("compounds", unit.compoundID(place))
        sheet.put("title", unit.shortName + kind.label.zh)
        sheet.put("day", day)
        if kind == .benchmark { sheet.put("place", draw.pick(["杭州市拱墅区", "苏州市姑苏区", "上海市徐汇区"], 2)) }
        sheet.put("problem", "收费难、无人管")
        sheet.put("method", draw.pick(["连片打包", "楼道议事", "公共收益补物业费"], 3))
        sheet.put("result", "收缴率升至\(draw.within(78...96, 4))%")
        sheet.put("indicator", codes[number % codes.count])
        sheet.put("contact", person(draw, 5))
        if kind == .excellentProject { sheet.put("valid-until", day + 730) }
      }
    }
    return sheet.sealed()
  }

  func commendations() -> SealedBatch {
    var sheet = SampleSheet(of: Commendation.declaration.kind)
    for unit in units {
      for (number, kind) in CommendationKind.allCases.enumerated() {
        let draw = draw(.highlight, unit, 20 + number)
        sheet.begin("BY-" + unit.id + "-" + String(number + 1))
        sheet.put("kind", choice: kind)
        sheet.put("unit", unit.id)
        if kind == .office {
          sheet.put("office", streetName(unit.ownStreets[0]))
        } else {
          sheet.put("person", person(draw, 0))
        }
        sheet.put("reason", "物业整治提升成效突出")
        sheet.put("day", Day(iso: "2026-01-20"))
        sheet.put("approval", "丽建发〔2026〕3号")
      }
    }
    return sheet.sealed()
  }

  func publicity() -> SealedBatch {
    var sheet = SampleSheet(of: Publicity.declaration.kind)
    for unit in units {
      for (number, medium) in PublicityMedium.allCases.enumerated() {
        let draw = draw(.highlight, unit, 30 + number)
        sheet.begin("XC-" + unit.id + "-" + String(number + 1))
        sheet.put("unit", unit.id)
        sheet.put("medium", choice: medium)
        sheet.put("title", unit.shortName + "老旧小区有了“新管家”")
        sheet.put("outlet", ["市报", "市台", "政务公众号", "社区公告栏"][number])
        sheet.put("day", day(from: SampleStory.begin.firstDay, draw, 0))
        if medium == .online { sheet.put("link", "https://example.invalid/" + unit.slip) }
      }
    }
    return sheet.sealed()
  }
}
