import Canvas
import Model

extension Command {
  /// The command that takes a step of a record's own life.
  static let acting: [Command] = [
    Command(
      "act", Phrase(zh: "办理", en: "Act"),
      Phrase(
        zh: "办下一步，或为它新增难点、督办……；数字直选，不能办的说明原因",
        en: "Take a step, or make what belongs to it; digits choose, and why not is told"),
      group: .edit, keys: "d f4", scopes: [.sheet, .card, .county, .report], isDangerous: true,
      hint: 15, unavailable: { $0.actRefusal }
    ) { state in
      state.beginActing()
      return []
    },
    Command(
      "reasons", Phrase(zh: "不能办的原因", en: "Why not"),
      Phrase(
        zh: "列出刚才不能办的每条记录的全部原因", en: "Every reason of every record that was refused last"),
      group: .edit, keys: "!", scopes: Scope.pages.subtracting([.settling, .help]),
      unavailable: { state in
        state.refusals.isEmpty ? Phrase(zh: "没有被拒绝的办理", en: "nothing was refused") : nil
      }
    ) { state in
      state.open(.report(.refusals))
      return []
    },
    Command(
      "make", Phrase(zh: "新增", en: "New"),
      Phrase(
        zh: "新增一条记录：逐项填写必填字段，编号自动给出；清单里新增这一行缺的",
        en: "Make a record: the required fields in turn, with the usual id; or the one a line lacks"
      ),
      group: .edit, keys: "I", scopes: [.sheet, .report], isDangerous: true,
      unavailable: { $0.makeRefusal }
    ) { $0.beginMaking() },
  ]
}
