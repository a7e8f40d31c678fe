extension Machine {
  /// An emergency repair: 申请→受理→审核→拨付→完工, or refused with a reason.
  ///
  /// Source: 三(三)11 优化流程、简化材料、缩短审核时限、及时拨付.
  public static let repair = Machine(
    EmergencyRepair.self, state: \.state, "紧急维修", "Emergency repair",
    [
      Transition(
        "accept", "受理", "Accept", from: [RepairState.applied], to: .accepted,
        inputs: [
          Input(\EmergencyRepair.acceptedOn, .today, required: true),
          Input(\EmergencyRepair.files, .kept),
        ],
        guards: [
          .lawfulApplicant, .filled(\EmergencyRepair.files),
          .notBefore(\EmergencyRepair.acceptedOn, \.appliedOn),
        ], clause: "三(三)11"),
      Transition(
        "refuse", "不予受理", "Refuse", from: [RepairState.applied, .accepted], to: .refused,
        inputs: [Input(\EmergencyRepair.refusal, required: true)], clause: "三(三)11"),
      Transition(
        "review", "审核", "Review", from: [RepairState.accepted], to: .reviewed,
        inputs: [
          Input(\EmergencyRepair.reviewedOn, .today, required: true),
          Input(\EmergencyRepair.amount, .kept, required: true),
          Input(\EmergencyRepair.votedOn, .kept),
        ],
        guards: [
          .authorised,
          .notBefore(\EmergencyRepair.reviewedOn, \.acceptedOn),
        ], clause: "三(三)11"),
      Transition(
        "pay", "拨付", "Pay", from: [RepairState.reviewed], to: .paid,
        inputs: [
          Input(\EmergencyRepair.paidOn, .today, required: true),
          Input(\EmergencyRepair.apportioned, .kept, required: true),
          Input(\EmergencyRepair.apportionPostedOn, .kept, required: true),
          Input(\EmergencyRepair.fromIncome, .kept),
        ],
        guards: [
          .apportionmentAddsUp,
          .notBefore(\EmergencyRepair.paidOn, \.apportionPostedOn),
          .notBefore(\EmergencyRepair.paidOn, \.reviewedOn),
        ], clause: "三(三)11"),
      Transition(
        "finish", "完工", "Finish", from: [RepairState.paid], to: .finished,
        inputs: [Input(\EmergencyRepair.finishedOn, .today, required: true)],
        guards: [.notBefore(\EmergencyRepair.finishedOn, \.appliedOn)], clause: "三(三)11"),
    ])
}

extension Attempt {
  /// The compound of the repair that is acted on.
  fileprivate var repairedCompound: Record<Compound>? {
    record(EmergencyRepair.self).compound.flatMap { ledger[Compound.self].record(id: $0) }
  }

  /// Who may have applied for the repair on the day of the application.
  fileprivate var lawfulApplicant: LawfulApplicant? {
    let repair = record(EmergencyRepair.self)
    guard let compound = repairedCompound, let category = repair.category else { return nil }
    return circumstances.lawfulApplicant(
      of: compound, category: category, on: repair.appliedOn ?? today)
  }
}

extension Guard {
  fileprivate static let lawfulApplicant = Guard(
    "lawful-applicant", "申请主体合规（业委会在届由其申请，缺位、届满由乡镇(街道)代为）",
    "the applicant is the lawful one"
  ) { attempt in
    let field = EmergencyRepair.declaration.fields.applicant.declaration
    guard let lawful = attempt.lawfulApplicant else {
      return .lacking(EmergencyRepair.declaration.fields.compound.declaration)
    }
    let found = attempt.record(EmergencyRepair.self).applicant
    guard found != lawful.applicant else { return nil }
    return .why(
      field.label, found: found?.label ?? Phrase(zh: "空", en: "nothing"),
      expected: Phrase(
        zh: "\(lawful.applicant.label.zh)（\(lawful.reason.zh)）",
        en: "\(lawful.applicant.label.en) (\(lawful.reason.en))"),
      then: Phrase(zh: "请由合规主体申请", en: "Have the lawful one apply"))
  }

  /// A committee decides alone up to the amount it is authorised for; more needs the assembly's vote.
  ///
  /// Source: 三(三)11 授权业主委员会一定额度内的公共收益和维修资金使用决策权.
  fileprivate static let authorised = Guard(
    "authorised", "授权额度内业委会可自行决定，超出须业主大会表决",
    "within its limit the committee decides, above it the assembly votes"
  ) { attempt in
    let repair = attempt.record(EmergencyRepair.self)
    guard let lawful = attempt.lawfulApplicant, attempt.value(\EmergencyRepair.votedOn) == nil,
      let amount = attempt.value(\EmergencyRepair.amount)
    else { return nil }
    let limit = lawful.committee.flatMap {
      attempt.ledger[OwnersCommittee.self].record(id: $0)?.spendLimit
    }
    switch (lawful.channel, repair.applicant) {
    case (.committeeDirect, .committee):
      if let limit, amount <= limit { return nil }
    case (.normalVote, _): break
    default: return nil
    }
    let allowed =
      lawful.channel == .normalVote
      ? lawful.channel.label
      : limit.map {
        Phrase(zh: "不高于授权额度 \($0.yuan) 元", en: "\($0.yuan) yuan, its limit, or less")
      } ?? Phrase(zh: "有授权额度", en: "a limit it is authorised for")
    return .why(
      EmergencyRepair.declaration.fields.amount.declaration.label,
      found: Phrase(zh: "\(amount.yuan) 元，未经业主大会表决", en: "\(amount.yuan) yuan without a vote"),
      expected: Phrase(zh: allowed.zh + "，或有表决日期", en: allowed.en + ", or the day of a vote"),
      then: Phrase(zh: "请先经业主大会表决（voted-on）", en: "Have the assembly vote (voted-on)"))
  }

  fileprivate static let apportionmentAddsUp = Guard(
    "apportionment", "分摊合计加公共收益等于维修金额", "the apportionment adds up to the amount"
  ) { attempt in
    guard let shared = attempt.value(\EmergencyRepair.apportioned),
      let amount = attempt.record(EmergencyRepair.self).amount
    else { return nil }
    let income = attempt.value(\EmergencyRepair.fromIncome)?.fen ?? 0
    guard shared.fen + income != amount.fen else { return nil }
    return .why(
      EmergencyRepair.declaration.fields.apportioned.declaration.label,
      found: Phrase(
        zh: "合计 \(Money(fen: shared.fen + income).yuan) 元",
        en: "\(Money(fen: shared.fen + income).yuan) yuan in all"),
      expected: Phrase(zh: "维修金额 \(amount.yuan) 元", en: "the amount, \(amount.yuan) yuan"),
      then: Phrase(zh: "请核对分摊表", en: "Check the apportionment"))
  }
}

extension Money {
  /// The amount in yuan with two decimals.
  var yuan: String { FieldType.decimal(hundredths: fen) }
}
