/// V33 E: an item was raised to a higher level and nobody approved it.
///
/// The software proposes; a named person approves. Source: 二(三).
enum V33EscalationApprover: Check {
  static let rule = CheckRule(
    33, .error, zh: "督办升级无签发人", en: "An escalation without an approver",
    advice: Phrase(zh: "补填签发人；未经签发的作废", en: "name who approved it, or void it"),
    clause: "二(三)")

  static let passes = [
    CheckPass.rows(of: Escalation.self) { facts, escalations in
      let approver = escalations.position(of: \.approver)
      return { row, found in
        guard !escalations.table.hasValue(row: row, column: approver) else { return }
        found.add(row, approver, expected: Phrase(zh: "签发人", en: "the person who approved it"))
      }
    }
  ]
}
