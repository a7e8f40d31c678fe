extension ObservedMeasure {
  /// Of the compounds: surveyed, led, paired, sorted by their service.
  static let compounds: [ObservedMeasure] = [
    ObservedMeasure(
      "baseline-service", "清零攻坚后服务状态", "Service after the zero-out drive", clause: "标题", .mix,
      sorts: BaselineService.sorts
    ) { pass in
      let register = pass.facts.register(at: pass.period.lastDay)
      pass.sort(by: \Compound.baselineService) { register[$0] }
    },
    ObservedMeasure("surveyed", "底数摸排率", "Surveyed", clause: "二(二)", .share) { pass in
      let register = pass.facts.register(at: pass.period.lastDay)
      let days = pass.ledger[Compound.self].column(\.surveyedOn).words
      pass.share(Compound.self) { [pass] row in register[row] ? pass.isPast(days[row]) : nil }
    },
    ObservedMeasure("pacts", "党建联建覆盖率", "Under a party pact", clause: "二(一)", .share) { pass in
      let pacts = pass.ledger[PartyPact.self]
      let signed = pacts.column(\.signedOn).words
      let ends = pacts.column(\.endsOn).words
      let isNamed = pass.named(by: \PartyPact.compounds) { [pass] in
        pass.runs(signed[$0], ends[$0])
      }
      let register = pass.facts.register(at: pass.period.lastDay)
      pass.share(Compound.self) { register[$0] ? isNamed[$0] : nil }
    },
    ObservedMeasure(
      "mode-mix", "物业模式构成", "Modes of service", clause: "三(二)5", .mix, sorts: ServiceMode.sorts
    ) {
      pass in
      let register = pass.facts.register(at: pass.period.lastDay)
      pass.sort(by: \Compound.serviceMode) { register[$0] }
    },
    ObservedMeasure(
      "service-levels", "服务水平四化", "Levels of service", clause: "一", .mix,
      sorts: [
        Phrase(zh: "标准化(有等级)", en: "graded"), Phrase(zh: "规模化(片区打包)", en: "bundled"),
        Phrase(zh: "网络化(有网格)", en: "on a grid"), Phrase(zh: "智能化(有设备)", en: "equipped"),
      ], measure: serviceLevels),
    ObservedMeasure("gap-answered", "短板有举措率", "Gaps answered", clause: "三(一)1", .share) { pass in
      let issues = pass.ledger[Issue.self]
      let kinds = issues.column(\.kind).bytes
      let found = issues.column(\.discoveredOn).words
      let closed = issues.column(\.closedOn).words
      let fix = Issue.declaration.position(of: \.plannedFix)
      let project = Issue.declaration.position(of: \.project)
      pass.share(Issue.self) { [pass] row in
        guard kinds[row] == IssueKind.gap.code, pass.isPast(found[row]) else { return nil }
        return pass.isPast(closed[row]) || issues.table.hasValue(row: row, column: fix)
          || issues.table.hasValue(row: row, column: project)
      }
    },
    ObservedMeasure("patches", "补丁闭环率", "Patches closed", clause: "二(三)", .share) { pass in
      let issues = pass.ledger[Issue.self]
      let due = issues.column(\.patchDueOn).words
      let closed = issues.column(\.closedOn).words
      let patch = Issue.declaration.position(of: \.patch)
      pass.share(Issue.self) { [pass] row in
        guard pass.isPast(due[row]) || issues.table.hasValue(row: row, column: patch) else {
          return nil
        }
        return pass.isPast(closed[row])
      }
    },
  ]

  /// How many compounds are graded, bundled, on a grid, equipped (标准化、规模化、网络化、智能化).
  @Sendable private static func serviceLevels(_ pass: inout ObservedPass) {
    let contracts = pass.ledger[ServiceContract.self]
    let starts = contracts.column(\.start).words
    let ends = contracts.column(\.end).words
    let grade = ServiceContract.declaration.position(of: \.grade)
    let bundle = ServiceContract.declaration.position(of: \.bundle)
    let isRunning = { [pass] (row: Int) in pass.runs(starts[row], ends[row]) }
    let isGraded = pass.named(by: \ServiceContract.compounds) {
      isRunning($0) && contracts.table.hasValue(row: $0, column: grade)
    }
    let isBundled = pass.named(by: \ServiceContract.compounds) {
      isRunning($0) && contracts.table.hasValue(row: $0, column: bundle)
    }
    let compounds = pass.ledger[Compound.self]
    let grid = Compound.declaration.position(of: \.grid)
    let equipment = [
      compounds.column(\.hasSmartGate).bytes, compounds.column(\.hasCameras).bytes,
      compounds.column(\.hasFireAlarmLink).bytes,
    ]
    let register = pass.facts.register(at: pass.period.lastDay)
    let levels: [(Int) -> Bool] = [
      { isGraded[$0] }, { isBundled[$0] }, { compounds.table.hasValue(row: $0, column: grid) },
      { row in equipment.contains { $0[row] == 1 } },
    ]
    for (place, holds) in levels.enumerated() {
      pass.sort(Compound.self) { register[$0] && holds($0) ? place : nil }
    }
  }
}
