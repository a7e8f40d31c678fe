import ArgumentParser
import Bulletin
import Model
import Store

/// What contradicts each other.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "列出互相矛盾、待裁定的值 / values that contradict each other",
    discussion: "没有冲突返回 0，有则返回 1 / exit 0 where there are none, 1 where there are some")

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let conflicts = store.ledger.conflicts
    format.answer(
      sheet(of: conflicts, in: store), language: global.language,
      json: .list(conflicts.map { json(of: $0) }))
    if !conflicts.isEmpty { throw Exit.no }
  }

  private func sheet(of conflicts: [Conflict], in store: Store) -> Sheet {
    let language = global.language
    return Sheet(
      columns: [
        .init("id", Phrase(zh: "编号", en: "Id")),
        .init("field", Phrase(zh: "字段", en: "Field")),
        .init("base", Phrase(zh: "原值", en: "Before")),
        .init("value", Phrase(zh: "值", en: "Value")),
        .init("who", Phrase(zh: "账号", en: "Who")),
        .init("when", Phrase(zh: "时间", en: "When")),
        .init("shown", Phrase(zh: "暂显示", en: "Shows")),
      ],
      rows: conflicts.flatMap { conflict in
        conflict.claims.enumerated().map { place, claim in
          [
            .init(conflict.id), .init(conflict.fieldLabel(language)), .init(conflict.base),
            .init(conflict.words(of: claim)(language)), .init(claim.who), .init(claim.when),
            .init(place == conflict.shown ? "●" : ""),
          ]
        }
      }, isSample: store.identity.isSample)
  }

  private func json(of conflict: Conflict) -> JSON {
    let kind = KindDeclaration.all[conflict.kind]
    return .object([
      ("kind", .text(kind.identifier)), ("id", .text(conflict.id)),
      ("field", .optional(conflict.column.map { kind.fields[$0].identifier })),
      ("base", .text(conflict.base)), ("shown", .number(conflict.shown)),
      (
        "claims",
        .list(
          conflict.claims.map { claim in
            .object([
              ("value", .text(claim.value)), ("who", .text(claim.who)),
              ("when", .text(claim.when)),
            ])
          })
      ),
    ])
  }
}

/// Settles what contradicts each other.
struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "裁定冲突 / settle values that contradict each other")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "编号 / the id") var id: String
  @Argument(
    help: ArgumentHelp(
      "字段=值；整条记录写 keep 或 void / the value, or keep or void for a record",
      valueName: "FIELD=VALUE|keep|void"))
  var choice: String
  @Option(help: "裁定理由 / why") var reason: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    let language = global.language
    let (kind, _) = try store.place(of: id, language: language)
    let open = store.ledger.conflicts(of: id, kind: kind)
    if choice == Conflict.keepWord || choice == Conflict.voidWord {
      let conflict = try only(open.filter { $0.column == nil }, language)
      try store.save([.settle(conflict, value: choice)], reason: reason, language: language)
    } else {
      guard let assignment = Assignment(argument: choice) else {
        throw Phrase(
          zh: "找到“\(choice)”，应为 字段=值、keep 或 void。",
          en: "found \"\(choice)\", expected FIELD=VALUE, keep or void."
        ).ending(Exit.usage, in: language)
      }
      let value = try [assignment].values(
        of: kind, in: store.ledger, today: global.day, language: language)[0]
      let conflict = try only(
        open.filter { $0.column == kind.position(named: value.field) }, language)
      try store.save([.settle(conflict, value: value.text)], reason: reason, language: language)
    }
    Out.write(id + " " + Saved.word(language) + "\n")
    try store.publish([kind], language: language)
  }

  private func only(_ conflicts: [Conflict], _ language: Language) throws -> Conflict {
    guard let conflict = conflicts.first else {
      throw Phrase(
        zh: "\(id)：这里没有待裁定的冲突。请用 conflicts 查看。",
        en: "\(id): nothing is contested here. See conflicts."
      ).ending(Exit.refused, in: language)
    }
    return conflict
  }
}

extension Conflict {
  /// The name of the field, or of the record as a whole.
  func fieldLabel(_ language: Language) -> String {
    column.map { KindDeclaration.all[kind].fields[$0].label(language) }
      ?? Phrase(zh: "整条记录", en: "the record")(language)
  }

  /// What a claim says.
  func words(of claim: Claim) -> Phrase {
    guard column == nil else { return Phrase(claim.value.isEmpty ? "—" : claim.value) }
    return claim.value == Conflict.voidWord
      ? Phrase(zh: "作废", en: "void") : Phrase(zh: "保留（有人改过）", en: "keep (it was changed)")
  }
}
