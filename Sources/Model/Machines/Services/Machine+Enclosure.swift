extension Machine {
  /// How an open compound is enclosed: 未征询→征询中→方案→施工→封闭, or exempt with an approver.
  ///
  /// Source: 三(二)9 能封尽封、一小区一策、成熟一个“封闭”一个.
  public static let enclosure = Machine(
    EnclosurePlan.self, state: \.state, "开转封", "Enclosure",
    [
      Transition(
        "ask", "征询意见", "Ask the households", from: [EnclosureState.unasked], to: .asking,
        inputs: [Input(\EnclosurePlan.consultedOn, .today, required: true)],
        guards: [.afterState(\EnclosurePlan.consultedOn)], clause: "三(二)9"
      ) { attempt, writing in writing.enter(attempt, \.consultedOn) },
      Transition(
        "draft", "形成方案", "Draft the scheme", from: [EnclosureState.asking], to: .scheme,
        inputs: [
          Input(\EnclosurePlan.schemeOn, .today, required: true),
          Input(\EnclosurePlan.scheme, .kept, required: true),
          Input(\EnclosurePlan.householdsAsked, .kept, required: true),
          Input(\EnclosurePlan.householdsAgreed, .kept, required: true),
        ],
        guards: [
          .afterState(\EnclosurePlan.schemeOn), .askedFits,
          .enoughAgree,
        ], clause: "三(二)9 一小区一策"
      ) { attempt, writing in writing.enter(attempt, \.schemeOn) },
      Transition(
        "start-works", "开始施工", "Start works", from: [EnclosureState.scheme], to: .works,
        inputs: [Input(\EnclosurePlan.worksFrom, .today, required: true)],
        guards: [.afterState(\EnclosurePlan.worksFrom)], clause: "三(二)9"
      ) { attempt, writing in writing.enter(attempt, \.worksFrom) },
      Transition(
        "enclose", "封闭", "Enclose", from: [EnclosureState.works], to: .enclosed,
        inputs: [
          Input(\EnclosurePlan.enclosedOn, .today, required: true),
          Input(\EnclosurePlan.gateRule, .kept, required: true),
        ],
        guards: [.afterState(\EnclosurePlan.enclosedOn)],
        clause: "三(二)9"
      ) { attempt, writing in
        writing.enter(attempt, \.enclosedOn)
        writing.set(EnclosurePlan.self, attempt.id) {
          $0[\.worksUntil] = attempt.value(\EnclosurePlan.enclosedOn)
        }
        guard let compound = attempt.record(EnclosurePlan.self).compound else { return }
        writing.set(Compound.self, compound) { $0[\.openState] = .enclosed }
      },
      Transition(
        "exempt", "豁免", "Exempt", from: [EnclosureState.unasked, .asking, .scheme], to: .exempt,
        inputs: exemptionInputs,
        guards: [.afterState(\EnclosurePlan.exemptedOn), .reviewAhead], clause: "三(二)9 确实不适宜封闭"
      ) { attempt, writing in writing.enter(attempt, \.exemptedOn) },
      Transition(
        "renew-exemption", "豁免复核", "Review the exemption", from: [EnclosureState.exempt],
        to: nil, inputs: exemptionInputs,
        guards: [.afterState(\EnclosurePlan.exemptedOn), .reviewAhead], clause: "三(二)9"),
      Transition(
        "lift-exemption", "取消豁免", "Lift the exemption", from: [EnclosureState.exempt],
        to: .unasked, inputs: [Input(\EnclosurePlan.stateSince, .today, required: true)],
        guards: [.afterState(\EnclosurePlan.stateSince), .explained], clause: "三(二)9"
      ) { attempt, writing in
        writing.set(EnclosurePlan.self, attempt.id) {
          $0[\.exemption] = nil
          $0[\.exemptedOn] = nil
          $0[\.exemptionApprover] = nil
          $0[\.exemptionReviewOn] = nil
        }
      },
    ])

  private static let exemptionInputs = [
    Input(\EnclosurePlan.exemptedOn, .today, required: true),
    Input(\EnclosurePlan.exemption, .kept, required: true),
    Input(\EnclosurePlan.exemptionApprover, required: true),
    Input(\EnclosurePlan.exemptionReviewOn, required: true),
  ]
}

extension Writing {
  /// Dates the state that an enclosure comes into.
  fileprivate mutating func enter(
    _ attempt: Attempt, _ path: KeyPath<EnclosurePlan, Field<Day>>
  ) {
    set(EnclosurePlan.self, attempt.id) { $0[\.stateSince] = attempt.value(path) }
  }
}

extension Guard {
  /// A step's day is not before the day of the present state.
  fileprivate static func afterState(
    _ path: KeyPath<EnclosurePlan, Field<Day>> & Sendable
  ) -> Guard { .notBefore(path, present: \EnclosurePlan.stateSince) }

  fileprivate static let askedFits = Guard(
    "asked-fits", "同意户数不多于征询户数，征询户数不多于小区户数",
    "no more agreed than were asked, no more asked than there are"
  ) { attempt in
    let fields = EnclosurePlan.declaration.fields
    guard let asked = attempt.value(\EnclosurePlan.householdsAsked),
      let agreed = attempt.value(\EnclosurePlan.householdsAgreed)
    else { return nil }
    let all = attempt.record(EnclosurePlan.self).compound.flatMap {
      attempt.ledger[Compound.self].record(id: $0)?.households
    }
    if let all, asked > all {
      return .why(
        fields.householdsAsked.declaration.label, found: Phrase(String(asked)),
        expected: Phrase(
          zh: "不多于小区户数 \(all)", en: "\(all), the compound's households, at the most"),
        then: Phrase(zh: "请核对征询户数", en: "Check the numbers"))
    }
    guard agreed > asked else { return nil }
    return .why(
      fields.householdsAgreed.declaration.label, found: Phrase(String(agreed)),
      expected: Phrase(zh: "不多于征询户数 \(asked)", en: "\(asked), those asked, at the most"),
      then: Phrase(zh: "请核对同意户数", en: "Check the numbers"))
  }

  fileprivate static let enoughAgree = Guard(
    "enough-agree", "同意户数占征询户数达到规定比例", "enough of those asked agree"
  ) { attempt in
    guard let asked = attempt.value(\EnclosurePlan.householdsAsked),
      let agreed = attempt.value(\EnclosurePlan.householdsAgreed)
    else { return nil }
    let share = attempt.circumstances.rules.value(of: .enclosureAgreement)
    guard asked == 0 || agreed * 100 < asked * share else { return nil }
    return .why(
      EnclosurePlan.declaration.fields.householdsAgreed.declaration.label,
      found: Phrase(zh: "\(asked) 户中 \(agreed) 户", en: "\(agreed) of \(asked)"),
      expected: Phrase(zh: "不低于 \(share)%", en: "\(share) per cent or more"),
      then: Phrase(zh: "请继续征询，或按不适宜封闭报批", en: "Ask on, or have it exempted"))
  }

  fileprivate static let reviewAhead = Guard(
    "review-ahead", "复核日期晚于批准日期", "it is reviewed after it was approved"
  ) { attempt in
    guard let day = attempt.value(\EnclosurePlan.exemptedOn),
      let review = attempt.value(\EnclosurePlan.exemptionReviewOn), review <= day
    else { return nil }
    return .why(
      EnclosurePlan.declaration.fields.exemptionReviewOn.declaration.label,
      found: Phrase(review.iso),
      expected: Phrase(zh: "晚于批准日期 \(day.iso)", en: "later than \(day.iso)"),
      then: Phrase(zh: "请写复核日期", en: "Give the day of its review"))
  }
}
