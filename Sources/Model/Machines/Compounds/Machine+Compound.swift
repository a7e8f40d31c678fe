extension Machine {
  /// What a street begins for a compound: a difficulty in one line, an emergency repair.
  ///
  /// Source: 二(三) 第一时间反馈难点堵点; 三(三)11.
  public static let compound = Machine(
    Compound.self,
    states: [
      State(id: "in-register", label: RegisterStatus.inRegister.label),
      State(id: "elsewhere", label: Phrase(zh: "不在册", en: "Not in the register")),
    ], "小区事务", "What begins at a compound",
    [
      Transition(
        "log-issue", "登记难点堵点", "Log an issue", from: ["in-register"], to: [],
        inputs: [
          Input(\Issue.description, required: true),
          Input(\Issue.kind, .computed { _ in IssueKind.difficulty.rawValue }, required: true),
          Input(\Issue.source), Input(\Issue.discoveredOn, .today, required: true),
        ], clause: "二(三)"
      ) { attempt, writing in
        writing.new(Issue.self) {
          $0[\.compound] = attempt.id
          $0[\.unit] = attempt.unit
          $0[\.street] = attempt.record(Compound.self).street
          $0[\.kind] = attempt.value(\Issue.kind)
          $0[\.source] = attempt.value(\Issue.source)
          $0[\.description] = attempt.value(\Issue.description)
          $0[\.discoveredOn] = attempt.value(\Issue.discoveredOn)
        }
      },
      Transition(
        "apply-repair", "申请紧急维修", "Apply for a repair", from: ["in-register"], to: [],
        inputs: [
          Input(\EmergencyRepair.category, required: true),
          Input(\EmergencyRepair.amount), Input(\EmergencyRepair.files),
          Input(\EmergencyRepair.appliedOn, .today, required: true),
        ],
        guards: [.noSuchRepairOpen], clause: "三(三)11"
      ) { attempt, writing in
        let compound = attempt.record(Compound.self)
        let day = attempt.value(\EmergencyRepair.appliedOn) ?? attempt.today
        guard let category = attempt.value(\EmergencyRepair.category) else { return }
        let lawful = attempt.circumstances.lawfulApplicant(
          of: compound, category: category, on: day)
        let fund = attempt.ledger[MaintenanceFund.self].naming(
          attempt.id, in: \.compound, unit: attempt.unit
        ).last
        writing.new(EmergencyRepair.self) {
          $0[\.compound] = attempt.id
          $0[\.unit] = attempt.unit
          $0[\.street] = compound.street
          $0[\.fund] = fund?.recordID
          $0[\.category] = category
          $0[\.applicant] = lawful.applicant
          $0[\.applicantReason] = lawful.reason.zh
          $0[\.state] = .applied
          $0[\.appliedOn] = day
          $0[\.amount] = attempt.value(\EmergencyRepair.amount)
          $0[\.files] = attempt.value(\EmergencyRepair.files)
        }
      }.noting { $0.lawfulApplication },
    ]
  ) { RegisterStatus.isInRegister($0.register?.code ?? 0) ? "in-register" : "elsewhere" }
}

extension Attempt {
  /// Who applies for the repair that is begun, by which channel and why; nil before its category is known.
  fileprivate var lawfulApplication: Phrase? {
    guard let category = value(\EmergencyRepair.category) else { return nil }
    let lawful = circumstances.lawfulApplicant(
      of: record(Compound.self), category: category,
      on: value(\EmergencyRepair.appliedOn) ?? today)
    return Phrase(
      zh: "申请主体：\(lawful.applicant.label.zh)。\(lawful.reason.zh)",
      en: "Applicant: \(lawful.applicant.label.en). \(lawful.reason.en)")
  }
}

extension Guard {
  fileprivate static let noSuchRepairOpen = Guard(
    "no-such-repair-open", "同类紧急维修没有未完工的", "no repair of the category goes on"
  ) { attempt in
    guard let category = attempt.value(\EmergencyRepair.category) else { return nil }
    let open = attempt.ledger[EmergencyRepair.self].naming(
      attempt.id, in: \.compound, unit: attempt.unit
    ).first { $0.category == category && $0.state != .finished && $0.state != .refused }
    guard let open else { return nil }
    return .why(
      category.label, found: Phrase(zh: "\(open.recordID) 正在办理", en: "\(open.recordID) goes on"),
      expected: Phrase(zh: "没有未完工的同类维修", en: "none that goes on"),
      then: Phrase(zh: "请在 \(open.recordID) 上办理", en: "Go on with \(open.recordID)"))
  }
}
