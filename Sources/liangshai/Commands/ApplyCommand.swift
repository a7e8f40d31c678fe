import ArgumentParser
import Glibc
import Model
import Store

/// Applies edits from a file or from another program, each acknowledged when it is on the disk.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "应用另存的修改 / apply edits that were saved elsewhere",
    discussion: """
      文件是 CSV，表头为 id,field,old,new（old 可不写）；每行是一次修改，保存到磁盘后输出一行“编号 已保存”。
      CSV with the heading id,field,old,new (old may be left out); each row is one act, acknowledged once durable.
      """)

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: ArgumentHelp("文件，- 为标准输入 / the file, - for stdin", valueName: "FILE"))
  var file: String
  @Option(help: "修改原因 / why") var reason: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    var heading: [String]?
    var kinds: Set<Int> = []
    var refusals = 0
    func take(_ cells: [String], _ number: Int) throws {
      guard let names = heading else {
        heading = cells
        return
      }
      guard let edit = EditFile.Line(cells, heading: names) else {
        throw Phrase(
          zh: "\(file) 第 \(number) 行：应有 id、field、new 三列。",
          en: "\(file), line \(number): expected the columns id, field and new."
        ).ending(Exit.usage, in: global.language)
      }
      if try !apply(edit, number, &store, &kinds) { refusals += 1 }
    }
    if file == "-" {
      var number = 0
      while let line = readLine() {
        number += 1
        for cells in EditFile.rows(of: Array(line.utf8)) { try take(cells, number) }
      }
    } else {
      for (index, cells) in EditFile.rows(of: try bytes()).enumerated() {
        try take(cells, index + 1)
      }
    }
    try store.publish(kinds.sorted().map { KindDeclaration.all[$0] }, language: global.language)
    if refusals > 0 { throw Exit.no }
  }

  private func bytes() throws -> [UInt8] {
    do throws(StoreError) { return try UserFile.bytes(file) } catch {
      throw error.message.ending(Exit.usage, in: global.language)
    }
  }

  /// Applies one edit; false, with words, where it is refused.
  private func apply(
    _ edit: EditFile.Line, _ number: Int, _ store: inout Store, _ kinds: inout Set<Int>
  ) throws -> Bool {
    func refuse(_ why: Phrase) -> Bool {
      Out.complain(
        Phrase(
          zh: "\(file) 第 \(number) 行：\(why.zh)", en: "\(file), line \(number): \(why.en)")(
            global.language))
      return false
    }
    guard let (kind, _) = store.ledger.place(of: edit.id) else {
      return refuse(StoreError.unknown(id: edit.id).message)
    }
    guard let column = kind.position(called: edit.field), column > 0 else {
      return refuse(kind.unknownField(edit.field))
    }
    let field = kind.fields[column]
    do {
      let text = try store.ledger.canonicalText(of: edit.new, for: field, today: global.day)
      guard !text.isEmpty || !field.isRequired else {
        throw EntryProblem(field: field, found: edit.new, expected: EntryProblem.someValue)
      }
      let seen = edit.old.map { [field.identifier: $0] } ?? [:]
      try store.save(
        [.set(kind: kind, id: edit.id, values: [(field.identifier, text)], seen: seen)],
        reason: reason, language: global.language)
      kinds.insert(kind.ordinal)
      Out.write(edit.id + " " + Saved.word(global.language) + "\n")
      return true
    } catch let problem as EntryProblem {
      return refuse(problem.message)
    }
  }
}
