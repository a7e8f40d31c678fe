extension ObservedMeasure {
  /// Of assets, income, funds and subsidies.
  static let money: [ObservedMeasure] = [
    ObservedMeasure("asset-leakage", "闲置存量资源", "Stock without income", clause: "三(三)10", .share) {
      pass in
      let flags = pass.ledger[PropertyAsset.self].column(\.isEarning).bytes
      let kinds = pass.ledger[PropertyAsset.self].column(\.kind).bytes
      // A management room is there to be used, not to earn.
      pass.share(PropertyAsset.self) { row in
        kinds[row] == AssetKind.managementRoom.code ? nil : flags[row] != 1
      }
    },
    ObservedMeasure(
      "room-area", "管理用房达标率", "Management rooms large enough", clause: "三(三)10", .share
    ) { pass in
      let assets = pass.ledger[PropertyAsset.self]
      let area = assets.column(\.area).longs
      let required = assets.column(\.areaRequired).longs
      pass.share(PropertyAsset.self) { row in
        required[row] > 0 ? area[row] >= required[row] : nil
      }
    },
    ObservedMeasure(
      "income", "近期经营性收入", "Income of the last months", clause: "三(三)10", .sum, in: .yuan
    ) {
      pass in
      let statements = pass.ledger[IncomeStatement.self]
      let ends = statements.column(\.until).words
      let incomes = statements.column(\.income).longs
      let start = pass.start
      pass.each(IncomeStatement.self) { [pass] row in
        guard pass.isPast(ends[row]), ends[row] >= start, incomes[row] > 0 else { return nil }
        return (Int(incomes[row]), 1)
      }
    },
    ObservedMeasure(
      "income-returned", "收益补充物业费和维修资金占比", "Income given back", clause: "三(三)10", .share, in: .yuan
    ) { pass in
      let statements = pass.ledger[IncomeStatement.self]
      let ends = statements.column(\.until).words
      let incomes = statements.column(\.income).longs
      let fees = statements.column(\.feeSupplement).longs
      let funds = statements.column(\.fundSupplement).longs
      let start = pass.start
      pass.each(IncomeStatement.self) { [pass] row in
        guard pass.isPast(ends[row]), ends[row] >= start, incomes[row] > 0 else { return nil }
        return (Int(max(0, fees[row]) + max(0, funds[row])), Int(incomes[row]))
      }
    },
    ObservedMeasure(
      "fund-collection", "维修资金归集率", "Funds collected", clause: "三(三)11", .share, in: .yuan
    ) {
      pass in
      let funds = pass.ledger[MaintenanceFund.self]
      let due = funds.column(\.due).longs
      let collected = funds.column(\.collected).longs
      pass.each(MaintenanceFund.self) { row in
        due[row] > 0 ? (Int(max(0, collected[row])), Int(due[row])) : nil
      }
    },
    subsidised("packages", "经费打包覆盖率", "Under a package", [.package]),
    subsidised(
      "subsidies", "物业服务补助覆盖率", "Under a subsidy", [.affordableHousing, .oldCompound]),
    ObservedMeasure(
      "package-cost", "打包后支出占原支出", "Cost after packaging", clause: "三(三)13", .share, in: .yuan
    ) {
      pass in
      let subsidies = pass.ledger[Subsidy.self]
      let kinds = subsidies.column(\.kind).bytes
      let starts = subsidies.column(\.from).words
      let ends = subsidies.column(\.until).words
      let before = subsidies.column(\.costBefore).longs
      let amounts = subsidies.column(\.amount).longs
      pass.each(Subsidy.self) { [pass] row in
        guard kinds[row] == SubsidyKind.package.code, pass.runs(starts[row], ends[row]),
          before[row] > 0
        else { return nil }
        return (Int(max(0, amounts[row])), Int(before[row]))
      }
    },
  ]

  /// The share of compounds of the register that public money of some kinds reaches.
  private static func subsidised(
    _ id: String, _ zh: String, _ en: String, _ kinds: [SubsidyKind]
  ) -> ObservedMeasure {
    ObservedMeasure(id, zh, en, clause: "三(三)13", .share) { pass in
      let subsidies = pass.ledger[Subsidy.self]
      let codes = subsidies.column(\.kind).bytes
      let starts = subsidies.column(\.from).words
      let ends = subsidies.column(\.until).words
      let wanted = kinds.map(\.code)
      let isNamed = pass.named(by: \Subsidy.compounds) { [pass] row in
        wanted.contains(codes[row]) && pass.runs(starts[row], ends[row])
      }
      let register = pass.facts.register(at: pass.period.lastDay)
      pass.share(Compound.self) { register[$0] ? isNamed[$0] : nil }
    }
  }
}
