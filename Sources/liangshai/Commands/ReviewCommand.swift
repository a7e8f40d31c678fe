import ArgumentParser
import Model
import Store

/// What people changed in the tables under `tables/` and handed in under `inbox/`: looked at, accepted, returned.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "审核手工修改的表格和交来的文件 / review hand edits and files handed in",
    discussion: """
      有待审核的返回 1，没有返回 0 / exit 1 where something is pending, 0 where nothing is
      选择：all、编号、编号.字段，或 :行号、:行号.字段 / choices: all, ID, ID.FIELD, :LINE, :LINE.FIELD
      --accept all 不含有疑问的，那些要点名接受 / --accept all passes over what is doubtful; name it to accept it
      """)

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "记录种类，不写为全部 / the kind, or all") var kind: Kind?
  @Option(parsing: .upToNextOption, help: ArgumentHelp("接受 / accept", valueName: "CHOICE"))
  var accept: [String] = []
  @Option(
    name: .customLong("return"), parsing: .upToNextOption,
    help: ArgumentHelp("退回，要写 --reason / return", valueName: "CHOICE"))
  var returned: [String] = []
  @Option(help: "退回的理由 / why it is returned") var reason: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard returned.isEmpty || reason?.isEmpty == false else {
      throw ValidationError("--return 要写明 --reason 理由 / --return needs a --reason")
    }
  }

  func run() throws {
    var store = try global.open(store)
    if accept.isEmpty, returned.isEmpty {
      let batches = pending(in: store)
      let review = ReviewSheet(batches, ledger: store.ledger, language: global.language)
      format.answer(
        review.sheet(isSample: store.identity.isSample), language: global.language,
        json: review.json)
      if !format.json {
        for note in batches.flatMap(\.labelledNotes) { Out.complain(note(global.language)) }
      }
      if !batches.isEmpty { throw Exit.no }
      return
    }
    var isRefused = false
    if !accept.isEmpty {
      isRefused = try decide(accept, in: &store, isAccepting: true)
    }
    if !returned.isEmpty {
      isRefused = try decide(returned, in: &store, isAccepting: false) || isRefused
    }
    if isRefused { throw Exit.refused }
  }

  private func pending(in store: Store) -> [PendingBatch] {
    store.pendingBatches(
      of: kind.map { [$0.declaration] } ?? KindDeclaration.all, today: global.day)
  }

  /// Carries out the choices; whether something was refused.
  private func decide(
    _ words: [String], in store: inout Store, isAccepting: Bool
  ) throws -> Bool {
    let language = global.language
    let seen = pending(in: store)
    var choices: [PendingChoice] = []
    for word in words {
      let found = try ReviewWord(word).choices(
        in: seen, isAccepting: isAccepting, language: language)
      choices += found
    }
    let done: Reviewed
    do throws(StoreError) {
      let author = try Author.current()
      done =
        isAccepting
        ? try store.accept(choices, in: seen, today: global.day, by: author)
        : try store.turnDown(
          choices, in: seen, reason: reason ?? "", today: global.day, by: author)
      try store.tellReturned(language: language, today: global.day)
    } catch {
      throw error.message.ending(error.exit, in: language)
    }
    if done.transaction != nil {
      let act =
        isAccepting ? Phrase(zh: "接受", en: "accepted") : Phrase(zh: "退回", en: "returned")
      Out.write(
        Phrase(
          zh: "\(act.zh) \(done.cells) 格 \(Saved.word(.zh))\n",
          en: "\(done.cells) cells \(act.en), \(Saved.word(.en))\n")(language))
    }
    for words in done.left { Out.complain(words(language)) }
    for kept in done.kept { Out.complain(kept.reason(language)) }
    return !done.left.isEmpty
  }
}

/// A choice as it is written on the command line.
private struct ReviewWord {
  private let word: String

  init(_ word: String) { self.word = word }

  /// The cells and rows it means, or an end with words where there are none.
  func choices(
    in batches: [PendingBatch], isAccepting: Bool, language: Language
  ) throws -> [PendingChoice] {
    if word == "all" {
      let all = batches.flatMap { isAccepting ? $0.unquestioned : $0.everything }
      if !all.isEmpty || !isAccepting && !batches.isEmpty { return all }
      throw Phrase(
        zh: batches.isEmpty ? "没有待审核的修改。" : "没有可以直接接受的修改，其余的都有疑问，请逐行查看后点名接受或退回。",
        en: batches.isEmpty
          ? "nothing is pending."
          : "nothing can be accepted without a look; accept or return the rows by name."
      ).ending(Exit.refused, in: language)
    }
    let dot = word.firstIndex(of: ".")
    let name = dot.map { String(word[..<$0]) } ?? word
    let field = dot.map { String(word[word.index(after: $0)...]) }
    let found = batches.flatMap { batch in
      batch.rows.filter { ":\($0.line)" == name || $0.id == name && !name.isEmpty }
        .map { (batch: batch, row: $0) }
    }
    guard let first = found.first else {
      throw Phrase(
        zh: "找到“\(word)”，没有这样的待审核修改。请用 review 查看编号和行号。",
        en: "found \"\(word)\", and nothing of that name is pending. See review for ids and lines."
      ).ending(Exit.refused, in: language)
    }
    guard found.count == 1 || !isAccepting && field == nil else {
      let lines = found.map { ":\($0.row.line)" }.joined(separator: " ")
      throw Phrase(
        zh: "\(word)：有 \(found.count) 行（\(lines)）。请写明种类和行号。",
        en: "\(word): \(found.count) rows (\(lines)). Name the kind and the line."
      ).ending(Exit.refused, in: language)
    }
    var column: Int?
    if let field {
      let kind = KindDeclaration.all[first.batch.kind]
      guard let place = kind.position(called: field) else {
        throw kind.unknownField(field).ending(Exit.usage, in: language)
      }
      guard first.row.cells.contains(where: { $0.column == place }) else {
        throw Phrase(
          zh: "\(word)：这一格没有待审核的修改。", en: "\(word): nothing is pending in this cell."
        ).ending(Exit.refused, in: language)
      }
      column = place
    }
    return found.map {
      PendingChoice(file: $0.batch.file, line: $0.row.line, id: $0.row.id, column: column)
    }
  }
}

extension PendingBatch {
  /// The notes, each with the file it is about.
  fileprivate var labelledNotes: [Phrase] {
    notes.map { Phrase(zh: "\(file)：\($0.zh)", en: "\(file): \($0.en)") }
  }
}
