import ArgumentParser
import Bulletin
import Model
import Store

/// Does an action of a state machine to records, or lists what can be done.
struct ActCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "act", abstract: "办理：签收、反馈、销号、进入下一阶段等 / sign, answer, close, advance …",
    discussion: """
      act 库 编号                列出能做什么，不能做的说明原因 / what can be done, and why not
      act 库 编号… 操作 字段=值…  多条为一次修改，有一条不合规则都不写 / several are one act, all or none
      """)

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(
    help: ArgumentHelp(
      "编号… 操作 字段=值… / ids, the action, its values", valueName: "ID… ACTION FIELD=VALUE"))
  var words: [String]
  @Option(help: "原因 / why") var reason: String?
  @Flag(help: "不合规则的跳过，其余照写 / leave out what a rule refuses and write the rest")
  var skipRefused = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    let request = try ActRequest(words, in: store, language: global.language)
    let signature = Signature(try author(), reason: reason)
    let circumstances = Circumstances(
      store.ledger, rules: try global.ruleSet(of: store, for: nil), today: global.day)
    guard let action = request.action else {
      return format.answer(
        Sheet(
          standingOf: request.ids, in: circumstances, by: signature, language: global.language,
          isSample: store.identity.isSample),
        language: global.language)
    }
    let bulk = BulkAct(
      action, on: request.ids,
      inputs: try request.inputs(in: circumstances, language: global.language),
      in: circumstances, by: signature)
    for refusal in bulk.refusals { Out.complain(refusal.message(global.language)) }
    let isWritten = !bulk.done.isEmpty && (bulk.refusals.isEmpty || skipRefused)
    if isWritten {
      try store.save(bulk.changes.map(Act.init), reason: reason, language: global.language)
    }
    answer(bulk, action: action, isWritten: isWritten)
    if isWritten {
      let kinds = Set(bulk.changes.map(\.kind)).sorted().map { KindDeclaration.all[$0] }
      try store.publish(kinds, language: global.language)
    }
    if !bulk.refusals.isEmpty { throw isWritten ? Exit.no : Exit.refused }
  }

  private func author() throws -> String {
    do throws(StoreError) { return try Author.current().name } catch {
      throw error.message.ending(error.exit, in: global.language)
    }
  }

  /// Says what was written; nothing where nothing was, unless a program asked.
  private func answer(_ bulk: BulkAct, action: String, isWritten: Bool) {
    let language = global.language
    guard format.json else {
      guard isWritten else { return }
      let made = bulk.changes.compactMap { change in
        if case .new(_, let id, _) = change { id } else { nil }
      }
      let new = made.isEmpty ? "" : Phrase(zh: "，新增 ", en: ", new ")(language)
      Out.write(
        bulk.done.joined(separator: " ") + " " + Saved.word(language) + new
          + made.joined(separator: " ") + "\n")
      return
    }
    Out.write(
      JSON.object([
        ("action", .text(action)), ("saved", .flag(isWritten)),
        ("done", .list(isWritten ? bulk.done.map(JSON.text) : [])),
        (
          "refused",
          .list(
            bulk.refusals.map { refusal in
              .object([
                ("id", .text(refusal.id)),
                ("reasons", .list(refusal.reasons.map { .text($0(language)) })),
              ])
            })
        ),
        ("changes", .list(isWritten ? bulk.changes.map(json) : [])),
      ]).written + "\n")
  }

  private func json(of change: RecordChange) -> JSON {
    var isNew = false
    if case .new = change { isNew = true }
    return .object([
      ("kind", .text(KindDeclaration.all[change.kind].identifier)), ("id", .text(change.id)),
      ("new", .flag(isNew)),
      ("values", .object(change.values.map { ($0.field, .text($0.text)) })),
    ])
  }
}

/// What the words of `act` ask for: ids, then an action, then values.
struct ActRequest {
  let ids: [String]
  let action: String?
  private let values: [Assignment]

  init(_ words: [String], in store: Store, language: Language) throws {
    values = words.compactMap(Assignment.init(argument:))
    var names = words.filter { Assignment(argument: $0) == nil }
    var action: String?
    if let last = names.last, store.ledger.place(of: last) == nil {
      let machine = names.first.flatMap { store.ledger.place(of: $0) }
        .flatMap { Machine.of($0.kind) }
      let known =
        machine?.action(called: last)
        ?? Machine.all.lazy.compactMap { $0.action(called: last) }.first
      // The last word of several is the action, known or not; a word alone is one only where it is known.
      if known != nil || names.count > 1 {
        action = known ?? last
        names.removeLast()
      }
    }
    guard !names.isEmpty else {
      throw Phrase(
        zh: "没有写编号。请写：act 库 编号… 操作 字段=值…",
        en: "no id was given. Write: act STORE ID… ACTION FIELD=VALUE…"
      ).ending(Exit.usage, in: language)
    }
    for name in names { _ = try store.place(of: name, language: language) }
    if action == nil, !values.isEmpty {
      throw Phrase(
        zh: "没有写操作。只写编号可列出能做的操作。",
        en: "no action was given. Give the ids alone to list the actions."
      ).ending(Exit.usage, in: language)
    }
    ids = names
    self.action = action
  }

  /// The values in canonical text, or an end with words where one cannot be read.
  func inputs(in circumstances: Circumstances, language: Language) throws -> [String: String] {
    let ledger = circumstances.ledger
    let transitions = ids.compactMap { id -> Transition? in
      guard let action, let place = ledger.place(of: id), let machine = Machine.of(place.kind)
      else { return nil }
      return machine.transition(action, from: machine.state(of: place.row, in: ledger))
    }
    var inputs: [String: String] = [:]
    for value in values {
      guard let input = transitions.lazy.compactMap({ $0.input(called: value.name) }).first else {
        // Where there is no such action its own refusal says so.
        guard let first = transitions.first else { continue }
        let known = first.inputs.map(\.field)
        throw Phrase(
          zh: "“\(first.title.zh)”没有字段“\(value.name)”。可用字段："
            + known.map(\.label.zh).joined(separator: "、") + "。",
          en: "\(first.action) has no field \"\(value.name)\". It has: "
            + known.map(\.identifier).joined(separator: ", ") + "."
        ).ending(Exit.usage, in: language)
      }
      do throws(EntryProblem) {
        inputs[input.field.identifier] = try ledger.canonicalText(
          of: value.text, for: input.field, today: circumstances.today)
      } catch {
        throw error.message.ending(Exit.refused, in: language)
      }
    }
    return inputs
  }
}

extension Sheet {
  /// What can be done to records now, and why the rest cannot.
  init(
    standingOf ids: [String], in circumstances: Circumstances, by signature: Signature,
    language: Language, isSample: Bool
  ) {
    let comma = language == .zh ? "、" : ", "
    let rows = ids.flatMap { id -> [[Cell]] in
      guard let place = circumstances.ledger.place(of: id), let machine = Machine.of(place.kind)
      else { return [] }
      let state = machine.state(of: place.row, in: circumstances.ledger)
      return machine.standing(of: id, in: circumstances, by: signature).map { standing in
        let transition = standing.transition
        let asked = transition.inputs.filter(\.isRequired).map(\.field.identifier)
        return [
          Cell(id), Cell(.text(state), text: machine.label(of: state)(language)),
          Cell(transition.action), Cell(transition.title(language)),
          Cell(.flag(standing.refusal == nil), text: standing.refusal == nil ? "✓" : "—"),
          Cell(.list(asked.map(JSON.text)), text: asked.joined(separator: comma)),
          Cell(
            .list(standing.reasons.map { .text($0(language)) }),
            text: standing.reasons.map { $0(language) }.joined(separator: " ")),
        ]
      }
    }
    self.init(
      columns: [
        .init("id", Phrase(zh: "编号", en: "Id")),
        .init("state", Phrase(zh: "状态", en: "State")),
        .init("action", Phrase(zh: "操作", en: "Action")),
        .init("title", Phrase(zh: "名称", en: "Name")),
        .init("allowed", Phrase(zh: "可做", en: "Can")),
        .init("required", Phrase(zh: "必填", en: "Required")),
        .init("reasons", Phrase(zh: "原因", en: "Why not")),
      ], rows: rows, isSample: isSample)
  }
}
