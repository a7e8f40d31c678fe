/// What checks look things up in, found once and only where a check asks for it.
final class CheckFacts {
  /// The records, the rule set, the calendar and the day.
  let circumstances: Circumstances
  /// The figures of the last frozen period, or nil.
  let frozen: FrozenFigures?
  /// The day a record came into the store; nil where that is not known.
  let entered: (KindDeclaration, Int) -> Day?

  init(
    _ circumstances: Circumstances, frozen: FrozenFigures?,
    entered: @escaping (KindDeclaration, Int) -> Day?
  ) {
    self.circumstances = circumstances
    self.frozen = frozen
    self.entered = entered
  }

  /// The records.
  var ledger: Ledger { circumstances.ledger }
  /// The rule set.
  var rules: RuleSet { circumstances.rules }
  /// The day everything is judged for, as columns hold days.
  var today: Int32 { circumstances.today.number }

  /// The value of a limit under the rule set.
  func value(of limit: Limit) -> Int { rules.value(of: limit) }

  /// For every contract the compounds it serves.
  private(set) lazy var contractCompounds = ledger.links(\ServiceContract.compounds)
  /// For every compound its contracts.
  private(set) lazy var compoundContracts = contractCompounds.inverted(count: compoundCount)
  /// For every compound its committees.
  private(set) lazy var compoundCommittees = ledger.links(\OwnersCommittee.compound)
    .inverted(count: compoundCount)
  /// For every compound its hand-over checks.
  private(set) lazy var compoundHandovers = ledger.links(\HandoverInspection.compound)
    .inverted(count: compoundCount)
  /// For every contract of the register whether it counts as professional service and runs today.
  private(set) lazy var contractServes: [Bool] = {
    let contracts = ledger[ServiceContract.self]
    let modes = contracts.column(\.mode).bytes
    let isCounted = ServiceMode.membership(of: rules.counting.countedModes)
    let isInForce = contracts.isInForce(on: today)
    return contracts.indices.map { isCounted[Int(modes[$0])] && isInForce($0) }
  }()
  /// For every compound whether a contract that counts serves it today.
  private(set) lazy var isServed: [Bool] = {
    var served = [Bool](repeating: false, count: compoundCount)
    for (contract, serves) in contractServes.enumerated() where serves {
      contractCompounds.each(contract) { served[$0] = true }
    }
    return served
  }()

  /// For every compound whether it is in the register that denominators count.
  private(set) lazy var isInRegister: [Bool] = ledger[Compound.self].column(\.register).bytes.map {
    RegisterStatus.isInRegister($0)
  }

  private var compoundCount: Int { ledger[Compound.self].count }
}

extension Records<ServiceContract> {
  /// Whether the contract in a row runs on a day; one without both ends does not.
  func isInForce(on day: Int32) -> (Int) -> Bool {
    let starts = column(\.start).words
    let ends = column(\.end).words
    return { row in
      starts[row] != Column.missingWord && starts[row] <= day && ends[row] != Column.missingWord
        && ends[row] >= day
    }
  }
}

extension Records<OwnersCommittee> {
  /// Whether the committee in a row was in office on a day: it was filed, and its term ran.
  ///
  /// One whose term has ended since was in office then. Source: 三(三)11 业委会缺位.
  func isInOffice(on day: Int32) -> (Int) -> Bool {
    let states = column(\.state).bytes
    let filed = column(\.filedOn).words
    let starts = column(\.termStart).words
    let ends = column(\.termEnd).words
    let hasBegun = CommitteeState.membership(of: [.inOffice, .expiring, .expired])
    return { row in
      hasBegun[Int(states[row])] && filed[row] != Column.missingWord && filed[row] <= day
        && starts[row] <= day && ends[row] != Column.missingWord && ends[row] >= day
    }
  }
}
