extension Phrase {
  /// Why not: where, what was found, what was expected, what to do.
  static func why(
    _ place: Phrase, found: Phrase, expected: Phrase, then remedy: Phrase
  ) -> Phrase {
    Phrase(
      zh: "\(place.zh)：现为\(found.zh)，应为\(expected.zh)。\(remedy.zh)。",
      en: "\(place.en): found \(found.en), expected \(expected.en). \(remedy.en).")
  }

  /// A field without a value.
  static func lacking(_ field: FieldDeclaration) -> Phrase {
    why(
      field.label, found: Phrase(zh: "空", en: "nothing"),
      expected: Phrase(zh: "一个值（必填）", en: "a value (it is required)"),
      then: Phrase(
        zh: "请写上 \(field.identifier)=…", en: "Give \(field.identifier)=… and try again"))
  }

  /// A day that has not come.
  static func ahead(_ field: FieldDeclaration, _ day: Day, today: Day) -> Phrase {
    why(
      field.label, found: Phrase(day.iso),
      expected: Phrase(zh: "不晚于今天 \(today.iso)", en: "today \(today.iso) or earlier"),
      then: Phrase(zh: "请写实际发生的日期", en: "Give the day it was done"))
  }

  static let noRecord = Phrase(
    zh: "没有这个编号的记录。请用 list 查看编号。", en: "no record has this id. See list for the ids.")

  static func noMachine(_ kind: KindDeclaration) -> Phrase {
    Phrase(
      zh: "\(kind.label.zh)没有状态流转，请用 set 修改。",
      en: "a \(kind.identifier) has no actions. Change it with set.")
  }

  static func noAction(_ action: String, of machine: Machine) -> Phrase {
    var words: [String] = []
    for transition in machine.transitions where !words.contains(transition.action) {
      words.append(transition.action)
    }
    return why(
      Phrase(zh: "操作", en: "action"), found: Phrase(zh: "“\(action)”", en: "\"\(action)\""),
      expected: Phrase(
        zh: "\(machine.kind.label.zh)的操作：" + words.joined(separator: "、"),
        en: "an action of a \(machine.kind.identifier): " + words.joined(separator: ", ")),
      then: Phrase(zh: "请另选一个", en: "Choose one of these"))
  }

  static func noInput(_ names: [String], of transition: Transition) -> Phrase {
    let fields = transition.inputs.map(\.field.identifier)
    return why(
      Phrase(zh: "“\(transition.title.zh)”的字段", en: "fields of \"\(transition.title.en)\""),
      found: Phrase(names.joined(separator: ", ")),
      expected: fields.isEmpty
        ? Phrase(zh: "没有字段", en: "none") : Phrase(fields.joined(separator: ", ")),
      then: Phrase(zh: "其他字段请用 set 修改", en: "Change other fields with set"))
  }

  /// The names of some records, three at most, and how many there are.
  static func naming(_ names: [String]) -> Phrase {
    let shown = names.prefix(3)
    let isCut = names.count > shown.count
    return Phrase(
      zh: shown.joined(separator: "、") + (isCut ? "等 \(names.count) 个" : ""),
      en: shown.joined(separator: ", ") + (isCut ? " and others, \(names.count) in all" : ""))
  }
}
