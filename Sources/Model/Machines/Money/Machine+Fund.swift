extension Machine {
  /// A maintenance fund: 未设立→补建→正常→不足→续筹→正常. Source: 三(三)11 补建、续筹.
  public static let fund = Machine(
    MaintenanceFund.self, state: \.state, "维修资金", "Maintenance fund",
    [
      Transition(
        "rebuild", "补建", "Set up late", from: [FundState.missing], to: .rebuilt,
        inputs: [
          Input(\MaintenanceFund.doneOn, .today, required: true),
          Input(\MaintenanceFund.measure, .kept, required: true),
          Input(\MaintenanceFund.mode, .kept), Input(\MaintenanceFund.collected, .kept),
        ],
        guards: [
          .moneyCame, .fundAfter(\MaintenanceFund.doneOn),
        ], clause: "三(三)11"
      ) { attempt, writing in writing.enterFund(.rebuilt, attempt, \.doneOn) },
      Transition(
        "settle", "转为正常", "Settle", from: [FundState.rebuilt], to: .normal,
        inputs: fullInputs,
        guards: [.aboveFloor, .fundAfter(\MaintenanceFund.balanceOn)], clause: "三(三)11"
      ) { attempt, writing in writing.enterFund(.normal, attempt, \.balanceOn) },
      Transition(
        "fall-short", "余额不足", "Fall short", from: [FundState.normal, .rebuilt], to: .short,
        inputs: fullInputs,
        guards: [.belowFloor, .fundAfter(\MaintenanceFund.balanceOn)], clause: "三(三)11"
      ) { attempt, writing in
        writing.enterFund(.short, attempt, \.balanceOn)
        writing.set(MaintenanceFund.self, attempt.id) {
          $0[\.needsSince] = attempt.value(\MaintenanceFund.balanceOn)
          $0[\.doneOn] = nil
        }
      },
      Transition(
        "refill", "续筹", "Refill", from: [FundState.short], to: .refilling,
        inputs: [
          Input(\MaintenanceFund.stateSince, .today, required: true),
          Input(\MaintenanceFund.measure, .kept, required: true),
        ],
        guards: [
          .fundAfter(\MaintenanceFund.stateSince)
        ], clause: "三(三)11"
      ) { attempt, writing in writing.enterFund(.refilling, attempt, \.stateSince) },
      Transition(
        "complete", "完成续筹", "Complete", from: [FundState.refilling], to: .normal,
        inputs: fullInputs,
        guards: [.aboveFloor, .fundAfter(\MaintenanceFund.balanceOn)], clause: "三(三)11"
      ) { attempt, writing in
        writing.enterFund(.normal, attempt, \.balanceOn)
        writing.set(MaintenanceFund.self, attempt.id) {
          $0[\.doneOn] = attempt.value(\MaintenanceFund.balanceOn)
        }
      },
    ])

  private static let fullInputs = [
    Input(\MaintenanceFund.balanceOn, .today, required: true),
    Input(\MaintenanceFund.balance, required: true),
  ]
}

extension Writing {
  /// Dates the state that a fund comes into, and tells its compound.
  fileprivate mutating func enterFund(
    _ state: FundState, _ attempt: Attempt, _ path: KeyPath<MaintenanceFund, Field<Day>>
  ) {
    set(MaintenanceFund.self, attempt.id) { $0[\.stateSince] = attempt.value(path) }
    guard let compound = attempt.record(MaintenanceFund.self).compound else { return }
    set(Compound.self, compound) { $0[\.fundState] = state }
  }
}

extension Guard {
  /// A step's day is not before the day of the present state.
  fileprivate static func fundAfter(
    _ path: KeyPath<MaintenanceFund, Field<Day>> & Sendable
  ) -> Guard { .notBefore(path, present: \MaintenanceFund.stateSince) }

  fileprivate static let moneyCame = Guard(
    "money-came", "已有缴入，即交即用即补的除外", "money came in, unless it is paid as it is used"
  ) { attempt in
    guard attempt.value(\MaintenanceFund.mode) != .payAsYouGo,
      (attempt.value(\MaintenanceFund.collected)?.fen ?? 0) == 0
    else { return nil }
    return .why(
      MaintenanceFund.declaration.fields.collected.declaration.label,
      found: Phrase(zh: "没有缴入", en: "nothing"),
      expected: Phrase(zh: "大于 0，或归集方式为即交即用即补", en: "more than 0, or paid as it is used"),
      then: Phrase(zh: "请先登记已缴金额", en: "Enter what was paid in"))
  }

  fileprivate static let aboveFloor = floor(
    "above-floor", Phrase(zh: "余额不低于首期应缴的规定比例", en: "the balance is not below its floor")
  ) { $0 * 100 >= $1 }
  fileprivate static let belowFloor = floor(
    "below-floor", Phrase(zh: "余额低于首期应缴的规定比例", en: "the balance is below its floor")
  ) { $0 * 100 < $1 }

  /// A rule about the balance and the share of the first instalment that it may not fall below.
  private static func floor(
    _ id: String, _ rule: Phrase,
    holds: @escaping @Sendable (_ balance: Int64, _ bound: Int64) -> Bool
  ) -> Guard {
    Guard(id, rule.zh, rule.en) { attempt in
      guard let balance = attempt.value(\MaintenanceFund.balance) else { return nil }
      guard let first = attempt.record(MaintenanceFund.self).firstAmount else {
        return .lacking(MaintenanceFund.declaration.fields.firstAmount.declaration)
      }
      let share = attempt.circumstances.rules.value(of: .fundFloor)
      guard !holds(balance.fen, first.fen * Int64(share)) else { return nil }
      return .why(
        MaintenanceFund.declaration.fields.balance.declaration.label,
        found: Phrase(zh: "\(balance.yuan) 元", en: "\(balance.yuan) yuan"),
        expected: Phrase(
          zh: "\(rule.zh)（首期应缴 \(first.yuan) 元的 \(share)%）",
          en: "\(rule.en) (\(share) per cent of \(first.yuan) yuan)"),
        then: Phrase(zh: "请核对余额", en: "Check the balance"))
    }
  }
}
