extension Machine {
  /// A slip that was issued: it is answered, or the next colour follows. Source: 二(三).
  public static let slip = Machine(
    Escalation.self,
    states: [
      State(id: "issued", label: Phrase(zh: "未答复", en: "Not answered")),
      State(id: "answered", label: Phrase(zh: "已答复", en: "Answered")),
    ], "督办单答复", "Slip",
    [
      Transition(
        "answer", "答复", "Answer", from: ["issued"], to: ["answered"],
        inputs: [
          Input(\Escalation.answeredOn, .today, required: true),
          Input(\SupervisionItem.progress, required: true),
        ],
        guards: [.notBefore(\Escalation.answeredOn, \.day)], clause: "二(三)"
      ) { attempt, writing in
        guard let item = attempt.record(Escalation.self).item else { return }
        writing.set(SupervisionItem.self, item) {
          $0[\.progress] = attempt.value(\SupervisionItem.progress)
          $0[\.reportedOn] = attempt.value(\Escalation.answeredOn)
        }
      }
    ]
  ) { $0.answeredOn == nil ? "issued" : "answered" }
}
