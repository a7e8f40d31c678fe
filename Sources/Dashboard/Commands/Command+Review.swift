import Canvas
import Model

extension Command {
  /// The commands that lead to what waits for a verdict and decide on it.
  static let review: [Command] = [
    Command(
      "next-remark", Phrase(zh: "下一处疑问", en: "Next finding"),
      Phrase(zh: "到下一处问题、疑问或提示", en: "Go to the next note, question or problem"),
      group: .list, keys: "n f7", scopes: [.review], hint: 30
    ) { state in
      state.moveToRemark(forward: true)
      return []
    },
    Command(
      "previous-remark", Phrase(zh: "上一处疑问", en: "Previous finding"),
      Phrase(zh: "到上一处问题、疑问或提示", en: "Go to the previous note, question or problem"),
      group: .list, keys: "N shift-f7", scopes: [.review]
    ) { state in
      state.moveToRemark(forward: false)
      return []
    },
    Command(
      "review", Phrase(zh: "待审", en: "Review"),
      Phrase(
        zh: "手改的表、交来的文件和冲突：逐格接受或退回",
        en: "What waits for a verdict: edited views, files handed in, conflicts"),
      group: .go, keys: "p", scopes: Scope.pages.subtracting([.review])
    ) { state in
      state.open(.review)
      return []
    },
    Command(
      "accept-change", Phrase(zh: "接受", en: "Accept"),
      Phrase(
        zh: "接受所选的格、行，或文件里没有疑问的",
        en: "Accept the cell, the row, or all that is clear in the file"),
      group: .edit, keys: "a", scopes: [.review], isDangerous: true, hint: 15,
      unavailable: { $0.acceptRefusal }
    ) { $0.acceptSelected() },
    Command(
      "accept-file", Phrase(zh: "全部接受", en: "Accept all"),
      Phrase(zh: "接受这个文件里没有疑问的全部行和格", en: "Accept all that is clear in the file"),
      group: .edit, keys: "A", scopes: [.review], isDangerous: true, hint: 17,
      unavailable: { $0.acceptFileRefusal }
    ) { state in
      guard let batch = state.selectedReviewLine?.batch else { return [] }
      return state.acceptFile(batch)
    },
    Command(
      "return-change", Phrase(zh: "退回", en: "Return"),
      Phrase(zh: "退回所选的格、行或整个文件，并写明原因", en: "Return the cell, the row or the file, and say why"),
      group: .edit, keys: "r", scopes: [.review], isDangerous: true, hint: 16,
      unavailable: { $0.returnRefusal }
    ) { state in
      state.beginReturn()
      return []
    },
    Command(
      "return-rule", Phrase(zh: "退回此规则", en: "Return the rule"),
      Phrase(
        zh: "退回这个文件里同一规则的全部发现，并写明原因",
        en: "Return everything in the file that the rule here finds, and say why"),
      group: .edit, keys: "z", scopes: [.review], isDangerous: true, hint: 18,
      unavailable: { $0.ruleRefusal }
    ) { state in
      state.beginReturnOfRule()
      return []
    },
    Command(
      "accept-rule", Phrase(zh: "认可此规则", en: "Accept the rule"),
      Phrase(
        zh: "接受这个文件里只有这一规则提醒的全部内容",
        en: "Accept everything in the file that only the rule here doubts"),
      group: .edit, keys: "Z", scopes: [.review], isDangerous: true,
      unavailable: { $0.ruleRefusal }
    ) { $0.acceptRule() },
  ]
}
