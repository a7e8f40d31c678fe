extension Machine {
  /// Five steps in their order: 说、议、理、晒、评. Source: 三(一)3 五步法.
  public static let deliberation = Machine(
    Deliberation.self,
    states: [
      State(id: "begun", label: Phrase(zh: "未说", en: "Not spoken")),
      State(id: "spoken", label: Phrase(zh: "说", en: "Spoken")),
      State(id: "discussed", label: Phrase(zh: "议", en: "Discussed")),
      State(id: "handled", label: Phrase(zh: "理", en: "Handled")),
      State(id: "shown", label: Phrase(zh: "晒", en: "Shown")),
      State(id: "rated", label: Phrase(zh: "评", en: "Rated")),
    ], "协商五步法", "Deliberation",
    [
      Transition(
        "speak", "说", "Speak", from: ["begun"], to: ["spoken"],
        inputs: [
          Input(\Deliberation.spokenOn, .today, required: true), Input(\Deliberation.place, .kept),
          Input(\Deliberation.participants, .kept),
        ], clause: "三(一)3"),
      Transition(
        "discuss", "议", "Discuss", from: ["spoken"], to: ["discussed"],
        inputs: [
          Input(\Deliberation.discussedOn, .today, required: true),
          Input(\Deliberation.place, .kept),
          Input(\Deliberation.participants, .kept, required: true),
        ],
        guards: [.notBefore(\Deliberation.discussedOn, \.spokenOn)], clause: "三(一)3"),
      Transition(
        "handle", "理", "Handle", from: ["discussed"], to: ["handled"],
        inputs: [
          Input(\Deliberation.handledOn, .today, required: true),
          Input(\Deliberation.decision, .kept, required: true),
        ],
        guards: [.notBefore(\Deliberation.handledOn, \.discussedOn)], clause: "三(一)3"),
      Transition(
        "show", "晒", "Show", from: ["handled"], to: ["shown"],
        inputs: [Input(\Deliberation.shownOn, .today, required: true)],
        guards: [.notBefore(\Deliberation.shownOn, \.handledOn)], clause: "三(一)3"),
      Transition(
        "rate", "评", "Rate", from: ["shown"], to: ["rated"],
        inputs: [
          Input(\Deliberation.ratedOn, .today, required: true),
          Input(\Deliberation.score, required: true), Input(\Deliberation.ratings, required: true),
        ],
        guards: [.notBefore(\Deliberation.ratedOn, \.shownOn), .somebodyRated], clause: "三(一)3"),
    ]
  ) {
    $0.ratedOn != nil
      ? "rated"
      : $0.shownOn != nil
        ? "shown"
        : $0.handledOn != nil
          ? "handled"
          : $0.discussedOn != nil ? "discussed" : $0.spokenOn != nil ? "spoken" : "begun"
  }
}

extension Guard {
  fileprivate static let somebodyRated = Guard(
    "somebody-rated", "有人评价", "somebody rated it"
  ) { attempt in
    guard attempt.value(\Deliberation.ratings) == 0 else { return nil }
    return .why(
      Deliberation.declaration.fields.ratings.declaration.label, found: Phrase("0"),
      expected: Phrase(zh: "至少 1 人", en: "1 or more"),
      then: Phrase(zh: "请写实际评价人数", en: "Give how many rated it"))
  }
}
