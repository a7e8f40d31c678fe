import Canvas
import Model

extension Command {
  /// The commands that lead to conflicts and settle them.
  static let settling: [Command] =
    [
      Command(
        "conflicts", Phrase(zh: "冲突", en: "Conflicts"),
        Phrase(zh: "列出互相矛盾的修改，逐处裁定", en: "List what contradicts itself, and settle it"),
        group: .go, keys: "c", scopes: Scope.pages.subtracting([.conflicts])
      ) { state in
        state.openConflicts()
        return []
      },
      Command(
        "settle-new", Phrase(zh: "新值", en: "New value"),
        Phrase(zh: "都不取，另输一个值", en: "Take none of them, type another value"), group: .edit,
        keys: "e f2", scopes: [.settling], isDangerous: true, hint: 15,
        unavailable: { state in
          if let reason = state.settlingRefusal { return reason }
          return state.openConflict?.column == nil
            ? Phrase(zh: "整条记录只能保留或作废", en: "a record as a whole stays or is void") : nil
        }
      ) { state in
        state.beginSettling()
        return []
      },
      choice(0, Phrase(zh: "取原值", en: "Take base")),
    ]
    + zip("甲乙丙丁戊己庚辛壬", "ABCDEFGHI").enumerated().map { index, names in
      choice(index + 1, Phrase(zh: "取\(names.0)", en: "Take \(names.1)"))
    }

  private static func choice(_ number: Int, _ title: Phrase) -> Command {
    Command(
      "settle-\(number)", title,
      number == 0
        ? Phrase(zh: "两边都不算，回到原值", en: "Let neither stand, go back to the value before")
        : Phrase(
          zh: "让这个值成立，接着裁定下一处", en: "Let this value stand, and go on to the next conflict"),
      group: .edit, keys: "\(number)", scopes: [.settling], isDangerous: true,
      hint: number < 3 ? 10 + number : nil, unavailable: { $0.settlingRefusal(number) }
    ) { $0.settle(by: number) }
  }
}
