import Canvas
import Model

extension Command {
  /// The commands that choose several records for one act.
  static let marking: [Command] = [
    Command(
      "mark", Phrase(zh: "选择", en: "Mark"),
      Phrase(
        zh: "选中或取消一行，再用 {edit}、{act} 一次办全部所选",
        en: "Mark the row or not; {edit} and {act} then take all marked"),
      group: .edit, keys: "space", scopes: [.sheet, .report], hint: 27,
      unavailable: { $0.markRefusal }
    ) { state in
      state.toggleMark()
      return []
    },
    Command(
      "mark-range", Phrase(zh: "选到此行", en: "Mark to here"),
      Phrase(zh: "从上次选的行到这一行全部选中", en: "Mark from the row marked last to this one"),
      group: .edit, keys: "v", scopes: [.sheet, .report],
      unavailable: { state in
        state.markRefusal
          ?? (state.markRange == nil
            ? Phrase(
              zh: "先用 \(state.key("mark")) 选一行", en: "mark a row with \(state.key("mark")) first")
            : nil)
      }
    ) { state in
      state.markToHere()
      return []
    },
    Command(
      "mark-shown", Phrase(zh: "全选", en: "Mark all"),
      Phrase(zh: "选中所列各行，已全选则取消", en: "Mark every row shown, or none where all are"),
      group: .edit, keys: "*", scopes: [.sheet, .report], unavailable: { $0.markRefusal }
    ) { state in
      state.markShown()
      return []
    },
    Command(
      "mark-others", Phrase(zh: "反选", en: "Invert"),
      Phrase(zh: "所列各行：选中的取消，未选的选中", en: "Mark the rows shown that are not marked"),
      group: .edit, keys: "~", scopes: [.sheet, .report], unavailable: { $0.markRefusal }
    ) { state in
      state.invertMarks()
      return []
    },
  ]
}
