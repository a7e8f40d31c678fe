import Canvas
import Model

extension Command {
  /// The command that takes a step of a record's own life.
  static let acting: [Command] = [
    Command(
      "act", Phrase(zh: "办理", en: "Act"),
      Phrase(
        zh: "签收、反馈、核查、延期、升级、推进阶段……；不能办的说明原因",
        en: "Sign, answer, verify, extend, escalate, advance…; says why a step cannot be taken"),
      group: .edit, keys: "d", scopes: [.sheet, .card, .county, .report], isDangerous: true,
      hint: 15, unavailable: { $0.actRefusal }
    ) { state in
      guard let (kind, ids) = state.actedRecords else { return [] }
      state.prompt = Prompt(.act(kind: kind, ids: ids))
      return []
    }
  ]
}
