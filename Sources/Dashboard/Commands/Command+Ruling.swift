import Model

extension Command {
  /// The commands that rule on findings, and tell what a recheck found.
  static let ruling: [Command] = [
    Command(
      "next-finding", Phrase(zh: "下一条错误", en: "Next error"),
      Phrase(
        zh: "到下一条错误；没有错误时到下一条未裁定的发现", en: "Go to the next error, else to what nobody ruled on"),
      group: .list, keys: "n f7", scopes: [.report],
      unavailable: { $0.isOnFindings ? nil : .noFindings }
    ) { state in
      state.moveToFinding(forward: true)
      return []
    },
    Command(
      "previous-finding", Phrase(zh: "上一条错误", en: "Previous error"),
      Phrase(
        zh: "到上一条错误；没有错误时到上一条未裁定的发现", en: "Go to the previous error, else to what nobody ruled on"),
      group: .list, keys: "N shift-f7", scopes: [.report],
      unavailable: { $0.isOnFindings ? nil : .noFindings }
    ) { state in
      state.moveToFinding(forward: false)
      return []
    },
    Command(
      "confirm", Phrase(zh: "认可", en: "Accept"),
      Phrase(
        zh: "认可一条警告或提示，写明原因；抽查记为属实",
        en: "Accept a warning as it stands, and say why; a recheck is confirmed"),
      group: .edit, keys: "a", scopes: [.report], isDangerous: true,
      unavailable: { $0.confirmRefusal }
    ) { $0.confirm() },
    Command(
      "object", Phrase(zh: "退回核对", en: "Object"),
      Phrase(
        zh: "把发现退回所属单位，进入晨间清单，改正或答复后消失；抽查记为有误",
        en: "Return a finding to its unit's morning list until it is corrected; a recheck is wrong"),
      group: .edit, keys: "r", scopes: [.report], isDangerous: true,
      unavailable: { $0.objectRefusal }
    ) { state in
      state.object()
      return []
    },
    Command(
      "falsified", Phrase(zh: "造假", en: "Falsified"),
      Phrase(zh: "抽查记为造假，写明情况和佐证", en: "The recheck found it falsified; say what and where"),
      group: .edit, keys: "z", scopes: [.report], isDangerous: true,
      unavailable: { $0.recheckRefusal }
    ) { state in
      state.beginRecheck(.falsified)
      return []
    },
  ]
}
