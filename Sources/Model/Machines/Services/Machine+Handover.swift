extension Machine {
  /// A hand-over check: its defects are closed and its result published. Source: 三(二)6.
  public static let handover = Machine(
    HandoverInspection.self,
    states: [
      State(id: "checked", label: Phrase(zh: "已查验", en: "Checked")),
      State(id: "published", label: Phrase(zh: "已公开", en: "Published")),
    ], "查验公开", "Hand-over check",
    [
      Transition(
        "rectify", "整改缺陷", "Close defects", from: ["checked", "published"], to: [],
        inputs: [Input(\HandoverInspection.defectsClosed, required: true)],
        guards: [.noMoreThanFound], clause: "三(二)6"),
      Transition(
        "publish", "公开结果", "Publish", from: ["checked"], to: ["published"],
        inputs: [
          Input(\HandoverInspection.publishedOn, .today, required: true),
          Input(\HandoverInspection.publishedAt, required: true),
          Input(\HandoverInspection.photo, .kept),
        ],
        guards: [
          .notBefore(\HandoverInspection.publishedOn, \.day), .filled(\HandoverInspection.photo),
        ], clause: "三(二)6 公开查验结果"),
    ]
  ) { $0.publishedOn == nil ? "checked" : "published" }
}

extension Guard {
  fileprivate static let noMoreThanFound = Guard(
    "no-more-than-found", "已整改数不多于缺陷数", "no more are closed than were found"
  ) { attempt in
    let found = attempt.record(HandoverInspection.self).defects ?? 0
    guard let closed = attempt.value(\HandoverInspection.defectsClosed), closed > found else {
      return nil
    }
    return .why(
      HandoverInspection.declaration.fields.defectsClosed.declaration.label,
      found: Phrase(String(closed)),
      expected: Phrase(zh: "不多于缺陷数 \(found)", en: "\(found) at the most"),
      then: Phrase(zh: "请核对数字", en: "Check the numbers"))
  }
}
